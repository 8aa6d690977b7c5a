"""Finds what in a posting looks like the name of a tool or skill and is in no taxonomy.

A name is looked for where names of skills stand: as a member of a list beside skills that are known, or behind a
wording such as "experience with". What is only capitalised somewhere is no name of a skill: most such words are
employers, places and people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from extractors.judgement import Verdict
from extractors.languages import READ_IN_FULL
from extractors.lexicon import Candidate
from extractors.reading import Reading
from extractors.sections import Line
from extractors.surface import NAME_KINDS
from extractors.tokens import Tokens
from extractors.wordlists import words
from schema.postings import Section

READ = frozenset(
    {Section.REQUIREMENTS, Section.PREFERRED, Section.RESPONSIBILITIES, Section.TECHNOLOGIES, Section.SUMMARY}
)
"""Sections in which skills are named; boilerplate and titles are left out."""

MOST_WORDS = 4
MOST_MEMBERS = 30
"""Members of a list that are looked at together; a longer one is a list of something else."""

_LEAST_LETTERS = 2
_NEAREST = 2
_ASKED_WITHIN = 4
_LIST_GAP = re.compile(r"\s*(?:(?:[,/|;•·+&()]|\b(?:and|or|nor|und|oder|et|ou|och|eller|og|y)\b)\s*)+", re.IGNORECASE)
_WITHIN_NAME = re.compile(r"[ .'’_®™-]{0,2}")
_MIXED = re.compile(r"[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]|[A-Z]{2}[a-z]|[+#]|\w\.\w")
_SENTENCE_SIGNS = ".!?:•*-–"
STUDIES = re.compile(r"\b(?:degrees?|bachelor|master[’']?s|phd|diploma|graduate|university|college)\b", re.IGNORECASE)
"""What makes a list one of subjects of study."""

_NO_NAMES = words(
    """a about above across after again all also always am among an and any are as at be because been before being
    below between both but by can could did do does doing down during each either every few for from further had has
    have having he her here hers him his how i if in into is it its itself just like many may me might more most much
    must my need needs no nor not now of off on once one only or other others our ours out over own per same shall she
    should since so some still such than that the their theirs them then there these they this those through to too
    under until up upon us use used uses using very via was we were what when where whether which while who whom whose
    why will with within without would yet you your yours etc eg ie vs including include includes new similar related
    various multiple several experience experienced knowledge familiarity familiar proficiency proficient
    understanding expertise exposure skills skill ability background working strong solid deep excellent good great
    advanced basic prior proven demonstrated modern equivalent plus bonus preferred required years year well able
    comfortable write build run work love loves help make get ideally preferably especially particularly another ve re
    ll don isn und oder et ou och eller og written spoken
    verbal"""
)  # fmt: skip
"""Words that are part of no name; a name ends where one of them stands."""

_ASKING = words(
    """experience experienced knowledge familiarity familiar proficiency proficient understanding expertise exposure
    tools tool technologies technology frameworks framework libraries languages stack certified certification
    skilled"""
)  # fmt: skip
"""Words one of which stands shortly before a name that is asked for, as in "experience with"."""


class Shape(IntEnum):
    """How much a name looks like one of a tool: the higher the more."""

    PLAIN = 0
    CAPITAL = 1
    CAPITALS = 2
    MIXED = 3


@dataclass(frozen=True, slots=True)
class Sighting:
    """An unknown name in a posting: its words, where they stand in the plain text, and what speaks for them.

    `beside` are the ids of the known skills in the same list, the nearest first; `among_tools` tells whether one of
    the nearest is a tool. `opens` is true where a capital says nothing, because a sentence begins with it.
    """

    text: str
    start: int
    end: int
    shape: Shape
    asked: bool
    beside: tuple[str, ...]
    among_tools: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class _Member:
    """A member of a list, by its first and last word: a known skill, what was rejected, or unknown words."""

    first: int
    last: int
    unknown: bool = False
    skill_id: str | None = None
    is_tool: bool = False


def sightings(reading: Reading) -> Iterator[Sighting]:
    """The unknown names of a posting, in the order of its text; in other languages those not written as words are."""
    least = Shape.PLAIN if reading.language in READ_IN_FULL else Shape.CAPITALS
    known = _known_members(reading)
    for line in read_lines(reading):
        if STUDIES.search(reading.clean.text, line.start, line.end) is None:
            for members in _lists(reading.tokens, line, known):
                found = _unknown(reading.tokens, line, members[:MOST_MEMBERS])
                yield from (sighting for sighting in found if sighting.shape >= least)


def read_lines(reading: Reading) -> Iterator[Line]:
    """The lines that are looked at; one that was parted within a word is whole again, for it may be a new name."""
    whole: Line | None = None
    for line in reading.page.lines:
        if whole and whole.end == line.start and whole.section is line.section:
            whole = replace(whole, end=line.end)
            continue
        if whole and _is_read(whole):
            yield whole
        whole = line
    if whole and _is_read(whole):
        yield whole


def _is_read(line: Line) -> bool:
    return line.section in READ and not line.heading


def _known_members(reading: Reading) -> dict[int, _Member]:
    """The candidate at each word that belongs to one."""
    verdicts = {id(verdict.candidate): verdict for verdict in reading.verdicts}
    return {
        index: _known_member(candidate, verdicts)
        for candidate in reading.resolved.kept
        for index in range(candidate.first, candidate.last + 1)
    }


def _known_member(candidate: Candidate, verdicts: Mapping[int, Verdict]) -> _Member:
    verdict = verdicts.get(id(candidate))
    if verdict is None or verdict.reason is not None:
        return _Member(candidate.first, candidate.last)
    skill = verdict.skill
    return _Member(candidate.first, candidate.last, skill_id=skill.id, is_tool=skill.kind in NAME_KINDS)


def _lists(tokens: Tokens, line: Line, known: Mapping[int, _Member]) -> Iterator[list[_Member]]:
    """The members of each list of a line; what stands alone is a list of one."""
    members: list[_Member] = []
    for member in _members(tokens, line, known):
        if members and not _LIST_GAP.fullmatch(tokens.text, tokens.ends[members[-1].last], tokens.starts[member.first]):
            yield members
            members = []
        members.append(member)
    if members:
        yield members


def _members(tokens: Tokens, line: Line, known: Mapping[int, _Member]) -> Iterator[_Member]:
    index, end = tokens.first_from(line.start), tokens.first_from(line.end)
    while index < end:
        member = known.get(index)
        if member is None and _may_be_named(tokens.words[index]):
            member = _Member(index, _last_of_run(tokens, index, end, known), unknown=True)
        if member:
            yield member
        index = max(member.last, index) + 1 if member else index + 1


def _may_be_named(word: str) -> bool:
    return len(word) > 1 and word not in _NO_NAMES


def _last_of_run(tokens: Tokens, first: int, end: int, known: Mapping[int, _Member]) -> int:
    """The last of the words from `first` on that may be one name."""
    last = first
    for index in range(first + 1, end):
        between = _WITHIN_NAME.fullmatch(tokens.text, tokens.ends[last], tokens.starts[index])
        if between is None or index in known or tokens.words[index] in _NO_NAMES:
            break
        last = index
    return last


def _unknown(tokens: Tokens, line: Line, members: Sequence[_Member]) -> Iterator[Sighting]:
    """The unknown members of a list that are asked for or stand beside a known skill."""
    asked = _is_asked(tokens, members[0].first, line)
    skilled = [place for place, member in enumerate(members) if member.skill_id]
    for place, member in enumerate(members):
        if member.unknown and (asked or skilled):
            beside = [members[at] for at in sorted(skilled, key=lambda at: abs(at - place))]
            sighting = _sighting(tokens, line, member, beside, asked)
            if sighting:
                yield sighting


def _sighting(tokens: Tokens, line: Line, member: _Member, beside: Sequence[_Member], asked: bool) -> Sighting | None:
    first, last = _name_in(tokens, member)
    start, end = tokens.starts[first], tokens.ends[last]
    text = tokens.text[start:end]
    if last - first >= MOST_WORDS or sum(character.isalpha() for character in text) < _LEAST_LETTERS:
        return None
    return Sighting(
        text=text,
        start=start,
        end=end,
        shape=_shape(text),
        asked=asked,
        beside=tuple(str(other.skill_id) for other in beside),
        among_tools=any(other.is_tool for other in beside[:_NEAREST]),
        opens=tokens.text[line.start : start].rstrip()[-1:] in _SENTENCE_SIGNS,
    )


def _is_asked(tokens: Tokens, first: int, line: Line) -> bool:
    start = max(tokens.first_from(line.start), first - _ASKED_WITHIN)
    return not _ASKING.isdisjoint(tokens.words[start:first])


def _name_in(tokens: Tokens, member: _Member) -> tuple[int, int]:
    """The first and last word of the name in a run: the words with a capital, where only some have one."""
    marked = [_is_marked(tokens, index) for index in range(member.first, member.last + 1)]
    if not any(marked) or all(marked):
        return member.first, member.last
    first = member.first + marked.index(True)
    behind = (index for index in range(first + 1, member.last + 1) if not marked[index - member.first])
    return first, next(behind, member.last + 1) - 1


def _is_marked(tokens: Tokens, index: int) -> bool:
    text = tokens.text[tokens.starts[index] : tokens.ends[index]]
    return not text.islower() or not text.isalpha()


def _shape(text: str) -> Shape:
    if _MIXED.search(text):
        return Shape.MIXED
    if text.isupper() and text.isascii():
        return Shape.CAPITALS
    return Shape.CAPITAL if text[0].isupper() else Shape.PLAIN
