"""A real Chromium for the tests of pages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.serving import make_demo_graph, served

CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    assert executable, "install Chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def demo_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the graph of the demo. Tests that share it only read."""
    store = tmp_path_factory.mktemp("browser") / "atlas.db"
    make_demo_graph(store)
    return store


@pytest.fixture(scope="session")
def served_address(demo_graph: Path) -> Iterator[str]:
    """The address of a server over the graph of the demo."""
    with served(demo_graph) as (address, _):
        yield address
