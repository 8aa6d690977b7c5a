"""Postings annotated by hand and what an extractor found in them, as JSON lines are read for scoring and training."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from extractors.annotated_facts import FACTS, AnnotatedFact, annotated_facts, found_facts
from extractors.files import text_lines
from schema.errors import UnreadableInputError
from schema.labels import folded
from schema.postings import PostingAnalysis

Range: TypeAlias = tuple[float | None, float | None]
Row: TypeAlias = "dict[str, Any]"  # a line of JSON as it is written; `_annotated` and `_predicted` check it
_Read = TypeVar("_Read")

_ADVICE = "Each line is one JSON object with an `id`."


@dataclass(frozen=True, slots=True)
class AnnotatedSkill:
    """A skill that a careful reader lists. `years` is empty where the annotation says nothing of years."""

    name: str
    kind: str = "?"
    level: str | None = None
    levels: tuple[str, ...] = ()
    years: tuple[float | None, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class ForbiddenSkill:
    """A name that does not count in this text: nowhere, or not with these `levels` or `years`."""

    name: str
    levels: tuple[str | None, ...] = ()
    years: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnotatedPosting:
    """A posting or a sentence with what a careful reader found; `neutral` are names that count neither way.

    Each of `seniority` and each of `salary` is as right as the others; without any the posting tells none.
    """

    id: str
    text: str
    title: str | None
    category: str
    source: str
    skills: tuple[AnnotatedSkill, ...]
    neutral: tuple[str, ...]
    forbidden: tuple[ForbiddenSkill, ...]
    seniority: tuple[str | None, ...]
    salary: tuple[Range, ...]
    facts: tuple[AnnotatedFact, ...] = ()


@dataclass(frozen=True, slots=True)
class PredictedSkill:
    """A skill that was found; `labels` are its names, folded, the preferred one first."""

    labels: tuple[str, ...]
    requirement: str | None = None
    min_years: float | None = None


@dataclass(frozen=True, slots=True)
class PredictedPosting:
    """What was found in a posting."""

    id: str
    skills: tuple[PredictedSkill, ...] = ()
    seniority: str | None = None
    salary: Range = (None, None)
    facts: Mapping[str, str | None] = field(default_factory=dict)


def read_annotated(path: Path) -> list[AnnotatedPosting]:
    """The annotated postings of a file. Raises UnreadableInputError with the number of the first line that is none."""
    return list(_read(path, _annotated, "annotated posting"))


def read_predicted(path: Path) -> list[PredictedPosting]:
    """What `skillatlas extract --format jsonl` wrote. Raises UnreadableInputError as `read_annotated` does."""
    return list(_read(path, _predicted, "result of `skillatlas extract --format jsonl`"))


def read_aliases(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Other names of annotated names, from a JSON object of lists. Raises UnreadableInputError for anything else."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {str(name): tuple(map(str, names)) for name, names in found.items()}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        advice = 'Give an object of lists: {"Apache Spark": ["spark"]}.'
        raise UnreadableInputError(str(path), "it holds no list of aliases", advice) from error


def predicted_of(analysis: PostingAnalysis, identity: str) -> PredictedPosting:
    """What an analysis says of the posting called `identity`."""
    salary = analysis.salary
    return PredictedPosting(
        id=identity,
        skills=tuple(
            PredictedSkill(
                tuple(folded(label) for label in (skill.pref_label, *skill.alt_labels)),
                skill.requirement.value,
                skill.min_years,
            )
            for skill in analysis.skills
        ),
        seniority=analysis.seniority.value if analysis.seniority else None,
        salary=(salary.min, salary.max) if salary else (None, None),
        facts=found_facts(analysis),
    )


def _read(path: Path, build: Callable[[Row], _Read], what: str) -> Iterator[_Read]:
    for number, line in text_lines(path, _ADVICE):
        try:
            yield build(json.loads(line))
        except (ValueError, AttributeError, KeyError, TypeError) as error:
            raise UnreadableInputError(str(path), f"line {number} holds no {what}", _ADVICE) from error


def _annotated(row: Row) -> AnnotatedPosting:
    entries = row.get("skills") or row.get("expected") or []
    skills = tuple(_skill(entry) for entry in entries)
    return AnnotatedPosting(
        id=str(row["id"]),
        text=str(row["text"]),
        title=row.get("title"),
        category=str(row.get("category", "posting")),
        source=str(row.get("source_id") or row["id"]),
        skills=skills,
        neutral=(*map(str, row.get("optional") or ()), *(skill.name for skill in skills)),
        forbidden=tuple(_forbidden(entry) for entry in row.get("forbidden") or ()),
        seniority=(row["seniority"], *(row.get("seniority_ok") or ())) if row.get("seniority") else (),
        salary=tuple(_salary(one or {}) for one in (row["salary"], *(row.get("salary_ok") or ())))
        if row.get("salary")
        else (),
        facts=tuple(annotated_facts(row)),
    )


def _skill(entry: Row) -> AnnotatedSkill:
    return AnnotatedSkill(
        name=str(entry["name"]),
        kind=str(entry.get("type", "?")),
        level=entry.get("level"),
        levels=tuple(entry.get("levels_ok") or ()),
        years=(entry["years_min"],) if "years_min" in entry else (),
        optional=bool(entry.get("optional")),
    )


def _forbidden(entry: Row) -> ForbiddenSkill:
    return ForbiddenSkill(
        name=str(entry["name"]),
        levels=(entry["forbidden_level"],) if "forbidden_level" in entry else (),
        years=(entry["forbidden_years"],) if "forbidden_years" in entry else (),
    )


def _predicted(row: Row) -> PredictedPosting:
    return PredictedPosting(
        id=str(row["id"]),
        skills=tuple(_found(entry) for entry in row.get("skills", ())),
        seniority=row.get("seniority"),
        salary=_salary(row.get("salary") or {}),
        facts={name: row.get(name) for name in FACTS},
    )


def _found(entry: str | Row) -> PredictedSkill:
    if isinstance(entry, str):
        return PredictedSkill((folded(entry),))
    names: Sequence[str] = [entry.get("pref_label") or entry.get("name") or "", *(entry.get("alt_labels") or ())]
    labels = tuple(folded(name) for name in names if name)
    return PredictedSkill(labels, entry.get("requirement"), entry.get("min_years"))


def _salary(entry: Row) -> Range:
    return entry.get("min"), entry.get("max")


def forms_of(name: str, aliases: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Every way of writing an annotated name, folded."""
    return frozenset({folded(name), *(folded(alias) for alias in aliases.get(name, ()))})
