"""The layout of the database: numbered migrations with checksums, and the refusal of what does not belong to us."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.embedded import faults
from graph.embedded.statements import migration_files
from graph.promises import no_graph, older_layout
from schema.errors import MigrationError

APPLICATION_ID = 0x534B4154
"""`SKAT` in ASCII, where SQLite keeps a mark of the program that a file belongs to."""

_RECORD = """
CREATE TABLE IF NOT EXISTS migration (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,         -- of the migration's file
    layout TEXT NOT NULL            -- of all that the database defined after it
) STRICT
"""


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered step; its checksum tells whether its file has changed since it was applied."""

    number: int
    name: str
    checksum: str
    sql: str


@cache
def migrations() -> tuple[Migration, ...]:
    """All steps that this version knows, in their order."""
    return tuple(_migration(file.name, file.read_text(encoding="utf-8")) for file in migration_files())


def refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    """Raises StoreCorruptError for a database that another program has made."""
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    (objects,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if mark != APPLICATION_ID and (mark or objects):
        raise faults.foreign(path)


def require_current(connection: sqlite3.Connection, path: Path) -> None:
    """Raises MigrationError unless the layout is the one of this version."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version != len(migrations()):
        raise _newer(path, version) if version > len(migrations()) else _older(path, version)


def migrate(connection: sqlite3.Connection, path: Path) -> int:
    """Applies the steps that are missing and returns how many there were. Raises MigrationError."""
    if not missing_steps(connection, path):
        return 0
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    steps = missing_steps(connection, path)  # again, now that nobody else can be at it
    for step in steps:
        _apply(connection, step)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
    connection.execute(f"PRAGMA user_version = {len(migrations()):d}")
    connection.execute("COMMIT")
    return len(steps)


def statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one; `executescript` would end the transaction that they belong to."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _migration(file_name: str, sql: str) -> Migration:
    number, _, name = file_name.removesuffix(".sql").partition("_")
    return Migration(int(number), name, _checksum([sql]), sql)


def _checksum(texts: Sequence[str]) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


def missing_steps(connection: sqlite3.Connection, path: Path) -> tuple[Migration, ...]:
    """The steps that this database lacks, after a check of those that it has."""
    applied = _applied(connection)
    if len(applied) > len(migrations()):
        raise _newer(path, len(applied))
    for step, (number, name, checksum, _) in zip(migrations(), applied, strict=False):
        if (step.number, step.checksum) != (number, checksum):
            raise _changed(path, f"migration {number} ({name}) is not the one of this version")
    if applied and applied[-1][3] != _layout_checksum(connection):
        raise _changed(path, "tables, indexes or views were changed by other hands")
    return migrations()[len(applied) :]


def _applied(connection: sqlite3.Connection) -> list[tuple[int, str, str, str]]:
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").fetchone():
        return []
    return connection.execute("SELECT number, name, checksum, layout FROM migration ORDER BY number").fetchall()


def _apply(connection: sqlite3.Connection, step: Migration) -> None:
    connection.execute(_RECORD)
    for statement in statements(step.sql):
        connection.execute(statement)
    connection.execute(
        "INSERT INTO migration VALUES (?, ?, ?, ?)",
        (step.number, step.name, step.checksum, _layout_checksum(connection)),
    )


def _layout_checksum(connection: sqlite3.Connection) -> str:
    """The checksum of all that the database defines, but for what SQLite itself adds (`sqlite_stat1` and the like)."""
    rows = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
    )
    return _checksum([sql for (sql,) in rows])


def _newer(path: Path, version: int) -> MigrationError:
    return MigrationError(
        str(path),
        f"its layout has {version} steps and this version of skillatlas knows {len(migrations())}. Update skillatlas.",
    )


def _older(path: Path, version: int) -> MigrationError:
    return older_layout(str(path), version, len(migrations())) if version else no_graph(str(path))


def _changed(path: Path, found: str) -> MigrationError:
    return MigrationError(
        str(path), f"{found}. Use the version of skillatlas that made this graph, or ingest into a new file."
    )
