"""Wordings that tell what a sentence is for, each looked for only where one of its words stands in the sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Set
from dataclasses import dataclass
from functools import cache

from msgspec import Struct


@dataclass(frozen=True, slots=True)
class Cue:
    """A wording: `kind` says what it means; `triggers` are words of which one must be there for `pattern` to fit.

    So must one of the `needs`, pieces of the text in small letters: behind a trigger as common as "we" they spare
    most sentences the pattern. The pattern is for a text in small letters, through which the pattern engine goes
    faster, unless it is `cased`. A wording that `opens` its sentence is looked for nowhere else.
    """

    kind: str
    triggers: tuple[str, ...]
    pattern: str
    needs: tuple[str, ...] = ()
    cased: bool = False
    opens: bool = False

    def compiled(self) -> re.Pattern[str]:
        """The pattern as it is looked for, compiled once."""
        return _compiled(self.pattern, re.IGNORECASE if self.cased else re.NOFLAG)


_compiled = cache(re.compile)


class Found(Struct, frozen=True, gc=False):
    """A wording found in a sentence, with its offsets within the sentence."""

    kind: str
    start: int
    end: int


def cue(kind: str, triggers: str, pattern: str, needs: str = "") -> Cue:
    """A cue from its trigger words, parted by spaces, a pattern in small letters, and needs, parted by bars.

    Case does not matter but where the pattern says so itself: `(?-i:[A-Z])`. Where the pattern begins with the start
    of the sentence, each of its ways must, and none of them may fit where nothing stands.
    """
    pieces = tuple(needs.split("|")) if needs else ()
    return Cue(kind, tuple(triggers.split()), pattern, pieces, "(?-i:" in pattern, pattern.startswith("^"))


def without_case(text: str) -> str:
    """A text in the small letters for which a pattern without regard to case takes it: `İ`, `ı` and `ſ` are i and s.

    It is as long as before, so that offsets hold: `İ` is the only letter whose small form takes two characters.
    """
    small = text.lower()
    return small if small.isascii() else text.replace("İ", "i").lower().replace("ı", "i").replace("ſ", "s")


class CueTable:
    """Cues by their trigger words.

    A pattern is compiled when a text first holds what it needs: of some hundreds a posting takes a few.
    """

    def __init__(self, cues: Iterable[Cue]) -> None:
        self.cues = tuple(cues)
        self._patterns: list[re.Pattern[str] | None] = [None] * len(self.cues)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self.cues):
            for word in entry.triggers:
                self._by_word[word].append(number)
        self.triggers = frozenset(self._by_word)

    def find(self, text: str, words: Collection[str]) -> list[Found]:
        """Every cue of a sentence in the order of its text; all triggers in it must be among its folded `words`."""
        triggers = self.triggers.intersection(words)
        if not triggers:
            return []
        found: list[Found] = []
        small = without_case(text)
        for number in set().union(*map(self._by_word.__getitem__, triggers)):
            entry = self.cues[number]
            if entry.needs and not any(map(small.__contains__, entry.needs)):
                continue
            pattern = self._patterns[number]
            if pattern is None:
                pattern = self._patterns[number] = entry.compiled()
            searched = text if entry.cased else small
            match = pattern.match(searched) if entry.opens else pattern.search(searched)
            while match:
                found.append(Found(entry.kind, *match.span()))
                match = None if entry.opens else pattern.search(searched, match.end())
        if len(found) > 1:
            found.sort(key=_place)
        return found


def _place(found: Found) -> tuple[int, int, str]:
    return found.start, found.end, found.kind


@dataclass(frozen=True, slots=True)
class Wording:
    """A pattern for a whole text that is looked for only where one of its trigger words stands in the text."""

    triggers: frozenset[str]
    pattern: re.Pattern[str]
    needs: tuple[str, ...] = ()

    @classmethod
    def of(cls, triggers: str, pattern: str, first: str = "", needs: str = "") -> Wording:
        """A wording from its trigger words, parted by spaces, and a pattern without regard to case.

        `needs`, parted by bars, are pieces of the text in small letters of which one must be there.
        `first` are all characters, large and small, that a place of the pattern may begin with. Where they are given,
        the pattern engine passes over all others, and the match found covers the first character alone.
        """
        pieces = tuple(needs.split("|")) if needs else ()
        if first:
            pattern = f"[{first}](?<=(?=(?im:{pattern})).)"
            return cls(frozenset(triggers.split()), re.compile(pattern), pieces)
        return cls(frozenset(triggers.split()), re.compile(pattern, re.IGNORECASE | re.MULTILINE), pieces)

    def search(self, text: str, words: Set[str]) -> re.Match[str] | None:
        """The first place of the wording in a text with these words."""
        if self.triggers.isdisjoint(words):
            return None
        if self.needs and not any(map(without_case(text).__contains__, self.needs)):
            return None
        return self.pattern.search(text)
