"""Skills, roles and the tree that they stand in, over GraphQL."""

from __future__ import annotations

import pytest

from tests.unit.api.graphql.client import Client


@pytest.mark.parametrize("name", ["PyTorch", "pytorch", "skill/pytorch", "https://w3id.org/skillatlas/skill/pytorch"])
def test_a_skill_answers_to_every_name_it_has(client: Client, name: str) -> None:
    assert client.data("query($n: ConceptRef!) { skill(id: $n) { id prefLabel } }", n=name)["skill"] == {
        "id": "skill/pytorch",
        "prefLabel": "PyTorch",
    }


def test_neighbours_come_with_scores_and_reasons(client: Client) -> None:
    query = '{ skill(id: "PyTorch") { adjacent(first: 5) { note neighbours { score reason skill { prefLabel } } } } }'
    neighbours = client.data(query)["skill"]["adjacent"]["neighbours"]
    assert len(neighbours) == 5
    assert "TensorFlow" in [near["skill"]["prefLabel"] for near in neighbours]
    scores = [near["score"] for near in neighbours]
    assert scores == sorted(scores, reverse=True)
    assert all(near["reason"] for near in neighbours)


def test_prerequisites_come_in_an_order_to_learn_them(client: Client) -> None:
    query = (
        '{ skill(id: "PyTorch") { prerequisites(transitive: true) { skill { id prerequisites { skill { id } } } } } }'
    )
    found = [step["skill"] for step in client.data(query)["skill"]["prerequisites"]]
    order = [skill["id"] for skill in found]
    for skill in found:
        direct = [before["skill"]["id"] for before in skill["prerequisites"] if before["skill"]["id"] in order]
        assert all(order.index(before) < order.index(skill["id"]) for before in direct)


def test_the_tree_of_skills_is_gone_down_as_it_is_gone_up(client: Client) -> None:
    query = """{ skill(id: "SQL") { narrower(first: 200) { nodes { id broader { id } } }
      groups { skills(first: 200) { nodes { id } } broader { id narrower(first: 200) { nodes { id } } } id } } }"""
    sql = client.data(query)["skill"]
    below = sql["narrower"]["nodes"]
    assert "skill/t-sql" in [skill["id"] for skill in below]
    assert all({"id": "skill/sql"} in skill["broader"] for skill in below)
    (group,) = sql["groups"]
    assert {"id": "skill/sql"} in group["skills"]["nodes"]
    assert all({"id": group["id"]} in above["narrower"]["nodes"] for above in group["broader"])
    assert group["broader"]


def test_related_skills_are_told_in_both_directions(client: Client) -> None:
    query = "query($id: ConceptRef!) { skill(id: $id) { related(first: 200) { nodes { id } } } }"
    related = client.data(query, id="Jira")["skill"]["related"]["nodes"]
    assert related
    back = [client.data(query, id=other["id"])["skill"]["related"]["nodes"] for other in related]
    assert all({"id": "skill/jira"} in nodes for nodes in back)


def test_a_node_is_found_by_its_id_and_nothing_is_null(client: Client) -> None:
    query = '{ nodes(ids: ["skill/python", "role/data-analyst", "skill/none", "x"]) { __typename id } }'
    assert client.data(query)["nodes"] == [
        {"__typename": "Skill", "id": "skill/python"},
        {"__typename": "Role", "id": "role/data-analyst"},
        None,
        None,
    ]


def test_a_name_is_completed_among_the_concepts_of_one_type(client: Client) -> None:
    query = 'query($type: ConceptType) { resolveConcept(text: "data an", first: 4, type: $type) { id } }'
    both, skills, roles = (client.data(query, type=kind)["resolveConcept"] for kind in (None, "SKILL", "ROLE"))
    assert {found["id"].split("/")[0] for found in both} == {"skill", "role"}
    assert [found["id"].split("/")[0] for found in skills] == ["skill"] * 4
    assert [found["id"].split("/")[0] for found in roles] == ["role"] * 4
