"""Somebody who looks at the links while others are put in sees the old ones whole or the new ones whole."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import neo4j
import pytest

from graph.adjacency import Components
from graph.link_store import LinkStore
from graph.links import AdjacencyLink, Links, mark_of
from graph.neo4j_store.statements import statement
from graph.records import PutTaxonomy
from schema.taxonomy import Taxonomy
from tests.contract.examples import skill
from tests.servers.neo4j_places import Place, free_place

pytestmark = pytest.mark.xdist_group("neo4j")

SKILLS = tuple(skill(f"{number:02d}", f"Skill {number}") for number in range(32))
ROUNDS = 5
OLD, NEW = 0.25, 0.75
"""The scores of all links by turns."""


@pytest.fixture
def place() -> Place:
    return free_place()


@pytest.fixture
def store(place: Place) -> Iterator[LinkStore]:
    """A store with some skills, all of which are linked to each other."""
    with place.open() as opened:
        opened.migrate()
        opened.apply([PutTaxonomy(Taxonomy(version="e1", skills=SKILLS))])
        assert isinstance(opened, LinkStore)
        opened.put_links(links(OLD))
        yield opened


def links(score: float) -> Links:
    """Links that have all the same score. There are some thousand, more than a reader sees at a glance."""
    components = Components(score, score, score, score, score, score)
    ends = ((one.id, other.id) for one in SKILLS for other in SKILLS if one is not other)
    return Links(mark_of(1), tuple(AdjacencyLink(*pair, score, components) for pair in ends), ())


def seen(session: neo4j.Session) -> list[float] | None:
    """The scores of all links as docs/neo4j-browser.md says that they are read whole; None for a moment of writing."""
    ((announced, finished, _),) = session.run(statement("state.commits")).values()
    ((found, announced_since, *_),) = session.run(statement("links.adjacencies")).values()
    whole = announced == finished == announced_since
    return [properties["score"] for _, _, properties in found] if whole else None


def test_a_reader_sees_the_links_of_one_writing_whole(store: LinkStore, place: Place) -> None:
    sights: set[tuple[int, float, float]] = set()
    is_over = threading.Event()

    def look() -> None:
        with place.driver.session() as session:
            while not is_over.is_set():
                if scores := seen(session):
                    sights.add((len(scores), min(scores), max(scores)))

    readers = [threading.Thread(target=look) for _ in range(2)]
    for reader in readers:
        reader.start()
    try:
        for _ in range(ROUNDS):
            assert store.put_links(links(NEW))
            assert store.put_links(links(OLD))
    finally:
        is_over.set()
        for reader in readers:
            reader.join()
    size = len(links(OLD).adjacent)
    assert (size, OLD, OLD) in sights
    assert sights <= {(size, OLD, OLD), (size, NEW, NEW)}
