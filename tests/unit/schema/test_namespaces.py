"""Ids, IRIs and slugs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.namespaces import ConceptType, concept_type, from_iri, iri, posting_id, slug

SLUGS = {
    "C++": "c-plus-plus",
    "C#": "c-sharp",
    "Node.js": "node-js",
    ".NET": "net",
    "CI/CD": "ci-cd",
    "Café & Bar": "cafe-and-bar",
    "Bachelor's degree": "bachelors-degree",
}


@pytest.mark.parametrize(("label", "expected"), SLUGS.items())
def test_a_label_becomes_a_slug(label: str, expected: str) -> None:
    assert slug(label) == expected


def test_an_id_and_its_iri_lead_to_each_other() -> None:
    assert iri("skill/python") == "https://w3id.org/skillatlas/skill/python"
    assert from_iri(iri("skill/python")) == "skill/python"


def test_a_foreign_iri_stays_as_it_is() -> None:
    assert iri("http://data.europa.eu/esco/skill/1") == "http://data.europa.eu/esco/skill/1"


@pytest.mark.parametrize("text", ["skill", "skill/", "skills/python", "", "http://x/y"])
def test_what_is_no_id_has_no_type(text: str) -> None:
    assert concept_type(text) is None


def test_an_id_tells_its_type() -> None:
    assert concept_type("role/data-engineer") is ConceptType.ROLE


def test_white_space_does_not_make_a_new_posting() -> None:
    assert posting_id("We  need\nPython ") == posting_id("We need Python")


@given(st.text(), st.text())
def test_other_words_make_another_posting(one: str, other: str) -> None:
    assert (posting_id(one) == posting_id(other)) == (one.split() == other.split())
