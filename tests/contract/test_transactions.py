from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import overload

import pytest

from graph.records import Applied, Change, PostingFilter, PutPosting, PutTaxonomy, RetractPosting
from graph.store import GraphStore
from schema.errors import SkillatlasError, UnknownConceptError, UnknownPostingError
from schema.taxonomy import Taxonomy
from tests.contract.answers import answers
from tests.contract.conftest import Opener
from tests.contract.examples import BARE, FULL, TAXONOMY, WITHOUT_PYTHON, finding, posting, skill


class Watched(Sequence[Change]):
    """Changes that call back whenever one of them is taken."""

    def __init__(self, changes: Sequence[Change], taken: Callable[[], object]) -> None:
        self._changes = changes
        self._taken = taken

    @overload
    def __getitem__(self, index: int) -> Change: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Change]: ...

    def __getitem__(self, index: int | slice) -> Change | Sequence[Change]:
        self._taken()
        return self._changes[index]

    def __len__(self) -> int:
        return len(self._changes)

    def __iter__(self) -> Iterator[Change]:
        for change in self._changes:
            self._taken()
            yield change


def test_an_empty_batch_changes_nothing(store: GraphStore) -> None:
    assert store.apply([]) == Applied(0, 1)
    assert store.revision() == 1


def test_a_batch_tells_how_many_of_its_changes_changed_anything(store: GraphStore) -> None:
    batch = [PutTaxonomy(TAXONOMY), PutPosting(FULL), PutPosting(FULL), PutPosting(BARE), RetractPosting(BARE.id)]
    assert store.apply(batch) == Applied(3, 2)
    assert store.apply(batch) == Applied(2, 3)


def test_the_revision_grows_by_one_a_batch_and_never_goes_back(store: GraphStore, other: GraphStore) -> None:
    assert store.apply([PutPosting(FULL), PutPosting(BARE)]).revision == 2
    assert other.apply([RetractPosting(FULL.id), RetractPosting(BARE.id)]).revision == 3
    assert store.revision() == other.revision() == 3


def test_changes_are_applied_in_their_order(empty: GraphStore) -> None:
    own = Taxonomy(version="e1", skills=(skill("own", "Own", related=("skill/java",)),))
    mentions = posting("a", finding("own"), finding("python"))
    empty.apply(
        [
            PutTaxonomy(TAXONOMY),
            PutTaxonomy(own, "esco"),
            PutPosting(FULL),
            PutPosting(mentions),
            RetractPosting(FULL.id),
            PutPosting(replace(mentions, title="Later")),
        ]
    )
    assert [summary.title for summary in empty.posting_page(PostingFilter(), 10)] == ["Later"]


BAD_CHANGES: dict[str, tuple[Change, type[SkillatlasError]]] = {
    "retraction": (RetractPosting("posting/nope"), UnknownPostingError),
    "posting": (PutPosting(posting("x", finding("python"), finding("nope"))), UnknownConceptError),
    "taxonomy": (
        PutTaxonomy(Taxonomy(version="v3", skills=(skill("own", "Own", related=("skill/nope",)),))),
        UnknownConceptError,
    ),
}


@pytest.mark.parametrize(("bad", "error"), BAD_CHANGES.values(), ids=BAD_CHANGES.keys())
def test_a_batch_with_a_bad_last_change_leaves_nothing(
    store: GraphStore, other: GraphStore, bad: Change, error: type[SkillatlasError]
) -> None:
    store.apply([PutPosting(BARE)])
    before = answers(store)
    with pytest.raises(error):
        store.apply([PutPosting(FULL), RetractPosting(BARE.id), PutTaxonomy(WITHOUT_PYTHON), bad])
    assert answers(store) == answers(other) == before
    assert (store.revision(), store.taxonomy_version()) == (2, "v1")


def test_the_store_serves_on_after_a_batch_that_failed(store: GraphStore) -> None:
    with pytest.raises(UnknownPostingError):
        store.apply([PutPosting(FULL), RetractPosting("posting/nope")])
    assert store.apply([PutPosting(FULL)]) == Applied(1, 2)
    assert store.posting(FULL.id) == FULL


def test_a_batch_that_its_caller_breaks_off_leaves_nothing(store: GraphStore) -> None:
    taken = ["first", "second"]
    with pytest.raises(IndexError):
        store.apply(Watched([PutPosting(FULL), PutPosting(BARE), PutPosting(posting("c"))], taken.pop))
    assert store.counts().postings == 0
    assert store.apply([PutPosting(BARE)]) == Applied(1, 2)


def test_what_was_applied_is_there_for_others_and_for_later_ones(store: GraphStore, place: Opener) -> None:
    store.apply([PutPosting(FULL)])
    before = answers(store)
    with place() as other:
        assert answers(other) == before
    store.close()
    with place() as later:
        assert answers(later) == before
        assert later.revision() == 2


def test_a_reader_sees_the_state_before_a_batch_that_is_under_way(store: GraphStore, other: GraphStore) -> None:
    store.apply([PutPosting(BARE)])
    before, seen = answers(store), []
    changes = [PutPosting(FULL), RetractPosting(BARE.id), PutTaxonomy(WITHOUT_PYTHON), PutPosting(posting("c"))]
    store.apply(Watched(changes, lambda: seen.append((answers(other), other.revision()))))
    assert seen == [(before, 2)] * len(changes)
    assert answers(other) == answers(store) != before


def test_the_same_store_object_reads_the_state_before_its_own_batch(store: GraphStore) -> None:
    before, seen = answers(store), []
    store.apply(Watched([PutPosting(FULL), PutPosting(BARE)], lambda: seen.append(answers(store))))
    assert seen == [before, before]


def test_many_threads_read_while_one_writes(store: GraphStore) -> None:
    analyses = [posting(f"{number:03d}", finding("python"), finding("java")) for number in range(60)]

    def read(_: int) -> bool:
        """Whether a summary of every posting of one state is whole."""
        return all(len(summary.mentions) == 2 for summary in store.posting_page(PostingFilter(), 100))

    with ThreadPoolExecutor(8) as pool:
        reads = pool.map(read, range(200))
        for analysis in analyses:
            store.apply([PutPosting(analysis)])
        assert all(reads)
    assert store.revision() == 61


def test_nothing_of_several_writers_is_lost(store: GraphStore, other: GraphStore) -> None:
    def write(number: int) -> int:
        writer = (store, other)[number % 2]
        return writer.apply([PutPosting(posting(f"{number:03d}", finding("python")))]).revision

    with ThreadPoolExecutor(6) as pool:
        revisions = list(pool.map(write, range(48)))
    assert sorted(revisions) == list(range(2, 50))
    assert store.counts().postings == store.counts().mentions == 48
