"""Puts the relations of a taxonomy into the graph: only those that are new, and takes out those that are gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeAlias, TypeVar

from graph.neo4j_store.concept_reads import require_known
from graph.neo4j_store.connection import Cypher
from graph.records import PutTaxonomy
from schema.concepts import Prerequisite, Requirement
from schema.errors import InvalidInputError
from schema.taxonomy import Taxonomy

RELATIONS_AT_ONCE = 10_000
"""Relations a statement: a row is three to five short values."""

Row: TypeAlias = Sequence[Any]
"""The values of a relation, its ends and its properties, in the order in which `taxonomy.cypher` takes and gives."""

Item = TypeVar("Item")


def put_relations(cypher: Cypher, change: PutTaxonomy) -> None:
    """Makes the graph hold exactly these relations of the taxonomy; its concepts are there already.

    Raises UnknownConceptError for a relation to what is not there, and InvalidInputError for one that is stated twice.
    """
    taxonomy, scheme = change.taxonomy, change.scheme
    requirements = [_requirement_row(requirement) for requirement in taxonomy.requirements]
    prerequisites = [_prerequisite_row(prerequisite) for prerequisite in taxonomy.prerequisites]
    _require_known_references(cypher, taxonomy)
    _require_once(cypher, scheme, "requirements", requirements)
    _require_once(cypher, scheme, "prerequisites", prerequisites)
    relations: tuple[tuple[str, list[Row]], ...] = (
        ("broader", _links((concept.id, concept.broader) for concept in taxonomy.hierarchy())),
        ("related", _links((skill.id, skill.related) for skill in taxonomy.skills)),
        ("teaches", _links((resource.id, resource.teaches) for resource in taxonomy.resources)),
        ("assumes", _links((resource.id, resource.assumes) for resource in taxonomy.resources)),
        ("requirements", requirements),
        ("prerequisites", prerequisites),
    )
    labelled = _labelled_broader(taxonomy)
    for name, wanted in relations:
        _put(cypher, scheme, name, wanted, labelled if name == "broader" else _unlabelled(name))


def in_chunks(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    """The items in their order, so many at a time."""
    return (items[start : start + size] for start in range(0, len(items), size))


def _put(cypher: Cypher, scheme: str, name: str, wanted: Sequence[Row], statement_of: Callable[[Row], str]) -> None:
    own = set(map(tuple, cypher.found(f"taxonomy.own_{name}", scheme=scheme)))
    gone = sorted(own.difference(wanted))
    new = [row for row in wanted if row not in own]
    for rows in in_chunks(gone, RELATIONS_AT_ONCE):
        cypher.run(f"taxonomy.remove_{name}", rows=[list(row) for row in rows], scheme=scheme)
    for statement, alike in groupby(sorted(new, key=statement_of), key=statement_of):
        for chunk in in_chunks(list(alike), RELATIONS_AT_ONCE):
            cypher.run(statement, rows=_by_source(chunk), scheme=scheme)


def _by_source(rows: Sequence[Row]) -> list[Row]:
    """Each concept that stands first in rows that follow each other, with the rest of these rows."""
    return [[source, [list(row[1:]) for row in alike]] for source, alike in groupby(rows, key=itemgetter(0))]


def _unlabelled(name: str) -> Callable[[Row], str]:
    return lambda _: f"taxonomy.add_{name}"


def _labelled_broader(taxonomy: Taxonomy) -> Callable[[Row], str]:
    """Gives the statement that adds a broader concept, by the labels of both ends where the taxonomy holds them."""
    skills = {skill.id for skill in taxonomy.skills}
    groups = {group.id for group in taxonomy.groups}

    def statement(row: Row) -> str:
        narrower, _, broader = row
        if broader in skills:
            return "taxonomy.add_broader_skills" if narrower in skills else "taxonomy.add_broader"
        if broader in groups:
            return "taxonomy.add_broader_groups" if narrower in skills else "taxonomy.add_groups_of_groups"
        return "taxonomy.add_broader"

    return statement


def _require_once(cypher: Cypher, scheme: str, name: str, rows: Sequence[Row]) -> None:
    """Raises InvalidInputError for two concepts and a source that stand here twice, or in another taxonomy too."""
    twice = next((key for key, times in Counter(map(_key, rows)).items() if times > 1), None)
    others = [found for found in cypher.found("taxonomy.schemes") if found != scheme]
    for chunk in in_chunks(rows, RELATIONS_AT_ONCE) if others and twice is None else ():
        for found in cypher.found(f"taxonomy.{name}_of_others", rows=[list(row) for row in chunk], scheme=scheme):
            twice = tuple(found)
    if twice is not None:
        first, second, source = twice
        raise InvalidInputError(
            f"taxonomy {scheme}: a requirement or a prerequisite is stated twice ({first}, {second}, from {source}). "
            "Take one of them out."
        )


def _key(row: Row) -> Row:
    """What may be stated once: the two concepts and the source, which stands last."""
    return row[0], row[1], row[-1]


def _require_known_references(cypher: Cypher, taxonomy: Taxonomy) -> None:
    skills = {skill.id for skill in taxonomy.skills}
    roles = {role.id for role in taxonomy.roles}
    own = {concept.id for concept in taxonomy.concepts()} | {resource.id for resource in taxonomy.resources}
    broader = (identifier for concept in taxonomy.hierarchy() for identifier in concept.broader)
    require_known(cypher, "concept", [identifier for identifier in broader if identifier not in own])
    require_known(cypher, "role", [r.role_id for r in taxonomy.requirements if r.role_id not in roles])
    require_known(
        cypher, "skill", [identifier for identifier in taxonomy.skill_references() if identifier not in skills]
    )


def _links(links: Iterable[tuple[str, tuple[str, ...]]]) -> list[Row]:
    return [(source, position, target) for source, targets in links for position, target in enumerate(targets)]


def _requirement_row(requirement: Requirement) -> Row:
    return (
        requirement.role_id,
        requirement.skill_id,
        requirement.importance.value,
        float(requirement.weight),
        requirement.source,
    )


def _prerequisite_row(prerequisite: Prerequisite) -> Row:
    return prerequisite.prerequisite_id, prerequisite.skill_id, float(prerequisite.strength), prerequisite.source
