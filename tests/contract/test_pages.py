from __future__ import annotations

from collections.abc import Callable
from itertools import chain

import pytest

from graph.records import PostingFilter, PutPosting, PutTaxonomy
from graph.store import GraphStore
from schema.errors import InvalidInputError
from schema.namespaces import ConceptType
from schema.taxonomy import Taxonomy
from tests.contract.answers import CONCEPT_TYPES
from tests.contract.examples import FULL, SKILLS, finding, mention, posting, skill

SKILL_IDS = tuple(sorted(found.id for found in SKILLS))


@pytest.mark.parametrize("size", range(1, len(SKILLS) + 2))
def test_pages_make_up_the_whole_list(store: GraphStore, size: int) -> None:
    pages = [store.page(ConceptType.SKILL, size)]
    for _ in SKILL_IDS[size::size]:
        pages.append(store.page(ConceptType.SKILL, size, after=pages[-1][-1]))
    assert tuple(chain(*pages)) == SKILL_IDS
    assert store.page(ConceptType.SKILL, size, after=pages[-1][-1]) == ()


def test_a_page_holds_one_type(store: GraphStore) -> None:
    assert store.page(ConceptType.GROUP, 10) == ("group/programming", "group/web")
    assert store.page(ConceptType.ROLE, 10) == ("role/data-engineer", "role/ml-engineer", "role/pilot")
    assert store.page(ConceptType.RESOURCE, 10) == ("resource/java-documentation", "resource/python-course")


def test_ids_are_sorted_by_code_points(empty: GraphStore) -> None:
    ids = ["skill/Z", "skill/a", "skill/a-b", "skill/a/b", "skill/ab", "skill/z", "skill/é", "skill/機", "skill/🐍"]
    taxonomy = Taxonomy(version="1", skills=tuple(skill(name.removeprefix("skill/"), "x") for name in ids[::-1]))
    empty.apply([PutTaxonomy(taxonomy)])
    assert list(empty.page(ConceptType.SKILL, 20)) == ids == sorted(ids)


def test_a_page_begins_behind_an_id_that_is_not_there(store: GraphStore) -> None:
    assert store.page(ConceptType.ROLE, 1, after="role/e") == ("role/ml-engineer",)
    assert store.page(ConceptType.ROLE, 10, after="role/zzz") == ()
    assert store.page(ConceptType.ROLE, 10, after="group/zzz") == store.page(ConceptType.ROLE, 10)


def test_postings_are_not_paged_as_concepts(store: GraphStore) -> None:
    with pytest.raises(InvalidInputError, match="posting_page"):
        store.page(ConceptType.POSTING, 10)


PAGED: dict[str, Callable[[GraphStore, int], object]] = {
    "page": lambda store, first: store.page(ConceptType.SKILL, first),
    "posting_page": lambda store, first: store.posting_page(PostingFilter(), first),
    "evidence": lambda store, first: store.evidence("skill/python", None, first),
    "search": lambda store, first: store.search("python", CONCEPT_TYPES, first),
}


@pytest.mark.parametrize("paged", PAGED.values(), ids=PAGED.keys())
def test_a_page_of_none_is_empty_and_one_of_less_or_of_too_many_is_refused(
    store: GraphStore, paged: Callable[[GraphStore, int], object]
) -> None:
    store.apply([PutPosting(FULL), PutPosting(posting("b", finding("python", mention(0, "Python", "Python."))))])
    assert paged(store, 1) != ()
    assert paged(store, 0) == ()
    for size in (-1, 2**63):
        with pytest.raises(InvalidInputError, match=str(size)):
            paged(store, size)
