"""Neo4j Browser as a person uses it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.servers.drawn_graph import DrawnGraph

PATIENCE_MS = 60_000
"""A bound, not a pause: machines are shared."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn: how many nodes and arrows of each colour there are, and the captions of the arrows."""

    nodes: Counter[str]
    arrows: Counter[str]
    captions: list[str]


def log_in(page: Page, graph: DrawnGraph, link: str | None = None) -> None:
    """Opens Neo4j Browser, logs in and waits until it is connected."""
    page.set_default_timeout(PATIENCE_MS)
    page.goto(link or graph.browser)
    page.get_by_test_id("username").fill(str(graph.credentials.user))
    page.get_by_test_id("password").fill(str(graph.credentials.password))
    page.get_by_test_id("connect").click()
    page.get_by_text("You are connected as").wait_for()


def guide(page: Page) -> Locator:
    """The guide in the sidebar, when it is there."""
    shown = page.get_by_test_id("guidesDrawer")
    shown.get_by_role("heading", name="skillatlas").last.wait_for()
    return shown


def run_query_of_guide(page: Page, number: int, query: int = 0) -> Locator:
    """The frame with the answer to a query of a page of the guide, counted from 0; the first page is 1."""
    page.get_by_test_id(f"pagination-{number}").click()
    text = guide(page).locator("pre.runnable").nth(query)
    first = text.inner_text().split()[:4]
    text.locator("i").click()
    return _answered(page, " ".join(first))


def run_editor(page: Page) -> Locator:
    """The frame with the answer to what stands in the editor."""
    page.get_by_test_id("editor-Run").click()
    return _answered(page, "MATCH")


def drawing(frame: Locator, least: int) -> Drawing:
    """What a frame draws, when it has drawn so many nodes."""
    expect(frame.locator("svg g.node").nth(least - 1)).to_be_attached(timeout=PATIENCE_MS)
    arrows = frame.locator("svg g.relationship")
    return Drawing(
        nodes=Counter(_fills(frame.locator("svg g.node circle.b-outline"))),
        arrows=Counter(_fills(arrows.locator("path.b-outline"))),
        captions=[text for text in arrows.locator("text").all_text_contents() if text],
    )


def _answered(page: Page, beginning: str) -> Locator:
    frame = page.get_by_test_id("frame").first
    expect(frame.get_by_test_id("frameCommand")).to_contain_text(beginning, timeout=PATIENCE_MS)
    return frame


def _fills(shapes: Locator) -> list[str]:
    return list(shapes.evaluate_all("shapes => shapes.map(shape => shape.getAttribute('fill'))"))
