from __future__ import annotations

import pytest

from graph.records import Counts, PostingFilter
from graph.store import GraphStore
from schema.errors import UnknownConceptError, UnknownPostingError
from schema.namespaces import ConceptType
from tests.contract.answers import CONCEPT_TYPES

NOTHING = Counts(
    skills=0,
    groups=0,
    roles=0,
    resources=0,
    postings=0,
    requirements=0,
    prerequisites=0,
    mentions=0,
    advertisements=0,
)


def test_an_empty_graph_has_no_size_no_revision_and_no_taxonomy(empty: GraphStore) -> None:
    assert empty.counts() == NOTHING
    assert empty.revision() == 0
    assert empty.taxonomy_version() is None


def test_an_empty_graph_streams_nothing(empty: GraphStore) -> None:
    assert list(empty.records()) == []


@pytest.mark.parametrize("concept_type", CONCEPT_TYPES)
def test_an_empty_graph_has_empty_pages(empty: GraphStore, concept_type: ConceptType) -> None:
    assert empty.page(concept_type, 10) == ()


def test_an_empty_graph_has_no_postings(empty: GraphStore) -> None:
    assert empty.posting_page(PostingFilter(), 10) == ()
    assert empty.posting_page(PostingFilter(organization="Acme"), 10) == ()
    assert empty.posting_count(PostingFilter()) == empty.posting_count(PostingFilter(organization="Acme")) == 0


def test_no_label_is_found_in_an_empty_graph(empty: GraphStore) -> None:
    assert empty.labelled("Python") == ()
    assert empty.search("Python", CONCEPT_TYPES, 10) == ()


def test_asking_for_no_concepts_gives_none(empty: GraphStore) -> None:
    assert empty.skills([]) == empty.groups([]) == empty.roles([]) == empty.resources([]) == ()


def test_an_empty_graph_knows_no_id(empty: GraphStore) -> None:
    with pytest.raises(UnknownConceptError):
        empty.requirements("role/pilot")
    with pytest.raises(UnknownConceptError):
        empty.prerequisites("skill/python")
    with pytest.raises(UnknownConceptError):
        empty.evidence("skill/python", None, 10)
    with pytest.raises(UnknownPostingError):
        empty.posting("posting/bare")
