"""A graph to look at: a real Neo4j with its Browser, our server beside it, the first posting in it, and its links."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from api.linking import link
from api.services import open_atlas
from api.settings import read_settings
from graph.credentials import Credentials
from schema.postings import PostingDocument
from tests.servers.neo4j_places import own_server
from tests.servers.neo4j_server import WITH_HTTP, free_port

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTED_API = "http://localhost:8000"
PATIENT = "server.bolt.connection_keep_alive=1m\n"
"""A batch of all links of the core may take long to commit on a busy machine."""

POSTING = ROOT / "tests" / "data" / "postings" / "thoughtworks-senior-ml-engineer.txt"


@dataclass(frozen=True, slots=True)
class DrawnGraph:
    """Where to look at it: Neo4j Browser, our server, and the store with what opens it."""

    browser: str
    api: str
    store: str
    credentials: Credentials

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a command that works with this graph."""
        user, password = str(self.credentials.user), str(self.credentials.password)
        own = {"STORE": self.store, "NEO4J_USER": user, "NEO4J_PASSWORD": password}
        return os.environ | {f"SKILLATLAS_{name}": value for name, value in own.items()}


@contextmanager
def drawn_graph(taxonomy: Path | None = None) -> Iterator[DrawnGraph]:
    """The graph of a taxonomy, the core one unless told otherwise; the settings of Neo4j are the documented ones."""
    http, port = free_port(), free_port()
    api = f"http://localhost:{port}"
    server = own_server()
    server.configure(WITH_HTTP.format(port=http) + PATIENT + documented_settings().replace(DOCUMENTED_API, api))
    with server:
        graph = DrawnGraph(f"http://127.0.0.1:{http}/browser/", api, server.address, server.credentials)
        _fill(graph, taxonomy)
        with _served(graph, port, taxonomy):
            yield graph


def documented_settings() -> str:
    """What `docs/neo4j-browser.md` tells to write into `neo4j.conf`."""
    text = (ROOT / "docs" / "neo4j-browser.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```\n(browser\..*?)^```$", text, re.DOTALL | re.MULTILINE)
    return str(block)


def _fill(graph: DrawnGraph, taxonomy: Path | None) -> None:
    said = {"store": graph.store, "neo4j_user": graph.credentials.user, "neo4j_password": graph.credentials.password}
    settings = read_settings(said if taxonomy is None else {**said, "taxonomy": taxonomy})
    with open_atlas(settings) as atlas:
        list(atlas.ingest(atlas.extract([PostingDocument(text=POSTING.read_text(encoding="utf-8"))])))
        link(atlas)


@contextmanager
def _served(graph: DrawnGraph, port: int, taxonomy: Path | None) -> Iterator[None]:
    own = {} if taxonomy is None else {"SKILLATLAS_TAXONOMY": str(taxonomy)}
    process = subprocess.Popen(
        [sys.executable, "-m", "api.cli", "serve", "--port", str(port)],
        cwd=ROOT,
        env=graph.environment | own,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    try:
        next(line for line in process.stderr if "Application startup complete" in line)
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate()
