"""Queries that would give too much are refused before they run."""

from __future__ import annotations

from tests.unit.api.graphql.client import Client


def test_a_query_that_may_give_too_much_is_refused_before_it_runs(client: Client) -> None:
    wide = "{ skills(first: 200) { nodes { roles(first: 200) { requirements(first: 50) { skill { id } } } } } }"
    error = client.error(wide)
    assert error["code"] == "QUERY_TOO_COSTLY"
    assert error["cost"] > 20_000


def test_a_query_that_nests_too_deep_is_refused(client: Client) -> None:
    deep = "broader { " * 20 + "id" + " }" * 20
    assert client.error(f'{{ skill(id: "PyTorch") {{ {deep} }} }}')["code"] == "QUERY_TOO_COSTLY"


def test_fragments_within_fragments_do_not_hide_their_cost(client: Client) -> None:
    fragments = " ".join(
        f"fragment F{n} on Skill {{ a: broader {{ ...F{n + 1} }} b: broader {{ ...F{n + 1} }} }}" for n in range(40)
    )
    query = f'{{ skill(id: "PyTorch") {{ ...F0 }} }} {fragments} fragment F40 on Skill {{ id }}'
    assert client.error(query)["code"] == "QUERY_TOO_COSTLY"
