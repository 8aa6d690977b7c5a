"""The layout of the database: numbered migrations with checksums, and the refusal of what does not belong to us."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import neo4j

from graph.neo4j_store import faults
from graph.neo4j_store.connection import Cypher
from graph.neo4j_store.statements import migration_files, script_statements
from graph.promises import no_graph, older_layout
from schema.errors import MigrationError, StoreError

INDEX_TIME = 300
"""Seconds to wait for the indexes of a graph that is there already to be filled."""

Present: TypeAlias = Mapping[str, str]
"""The definitions of indexes and constraints in a database by their names."""

_MADE = re.compile(r"^CREATE (RANGE INDEX|FULLTEXT INDEX|CONSTRAINT) (\w+)")


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of a migration, the kind of what it makes, and the name of that if it is an index or a constraint."""

    text: str
    kind: str
    makes: str | None


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered step; its checksum tells whether its file has changed since it was applied."""

    number: int
    name: str
    checksum: str
    statements: tuple[Statement, ...]

    @property
    def made(self) -> frozenset[str]:
        """The names of the indexes and constraints that it makes."""
        return frozenset(statement.makes for statement in self.statements if statement.makes is not None)


@dataclass(frozen=True, slots=True)
class Applied:
    """What the database keeps of a step: its file's checksum, and the indexes as they were after it."""

    number: int
    name: str
    checksum: str
    layout: list[str]


@cache
def migrations() -> tuple[Migration, ...]:
    """All steps that this version knows, in their order."""
    return tuple(_migration(file.name, file.read_text(encoding="utf-8")) for file in migration_files())


def require_current(address: str, version: int) -> None:
    """Raises MigrationError unless the layout is the one of this version."""
    if version != len(migrations()):
        raise _newer(address, version) if version > len(migrations()) else _older(address, version)


def absent(cypher: Cypher, address: str) -> StoreError:
    """The error for a database without a graph of ours: an empty one, or that of another program."""
    ((nodes,),) = cypher.run("state.node_count")
    return faults.foreign(address) if nodes else no_graph(address)


def migrate(session: neo4j.Session, address: str) -> int:
    """Applies the steps that are missing and returns how many there were. Raises MigrationError or StoreCorruptError.

    Neo4j makes indexes in transactions of their own. A step that was broken off, or that two programs take at once,
    does no harm: each of its statements may be run again.
    """
    cypher = Cypher(session)
    applied, present = _applied(cypher), _present(cypher)
    if not applied and not cypher.run("state.commits"):
        refuse_foreign(cypher, address)
    steps = _missing(applied, present, address)
    for step in steps:
        _apply(session, step, present, address)
    if steps:
        cypher.run("state.await_indexes", seconds=INDEX_TIME)
        cypher.run("state.put_layout", layout=len(migrations()))
    return len(steps)


def missing_steps(cypher: Cypher, address: str) -> tuple[Migration, ...]:
    """The steps that this database lacks, after a check of those that it has. Raises MigrationError."""
    return _missing(_applied(cypher), _present(cypher), address)


def refuse_foreign(cypher: Cypher, address: str) -> None:
    """Raises StoreCorruptError unless the database is empty."""
    error = absent(cypher, address)
    if not isinstance(error, MigrationError):
        raise error


def _migration(file_name: str, script: str) -> Migration:
    number, _, name = file_name.removesuffix(".cypher").partition("_")
    checksum = hashlib.sha256(script.encode()).hexdigest()
    return Migration(int(number), name, checksum, tuple(map(_statement, script_statements(script))))


def _statement(text: str) -> Statement:
    made = _MADE.match(text)
    return Statement(text, made[1].lower(), made[2]) if made else Statement(text, "node", None)


def _applied(cypher: Cypher) -> list[Applied]:
    return [Applied(*row) for row in cypher.run("state.migrations")]


def _missing(applied: Sequence[Applied], present: Present, address: str) -> tuple[Migration, ...]:
    """The steps that this database lacks, after a check of those that it has."""
    if len(applied) > len(migrations()):
        raise _newer(address, len(applied))
    for step, found in zip(migrations(), applied, strict=False):
        if (step.number, step.checksum) != (found.number, found.checksum):
            raise _changed(address, f"migration {found.number} ({found.name}) is not the one of this version")
        if found.layout != _layout(step, present):
            raise _changed(address, f"an index or constraint of {found.name} was changed or dropped by other hands")
    return migrations()[len(applied) :]


def _apply(session: neo4j.Session, step: Migration, present: Present, address: str) -> None:
    """Takes a step; what it makes may be there already, from a step that was broken off."""
    cypher = Cypher(session)
    missing = step.made - present.keys()
    for statement in step.statements:
        if statement.makes is None or statement.makes in missing:
            cypher.run_text(statement.text)
    layout = _layout(step, _present(cypher) if missing else present)
    if len(layout) != len(step.made):
        raise _changed(address, f"what {step.name} needs is there already under other names")
    cypher.run("state.put_migration", number=step.number, name=step.name, checksum=step.checksum, layout=layout)


def _present(cypher: Cypher) -> Present:
    """How those of our indexes and constraints that the database has are defined there."""
    names = sorted(frozenset().union(*(step.made for step in migrations())))
    return {row[0]: " ".join(map(str, row)) for row in cypher.run("state.indexes", names=names)}


def _layout(step: Migration, present: Present) -> list[str]:
    """How the indexes of a step are defined in the database, one line each."""
    return sorted(present[name] for name in step.made & present.keys())


def _newer(address: str, version: int) -> MigrationError:
    return MigrationError(
        address,
        f"its layout has {version} steps and this version of skillatlas knows {len(migrations())}. Update skillatlas.",
    )


def _older(address: str, version: int) -> MigrationError:
    return older_layout(address, version, len(migrations())) if version else no_graph(address)


def _changed(address: str, found: str) -> MigrationError:
    return MigrationError(
        address, f"{found}. Use the version of skillatlas that made this graph, or copy it into an empty database."
    )
