"""Documents of several operations, of which one is executed."""

from __future__ import annotations

import asyncio

from api.graphql.context import Context
from tests.unit.api.graphql.client import Client

SEVERAL = 'query A { role(id: "Data Analyst") { id } } query B { skill(id: "PyTorch") { id } }'


def test_of_several_operations_the_named_one_is_executed(client: Client) -> None:
    context = Context(client.atlas)
    done = asyncio.run(client.schema.execute(SEVERAL, operation_name="B", context_value=context))  # type: ignore[arg-type]
    assert (done.errors, done.data) == (None, {"skill": {"id": "skill/pytorch"}})


def test_several_operations_of_which_none_is_named_are_refused(client: Client) -> None:
    done = client.send(SEVERAL)
    assert done.data is None
    assert client.error(SEVERAL) == {
        "message": "the query has 2 operations; say in `operationName` which one to execute",
        "code": "BAD_QUERY",
    }


def test_fragments_are_no_operations(client: Client) -> None:
    query = 'query A { skill(id: "PyTorch") { ...F } } fragment F on Skill { id }'
    assert client.data(query) == {"skill": {"id": "skill/pytorch"}}
