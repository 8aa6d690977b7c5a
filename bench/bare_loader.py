"""The rival that loads a taxonomy through the bare driver: constraints, nodes, relationships, each by UNWIND.

It checks nothing, keeps no revision and no labels to search by, and its own labels and types meet none of our indexes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, LiteralString

import neo4j

from schema.concepts import Concept, Role, Skill
from schema.taxonomy import Taxonomy

NODES_AT_ONCE = 2000
RELATIONSHIPS_AT_ONCE = 10_000

CONSTRAINTS: Sequence[LiteralString] = (
    "CREATE CONSTRAINT bare_skill IF NOT EXISTS FOR (s:BareSkill) REQUIRE s.id IS UNIQUE",
    "CREATE CONSTRAINT bare_group IF NOT EXISTS FOR (g:BareGroup) REQUIRE g.id IS UNIQUE",
    "CREATE CONSTRAINT bare_role IF NOT EXISTS FOR (r:BareRole) REQUIRE r.id IS UNIQUE",
)
SKILLS: LiteralString = "UNWIND $rows AS row MERGE (s:BareSkill {id: row.id}) SET s = row"
GROUPS: LiteralString = "UNWIND $rows AS row MERGE (g:BareGroup {id: row.id}) SET g = row"
ROLES: LiteralString = "UNWIND $rows AS row MERGE (r:BareRole {id: row.id}) SET r = row"
BROADER: LiteralString = (
    "UNWIND $rows AS row MATCH (a:BareSkill|BareGroup {id: row[0]}) MATCH (b:BareSkill|BareGroup {id: row[1]}) "
    "MERGE (a)-[:BARE_BROADER]->(b)"
)
REQUIRES: LiteralString = (
    "UNWIND $rows AS row MATCH (a:BareRole {id: row[0]}) MATCH (b:BareSkill {id: row[1]}) "
    "MERGE (a)-[r:BARE_REQUIRES {source: row[4]}]->(b) SET r.importance = row[2], r.weight = row[3]"
)


def load_bare(driver: neo4j.Driver, taxonomy: Taxonomy) -> None:
    """Loads the taxonomy, each batch in a transaction of its own."""
    with driver.session() as session:
        for constraint in CONSTRAINTS:
            session.run(constraint).consume()
        for query, concepts in ((GROUPS, taxonomy.groups), (SKILLS, taxonomy.skills), (ROLES, taxonomy.roles)):
            _send(session, query, [_properties(concept) for concept in concepts], NODES_AT_ONCE)
        hierarchy = (*taxonomy.groups, *taxonomy.skills)
        broader = [[concept.id, above] for concept in hierarchy for above in concept.broader]
        _send(session, BROADER, broader, RELATIONSHIPS_AT_ONCE)
        asked = [[r.role_id, r.skill_id, r.importance.value, r.weight, r.source] for r in taxonomy.requirements]
        _send(session, REQUIRES, asked, RELATIONSHIPS_AT_ONCE)


def remove_bare(driver: neo4j.Driver) -> None:
    """Takes out what `load_bare` has loaded."""
    with driver.session() as session:
        session.run(
            "MATCH (n:BareSkill|BareGroup|BareRole) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"
        ).consume()


def _send(session: neo4j.Session, query: LiteralString, rows: list[Any], size: int) -> None:
    for chunk in _chunks(rows, size):
        session.execute_write(_write, query, chunk)


def _write(transaction: neo4j.ManagedTransaction, query: LiteralString, rows: list[Any]) -> None:
    transaction.run(query, rows=rows).consume()


def _chunks(rows: list[Any], size: int) -> Iterator[list[Any]]:
    return (rows[start : start + size] for start in range(0, len(rows), size))


def _properties(concept: Concept) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "id": concept.id,
        "prefLabel": concept.pref_label,
        "altLabels": list(concept.alt_labels),
        "scheme": concept.scheme,
        "status": concept.status.value,
    }
    if isinstance(concept, Skill):
        properties |= {"kind": concept.kind.value, "learningHours": concept.learning_hours}
    if isinstance(concept, Role):
        properties |= {"jobZone": concept.job_zone}
    return properties
