"""The form of employment: as a field, a title, a label, a header line or a sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from itertools import chain

from extractors.cues import Wording
from extractors.labels import values_of
from extractors.remembered import remembered
from extractors.title_words import HEADS, names_profession
from schema.postings import EmploymentType

_LABELS = (
    *("employment type", "job type", "contract type", "type", "employment", "position type", "contract", "time type"),
    *("type of employment", "schedule", "work type", "worker type"),
)

_FORMS: tuple[tuple[EmploymentType, str, str, str], ...] = (
    (
        EmploymentType.INTERNSHIP,
        """intern interns internship internships student werkstudent trainee trainees traineeship traineeships
        apprentice apprentices apprenticeship apprenticeships""",
        "IiİıWwAaTt",
        r"interns?|internships?|working student|werkstudent|apprentice(?:s|ships?)?|trainee(?:s|ships?)?",
    ),
    (
        EmploymentType.PART_TIME,
        "part parttime teilzeit fte hours hrs",
        "PpTt0123.",
        r"part[\s_-]?time|teilzeit|0?[.,]\d{1,2}\s?fte|(?<![.,])(?:1?\d|2\d) (?:hours|hrs) ?(?:/|a|per) ?(?:wk|week)",
    ),
    (EmploymentType.VOLUNTEER, "volunteer volunteering", "Vv", r"volunteer(?:ing)?"),
    (
        EmploymentType.CONTRACT,
        "contract contractor contracting freelance freelancer c2c 1099 b2b",
        "CcFf1Bb",
        (
            r"(?<!full[ -]time )(?<!permanent )contract(?:or|ing)?(?!(?: type)?\s?:)|freelancer?|c2c|1099"
            r"|b2b(?=\s*(?:$|[|)/]|or\b|contract|position|basis))"
        ),
    ),
    (
        EmploymentType.TEMPORARY,
        "temporary temp seasonal fixed interim diem",
        "TtSsſFfIiİıPp",
        r"temporary|temp|seasonal|fixed[ -]term|interim|per diem",
    ),
    (
        EmploymentType.FULL_TIME,
        "full fulltime regular permanent perm vollzeit cdi fte hire plein voltijd",
        "FfRrPpVvCcDdTt",
        (
            r"full[\s_-]?time|fulltime|regular(?! (?:\w+ )?basis)|perm|permanent|vollzeit(?:stelle)?|cdi|direct hire"
            r"|fte|temps plein|plein temps|voltijds?|(?-i:FT)"
        ),
    ),
)
"""Each form with the words of which one must be there, and its names with the letters that they begin with.

The first one that fits counts.
"""

_WORK = (
    r"(?:position|role|job|employment|opportunity|contract|basis|engagement|assignment|stelle|anstellung"
    r"|dienstverband)"
)
_NAMES = tuple((form, re.compile(rf"(?<![\w-])(?:{names})(?!\w)", re.IGNORECASE)) for form, _, _, names in _FORMS)
_PIECES = (
    *("intern", "student", "apprentice", "trainee", "time", "volunteer", "contract", "freelance", "c2c", "1099", "b2b"),
    *("plein", "voltijd", "ft", "teilzeit"),
    *("hours", "hrs", "temp", "season", "fixed", "diem", "regular", "perm", "vollzeit", "cdi", "hire", "fte"),
)
"""Each name holds one of these."""

_ALSO_INTERNS = re.compile(
    r"(?:^|[,/&+•|(;]\s*|\b(?:or|and)\s)interns?\b(?=\s*(?:$|[,/&+)•|;]|or\b|and\b|ok\b))", re.IGNORECASE
)
"""Beside full-time work this says that interns are welcome too: "FULL-TIME, INTERN"."""

_PIECE = re.compile(r"[,/|•&+;]|\b(?:or|and)\b", re.IGNORECASE)
_LESS_THAN_FULL = frozenset({EmploymentType.PART_TIME, EmploymentType.CONTRACT})
_FULL_TIME_JOB = Wording.of(
    "full fulltime",
    r"\b(?:looking for|hiring|hire|seeking|need|adding|join us as)\b(?:\s[\w,'-]+){0,5}?\sfull[ -]?time"
    rf"(?:\s[\w/-]+){{0,4}}?\s(?:{HEADS})s?\b",
    needs="full time|full-time|fulltime",
)

_FULL_TIME_SAID = Wording.of(
    "full fulltime vollzeitstelle unbefristet indefinido indeterminato",
    r"\b(?:all|these|this)(?: \w+){0,2} (?:positions?|roles?|jobs?|openings?) (?:(?:are|is|requires?) )?"
    r"(?:\w+, )?full[ -]?time\b|\bfull[ -]?time (?:\w+ ){0,2}(?:positions|roles|jobs|openings)\b"
    r"|\bfull[ -]?time(?: and |/|,? )(?:on-?site|in-house|permanent|local|w2)\b"
    r"|\b(?:contract|employment|position|postion|job)(?: type)?: ?full[ -]?time|\bin-house, full[ -]?time\b"
    r"|\bto work full[ -]?time\b|\bvollzeitstelle\b|\bcontrato indefinido\b|\btempo indeterminato\b"
    rf"|(?-i:\bFULL[ -]?TIME\b)|(?:^|[.!•*]\s)full[ -]?time(?:,| (?:in [A-Z]|for|(?:\w+ ){{0,2}}(?:{HEADS})s?\b))",
    first="AaTtFfCcEeIiİıPpJjVv.!•*",
    needs="full time|full-time|fulltime|vollzeitstelle|indefinido|indeterminato",
)

_FREELANCE_JOB = Wording.of(
    "freelance",
    rf"(?:^|\b(?:looking for|hiring|seeking)(?: an?)?(?: remote)? )freelance(?:[ /]\w[\w-]*){{0,3}} (?:{HEADS})s?\b",
)

_OPENING = 400
_BETWEEN = re.compile(r"\b[Cc]ontract(?: type)?:|[|,;\\•·:>=*–—()\[\]\n]+|/{2,}|\s(?:-{1,3}|/)\s|\.\s")
_MOST_WORDS = 4
_APART = re.compile(
    r"\s*(?P<name>full[\s-]?time|part[\s-]?time|permanent(?: employee)?|perm|contract|temporary|internship"
    r"|vollzeit|teilzeit|cdi|fixed[ -]term|seasonal|[12]?\d (?:hours|hrs) ?(?:/|a|per) ?(?:wk|week)|(?-i:FT))\b",
    re.IGNORECASE,
)
"""A name that begins a piece of the opening."""

_APART_WORDS = frozenset(
    {
        *(
            "full",
            "fulltime",
            "part",
            "parttime",
            "permanent",
            "perm",
            "contract",
            "temporary",
            "internship",
            "vollzeit",
        ),
        *("teilzeit", "cdi", "fixed", "ft", "seasonal", "hours", "hrs"),
    }
)

_NAMED = tuple(
    (form, frozenset(triggers.split()), re.compile(rf"[{letters}](?<=(?=\b(?P<name>(?i:{names}))\b).)"))
    for form, triggers, letters, names in _FORMS
)
"""The names in a text. The pattern engine passes over all but their first letters; only there it looks for more."""

_WORK_BEHIND = re.compile(rf"[\s,/-]{{1,3}}(?:\w+\s){{0,2}}{_WORK}\b", re.IGNORECASE)
_WORK_BEFORE = re.compile(rf"\b{_WORK} (?:is |as )?(?:an? |on an? )?\Z", re.IGNORECASE)
_REACH_BEFORE = 30
"""More characters than the longest wording of work before a name has."""


def employment_type_in(
    stated: Iterable[str | None], labels: Mapping[str, str], header: Iterable[str], text: str, words: Set[str]
) -> EmploymentType | None:
    """The first form that the `stated` fields, a label, the header or a sentence of a posting names."""
    sources = chain(map(named_employment, (*stated, *values_of(labels, _LABELS))), map(_of_part, header))
    found = next(filter(None, sources), None)
    if found:
        return found
    named = (form for form, triggers, names in _NAMED if not triggers.isdisjoint(words) and _of_work(text, names))
    stated_so = next(named, None) or (None if _APART_WORDS.isdisjoint(words) else _form_apart(text))
    if not stated_so and _FREELANCE_JOB.search(text, words):
        return EmploymentType.CONTRACT
    if not stated_so and (_FULL_TIME_JOB.search(text, words) or _FULL_TIME_SAID.search(text, words)):
        return EmploymentType.FULL_TIME
    return stated_so


def _of_part(part: str) -> EmploymentType | None:
    """The form that a part of the header names; "ONSITE, INTERNS, VISA" says that interns are welcome too."""
    found = named_employment(part)
    if (
        found is EmploymentType.INTERNSHIP
        and _INTERNS_TOO.search(part)
        and not names_profession(_NO_INTERN.sub("", part))
    ):
        return named_employment(_NO_INTERN.sub(" ", part))
    return found


_NO_INTERN = re.compile(r"\binterns?(?:hips?)?\b", re.IGNORECASE)
_INTERNS_TOO = re.compile(r"\binterns\b|[,/&+(]|\b(?:also|welcome|for|or|and)\b", re.IGNORECASE)


def _form_apart(text: str) -> EmploymentType | None:
    """The form that stands between signs in the opening of a posting."""
    pieces = (piece for piece in _BETWEEN.split(text[:_OPENING]) if len(piece.split()) <= _MOST_WORDS)
    return named_employment(" | ".join(piece for piece in pieces if _APART.match(piece)))


def _of_work(text: str, names: re.Pattern[str]) -> bool:
    """Whether one of the names in a text says what a position is: "full-time role", "the job is temporary"."""
    return any(
        _WORK_BEHIND.match(text, match.end("name"))
        or _WORK_BEFORE.search(text[max(0, match.start() - _REACH_BEFORE) : match.start()])
        for match in names.finditer(text)
    )


def named_employment(text: str | None) -> EmploymentType | None:
    """The form of employment that a short text names."""
    return _named(text) if text else None


@remembered
def _named(text: str) -> EmploymentType | None:
    """The form that a text names; of two that are offered, such as "Full-time or contract", the first."""
    lowered = text.lower()
    if not any(map(lowered.__contains__, _PIECES)):
        return None
    found = _first_form(text)
    if found is EmploymentType.INTERNSHIP:
        others = _first_form(_ALSO_INTERNS.sub(" ", text))
        return None if others is found and _has_other_jobs(text) else others or found
    if found in _LESS_THAN_FULL:
        return next((form for piece in _PIECE.split(text) if (form := _first_form(piece))), found)
    return found


def _first_form(text: str) -> EmploymentType | None:
    return next((form for form, names in _NAMES if names.search(text)), None)


def _has_other_jobs(text: str) -> bool:
    """Whether a text lists jobs of which one is for interns: "Data Engineers, Data Engineering Interns"."""
    return any(names_profession(piece) and _first_form(piece) is None for piece in _PIECE.split(text))
