"""Pages of the whole graph are read by several sessions at once; what they bring is of one state all the same."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import pytest

from graph.neo4j_store import posting_reads
from graph.neo4j_store.concept_properties import Row
from graph.neo4j_store.connection import Cypher
from graph.records import PutPosting, PutTaxonomy, RetractPosting
from tests.contract.examples import BARE, FULL, TAXONOMY, WITHOUT_PYTHON
from tests.servers.neo4j_places import free_place

pytestmark = pytest.mark.xdist_group("neo4j")

SECONDS = 30.0
"""Far more than a page takes."""


def test_a_commit_between_the_pages_of_two_sessions_does_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    page, rows = posting_reads.summary_page, posting_reads.summary_rows
    is_last_page, is_first_read = threading.Event(), threading.Lock()

    def watched_page(cypher: Cypher, first: int, after: str) -> Sequence[str]:
        ids = page(cypher, first, after)
        if not ids:
            is_last_page.set()
        return ids

    place = free_place()
    with place.open() as store, place.open() as other:
        store.migrate()
        store.apply([PutTaxonomy(TAXONOMY), PutPosting(FULL), PutPosting(BARE)])
        before = tuple(store.records())

        def rows_after_a_commit(cypher: Cypher, ids: Sequence[str]) -> Sequence[Row]:
            assert is_last_page.wait(SECONDS)  # only this session, which is not the first one, reads on
            if is_first_read.acquire(blocking=False):
                other.apply([RetractPosting(FULL.id), PutTaxonomy(WITHOUT_PYTHON)])
            return rows(cypher, ids)

        monkeypatch.setattr(posting_reads, "summary_page", watched_page)
        monkeypatch.setattr(posting_reads, "summary_rows", rows_after_a_commit)
        found = tuple(store.records())
        assert found != before
        assert found == tuple(other.records())
