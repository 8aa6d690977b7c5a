"""Connections that break on the way: an error or the whole answer, never a short one; a whole batch or none of it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from graph.records import PutPosting, Record, RetractPosting
from graph.store import GraphStore
from graph.stores import open_store
from schema.errors import StoreUnavailableError
from tests.contract.examples import FULL, finding, mention, posting
from tests.faults.conftest import ONE_WORKER
from tests.servers.line import Line
from tests.servers.neo4j_server import Neo4jServer

pytestmark = ONE_WORKER

MANY = [
    PutPosting(posting(f"{number:04d}", finding("python", mention(0, "Python", f"Python {number}."))))
    for number in range(1100)
]
"""More than a stream reads at a time."""

BATCH = [PutPosting(FULL), PutPosting(posting("a", finding("java"))), PutPosting(posting("b"))]
PARTS = 8


@pytest.fixture
def line(server: Neo4jServer) -> Iterator[Line]:
    with Line(server.port) as found:
        yield found


def length(line: Line, use: Callable[[], object]) -> int:
    """How many bytes come from the server while something is done over a connection that is there already."""
    before = line.received
    use()
    return line.received - before


def test_a_stream_over_a_line_that_breaks_once_is_whole(store: GraphStore, server: Neo4jServer, line: Line) -> None:
    store.apply(MANY)
    with open_store(line.address, server.credentials) as reader:
        whole = tuple(reader.records())
        size = length(line, lambda: tuple(reader.records()))
        for part in range(PARTS):
            line.cut_after(1 + size * part // PARTS, mends=True)
            assert tuple(reader.records()) == whole


def test_a_stream_over_a_line_that_stays_broken_is_an_error(store: GraphStore, server: Neo4jServer) -> None:
    store.apply(MANY)
    whole = tuple(store.records())

    def broken(part: float) -> list[Record]:
        """What is given out before the error."""
        found: list[Record] = []
        with Line(server.port) as line, open_store(line.address, server.credentials) as reader:
            size = length(line, lambda: tuple(reader.records()))
            line.cut_after(int(size * part), mends=False)
            with pytest.raises(StoreUnavailableError, match="cannot be reached"):
                found.extend(reader.records())
        return found

    with ThreadPoolExecutor() as pool:  # each waits for some seconds whether the line comes back
        for found in pool.map(broken, (0.01, 0.3, 0.6, 0.99)):
            assert tuple(found) == whole[: len(found)] == ()


def test_a_batch_over_a_line_that_breaks_is_kept_whole_or_not_at_all(
    store: GraphStore, server: Neo4jServer, line: Line
) -> None:
    ids = [change.analysis.id for change in BATCH]
    analyses = tuple(change.analysis for change in BATCH)
    with open_store(line.address, server.credentials) as writer:
        size = length(line, lambda: writer.apply(BATCH))
        for part in range(PARTS):
            store.apply([RetractPosting(identifier) for identifier in ids])
            revision = store.revision()
            line.cut_after(1 + size * part // PARTS, mends=True)
            with contextlib.suppress(StoreUnavailableError):
                writer.apply(BATCH)
            assert (store.counts().postings, store.revision()) in {(0, revision), (len(BATCH), revision + 1)}
            writer.apply(BATCH)
            assert store.postings(ids) == analyses
            assert store.revision() == revision + 1
