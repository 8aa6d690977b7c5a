"""The facts of a posting in one value, each from the surest place that states it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from itertools import chain

from extractors.dates import date_in, date_published, gives_date
from extractors.employment import employment_type_in
from extractors.headers import employer_alone, employers_in, header_parts, name_before_town, names_terms, places_of
from extractors.labels import labelled_values
from extractors.organizations import organization_in
from extractors.place_search import place_in, told_place
from extractors.places import EDGES, is_place
from extractors.roles import Roles
from extractors.salary import salary_in
from extractors.sections import Layout
from extractors.seniority import seniority_of
from extractors.title_words import is_of_kind
from extractors.titles import Title, titles_in
from extractors.workmodes import named_mode, work_mode_in
from schema.postings import EmploymentType, PostingDocument, RoleFinding, Salary, Seniority, WorkMode

_BELOW_TITLE = 3
_MONTH_FIRST = re.compile(r"\b(?:USA?|United States|[A-Z]{2} \d{5}|California|New York|Texas|Illinois)\b")
_OTHER_ROLES = 5
_FIRST_LINES = 10
_SHORT_LINE = 40
_LONGEST_TITLE = 1_000
"""Characters of a title that a source may state; what is longer is a posting in the wrong column."""


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
    titles = titles_in(page, roles, _stated_title(document))
    starts = [title.start for title in titles if title.start is not None]
    page.mark_titles(starts)
    title = titles[0].text if titles else None
    role, others = _roles(titles, roles)
    labels, header, text = labelled_values(page), header_parts(page, titles), page.text
    terms = (*header, *_short_lines(page))
    location = told_place(document.location or "") or place_in(
        page, _lines_below(page, titles), labels, places_of(page, header)
    )
    organization = document.organization or organization_in(page, labels, _employers(page, header), starts)
    employment = employment_type_in((document.employment_type, title), labels, terms, text, words)
    seniority = seniority_of(title, labels, text, words)
    if seniority is Seniority.INTERN and employment is EmploymentType.FULL_TIME:
        seniority = seniority_of(title, labels, "", frozenset())  # internships that the text offers beside the job
    return Particulars(
        title=title,
        role=role,
        other_roles=others[:_OTHER_ROLES],
        seniority=seniority,
        organization=organization,
        location=_without_employer(location, organization) if location else None,
        work_mode=work_mode_in(title, labels, terms, text, words) or named_mode(document.location),
        employment_type=EmploymentType.INTERNSHIP if not employment and seniority is Seniority.INTERN else employment,
        salary=document.salary or salary_in(text, words, location),
        date_posted=_date(document.date_posted, text, words, location),
    )


def _stated_title(document: PostingDocument) -> str | None:
    return document.title if document.title and len(document.title) <= _LONGEST_TITLE else None


def _roles(titles: Sequence[Title], roles: Roles) -> tuple[RoleFinding | None, tuple[RoleFinding, ...]]:
    """The role of the first title, and those that it and the others name beside, each once.

    The role of another title stands for a title such as "engineers" if it is one of these, but for no other title.
    """
    named = [(title.text, _roles_of(title.text, roles)) for title in titles]
    first = titles[0].text if titles else ""
    standing = (found[0] for title, found in named if found and is_of_kind(title, first))
    role = next(iter(named[0][1]), None) or next(standing, None) if named else None
    others = {finding.role_id: finding for _, found in reversed(named) for finding in reversed(found)}
    ordered = dict.fromkeys(finding.role_id for _, found in named for finding in found)
    return role, tuple(others[role_id] for role_id in ordered if role is None or role_id != role.role_id)


def _roles_of(title: str, roles: Roles) -> Sequence[RoleFinding]:
    """The roles of a title; of one that lists several, in its order: "Data Engineers, SREs and Designers"."""
    if not _MAY_LIST.search(title):
        return roles.named_in(title) or roles.of_side(title)
    sure = [finding for part in _LISTED.split(title) if (finding := roles.sure_of(part))]
    return [*(sure if len(sure) > 1 else ()), *roles.named_in(title)] or roles.of_side(title)


_LISTED = re.compile(r"\s*(?:,|;|\s/\s|\s&\s|\band\b)\s*")
_MAY_LIST = re.compile(r"[,;/&]|and")


def _without_employer(location: str, organization: str | None) -> str | None:
    """A place without the name of who hires before it; None where no place is left: "Acme, IN"."""
    bare = location.removeprefix(name_before_town(location)).lstrip(EDGES)
    if not organization or not bare.startswith(organization):
        return bare
    rest = bare.removeprefix(organization)
    if is_place(rest.lstrip(EDGES)):
        return rest.lstrip(EDGES)
    return None if rest.startswith(",") else bare


def _employers(page: Layout, header: Sequence[str]) -> Iterator[str]:
    """The names of who may hire: from the header, or else from lines of their own."""
    named = employers_in(header)
    first = next(named, None)
    yield from employer_alone(page) if first is None else chain((first,), named)


def _lines_below(page: Layout, titles: Sequence[Title]) -> list[str]:
    """The lines right below the title, where its block gives the place."""
    start = next((title.start for title in titles if title.start is not None), None)
    if start is None:
        return []
    below = bisect_right(page.starts, start, 1)
    return [page.text[line.start : line.end] for line in page.lines[below : below + _BELOW_TITLE]]


def _short_lines(page: Layout) -> list[str]:
    """The short lines at the top, which state the terms of employment where they stand alone."""
    lines = [line for line in page.lines[:_FIRST_LINES] if line.end - line.start <= _SHORT_LINE and not line.bullet]
    texts = (page.text[line.start : line.end] for line in lines)
    return [text for text in texts if not text.endswith(".") and names_terms(text)]


def _date(stated: str | None, text: str, words: Set[str], location: str | None) -> date | None:
    if not stated and not gives_date(words):
        return None
    day_first = not _MONTH_FIRST.search(location or text)
    return (date_in(stated, day_first=day_first) if stated else None) or date_published(
        text, words, day_first=day_first
    )
