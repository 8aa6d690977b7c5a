"""Skills of which a posting asks for any one: "Python or Go", "AWS, GCP or Azure", "one of: Java, Kotlin".

A choice is a list whose members are parted by commas and slashes and that ends with "or"; or one that a wording makes a
choice, in front ("one of", "either") or behind ("or similar"). A slash or comma alone makes none: both are as often
written for "and" (docs/decisions/0028-choices-and-proficiency-of-mentions.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractors.cues import without_case
from schema.concepts import SkillKind

if TYPE_CHECKING:
    from extractors.judgement import Verdict

_NOISE = r"[\s\"'*_v\dx.+()]*"
_OR = r"(?:and\s?/\s?or|or)(?:\s+(?:even|else|ideally|preferably|alternatively|also|an?|in|with))?"
_FEWEST, _MOST = 2, 10
"""Skills of a choice; a longer list that ends with "or" says what there is, not what one of will do."""

_COMMA_GAP = re.compile(rf"{_NOISE}(?P<sign>[,/|]){_NOISE}", re.IGNORECASE)
_OR_GAP = re.compile(rf"{_NOISE},?{_NOISE}\b{_OR}\b{_NOISE}", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:one|any|either)\s(?:or more\s)?of\b(?!\s(?:the|our)\s(?:most|\w+est)\b)[^.;,]{0,60}$"
    r"|\bone or more\s[^.;,]{0,40}$|\beither\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"{_NOISE},?\s*or\s(?:an?\s|any\s|some\s)?(?:\w+\s)?"
    r"(?:similar|equivalent|comparable|other|another|alternatives?|related|the like)\b",
    re.IGNORECASE,
)
_MAY_CHOOSE = re.compile(r"o(?<!\wo)(?:r|ne of)\b|any(?<!\wany) of\b|either(?<!\weither)\b")
"""What stands in small letters in every sentence with a choice."""


def with_choices(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts, with those of a choice numbered: 1 for the first choice of the posting, and so on."""
    numbers = {id(member): number for number, choice in enumerate(_choices(verdicts), start=1) for member in choice}
    if not numbers:
        return list(verdicts)
    return [replace(one, choice=numbers[id(one)]) if id(one) in numbers else one for one in verdicts]


def _choices(verdicts: Iterable[Verdict]) -> Iterator[list[Verdict]]:
    for sentence in _by_sentence(verdicts):
        if len(sentence) > 1 and _MAY_CHOOSE.search(without_case(sentence[0].sentence.text)):
            yield from _in_sentence(sentence)


def _by_sentence(verdicts: Iterable[Verdict]) -> Iterator[list[Verdict]]:
    """The accepted names of each sentence in the order of the text."""
    found: list[Verdict] = []
    transversal = SkillKind.TRANSVERSAL
    for verdict in verdicts:
        if verdict.reason is None and verdict.skill.kind is not transversal:
            if found and found[-1].sentence.start != verdict.sentence.start:
                yield found
                found = []
            found.append(verdict)
    if found:
        yield found


def _in_sentence(verdicts: Sequence[Verdict]) -> Iterator[list[Verdict]]:
    """The choices of a sentence: its lists without "and" that "or" or a wording makes one."""
    text, offset = verdicts[0].sentence.text, verdicts[0].sentence.start
    chain, gaps = [verdicts[0]], ""
    for verdict in verdicts[1:]:
        gap = _gap(text, chain[-1].candidate.end - offset, verdict.candidate.start - offset)
        if not gap:
            if _is_choice(text, offset, chain, gaps):
                yield chain
            chain, gaps = [], ""
        chain.append(verdict)
        gaps += gap
    if _is_choice(text, offset, chain, gaps):
        yield chain


def _gap(text: str, end: int, start: int) -> str:
    """What parts two members of a list: a comma, a slash or `o` for "or"; empty where they are in no such list."""
    if _OR_GAP.fullmatch(text, end, max(start, end)):
        return "o"
    match = _COMMA_GAP.fullmatch(text, end, max(start, end))
    return match["sign"] if match else ""


def _is_choice(text: str, offset: int, chain: Sequence[Verdict], gaps: str) -> bool:
    """Whether a list is a choice; one with commas and slashes ("HTML/CSS, Go or Rust") may mean anything."""
    if not _FEWEST <= len({verdict.skill.id for verdict in chain}) <= _MOST or {",", "/"} <= set(gaps):
        return False
    start, end = chain[0].candidate.start - offset, chain[-1].candidate.end - offset
    return "o" in gaps or _AHEAD.search(text, 0, start) is not None or _BEHIND.match(text, end) is not None
