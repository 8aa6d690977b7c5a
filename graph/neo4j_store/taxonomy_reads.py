"""Reads whole taxonomies, each as the change that puts it in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import chain
from typing import TypeVar

from graph.neo4j_store import concept_properties, concept_reads
from graph.neo4j_store.concept_properties import LABELS
from graph.neo4j_store.connection import Cypher
from graph.neo4j_store.relation_changes import in_chunks
from graph.neo4j_store.taxonomy_changes import CONCEPTS_AT_ONCE, version_of
from graph.records import PutTaxonomy
from schema.concepts import Prerequisite, Requirement
from schema.namespaces import ConceptType
from schema.taxonomy import Taxonomy

Item = TypeVar("Item")


def taxonomies(cypher: Cypher) -> tuple[PutTaxonomy, ...]:
    """All taxonomies, sorted by scheme."""
    return tuple(_taxonomy(cypher, scheme) for scheme in sorted(cypher.found("taxonomy.schemes")))


def _taxonomy(cypher: Cypher, scheme: str) -> PutTaxonomy:
    ids: dict[str, list[str]] = defaultdict(list)
    let_go = []
    for identifier, label, dropped in cypher.found("taxonomy.own_concepts", scheme=scheme, labels=_LABELS):
        ids[label].append(identifier)
        if dropped:
            let_go.append(identifier)
    taxonomy = Taxonomy(
        version=version_of(cypher, scheme) or "",
        groups=_all(cypher, concept_reads.groups, ids[LABELS[ConceptType.GROUP]]),
        skills=_all(cypher, concept_reads.skills, ids[LABELS[ConceptType.SKILL]]),
        roles=_all(cypher, concept_reads.roles, ids[LABELS[ConceptType.ROLE]]),
        resources=_all(cypher, concept_reads.resources, ids[LABELS[ConceptType.RESOURCE]]),
        requirements=_requirements(cypher, scheme),
        prerequisites=_prerequisites(cypher, scheme),
    )
    return PutTaxonomy(taxonomy, scheme, tuple(sorted(let_go)))


def _all(
    cypher: Cypher, read: Callable[[Cypher, Sequence[str]], tuple[Item, ...]], ids: Sequence[str]
) -> tuple[Item, ...]:
    """The concepts of a type, sorted by id."""
    pages = in_chunks(sorted(ids), CONCEPTS_AT_ONCE)
    return tuple(chain.from_iterable(read(cypher, page) for page in pages))


def _requirements(cypher: Cypher, scheme: str) -> tuple[Requirement, ...]:
    found = map(concept_properties.requirement, cypher.found("taxonomy.own_requirements", scheme=scheme))
    return tuple(sorted(found, key=lambda r: (r.role_id, r.skill_id, r.source)))


def _prerequisites(cypher: Cypher, scheme: str) -> tuple[Prerequisite, ...]:
    found = map(concept_properties.prerequisite, cypher.found("taxonomy.own_prerequisites", scheme=scheme))
    return tuple(sorted(found, key=lambda p: (p.prerequisite_id, p.skill_id, p.source)))


_LABELS = list(LABELS.values())
