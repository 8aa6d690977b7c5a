"""Reads the condition of a database file."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Container, Iterator
from pathlib import Path

from graph.condition import Condition, Part, PartState
from graph.embedded import faults, layout
from schema.errors import MigrationError

_MADE = re.compile(r"^CREATE (VIRTUAL TABLE|TABLE|INDEX|VIEW) (\w+)", re.MULTILINE)
_WHOLE = "ok"
"""What SQLite's check says of a file without damage."""

_PRESENT = "SELECT name FROM sqlite_schema"


def condition_of(connection: sqlite3.Connection, path: Path) -> Condition:
    """The condition of an open database. Raises StoreCorruptError for one with damaged pages."""
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != _WHOLE:
        raise faults.damaged(path, found)
    (steps,) = connection.execute("PRAGMA user_version").fetchone()
    present = {name for (name,) in connection.execute(_PRESENT)}
    return _condition(steps, present, _fault(connection, path))


def nothing_there() -> Condition:
    """The condition of a file that is not there yet."""
    return _condition(0, (), None)


def _condition(steps: int, present: Container[str], fault: str | None) -> Condition:
    return Condition(
        engine=f"SQLite {sqlite3.sqlite_version}",
        steps=steps,
        known_steps=len(layout.migrations()),
        parts=tuple(sorted(_parts(present))),
        fault=fault,
    )


def _parts(present: Container[str]) -> Iterator[Part]:
    for migration in layout.migrations():
        for kind, name in _MADE.findall(migration.sql):
            yield Part(name, kind.lower(), PartState.ONLINE if name in present else PartState.MISSING)


def _fault(connection: sqlite3.Connection, path: Path) -> str | None:
    try:
        layout.missing_steps(connection, path)
    except MigrationError as error:
        return error.found
    return None
