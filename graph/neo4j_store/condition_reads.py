"""Reads the condition of a database and of the server that keeps it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.condition import Condition, Part, PartState
from graph.neo4j_store import layout
from graph.neo4j_store.connection import Cypher
from schema.errors import MigrationError

_STATES = {
    "ONLINE": PartState.ONLINE,
    "POPULATING": PartState.POPULATING,
    "FAILED": PartState.FAILED,
}
"""The states of an index in Neo4j's words."""


def condition_of(cypher: Cypher, address: str) -> Condition:
    """The condition of a database. Raises StoreCorruptError for that of another program."""
    steps = [row[0] for row in cypher.run("state.migrations")]
    if not steps:
        layout.refuse_foreign(cypher, address)
    ((versions, edition),) = cypher.run("state.server")
    made = [name for migration in layout.migrations() for name in migration.made]
    states = dict(map(tuple, cypher.run("state.index_states", names=made)))
    return Condition(
        engine=f"Neo4j {versions[0]} {edition}",
        steps=len(steps),
        known_steps=len(layout.migrations()),
        parts=tuple(sorted(_parts(states))),
        fault=_fault(cypher, address),
    )


def _parts(states: Mapping[str, str]) -> Iterator[Part]:
    for migration in layout.migrations():
        for statement in migration.statements:
            if statement.makes is not None:
                state = states.get(statement.makes)
                yield Part(statement.makes, statement.kind, _STATES[state] if state else PartState.MISSING)


def _fault(cypher: Cypher, address: str) -> str | None:
    try:
        layout.missing_steps(cypher, address)
    except MigrationError as error:
        return error.found
    return None
