from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph.embedded import EmbeddedStore, layout
from graph.embedded.layout import Migration, migrations, statements
from graph.embedded.statements import statement
from graph.records import PutPosting, PutTaxonomy
from schema.errors import MigrationError
from tests.contract.answers import answers
from tests.contract.examples import FULL, TAXONOMY

Migrations = Callable[[], tuple[Migration, ...]]
STEPS = migrations()
NEXT = Migration(len(STEPS) + 1, "shoes", "0" * 64, "CREATE TABLE shoe (size INTEGER) STRICT;\n")


REFERENCES = """
SELECT tables.name, keys."from"
  FROM pragma_table_list AS tables, pragma_foreign_key_list(tables.name) AS keys
 WHERE keys.seq = 0
"""
SMALL_SCAN = re.compile(r"SCAN (json_each|label_words|source|\(subquery)")
"""What a plan may go through: the ids that were asked, the labels that the index found, a result of its own."""

INDEXED = """
SELECT tables.name, columns.name
  FROM pragma_table_list AS tables, pragma_index_list(tables.name) AS indexes,
       pragma_index_info(indexes.name) AS columns
 WHERE columns.seqno = 0
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The path of a graph with something in it."""
    path = tmp_path / "graph.db"
    with EmbeddedStore(path) as store:
        store.migrate()
        store.apply([PutTaxonomy(TAXONOMY), PutPosting(FULL)])
    return path


@contextmanager
def database(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path)
    yield connection
    connection.commit()
    connection.close()


def test_the_steps_are_numbered_without_a_gap() -> None:
    assert [step.number for step in STEPS] == list(range(1, len(STEPS) + 1))
    assert len({step.checksum for step in STEPS}) == len(STEPS)


def test_the_database_is_marked_as_ours(path: Path) -> None:
    with database(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (layout.APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_every_table_of_ours_is_strict(path: Path) -> None:
    with database(path) as connection:
        loose = connection.execute(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'"
        ).fetchall()
    assert loose == []


def test_every_reference_is_kept_and_has_an_index(path: Path) -> None:
    with database(path) as connection:
        references = connection.execute(REFERENCES).fetchall()
        indexed = connection.execute(INDEXED).fetchall()
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert len(references) > 20
    assert set(references) <= set(indexed)


class AnyParameter(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "[]"


@pytest.mark.parametrize(
    "name",
    [
        *(f"concepts.{kind}_by_id" for kind in ("groups", "skills", "roles", "resources")),
        *(f"concepts.{name}" for name in ("page", "requirements_of_role", "prerequisites_of_skill", "is_skill")),
        *(f"postings.{name}" for name in ("facts", "roles", "findings", "mentions", "rejections", "remove")),
        *(f"postings.page{name}" for name in ("", "_of_organization", "_of_skill", "_of_role")),
        *(f"postings.{name}" for name in ("summaries", "summary_roles", "summary_mentions", "evidence")),
        *("labels.labelled", "labels.search", "taxonomy.taken", "taxonomy.remove_unused_concepts"),
    ],
)
def test_no_question_reads_a_whole_table(path: Path, name: str) -> None:
    asked = re.sub(r"= \?", "= :asked", statement(name))
    with database(path) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {asked}", AnyParameter()).fetchall()
    scans = [detail for *_, detail in plan if detail.startswith("SCAN")]
    assert [scan for scan in scans if not SMALL_SCAN.match(scan)] == []


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("UPDATE migration SET checksum = 'other' WHERE number = 2", "migration 2"),
        ("DELETE FROM migration WHERE number = 1", "migration 2"),
        ("UPDATE migration SET number = 7 WHERE number = (SELECT max(number) FROM migration)", "migration 7"),
        ("CREATE TABLE notes (text TEXT)", "other hands"),
        ("DROP INDEX finding_by_skill", "other hands"),
        ("ALTER TABLE posting ADD COLUMN stars INTEGER", "other hands"),
        ("DROP VIEW skill_record", "other hands"),
    ],
)
def test_a_layout_changed_by_other_hands_is_refused_and_kept(path: Path, change: str, found: str) -> None:
    with database(path) as connection:
        connection.execute(change)
    before = path.read_bytes()
    with EmbeddedStore(path) as store, pytest.raises(MigrationError, match=found) as error:
        store.migrate()
    assert str(path) in str(error.value)
    assert path.read_bytes() == before


def test_what_sqlite_adds_itself_is_no_change(path: Path) -> None:
    with database(path) as connection:
        connection.executescript("ANALYZE; VACUUM; REINDEX;")
    with EmbeddedStore(path) as store:
        assert store.migrate() == 0
        assert store.posting(FULL.id) == FULL


def test_a_newer_layout_is_refused_everywhere(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "migrations", lambda: STEPS[:-1])
    with EmbeddedStore(path) as store:
        for use in (store.migrate, store.counts, lambda: store.apply([])):
            with pytest.raises(MigrationError, match="Update skillatlas"):
                use()


def test_an_older_layout_waits_for_migrate_and_loses_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with EmbeddedStore(path) as store:
        before = answers(store)
        monkeypatch.setattr(layout, "migrations", lambda: (*STEPS, NEXT))
        for use in (store.counts, lambda: store.apply([])):
            with pytest.raises(MigrationError, match=r"skillatlas migrate"):
                use()
        assert store.migrate() == 1
        assert answers(store) == before
        assert store.migrate() == 0


def test_a_step_that_fails_leaves_the_layout_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = Migration(NEXT.number, "bad", "1", f"{NEXT.sql}DROP TABLE nowhere;\n")
    with monkeypatch.context() as patch, EmbeddedStore(path) as store:
        patch.setattr(layout, "migrations", lambda: (*STEPS, bad))
        with pytest.raises(Exception, match="nowhere"):
            store.migrate()
    with EmbeddedStore(path) as store:
        assert store.migrate() == 0
        assert store.posting(FULL.id) == FULL


def test_several_may_migrate_at_once(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"

    def migrate(_: int) -> int:
        with EmbeddedStore(path) as store:
            return store.migrate()

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(migrate, range(8))) == [0] * 7 + [len(STEPS)]


def test_a_script_is_taken_apart_at_the_ends_of_its_statements() -> None:
    script = "-- a; comment\nSELECT ';';\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n  SELECT 1;\n  SELECT 2;\nEND;\n"
    assert [statement.split("\n")[-2] for statement in statements(script)] == ["SELECT ';';", "END;"]
