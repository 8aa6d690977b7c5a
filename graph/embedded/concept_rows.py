"""Concepts and their relations as rows, there and back; read in the order of the views of `0001_concepts.sql`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from schema.concepts import (
    Concept,
    Importance,
    Notation,
    Prerequisite,
    Requirement,
    Role,
    Skill,
    SkillGroup,
    SkillKind,
    Status,
)
from schema.resources import LearningResource, Level, ResourceType

Row: TypeAlias = tuple[Any, ...]
"""What SQLite takes and gives; the tables are STRICT, so the type of each column is known where a row is read."""

_CONCEPT_COLUMNS = 9

_encoded = json.JSONEncoder(ensure_ascii=False).encode


def json_array(values: Sequence[object]) -> str:
    """A tuple as the text of its column."""
    return _encoded(values) if values else "[]"


def strings(column: str) -> tuple[str, ...]:
    """The tuple that a column holds."""
    return () if column == "[]" else tuple(json.loads(column))


def concept_row(concept: Concept) -> Row:
    """The columns that groups, skills and roles share."""
    return (
        concept.id,
        concept.pref_label,
        json_array(concept.alt_labels),
        json_array(concept.hidden_labels),
        concept.description,
        concept.scheme,
        concept.status.value,
        concept.replaced_by,
        json_array(concept.exact_matches),
    )


def skill_row(skill: Skill) -> Row:
    """The columns that only a skill has."""
    return (
        skill.id,
        skill.kind.value,
        json_array(skill.cased_labels),
        json_array(skill.guarded_labels),
        json_array(skill.context),
        json_array(skill.phrases),
        skill.learning_hours,
    )


def role_row(role: Role) -> Row:
    """The columns that only a role has."""
    return role.id, role.job_zone, json_array([(notation.scheme, notation.code) for notation in role.notations])


def resource_row(resource: LearningResource) -> Row:
    """The columns of a learning resource, but for its name."""
    return (
        resource.id,
        resource.url,
        resource.provider,
        resource.resource_type.value,
        resource.educational_level.value,
        resource.time_required,
        resource.attested_by,
        resource.hours_estimated,
        resource.cost,
        resource.currency,
        resource.in_language,
        resource.licence,
    )


def requirement_row(requirement: Requirement) -> Row:
    """The columns of a requirement."""
    return (
        requirement.role_id,
        requirement.skill_id,
        requirement.importance.value,
        requirement.weight,
        requirement.source,
    )


def prerequisite_row(prerequisite: Prerequisite) -> Row:
    """The columns of a prerequisite."""
    return prerequisite.prerequisite_id, prerequisite.skill_id, prerequisite.strength, prerequisite.source


def link_rows(source_id: str, target_ids: Iterable[str]) -> Iterator[Row]:
    """The rows of a relation that keeps its order: source, position, target."""
    return ((source_id, position, target_id) for position, target_id in enumerate(target_ids))


def group(row: Row) -> SkillGroup:
    """The group of a row of `group_record`."""
    return SkillGroup(**_shared(row), broader=strings(row[_CONCEPT_COLUMNS]))


def skill(row: Row) -> Skill:
    """The skill of a row of `skill_record`."""
    broader, related, kind, cased, guarded, context, phrases, hours = row[_CONCEPT_COLUMNS:]
    return Skill(
        **_shared(row),
        kind=SkillKind(kind),
        broader=strings(broader),
        related=strings(related),
        cased_labels=strings(cased),
        guarded_labels=strings(guarded),
        context=strings(context),
        phrases=strings(phrases),
        learning_hours=hours,
    )


def role(row: Row) -> Role:
    """The role of a row of `role_record`."""
    job_zone, notations = row[_CONCEPT_COLUMNS:]
    return Role(
        **_shared(row),
        job_zone=job_zone,
        notations=tuple(Notation(scheme, code) for scheme, code in json.loads(notations)),
    )


def resource(row: Row) -> LearningResource:
    """The learning resource of a row of `resource_record`."""
    identifier, name, teaches, assumes, url, provider, kind, level, hours, attested_by, estimated, *offer = row
    cost, currency, language, licence = offer
    return LearningResource(
        id=identifier,
        name=name,
        url=url,
        provider=provider,
        resource_type=ResourceType(kind),
        educational_level=Level(level),
        time_required=hours,
        attested_by=attested_by,
        teaches=strings(teaches),
        assumes=strings(assumes),
        hours_estimated=bool(estimated),
        cost=cost,
        currency=currency,
        in_language=language,
        licence=licence,
    )


def requirement(row: Row) -> Requirement:
    """The requirement of a row."""
    role_id, skill_id, importance, weight, source = row
    return Requirement(role_id, skill_id, Importance(importance), weight, source)


def prerequisite(row: Row) -> Prerequisite:
    """The prerequisite of a row."""
    return Prerequisite(*row)


def _shared(row: Row) -> dict[str, Any]:
    """The fields that groups, skills and roles share; `Any` because they go on as keywords of different types."""
    identifier, pref_label, alt, hidden, description, scheme, status, replaced_by, matches = row[:_CONCEPT_COLUMNS]
    return {
        "id": identifier,
        "pref_label": pref_label,
        "alt_labels": strings(alt),
        "hidden_labels": strings(hidden),
        "description": description,
        "scheme": scheme,
        "status": Status(status),
        "replaced_by": replaced_by,
        "exact_matches": strings(matches),
    }
