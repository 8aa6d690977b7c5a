"""How much postings ask for skills and advertise roles, over GraphQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.graphql.schema import build_schema
from api.services import open_atlas
from api.settings import Settings
from tests.unit.api.graphql.client import Client

POSTINGS = [
    {
        "text": "Data Engineer\n\nSalary: $90,000 - $110,000 a year\n\nRequirements\n- Python",
        "title": "Data Engineer",
        "datePosted": "2026-03-19",
    },
    {"text": "Data Engineer\n\nRequirements\n- SQL", "title": "Data Engineer", "datePosted": "2026-04-02"},
    {"text": "Data Analyst\n\nNice to have\n- Python", "title": "Data Analyst"},
    {"text": "Data Analyst\n\nRequirements\n- SQL", "title": "Data Analyst"},
]


@pytest.fixture(scope="module")
def market(core_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A client of a graph with four postings."""
    own = tmp_path_factory.mktemp("market") / "atlas.db"
    own.write_bytes(core_file.read_bytes())
    settings = Settings(store=str(own))
    with open_atlas(settings) as atlas:
        client = Client(build_schema(settings), atlas)
        client.data("mutation($p: [PostingInput!]!) { ingestPostings(postings: $p) { changed } }", p=POSTINGS)
        yield client


def test_a_role_tells_how_many_postings_advertise_it_and_what_they_pay(market: Client) -> None:
    query = """{ role(id: "Data Engineer") { demand {
      share { share sample low high } months { month share { share sample } }
      pay { currency median postings }
    } } }"""
    demand = market.data(query)["role"]["demand"]
    share = demand["share"]
    assert (share["share"], share["sample"]) == (0.5, 4)
    assert 0 < share["low"] < 0.5 < share["high"] < 1
    assert demand["months"] == [
        {"month": "2026-03", "share": {"share": 1.0, "sample": 1}},
        {"month": "2026-04", "share": {"share": 1.0, "sample": 1}},
    ]
    assert demand["pay"] == {"currency": "USD", "median": 100_000.0, "postings": 1}


def test_of_a_role_that_no_posting_advertises_the_sample_is_told(market: Client) -> None:
    query = '{ role(id: "Welder") { demand { share { share sample } months { month } pay { median } } } }'
    assert market.data(query)["role"]["demand"] == {
        "share": {"share": 0.0, "sample": 4},
        "months": [{"month": "2026-03"}, {"month": "2026-04"}],
        "pay": None,
    }


def test_a_skill_is_counted_in_all_postings_or_in_those_of_a_role(market: Client) -> None:
    query = """query($role: ConceptRef) { skill(id: "Python") { demand(role: $role) {
      share { share sample } levels { level share { share } }
    } } }"""
    everywhere = market.data(query)["skill"]["demand"]
    assert everywhere["share"] == {"share": 0.5, "sample": 4}
    within = market.data(query, role="Data Analyst")["skill"]["demand"]
    assert within["share"] == {"share": 0.5, "sample": 2}
    assert within["levels"][:2] == [
        {"level": "REQUIRED", "share": {"share": 0.0}},
        {"level": "PREFERRED", "share": {"share": 0.5}},
    ]
    assert market.error(query, role="Grand Vizier")["code"] == "NOT_FOUND"
