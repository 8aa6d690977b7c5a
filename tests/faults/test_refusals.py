"""What a server refuses, and servers that are not there: one clear error, soon."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import trustme

from graph.credentials import Credentials
from graph.records import PutPosting
from graph.store import GraphStore
from graph.stores import open_store
from schema.errors import StoreUnavailableError
from tests.contract.examples import BARE, FULL
from tests.faults.conftest import ONE_WORKER
from tests.servers.certificates import SETTINGS
from tests.servers.line import Line
from tests.servers.neo4j_server import Neo4jServer, free_port

pytestmark = ONE_WORKER

USES: dict[str, Callable[[GraphStore], object]] = {
    "migrate": lambda store: store.migrate(),
    "read": lambda store: store.counts(),
    "stream": lambda store: list(store.records()),
    "write": lambda store: store.apply([PutPosting(BARE)]),
}
every_use = pytest.mark.parametrize("use", USES.values(), ids=USES.keys())


@every_use
@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_is_not_there_is_told(use: Callable[[GraphStore], object], scheme: str) -> None:
    address = f"{scheme}://127.0.0.1:{free_port()}"
    with (
        open_store(address) as store,
        pytest.raises(StoreUnavailableError, match=r"cannot be reached \(Connection refused\). Start it"),
    ):
        use(store)


def test_a_command_prints_one_line_for_a_server_that_is_not_there() -> None:
    address = f"neo4j://127.0.0.1:{free_port()}"
    done = subprocess.run(
        [Path(sys.executable).with_name("skillatlas"), "stats"],
        env={**os.environ, "SKILLATLAS_STORE": address},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (4, "")
    found = f"skillatlas: {address}: the server cannot be reached (Connection refused)."
    assert done.stderr.splitlines() == [f"{found} Start it, or give another address."]


def test_a_host_that_is_not_there_is_told() -> None:
    with (
        open_store("neo4j://no-such-host.invalid") as store,
        pytest.raises(StoreUnavailableError, match="cannot be reached"),
    ):
        store.counts()


@every_use
@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_wrong_password_is_told_and_not_repeated(
    server: Neo4jServer, use: Callable[[GraphStore], object], scheme: str
) -> None:
    wrong = Credentials(user="somebody", password="a wrong password")  # noqa: S106
    with (
        open_store(f"{scheme}://127.0.0.1:{server.port}", wrong) as store,
        pytest.raises(StoreUnavailableError) as error,
    ):
        use(store)
    assert "SKILLATLAS_NEO4J_PASSWORD" in str(error.value)
    assert "a wrong password" not in str(error.value)


def test_who_gives_no_password_is_told_to_give_one(server: Neo4jServer) -> None:
    with (
        open_store(server.address) as store,
        pytest.raises(StoreUnavailableError, match="SKILLATLAS_NEO4J_PASSWORD"),
    ):
        store.counts()


def test_a_bearer_token_is_what_the_server_is_shown(server: Neo4jServer) -> None:
    with Line(server.port) as line:
        with (
            open_store(line.address, Credentials(user="unused", password="unused", token="a-bearer-token")) as store,  # noqa: S106
            pytest.raises(StoreUnavailableError, match="SKILLATLAS_NEO4J_TOKEN"),
        ):
            store.counts()  # Community knows no single sign-on
        assert b"bearer" in line.sent
        assert b"a-bearer-token" in line.sent
        assert b"unused" not in line.sent


def test_a_database_that_is_not_there_is_told(server: Neo4jServer) -> None:
    with (
        open_store(f"{server.address}/other", server.credentials) as store,
        pytest.raises(StoreUnavailableError, match="no database of this name"),
    ):
        store.counts()


@pytest.mark.parametrize("scheme", ["bolt", "bolt+ssc", "neo4j", "neo4j+ssc"])
def test_every_scheme_leads_to_the_same_graph(store: GraphStore, server: Neo4jServer, scheme: str) -> None:
    store.apply([PutPosting(FULL)])
    with open_store(f"{scheme}://127.0.0.1:{server.port}/neo4j", server.credentials) as other:
        assert other.posting(FULL.id) == FULL
        assert other.apply([PutPosting(BARE)]).changed == 1
    assert store.posting(BARE.id) == BARE


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s"])
def test_a_certificate_has_to_be_vouched_for(
    store: GraphStore,
    server: Neo4jServer,
    authority: trustme.CA,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    scheme: str,
) -> None:
    address = f"{scheme}://127.0.0.1:{server.port}"
    with open_store(address, server.credentials) as other, pytest.raises(StoreUnavailableError, match="SSL_CERT_FILE"):
        other.counts()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    with open_store(address, server.credentials) as other:
        assert other.counts() == store.counts()


def test_a_database_that_may_only_be_read_is_read_and_not_written(store: GraphStore, server: Neo4jServer) -> None:
    store.apply([PutPosting(FULL)])
    server.terminate()  # in good order: what is to be recovered cannot be recovered read-only
    server.launch_again(f"{SETTINGS}server.databases.default_to_read_only=true\n")
    try:
        with open_store(server.address, server.credentials) as other:
            assert other.posting(FULL.id) == FULL
            assert other.migrate() == 0
            with pytest.raises(StoreUnavailableError, match="may only be read"):
                other.apply([PutPosting(BARE)])
            assert other.counts().postings == 1
    finally:
        server.kill()
        server.launch_again(SETTINGS)
    assert store.apply([PutPosting(BARE)]).changed == 1
