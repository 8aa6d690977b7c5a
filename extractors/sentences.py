"""The sentences of a line, found only where something stands in them that must be judged."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from msgspec import Struct

from extractors.bullets import DOTS
from extractors.sections import Layout, Line
from schema.postings import Section

LONGEST_SENTENCE = 1200
"""Characters. Real sentences, enumerations included, are shorter; the bound keeps time in proportion to the text."""

_RUN_ON = 60
"""Characters; a shorter line has not lost a line break."""

_STOPS = frozenset(".!?")
_STOP = r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[*]*[A-Z0-9•])"
_ITEM = (
    r"(?<=[a-z)]\s[A-Z])(?:bility to|ble to|ertification (?:in|on)|xperience (?:in|of|with)|amiliar(?:ity)? with"
    r"|nowledge of|ust (?:be|have)|roven|roficien(?:cy|t) (?:in|with)|equires|trong|xcellent|nderstanding of)\b"
)
"""Where a list lost its line breaks, its items still begin as such items do: "Ability to", "Knowledge of", "Strong"."""

_LOST_BREAK = rf"(?<=\s)(?<!\s\s)(?:\s*[|{DOTS}]\s+|\s{{2,}}(?=[A-Z]))"
"""Behind the first white space of a run: sought behind each, a long run would take time out of proportion."""

_BOUNDARY = re.compile(rf"[.!?ACEFKMPRSU](?:{_STOP}|{_ITEM})")
_BOUNDARY_OR_LOST_BREAK = re.compile(rf"[.!?\sACEFKMPRSU](?:{_STOP}|{_LOST_BREAK}|{_ITEM})")
"""Both begin with one of few characters, so that the pattern engine passes quickly over all others."""

_BREAK_SIGNS = re.compile(f"[{DOTS}]")
"""What may stand for a line break; several spaces may as well."""

_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|incl|vs|approx|exp|yrs?|mths?|no|nr|sr|jr|mr|ms|mrs|dr|st|inc|ltd|co|corp|dept|est|min|max|pref|etc)"
    r"|\b[A-Z])\.$",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:min|max)\.\s?\d", re.IGNORECASE)
"""A number behind "min." goes on with its sentence: "3 years, min. 2 of them"."""

_LONGEST_ABBREVIATION = 6
_ENDS_ANYWAY = re.compile(r"(?:etc|inc|ltd|co|corp|exp|yrs?|mths?|no|min|max)\.$", re.IGNORECASE)
_OPENS_WITH_YEARS = re.compile(
    r"(?:\A|[\n.;:•*–-]\s*)(?:(?:at least|over|min(?:imum)?\.?)\s)?(?:of\s)?\d{1,2}\+?(?:\s?[–-]\s?\d{1,2})?"
    r"\s(?:yrs?|mths?)\.$",
    re.IGNORECASE,
)
"""Years that open a sentence go on with what they are asked for: "Minimum 2 yrs. CNC milling"."""

_OPENING = 30
_BULLET = re.compile(r"(?:[•·●▪▫◦‣⁃∙○■□►▶➢➤✓✔✅→*+–—-]|>{1,2}|\d{1,2}[.)])\s*")


class Sentence(Struct, frozen=True, gc=False):
    """A sentence of the plain text, from `start` to `end`, and the section that it belongs to."""

    start: int
    end: int
    text: str
    section: Section
    bullet: bool = False


@dataclass(slots=True)
class Sentences:
    """The sentences of a posting; a line is parted when it is first asked for."""

    layout: Layout
    _parted: dict[int, list[int]] = field(default_factory=dict)

    def at(self, offset: int) -> Sentence:
        """The sentence that holds a character of the text."""
        text, line = self.layout.text, self.layout.line_at(offset)
        bounds = self._parted.get(line.start)
        if bounds is None:
            bounds = self._parted[line.start] = _bounds(text, line)
        behind = bisect_right(bounds, offset, 1, len(bounds) - 1)
        start = bounds[behind - 1]
        piece = text[start : bounds[behind]].rstrip()
        section = line.section_at(start) if line.labels else line.section
        return Sentence(start, start + len(piece), piece, section, line.bullet)


def _bounds(text: str, line: Line) -> list[int]:
    """Where each sentence of a line starts, and where the last one ends."""
    bullet = _BULLET.match(text, line.start, line.end) if line.bullet else None
    first = bullet.end() if bullet and bullet.end() < line.end else line.start
    boundaries = _boundaries(text, first, line)
    if not boundaries:
        return [first, line.end]
    starts = [start for start, end in pairwise((first, *boundaries, line.end)) if not text[start:end].isspace()]
    return [*starts, line.end]


def _boundaries(text: str, first: int, line: Line) -> list[int]:
    """Where a new sentence starts within a line: behind a full stop, a lost line break, or where a label begins."""
    length = line.end - first
    boundary = _BOUNDARY_OR_LOST_BREAK if _may_have_lost_breaks(text[first : line.end]) else _BOUNDARY
    found = [offset for offset, _ in line.labels]
    for match in boundary.finditer(text, first, line.end):
        start = match.start()
        sign = text[start]
        if sign.isupper():
            if length > _RUN_ON:
                found.append(start)
        elif not _is_abbreviated(text, start + (sign in _STOPS)):
            found.append(match.end())
    starts = sorted({offset for offset in found if first < offset < line.end}) if found else found
    return starts if length <= LONGEST_SENTENCE else list(_none_too_long(text, first, starts, line.end))


def _may_have_lost_breaks(line: str) -> bool:
    """Whether a line may hold a sign of a break, or more than single spaces: the only white space that is printable."""
    if "|" in line or "  " in line or not line.isprintable():
        return True
    return not line.isascii() and _BREAK_SIGNS.search(line) is not None


def _none_too_long(text: str, first: int, starts: list[int], end: int) -> Iterator[int]:
    """The starts of sentences, with more of them where one would be too long for a sentence."""
    for start, following in pairwise((first, *starts, end)):
        if start != first:
            yield start
        cut = start
        while following - cut > LONGEST_SENTENCE:
            space = text.rfind(" ", cut + 1, cut + LONGEST_SENTENCE)
            cut = space + 1 if space > cut else cut + LONGEST_SENTENCE
            yield cut


def _is_abbreviated(text: str, end: int) -> bool:
    """Whether the full stop before `end` only ends an abbreviation."""
    before = text[max(0, end - 8) : end]
    if before[:-1].isalpha() and len(before) > _LONGEST_ABBREVIATION + 1:
        return False
    if _ABBREVIATION.search(before) is None:
        return False
    if _ENDS_ANYWAY.search(before) is None or _BOUND.search(text, max(0, end - 8), end + 3):
        return True
    return before.endswith("s.") and _OPENS_WITH_YEARS.search(text[max(0, end - _OPENING) : end]) is not None
