"""Puts a taxonomy into the graph in place of the one of the same scheme; what both have in common is not touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias

from graph.neo4j_store import concept_properties, faults
from graph.neo4j_store.concept_properties import LABELS, Properties
from graph.neo4j_store.connection import Cypher
from graph.neo4j_store.relation_changes import in_chunks, put_relations
from graph.records import PutTaxonomy
from schema.collecting import without_collecting
from schema.errors import InvalidInputError
from schema.namespaces import ConceptType
from schema.taxonomy import Taxonomy

CONCEPTS_AT_ONCE = 2000
"""Concepts a statement: enough to make the cost of a statement small, few enough to hold their texts in memory."""

ConceptRows: TypeAlias = Mapping[ConceptType, Mapping[str, Properties]]
"""The properties of a taxonomy's concepts by type and id."""

_NAMES = {
    ConceptType.GROUP: "groups",
    ConceptType.SKILL: "skills",
    ConceptType.ROLE: "roles",
    ConceptType.RESOURCE: "resources",
}


def put_taxonomy(cypher: Cypher, change: PutTaxonomy) -> int:
    """Puts it in and tells how many changes that made: one, or none where its version is there already."""
    try:
        if version_of(cypher, change.scheme) == change.taxonomy.version:
            return 0
        with without_collecting():
            _put(cypher, change)
    except UnicodeEncodeError as error:
        raise faults.half_character(f"taxonomy {change.scheme}") from error
    return 1


def _put(cypher: Cypher, change: PutTaxonomy) -> None:
    scheme = change.scheme
    concepts = _concepts(change)
    _require_free_ids(cypher, scheme, concepts)
    cypher.run("taxonomy.put_scheme", scheme=scheme, version=change.taxonomy.version)
    _let_go(cypher, scheme, _put_concepts(cypher, scheme, concepts))
    _retire(cypher, change.let_go)
    put_relations(cypher, change)


def version_of(cypher: Cypher, scheme: str) -> str | None:
    """The version of the taxonomy that the graph holds in this scheme; None where it holds none."""
    version: str | None = cypher.found("state.taxonomy_version", scheme=scheme)
    return version


def _concepts(change: PutTaxonomy) -> ConceptRows:
    """The concepts of a taxonomy. Raises InvalidInputError for an id that stands in it twice."""
    rows = {
        concept_type: [{**properties, "taxonomy": change.scheme} for properties in found]
        for concept_type, found in _properties(change.taxonomy)
    }
    seen: set[str] = set()
    for row in chain.from_iterable(rows.values()):
        if row["id"] in seen:
            raise InvalidInputError(
                f"taxonomy {change.scheme}: {row['id']} is there twice. Give each concept an id of its own."
            )
        seen.add(row["id"])
    return {concept_type: {row["id"]: row for row in found} for concept_type, found in rows.items()}


def _properties(taxonomy: Taxonomy) -> Iterator[tuple[ConceptType, Iterable[Properties]]]:
    yield ConceptType.GROUP, map(concept_properties.group_properties, taxonomy.groups)
    yield ConceptType.SKILL, map(concept_properties.skill_properties, taxonomy.skills)
    yield ConceptType.ROLE, map(concept_properties.role_properties, taxonomy.roles)
    yield ConceptType.RESOURCE, map(concept_properties.resource_properties, taxonomy.resources)


def _require_free_ids(cypher: Cypher, scheme: str, concepts: ConceptRows) -> None:
    """Raises InvalidInputError for an id that is of another type or belongs to another taxonomy."""
    types = {label: concept_type for concept_type, label in LABELS.items()}
    wanted = {identifier: LABELS[concept_type] for concept_type, rows in concepts.items() for identifier in rows}
    for identifier, label, owner in cypher.found("taxonomy.taken", wanted=wanted, labels=list(types), scheme=scheme):
        raise InvalidInputError(
            f"taxonomy {scheme}: {identifier} is a {types[label]} of the taxonomy {owner}. "
            "Give each concept an id of its own."
        )


def _put_concepts(cypher: Cypher, scheme: str, concepts: ConceptRows) -> list[str]:
    """Writes the concepts that are new or different; gives the ids of those that the taxonomy no longer holds."""
    left: list[str] = []
    for concept_type, wanted in concepts.items():
        name = _NAMES[concept_type]
        own = {properties["id"]: properties for properties in cypher.found(f"taxonomy.own_{name}", scheme=scheme)}
        changed = [row for identifier, row in wanted.items() if own.get(identifier) != row]
        for rows in in_chunks(changed, CONCEPTS_AT_ONCE):
            cypher.run(f"taxonomy.put_{name}", rows=rows)
        left += sorted(own.keys() - wanted.keys())
    return left


def _let_go(cypher: Cypher, scheme: str, ids: list[str]) -> None:
    """Takes out these concepts; those that something else refers to stay retired."""
    if ids:
        used = frozenset(cypher.found("taxonomy.used", ids=ids, scheme=scheme))
        _retire(cypher, sorted(used))  # first: among nodes that the transaction has deleted, Neo4j finds others slowly
        cypher.run("taxonomy.remove_concepts", ids=[identifier for identifier in ids if identifier not in used])


def _retire(cypher: Cypher, ids: Sequence[str]) -> None:
    if ids:
        cypher.run("taxonomy.retire", ids=list(ids))
