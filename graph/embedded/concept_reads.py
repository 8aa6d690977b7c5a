"""Reads concepts and what the taxonomies say of them; every function runs inside the transaction of its connection."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import TypeVar

from graph.embedded import concept_rows
from graph.embedded.concept_rows import Row, json_array
from graph.embedded.statements import statement
from graph.label_match import EXACT_SCORES, MOST_LOOKED_UP, asked_words, holds_all, match_score
from graph.promises import in_order
from graph.records import Counts, LabelHit, Record
from schema.concepts import Prerequisite, Requirement, Role, Skill, SkillGroup
from schema.errors import UnknownConceptError
from schema.labels import folded
from schema.namespaces import ConceptType
from schema.resources import LearningResource

Concepts = TypeVar("Concepts", SkillGroup, Skill, Role, LearningResource)


def groups(connection: sqlite3.Connection, ids: Sequence[str]) -> tuple[SkillGroup, ...]:
    """The groups with these ids, in their order."""
    return in_order(ids, "group", _read(connection, "concepts.groups_by_id", ids, concept_rows.group))


def skills(connection: sqlite3.Connection, ids: Sequence[str]) -> tuple[Skill, ...]:
    """The skills with these ids, in their order."""
    return in_order(ids, "skill", _read(connection, "concepts.skills_by_id", ids, concept_rows.skill))


def roles(connection: sqlite3.Connection, ids: Sequence[str]) -> tuple[Role, ...]:
    """The roles with these ids, in their order."""
    return in_order(ids, "role", _read(connection, "concepts.roles_by_id", ids, concept_rows.role))


def resources(connection: sqlite3.Connection, ids: Sequence[str]) -> tuple[LearningResource, ...]:
    """The learning resources with these ids, in their order."""
    return in_order(ids, "resource", _read(connection, "concepts.resources_by_id", ids, concept_rows.resource))


def counts(connection: sqlite3.Connection) -> Counts:
    """The sizes of the graph."""
    skills, groups, roles, resources, *more = connection.execute(statement("state.counts")).fetchone()
    postings, requirements, prerequisites, mentions, advertisements = more
    return Counts(
        skills=skills,
        groups=groups,
        roles=roles,
        resources=resources,
        postings=postings,
        requirements=requirements,
        prerequisites=prerequisites,
        mentions=mentions,
        advertisements=advertisements,
    )


def page(connection: sqlite3.Connection, concept_type: ConceptType, first: int, after: str | None) -> tuple[str, ...]:
    """The ids of a type, sorted."""
    asked = {"type": concept_type.value, "first": first, "after": after or ""}
    return tuple(identifier for (identifier,) in connection.execute(statement("concepts.page"), asked))


def requirements(connection: sqlite3.Connection, role_id: str) -> tuple[Requirement, ...]:
    """What the taxonomies say a role asks."""
    require_known(connection, "role", [role_id])
    rows = connection.execute(statement("concepts.requirements_of_role"), (role_id,))
    return tuple(map(concept_rows.requirement, rows))


def prerequisites(connection: sqlite3.Connection, skill_id: str) -> tuple[Prerequisite, ...]:
    """The direct prerequisites of a skill."""
    require_known(connection, "skill", [skill_id])
    rows = connection.execute(statement("concepts.prerequisites_of_skill"), (skill_id,))
    return tuple(map(concept_rows.prerequisite, rows))


def labelled(connection: sqlite3.Connection, label: str) -> tuple[LabelHit, ...]:
    """The concepts with exactly this label, each once, by its best label."""
    rows = connection.execute(statement("labels.labelled"), (folded(label),))
    return tuple(_hit(row, EXACT_SCORES[row[-1]]) for row in _first_of_each(rows))


def search(connection: sqlite3.Connection, text: str, types: Sequence[ConceptType], first: int) -> tuple[LabelHit, ...]:
    """The best concepts with a label that holds words that begin with those of the text."""
    words = asked_words(text)
    if not words:
        return ()
    asked = {
        "words": " AND ".join(f'"{word}" *' for word in words[:MOST_LOOKED_UP]),  # no word holds a quotation mark
        "folded": folded(text),
        "types": json_array([concept_type.value for concept_type in types]),
    }
    rows: Iterator[Row] = connection.execute(statement("labels.search"), asked)
    if len(words) > MOST_LOOKED_UP:
        rows = (row for row in rows if holds_all(row[3], words))
    return tuple(_hit(row, match_score(text, row[3], row[4])) for row in islice(_first_of_each(rows), first))


def taxonomy_records(connection: sqlite3.Connection) -> Iterator[Record]:
    """Groups, skills, roles, resources, requirements and prerequisites, each type sorted."""
    streams: tuple[tuple[str, Callable[[Row], Record]], ...] = (
        ("groups", concept_rows.group),
        ("skills", concept_rows.skill),
        ("roles", concept_rows.role),
        ("resources", concept_rows.resource),
        ("requirements", concept_rows.requirement),
        ("prerequisites", concept_rows.prerequisite),
    )
    return chain.from_iterable(
        map(record, connection.execute(statement(f"concepts.all_{name}"))) for name, record in streams
    )


def require_known(connection: sqlite3.Connection, kind: str, ids: Sequence[str]) -> None:
    """Raises UnknownConceptError for the first of these ids that no concept of the kind has."""
    for identifier in ids:
        if not connection.execute(statement(f"concepts.is_{kind}"), (identifier,)).fetchone():
            raise UnknownConceptError(identifier, kind)


def _read(
    connection: sqlite3.Connection, name: str, ids: Sequence[str], concept: Callable[[Row], Concepts]
) -> Iterator[Concepts]:
    return map(concept, connection.execute(statement(name), {"ids": json_array(ids)}))


def _first_of_each(rows: Iterator[Row]) -> Iterator[Row]:
    """The first row of each concept."""
    seen: set[str] = set()
    for row in rows:
        if row[0] not in seen:
            seen.add(row[0])
            yield row


def _hit(row: Row, score: float) -> LabelHit:
    concept_id, concept_type, pref_label, label, _ = row
    return LabelHit(concept_id, ConceptType(concept_type), pref_label, label, score)
