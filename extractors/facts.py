"""The plain facts of a posting: who hires, how and where the work is done, and under which kind of contract."""

from __future__ import annotations

import re
from collections.abc import Sequence

from typing import TypeVar

from schema.postings import EmploymentType, WorkMode

Kind = TypeVar("Kind", EmploymentType, WorkMode)

_ORGANIZATION_LABELS = (
    "company",
    "company name",
    "organization",
    "organisation",
    "employer",
    "hiring organization",
    "client",
    "hiring company",
)
_EMPLOYMENT_LABELS = (
    "employment type",
    "job type",
    "contract type",
    "type",
    "employment",
    "position type",
    "contract",
    "type of employment",
    "schedule",
    "work type",
    "worker type",
    "time type",
)
_MODE_LABELS = (
    "remote status",
    "work mode",
    "workplace type",
    "workplace",
    "work arrangement",
    "remote",
    "work model",
    "work setup",
    "location type",
    "work location type",
    "remote type",
    "working model",
)

_EMPLOYMENT: tuple[tuple[EmploymentType, str], ...] = (
    (EmploymentType.INTERNSHIP, r"intern|interns|internship|internships|working student|werkstudent|apprenticeship|trainee"),
    (EmploymentType.PART_TIME, r"part[\s_-]?time"),
    (EmploymentType.VOLUNTEER, r"volunteer(?:ing)?"),
    (EmploymentType.CONTRACT, r"contract(?:or|ing)?|freelance(?:r)?|c2c|corp[- ]to[- ]corp|1099|b2b|contract[- ]to[- ]hire"),
    (EmploymentType.TEMPORARY, r"temporary|temp|seasonal|fixed[ -]term|interim|per diem"),
    (EmploymentType.FULL_TIME, r"full[\s_-]?time|fulltime|regular|permanent|vollzeit|cdi|direct hire|fte"),
)  # fmt: skip
_EMPLOYMENT_WORDS = tuple(
    (kind, re.compile(rf"(?<![\w-])(?:{pattern})(?![\w])", re.IGNORECASE)) for kind, pattern in _EMPLOYMENT
)
_EMPLOYMENT_SENTENCE = tuple(
    (kind, re.compile(rf"\b(?:{pattern})\b[\s,/-]{{1,3}}(?:\w+\s){{0,2}}(?:position|role|job|employment|opportunity|contract|basis|engagement|assignment)\b"
                      rf"|\b(?:position|role|job|opportunity|work|employment) (?:is |as )?(?:an? |on an? )?(?:{pattern})\b", re.IGNORECASE))
    for kind, pattern in _EMPLOYMENT
)  # fmt: skip

_MODES: tuple[tuple[WorkMode, str], ...] = (
    (WorkMode.REMOTE_POSSIBLE, r"(?:on-?\s?site|office|nyc|sf|london|[a-z]+)\s?(?:or|/|and|&)\s?remote\b|remote\s?(?:or|/|and|&)\s?(?:on-?\s?site|office)"
     r"|remote[ -](?:ok(?:ay)?|possible|optional|friendly|considered|option|negotiable|welcome|allowed|available|for the right)|partial(?:ly)? remote|some remote|remote some"),
    (WorkMode.HYBRID, r"hybrid"),
    (WorkMode.ONSITE, r"no remote|not remote|on-?\s?site(?: only)?|in[- ]office|in person|local only"),
    (WorkMode.REMOTE, r"(?:fully |100% |full |all |us |eu |global(?:ly)? )?remote(?:[- ](?:first|only|anywhere|work))?|work(?:ing)? from home|wfh|distributed team|telecommute|home[- ]based|anywhere"),
)  # fmt: skip
_MODE_WORDS = tuple((mode, re.compile(rf"(?<![\w-])(?:{pattern})(?![\w])", re.IGNORECASE)) for mode, pattern in _MODES)
_MODE_TAG = re.compile(r"#LI-(?P<mode>Remote|Hybrid|On-?site)", re.IGNORECASE)
_TAGS = {"remote": WorkMode.REMOTE, "hybrid": WorkMode.HYBRID, "onsite": WorkMode.ONSITE}
_MODE_SENTENCE: tuple[tuple[WorkMode, re.Pattern[str]], ...] = (
    (WorkMode.ONSITE, re.compile(r"\bno remote\b|\bnot (?:a )?remote\b|\b(?:position|role|job|work) is (?:fully |100% )?(?:on-?site|in[- ]office|in person)\b"
                                 r"|\b(?:on-?site|in[- ]office) (?:position|role|job|only|work|presence)\b|\bmust (?:work|be) (?:on-?site|in (?:the|our) office)", re.IGNORECASE)),
    (WorkMode.HYBRID, re.compile(r"\bhybrid (?:work\w*|role|position|model|schedule|office|setup|environment|policy|mode|arrangement|remote|job|or|\w+ office)\b|\bhybrid\b(?=[\s,.;)]*$)"
                                 r"|\b(?:\d|one|two|three|four) days? (?:a|per|/) ?week (?:in|at|from) (?:the |our )?office|\b(?:in|at) (?:the|our) office (?:\d|one|two|three|four) days", re.IGNORECASE | re.MULTILINE)),
    (WorkMode.REMOTE_POSSIBLE, re.compile(r"\b(?:opportunity|option|possib\w+|flexib\w+|ability|able|choice|free(?:dom)?)\b[^.\n]{0,40}\b(?:remote(?:ly)?|from home)\b"
                                          r"|\bremote\b[^.\n]{0,30}\b(?:possible|optional|considered|ok|okay|negotiable|welcome|friendly|available|an option)\b", re.IGNORECASE)),
    (WorkMode.REMOTE, re.compile(r"\b(?:fully|100%|completely|entirely|full) remote\b|\bremote (?:position|role|job|work|team|company|first|only|opportunity)\b|\bremote[- ]first\b"
                                 r"|\b(?:position|role|job|team|company|work) is (?:fully |100% )?remote\b|\bwork (?:remotely|from home|from anywhere)\b", re.IGNORECASE)),
)  # fmt: skip

_NAME = r"[A-Z0-9](?:[\w&'.+-]*[\w+])?(?:[ ](?:[A-Z0-9&](?:[\w&'.+-]*[\w+])?|of|and|the|de|for)){0,4}"
_ABOUT = re.compile(
    rf"^\W*(?:About|Why \w+ (?:at|with|for)|Why|Life at|Working at|Join|Who is|Meet) (?P<name>{_NAME})\W*$"
)
_NO_NAME = frozenset(
    "us you the role job position team company our we this your it me opportunity project benefits apply mission what working work join client".split()
)
_PLAYS = re.compile(
    rf"(?:^|\n|[.!?]\s)(?P<name>{_NAME}) (?:is|are|has been|was) (?:now |currently |actively )?(?:looking|seeking|hiring|recruiting|an?\b|the\b|one of|building|growing|on a mission|committed|searching)"
    rf"|\b[Aa]t (?P<at>{_NAME}),? (?:we|you|our|everyone|you'll|we're)\b|\b[Jj]oin (?P<join>{_NAME})(?:'s? \w+| (?:as|team|and|in|is))\b"
    rf"|\b[Ww]orking (?:at|for) (?P<work>{_NAME})\b|\n(?P<seeks>{_NAME}) seeks\b"
)
_EDGES = " \t|*_-–—,.:;()"
_LONGEST_NAME = 60


def organization_in(labels: dict[str, str], headings: Sequence[str], header: Sequence[str], text: str) -> str | None:
    """Who hires: as labelled, as the first part of a header line, as in "About Acme", or as in "Acme is hiring"."""
    labelled = next((labels[label] for label in _ORGANIZATION_LABELS if label in labels), None)
    if labelled and len(labelled) <= _LONGEST_NAME:
        return labelled
    if header:
        name = re.sub(r"\s*\([^()]*\)|https?://\S+", "", header[0]).strip(_EDGES)
        if name and len(name) <= _LONGEST_NAME:
            return name
    for heading in headings:
        match = _ABOUT.match(heading)
        if match and match["name"].split()[0].lower() not in _NO_NAME:
            return match["name"].strip(_EDGES)
    names = (next(name for name in match.groups() if name) for match in _PLAYS.finditer(text))
    return next((name.strip(_EDGES) for name in names if name.split()[0].lower() not in _NO_NAME), None)


def employment_type_in(
    stated: str | None, title: str | None, labels: dict[str, str], header: Sequence[str], text: str
) -> EmploymentType | None:
    """The form of employment: as its own field, its title, a label, a header line or a sentence says."""
    for source in (stated, title, *(labels[label] for label in _EMPLOYMENT_LABELS if label in labels), *header):
        found = _named(source, _EMPLOYMENT_WORDS)
        if found:
            return found
    return next((kind for kind, pattern in _EMPLOYMENT_SENTENCE if pattern.search(text)), None)


def work_mode_in(title: str | None, labels: dict[str, str], header: Sequence[str], text: str) -> WorkMode | None:
    """Where the work is done: as a tag, a label, a header line, the title or a sentence says."""
    tag = _MODE_TAG.search(text)
    if tag:
        return _TAGS[tag["mode"].lower().replace("-", "")]
    for source in (*(labels[label] for label in _MODE_LABELS if label in labels), " | ".join(header), title):
        found = _named(source, _MODE_WORDS)
        if found:
            return found
    return next((mode for mode, pattern in _MODE_SENTENCE if pattern.search(text)), None)


def names_terms(text: str) -> bool:
    """Whether a part of a header states where or under which contract the work is done."""
    return _named(text, _EMPLOYMENT_WORDS) is not None or _named(text, _MODE_WORDS) is not None


def _named(text: str | None, table: Sequence[tuple[Kind, re.Pattern[str]]]) -> Kind | None:
    return next((kind for kind, pattern in table if pattern.search(text)), None) if text else None
