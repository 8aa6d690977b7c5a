"""Writes the computed relationships, for Neo4j Browser to draw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, TypeAlias

from graph.link_store import LinkMark
from graph.neo4j_store.concept_properties import Properties
from graph.neo4j_store.connection import Cypher
from graph.neo4j_store.relation_changes import in_chunks

if TYPE_CHECKING:
    from graph.links import AdjacencyLink, Links, StepLink

LINKS_AT_ONCE = 5000
"""Links a statement: a row is some ten short values."""

Rows: TypeAlias = Mapping[tuple[str, str], Properties]
"""The properties of links by the ids of their ends."""


def link_mark(cypher: Cypher) -> LinkMark | None:
    """What the links that are there were made of."""
    revision, edition = cypher.found("links.mark")
    return None if revision is None else LinkMark(revision, edition)


def put_links(cypher: Cypher, links: Links) -> bool:
    """Puts links in place of those that are there, unless the graph has moved on; the caller holds the lock.

    What is the same stays untouched: a transaction that took out all and put it in again would take twice the memory.
    """
    if cypher.found("state.revision") != links.mark.revision:
        return False
    _put(cypher, "adjacencies", _rows((link.skill_id, link.other_id, _adjacency(link)) for link in links.adjacent))
    _put(cypher, "steps", _rows((link.from_role_id, link.role_id, _step(link)) for link in links.steps))
    cypher.run("links.put_mark", revision=links.mark.revision, edition=links.mark.edition)
    return True


def _put(cypher: Cypher, name: str, wanted: Rows) -> None:
    """Makes the graph hold exactly these links of a type."""
    found = _rows(cypher.found(f"links.{name}"))
    gone = [list(ends) for ends in sorted(found.keys() - wanted.keys())]
    changed = [[*ends, properties] for ends, properties in wanted.items() if found.get(ends) != properties]
    for chunk in in_chunks(gone, LINKS_AT_ONCE):
        cypher.run(f"links.remove_{name}", rows=chunk)
    for rows in in_chunks(changed, LINKS_AT_ONCE):
        cypher.run(f"links.put_{name}", rows=rows)


def _rows(rows: Iterable[tuple[str, str, Properties]]) -> Rows:
    return {(start, end): properties for start, end, properties in rows}


def _adjacency(link: AdjacencyLink) -> Properties:
    return {"score": link.score, "shown": f"{link.score:.2f}", **asdict(link.components)}


def _step(link: StepLink) -> Properties:
    return {
        "hours": link.hours,
        "learningHours": link.learning_hours,
        "switchingHours": link.switching_hours,
        "coverage": link.coverage,
        "gap": len(link.to_learn),
        "toLearn": list(link.to_learn),
        "shown": f"{link.hours:.0f} h",
    }
