"""Wordings that tell what a sentence is for, each looked for only where one of its words stands in the sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """A wording: `kind` says what it means; `triggers` are words of which one must be there for `pattern` to fit."""

    kind: str
    triggers: frozenset[str]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Found:
    """A wording found in a sentence, with its offsets within the sentence."""

    kind: str
    start: int
    end: int


def cue(kind: str, triggers: str, pattern: str) -> Cue:
    """A cue from its trigger words, parted by spaces, and a pattern in verbose notation without regard to case."""
    return Cue(kind, frozenset(triggers.split()), re.compile(pattern, re.IGNORECASE | re.VERBOSE))


class CueTable:
    """Cues by their trigger words."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self._by_word: dict[str, list[Cue]] = defaultdict(list)
        for entry in cues:
            for word in sorted(entry.triggers):
                self._by_word[word].append(entry)

    def find(self, text: str, words: Sequence[str]) -> list[Found]:
        """Every cue of a sentence in the order of its text; `words` are its folded words."""
        by_word = self._by_word
        cues = {id(entry): entry for word in words if word in by_word for entry in by_word[word]}
        found = [Found(entry.kind, *match.span()) for entry in cues.values() for match in entry.pattern.finditer(text)]
        return sorted(found, key=lambda cue: (cue.start, cue.end, cue.kind))
