"""Style and guide as Neo4j Browser gets them over HTTP; and every query of the guide finds something."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import httpx
import neo4j
import pytest
import uvicorn
from starlette.applications import Starlette

from api.linking import link
from api.neo4j_browser import browser_routes
from api.server import bound_socket
from api.services import open_atlas
from api.settings import Settings
from graph.adjacency import adjacent_skills
from graph.browser.guide import guide
from graph.browser.pictures import picture
from graph.browser.style import grass
from graph.links import WORTH_DRAWING
from graph.paths import career_paths
from graph.profiles import Profile
from graph.snapshot import Snapshot
from schema.namespaces import ConceptType
from schema.postings import PostingDocument
from schema.readers.core import core_folder
from tests.integration.part_of_core import write_part
from tests.servers.neo4j_places import free_place

ORIGIN = "http://neo4j.example:7474"
QUERIES = [unescape(query) for query in re.findall(r'<pre class="[^"]*runnable">(.*?)</pre>', guide(""), re.DOTALL)]


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    listening = bound_socket("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(Starlette(routes=[browser_routes()]), log_level="warning"))
    thread = threading.Thread(target=server.run, args=([listening],))
    thread.start()
    with httpx.Client(base_url=f"http://127.0.0.1:{listening.getsockname()[1]}/browser") as opened:
        yield opened
    server.should_exit = True
    thread.join()
    listening.close()


@pytest.mark.parametrize("path", ["/style.grass", "/guide.html"])
def test_a_page_of_another_origin_may_ask_first_and_then_read(client: httpx.Client, path: str) -> None:
    asked = client.options(
        path,
        headers={
            "Origin": ORIGIN,
            "Access-Control-Request-Method": "GET",
            "Access-Control-Request-Headers": "cache-control,pragma,sentry-trace",
        },
    )
    assert asked.status_code == 204
    assert asked.content == b""
    assert "GET" in asked.headers["access-control-allow-methods"]
    assert asked.headers["access-control-allow-headers"] == "*"
    read = client.get(path, headers={"Origin": ORIGIN})
    assert read.status_code == 200
    assert asked.headers["access-control-allow-origin"] == read.headers["access-control-allow-origin"] == "*"


def test_the_style_is_served_as_it_is(client: httpx.Client) -> None:
    assert client.get("/style.grass").text == grass()


def test_the_guide_names_the_style_of_the_server_that_it_came_from(client: httpx.Client) -> None:
    assert f'exec-topic="style {client.base_url}style.grass"' in client.get("/guide.html").text


def test_nothing_else_can_be_done_there(client: httpx.Client) -> None:
    assert client.post("/guide.html").status_code == 405
    assert client.get("/other.html").status_code == 404


def test_the_guide_loads_nothing_and_runs_nothing() -> None:
    text = guide("http://localhost:8000/browser/style.grass")
    assert re.findall(r"<(?:img|script|link|iframe|video)\b|\bsrc=|\bon\w+=|url\(", text) == []
    assert set(re.findall(r"https?://[^\"\s<]+", text)) == {"http://localhost:8000/browser/style.grass"}


def test_the_guide_has_pages_and_each_has_a_query() -> None:
    pages = guide("").split("<slide")[1:]
    assert len(pages) == 7
    assert all("runnable" in page for page in pages)


@dataclass(frozen=True, slots=True)
class LinkedGraph:
    """A graph with links, and its snapshot."""

    driver: neo4j.Driver
    snapshot: Snapshot


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory, posting_text: str) -> Iterator[LinkedGraph]:
    """A database with a part of the core, the first posting and the links, kept from others by an open store."""
    folder, place = tmp_path_factory.mktemp("part-of-core"), free_place()
    write_part(core_folder(), folder)
    settings = Settings(
        store=place.address,
        neo4j_user=place.credentials.user,
        neo4j_password=place.credentials.password,
        taxonomy=Path(folder),
    )
    with place.open(), open_atlas(settings) as atlas:
        list(atlas.ingest(atlas.extract([PostingDocument(text=posting_text)])))
        link(atlas)
        yield LinkedGraph(place.driver, atlas.snapshot())


@pytest.mark.xdist_group("neo4j")
@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
def test_every_query_of_the_guide_finds_something(query: str, linked: LinkedGraph) -> None:
    assert linked.driver.execute_query(query).records


@pytest.mark.xdist_group("neo4j")
@pytest.mark.parametrize(
    ("kind", "identifier"),
    [(ConceptType.ROLE, "role/data-scientist"), (ConceptType.SKILL, "skill/kubernetes")],
    ids=["role", "skill"],
)
def test_every_picture_has_something_to_draw(kind: ConceptType, identifier: str, linked: LinkedGraph) -> None:
    assert len(linked.driver.execute_query(picture(kind, identifier)).records) >= 10
    posting = linked.driver.execute_query("MATCH (p:JobPosting) RETURN p.id AS id").records[0]["id"]
    assert linked.driver.execute_query(picture(ConceptType.POSTING, posting)).records


@pytest.mark.xdist_group("neo4j")
@pytest.mark.parametrize("identifier", ["x'", "x\\", "x\\'", "x\\u0027", "x\u00e9 \U0001f600 &#%+"])
def test_an_id_of_any_signs_is_read_by_the_server_as_it_is(identifier: str, linked: LinkedGraph) -> None:
    query = picture(ConceptType.SKILL, identifier)
    (literal, *_) = re.findall(r"id: ('.*?')}", query)
    assert linked.driver.execute_query(f"RETURN {literal}").records[0].value() == identifier


@pytest.mark.xdist_group("neo4j")
def test_the_neighbours_in_the_graph_are_those_of_the_answer(linked: LinkedGraph) -> None:
    query = "MATCH (:Skill {id: $id})-[near:ADJACENT_TO]->(other) RETURN other.id, near.score"
    for skill_id in ("skill/kubernetes", "skill/python"):
        found = dict(linked.driver.execute_query(query, id=skill_id).records)
        told = adjacent_skills(linked.snapshot, skill_id).neighbours
        assert found == {near.skill_id: near.score for near in told if near.score >= WORTH_DRAWING}


@pytest.mark.xdist_group("neo4j")
def test_a_step_in_the_graph_is_that_of_the_answer(linked: LinkedGraph) -> None:
    query = "MATCH (:Role {id: $start})-[step:LEADS_TO]->(:Role {id: $end}) RETURN properties(step) AS step"
    start, end = "role/data-analyst", "role/data-scientist"
    (record,) = linked.driver.execute_query(query, start=start, end=end).records
    direct = career_paths(linked.snapshot, Profile(roles=(start,)), end).direct
    assert direct is not None
    assert record["step"]["hours"] == pytest.approx(direct.hours)
    assert record["step"]["coverage"] == pytest.approx(direct.steps[0].coverage)
    assert record["step"]["gap"] == len(direct.steps[0].to_learn)
    assert record["step"]["shown"] == f"{direct.hours:.0f} h"
