"""Computed relationships in a real Neo4j: what the answers say, written whole, and no part of the graph."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest

from api.browser_links import browser_links
from api.diagnosis import LINK, diagnosis
from api.linking import Linked, link
from api.services import Atlas, build_extractor
from api.settings import Settings
from graph.link_store import LinkMark, LinkStore
from graph.links import Links, links_of, mark_of
from graph.records import PutPosting, PutTaxonomy, RetractPosting
from graph.snapshot import Snapshot
from graph.store import GraphStore
from schema.errors import SkillatlasError, StoreUnavailableError, UnknownConceptError, UnknownPostingError
from schema.readers.core import core_folder
from tests.contract.answers import answers
from tests.contract.examples import BARE, FULL, TAXONOMY, WITHOUT_PYTHON
from tests.integration.part_of_core import write_part
from tests.servers.neo4j_places import Place, free_place

pytestmark = pytest.mark.xdist_group("neo4j")

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def place() -> Place:
    return free_place()


@pytest.fixture
def store(place: Place) -> Iterator[GraphStore]:
    """A store with the example taxonomy and a posting."""
    with place.open() as opened:
        opened.migrate()
        opened.apply([PutTaxonomy(TAXONOMY), PutPosting(FULL)])
        yield opened


def computed(store: GraphStore) -> Links:
    return links_of(Snapshot.build(store.records(), store.revision()))


def put(store: GraphStore, links: Links) -> bool:
    assert isinstance(store, LinkStore)
    return store.put_links(links)


def drawn(place: Place, kind: str) -> dict[tuple[str, str], dict[str, object]]:
    query = f"MATCH (a)-[r:{kind}]->(b) RETURN a.id, b.id, properties(r)"
    return {(one, other): told for one, other, told in place.driver.execute_query(query).records}


def test_links_change_no_answer_no_count_and_no_revision(store: GraphStore, place: Place) -> None:
    before = answers(store)
    assert put(store, computed(store))
    assert drawn(place, "ADJACENT_TO")
    assert drawn(place, "LEADS_TO")
    assert answers(store) == before


def test_the_mark_tells_what_the_links_were_made_of(store: GraphStore) -> None:
    assert isinstance(store, LinkStore)
    assert store.link_mark() is None
    put(store, computed(store))
    assert store.link_mark() == mark_of(store.revision())


def test_links_of_another_revision_are_not_put_in(store: GraphStore, place: Place) -> None:
    old = computed(store)
    store.apply([PutPosting(BARE)])
    assert not put(store, old)
    assert drawn(place, "ADJACENT_TO") == {}


def test_new_links_stand_in_place_of_all_old_ones(store: GraphStore, place: Place) -> None:
    links = computed(store)
    put(store, links)
    first, *others = links.adjacent
    put(store, replace(links, adjacent=(replace(first, score=0.25), *others[1:]), steps=()))
    told = drawn(place, "ADJACENT_TO")
    assert set(told) == {(link.skill_id, link.other_id) for link in links.adjacent} - {
        (others[0].skill_id, others[0].other_id)
    }
    assert told[first.skill_id, first.other_id]["score"] == 0.25
    assert drawn(place, "LEADS_TO") == {}


def test_links_that_cannot_be_written_leave_those_that_are_there(store: GraphStore, place: Place) -> None:
    links = computed(store)
    put(store, links)
    before = drawn(place, "ADJACENT_TO"), drawn(place, "LEADS_TO")
    broken = replace(links.steps[0], to_learn=("half a character: \ud800",))
    with pytest.raises(SkillatlasError):
        put(store, replace(links, adjacent=(), steps=(broken,)))
    assert (drawn(place, "ADJACENT_TO"), drawn(place, "LEADS_TO")) == before


def test_a_taxonomy_without_a_linked_skill_can_be_put_in(store: GraphStore, place: Place) -> None:
    put(store, computed(store))
    assert any("skill/python" in ends for ends in drawn(place, "ADJACENT_TO"))
    store.apply([PutTaxonomy(WITHOUT_PYTHON)])
    put(store, computed(store))
    assert not any("skill/python" in ends for ends in drawn(place, "ADJACENT_TO"))


@pytest.fixture
def atlas(store: GraphStore) -> Atlas:
    return Atlas(store, TAXONOMY.version, lambda: TAXONOMY, build_extractor)


def test_linking_again_does_nothing_until_the_graph_changes(atlas: Atlas) -> None:
    first = link(atlas)
    assert first.written
    assert link(atlas) == Linked(first.revision, written=False)
    atlas.store.apply([PutPosting(BARE)])
    again = link(atlas)
    assert again.written
    assert again.revision == first.revision + 1


class Busy:
    """A store into which others put something whenever somebody wants to put in links."""

    def __init__(self, store: GraphStore) -> None:
        self.store = store
        self.address = store.address
        self.revision = store.revision
        self.records = store.records
        self.others = cycle([PutPosting(BARE), RetractPosting(BARE.id)])

    def link_mark(self) -> LinkMark | None:
        assert isinstance(self.store, LinkStore)
        return self.store.link_mark()

    def put_links(self, links: Links) -> bool:
        self.store.apply([next(self.others)])
        return put(self.store, links)


def test_a_graph_that_never_rests_cannot_be_linked(store: GraphStore, place: Place) -> None:
    busy = Atlas(Busy(store), TAXONOMY.version, lambda: TAXONOMY, build_extractor)  # type: ignore[arg-type]  # all that link asks for
    with pytest.raises(StoreUnavailableError, match="changes faster"):
        link(busy)
    assert drawn(place, "ADJACENT_TO") == {}


def test_doctor_says_when_the_links_are_of_an_older_graph(atlas: Atlas, place: Place) -> None:
    settings = Settings(
        store=place.address, neo4j_user=place.credentials.user, neo4j_password=place.credentials.password
    )

    def fixes() -> list[str | None]:
        return [finding.fix for finding in diagnosis(settings).findings if finding.check == "links"]

    assert fixes() == []
    link(atlas)
    assert fixes() == [None]
    atlas.store.apply([PutPosting(BARE)])
    assert fixes() == [LINK]


def test_the_links_of_browse_lead_to_a_picture_or_to_the_guide(atlas: Atlas) -> None:
    settings = Settings(store=atlas.store.address)
    role = browser_links(atlas, settings, "Data engineer", None, None)
    assert "{id: 'role/data-engineer'}" in str(role.query)
    assert role.link.startswith("http://127.0.0.1:7474/browser/?connectURL=")
    posting = browser_links(atlas, settings, FULL.id, None, "https://skills.example/")
    assert "JobPosting" in str(posting.query)
    assert posting.style == ":style https://skills.example/browser/style.grass"
    start = browser_links(atlas, settings, None, "http://neo4j.example/browser/", None)
    assert start.query is None
    assert start.link.startswith("http://neo4j.example/browser/?connectURL=")
    assert start.guide == ":guide http://localhost:8000/browser/guide.html"


@pytest.mark.parametrize(
    ("asked", "error"), [("Kubarnetes", UnknownConceptError), ("posting/0000000000000000", UnknownPostingError)]
)
def test_what_is_not_there_has_no_picture(atlas: Atlas, asked: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        browser_links(atlas, Settings(store=atlas.store.address), asked, None, None)


@pytest.mark.parametrize("command", ["link", "browse"])
def test_a_store_in_a_file_is_told_in_one_line_to_have_no_pictures(command: str, tmp_path: Path) -> None:
    (tmp_path / "core").mkdir()
    write_part(core_folder(), tmp_path / "core")
    own = {"SKILLATLAS_STORE": str(tmp_path / "atlas.db"), "SKILLATLAS_TAXONOMY": str(tmp_path / "core")}
    done = subprocess.run(
        [sys.executable, "-m", "api.cli", command], cwd=ROOT, env=os.environ | own, capture_output=True, text=True
    )
    assert done.returncode == 4
    assert done.stderr.count("\n") == 1
    assert "Neo4j Browser" in done.stderr
    assert "neo4j://" in done.stderr
    assert done.stdout == ""
