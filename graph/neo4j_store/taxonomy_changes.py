"""Puts a taxonomy into the graph in place of the one of the same scheme; what both have in common is not touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeAlias

from graph.neo4j_store import concept_properties
from graph.neo4j_store.concept_properties import LABELS, Properties
from graph.neo4j_store.connection import Cypher
from graph.neo4j_store.relation_changes import in_chunks, put_relations
from graph.promises import half_character
from graph.records import PutTaxonomy
from schema.collecting import without_collecting
from schema.errors import InvalidInputError
from schema.namespaces import ConceptType
from schema.taxonomy import Taxonomy

CONCEPTS_AT_ONCE = 2000
"""Concepts a statement: enough to make the cost of a statement small, few enough to hold their texts in memory."""

Concepts: TypeAlias = Sequence[Any]
"""The concepts of one type; `Any` because each type has a function of its own that gives their properties."""

_PROPERTIES: Mapping[ConceptType, tuple[str, Callable[[Any], Properties]]] = {
    ConceptType.GROUP: ("groups", concept_properties.group_properties),
    ConceptType.SKILL: ("skills", concept_properties.skill_properties),
    ConceptType.ROLE: ("roles", concept_properties.role_properties),
    ConceptType.RESOURCE: ("resources", concept_properties.resource_properties),
}
"""What a type is called in the names of statements, and what gives the properties of its concepts."""


def put_taxonomy(cypher: Cypher, change: PutTaxonomy) -> int:
    """Puts it in and tells how many changes that made: one, or none where its version is there already."""
    try:
        if version_of(cypher, change.scheme) == change.taxonomy.version:
            return 0
        with without_collecting():
            _put(cypher, change)
    except UnicodeEncodeError as error:
        raise half_character(f"taxonomy {change.scheme}") from error
    return 1


def _put(cypher: Cypher, change: PutTaxonomy) -> None:
    scheme, concepts = change.scheme, _concepts(change.taxonomy)
    _require_free_ids(cypher, scheme, concepts)
    cypher.run("taxonomy.put_scheme", scheme=scheme, version=change.taxonomy.version)
    _let_go(cypher, scheme, _put_concepts(cypher, scheme, concepts))
    _retire(cypher, change.let_go)
    put_relations(cypher, change)


def version_of(cypher: Cypher, scheme: str) -> str | None:
    """The version of the taxonomy that the graph holds in this scheme; None where it holds none."""
    version: str | None = cypher.found("state.taxonomy_version", scheme=scheme)
    return version


def _concepts(taxonomy: Taxonomy) -> Mapping[ConceptType, Concepts]:
    return {
        ConceptType.GROUP: taxonomy.groups,
        ConceptType.SKILL: taxonomy.skills,
        ConceptType.ROLE: taxonomy.roles,
        ConceptType.RESOURCE: taxonomy.resources,
    }


def _require_free_ids(cypher: Cypher, scheme: str, concepts: Mapping[ConceptType, Concepts]) -> None:
    """Raises InvalidInputError for an id that is there twice, of another type, or in another taxonomy."""
    types = {label: concept_type for concept_type, label in LABELS.items()}
    wanted: dict[str, str] = {}
    for concept_type, found in concepts.items():
        for concept in found:
            if concept.id in wanted:
                raise InvalidInputError(
                    f"taxonomy {scheme}: {concept.id} is there twice. Give each concept an id of its own."
                )
            wanted[concept.id] = LABELS[concept_type]
    for identifier, label, owner in cypher.found("taxonomy.taken", wanted=wanted, labels=list(types), scheme=scheme):
        raise InvalidInputError(
            f"taxonomy {scheme}: {identifier} is a {types[label]} of the taxonomy {owner}. "
            "Give each concept an id of its own."
        )


def _put_concepts(cypher: Cypher, scheme: str, concepts: Mapping[ConceptType, Concepts]) -> list[str]:
    """Writes the concepts that are new or different; gives the ids of those that the taxonomy no longer holds.

    While the server takes some, the properties of the next are made.
    """
    own = {concept_type: _own(cypher, scheme, concept_type) for concept_type in concepts}
    with ThreadPoolExecutor(1) as server:
        sent: Future[object] | None = None
        for statement, rows in _changed(scheme, own, concepts):
            if sent:
                sent.result()
            sent = server.submit(cypher.run, statement, rows=rows)
        if sent:
            sent.result()
    ids = {concept.id for found in concepts.values() for concept in found}
    return [identifier for found in own.values() for identifier in sorted(found.keys() - ids)]


def _own(cypher: Cypher, scheme: str, concept_type: ConceptType) -> Mapping[str, Properties]:
    """The properties of the concepts of a type that the graph holds in this scheme, by their ids."""
    name, _ = _PROPERTIES[concept_type]
    return {properties["id"]: properties for properties in cypher.found(f"taxonomy.own_{name}", scheme=scheme)}


def _changed(
    scheme: str, own: Mapping[ConceptType, Mapping[str, Properties]], concepts: Mapping[ConceptType, Concepts]
) -> Iterator[tuple[str, Sequence[Properties]]]:
    """The statements that write what is new or different, each with its rows."""
    for concept_type, wanted in concepts.items():
        name, properties_of = _PROPERTIES[concept_type]
        for chunk in in_chunks(wanted, CONCEPTS_AT_ONCE):
            rows = [{**properties_of(concept), "taxonomy": scheme} for concept in chunk]
            if changed := [row for row in rows if own[concept_type].get(row["id"]) != row]:
                yield f"taxonomy.put_{name}", changed


def _let_go(cypher: Cypher, scheme: str, ids: list[str]) -> None:
    """Takes out these concepts; those that something else refers to stay retired."""
    if ids:
        used = frozenset(cypher.found("taxonomy.used", ids=ids, scheme=scheme))
        _retire(cypher, sorted(used))  # first: among nodes that the transaction has deleted, Neo4j finds others slowly
        cypher.run("taxonomy.remove_concepts", ids=[identifier for identifier in ids if identifier not in used])


def _retire(cypher: Cypher, ids: Sequence[str]) -> None:
    if ids:
        cypher.run("taxonomy.retire", ids=list(ids))
