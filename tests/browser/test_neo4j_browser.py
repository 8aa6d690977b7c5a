"""The graph in the real Neo4j Browser: style and guide load, a click draws, and the picture is what the API answers."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from graph.browser.style import NODES, RELATIONSHIPS
from schema.readers.core import core_folder
from tests.browser.neo4j_browser import drawing, guide, log_in, run_editor, run_query_of_guide
from tests.integration.part_of_core import write_part
from tests.servers.drawn_graph import ROOT, DrawnGraph, drawn_graph

NODE_COLOURS = {style.label: style.colour for style in NODES}
ARROW_COLOURS = {style.type: style.colour for style in RELATIONSHIPS}
LEAST = 10


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DrawnGraph]:
    folder = tmp_path_factory.mktemp("part-of-core")
    write_part(core_folder(), folder)
    with drawn_graph(folder) as made:
        yield made


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1600, "height": 1000})
    yield context.new_page()
    context.close()


def command(graph: DrawnGraph, *arguments: str) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-m", "api.cli", *arguments, "--format", "json"],
        cwd=ROOT,
        env=graph.environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(json.loads(done.stdout))


def test_whoever_logs_in_finds_the_guide_and_a_click_draws_in_our_colours(page: Page, graph: DrawnGraph) -> None:
    log_in(page, graph)
    drawn = drawing(run_query_of_guide(page, 2), LEAST)
    assert drawn.nodes[NODE_COLOURS["Role"]] == 1
    assert drawn.nodes.total() > LEAST
    kinds = set(drawn.nodes) - {NODE_COLOURS["Role"]}
    assert len(kinds) >= 3
    assert kinds <= set(NODE_COLOURS.values())
    assert set(drawn.arrows) == {ARROW_COLOURS["REQUIRES"]}
    assert drawn.arrows.total() == drawn.nodes.total() - 1
    assert {float(caption) for caption in drawn.captions} <= {weight / 100 for weight in range(1, 101)}


def test_the_style_can_be_applied_by_a_click_too(page: Page, graph: DrawnGraph) -> None:
    log_in(page, graph)
    guide(page).get_by_text("Apply the style").click()
    frame = page.get_by_test_id("frame").first
    expect(frame.get_by_test_id("frameCommand")).to_contain_text(f":style {graph.api}/browser/style.grass")
    expect(frame).to_contain_text(NODE_COLOURS["Role"])


def test_the_link_of_browse_draws_the_neighbours_that_adjacent_lists(page: Page, graph: DrawnGraph) -> None:
    links = command(graph, "browse", "Kubernetes", "--browser", graph.browser, "--api", graph.api)
    log_in(page, graph, str(links["link"]))
    guide(page)
    expect(page.get_by_test_id("activeEditor")).to_contain_text("ADJACENT_TO")
    drawn = drawing(run_editor(page), LEAST)
    told = command(graph, "adjacent", "Kubernetes")["neighbours"]
    scores = sorted(f"{near['score']:.2f}" for near in told if near["score"] >= 0.2)
    assert drawn.arrows[ARROW_COLOURS["ADJACENT_TO"]] == len(scores)
    assert sorted(caption for caption in drawn.captions if caption[0].isdigit()) == scores
    assert drawn.arrows[ARROW_COLOURS["PREREQUISITE_OF"]] > 0
    assert drawn.nodes[NODE_COLOURS["LearningResource"]] > 0
