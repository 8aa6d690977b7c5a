"""Places for graphs in real Neo4j servers: of `SKILLATLAS_TEST_NEO4J`, else of Docker, else of our own from Maven.

`SKILLATLAS_TEST_NEO4J` holds one address or several, parted by spaces; what is in these databases is taken out.
Community has one database a server, and some tests compare two graphs, so there are two servers. The first one does
what it can, for it has learned how.
"""

from __future__ import annotations

import atexit
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import neo4j
import pytest

from graph.credentials import Credentials
from graph.neo4j_store import Neo4jStore
from graph.store import GraphStore
from tests.servers.neo4j_docker import contained_server, engine_answers
from tests.servers.neo4j_installation import CannotInstallError
from tests.servers.neo4j_server import Neo4jServer, quick_installation

SERVERS = 2
EMPTIED: list[str] = []
"""The addresses of the databases that were emptied, each as often as it was."""

OTHER_WAYS = "Or start Docker, or name a server in SKILLATLAS_TEST_NEO4J; tests that kill servers need their own."


@dataclass(frozen=True, slots=True)
class Place:
    """A database that a test may have for itself."""

    address: str
    credentials: Credentials
    driver: neo4j.Driver
    stores: list[Neo4jStore] = field(default_factory=list)

    @property
    def is_free(self) -> bool:
        """Whether all stores over this database have been closed."""
        return all(store._server._closed for store in self.stores)

    def open(self) -> GraphStore:
        """A further store object over this database."""
        store = Neo4jStore(self.address, self.credentials)
        self.stores.append(store)
        return store

    def empty(self) -> None:
        """Takes out all nodes and relationships. Indexes stay; a migration takes those that are there."""
        self.stores.clear()
        EMPTIED.append(self.address)
        empty_database(self.driver)


def empty_database(driver: neo4j.Driver) -> None:
    """Takes out all nodes and relationships."""
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()


def free_place() -> Place:
    """A database that nobody uses, emptied."""
    place = next(place for place in map(_place, range(SERVERS)) if place.is_free)
    place.empty()
    return place


def neo4j_place(_: Path) -> Callable[[], GraphStore]:
    """Gives what opens stores over a database that nobody uses."""
    return free_place().open


def own_server(*options: str) -> Neo4jServer:
    """A server that a test may do anything to. Fails it where none can be installed, and says what is missing."""
    try:
        return Neo4jServer(quick_installation(), *options)
    except CannotInstallError as error:
        pytest.fail(f"these tests need a Neo4j: {error} {OTHER_WAYS}", pytrace=False)


@cache
def _place(number: int) -> Place:
    """The database of this number, made when it is first asked for."""
    named = os.environ.get("SKILLATLAS_TEST_NEO4J", "").split()
    if number < len(named):
        return _connected(named[number], _named_credentials())
    if engine_answers():
        return _connected(*contained_server())
    server = own_server()
    atexit.register(server.close)
    server.launch()
    server.ready()
    return _connected(server.address, server.credentials)


def _named_credentials() -> Credentials:
    return Credentials(
        user=os.environ.get("SKILLATLAS_NEO4J_USER"), password=os.environ.get("SKILLATLAS_NEO4J_PASSWORD")
    )


def _connected(address: str, credentials: Credentials) -> Place:
    driver = neo4j.GraphDatabase.driver(
        address,
        auth=(credentials.user, credentials.password) if credentials.user else None,
        notifications_min_severity="OFF",
    )
    atexit.register(driver.close)
    return Place(address, credentials, driver)
