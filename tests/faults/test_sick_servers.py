"""Servers that hang, or that have no room on their disk: one clear error, in seconds, and nothing half-written."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from graph.records import PutPosting
from graph.store import GraphStore
from graph.stores import open_store
from schema.errors import StoreUnavailableError
from tests.contract.answers import answers
from tests.contract.examples import BARE, FULL, posting
from tests.faults.conftest import ONE_WORKER
from tests.faults.disks import disk_of
from tests.servers.certificates import SETTINGS
from tests.servers.neo4j_server import Neo4jServer

pytestmark = ONE_WORKER

SECONDS = 30.0
"""Far more than an error takes, far less than for ever."""

LARGE = posting("large", text="word " * 20_000)


def failure(use: Callable[[], object]) -> str:
    """What the error says that something ends in."""
    with pytest.raises(StoreUnavailableError) as error:
        use()
    return str(error.value)


def test_a_server_that_hangs_is_told_and_what_it_did_not_take_is_not_there(
    store: GraphStore, server: Neo4jServer
) -> None:
    store.apply([PutPosting(FULL)])
    before = answers(store)
    with (
        open_store(server.address, server.credentials) as writer,
        open_store(server.address, server.credentials) as newcomer,
        ThreadPoolExecutor() as pool,
    ):
        assert writer.counts() == before.counts
        uses = (store.counts, lambda: writer.apply([PutPosting(BARE)]), newcomer.counts)
        with server.hanging():
            said = [found.result(SECONDS) for found in [pool.submit(failure, use) for use in uses]]
        assert all("cannot be reached" in found for found in said)
    assert answers(store) == before
    assert store.apply([PutPosting(BARE)]).changed == 1


def test_a_full_disk_is_told_and_what_was_acknowledged_is_kept(store: GraphStore, server: Neo4jServer) -> None:
    store.apply([PutPosting(FULL)])
    before = answers(store)
    disk = disk_of(server)
    disk.fill()
    try:
        assert "Make room" in failure(lambda: store.apply([PutPosting(LARGE)]))
        assert "restart" in failure(lambda: store.apply([PutPosting(BARE)]))
        assert "restart" in failure(store.counts)
    finally:
        disk.make_room()
        server.kill()
        server.launch_again(SETTINGS)
    assert answers(store) == before
    assert store.apply([PutPosting(LARGE)]).changed == 1
    assert store.posting(LARGE.id) == LARGE
