"""Postings as properties of nodes and relationships, there and back.

The spans of a MENTIONS relationship are a list of strings, each a JSON object: Neo4j keeps no objects in a property,
and a list for each of their fields took twice the time to write.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from msgspec.structs import fields

from graph.neo4j_store.concept_properties import Properties, Row, camel_case
from graph.records import Evidence, PostingMention, PostingSummary
from schema.concepts import SkillKind
from schema.labels import folded
from schema.postings import (
    EmploymentType,
    Mention,
    PayPeriod,
    PostingAnalysis,
    Proficiency,
    Rejection,
    RequirementLevel,
    RoleFinding,
    Salary,
    Section,
    Seniority,
    SkillFinding,
    WorkMode,
)

MAIN_ROLE = 0
"""The position of the analysis's `role`; those of its `other_roles` follow."""

KEY_LENGTH = 200
"""Characters of an organization that are compared as they are; Neo4j indexes no more than some 8,000 bytes."""

_TEXTS = ("id", "analysed_by", "source_id", "title", "organization", "location", "url", "language", "text")
_SPAN_FIELDS = tuple((field.name, camel_case(field.name)) for field in fields(Mention))
_REJECTION_FIELDS = tuple((field.name, camel_case(field.name)) for field in fields(Rejection))
_CHOICES: Mapping[str, type[StrEnum]] = {
    "seniority": Seniority,
    "work_mode": WorkMode,
    "employment_type": EmploymentType,
}

Choice = TypeVar("Choice", bound=StrEnum)


def posting_properties(analysis: PostingAnalysis) -> Properties:
    """The properties of the posting itself."""
    facts: Properties = {camel_case(field): getattr(analysis, field) for field in _TEXTS}
    facts |= {camel_case(field): _value(getattr(analysis, field)) for field in _CHOICES}
    facts |= _salary_properties(analysis.salary)
    facts["organizationKey"] = None if analysis.organization is None else organization_key(analysis.organization)
    facts["datePosted"] = analysis.date_posted
    facts["rejections"] = [_rejection_text(span) for span in analysis.rejections] or None
    return _said(facts)


def organization_key(organization: str) -> str:
    """The form under which organizations are compared; the end of a very long one is replaced by its hash."""
    key = folded(organization)
    if len(key) <= KEY_LENGTH:
        return key
    return f"{key[:KEY_LENGTH]} {hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()}"


def advertisement_properties(analysis: PostingAnalysis) -> Iterator[Properties]:
    """The properties of its ADVERTISES relationships."""
    main = () if analysis.role is None else ((MAIN_ROLE, analysis.role),)
    for position, found in (*main, *enumerate(analysis.other_roles, MAIN_ROLE + 1)):
        yield {
            "posting": analysis.id,
            "role": found.role_id,
            "position": position,
            "prefLabel": found.pref_label,
            "confidence": float(found.confidence),
        }


def mention_properties(analysis: PostingAnalysis) -> Iterator[Properties]:
    """The properties of its MENTIONS relationships."""
    for position, found in enumerate(analysis.skills):
        finding: Properties = {
            "posting": analysis.id,
            "skill": found.skill_id,
            "position": position,
            "prefLabel": found.pref_label,
            "altLabels": list(found.alt_labels) or None,
            "kind": found.kind.value,
            "requirement": found.requirement.value,
            "minYears": _number(found.min_years),
            "maxYears": _number(found.max_years),
            "confidence": float(found.confidence),
            "proficiency": _value(found.proficiency),
        }
        yield _said(finding | {"spans": [_span_text(span) for span in found.mentions] or None})


def analysis(row: Row) -> PostingAnalysis:
    """The analysis of a row of a posting's properties, its advertisements and its mentions."""
    facts, advertisements, mentions = row
    texts = {field: facts.get(camel_case(field)) for field in _TEXTS}
    choices = {field: _choice(kind, facts.get(camel_case(field))) for field, kind in _CHOICES.items()}
    advertised = {found["position"]: _role_finding(found) for found in sorted(advertisements, key=_position)}
    facts_said: dict[str, Any] = {**texts, **choices}  # `Any` because they go on as keywords of different types
    return PostingAnalysis(
        **facts_said,
        role=advertised.pop(MAIN_ROLE, None),
        other_roles=tuple(advertised.values()),
        salary=_salary(facts),
        date_posted=facts["datePosted"].to_native() if "datePosted" in facts else None,
        skills=tuple(_finding(found) for found in sorted(mentions, key=_position)),
        rejections=tuple(map(_rejection, facts.get("rejections", ()))),
    )


def summary(row: Row) -> PostingSummary:
    """The summary of a row of a posting's facts, its roles with their positions and its mentions."""
    identifier, source_id, title, organization, location, seniority, date_posted, *salary, roles, mentions = row
    salary_min, salary_max, salary_currency, salary_period = salary
    return PostingSummary(
        id=identifier,
        source_id=source_id,
        title=title,
        organization=organization,
        location=location,
        seniority=seniority,
        date_posted=date_posted,
        salary_min=salary_min,
        salary_max=salary_max,
        salary_currency=salary_currency,
        salary_period=salary_period,
        role_ids=tuple(role_id for _, role_id in sorted(roles)),
        mentions=tuple(PostingMention(s, RequirementLevel(r), y, c) for s, r, y, c in sorted(mentions, key=_first)),
    )


def evidence(mention: Properties) -> Iterator[Evidence]:
    """The spans of a mention with the sentences around them, in the order of the text."""
    for span in sorted(_spans(mention), key=lambda span: (span.start, span.end)):
        yield Evidence(
            posting_id=mention["posting"],
            skill_id=mention["skill"],
            start=span.start,
            end=span.end,
            text=span.text,
            sentence=span.sentence,
            section=span.section.value,
            rule=span.rule,
            confidence=span.confidence,
            requirement=span.requirement,
        )


def _span_text(span: Mention) -> str:
    """A span as JSON; what is None is left out."""
    return _encoded({name: value for field, name in _SPAN_FIELDS if (value := getattr(span, field)) is not None})


def _spans(mention: Properties) -> Iterator[Mention]:
    return map(_span, mention.get("spans", ()))


def _span(text: str) -> Mention:
    said = json.loads(text)
    found = {field: said.get(name) for field, name in _SPAN_FIELDS}
    choices = {
        "section": Section(found["section"]),
        "requirement": RequirementLevel(found["requirement"]),
        "proficiency": _choice(Proficiency, found["proficiency"]),
    }
    return Mention(**{**found, **choices})


def _finding(mention: Properties) -> SkillFinding:
    return SkillFinding(
        skill_id=mention["skill"],
        pref_label=mention["prefLabel"],
        alt_labels=tuple(mention.get("altLabels", ())),
        kind=SkillKind(mention["kind"]),
        requirement=RequirementLevel(mention["requirement"]),
        min_years=mention.get("minYears"),
        max_years=mention.get("maxYears"),
        confidence=mention["confidence"],
        mentions=tuple(_spans(mention)),
        proficiency=_choice(Proficiency, mention.get("proficiency")),
    )


def _role_finding(advertisement: Properties) -> RoleFinding:
    return RoleFinding(
        role_id=advertisement["role"],
        pref_label=advertisement["prefLabel"],
        confidence=advertisement["confidence"],
    )


def _rejection_text(span: Rejection) -> str:
    """A rejection as JSON; what is None is left out."""
    return _encoded({name: value for field, name in _REJECTION_FIELDS if (value := getattr(span, field)) is not None})


def _rejection(text: str) -> Rejection:
    said = json.loads(text)
    return Rejection(**{field: said.get(name) for field, name in _REJECTION_FIELDS})


def _salary_properties(salary: Salary | None) -> Properties:
    if salary is None:
        return {}
    return {
        "hasSalary": True,
        "salaryMin": _number(salary.min),
        "salaryMax": _number(salary.max),
        "salaryCurrency": salary.currency,
        "salaryPeriod": _value(salary.period),
    }


def _salary(facts: Properties) -> Salary | None:
    if "hasSalary" not in facts:
        return None
    return Salary(
        min=facts.get("salaryMin"),
        max=facts.get("salaryMax"),
        currency=facts.get("salaryCurrency"),
        period=_choice(PayPeriod, facts.get("salaryPeriod")),
    )


def _number(number: float | None) -> float | None:
    return None if number is None else float(number)


def _value(choice: StrEnum | None) -> str | None:
    return None if choice is None else choice.value


def _choice(kind: type[Choice], value: str | None) -> Choice | None:
    return None if value is None else kind(value)


def _position(found: Properties) -> int:
    return int(found["position"])


def _first(row: Row) -> str:
    return str(row[0])


def _said(properties: Properties) -> Properties:
    """The properties that say something."""
    return {name: value for name, value in properties.items() if value is not None}


_encoded = json.JSONEncoder(ensure_ascii=False).encode
