"""A server that tests may kill, stop, starve and cut off; it is whole and empty again for the next one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import trustme

from graph.records import PutTaxonomy
from graph.store import GraphStore
from graph.stores import open_store
from tests.contract.examples import TAXONOMY
from tests.faults.disks import mount_disk
from tests.servers.certificates import SETTINGS, put_certificate
from tests.servers.neo4j_places import empty_database, own_server
from tests.servers.neo4j_server import Neo4jServer

ONE_WORKER = pytest.mark.xdist_group("faults")


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Who vouches for the server's certificate."""
    return trustme.CA()


@pytest.fixture(scope="session")
def launched(authority: trustme.CA) -> Iterator[Neo4jServer]:
    """The server, for whoever leaves it as it was."""
    server = own_server()
    try:
        mount_disk(server)
        put_certificate(authority, server.folder)
        server.configure(SETTINGS)
        server.launch()
        yield server.ready()
    finally:
        server.close()


@pytest.fixture
def server(launched: Neo4jServer) -> Neo4jServer:
    """The server with an empty database."""
    with launched.driver() as driver:
        empty_database(driver)
    return launched


@pytest.fixture
def store(server: Neo4jServer) -> Iterator[GraphStore]:
    """A store whose graph holds the example taxonomy."""
    with open_store(server.address, server.credentials) as opened:
        opened.migrate()
        opened.apply([PutTaxonomy(TAXONOMY)])
        yield opened
