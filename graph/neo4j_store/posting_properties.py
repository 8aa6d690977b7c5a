"""Postings as properties of nodes and relationships, there and back.

The spans of a MENTIONS relationship are lists that go together: the span at 0 has `starts[0]`, `texts[0]`,
`sentences[0]` and so on, so that Cypher can ask for each. A number of years that a span does not name is NaN there, for
lists hold no null.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from graph.neo4j_store.concept_properties import Properties, Row, camel_case
from graph.records import Evidence, PostingMention, PostingSummary
from schema.concepts import SkillKind
from schema.labels import folded
from schema.postings import (
    EmploymentType,
    Mention,
    PayPeriod,
    PostingAnalysis,
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
    facts["rejections"] = [_encoded(_rejection_fields(span)) for span in analysis.rejections] or None
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
        }
        yield _said(finding | _span_properties(found.mentions))


def analysis(row: Row) -> PostingAnalysis:
    """The analysis of a row of a posting's properties, its advertisements and its mentions."""
    facts, advertisements, mentions = row
    texts = {field: facts.get(camel_case(field)) for field in _TEXTS}
    choices = {field: _choice(kind, facts.get(camel_case(field))) for field, kind in _CHOICES.items()}
    advertised = {found["position"]: _role_finding(found) for found in sorted(advertisements, key=_position)}
    fields: dict[str, Any] = {**texts, **choices}  # `Any` because they go on as keywords of different types
    return PostingAnalysis(
        **fields,
        role=advertised.pop(MAIN_ROLE, None),
        other_roles=tuple(advertised.values()),
        salary=_salary(facts),
        date_posted=facts["datePosted"].to_native() if "datePosted" in facts else None,
        skills=tuple(_finding(found) for found in sorted(mentions, key=_position)),
        rejections=tuple(Rejection(**json.loads(span)) for span in facts.get("rejections", ())),
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


def _span_properties(spans: Sequence[Mention]) -> Properties:
    return {
        "starts": [span.start for span in spans] or None,
        "ends": [span.end for span in spans] or None,
        "texts": [span.text for span in spans] or None,
        "sections": [span.section.value for span in spans] or None,
        "rules": [span.rule for span in spans] or None,
        "confidences": [float(span.confidence) for span in spans] or None,
        "requirements": [span.requirement.value for span in spans] or None,
        "spanMinYears": _years([span.min_years for span in spans]),
        "spanMaxYears": _years([span.max_years for span in spans]),
        "sentenceStarts": [span.sentence_start for span in spans] or None,
        "sentenceEnds": [span.sentence_end for span in spans] or None,
        "sentences": [span.sentence for span in spans] or None,
    }


def _spans(mention: Properties) -> Iterator[Mention]:
    starts = mention.get("starts", ())
    unknown = (math.nan,) * len(starts)
    years = (mention.get("spanMinYears", unknown), mention.get("spanMaxYears", unknown))
    names = ("ends", "texts", "sections", "rules", "confidences", "requirements")
    places = ("sentenceStarts", "sentenceEnds", "sentences")
    lists = (starts, *(mention.get(name, ()) for name in names), *years, *(mention.get(name, ()) for name in places))
    return map(_span, zip(*lists, strict=True))


def _span(row: Row) -> Mention:
    start, end, text, section, rule, confidence, requirement, min_years, max_years, *sentence = row
    sentence_start, sentence_end, sentence_text = sentence
    return Mention(
        start=start,
        end=end,
        text=text,
        section=Section(section),
        rule=rule,
        confidence=confidence,
        requirement=RequirementLevel(requirement),
        min_years=None if math.isnan(min_years) else min_years,
        max_years=None if math.isnan(max_years) else max_years,
        sentence_start=sentence_start,
        sentence_end=sentence_end,
        sentence=sentence_text,
    )


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
    )


def _role_finding(advertisement: Properties) -> RoleFinding:
    return RoleFinding(
        role_id=advertisement["role"],
        pref_label=advertisement["prefLabel"],
        confidence=advertisement["confidence"],
    )


def _rejection_fields(span: Rejection) -> Properties:
    fields = ("start", "end", "text", "reason", "skill_id", "sentence")
    return {field: getattr(span, field) for field in fields}


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


def _years(numbers: Sequence[float | None]) -> list[float] | None:
    if all(number is None for number in numbers):
        return None
    return [math.nan if number is None else float(number) for number in numbers]


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
