"""`skillatlas doctor` says what is wrong with a store, and what sets it right, whatever state the store is in."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from api.diagnosis import LINK, MIGRATE, Diagnosis, Finding, Verdict, diagnosis
from api.services import open_atlas
from api.settings import Settings
from graph.link_store import LinkMark, LinkStore
from graph.links import Links
from graph.records import PutTaxonomy
from graph.stores import open_store
from schema.errors import InvalidInputError
from schema.readers.core import core_folder
from schema.taxonomy import Taxonomy
from tests.integration.command import alone, within
from tests.integration.part_of_core import write_part
from tests.servers.neo4j_places import Place, free_place

neo4j_group = pytest.mark.xdist_group("neo4j")


@pytest.fixture
def place() -> Iterator[Place]:
    place = free_place()
    yield place
    place.driver.execute_query("CREATE RANGE INDEX skill_taxonomy IF NOT EXISTS FOR (s:Skill) ON (s.taxonomy)")
    place.driver.execute_query("CALL db.awaitIndexes(60)")


def at(place: Place, password: str | None = None) -> Settings:
    return Settings(
        store=place.address, neo4j_user=place.credentials.user, neo4j_password=password or place.credentials.password
    )


def found(diagnosis: Diagnosis, check: str) -> list[Finding]:
    return [finding for finding in diagnosis.findings if finding.check == check]


def wrong(diagnosis: Diagnosis) -> list[tuple[str, str | None]]:
    return [(finding.check, finding.fix) for finding in diagnosis.findings if finding.verdict is not Verdict.OK]


def test_a_good_file_is_found_good(filled_settings: Settings) -> None:
    told = diagnosis(filled_settings)
    assert told.usable
    assert wrong(told) == []
    assert [finding.check for finding in told.findings] == [
        "reachable", "layout", "parts", "revision", "holds", "taxonomy",
    ]  # fmt: skip


@neo4j_group
def test_a_good_database_is_found_good(place: Place, tmp_path: Path) -> None:
    write_part(core_folder(), tmp_path)
    settings = at(place).model_copy(update={"taxonomy": tmp_path})
    open_atlas(settings).close()
    told = diagnosis(settings)
    assert wrong(told) == []
    assert found(told, "reachable")[0].found.startswith("Neo4j 5.26")
    assert [finding.check for finding in told.findings] == [
        "reachable", "layout", "parts", "revision", "holds", "taxonomy",
    ]  # fmt: skip


@neo4j_group
def test_links_of_an_earlier_revision_are_told(place: Place) -> None:
    with open_store(place.address, place.credentials) as store:
        store.migrate()
        assert isinstance(store, LinkStore)
        store.put_links(Links(LinkMark(0, 1), (), ()))
        fresh = found(diagnosis(at(place)), "links")
        store.apply([PutTaxonomy(Taxonomy(version="1"))])
        stale = found(diagnosis(at(place)), "links")
    assert [finding.verdict for finding in (*fresh, *stale)] == [Verdict.OK, Verdict.WARNING]
    assert stale[0].fix == LINK


def test_a_file_that_is_not_there_is_neither_made_nor_good(own_settings: Settings) -> None:
    told = diagnosis(own_settings)
    assert wrong(told) == [("layout", MIGRATE)]
    assert not told.usable
    assert not Path(own_settings.store).exists()


@neo4j_group
def test_an_empty_database_has_to_be_migrated(place: Place) -> None:
    assert wrong(diagnosis(at(place))) == [("layout", MIGRATE)]


def test_a_taxonomy_of_another_version_has_to_be_migrated_but_can_be_used(own_settings: Settings) -> None:
    with open_store(own_settings.store) as store:
        store.migrate()
        store.apply([PutTaxonomy(Taxonomy(version="old"))])
    told = diagnosis(own_settings)
    assert wrong(told) == [("taxonomy", MIGRATE)]
    assert told.usable


def test_an_index_that_other_hands_have_dropped_is_told(filled_settings: Settings) -> None:
    with sqlite3.connect(filled_settings.store) as connection:
        connection.execute("DROP INDEX finding_by_skill")
    connection.close()
    told = diagnosis(filled_settings)
    assert [check for check, _ in wrong(told)] == ["layout", "parts"]
    assert "index finding_by_skill" in found(told, "parts")[-1].found


@neo4j_group
def test_an_index_that_other_hands_have_dropped_from_the_database_is_told(place: Place) -> None:
    with open_store(place.address, place.credentials) as store:
        store.migrate()
    place.driver.execute_query("DROP INDEX skill_taxonomy")
    told = diagnosis(at(place))
    assert [check for check, _ in wrong(told)] == ["layout", "parts"]
    assert "range index skill_taxonomy" in found(told, "parts")[-1].found


@neo4j_group
def test_a_database_of_another_program_is_told(place: Place) -> None:
    place.driver.execute_query("CREATE (:Film {title: 'Stalker'})")
    told = diagnosis(at(place))
    assert [finding.check for finding in told.findings] == ["usable"]
    assert "another program" in told.findings[0].found


@neo4j_group
def test_a_wrong_password_is_told_with_the_settings_to_set(place: Place) -> None:
    told = diagnosis(at(place, "wrong"))
    assert [finding.check for finding in told.findings] == ["usable"]
    assert "SKILLATLAS_NEO4J_PASSWORD" in (told.findings[0].fix or "")


def test_a_server_that_is_not_there_is_told() -> None:
    told = diagnosis(Settings(store="bolt://127.0.0.1:1"))
    assert "cannot be reached" in told.findings[0].found
    assert told.findings[0].fix


def test_a_damaged_file_is_told(filled_settings: Settings) -> None:
    with Path(filled_settings.store).open("r+b") as file:
        file.seek(40 * 4096)
        file.write(b"\xff" * 40 * 4096)
    told = diagnosis(filled_settings)
    assert not told.usable
    assert "damaged" in told.findings[-1].found
    assert "backup" in (told.findings[-1].fix or "")


def test_a_file_that_another_program_has_locked_is_told(filled_settings: Settings) -> None:
    with locked(filled_settings.store):
        told = diagnosis(filled_settings)
    assert not told.usable
    assert "another program" in told.findings[-1].found


def test_what_is_no_address_is_bad_input() -> None:
    with pytest.raises(InvalidInputError, match="redis"):
        diagnosis(Settings(store="redis://host"))


@pytest.mark.parametrize(("file", "code"), [("good.db", 0), ("no.db", 4), ("text.db", 4)])
def test_the_command_prints_a_report_and_says_by_its_code_whether_the_store_can_be_used(
    core_file: Path, tmp_path: Path, file: str, code: int
) -> None:
    shutil.copy(core_file, tmp_path / "good.db")
    (tmp_path / "text.db").write_text("no database\n")
    store = str(tmp_path / file)
    printed = {
        "json": alone("doctor", "--format", "json", SKILLATLAS_STORE=store),
        "table": within("doctor", "--format", "table", SKILLATLAS_STORE=store),
    }
    assert {done.returncode for done in printed.values()} == {code}
    assert "".join(done.stderr for done in printed.values()) == ""
    told = json.loads(printed["json"].stdout)
    assert told["usable"] is (code == 0)
    for finding in told["findings"]:
        assert finding["check"] in printed["table"].stdout
        assert finding["verdict"] == "ok" or finding["fix"] in " ".join(printed["table"].stdout.split())


@contextmanager
def locked(file: str) -> Iterator[None]:
    """The file with a lock that lets nobody read it."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        connection.close()


def test_the_command_that_sets_it_right_names_the_store_that_was_named(tmp_path: Path) -> None:
    path = str(tmp_path / "my atlas.db")
    named = json.loads(within("doctor", "--store", path, SKILLATLAS_STORE="other.db").stdout)
    assert named["findings"][-1]["fix"] == f"{MIGRATE} --store '{path}'"
    usual = json.loads(within("doctor", SKILLATLAS_STORE=path).stdout)
    assert usual["findings"][-1]["fix"] == MIGRATE


def test_the_note_about_another_taxonomy_names_the_store_that_was_named(core_file: Path, tmp_path: Path) -> None:
    path, own = str(tmp_path / "my atlas.db"), tmp_path / "own.csv"
    shutil.copy(core_file, path)
    own.write_text("label,kind\nZorbol,tool\n")
    named = within("postings", "--store", path, SKILLATLAS_STORE="other.db", SKILLATLAS_TAXONOMY=str(own))
    assert f"`{MIGRATE} --store '{path}'` brings it up to date" in named.stderr
    usual = within("postings", SKILLATLAS_STORE=path, SKILLATLAS_TAXONOMY=str(own))
    assert f"`{MIGRATE}` brings it up to date" in usual.stderr


def test_what_brings_the_taxonomy_up_to_date_itself_advises_no_command_for_it(core_file: Path, tmp_path: Path) -> None:
    path, own, file = str(tmp_path / "atlas.db"), tmp_path / "own.csv", tmp_path / "one.txt"
    shutil.copy(core_file, path)
    own.write_text("label,kind\nZorbol,tool\n")
    file.write_text("Data Engineer\n\nRequirements\n- Zorbol\n")
    first = within("ingest", str(file), "--store", path, SKILLATLAS_TAXONOMY=str(own))
    told = r"the graph holds another version of the taxonomy \((core-\w+), here \1\+\w+\); this command brings it .+\n"
    assert re.fullmatch(told, first.stderr)
    again = within("ingest", str(file), "--store", path, SKILLATLAS_TAXONOMY=str(own))
    assert (first.returncode, again.returncode, again.stderr) == (0, 0, "")
