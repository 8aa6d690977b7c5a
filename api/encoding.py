"""Results as plain JSON values: what `--format json` prints, and the shape of an extracted posting."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from schema.postings import Mention, PostingAnalysis, Rejection, RoleFinding, Salary, SkillFinding

if TYPE_CHECKING:
    from graph.snapshot import Snapshot

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


Labels: TypeAlias = Callable[[str], str | None]
"""Gives the label of a concept's id, or None for what is no concept."""

_ONE, _SEVERAL = "_id", "_ids"
_NAMELESS = "posting_ids"
_ADJECTIVES = frozenset({"broader", "carried", "matched", "missing"})
"""What stands before `_ids` and takes no plural."""


def plain(value: object, labels: Labels | None = None) -> Json:
    """A value as JSON: dataclasses by their fields and properties, numbers without needless decimals.

    With `labels`, what an id names stands beside it: `"skill_id": "skill/python", "skill": "Python"`; beside a list of
    ids of concepts always a list, so that all objects of a kind have the same keys.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _object(_members(value), labels)
    if isinstance(value, Mapping):
        return _object({str(key): item for key, item in value.items()}, labels)
    if isinstance(value, Enum):
        return str(value.value)
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return number(value)
    if isinstance(value, Sequence):
        return [plain(item, labels) for item in value]
    return value.isoformat() if isinstance(value, date) else str(value)


def columns_of(kind: type, *, labelled: bool = False) -> tuple[str, ...]:
    """The keys of objects of a dataclass as `plain` gives them, with labels or without."""
    columns = []
    for name in _names(kind):
        columns.append(name)
        if labelled and name.endswith(_ONE):
            columns.append(name.removesuffix(_ONE))
        elif labelled and name.endswith(_SEVERAL) and name != _NAMELESS:
            columns.append(_several(name))
    return tuple(columns)


def _members(value: object) -> dict[str, object]:
    return {name: getattr(value, name) for name in _names(type(value))}


def _names(kind: type) -> tuple[str, ...]:
    fields = [field.name for field in dataclasses.fields(kind)]
    return (*fields, *(name for name, member in vars(kind).items() if isinstance(member, property)))


def _object(members: Mapping[str, object], labels: Labels | None) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for name, value in members.items():
        found[name] = plain(value, labels)
        if labels and name.endswith(_ONE) and isinstance(value, str):
            label = labels(value)
            found.update({name.removesuffix(_ONE): label} if label else {})
        elif labels and name.endswith(_SEVERAL) and isinstance(value, tuple):
            named = [labels(item) for item in value]
            found.update({_several(name): list(named)} if name != _NAMELESS and all(named) else {})
    return found


def _several(name: str) -> str:
    """What the names beside the ids are called: `roles` beside `role_ids`, `matched` beside `matched_ids`."""
    stem = name.removesuffix(_SEVERAL)
    return stem if stem in _ADJECTIVES else f"{stem}s"


def number(value: float | None) -> int | float | None:
    """A number as a person would write it: whole where it is whole, else with at most four decimals."""
    if value is None:
        return None
    return int(value) if value == int(value) else round(value, 4)


def labels_of(snapshot: Snapshot) -> Labels:
    """The labels of a snapshot's concepts."""
    names = {item.id: item.pref_label for item in (*snapshot.skills, *snapshot.roles, *snapshot.groups)}
    names.update({resource.id: resource.name for resource in snapshot.resources})
    return names.get


def posting(analysis: PostingAnalysis) -> dict[str, Json]:
    """An extracted posting as one line of `skillatlas extract --format jsonl`."""
    return {
        "id": analysis.source_id or analysis.id,
        "posting_id": analysis.id,
        "title": analysis.title,
        "role": _role(analysis.role) if analysis.role else None,
        "other_roles": [_role(role) for role in analysis.other_roles],
        "seniority": plain(analysis.seniority),
        "location": analysis.location,
        "work_mode": plain(analysis.work_mode),
        "employment_type": plain(analysis.employment_type),
        "salary": _salary(analysis.salary) if analysis.salary else None,
        "date_posted": plain(analysis.date_posted),
        "organization": analysis.organization,
        "url": analysis.url,
        "language": analysis.language,
        "skills": [_skill(finding) for finding in analysis.skills],
        "choices": [list(choice) for choice in analysis.choices],
        "rejected": [_rejection(rejection) for rejection in analysis.rejections],
        "analysed_by": analysis.analysed_by,
    }


def _role(role: RoleFinding) -> Json:
    return {"id": role.role_id, "pref_label": role.pref_label, "confidence": number(role.confidence)}


def _salary(salary: Salary) -> Json:
    return {
        "min": number(salary.min),
        "max": number(salary.max),
        "currency": salary.currency,
        "period": plain(salary.period),
    }


def _skill(finding: SkillFinding) -> Json:
    return {
        "id": finding.skill_id,
        "pref_label": finding.pref_label,
        "alt_labels": list(finding.alt_labels),
        "kind": finding.kind.value,
        "requirement": finding.requirement.value,
        "min_years": number(finding.min_years),
        "max_years": number(finding.max_years),
        "proficiency": plain(finding.proficiency),
        "confidence": number(finding.confidence),
        "evidence": [_mention(mention) for mention in finding.mentions],
    }


def _mention(mention: Mention) -> Json:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "section": mention.section.value,
        "rule": mention.rule,
        "requirement": mention.requirement.value,
        "confidence": number(mention.confidence),
        "proficiency": plain(mention.proficiency),
        "choice": mention.choice,
        "sentence": mention.sentence,
    }


def _rejection(rejection: Rejection) -> Json:
    return {
        "text": rejection.text,
        "start": rejection.start,
        "end": rejection.end,
        "reason": rejection.reason,
        "id": rejection.skill_id,
    }
