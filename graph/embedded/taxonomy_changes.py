"""Puts a taxonomy into the graph in place of the one of the same scheme."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from graph.embedded import concept_rows
from graph.embedded.concept_reads import require_known
from graph.embedded.concept_rows import Row, json_array
from graph.embedded.statements import statement
from graph.label_match import label_words, ranked_labels
from graph.records import PutTaxonomy
from schema.concepts import Concept, Status
from schema.errors import InvalidInputError
from schema.labels import folded
from schema.namespaces import ConceptType
from schema.taxonomy import Taxonomy

_RELATIONS = ("broader", "related", "teaches", "assumes", "requirements", "prerequisites", "labels")
"""What a taxonomy says besides its concepts: it goes with the taxonomy, whole."""


def put_taxonomy(connection: sqlite3.Connection, change: PutTaxonomy) -> bool:
    """Puts it in and tells whether that changed anything."""
    taxonomy, scheme = change.taxonomy, change.scheme
    if version_of(connection, scheme) == taxonomy.version:
        return False
    _require_own_ids(connection, change)
    for relation in _RELATIONS:
        connection.execute(statement(f"taxonomy.remove_{relation}"), (scheme,))
    connection.execute(statement("taxonomy.put_taxonomy"), (scheme, taxonomy.version))
    connection.execute(statement("taxonomy.let_go"), (scheme,))
    _put_concepts(connection, change)
    connection.execute(statement("taxonomy.remove_unused_concepts"), (scheme,))
    _let_go(connection, change)
    connection.execute(statement("taxonomy.retire_used_concepts"), (scheme,))
    connection.executemany(statement("taxonomy.add_label"), _label_rows(change))
    connection.execute(statement("taxonomy.rebuild_label_words"))
    _add_relations(connection, change)
    return True


def version_of(connection: sqlite3.Connection, scheme: str) -> str | None:
    """The version of the taxonomy that the graph holds in this scheme; None where it holds none."""
    row = connection.execute(statement("state.taxonomy_version"), (scheme,)).fetchone()
    return None if row is None else str(row[0])


def _typed_concepts(taxonomy: Taxonomy) -> Iterator[tuple[ConceptType, Concept]]:
    """All that has an id and labels, a learning resource by its name."""
    yield from ((ConceptType.GROUP, group) for group in taxonomy.groups)
    yield from ((ConceptType.SKILL, skill) for skill in taxonomy.skills)
    yield from ((ConceptType.ROLE, role) for role in taxonomy.roles)
    for resource in taxonomy.resources:
        yield ConceptType.RESOURCE, Concept(id=resource.id, pref_label=resource.name)


def _require_own_ids(connection: sqlite3.Connection, change: PutTaxonomy) -> None:
    """Raises InvalidInputError for an id that stands twice in the taxonomy or that belongs to another one."""
    ids: dict[str, ConceptType] = {}
    for concept_type, concept in _typed_concepts(change.taxonomy):
        if concept.id in ids:
            raise InvalidInputError(
                f"taxonomy {change.scheme}: {concept.id} is there twice. Give each concept an id of its own."
            )
        ids[concept.id] = concept_type
    for concept_type in ConceptType:
        own = [identifier for identifier, found in ids.items() if found is concept_type]
        _require_free_ids(connection, change.scheme, concept_type, own)


def _require_free_ids(
    connection: sqlite3.Connection, scheme: str, concept_type: ConceptType, ids: Sequence[str]
) -> None:
    asked = {"ids": json_array(ids), "type": concept_type.value, "scheme": scheme}
    taken = connection.execute(statement("taxonomy.taken"), asked).fetchone()
    if taken:
        identifier, found, owner = taken
        raise InvalidInputError(
            f"taxonomy {scheme}: {identifier} is a {found} of the taxonomy {owner}. Give each concept an id of its own."
        )


def _put_concepts(connection: sqlite3.Connection, change: PutTaxonomy) -> None:
    taxonomy = change.taxonomy
    connection.executemany(statement("taxonomy.put_concept"), _concept_rows(change))
    connection.executemany(statement("taxonomy.put_skill"), map(concept_rows.skill_row, taxonomy.skills))
    connection.executemany(statement("taxonomy.put_role"), map(concept_rows.role_row, taxonomy.roles))
    connection.executemany(statement("taxonomy.put_resource"), map(concept_rows.resource_row, taxonomy.resources))


def _concept_rows(change: PutTaxonomy) -> Iterator[Row]:
    for concept_type, concept in _typed_concepts(change.taxonomy):
        identifier, *columns = concept_rows.concept_row(concept)
        yield identifier, concept_type.value, change.scheme, *columns


def _let_go(connection: sqlite3.Connection, change: PutTaxonomy) -> None:
    if change.let_go:
        asked = {"scheme": change.scheme, "ids": json_array(change.let_go)}
        connection.execute(statement("taxonomy.let_go_of"), asked)


def _label_rows(change: PutTaxonomy) -> Iterator[Row]:
    """The labels of all concepts in use; a retired one is found by its id alone."""
    gone = frozenset(change.let_go)
    for concept_type, concept in _typed_concepts(change.taxonomy):
        if concept.status is Status.CURRENT and concept.id not in gone:
            shared = (concept.id, concept_type.value, concept.pref_label)
            for position, (rank, label) in enumerate(ranked_labels(concept)):
                yield *shared, rank.value, position, label, folded(label), " ".join(label_words(label))


def _add_relations(connection: sqlite3.Connection, change: PutTaxonomy) -> None:
    """Adds what the taxonomy says of its concepts. Raises UnknownConceptError for a concept that is not there."""
    taxonomy, scheme = change.taxonomy, change.scheme
    relations: tuple[tuple[str, Iterable[Row]], ...] = (
        ("broader", _links((concept.id, concept.broader) for concept in taxonomy.hierarchy())),
        ("related", _links((skill.id, skill.related) for skill in taxonomy.skills)),
        ("teaches", _links((resource.id, resource.teaches) for resource in taxonomy.resources)),
        ("assumes", _links((resource.id, resource.assumes) for resource in taxonomy.resources)),
        ("requirement", ((*concept_rows.requirement_row(r), scheme) for r in taxonomy.requirements)),
        ("prerequisite", ((*concept_rows.prerequisite_row(p), scheme) for p in taxonomy.prerequisites)),
    )
    try:
        for relation, rows in relations:
            connection.executemany(statement(f"taxonomy.add_{relation}"), rows)
    except sqlite3.IntegrityError as error:
        _require_known_references(connection, taxonomy)
        raise InvalidInputError(
            f"taxonomy {scheme}: a requirement or a prerequisite is stated twice ({error}). Take one of them out."
        ) from error


def _links(links: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[Row]:
    return chain.from_iterable(concept_rows.link_rows(source, targets) for source, targets in links)


def _require_known_references(connection: sqlite3.Connection, taxonomy: Taxonomy) -> None:
    require_known(connection, "concept", [i for concept in taxonomy.hierarchy() for i in concept.broader])
    require_known(connection, "role", [requirement.role_id for requirement in taxonomy.requirements])
    require_known(connection, "skill", list(taxonomy.skill_references()))
