"""What GraphQL cannot answer, and how it says so."""

from __future__ import annotations

import asyncio

import pytest

from tests.unit.api.graphql.client import Client


def test_an_unknown_skill_is_an_error_with_suggestions(client: Client) -> None:
    error = client.error('{ skill(id: "Kubarnetes") { id } }')
    assert error["code"] == "NOT_FOUND"
    assert error["asked"] == "Kubarnetes"
    assert "Kubernetes" in error["suggestions"]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{ skills(first: 0) { nodes { id } } }", "BAD_INPUT"),
        ("{ skills(first: 300) { nodes { id } } }", "BAD_INPUT"),
        ('{ skills(after: "nowhere") { nodes { id } } }', "BAD_INPUT"),
        ('{ posting(id: "posting/0000000000000000") { id } }', "NOT_FOUND"),
        ('{ extract(posting: {text: ""}) { id } }', "BAD_INPUT"),
        pytest.param("{ nodes(ids: [" + '"skill/python" ' * 101 + "]) { id } }", "BAD_INPUT", id="too many nodes"),
        pytest.param(
            "{ recommendedRoles(profile: {skills: [" + '"Python" ' * 501 + "]}) { score } }",
            "BAD_INPUT",
            id="too many skills",
        ),
        ("{ nothing }", "BAD_QUERY"),
        ("{ skill(", "BAD_QUERY"),
    ],
)
def test_what_cannot_be_answered_has_a_code(client: Client, query: str, code: str) -> None:
    assert client.error(query)["code"] == code


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ('{ skill(id: "zzqqzz") { id } }', "no skill is called 'zzqqzz'. `resolveConcept` lists what is near."),
        ('{ skill(id: "") { id } }', "a skill was asked for without a name. Give one of its names, or its id."),
        (
            '{ posting(id: "posting/0000000000000000") { id } }',
            "no posting 'posting/0000000000000000' is in the graph. `postings` lists those that are.",
        ),
    ],
)
def test_advice_is_for_clients_of_graphql_and_not_for_the_command_line(
    client: Client, query: str, message: str
) -> None:
    assert client.error(query)["message"] == message


def test_an_unexpected_error_tells_a_number_and_nothing_of_the_server(client: Client) -> None:
    class Broken:
        def __getattr__(self, name: str) -> None:
            raise RuntimeError("the secret of the server")

    result = asyncio.run(client.schema.execute('{ skill(id: "PyTorch") { id } }', context_value=Broken()))  # type: ignore[arg-type]
    (error,) = result.errors
    assert error.extensions is not None
    assert error.extensions["code"] == "INTERNAL"
    assert error.extensions["number"] in error.message
    assert "secret" not in error.message


def test_a_refused_query_does_not_stand_in_the_log(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    client.error('{ extract(posting: {text: "the words of a posting"}) { nothing } }')
    assert "words of a posting" not in caplog.text
