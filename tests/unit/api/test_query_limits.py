"""What a GraphQL query costs: every list by its length, wherever that is stated, and what is computed by its price."""

from __future__ import annotations

from typing import Any

import pytest
from graphql import get_introspection_query, parse

from api.graphql.limits import ASSUMED_LENGTH, PRICES, weigh
from api.graphql.schema import build_schema
from api.settings import Settings

SCHEMA = build_schema(Settings())._schema
LIMIT = Settings().max_query_cost
SKILLS = PRICES["Query.skills"]


def cost(query: str, **variables: Any) -> int:
    return weigh(SCHEMA, parse(query), None, variables).cost


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        ("{ skills(first: 200) { nodes { roles(first: 200) { id } } } }", {}),
        ("query($n: Int) { skills(first: $n) { nodes { roles(first: $n) { id } } } }", {"n": 200}),
        ("query($n: Int) { skills(first: $n) { nodes { roles(first: $n) { id } } } }", {"n": 200.0}),
        ("query($n: Int = 200) { skills(first: $n) { nodes { roles(first: $n) { id } } } }", {}),
    ],
    ids=["stated", "a variable", "a variable with decimals", "the default of a variable"],
)
def test_a_list_counts_with_its_length_wherever_that_is_stated(query: str, variables: dict[str, Any]) -> None:
    assert cost(query, **variables) == SKILLS + 200 * (1 + (1 + 200))


def test_a_variable_goes_before_its_default() -> None:
    assert cost("query($n: Int = 200) { skills(first: $n) { nodes { id } } }", n=3) == SKILLS + 3 * 2


def test_a_list_without_a_stated_length_counts_with_the_one_that_its_field_has_then() -> None:
    stated = cost('{ role(id: "x") { requirements(first: 50) { weight evidence(first: 5) { text } } } }')
    assert cost('{ role(id: "x") { requirements { weight evidence { text } } } }') == stated


def test_a_list_of_unknown_length_counts_as_several() -> None:
    assert cost('{ skill(id: "x") { prerequisites { strength } } }') == 1 + 1 + ASSUMED_LENGTH
    nested = "prerequisites { skill { " * 6 + "id" + " } }" * 6
    assert cost(f'{{ skill(id: "x") {{ {nested} }} }}') > LIMIT


def test_a_list_within_a_page_is_counted_once() -> None:
    page = "{ postings(first: 7) { nodes { id } edges { cursor node { id } } pageInfo { endCursor } } }"
    assert cost(page) == 1 + 7 * (2 + 4 + 2)
    assert cost("{ postings(first: 7) { ...P } } fragment P on JobPostingConnection { nodes { id } }") == 1 + 7 * 2


def test_the_length_of_a_whole_list_counts_once_however_long_its_page_is() -> None:
    counted = PRICES["JobPostingConnection.totalCount"]
    assert cost("{ postings(first: 7) { totalCount } }") == 1 + counted
    assert cost("{ postings(first: 7) { a: totalCount ...P nodes { id } } } " + PAGE) == 1 + 2 * counted + 7 * 2
    assert cost("{ roles(first: 5) { totalCount nodes { postings { totalCount } } } }") == (
        PRICES["Query.roles"] + 1 + 5 * (1 + 1 + counted)
    )
    assert cost("{ " + " ".join(f"a{n}: postings {{ totalCount }}" for n in range(2_000)) + " }") > LIMIT


PAGE = "fragment P on JobPostingConnection { totalCount }"


def test_nodes_count_by_their_ids() -> None:
    assert cost('{ nodes(ids: ["a", "b", "c"]) { id } }') == 1 + 3
    assert cost("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids=["a"] * 90) == 1 + 90


def test_what_is_computed_costs_more_than_what_is_looked_up() -> None:
    path = 'careerPaths(from: {role: "a"}, to: "b") { note }'
    assert cost(f"{{ {path} }}") == PRICES["Query.careerPaths"] + 1
    assert cost("{ " + " ".join(f"a{number}: {path}" for number in range(20)) + " }") > LIMIT


def test_the_schema_may_be_asked_for_but_not_over_and_over() -> None:
    assert cost(get_introspection_query()) <= LIMIT
    asked = " ".join(f"a{number}: __schema {{ types {{ name }} }}" for number in range(60))
    assert cost(f"{{ {asked} }}") > LIMIT
    assert cost('{ __typename skill(id: "x") { __typename } }') == 1


def test_every_price_is_that_of_a_field() -> None:
    fields = {f"{name}.{field}" for name, kind in SCHEMA.type_map.items() for field in getattr(kind, "fields", {})}
    assert PRICES.keys() - fields == {"__schema", "__type"}
