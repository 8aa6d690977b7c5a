"""Fields of study: what a degree is in is no skill that a posting asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.cues import Cue, Found, cue

DEGREE = "field of study"

DEGREE_CUES: tuple[Cue, ...] = (
    cue(
        DEGREE,
        "bachelor bachelors master masters degree degrees diploma phd doctorate bs bsc ms msc ba ma mba beng meng btech mtech"
        " b m ph graduate graduated graduates studying studies study major majoring university education educational",
        r"""\b bachelor ( ' s | s )? | \b masters \b | \b master (?: 's )? (?= \s (?: degree | of | in | or | level ) | / | , ) | \b master's
        | \b degrees? \b | \b diploma | \b ph \.? \s? d \b | \b doctorate | \b [bm] \.? \s? (?: s | sc | a | eng | tech ) \b \.? (?= \s? / | \s (?: in | or | degree | of ) \b | , )
        | \b graduated? \s (?: degree | studies | level | in | from | with | of ) | \b graduates? \s (?: in | of ) | \b undergraduate
        | \b (?: studying | major (?: ing )? \s in ) \b | field \s of \s study | studies \s in | \b educational? \s (?: background | in )""",
    ),
)  # fmt: skip

_ENDS = re.compile(
    r";|\.\s|\.$|\bplus\b|(?<!equivalent )(?<!related )\b(?:experience|knowledge|proficien\w+|skills?|years?|yrs|ability|understanding|familiar\w*|expertise"
    r"|certifi\w+|fluen\w+|with (?:a )?(?:strong|solid|good|focus))\b|\band (?:strong|solid|good|proven|\d)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"[\s,/()&]*(?:or|and|\w+)?[\s,/()&]*(?:\w+\s)?")
_REACH_BEFORE = 24
"""Characters between a field and the degree behind it: "Computer Science or related degree"."""


def in_degree(text: str, found: Iterable[Found], start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` of a sentence is what a degree is in."""
    return any(_is_field(text, degree, start, end) for degree in found if degree.kind == DEGREE)


def _is_field(text: str, degree: Found, start: int, end: int) -> bool:
    if degree.start <= start:
        return _ENDS.search(text, degree.end, start) is None
    return degree.start - end <= _REACH_BEFORE and _BEFORE.fullmatch(text, end, degree.start) is not None
