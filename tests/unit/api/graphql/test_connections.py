"""Lists over GraphQL, page by page, and how long they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from api.services import Atlas
from graph.records import PostingFilter
from schema.concepts import SkillKind
from schema.namespaces import ConceptType
from tests.unit.api.graphql.client import Client


def test_pages_follow_each_other_without_gap_or_overlap(client: Client) -> None:
    query = """query($after: String) { roles(first: 7, after: $after) {
      nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"""
    ids: list[str] = []
    after = None
    while True:
        page = client.data(query, after=after)["roles"]
        ids += [node["id"] for node in page["nodes"]]
        assert page["pageInfo"]["startCursor"] == page["nodes"][0]["id"]
        assert page["pageInfo"]["hasPreviousPage"] is (after is not None)
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    assert ids == [role.id for role in client.atlas.snapshot().roles]


def test_narrower_skills_come_page_by_page(client: Client) -> None:
    query = """query($after: String) { skill(id: "SQL") { narrower(first: 2, after: $after) {
      nodes { id } pageInfo { endCursor } } } }"""
    first = client.data(query)["skill"]["narrower"]
    second = client.data(query, after=first["pageInfo"]["endCursor"])["skill"]["narrower"]
    below = list(client.atlas.snapshot().narrower("skill/sql"))
    assert [node["id"] for page in (first, second) for node in page["nodes"]] == below[:4]
    assert client.error(query, after="nowhere")["code"] == "BAD_INPUT"


@pytest.mark.parametrize(
    ("listed", "held"),
    [
        ("skills(first: 2)", lambda atlas: len(atlas.snapshot().skills)),
        ("skills(first: 2, kind: CERTIFICATION)", lambda atlas: kinds(atlas).count(SkillKind.CERTIFICATION)),
        (
            'roles(first: 2, search: "data eng")',
            lambda atlas: len(atlas.store.search("data eng", [ConceptType.ROLE], 99)),
        ),
        ("learningResources(first: 2)", lambda atlas: len(atlas.snapshot().resources)),
        ("postings(first: 1)", lambda atlas: atlas.store.counts().postings),
        ('postings(where: {skill: "Kubernetes"})', lambda _: 1),
        ('postings(where: {organization: "Nobody"})', lambda _: 0),
    ],
)
def test_a_page_tells_how_long_the_whole_list_is(client: Client, listed: str, held: Callable[[Atlas], int]) -> None:
    page = client.data(f"{{ page: {listed} {{ totalCount nodes {{ id }} }} }}")["page"]
    assert page["totalCount"] == held(client.atlas)
    assert len(page["nodes"]) <= page["totalCount"]


def kinds(atlas: Atlas) -> list[SkillKind]:
    return [skill.kind for skill in atlas.snapshot().skills]


def test_a_list_is_as_long_on_its_last_page_as_on_its_first(client: Client) -> None:
    query = """query($after: String) { skill(id: "SQL") { narrower(first: 200, after: $after) {
      totalCount nodes { id } pageInfo { endCursor } } } }"""
    first = client.data(query)["skill"]["narrower"]
    last = client.data(query, after=first["pageInfo"]["endCursor"])["skill"]["narrower"]
    assert (len(first["nodes"]), last["nodes"]) == (first["totalCount"], [])
    assert last["totalCount"] == first["totalCount"]


def test_nothing_is_counted_that_is_not_asked_for(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[PostingFilter] = []
    count = client.atlas.store.posting_count
    monkeypatch.setattr(client.atlas.store, "posting_count", lambda where: (asked.append(where), count(where))[1])
    client.data("{ postings { nodes { id } pageInfo { hasNextPage } } }")
    assert asked == []
    client.data("{ postings { totalCount } }")
    assert asked == [PostingFilter()]
