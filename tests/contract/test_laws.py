"""Laws that hold for every graph, tried on random ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, TypeAlias

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.records import PutPosting, PutTaxonomy, RetractPosting
from graph.store import GraphStore
from schema.postings import PostingAnalysis
from schema.taxonomy import Taxonomy
from tests.contract.answers import Answers, answers
from tests.contract.conftest import Opener
from tests.contract.strategies import PLAIN, POSTING_IDS, analyses, partial_taxonomies, taxonomies

EXAMPLES = {"embedded": 20, "neo4j": 6}
"""How many graphs a law is tried on. On Neo4j each takes some hundred statements, and there the state machine compares
all answers with those of a file and of a model besides (0062)."""

Law: TypeAlias = Callable[..., None]
"""Takes what makes places, and what was drawn."""


def law(*drawn: st.SearchStrategy[Any]) -> Callable[[Law], Callable[[str, Callable[[], Opener]], None]]:
    """Makes a test of a law: that it holds for random graphs, each in a new place of its own."""

    def test_of(holds: Law) -> Callable[[str, Callable[[], Opener]], None]:
        def test(kind: str, new_place: Callable[[], Opener]) -> None:
            def example(values: tuple[Any, ...]) -> None:
                holds(new_place, *values)

            example.__name__ = holds.__name__  # by which failures are told and kept
            often = settings(max_examples=EXAMPLES[kind], deadline=None, suppress_health_check=list(HealthCheck))
            often(given(st.tuples(*drawn))(example))()

        return test

    return test_of


FIXED = taxonomies(versions=st.just("1"))
batches = st.lists(analyses(), max_size=3, unique_by=lambda analysis: analysis.id)
NEW_ID = st.just("posting/new")


@contextmanager
def graph(new_place: Callable[[], Opener], taxonomy: Taxonomy, *postings: PostingAnalysis) -> Iterator[GraphStore]:
    with new_place()() as store:
        store.migrate()
        store.apply([PutTaxonomy(taxonomy), *map(PutPosting, postings)])
        yield store


def fresh_answers(new_place: Callable[[], Opener], taxonomy: Taxonomy, *postings: PostingAnalysis) -> Answers:
    """The answers of a graph that has never held anything else. One graph after another: a server holds but one."""
    with graph(new_place, taxonomy, *postings) as store:
        return answers(store)


@law(FIXED)
def test_a_taxonomy_comes_back_as_it_was_put_in(new_place: Callable[[], Opener], taxonomy: Taxonomy) -> None:
    with graph(new_place, taxonomy) as store:
        assert store.groups([found.id for found in taxonomy.groups]) == taxonomy.groups
        assert store.skills([found.id for found in taxonomy.skills]) == taxonomy.skills
        assert store.roles([found.id for found in taxonomy.roles]) == taxonomy.roles
        assert store.resources([found.id for found in taxonomy.resources]) == taxonomy.resources


@law(analyses())
def test_an_analysis_comes_back_as_it_was_put_in(new_place: Callable[[], Opener], analysis: PostingAnalysis) -> None:
    with graph(new_place, PLAIN, analysis) as store:
        assert store.posting(analysis.id) == analysis


@law(batches, analyses(NEW_ID))
def test_putting_in_and_retracting_leaves_the_graph_as_it_was(
    new_place: Callable[[], Opener], others: list[PostingAnalysis], analysis: PostingAnalysis
) -> None:
    with graph(new_place, PLAIN, *others) as store:
        before = answers(store)
        store.apply([PutPosting(analysis)])
        store.apply([RetractPosting(analysis.id)])
        assert answers(store) == before


@law(batches)
def test_putting_in_twice_is_putting_in_once(new_place: Callable[[], Opener], postings: list[PostingAnalysis]) -> None:
    with graph(new_place, PLAIN, *postings) as store:
        before, revision = answers(store), store.revision()
        assert store.apply([PutTaxonomy(PLAIN), *map(PutPosting, postings)]).changed == 0
        assert (answers(store), store.revision()) == (before, revision)


@law(batches.flatmap(lambda postings: st.tuples(st.just(postings), st.permutations(postings))), st.booleans())
def test_the_order_of_postings_and_the_size_of_batches_do_not_matter(
    new_place: Callable[[], Opener],
    orders: tuple[list[PostingAnalysis], list[PostingAnalysis]],
    one_by_one: bool,
) -> None:
    postings, permuted = orders
    with graph(new_place, PLAIN) as store:
        for batch in [[analysis] for analysis in permuted] if one_by_one else [permuted]:
            store.apply([PutPosting(analysis) for analysis in batch])
        found = answers(store)
    assert found == fresh_answers(new_place, PLAIN, *postings)


@law(analyses(), analyses())
def test_replacing_is_retracting_and_putting_in(
    new_place: Callable[[], Opener], first: PostingAnalysis, second: PostingAnalysis
) -> None:
    second = replace(second, id=first.id)
    with graph(new_place, PLAIN, first) as store:
        store.apply([PutPosting(second)])
        found = answers(store)
    assert found == fresh_answers(new_place, PLAIN, second)


@law(FIXED, taxonomies(versions=st.just("2")), batches)
def test_a_taxonomy_of_the_same_ids_leaves_no_trace_of_the_one_before(
    new_place: Callable[[], Opener], first: Taxonomy, second: Taxonomy, postings: list[PostingAnalysis]
) -> None:
    with graph(new_place, first, *postings) as store:
        store.apply([PutTaxonomy(second)])
        found = answers(store)
    assert found == fresh_answers(new_place, second, *postings)


@law(FIXED, partial_taxonomies, batches)
def test_going_to_another_version_and_back_leaves_the_graph_as_it_was(
    new_place: Callable[[], Opener], first: Taxonomy, second: Taxonomy, postings: list[PostingAnalysis]
) -> None:
    with graph(new_place, first, *postings) as store:
        before = answers(store)
        store.apply([PutTaxonomy(second)])
        assert [store.posting(identifier) for identifier in sorted(p.id for p in postings)] == sorted(
            postings, key=lambda p: p.id
        )
        store.apply([PutTaxonomy(first)])
        assert answers(store) == before


def test_the_ids_of_the_random_postings_leave_room_for_a_new_one() -> None:
    assert "posting/new" not in POSTING_IDS
