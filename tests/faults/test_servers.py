"""The servers of the tests themselves: found where they are named, gone with whoever started them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.store import GraphStore
from tests.faults.conftest import ONE_WORKER
from tests.faults.loading import ROOT
from tests.servers import neo4j_installation, neo4j_places
from tests.servers.neo4j_docker import engine_answers
from tests.servers.neo4j_server import Neo4jServer, free_port

pytestmark = ONE_WORKER

SECONDS = 30.0
LOOK_AGAIN = 0.05
START = """
import signal, sys
from tests.servers.neo4j_places import own_server

signal.signal(signal.SIGINT, signal.default_int_handler)
server = own_server()
server.launch()
print(server.process, server.folder, flush=True)
sys.stdin.read()
"""


def is_running(process: int) -> bool:
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_a_server_goes_with_whoever_started_it(end: signal.Signals) -> None:
    command = [sys.executable, "-c", START]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(neo4j_installation.CACHE.parents[1])},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as starter:
        assert starter.stdout is not None
        process, folder = starter.stdout.readline().split()
        assert is_running(int(process))
        starter.send_signal(end)
    limit = time.monotonic() + SECONDS
    while is_running(int(process)) or Path(folder).exists():
        assert time.monotonic() < limit
        time.sleep(LOOK_AGAIN)


def test_a_server_that_is_named_is_the_one_that_is_used(
    store: GraphStore, server: Neo4jServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SKILLATLAS_TEST_NEO4J", server.address)
    monkeypatch.setenv("SKILLATLAS_NEO4J_USER", str(server.credentials.user))
    monkeypatch.setenv("SKILLATLAS_NEO4J_PASSWORD", str(server.credentials.password))
    place = neo4j_places._place.__wrapped__(0)
    with place.driver, place.open() as other:
        assert other.counts() == store.counts()


def test_the_tests_of_one_server_are_kept_together_where_tests_are_distributed(request: pytest.FixtureRequest) -> None:
    """Each worker would start servers of its own otherwise. pytest-xdist writes the group behind the name of a test."""
    assert request.node.nodeid.endswith("@faults") or "PYTEST_XDIST_WORKER" not in os.environ


def test_an_engine_that_does_not_answer_is_no_docker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCKER_HOST", f"tcp://127.0.0.1:{free_port()}")
    assert not engine_answers()


def test_where_no_server_can_be_had_the_tests_fail_and_say_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAVA_HOME", str(neo4j_installation.installed().java.parents[1]))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(neo4j_installation, "CACHE", tmp_path)
    with pytest.raises(pytest.fail.Exception, match=r"apt install maven.*SKILLATLAS_TEST_NEO4J"):
        neo4j_places.own_server()
