"""The facts of a posting in one value, each from the surest place that states it."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date

from extractors.dates import date_in, date_published
from extractors.employment import employment_type_in, named_employment
from extractors.labels import labelled_values
from extractors.organizations import organization_in
from extractors.places import is_place, place_in
from extractors.roles import Roles
from extractors.salary import salary_in
from extractors.sections import Layout
from extractors.seniority import seniority_of
from extractors.title_words import names_job
from extractors.titles import Title, titles_in
from extractors.workmodes import named_mode, work_mode_in
from schema.postings import EmploymentType, PostingDocument, RoleFinding, Salary, Section, Seniority, WorkMode

_SEPARATOR = re.compile(r"\s*\|\s*|\s+[–—-]{1,2}\s+|\s*•\s*")
_FEW_PARTS = 2
_LONGEST_PART = 90
_BELOW_TITLE = 3
_MONTH_FIRST = re.compile(r"\b(?:USA?|United States|[A-Z]{2} \d{5}|California|New York|Texas|Illinois)\b")
_NO_EMPLOYER = re.compile(
    r"://|[$€£@]|\bequity\b|\bvisa\b|\bnights?\b|\bshifts?\b|\bweekends?\b|\bhours\b", re.IGNORECASE
)
_OTHER_ROLES = 5
_FIRST_LINES = 10
_SHORT_LINE = 40


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a posting says of the job as a whole."""

    title: str | None
    role: RoleFinding | None
    other_roles: tuple[RoleFinding, ...]
    seniority: Seniority | None
    organization: str | None
    location: str | None
    work_mode: WorkMode | None
    employment_type: EmploymentType | None
    salary: Salary | None
    date_posted: date | None


def particulars(document: PostingDocument, page: Layout, words: Set[str], roles: Roles) -> Particulars:
    """The facts of a posting; what its source states in fields of its own comes first. Marks the lines of its title.

    `words` are the folded words of the text.
    """
    titles = titles_in(page, roles, document.title)
    page.mark_titles(title.start for title in titles if title.start is not None)
    title = titles[0].text if titles else None
    found = _roles(titles, roles)
    labels, header, text = labelled_values(page), header_parts(page, titles), page.text
    terms = (*header, *_short_lines(page))
    location = document.location or place_in(_lines_below(page, titles), labels, header, text)
    employment = employment_type_in((document.employment_type, title), labels, terms, text, words)
    seniority = seniority_of(title, labels, text, words)
    return Particulars(
        title=title,
        role=found[0] if found else None,
        other_roles=found[1 : 1 + _OTHER_ROLES],
        seniority=seniority,
        organization=document.organization or organization_in(labels, _about(page), _employers(header), text),
        location=location,
        work_mode=work_mode_in(title, labels, terms, text, words),
        employment_type=EmploymentType.INTERNSHIP if not employment and seniority is Seniority.INTERN else employment,
        salary=document.salary or salary_in(text, words, location),
        date_posted=_date(document.date_posted, text, words, location),
    )


def header_parts(page: Layout, titles: Sequence[Title] = ()) -> tuple[str, ...]:
    """The parts of a header such as "Acme | Data Engineer | Berlin | Remote": the first line, or that of the title."""
    starts = [page.lines[0].start, *(title.start for title in titles if title.start is not None)] if page.lines else []
    for line in (page.line_at(start) for start in starts[:2]):
        parts = [part for part in _SEPARATOR.split(page.text[line.start : line.end].lstrip("# ")) if part.strip()]
        telling = any(names_job(part) or is_place(part) or _names_terms(part) for part in parts)
        if len(parts) > _FEW_PARTS or (len(parts) == _FEW_PARTS and telling):
            return tuple(part.strip() for part in parts if len(part) <= _LONGEST_PART)
    return ()


def _roles(titles: Sequence[Title], roles: Roles) -> tuple[RoleFinding, ...]:
    """The roles of all titles, those of the first title first, each once."""
    found = {finding.role_id: finding for title in reversed(titles) for finding in reversed(roles.named_in(title.text))}
    return tuple(reversed(found.values()))


def _lines_below(page: Layout, titles: Sequence[Title]) -> list[str]:
    """The lines right below the title, where its block gives the place."""
    start = next((title.start for title in titles if title.start is not None), None)
    if start is None:
        return []
    position = page.lines.index(page.line_at(start))
    return [page.text[line.start : line.end] for line in page.lines[position + 1 : position + 1 + _BELOW_TITLE]]


def _short_lines(page: Layout) -> list[str]:
    """The short lines at the top, which state the terms of employment where they stand alone."""
    lines = [line for line in page.lines[:_FIRST_LINES] if line.end - line.start <= _SHORT_LINE and not line.bullet]
    texts = (page.text[line.start : line.end] for line in lines)
    return [text for text in texts if not text.endswith(".") and _names_terms(text)]


def _names_terms(text: str) -> bool:
    """Whether a short text states where or under which contract the work is done."""
    return named_employment(text) is not None or named_mode(text) is not None


def _about(page: Layout) -> list[str]:
    return [page.text[line.start : line.end] for line in page.lines if line.heading and line.section is Section.ABOUT]


def _employers(header: Sequence[str]) -> list[str]:
    """The parts of a header that may name who hires: neither the job nor its place nor its terms."""
    if not any(names_job(part) or _names_terms(part) or is_place(part) for part in header):
        return []
    if len(header) == _FEW_PARTS and names_job(header[0]):
        return []  # "Registered Nurse - Intensive Care": what follows a job alone says more of the job
    return [
        part
        for part in header
        if not (names_job(part) or is_place(part) or _names_terms(part) or _NO_EMPLOYER.search(part))
    ]


def _date(stated: str | None, text: str, words: Set[str], location: str | None) -> date | None:
    day_first = not _MONTH_FIRST.search(location or text)
    return (date_in(stated, day_first=day_first) if stated else None) or date_published(
        text, words, day_first=day_first
    )
