"""Parts a posting into lines and says to which section each belongs.

Sections come from headings (bold, marked, in capitals or simply short), from inline labels ("Nice to have: Kafka") and
from the shape of lists: prose behind a list has left the list's section. What only a sentence can tell stands in
`boilerplate`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from extractors.bullets import DOTS
from extractors.clean import CleanText, Span
from extractors.foreign_headings import foreign_section
from extractors.headings import (
    LONGEST_HEADING,
    MOST_WORDS,
    comments_on_posting,
    heading_text,
    led_in,
    reads_as_heading,
    section_of,
    wishes_for_list,
)
from extractors.person_specification import signs
from schema.postings import Section

_BULLET = re.compile(
    rf"\s*(?:[→*+–—-]|>{{1,2}}|o(?= )|\(?\d{{1,2}}[.)]|\(?[a-z]\))\s+(?=\S)|\s*[{DOTS}]"
    r"|\s*\*(?=[A-Z][^*]*$)"
)
_BEHIND_LETTER = frozenset(" )")
"""What follows a letter that stands for a bullet."""

_RULES = "-=_*~+"
_RULED = re.compile(r"([-=_*~+])\1+ *[^-=_*~+\s].*?\1\1+")
"""A heading between rules: "== About us =="."""

_NUMBERED = re.compile(r"^\d{1,2}[.)]\s")
_SENTENCE_ENDS = ".!;,"
_MARKDOWN = re.compile(r"\s*(#{1,6})\s")
_STARS = re.compile(r"\s*(?:[-*•]\s+)?(?:\*\*|__)([^*_\n]{2,80})(?:\*\*|__)\s*:?\s*$")
_LABEL_END = re.compile(r":(?!//)(?:\*\*|__)?(?=\s|[A-Z(])|–(?<=\s–)\s|—(?<=\s—)\s|-(?<=\s-)\s")
"""A colon, or a dash between spaces; it begins with one of these, so that the pattern engine passes over all else."""


_SENTENCES = re.compile(r"[.!?] \S")
"""A line with more than one sentence: what its last one leads in stands below it, not in it."""

_LABEL_BREAK = re.compile(r"[.!?;,•|)\t]")
_CONNECTORS = frozenset({"and", "or", "of", "to", "the", "for", "in", "we", "you", "&", "a", "have"})
_LONG_LABEL = 60
_LABEL_WORDS = 5
_PROSE = 100
"""Characters; a line this long without a bullet is prose. List items without bullets are mostly shorter."""

_OPENINGS = re.compile(
    r"\bnow hiring\b|\blooking to (?:fill|hire)\b|\b(?:open|available) (?:positions|roles)\b"
    r"|\b(?:positions|roles) (?:are )?open\b"
    r"|\bwe(?:'re| are) (?:currently |now |also |always )?(?:hiring|looking for|seeking)\b",
    re.IGNORECASE,
)
"""What a company says of its openings does not belong to its benefits."""

_RULE = re.compile(r"[-=_*~]{3,}")
"""A line across the page: behind a list of benefits something else begins."""

_ABOUT_US = re.compile(r"(?:Here(?:'s| is| are)|These are|Some (?:of|recent)|Recent)\b.*\bwe\b")
"""How a list of what the company has done is led in."""

_LISTED = frozenset(
    {Section.REQUIREMENTS, Section.PREFERRED, Section.RESPONSIBILITIES, Section.TECHNOLOGIES, Section.BENEFITS}
)
_ASKING = frozenset({Section.REQUIREMENTS, Section.PREFERRED})
_BEHIND_THE_JOB = frozenset({Section.BENEFITS, Section.APPLICATION})
_MARKED_STYLES = frozenset({"bold", "ruled", "#", "##", "###", "####"})
"""Styles in which a heading that is not known still ends the section before it."""

_PASSING = frozenset({Section.DETAILS, Section.SALARY, Section.CHROME})
"""Sections that a label opens for its own line only, whatever follows."""


@dataclass(slots=True)
class Line:
    """One line of the plain text without its white space; `labels` are the sections that begin within it."""

    start: int
    end: int
    section: Section = Section.SUMMARY
    bullet: bool = False
    heading: bool = False
    labels: tuple[tuple[int, Section], ...] = ()

    def section_at(self, offset: int) -> Section:
        """The section of a place in the line."""
        before = bisect_right(self.labels, offset, key=_offset)
        return self.labels[before - 1][1] if before else self.section


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a posting with their sections."""

    text: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    language: str | None = None

    def mark_titles(self, offsets: Iterable[int]) -> None:
        """Puts the lines at these offsets into the section of titles."""
        for offset in offsets:
            line = self.line_at(offset)
            line.section, line.labels = Section.TITLE, ()

    def line_at(self, offset: int) -> Line:
        """The line that holds a character of the text."""
        return self.lines[bisect_right(self.starts, offset, 1) - 1]


def layout(clean: CleanText, breaks: Sequence[int] = (), language: str | None = None) -> Layout:
    """The lines of a text, each in its section.

    A line is also broken at `breaks`, offsets in their order where a break was lost. In a `language` other than English
    its headings are known beside English ones.
    """
    lines = [Line(start, end) for start, end in _stripped(clean.text, breaks)]
    reader = _Reader(clean.text, _Stressed(clean.stressed), _may_have_bold(clean), language)
    for line in lines:
        line.bullet = _is_item(clean.text[line.start : line.end])
    for before, line, following in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        leads_in = following is not None and following.bullet and not line.bullet
        goes_on = before is not None and before.bullet and clean.text[line.start].islower()
        reader.read(line, leads_in=leads_in and not goes_on)
    _grade(lines, signs(clean.text, [(line.start, line.end) for line in lines]))
    _mark(lines, clean.chrome)
    return Layout(clean.text, tuple(lines), tuple(line.start for line in lines), language)


def _is_item(text: str) -> bool:
    """Whether a line begins as an item of a list does."""
    return (not text[0].isalpha() or text[1:2] in _BEHIND_LETTER) and _BULLET.match(text) is not None


def _may_have_bold(clean: CleanText) -> bool:
    return bool(clean.stressed) or "**" in clean.text or "__" in clean.text


def _stripped(text: str, breaks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where each line starts and ends without white space; empty ones are left out."""
    behind = -1
    for line in text.split("\n"):
        before, behind = behind + 1, behind + 1 + len(line)
        bare = line.strip()
        if not bare:
            continue
        start = before if line[0] == bare[0] else behind - len(line.lstrip())
        end = start + len(bare)
        if not breaks:
            yield start, end
            continue
        cuts = breaks[bisect_right(breaks, start) : bisect_left(breaks, end)]
        yield from (piece for piece in pairwise((start, *cuts, end)) if piece[0] < piece[1])


def _grade(lines: list[Line], signs: Iterable[tuple[int, Section]]) -> None:
    """Puts lines into the sections that the signs at their ends, or in cells of their own, stand for."""
    for offset, section in signs:
        number = bisect_right(lines, offset, key=_start) - 1
        line = lines[number]
        if offset > line.start:
            line.section, line.labels = section, ((offset, Section.CHROME),)
        else:
            line.section = Section.CHROME
            if number:
                lines[number - 1].section = section


def _mark(lines: list[Line], chrome: Iterable[Span]) -> None:
    """Puts the lines that share a character with a span of the page into its section."""
    marked = 0
    for span in sorted(chrome, key=_start):
        first = max(marked, bisect_right(lines, span.start, key=_end))
        marked = max(marked, bisect_left(lines, span.end, key=_start))
        for line in lines[first:marked]:
            line.section, line.labels = Section.CHROME, ()


def _offset(label: tuple[int, Section]) -> int:
    return label[0]


def _start(part: Line | Span) -> int:
    return part.start


def _end(part: Line | Span) -> int:
    return part.end


class _Stressed:
    """Tells whether one of some spans holds a line, without asking each."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans, key=_start)
        self._starts = [span.start for span in ordered]
        self._furthest = list(accumulate((span.end for span in ordered), max))

    def __contains__(self, line: Line) -> bool:
        before = bisect_right(self._starts, line.start)
        return before > 0 and line.end <= self._furthest[before - 1] + 1


@dataclass(slots=True)
class _Reader:
    """Goes down the lines and keeps in which section it is, which style of heading opened it, and what it has seen."""

    text: str
    stressed: _Stressed
    has_bold: bool
    language: str | None
    section: Section = Section.SUMMARY
    style: str = ""
    bullets: int = 0
    carried: Section | None = None

    def read(self, line: Line, *, leads_in: bool) -> None:
        """Gives a line its section, and enters the one that it opens; a list may follow that it leads in."""
        text = self.text[line.start : line.end]
        before_list = leads_in and not line.bullet
        leads_in = leads_in and len(text) <= LONGEST_HEADING and text[-1] not in _SENTENCE_ENDS and ":" not in text
        style = self._heading_style(line, text) or ("plain" if leads_in else "")
        if style:
            opened = self._opened(text, style, leads_in=leads_in)
            if style in _MARKED_STYLES and comments_on_posting(heading_text(text)):
                self._enter(Section.CHROME, style)
                line.heading, line.section = True, self.section
                return
            if opened is Section.CHROME and not leads_in:
                line.section = opened
                return
            if opened or (style == self.style and style in _MARKED_STYLES):
                self._enter(opened or Section.SUMMARY, style)
                line.heading, line.section = True, self.section
                return
        self._leave_list(line, text)
        before = self.section
        led = led_in(text) if not line.bullet and (text[-1] == ":" or leads_in) else None
        if before_list and text[-1] == "." and wishes_for_list(text):
            led = Section.PREFERRED
        if led:
            self._enter(led, "sentence")
        line.section = self.carried if line.bullet and self.carried else self.section
        if led and _SENTENCES.search(text):
            line.section = before
        if _LABEL_END.search(text):
            labels = list(_labels(text, line.start)) or self._foreign_label(text, line.start)
            line.labels = tuple(label for label in labels if not self._only_names_tools(label[1]))
        if not line.bullet:
            self.carried = _carried(line.labels) if line.labels else None

    def _opened(self, text: str, style: str, *, leads_in: bool) -> Section | None:
        heading = heading_text(_NUMBERED.sub("", text))
        if style == "capitals" and not leads_in and text.count(" ") > _SHORT_CAPITALS and not reads_as_heading(heading):
            return None
        foreign = foreign_section(self.language, heading, leads_in=style == "colon") if self.language else None
        return foreign or (section_of(heading) if style != "plain" or leads_in or reads_as_heading(heading) else None)

    def _foreign_label(self, text: str, offset: int) -> list[tuple[int, Section]]:
        """The section that a label at the beginning of a line opens in a language other than English."""
        match = _LABEL_END.search(text, 0, _LONG_LABEL) if self.language else None
        if not match or not self.language:
            return []
        section = foreign_section(self.language, heading_text(text[: match.start()]), leads_in=False)
        return [(offset + match.end(), section)] if section else []

    def _enter(self, section: Section, style: str) -> None:
        self.section, self.style, self.bullets, self.carried = section, style, 0, None

    def _only_names_tools(self, section: Section) -> bool:
        """Whether a label such as "Other tools:" stands in a list that says already how much is asked for."""
        return section is Section.TECHNOLOGIES and self.section in _ASKING

    def _leave_list(self, line: Line, text: str) -> None:
        """Prose behind the items of a list no longer belongs to the list's section, nor do openings to benefits."""
        if self.section in _BEHIND_THE_JOB and (_OPENINGS.search(text) or (self.bullets and _RULE.fullmatch(text))):
            self._enter(Section.SUMMARY, self.style)
        elif line.bullet:
            self.bullets += 1
        elif self.bullets > 1 and self.section in _LISTED and (len(text) > _PROSE or _ABOUT_US.match(text)):
            self._enter(Section.SUMMARY, self.style)

    def _heading_style(self, line: Line, text: str) -> str:
        """How a line shows that it is a heading; empty where it shows nothing of the kind."""
        if len(text) > LONGEST_HEADING or text.count(" ") > MOST_WORDS + 2:
            return ""
        marked = _MARKDOWN.match(text) if "#" in text else None
        if marked:
            return marked[1]
        if self.has_bold and text[-1] != "." and self._is_bold(line, text):
            return "bold"
        if text[0] in _RULES and _RULED.fullmatch(text):
            return "ruled"
        if line.bullet:
            if text.endswith(":"):
                return "bullet"
            bare = _NUMBERED.sub("", text)
            return "numbered" if bare != text and reads_as_heading(heading_text(bare)) else ""
        return _plain_style(text)

    def _is_bold(self, line: Line, text: str) -> bool:
        return (("**" in text or "__" in text) and _STARS.match(text) is not None) or line in self.stressed


def _carried(labels: Sequence[tuple[int, Section]]) -> Section | None:
    """The section that a labelled line of prose gives to the list items that follow."""
    section = labels[-1][1]
    return None if section in _PASSING else section


def _plain_style(text: str) -> str:
    """The style of a heading without markup: it ends with a colon or dots, is in capitals, or is short and bare."""
    if text.endswith((":", "...", "…")):
        return "colon"
    if text.isupper() and len(text) > _SHORTEST_CAPITALS:
        return "capitals"
    if text[-1] in ".,;" or ":" in text or text.count(" ") >= _PLAIN_WORDS:
        return ""
    first = text[0] if text[0].isascii() else _EMOJI.sub("", text)[:1]
    return "plain" if first.isupper() else ""


_EMOJI = re.compile(r"^[\u00a1\u00bf\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+\s*")
"""Pictures, arrows and symbols before a heading, and the signs that open a question in Spanish."""

_SHORTEST_CAPITALS = 3
_SHORT_CAPITALS = 3
"""Spaces; a longer line in capitals is a heading only if all its words are a heading's."""

_PLAIN_WORDS = 6


def _labels(text: str, offset: int) -> Iterator[tuple[int, Section]]:
    """The sections that labels open within a line, with the offset behind each label."""
    behind = 0
    for match in _LABEL_END.finditer(text):
        dash = not match[0].startswith(":")
        end = match.start() - dash
        if dash and behind == 0 and end > _LONG_LABEL:
            continue
        section = _label_section(text[max(behind, end - _LONG_LABEL - 1) : end], whole=dash)
        if section:
            yield offset + match.end(), section
        if section or not dash:
            behind = match.end()


def _label_section(before: str, *, whole: bool) -> Section | None:
    """The section of a label that ends here: all of the sentence so far, or else its last few capitalised words."""
    if len(before) <= _LONG_LABEL:
        heading = heading_text(before)
        if reads_as_heading(heading):
            return section_of(heading)
    if whole:
        return None
    tail = _LABEL_BREAK.split(before[-_LONG_LABEL:])[-1].split()[-_LABEL_WORDS:]
    headings = (heading_text(" ".join(tail[first:])) for first in range(len(tail)) if _is_label(tail[first:]))
    return next(
        (section for heading in headings if reads_as_heading(heading) and (section := section_of(heading))), None
    )


def _is_label(words: list[str]) -> bool:
    return words[0][0].isupper() and all(word[0].isupper() or word in _CONNECTORS for word in words)
