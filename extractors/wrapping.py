"""Lines that a mail program or a PDF viewer broke: put together again, in a text as long as before.

A posting that is pasted from a mail or a PDF has a break wherever a line was full. Such a break says nothing, and a
name or a sentence goes on behind it; the breaks between paragraphs and items do say something and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cached_property
from itertools import pairwise

from extractors.bullets import DOTS
from extractors.markup import NOTHING

_SHORTEST_LINE, _LONGEST_LINE = 40, 132
"""The widths at which mails, terminals and printed pages break their lines."""

_FEWEST = 3
"""Fewer breaks of a kind are chance."""

_FITTING = 0.75
"""The share of the lines that go on in small letters which must be full, each at the same width."""

_RUNNING_ON, _OF_MANY, _MANY = 0.2, 0.05, 12
"""The share of such breaks at which one of the small words of a sentence stands; items hardly begin or end with one.

That many lines are full at one width by chance is so rare that fewer small words will do.
"""

_LEADING = frozenset(
    {"a", "an", "and", "are", "as", "at", "be", "but", "by", "can", "for", "from", "in", "is", "its", "of", "on", "or"}
    | {"our", "than", "that", "the", "their", "to", "when", "where", "which", "who", "will", "with", "your"}
)
"""Small words that lead on to another: no sentence and no item ends with them."""

_SMALL_WORDS = _LEADING | {"has", "have", "it", "not", "so", "them", "they", "this", "we", "what", "you"}

_SMALL_START = re.compile(r"\n[ \t]*(?=[a-z])")
_ITEM = re.compile(rf"https?:|www\.|[-*+>§–—=#|{DOTS}]|\(?(?:\d{{1,3}}|[a-z])[.)]\s|o\s")
"""What begins an item or a heading, never the rest of a line."""

_JOINED = frozenset(
    {"full", "front", "back", "cross", "self", "non", "open", "high", "low", "large", "small", "real", "long", "short"}
    | {"multi", "end", "well", "hands", "state", "third", "first", "problem", "data", "cloud", "user", "client", "test"}
    | {"customer", "team", "fast", "part", "on", "off", "up", "co", "pre", "post", "follow", "must", "in", "out", "per"}
    | {"one", "two", "object", "event", "server", "mid", "micro", "semi", "day", "year", "time", "and", "or", "to"}
)
"""What a hyphen at the end of a line belongs to, as in "full-" before "stack"; behind other pieces it parts a word."""


def unwrapped(text: str) -> str:
    """A text with breaks only where its author made some: spaces and soft hyphens stand for those that are gone."""
    if text.count("\n") < _FEWEST or len(_SMALL_START.findall(text)) < _FEWEST:
        return text
    lines = text.split("\n")
    spans = dict(_spans(lines))
    small = [number for number in spans if lines[number + 1].lstrip()[0].islower()]
    width = _width([spans[number] for number in small])
    share = _OF_MANY if len(small) >= _MANY else _RUNNING_ON
    if width is None or sum(_runs_on(lines, number) for number in small) < share * len(small):
        return text
    full = {number for number, (shortest, behind) in spans.items() if shortest <= width < behind}
    hyphens = _Hyphens(text)
    pieces = [
        _without_break(_behind_break(line, number - 1 in full), lines[number + 1], hyphens)
        if number in full
        else f"{_behind_break(line, number - 1 in full)}\n"
        for number, line in enumerate(lines)
    ]
    return "".join(pieces)[:-1]


def _spans(lines: Sequence[str]) -> Iterator[tuple[int, tuple[int, int]]]:
    """The lines that may be full, each with the widths at which it is.

    A line is full at a width that it keeps, where it would not with the first word of the next line.
    """
    for number, (line, following) in enumerate(pairwise(lines)):
        length = len(line.rstrip())
        goes_on = following.strip() if _SHORTEST_LINE <= length <= _LONGEST_LINE else ""
        if goes_on and not _ITEM.match(goes_on):
            yield number, (length, length + 1 + len(goes_on.split(None, 1)[0]))


def _runs_on(lines: Sequence[str], number: int) -> bool:
    """Whether a sentence runs on over the break behind a line."""
    return lines[number].split()[-1] in _LEADING or lines[number + 1].split(None, 1)[0] in _SMALL_WORDS


def _width(spans: Sequence[tuple[int, int]]) -> int | None:
    """The width at which most of these lines are full, if that is no chance."""
    steps = sorted([(start, 1) for start, _ in spans] + [(end, -1) for _, end in spans])
    best, width, full = 0, None, 0
    for place, step in steps:
        full += step
        if full > best:
            best, width = full, place
    return width if best >= max(_FEWEST, _FITTING * len(spans)) else None


class _Hyphens:
    """What a hyphen at the end of a line is for, told by the words of a text."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _words(self) -> Set[str]:
        """All words of the text in small letters, and the pairs that a hyphen joins."""
        small = self._text.lower()
        return frozenset([*_LETTERS.findall(small), *_PAIR.findall(small)])

    def parts(self, first: str, second: str) -> bool:
        """Whether it only parts a word: "develop-" before "ment"."""
        if first + second in self._words:
            return True
        return f"{first}-{second}" not in self._words and first not in _JOINED


def _behind_break(line: str, goes_on: bool) -> str:
    """A line; its indentation reads as nothing where the line before goes on in it."""
    bare = line.lstrip(" \t")
    return NOTHING * (len(line) - len(bare)) + bare if goes_on else line


def _without_break(line: str, following: str, hyphens: _Hyphens) -> str:
    """A line with what stands for its break, as long as both."""
    if line.endswith("\r"):
        return f"{_without_break(line[:-1], following, hyphens)} "
    first, second = _PARTED.search(line), _LETTERS.match(following)
    if first is None or second is None or not second[0].islower():
        return f"{line} "
    parts = hyphens.parts(first[1].lower(), second[0])
    return f"{line[:-1]}{NOTHING}{NOTHING}" if parts else f"{line}{NOTHING}"


_LETTERS = re.compile(r"[^\W\d_]+")
_PAIR = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_PARTED = re.compile(r"([^\W\d_]+)-$")
