"""A posting with its marks, line by line: what the page and the terminal both draw."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from api.views.words import percent, years
from extractors.marks import Mark, Stretch, marks_of, stretches
from extractors.pipeline import PostingExtractor
from extractors.reading import Reading
from extractors.sections import Line
from schema.postings import PostingAnalysis, PostingDocument, RequirementLevel, Section, SkillFinding

_BULLET = re.compile(r"[•·●▪▫◦‣⁃∙○■□►▶➢➤✓✔✅→*+–—-]\s*(?=\S)")
_HEADING_SIGNS = re.compile(r"#{1,6}\s+")
_PASSED_OVER = frozenset(
    {Section.ABOUT, Section.BENEFITS, Section.EQUAL_OPPORTUNITY, Section.APPLICATION, Section.CHROME}
)
"""Sections that are not read for skills and stand back on the page."""

_NAMES = {Section.CHROME: "page, not posting", Section.ABOUT: "about the company"}
"""Sections whose own name says too little to a reader."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line, with what is marked in it; `numbers` are those of the marks that begin here."""

    text: str
    stretch: Stretch | None = None
    numbers: tuple[int, ...] = ()

    @property
    def state(self) -> str:
        """The state of the first mark that counts, for the look of the whole."""
        return self.stretch.marks[0].state if self.stretch else ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the posting in its pieces. `opens` is the name of the section where a new one begins."""

    pieces: tuple[Piece, ...]
    heading: bool
    bullet: bool
    faint: bool
    opens: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A skill of the list beside the posting with the numbers of its marks."""

    finding: SkillFinding
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Annotation:
    """A posting with its marks; a mark's number is its place in `marks`, from 1 on."""

    analysis: PostingAnalysis
    paragraphs: tuple[Paragraph, ...]
    marks: tuple[Mark, ...]

    def entries(self, level: RequirementLevel) -> list[Entry]:
        """The skills that are asked for so, the most mentioned first."""
        numbers = self._numbers()
        found = [Entry(f, tuple(numbers[f.skill_id])) for f in self.analysis.skills if f.requirement is level]
        return sorted(found, key=lambda entry: (-len(entry.numbers), entry.finding.pref_label.lower()))

    def others(self, mark: Mark) -> list[str]:
        """The names of the skills of which any will do in place of that of the mark."""
        number = mark.mention.choice if mark.mention else None
        if number is None:  # most marks, and looking through all for each takes the square of their number
            return []
        chosen = (one for one in self.marks if one.mention and one.mention.choice == number)
        return list(dict.fromkeys(one.label for one in chosen if one.label != mark.label))

    def rejected(self) -> list[tuple[int, Mark]]:
        """The marks that do not count, with their numbers."""
        return [(number, mark) for number, mark in enumerate(self.marks, start=1) if mark.rejection]

    def _numbers(self) -> dict[str, list[int]]:
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, mark in enumerate(self.marks, start=1):
            if mark.finding:
                numbers[mark.finding.skill_id].append(number)
        return numbers


def annotated(extractor: PostingExtractor, document: PostingDocument) -> Annotation:
    """A posting with its marks. Raises UnreadableInputError for a document without any text."""
    reading = extractor.read(document)
    analysis = extractor.analysis_of(reading)
    marks = marks_of(reading, analysis)
    return Annotation(analysis, tuple(_paragraphs(reading, marks)), marks)


def told(mark: Mark, others: Sequence[str] = ()) -> list[tuple[str, str]]:
    """What there is to say of a mark, each with its name; `others` are the names of its alternatives."""
    if mark.rejection:
        return [("Taken for", mark.label), ("Rejected", mark.rejection.reason)]
    mention, finding = mark.mention, mark.finding
    if mention is None or finding is None:
        return []
    facts = [
        ("Asked as", mention.requirement.value),
        ("Years", years(mention.min_years, mention.max_years)),
        ("Proficiency", mention.proficiency.value if mention.proficiency else ""),
        ("Or instead", ", ".join(others)),
        ("Kind", finding.kind.value.replace("_", " ")),
        ("Section", mention.section.value.replace("_", " ")),
        ("Rule", mention.rule),
        ("Sure", percent(mention.confidence)),
    ]
    return [(name, value) for name, value in facts if value]


def _paragraphs(reading: Reading, marks: Sequence[Mark]) -> Iterator[Paragraph]:
    numbers = {id(mark): number for number, mark in enumerate(marks, start=1)}
    waiting = list(stretches(marks))[::-1]
    section = None
    for line in reading.page.lines:
        while waiting and waiting[-1].end <= line.start:
            waiting.pop()
        here = tuple(_before(line.end, reversed(waiting)))
        yield _paragraph(reading.clean.text, line, here, numbers, section)
        section = line.section


def _before(end: int, found: Iterable[Stretch]) -> Iterator[Stretch]:
    """The first stretches, as far as they begin before a place."""
    for stretch in found:
        if stretch.start >= end:
            return
        yield stretch


def _paragraph(
    text: str, line: Line, found: Iterable[Stretch], numbers: dict[int, int], before: Section | None
) -> Paragraph:
    section = line.section
    return Paragraph(
        pieces=tuple(_pieces(text, _text_start(text, line), line.end, found, numbers)),
        heading=line.heading or section is Section.TITLE,
        bullet=line.bullet,
        faint=section in _PASSED_OVER,
        opens=None if section is before else _NAMES.get(section, section.value.replace("_", " ")),
    )


def _pieces(text: str, position: int, end: int, found: Iterable[Stretch], numbers: dict[int, int]) -> Iterator[Piece]:
    """A line cut where its marks begin and end; a mark that goes on in the next line is cut there too."""
    for stretch in found:
        start = max(stretch.start, position)
        if position < start:
            yield Piece(text[position:start])
        begun = tuple(numbers[id(mark)] for mark in stretch.marks) if start == stretch.start else ()
        position = min(stretch.end, end)
        yield Piece(text[start:position], stretch, begun)
    if position < end:
        yield Piece(text[position:end])


def _text_start(text: str, line: Line) -> int:
    """Where a line starts without the sign of a list item or of a heading, which are drawn otherwise."""
    signs = _BULLET if line.bullet else _HEADING_SIGNS
    match = signs.match(text, line.start, line.end)
    return match.end() if match else line.start
