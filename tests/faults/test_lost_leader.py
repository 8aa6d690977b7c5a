"""A cluster that is electing a leader: what is written waits for it some seconds; where none comes, one clear error."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from graph.records import PutPosting
from graph.store import GraphStore
from graph.stores import open_store
from schema.errors import StoreUnavailableError
from tests.contract.answers import answers
from tests.contract.examples import BARE, FULL
from tests.faults.conftest import ONE_WORKER
from tests.faults.leaderless_line import LeaderlessLine
from tests.servers.neo4j_server import Neo4jServer

pytestmark = ONE_WORKER

NOT_A_LEADER = "Neo.ClientError.Cluster.NotALeader"
UNAVAILABLE = "Neo.TransientError.Database.DatabaseUnavailable"
LOCK, POSTING, REVISION, MARK = "SET g.lockedAt", "SET p = row", "SET g.revision", "SET g.announced"
"""What stands in the statements of a batch: its first one, those in its midst, and the mark right before it is kept."""

FOR_EVER = 1_000_000


@pytest.fixture
def line(server: Neo4jServer) -> Iterator[LeaderlessLine]:
    with LeaderlessLine(server.port) as found:
        yield found


@pytest.mark.parametrize(
    ("scheme", "code", "text"),
    [
        ("bolt", NOT_A_LEADER, LOCK),
        ("neo4j", NOT_A_LEADER, REVISION),
        ("bolt", UNAVAILABLE, POSTING),
        ("neo4j", NOT_A_LEADER, MARK),
    ],
)
def test_a_batch_waits_for_the_new_leader(
    store: GraphStore, server: Neo4jServer, line: LeaderlessLine, scheme: str, code: str, text: str
) -> None:
    store.apply([PutPosting(BARE)])
    revision = store.revision()
    line.refuse(code, text, times=1)
    with open_store(line.address.replace("bolt", scheme), server.credentials) as writer:
        assert writer.apply([PutPosting(FULL)]).changed == 1
        assert line.refused == 1
        assert writer.posting(FULL.id) == store.posting(FULL.id) == FULL
    assert (store.counts().postings, store.revision()) == (2, revision + 1)


NO_LEADER = "does not lead its cluster.*Use a neo4j:// address"
FAULTS = (
    ("bolt", NOT_A_LEADER, LOCK, NO_LEADER),
    ("neo4j", NOT_A_LEADER, REVISION, NO_LEADER),
    ("bolt", UNAVAILABLE, MARK, UNAVAILABLE),
)
"""The scheme of an address, the error, the statement that it is the answer to, and what our error says."""


def test_where_no_leader_comes_one_error_tells_and_nothing_is_half_written(
    store: GraphStore, server: Neo4jServer
) -> None:
    store.apply([PutPosting(BARE)])
    before = answers(store)

    def refused(scheme: str, code: str, text: str, told: str) -> int:
        """How often the batch was tried."""
        with LeaderlessLine(server.port) as line:
            line.refuse(code, text, times=FOR_EVER)
            with open_store(line.address.replace("bolt", scheme), server.credentials) as writer:
                with pytest.raises(StoreUnavailableError, match=told):
                    writer.apply([PutPosting(FULL)])
                assert writer.counts().postings == 1
            return line.refused

    with ThreadPoolExecutor() as pool:  # each waits for some seconds
        assert all(times > 1 for times in [found.result() for found in [pool.submit(refused, *f) for f in FAULTS]])
    assert answers(store) == before
    assert store.apply([PutPosting(FULL)]).changed == 1
