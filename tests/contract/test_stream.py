from __future__ import annotations

from itertools import islice

from graph.records import PostingFilter, PostingSummary, PutPosting, PutTaxonomy, RetractPosting
from graph.store import GraphStore
from schema.concepts import Prerequisite, Requirement, Role, Skill, SkillGroup
from schema.namespaces import ConceptType
from schema.resources import LearningResource
from tests.contract.answers import answers
from tests.contract.examples import BARE, FULL, TAXONOMY, WITHOUT_PYTHON, finding, posting

ORDER = (SkillGroup, Skill, Role, LearningResource, Requirement, Prerequisite, PostingSummary)


def by_type(store: GraphStore, kind: type) -> list[object]:
    return [record for record in store.records() if isinstance(record, kind)]


def test_the_stream_holds_the_taxonomy_sorted(store: GraphStore) -> None:
    assert by_type(store, SkillGroup) == list(TAXONOMY.groups)
    assert by_type(store, Skill) == sorted(TAXONOMY.skills, key=lambda skill: skill.id)
    assert by_type(store, Role) == list(TAXONOMY.roles)
    assert by_type(store, LearningResource) == list(TAXONOMY.resources)
    assert by_type(store, Requirement) == sorted(
        TAXONOMY.requirements, key=lambda found: (found.role_id, found.skill_id, found.source)
    )
    assert by_type(store, Prerequisite) == sorted(
        TAXONOMY.prerequisites, key=lambda found: (found.prerequisite_id, found.skill_id, found.source)
    )


def test_the_stream_holds_the_summaries_of_all_postings(store: GraphStore) -> None:
    store.apply([PutPosting(FULL), PutPosting(BARE), PutPosting(posting("c", finding("java")))])
    assert by_type(store, PostingSummary) == list(store.posting_page(PostingFilter(), 10))


def test_the_types_come_one_after_the_other(store: GraphStore) -> None:
    store.apply([PutPosting(FULL), PutPosting(BARE)])
    types = [type(record) for record in store.records()]
    assert tuple(dict.fromkeys(types)) == ORDER
    assert types == sorted(types, key=ORDER.index)


def test_the_stream_holds_what_the_pages_and_counts_say(store: GraphStore) -> None:
    store.apply([PutPosting(FULL), PutPosting(BARE), PutTaxonomy(WITHOUT_PYTHON)])
    skills = [record.id for record in store.records() if isinstance(record, Skill)]
    assert tuple(skills) == store.page(ConceptType.SKILL, 100)
    assert sum(1 for _ in store.records()) == sum(
        getattr(store.counts(), name)
        for name in ("groups", "skills", "roles", "resources", "requirements", "prerequisites", "postings")
    )


def test_more_postings_than_are_read_at_a_time_are_streamed_in_order(store: GraphStore) -> None:
    names = [f"{number:04d}" for number in range(1201)]
    store.apply([PutPosting(posting(name, finding("java"))) for name in reversed(names)])
    streamed = [record for record in store.records() if isinstance(record, PostingSummary)]
    assert [summary.id for summary in streamed] == [f"posting/{name}" for name in names]
    assert all(len(summary.mentions) == 1 for summary in streamed)


def test_a_stream_shows_one_revision_while_another_store_object_writes(store: GraphStore, other: GraphStore) -> None:
    store.apply([PutPosting(FULL), PutPosting(BARE)])
    before = tuple(store.records())
    stream = store.records()
    begun = tuple(islice(stream, 1))
    other.apply([RetractPosting(BARE.id), PutPosting(posting("new")), PutTaxonomy(WITHOUT_PYTHON)])
    assert (*begun, *stream) == before
    assert tuple(store.records()) == tuple(other.records()) != before


def test_a_stream_shows_one_revision_while_the_same_store_object_writes(store: GraphStore) -> None:
    before = tuple(store.records())
    stream = store.records()
    begun = tuple(islice(stream, 3))
    store.apply([PutPosting(FULL), PutTaxonomy(WITHOUT_PYTHON)])
    assert (*begun, *stream) == before


def test_a_stream_begins_when_its_first_record_is_asked_for(store: GraphStore, other: GraphStore) -> None:
    stream = store.records()
    other.apply([PutPosting(BARE)])
    assert [record.id for record in stream if isinstance(record, PostingSummary)] == [BARE.id]


def test_two_streams_do_not_disturb_each_other(store: GraphStore) -> None:
    store.apply([PutPosting(FULL)])
    assert all(first == second for first, second in zip(store.records(), store.records(), strict=True))


def test_a_stream_that_is_broken_off_hinders_nobody(store: GraphStore) -> None:
    before = answers(store)
    for _ in range(3):
        stream = store.records()
        next(stream)
        del stream
    store.apply([PutPosting(FULL)])
    store.apply([RetractPosting(FULL.id)])
    assert answers(store) == before
