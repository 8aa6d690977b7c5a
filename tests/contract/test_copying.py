from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import copying
from graph.copying import Copied, copy_graph
from graph.embedded import EmbeddedStore
from graph.records import Change, PutPosting, PutTaxonomy, RetractPosting
from graph.store import GraphStore
from schema.errors import InvalidInputError, MigrationError, SkillatlasError, StoreUnavailableError
from schema.postings import PostingAnalysis
from schema.taxonomy import Taxonomy
from tests.contract.answers import answers
from tests.contract.conftest import Opener
from tests.contract.examples import FULL, PYTHON, TAXONOMY, WITHOUT_PYTHON, finding, mention, posting, skill
from tests.contract.strategies import ROLE_IDS, SKILL_IDS, analyses, partial_taxonomies, taxonomies

ROOT = Path(__file__).resolve().parents[2]
ASKS_PYTHON = posting("a", finding("python", mention(0, "Python", "Python.")))
ESCO = Taxonomy(version="e1", skills=(skill("flask", "Flask", related=("skill/java",)),))
GRAPH: Sequence[Sequence[Change]] = (
    [PutTaxonomy(TAXONOMY), PutTaxonomy(ESCO, "esco")],
    [PutPosting(FULL), PutPosting(ASKS_PYTHON), PutPosting(posting("b"))],
    [PutTaxonomy(replace(WITHOUT_PYTHON, version="v3"))],
)
"""A graph with two taxonomies, one of which refers to the other, and with concepts that only postings keep."""

MANY = tuple(replace(FULL, id=f"posting/{number:016x}") for number in range(3 * copying.BATCH))


@pytest.fixture
def file(tmp_path: Path) -> Iterator[GraphStore]:
    """An embedded store whose graph is empty."""
    with EmbeddedStore(tmp_path / "file.db") as store:
        store.migrate()
        yield store


def same(one: GraphStore, other: GraphStore) -> bool:
    return answers(one) == answers(other) and one.taxonomies() == other.taxonomies()


def fill(store: GraphStore) -> None:
    for batch in GRAPH:
        store.apply(batch)


def test_a_file_is_copied_whole(file: GraphStore, place: Opener) -> None:
    fill(file)
    with place() as target:
        assert copy_graph(file, target) == Copied(2, 3, 0)
        assert same(file, target)
        assert target.taxonomies()[0].let_go


def test_a_store_is_copied_whole_into_a_file(empty: GraphStore, file: GraphStore) -> None:
    fill(empty)
    before = empty.revision()
    assert copy_graph(empty, file) == Copied(2, 3, 0)
    assert same(empty, file)
    assert empty.revision() == before


def test_a_copy_can_be_written_on_as_its_original(file: GraphStore, empty: GraphStore) -> None:
    fill(file)
    copy_graph(file, empty)
    for store in (file, empty):
        store.apply([RetractPosting(ASKS_PYTHON.id), RetractPosting(FULL.id), PutTaxonomy(TAXONOMY)])
        store.apply([PutTaxonomy(WITHOUT_PYTHON)])
    assert same(file, empty)


def test_a_second_copy_writes_nothing(file: GraphStore, empty: GraphStore) -> None:
    fill(file)
    copy_graph(file, empty)
    before = empty.revision()
    assert copy_graph(file, empty) == Copied(0, 0, 3)
    assert empty.revision() == before


def test_what_came_later_is_copied_later(file: GraphStore, empty: GraphStore) -> None:
    file.apply([PutTaxonomy(TAXONOMY), PutPosting(FULL)])
    copy_graph(file, empty)
    file.apply([PutTaxonomy(ESCO, "esco"), PutPosting(ASKS_PYTHON)])
    assert copy_graph(file, empty) == Copied(2, 1, 1)
    assert same(file, empty)


def test_a_store_that_was_just_migrated_takes_a_graph_with_retired_concepts(
    file: GraphStore, empty: GraphStore
) -> None:
    fill(file)
    empty.apply([PutTaxonomy(replace(WITHOUT_PYTHON, version="v3"))])
    copy_graph(file, empty)
    assert same(file, empty)


OTHERS: dict[str, tuple[Sequence[Change], str]] = {
    "a posting": ([PutTaxonomy(TAXONOMY), PutPosting(posting("mine"))], "posting/mine"),
    "a posting that was read otherwise": (
        [PutTaxonomy(TAXONOMY), PutPosting(replace(FULL, text="Another text."))],
        FULL.id,
    ),
    "a taxonomy": ([PutTaxonomy(Taxonomy(version="1"), "onet")], "the taxonomy onet"),
    "a concept that was changed": (
        [PutTaxonomy(Taxonomy(version="1", skills=(replace(PYTHON, pref_label="Py", broader=(), related=()),)))],
        "skill/python",
    ),
}


@pytest.mark.parametrize(("changes", "named"), OTHERS.values(), ids=OTHERS)
def test_what_only_the_target_holds_is_named_and_kept(
    changes: Sequence[Change], named: str, file: GraphStore, empty: GraphStore
) -> None:
    file.apply([PutTaxonomy(TAXONOMY), PutPosting(FULL)])
    empty.apply(changes)
    before = answers(empty), empty.taxonomies()
    with pytest.raises(InvalidInputError, match=named):
        copy_graph(file, empty)
    assert (answers(empty), empty.taxonomies()) == before


def test_a_store_is_not_copied_into_itself(store: GraphStore, other: GraphStore) -> None:
    with pytest.raises(InvalidInputError, match="two stores"):
        copy_graph(store, other)


def test_where_there_is_no_graph_nothing_is_copied_or_made(place: Opener, tmp_path: Path) -> None:
    target = tmp_path / "target.db"
    with place() as source, EmbeddedStore(target) as copy, pytest.raises(MigrationError):
        copy_graph(source, copy)
    assert not target.exists()


def test_a_source_that_is_written_to_meanwhile_is_named(file: GraphStore, empty: GraphStore) -> None:
    fill(file)

    def writes(done: int, total: int) -> None:
        if done == total:
            file.apply([RetractPosting(FULL.id)])

    with pytest.raises(StoreUnavailableError, match="written to") as error:
        copy_graph(file, empty, writes)
    assert error.value.store == file.address


KILLED = """
import os, signal, sys
from graph.copying import BATCH, copy_graph
from graph.credentials import Credentials
from graph.stores import open_store

def die(done, total):
    if done >= BATCH:
        os.kill(os.getpid(), signal.SIGKILL)

credentials = Credentials(user=os.environ.get("TEST_USER"), password=os.environ.get("TEST_PASSWORD"))
with open_store(sys.argv[1]) as source, open_store(sys.argv[2], credentials) as target:
    copy_graph(source, target, die)
"""


def test_a_copy_that_was_killed_goes_on_where_it_stopped(file: GraphStore, empty: GraphStore) -> None:
    file.apply([PutTaxonomy(TAXONOMY), *map(PutPosting, MANY)])
    credentials = getattr(getattr(empty, "_server", None), "_credentials", None)
    secrets = {"TEST_USER": credentials.user, "TEST_PASSWORD": credentials.password} if credentials else {}
    arguments = [sys.executable, "-c", KILLED, file.address, empty.address]
    killed = subprocess.run(arguments, cwd=ROOT, env={**os.environ, **secrets}, capture_output=True)
    assert (killed.returncode, killed.stderr.decode()) == (-signal.SIGKILL, "")
    assert copy_graph(file, empty) == Copied(0, 2 * copying.BATCH, copying.BATCH)
    assert tuple(empty.records()) == tuple(file.records())
    assert empty.postings([analysis.id for analysis in MANY]) == MANY


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(
    core=taxonomies(st.just("1"), "core"),
    later=partial_taxonomies,
    postings=st.lists(analyses(st.sampled_from(["posting/a", "posting/b"]), SKILL_IDS, ROLE_IDS), max_size=3),
    stops_at=st.integers(0, 3),
)
def test_every_graph_is_copied_whatever_it_went_through(
    core: Taxonomy, later: Taxonomy, postings: list[PostingAnalysis], stops_at: int
) -> None:
    def stop(done: int, total: int) -> None:
        if done >= stops_at:
            raise KeyboardInterrupt

    with TemporaryDirectory() as folder, embedded(folder, "from") as source, embedded(folder, "to") as target:
        source.migrate()
        for change in (PutTaxonomy(core), *map(PutPosting, postings), PutTaxonomy(later)):
            with contextlib.suppress(SkillatlasError):
                source.apply([change])
        with contextlib.suppress(KeyboardInterrupt):
            copy_graph(source, target, stop)
        copy_graph(source, target)
        assert same(source, target)


def embedded(folder: str, name: str) -> EmbeddedStore:
    return EmbeddedStore(Path(folder) / f"{name}.db")
