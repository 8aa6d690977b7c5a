"""Concepts as properties of nodes, there and back.

A property has the name of its field in camel case. What is None, an empty list or an empty description is not written,
so that Neo4j Browser shows only what says something.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeAlias

from graph.label_match import label_words, ranked_labels
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
from schema.labels import folded
from schema.namespaces import ConceptType, iri
from schema.resources import LearningResource, Level, ResourceType

Properties: TypeAlias = dict[str, Any]
"""What Neo4j takes and gives: strings, numbers, truth values, dates, and lists of one of them."""

Row: TypeAlias = Sequence[Any]
"""The values that a statement returns, in the order of its RETURN."""

Fields: TypeAlias = Mapping[str, str]

LABELS: Mapping[ConceptType, str] = {
    ConceptType.SKILL: "Skill",
    ConceptType.GROUP: "SkillGroup",
    ConceptType.ROLE: "Role",
    ConceptType.RESOURCE: "LearningResource",
}
"""The label of a type's nodes."""


_IMPORTANCES = {importance.value: importance for importance in Importance}


def camel_case(field: str) -> str:
    """The name of a field as that of a property: `pref_label` becomes `prefLabel`."""
    first, *others = field.split("_")
    return first + "".join(map(str.capitalize, others))


def _fields(*names: str) -> Fields:
    return {name: camel_case(name) for name in names}


_TEXTS = _fields("id", "pref_label", "description", "scheme", "status", "replaced_by")
_LISTS = _fields("alt_labels", "hidden_labels", "exact_matches")
_SKILL_LISTS = _fields("cased_labels", "guarded_labels", "context", "phrases")
_RESOURCE_TEXTS = _fields(
    "id", "name", "url", "provider", "resource_type", "educational_level", "attested_by", "currency", "in_language",
    "licence",
)  # fmt: skip


def skill_properties(skill: Skill) -> Properties:
    """The properties of a skill."""
    return _concept_properties(skill) | {
        "kind": skill.kind.value,
        "learningHours": float(skill.learning_hours),
        **_lists(skill, _SKILL_LISTS),
    }


def group_properties(group: SkillGroup) -> Properties:
    """The properties of a group."""
    return _concept_properties(group)


def role_properties(role: Role) -> Properties:
    """The properties of a role; its notations are two lists that go together, of schemes and of codes."""
    return _concept_properties(role) | _said(
        jobZone=role.job_zone,
        notationSchemes=[notation.scheme for notation in role.notations],
        notationCodes=[notation.code for notation in role.notations],
    )


def resource_properties(resource: LearningResource) -> Properties:
    """The properties of a learning resource."""
    return {
        **_texts(resource, _RESOURCE_TEXTS),
        "iri": resource.iri,
        "timeRequired": float(resource.time_required),
        "hoursEstimated": resource.hours_estimated,
        "cost": float(resource.cost),
        **label_properties(Concept(id=resource.id, pref_label=resource.name)),
    }


def label_properties(concept: Concept) -> Properties:
    """What look-up and search find a concept by; nothing for a retired one, which is found by its id alone."""
    if concept.status is not Status.CURRENT:
        return {}
    labels = [label for _, label in ranked_labels(concept)]
    return {
        "foldedLabels": [folded(label) for label in labels],
        "labelWords": [" ".join(label_words(label)) for label in labels],
    }


def skill(row: Row) -> Skill:
    """The skill of a row of its properties, broader concepts and related skills."""
    properties, broader, related = row
    return Skill(
        **_concept_fields(properties),
        **_tuples(properties, _SKILL_LISTS),
        kind=SkillKind(properties["kind"]),
        broader=in_position(broader),
        related=in_position(related),
        learning_hours=properties["learningHours"],
    )


def group(row: Row) -> SkillGroup:
    """The group of a row of its properties and broader groups."""
    properties, broader = row
    return SkillGroup(**_concept_fields(properties), broader=in_position(broader))


def role(row: Row) -> Role:
    """The role of a row of its properties."""
    (properties,) = row
    notations = zip(properties.get("notationSchemes", ()), properties.get("notationCodes", ()), strict=True)
    return Role(
        **_concept_fields(properties),
        job_zone=properties.get("jobZone"),
        notations=tuple(Notation(scheme, code) for scheme, code in notations),
    )


def resource(row: Row) -> LearningResource:
    """The learning resource of a row of its properties, the skills it teaches and those it assumes."""
    properties, teaches, assumes = row
    texts = {field: properties.get(name) for field, name in _RESOURCE_TEXTS.items()}
    return LearningResource(
        **{
            **texts,
            "resource_type": ResourceType(properties["resourceType"]),
            "educational_level": Level(properties["educationalLevel"]),
        },
        time_required=properties["timeRequired"],
        hours_estimated=properties["hoursEstimated"],
        cost=properties["cost"],
        teaches=in_position(teaches),
        assumes=in_position(assumes),
    )


def requirement(row: Row) -> Requirement:
    """The requirement of a row."""
    role_id, skill_id, importance, weight, source = row
    return Requirement(role_id, skill_id, Importance(importance), weight, source)


def requirements_of_role(row: Row) -> Iterator[Requirement]:
    """The requirements of a row of a role and what it asks for, by skill and source."""
    role_id, asked = row
    for skill_id, source, importance, weight in sorted(asked):
        yield Requirement(role_id, skill_id, _IMPORTANCES[importance], weight, source)


def prerequisite(row: Row) -> Prerequisite:
    """The prerequisite of a row."""
    return Prerequisite(*row)


def in_position(pairs: Iterable[tuple[int, str]]) -> tuple[str, ...]:
    """The ids of pairs of a position and an id, in the order of the positions."""
    return tuple(identifier for _, identifier in sorted(pairs))


def _concept_properties(concept: Concept) -> Properties:
    texts = _texts(concept, _TEXTS)
    if not concept.description:
        del texts["description"]
    return {**texts, "iri": iri(concept.id), **_lists(concept, _LISTS), **label_properties(concept)}


def _concept_fields(properties: Properties) -> dict[str, Any]:
    """The fields that groups, skills and roles share; `Any` because they go on as keywords of different types."""
    return {
        **{field: properties.get(name) for field, name in _TEXTS.items()},
        "description": properties.get("description", ""),
        "status": Status(properties["status"]),
        **_tuples(properties, _LISTS),
    }


def _texts(thing: object, fields: Fields) -> Properties:
    return _said(**{name: _plain(getattr(thing, field)) for field, name in fields.items()})


def _lists(thing: object, fields: Fields) -> Properties:
    return _said(**{name: list(getattr(thing, field)) for field, name in fields.items()})


def _tuples(properties: Properties, fields: Fields) -> dict[str, Any]:
    return {field: tuple(properties.get(name, ())) for field, name in fields.items()}


def _plain(value: str | None) -> str | None:
    return value.value if isinstance(value, StrEnum) else value


def _said(**properties: object) -> Properties:
    """The properties that say something."""
    return {name: value for name, value in properties.items() if value is not None and value != []}
