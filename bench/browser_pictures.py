"""Draws the pictures of docs/neo4j-browser.md in the real Neo4j Browser: `python -m bench.browser_pictures`.

It starts a Neo4j of its own with the core taxonomy and the first posting, as the tests do, and needs Chromium.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Locator, Page, sync_playwright

from tests.browser.conftest import CHROMIUM_FLAGS
from tests.browser.neo4j_browser import drawing, guide, log_in, run_query_of_guide
from tests.servers.drawn_graph import DrawnGraph, drawn_graph

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "images"
WIDTH, HEIGHT = 1400, 800
SETTLED_MS = 400
"""A picture has come to rest when no node has moved for so long."""

PICTURES = {"role": (2, 0, 20), "neighbours": (4, 0, 10), "career-path": (5, 0, 8), "learning": (6, 0, 10)}
"""By name: the page of the guide, the query on it, and the least number of nodes."""


def main() -> None:
    """Draws all pictures into docs/images."""
    with drawn_graph() as graph, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM_FLAGS)
        page = chromium.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        _draw_guide(page, graph)
        for name, (number, query, least) in PICTURES.items():
            _draw_query(page, name, number, query, least)
        chromium.close()


def _draw_guide(page: Page, graph: DrawnGraph) -> None:
    """The whole window with the first page of the guide and its picture."""
    log_in(page, graph)
    frame = run_query_of_guide(page, 1)
    drawing(frame, 5)
    frame.get_by_title("Collapse the node properties display").click()
    frame.get_by_label("zoom-to-fit").click()
    _rested(frame, 5)
    page.get_by_test_id("stream").evaluate("stream => { stream.scrollTop = 0 }")
    _keep(page, "browser-guide")
    frame.get_by_title("Expand the node properties display").click()


def _draw_query(page: Page, name: str, number: int, query: int, least: int) -> None:
    """The answer to a query alone, over the whole window."""
    guide(page)
    frame = run_query_of_guide(page, number, query)
    drawing(frame, least)
    frame.get_by_title("Fullscreen").click()
    frame.get_by_label("zoom-to-fit").click()
    _rested(frame, least)
    _keep(page, f"browser-{name}")
    frame.get_by_title("Close fullscreen").click()


def _rested(frame: Locator, least: int) -> None:
    drawing(frame, least)
    places = None
    while places != (places := _places(frame)):
        frame.page.wait_for_timeout(SETTLED_MS)


def _places(frame: Locator) -> list[str]:
    return list(frame.locator("svg g.node").evaluate_all("nodes => nodes.map(node => node.getAttribute('transform'))"))


def _keep(page: Page, name: str) -> None:
    path = FOLDER / f"{name}.png"
    page.screenshot(path=path)
    print(f"{path}: {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
