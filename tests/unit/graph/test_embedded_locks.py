from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from graph.embedded import EmbeddedStore
from graph.records import PutPosting, PutTaxonomy, RetractPosting
from schema.errors import StoreUnavailableError
from schema.postings import PostingAnalysis
from tests.contract.answers import answers
from tests.contract.examples import FULL, TAXONOMY
from tests.contract.strategies import PLAIN, analyses


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    """A store that waits for nobody."""
    with EmbeddedStore(tmp_path / "graph.db", wait=0.0) as store:
        store.migrate()
        store.apply([PutTaxonomy(TAXONOMY)])
        yield store


@pytest.fixture
def writer(store: EmbeddedStore) -> Iterator[sqlite3.Connection]:
    """Another program in the middle of writing."""
    connection = sqlite3.connect(store.address, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


def test_a_file_that_another_program_is_writing_to_is_said_to_be_locked(
    store: EmbeddedStore, writer: sqlite3.Connection
) -> None:
    with pytest.raises(StoreUnavailableError, match="another program is writing") as error:
        store.apply([PutPosting(FULL)])
    assert store.address in str(error.value)
    writer.execute("COMMIT")
    assert store.apply([PutPosting(FULL)]).changed == 1


def test_readers_do_not_wait_for_a_writer(store: EmbeddedStore, writer: sqlite3.Connection) -> None:
    before = answers(store)
    writer.execute("DELETE FROM label")
    assert answers(store) == before
    assert store.migrate() == 0


def test_a_writer_does_not_wait_for_readers(store: EmbeddedStore) -> None:
    stream = store.records()
    next(stream)
    assert store.apply([PutPosting(FULL)]).changed == 1
    assert len(list(stream)) == len(list(store.records())) - 2


def test_connections_are_used_again(store: EmbeddedStore) -> None:
    for _ in range(50):
        answers(store)
        store.apply([PutPosting(FULL)])
        store.apply([RetractPosting(FULL.id)])
    assert len(store._connections._idle) == 1


def test_a_store_that_is_closed_while_it_streams_lets_the_stream_end(store: EmbeddedStore) -> None:
    whole = list(store.records())
    stream = store.records()
    begun = [next(stream)]
    store.close()
    assert begun + list(stream) == whole
    assert store._connections._idle == []


def rows(path: str) -> list[str]:
    """Every row of every table but the revision, whatever it means."""
    connection = sqlite3.connect(path)
    dump = sorted(line for line in connection.iterdump() if "graph_state" not in line)
    connection.close()
    return dump


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(analyses())
def test_a_retracted_posting_leaves_no_row_behind(store: EmbeddedStore, analysis: PostingAnalysis) -> None:
    store.apply([PutTaxonomy(PLAIN)])
    before = rows(store.address)
    store.apply([PutPosting(analysis)])
    assert rows(store.address) != before
    store.apply([RetractPosting(analysis.id)])
    assert rows(store.address) == before
