"""Fields of study: what a degree is in is no skill that a posting asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.cues import Cue, Found, cue

DEGREE = "field of study"

DEGREE_CUES: tuple[Cue, ...] = (
    cue(DEGREE, "bachelor bachelors masters", r"\bbachelor(?:'s|s)?\b|(?<!scrum )\bmasters\b"),
    cue(
        DEGREE,
        "master",
        r"(?<!scrum )(?<!into )\bmaster(?:'s)?(?=\s(?:degree|of|in|or|level)|/|,)|(?<!scrum )\bmaster's",
    ),
    cue(
        DEGREE,
        "degree degrees diploma phd doctorate undergraduate",
        r"\bdegrees?\b(?! of (?!science|arts|engineering))|\bdiploma|\bph\.?\s?d\b|\bdoctorate|\bundergraduate",
    ),
    cue(DEGREE, "ph", r"\bph\.?\s?d\b"),
    cue(
        DEGREE,
        "bs bsc ms msc ba ma beng meng btech mtech b m",
        r"\b[bm]\.?\s?(?:s|sc|a|eng|tech)\b\.?(?=\s?/|\s(?:in|or|degree|of)\b|,)",
    ),
    cue(
        DEGREE,
        "graduate graduated graduates",
        r"\bgraduated? (?:degree|studies|level|in|from|with|of)|\bgraduates? (?:in|of)",
    ),
    cue(
        DEGREE,
        "study studied",
        r"\byou(?:'ve| have)? (?:currently |already )?stud(?:y|ied)\b(?! (?:the|our|how|what|data|a)\b)",
    ),
    cue(DEGREE, "studying major majoring study studies", r"\bstudying\b|\bmajor(?:ing)? in|field of study|studies in"),
    cue(DEGREE, "academic", r"\bacademic (?:background|qualifications?|training|studies)\b"),
    cue(DEGREE, "education educational", r"\beducation(?:al)? (?:background|in)|\bequivalent (?:\w+ )?education\b"),
)

_ENDS = re.compile(
    r";|\.\s|\.$|\bplus\b|, but\b"
    r"|(?<!equivalent )(?<!related )\b(?:experience|knowledge|proficien\w+|skills?|years?|yrs"
    r"|ability|understanding|familiar\w*|expertise"
    r"|certifi\w+|fluen\w+|with (?:a )?(?:strong|solid|good|focus))\b|\band (?:strong|solid|good|proven|\d)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"[\s,/()&]*(?:or|and|\w+)?[\s,/()&]*(?:\w+\s)?")
_OWN_FIELD = re.compile(r"(?:\s(?:degree|level))?\s(?:in|of)\b", re.IGNORECASE)
"""How a degree goes on that says itself what it is in."""

_REACH_BEFORE = 24
"""Characters between a field and the degree behind it: "Computer Science or related degree"."""


def in_degree(text: str, found: Iterable[Found], start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` of a sentence is what a degree is in."""
    return any(_is_field(text, degree, start, end) for degree in found if degree.kind == DEGREE)


def _is_field(text: str, degree: Found, start: int, end: int) -> bool:
    if degree.start <= start:
        return _ENDS.search(text, degree.end, start) is None
    if _OWN_FIELD.match(text, degree.end):
        return False
    return degree.start - end <= _REACH_BEFORE and _BEFORE.fullmatch(text, end, degree.start) is not None
