"""The sentences of a line, found only where something stands in them that must be judged."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.sections import Layout, Line
from schema.postings import Section

LONGEST_SENTENCE = 1200
"""Characters. Real sentences, enumerations included, are shorter; the bound keeps time in proportion to the text."""

_RUN_ON = 60
"""Characters; a shorter line has not lost a line break."""

_BOUNDARY = re.compile(r"[.!?][\"')\]]*\s+(?=[\"'(\[*]*[A-Z0-9•])|\s(?:\s*[•·●▪|]\s+|\s{2,}(?=[A-Z]))")
"""Each way begins with one of few characters, so that the pattern engine passes quickly over all others."""

_FULL_STOP = re.compile(r"[.!?][\"')\]]*\s+(?=[\"'(\[*]*[A-Z0-9•])")
"""The first of these ways alone, for lines with none of the `_LOST_BREAKS`."""

_LOST_BREAKS = re.compile(r"[•·●▪|\t]")
"""What may stand for a line break; two spaces may as well."""

_STOPS = frozenset(".!?")
_LOST_BOUNDARY = re.compile(
    r"[ACEFKMPRSU](?<=[a-z)]\s.)(?:bility to|ble to|ertification (?:in|on)|xperience (?:in|of|with)|amiliar(?:ity)?"
    r" with|nowledge of|ust (?:be|have)|roven|roficien(?:cy|t) (?:in|with)|equires|trong|xcellent|nderstanding of)\b"
)
"""Where a list lost its line breaks, its items still begin as such items do: "Ability to", "Knowledge of", "Strong"."""

_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|incl|vs|approx|exp|yrs?|no|nr|sr|jr|mr|ms|mrs|dr|st|inc|ltd|co|corp|dept|est|min|max|pref|etc)"
    r"|\b[A-Z])\.$",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:min|max)\.\s?\d", re.IGNORECASE)
"""A number behind "min." goes on with its sentence: "3 years, min. 2 of them"."""

_LONGEST_ABBREVIATION = 6
_ENDS_ANYWAY = re.compile(r"(?:etc|inc|ltd|co|corp|exp|yrs?|no|min|max)\.$", re.IGNORECASE)
_BULLET = re.compile(r"(?:[•·●▪▫◦‣⁃∙○■□►▶➢➤✓✔✅→*+–—-]|>{1,2}|\d{1,2}[.)])\s*")


@dataclass(frozen=True, slots=True)
class Sentence:
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
    _parted: dict[int, tuple[list[int], list[Sentence]]] = field(default_factory=dict)

    def at(self, offset: int) -> Sentence:
        """The sentence that holds a character of the text."""
        line = self.layout.line_at(offset)
        found = self._parted.get(line.start)
        if found is None:
            sentences = _sentences(self.layout.text, line)
            found = self._parted[line.start] = ([sentence.start for sentence in sentences], sentences)
        starts, sentences = found
        return sentences[max(bisect_right(starts, offset) - 1, 0)]


def _sentences(text: str, line: Line) -> list[Sentence]:
    bullet = _BULLET.match(text, line.start, line.end) if line.bullet else None
    first = bullet.end() if bullet and bullet.end() < line.end else line.start
    boundaries = _boundaries(text, first, line)
    starts, ends = [first, *boundaries], [*boundaries, line.end]
    return [
        Sentence(start, start + len(piece), piece, line.section_at(start) if line.labels else line.section, line.bullet)
        for start, end in zip(starts, ends, strict=True)
        if (piece := text[start:end].rstrip())
    ]


def _boundaries(text: str, first: int, line: Line) -> list[int]:
    """Where a new sentence starts within a line: behind a full stop, a lost line break, or where a label begins."""
    boundary = _BOUNDARY if _may_have_lost_breaks(text[first : line.end]) else _FULL_STOP
    found = [
        match.end()
        for match in boundary.finditer(text, first, line.end)
        if not _is_abbreviated(text, match.start() + (text[match.start()] in _STOPS))
    ]
    if line.end - first > _RUN_ON:
        found += [match.start() for match in _LOST_BOUNDARY.finditer(text, first, line.end)]
    if line.labels:
        found += [offset for offset, _ in line.labels]
    if not found and line.end - first <= LONGEST_SENTENCE:
        return []
    starts = sorted({offset for offset in found if first < offset < line.end})
    return list(_none_too_long(text, first, starts, line.end))


def _may_have_lost_breaks(line: str) -> bool:
    return " ".join(line.split()) != line or _LOST_BREAKS.search(line) is not None


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
    return _ENDS_ANYWAY.search(before) is None or _BOUND.search(text, max(0, end - 8), end + 3) is not None
