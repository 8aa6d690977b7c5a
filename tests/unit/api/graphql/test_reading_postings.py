"""Postings that come in over GraphQL: to be read, to be stored, to be refused."""

from __future__ import annotations

from api.graphql.schema import build_schema
from api.services import open_atlas
from api.settings import Settings
from tests.unit.api.graphql.client import POSTING_GAP, Client


def test_a_posting_is_read_without_being_stored(client: Client) -> None:
    query = """query($p: PostingInput!) { extract(posting: $p) {
      skills { skillId requirement minYears mentions { start end text } } rejections { text reason } } }"""
    text = "Requirements\n- 5+ years of Python\n- No Java experience needed\n"
    before = client.atlas.store.counts().postings
    found = client.data(query, p={"text": text})["extract"]
    python = next(skill for skill in found["skills"] if skill["skillId"] == "skill/python")
    assert (python["requirement"], python["minYears"]) == ("REQUIRED", 5)
    assert "skill/java" not in [skill["skillId"] for skill in found["skills"]]
    assert "Java" in [rejection["text"] for rejection in found["rejections"]]
    assert client.atlas.store.counts().postings == before


def test_a_posting_over_the_limit_is_refused_by_every_field_that_reads_one(own_settings: Settings) -> None:
    settings = own_settings.model_copy(update={"max_posting_chars": 30})
    with open_atlas(settings) as atlas:
        client = Client(build_schema(settings), atlas)
        short, long = {"text": "Requirements\n- Python"}, {"text": "Requirements\n- Python and much more"}
        assert client.data(POSTING_GAP, posting={"given": short})["postingGap"]["choices"] == []
        refused = client.error(POSTING_GAP, posting={"given": long})
        assert (refused["code"], refused["found"]) == ("BAD_INPUT", "its text has 35 characters and 30 are allowed")
        assert client.error("query($p: PostingInput!) { extract(posting: $p) { id } }", p=long)["code"] == "BAD_INPUT"
        ingest = (
            "mutation($p: [PostingInput!]!) { ingestPostings(postings: $p) { changed failures { index message } } }"
        )
        done = client.data(ingest, p=[short, long])["ingestPostings"]
        assert (done["changed"], [failure["index"] for failure in done["failures"]]) == (1, [1])


def test_fields_of_a_posting_hold_no_addresses_and_half_a_character_stops_nothing(own_settings: Settings) -> None:
    given = {"text": "Requirements\n- Python \ud83d", "title": "Data \udc00 Engineer", "organization": "hr@acme.com"}
    query = """mutation($p: [PostingInput!]!) { ingestPostings(postings: $p) {
        failures { message } postings { title organization skills { skillId } } } }"""
    with open_atlas(own_settings) as atlas:
        done = Client(build_schema(own_settings), atlas).data(query, p=[given])["ingestPostings"]
    (posting,) = done["postings"]
    assert (done["failures"], [skill["skillId"] for skill in posting["skills"]]) == ([], ["skill/python"])
    assert "@" not in (posting["organization"] or "")
    assert "\udc00" not in posting["title"]


UNREADABLE = "the posting: its date '30+ days ago' cannot be read and is left out. Write dates as 2026-03-19."


def test_a_date_that_cannot_be_read_is_told_and_its_posting_is_read(client: Client) -> None:
    query = "query($p: PostingInput!) { extract(posting: $p) { datePosted remarks skills { skillId } } }"
    given = {"text": "Requirements\n- Python", "datePosted": "30+ days ago"}
    read = client.data(query, p=given)["extract"]
    assert read == {"datePosted": None, "remarks": [UNREADABLE], "skills": [{"skillId": "skill/python"}]}
    dated = client.data(query, p={**given, "datePosted": "19 March 2026"})["extract"]
    assert (dated["datePosted"], dated["remarks"]) == ("2026-03-19", [])
    undated = client.data(query, p={**given, "datePosted": "n/a"})["extract"]
    assert (undated["datePosted"], undated["remarks"]) == (None, [])


def test_an_ingest_tells_which_dates_it_could_not_read(own_settings: Settings) -> None:
    given = [
        {"text": "Requirements\n- Python", "datePosted": "2026-03-19"},
        {"text": " ", "datePosted": "recently"},
        {"text": "Requirements\n- SQL", "id": "two", "datePosted": "by hr@acme.com"},
    ]
    query = """mutation($p: [PostingInput!]!) { ingestPostings(postings: $p) {
        changed failures { index } remarks { index id message } postings { datePosted remarks } } }"""
    with open_atlas(own_settings) as atlas:
        done = Client(build_schema(own_settings), atlas).data(query, p=given)["ingestPostings"]
    assert (done["changed"], done["failures"]) == (2, [{"index": 1}])
    (remark,) = done["remarks"]
    assert (remark["index"], remark["id"]) == (2, "two")
    assert remark["message"].startswith("two: its date 'by ")
    assert "@" not in remark["message"]
    assert done["postings"] == [
        {"datePosted": "2026-03-19", "remarks": []},
        {"datePosted": None, "remarks": [remark["message"]]},
    ]
