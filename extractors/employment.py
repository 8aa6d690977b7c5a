"""The form of employment: as a field, a title, a label, a header line or a sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set

from extractors.cues import Wording
from extractors.labels import values_of
from extractors.remembered import remembered
from schema.postings import EmploymentType

_LABELS = (
    *("employment type", "job type", "contract type", "type", "employment", "position type", "contract", "time type"),
    *("type of employment", "schedule", "work type", "worker type"),
)

_FORMS: tuple[tuple[EmploymentType, str, str], ...] = (
    (
        EmploymentType.INTERNSHIP,
        "intern interns internship internships student werkstudent apprenticeship trainee",
        r"interns?|internships?|working student|werkstudent|apprenticeship|trainee",
    ),
    (EmploymentType.PART_TIME, "part parttime", r"part[\s_-]?time"),
    (EmploymentType.VOLUNTEER, "volunteer volunteering", r"volunteer(?:ing)?"),
    (
        EmploymentType.CONTRACT,
        "contract contractor contracting freelance freelancer c2c 1099 b2b",
        r"(?<!full[ -]time )(?<!permanent )contract(?:or|ing)?|freelancer?|c2c|1099|b2b",
    ),
    (
        EmploymentType.TEMPORARY,
        "temporary temp seasonal fixed interim diem",
        r"temporary|temp|seasonal|fixed[ -]term|interim|per diem",
    ),
    (
        EmploymentType.FULL_TIME,
        "full fulltime regular permanent vollzeit cdi fte hire",
        r"full[\s_-]?time|fulltime|regular|permanent|vollzeit|cdi|direct hire|fte",
    ),
)
"""Each form with the words of which one must be there, and its names; the first one that fits counts."""

_WORK = r"(?:position|role|job|employment|opportunity|contract|basis|engagement|assignment)"
_NAMES = tuple((form, re.compile(rf"(?<![\w-])(?:{names})(?!\w)", re.IGNORECASE)) for form, _, names in _FORMS)
_PIECES = (
    *("intern", "student", "apprentice", "trainee", "time", "volunteer", "contract", "freelance", "c2c", "1099", "b2b"),
    *("temp", "season", "fixed", "diem", "regular", "permanent", "vollzeit", "cdi", "hire", "fte"),
)
"""Each name holds one of these."""

_SENTENCES = tuple(
    (
        form,
        Wording.of(
            triggers,
            rf"\b(?:{names})\b[\s,/-]{{1,3}}(?:\w+\s){{0,2}}{_WORK}\b|\b{_WORK} (?:is |as )?(?:an? "
            rf"|on an? )?(?:{names})\b",
        ),
    )
    for form, triggers, names in _FORMS
)


def employment_type_in(
    stated: Iterable[str | None], labels: Mapping[str, str], header: Iterable[str], text: str, words: Set[str]
) -> EmploymentType | None:
    """The first form that the `stated` fields, a label, the header or a sentence of a posting names."""
    for source in (*stated, *values_of(labels, _LABELS), *header):
        found = named_employment(source)
        if found:
            return found
    return next((form for form, wording in _SENTENCES if wording.search(text, words)), None)


def named_employment(text: str | None) -> EmploymentType | None:
    """The form of employment that a short text names."""
    return _named(text) if text else None


@remembered
def _named(text: str) -> EmploymentType | None:
    lowered = text.lower()
    if not any(piece in lowered for piece in _PIECES):
        return None
    return next((form for form, names in _NAMES if names.search(text)), None)
