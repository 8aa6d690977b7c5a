"""Postings and what was found in them as rows, there and back. The order of a row is that of `postings.sql`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from graph.embedded.concept_rows import Row, json_array, strings
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

KNOWN_LABELS = 4096
"""Label tuples whose text is kept: postings mention the same skills over and over."""

_NO_SALARY: Row = (False, None, None, None, None)

Choice = TypeVar("Choice", bound=StrEnum)


def fact_row(analysis: PostingAnalysis) -> Row:
    """The posting itself."""
    return (
        analysis.id,
        analysis.analysed_by,
        analysis.source_id,
        analysis.title,
        _value(analysis.seniority),
        analysis.organization,
        None if analysis.organization is None else folded(analysis.organization),
        analysis.location,
        _value(analysis.work_mode),
        _value(analysis.employment_type),
        *_salary_row(analysis.salary),
        None if analysis.date_posted is None else analysis.date_posted.isoformat(),
        analysis.url,
        analysis.language,
        analysis.text,
    )


def role_rows(analysis: PostingAnalysis) -> Iterator[Row]:
    """The roles that it advertises."""
    main = () if analysis.role is None else ((MAIN_ROLE, analysis.role),)
    for position, found in (*main, *enumerate(analysis.other_roles, MAIN_ROLE + 1)):
        yield analysis.id, position, found.role_id, found.pref_label, found.confidence


def finding_rows(analysis: PostingAnalysis) -> Iterator[Row]:
    """The skills that it mentions."""
    for position, found in enumerate(analysis.skills):
        yield (
            analysis.id,
            position,
            found.skill_id,
            found.pref_label,
            _label_array(found.alt_labels),
            found.kind.value,
            found.requirement.value,
            found.min_years,
            found.max_years,
            found.confidence,
            _value(found.proficiency),
        )


def mention_rows(analysis: PostingAnalysis) -> Iterator[Row]:
    """The spans behind them."""
    for found in analysis.skills:
        for position, mention in enumerate(found.mentions):
            yield (
                analysis.id,
                found.skill_id,
                position,
                mention.start,
                mention.end,
                mention.text,
                mention.section.value,
                mention.rule,
                mention.confidence,
                mention.requirement.value,
                mention.min_years,
                mention.max_years,
                mention.sentence_start,
                mention.sentence_end,
                mention.sentence,
                _value(mention.proficiency),
                mention.choice,
            )


def rejection_rows(analysis: PostingAnalysis) -> Iterator[Row]:
    """The spans that were rejected."""
    for position, span in enumerate(analysis.rejections):
        yield (
            analysis.id,
            position,
            span.start,
            span.end,
            span.text,
            span.reason,
            span.skill_id,
            span.sentence,
        )


def analysis(
    facts: Row, roles: Iterable[Row], findings: Iterable[Row], mentions: Iterable[Row], rejections: Iterable[Row]
) -> PostingAnalysis:
    """The analysis that all its rows make up."""
    identifier, analysed_by, source_id, title, seniority, organization, location, *more = facts
    work_mode, employment_type, has_salary, *salary, date_posted, url, language, text = more
    advertised = {position: RoleFinding(role_id=i, pref_label=p, confidence=c) for position, i, p, c in roles}
    return PostingAnalysis(
        id=identifier,
        text=text,
        analysed_by=analysed_by,
        source_id=source_id,
        title=title,
        role=advertised.pop(MAIN_ROLE, None),
        other_roles=tuple(advertised.values()),
        seniority=_choice(Seniority, seniority),
        organization=organization,
        location=location,
        work_mode=_choice(WorkMode, work_mode),
        employment_type=_choice(EmploymentType, employment_type),
        salary=_salary(salary) if has_salary else None,
        date_posted=None if date_posted is None else date.fromisoformat(date_posted),
        url=url,
        language=language,
        skills=_findings(findings, mentions),
        rejections=tuple(_rejection(row) for row in rejections),
    )


def summaries(facts: Iterable[Row], roles: Iterable[Row], mentions: Iterable[Row]) -> Iterator[PostingSummary]:
    """The postings of `facts` without their text, from rows that all come in the order of posting ids."""
    roles_of, mentions_of = _by_first_column(roles), _by_first_column(mentions)
    for row in facts:
        yield _summary(row, roles_of.get(row[0], ()), mentions_of.get(row[0], ()))


def evidence(row: Row) -> Evidence:
    """One span with the sentence around it."""
    posting_id, skill_id, start, end, text, sentence, section, rule, confidence, requirement = row
    return Evidence(
        posting_id=posting_id,
        skill_id=skill_id,
        start=start,
        end=end,
        text=text,
        sentence=sentence,
        section=section,
        rule=rule,
        confidence=confidence,
        requirement=RequirementLevel(requirement),
    )


def _summary(row: Row, roles: Iterable[Row], mentions: Iterable[Row]) -> PostingSummary:
    identifier, source_id, title, organization, location, seniority, date_posted, low, high, currency, period = row
    return PostingSummary(
        id=identifier,
        source_id=source_id,
        title=title,
        organization=organization,
        location=location,
        seniority=seniority,
        date_posted=date_posted,
        salary_min=low,
        salary_max=high,
        salary_currency=currency,
        salary_period=period,
        role_ids=tuple(role_id for _, role_id in roles),
        mentions=tuple(PostingMention(s, RequirementLevel(r), years, c) for _, s, r, years, c in mentions),
    )


def _findings(findings: Iterable[Row], mentions: Iterable[Row]) -> tuple[SkillFinding, ...]:
    mentions_of = _by_first_column(mentions)
    return tuple(_finding(row, mentions_of.get(row[0], ())) for row in findings)


def _finding(row: Row, mentions: Iterable[Row]) -> SkillFinding:
    skill_id, pref_label, alt_labels, kind, requirement, min_years, max_years, confidence, proficiency = row
    return SkillFinding(
        skill_id=skill_id,
        pref_label=pref_label,
        alt_labels=strings(alt_labels),
        kind=SkillKind(kind),
        requirement=RequirementLevel(requirement),
        min_years=min_years,
        max_years=max_years,
        confidence=confidence,
        mentions=tuple(_mention(mention) for mention in mentions),
        proficiency=_choice(Proficiency, proficiency),
    )


def _mention(row: Row) -> Mention:
    _, start, end, text, section, rule, confidence, requirement, min_years, max_years, *sentence = row
    sentence_start, sentence_end, sentence_text, proficiency, choice = sentence
    return Mention(
        start=start,
        end=end,
        text=text,
        section=Section(section),
        rule=rule,
        confidence=confidence,
        requirement=RequirementLevel(requirement),
        min_years=min_years,
        max_years=max_years,
        sentence_start=sentence_start,
        sentence_end=sentence_end,
        sentence=sentence_text,
        proficiency=_choice(Proficiency, proficiency),
        choice=choice,
    )


def _rejection(row: Row) -> Rejection:
    start, end, text, reason, skill_id, sentence = row
    return Rejection(start=start, end=end, text=text, reason=reason, skill_id=skill_id, sentence=sentence)


def _salary_row(salary: Salary | None) -> Row:
    return _NO_SALARY if salary is None else (True, salary.min, salary.max, salary.currency, _value(salary.period))


def _salary(row: Iterable[float | str | None]) -> Salary:
    low, high, currency, period = row
    return Salary(min=low, max=high, currency=currency, period=_choice(PayPeriod, period))  # type: ignore[arg-type]  # of a STRICT table


@lru_cache(maxsize=KNOWN_LABELS)
def _label_array(labels: tuple[str, ...]) -> str:
    return json_array(labels)


def _value(choice: StrEnum | None) -> str | None:
    return None if choice is None else choice.value


def _choice(choices: type[Choice], value: str | None) -> Choice | None:
    return None if value is None else choices(value)


def _by_first_column(rows: Iterable[Row]) -> dict[str, tuple[Row, ...]]:
    """Rows that come sorted by their first column, gathered by it."""
    return {key: tuple(group) for key, group in groupby(rows, key=itemgetter(0))}
