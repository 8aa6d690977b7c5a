"""Servers and clients killed in the midst of a load of 10,000 postings: what was acknowledged is there, and no part."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import Queue

import pytest

from graph.embedded import EmbeddedStore
from graph.records import PostingSummary, PutTaxonomy, Record
from graph.store import GraphStore
from schema.errors import StoreUnavailableError
from tests.contract.examples import TAXONOMY
from tests.faults.conftest import ONE_WORKER
from tests.faults.loading import BATCHES, POSTINGS, batches, loaded, loading
from tests.servers.certificates import SETTINGS
from tests.servers.neo4j_server import Neo4jServer

pytestmark = ONE_WORKER

MIDST = 12
"""Batches that are acknowledged before somebody is killed."""

SECONDS = 120.0


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Record]:
    """The whole graph after a load that nobody disturbed, in another store."""
    with EmbeddedStore(tmp_path_factory.mktemp("undisturbed") / "graph.db") as store:
        store.migrate()
        store.apply([PutTaxonomy(TAXONOMY)])
        assert list(loaded(store, BATCHES)) == list(BATCHES)
        return tuple(store.records())


def kept_batches(store: GraphStore, undisturbed: Sequence[Record]) -> set[int]:
    """The batches that are there. Fails unless each is there whole and as it would be undisturbed, or not at all."""
    whole = {record.id: record for record in undisturbed if isinstance(record, PostingSummary)}
    found = {record.id: record for record in store.records() if isinstance(record, PostingSummary)}
    assert found.items() <= whole.items()
    kept = {number for number in BATCHES if batches()[number][0].analysis.id in found}
    assert found.keys() == {change.analysis.id for number in kept for change in batches()[number]}
    return kept


def assert_resumed(store: GraphStore, missing: Iterator[int], undisturbed: Sequence[Record]) -> None:
    """After a resumed load the graph is as if nothing had happened, and each batch has changed it once."""
    list(loaded(store, missing))
    assert tuple(store.records()) == undisturbed
    assert store.revision() == 1 + len(BATCHES)


def test_a_load_goes_on_where_it_was_when_the_server_was_killed(
    store: GraphStore, server: Neo4jServer, undisturbed: Sequence[Record]
) -> None:
    acknowledged: Queue[int] = Queue()

    def load() -> None:
        with contextlib.suppress(StoreUnavailableError):  # raised unless the server is back in time
            for number in loaded(store, BATCHES):
                acknowledged.put(number)

    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(load)
        done = [acknowledged.get(timeout=SECONDS) for _ in range(MIDST)]
        server.kill()
        server.launch_again(SETTINGS)
        running.result(SECONDS)
    done += [acknowledged.get() for _ in range(acknowledged.qsize())]
    kept = kept_batches(store, undisturbed)
    assert kept >= set(done)
    assert len(kept) <= len(done) + 1
    assert_resumed(store, (number for number in BATCHES if number not in done), undisturbed)


def test_a_load_goes_on_where_it_was_when_its_process_was_killed_beside_another_one(
    store: GraphStore, server: Neo4jServer, undisturbed: Sequence[Record]
) -> None:
    even, odd = BATCHES[0::2], BATCHES[1::2]
    with (
        loading(server.address, server.credentials, even) as killed,
        loading(server.address, server.credentials, odd) as other,
    ):
        assert killed.stdout is not None
        assert other.stdout is not None
        done = [int(killed.stdout.readline()) for _ in range(MIDST // 2)]
        killed.kill()
        done += [int(line) for line in killed.stdout]
        assert [int(line) for line in other.stdout] == list(odd)
    assert other.returncode == 0
    assert len(done) < len(even)
    kept = kept_batches(store, undisturbed)
    assert kept >= {*done, *odd}
    assert len(kept) <= len(done) + len(odd) + 1
    assert_resumed(store, (number for number in even if number not in done), undisturbed)


def test_the_load_is_as_large_as_it_is_said_to_be() -> None:
    assert sum(map(len, batches())) == POSTINGS == 10_000
