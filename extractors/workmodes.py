"""Where the work is done: as a tag, a label, a header line, the title or a sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set

from extractors.cues import Wording, without_case
from extractors.labels import values_of
from extractors.remembered import remembered
from schema.postings import WorkMode

_LABELS = (
    *("remote status", "work mode", "workplace type", "workplace", "work arrangement", "remote", "work model"),
    *("allows remote", "work setup", "location type", "work location type", "remote type", "working model"),
)

_PLACES = ("location", "job location", "locations", "work location", "where")
"""Labels of the place, behind which the mode may stand too: "Location: Dublin (Hybrid)"."""

_ANSWERS: dict[tuple[str, str], WorkMode] = {
    ("allows remote", "no"): WorkMode.ONSITE,
    ("allows remote", "yes"): WorkMode.REMOTE_POSSIBLE,
    ("remote", "no"): WorkMode.ONSITE,
    ("remote", "yes"): WorkMode.REMOTE,
}
"""What an answer behind a label means: "Allows remote: No"."""

_NAMES: tuple[tuple[WorkMode, tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (mode, tuple(pieces.split("|")), re.compile(rf"(?<![\w-])(?:{names})(?!\w)", re.IGNORECASE))
    for mode, pieces, names in (
        (
            WorkMode.REMOTE_POSSIBLE,
            "remote",
            (
                r"[a-z-]*[a-z)\].]\s?(?:\bor|/|\band|&|\+)\s?remote"
                r"|remote\s?(?:or|/|and|&|\+)\s?(?:on-?\s?site|office|local|in\b)"
                r"|part(?:ial|ially|ly)?[ -]remote|some remote"
                r"|remote[ -](?:ok(?:ay)?|possible|optional|friendly|considered|option|negotiable|welcome|allowed"
                r"|available)"
            ),
        ),
        (WorkMode.HYBRID, "hybrid", r"hybrid"),
        (
            WorkMode.ONSITE,
            "no remote|not remote|site|office|person|local only",
            r"no remote|not remote|on-?\s?site(?: only)?|in[- ]office|in person|local only",
        ),
        (
            WorkMode.REMOTE,
            "remote|home|wfh|distributed|telecommute|anywhere",
            (
                r"remote(?![ -](?:sens|desktop|support|access|monitor|control|team|procedure))"
                r"|work(?:ing)? from home|wfh|distributed team|telecommute|home[- ]based|anywhere"
            ),
        ),
    )
)
"""The names of each mode with pieces of which each name holds one."""

_PIECES = tuple(sorted({"remote", *(piece for _, pieces, _ in _NAMES for piece in pieces if "remote" not in piece)}))

_BOTH = frozenset({WorkMode.ONSITE, WorkMode.REMOTE})
_NO_REMOTE = re.compile(r"\b(?:no|not)(?:[ -]a)?[ -]remote", re.IGNORECASE)

_TAG = re.compile(r"#LI-(?P<mode>Remote|Hybrid|On-?site)", re.IGNORECASE)
_TAGS = {"remote": WorkMode.REMOTE, "hybrid": WorkMode.HYBRID, "onsite": WorkMode.ONSITE}

SENTENCES: tuple[tuple[WorkMode, Wording], ...] = (
    (
        WorkMode.ONSITE,
        Wording.of(
            "no not",
            r"\bno remote\b|\bnot (?:a )?remote\b",
            first="Nn",
            needs="no remote|not remote|not a remote",
        ),
    ),
    (
        WorkMode.ONSITE,
        Wording.of(
            "site onsite office person",
            r"\b(?:positions?|roles?|jobs?|work) (?:(?:is|are) )?(?:fully |100% |all )?(?:on-?site|in[- ]office"
            r"|in person)\b"
            r"|\b(?:on-?site|in[- ]office) (?:position|role|job|only|work|presence)\b"
            r"|\bwork on-?site (?:in|at)\b|\bmust (?:work|be) (?:on-?site|in (?:the|our) office)",
            first="PpRrJjWwOoIiİıMm",
            needs="on-site|onsite|in-office|in office|in person|in the office|in our office",
        ),
    ),
    (
        WorkMode.HYBRID,
        Wording.of(
            "hybrid",
            r"\bhybrid (?:work\w*|role|position|model|schedule|office|setup|environment|policy|mode|arrangement"
            r"|remote|job|or)\b"
            r"|\bhybrid \w+ office\b|\bhybrid\b(?=[\s,.;)]*$)",
            first="Hh",
        ),
    ),
    (
        WorkMode.HYBRID,
        Wording.of(
            "office",
            r"\b(?:\d|one|two|three|four) days? (?:a|per|/) ?week (?:in|at|from) (?:the |our )?office"
            r"|\b(?:in|at) (?:the|our) office (?:\d|one|two|three|four) days",
            first=r"\dOoTtFfIiİıAa",
            needs="in office|at office|from office|the office|our office",
        ),
    ),
    (
        WorkMode.HYBRID,
        Wording.of(
            "hybriden hybrides hybride teletravail",
            r"\bhybride[ns]? (?:modell|arbeit\w*)|\b(?:jours?|jrs) de t[ée]l[ée]travail\b|\bt[ée]l[ée]travail partiel",
        ),
    ),
    (WorkMode.REMOTE_POSSIBLE, Wording.of("remote", r"\b(?-i:or REMOTE)\b", first="o")),
    (
        WorkMode.REMOTE_POSSIBLE,
        Wording.of(
            "remote remotely home",
            r"\b(?:opportunity|option|possib\w+|flexib\w+|ability|able|choice"
            r"|free(?:dom)?)\b[^.\n]{0,40}\b(?:remote(?:ly)?|from home)\b"
            r"|\b(?:remote|from home)\b[^.\n]{0,30}\b(?:possible|optional|considered|ok|okay|negotiable|welcome"
            r"|friendly|available|an option)\b",
            first="OoPpFfAaCcRr",
        ),
    ),
    (
        WorkMode.REMOTE,
        Wording.of(
            "remote remotely home anywhere",
            r"\b(?:fully|100%|completely|entirely|full) remote\b|\bremote[- ]first\b|\bwork (?:remotely|from home"
            r"|from anywhere)\b"
            r"|\bremote (?:position|role|job|work|team|company|first|only|opportunity)\b"
            r"|\b(?:position|role|job|team|company|work) is (?:fully |100% )?remote\b",
            first="Ff1CcEeRrWwPpJjTt",
        ),
    ),
)


def work_mode_in(
    title: str | None, labels: Mapping[str, str], header: Iterable[str], text: str, words: Set[str]
) -> WorkMode | None:
    """The mode that a posting states, its surest statement first."""
    tag = _TAG.search(text) if "li" in words else None
    if tag:
        return _TAGS[tag["mode"].lower().replace("-", "")]
    answered = next((mode for (label, answer), mode in _ANSWERS.items() if _answers(labels, label, answer)), None)
    if answered:
        return answered
    for source in (*values_of(labels, _LABELS), *values_of(labels, _PLACES), " | ".join(header), title):
        found = named_mode(source)
        if found:
            return found
    return next((mode for mode, wording in SENTENCES if wording.search(text, words)), None)


def _answers(labels: Mapping[str, str], label: str, answer: str) -> bool:
    return label in labels and labels[label].split(",")[0].strip(" .").lower() == answer


def named_mode(text: str | None) -> WorkMode | None:
    """The mode that a short text names."""
    return _named(text) if text else None


@remembered
def _named(text: str) -> WorkMode | None:
    lowered = text.lower()
    if not any(map(lowered.__contains__, _PIECES)):
        return None
    small = without_case(text)
    found = [mode for mode, pieces, names in _NAMES if any(map(small.__contains__, pieces)) and names.search(text)]
    if _BOTH.issubset(found) and not _NO_REMOTE.search(text):
        return WorkMode.REMOTE_POSSIBLE
    return found[0] if found else None
