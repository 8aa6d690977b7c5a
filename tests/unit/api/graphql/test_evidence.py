"""The sentences of postings behind what a role asks, over GraphQL."""

from __future__ import annotations

from api.graphql.schema import build_schema
from api.services import open_atlas
from api.settings import Settings
from schema.namespaces import posting_id
from tests.unit.api.graphql.client import Client


def test_the_posting_is_evidence_for_what_its_role_asks(client: Client, posting_text: str) -> None:
    query = """{ role(id: "Machine Learning Engineer") {
      requirements { skill { id } share { share sample low high } evidence { postingId text start end sentence } }
    } }"""
    asked = {row["skill"]["id"]: row for row in client.data(query)["role"]["requirements"]}
    kubernetes = asked["skill/kubernetes"]
    assert kubernetes["share"]["sample"] == 1
    assert kubernetes["share"]["low"] < kubernetes["share"]["high"]
    evidence = kubernetes["evidence"][0]
    assert evidence["postingId"] == posting_id(posting_text)
    assert posting_text[evidence["start"] : evidence["end"]] == evidence["text"]
    assert evidence["text"] in evidence["sentence"]


def test_evidence_is_as_long_as_it_was_asked_for_and_comes_of_each_posting_first(own_settings: Settings) -> None:
    first = {"text": "Data Engineer\n\nRequirements\n- Python here\n- Python there\n- Python everywhere"}
    second = {"text": "Data Engineer\n\nRequirements\n- Python again\n- More Python"}
    query = """query($first: Int!) { role(id: "Data Engineer") { requirements(first: 30) {
        skill { id } evidence(first: $first) { postingId start } } } }"""
    with open_atlas(own_settings) as atlas:
        client = Client(build_schema(own_settings), atlas)
        client.data("mutation($p: [PostingInput!]!) { ingestPostings(postings: $p) { changed } }", p=[first, second])
        for asked, postings in ((1, 1), (2, 2), (4, 2), (5, 2)):
            listed = client.data(query, first=asked)["role"]["requirements"]
            (found,) = [one["evidence"] for one in listed if one["skill"]["id"] == "skill/python"]
            assert (len(found), len({one["postingId"] for one in found})) == (asked, postings)
