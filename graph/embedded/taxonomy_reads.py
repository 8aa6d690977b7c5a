"""Reads whole taxonomies, each as the change that puts it in."""

from __future__ import annotations

import sqlite3
from collections import defaultdict

from graph.embedded import concept_reads, concept_rows
from graph.embedded.statements import statement
from graph.records import PutTaxonomy
from schema.namespaces import ConceptType
from schema.taxonomy import Taxonomy


def taxonomies(connection: sqlite3.Connection) -> tuple[PutTaxonomy, ...]:
    """All taxonomies, sorted by scheme."""
    versions = connection.execute(statement("taxonomy.taxonomies")).fetchall()
    return tuple(_taxonomy(connection, scheme, version) for scheme, version in versions)


def _taxonomy(connection: sqlite3.Connection, scheme: str, version: str) -> PutTaxonomy:
    ids: dict[str, list[str]] = defaultdict(list)
    let_go = []
    for identifier, concept_type, held in connection.execute(statement("taxonomy.own_concepts"), (scheme,)):
        ids[concept_type].append(identifier)
        if not held:
            let_go.append(identifier)
    requirements = connection.execute(statement("taxonomy.own_requirements"), (scheme,))
    prerequisites = connection.execute(statement("taxonomy.own_prerequisites"), (scheme,))
    taxonomy = Taxonomy(
        version=version,
        groups=concept_reads.groups(connection, ids[ConceptType.GROUP]),
        skills=concept_reads.skills(connection, ids[ConceptType.SKILL]),
        roles=concept_reads.roles(connection, ids[ConceptType.ROLE]),
        resources=concept_reads.resources(connection, ids[ConceptType.RESOURCE]),
        requirements=tuple(map(concept_rows.requirement, requirements)),
        prerequisites=tuple(map(concept_rows.prerequisite, prerequisites)),
    )
    return PutTaxonomy(taxonomy, scheme, tuple(let_go))
