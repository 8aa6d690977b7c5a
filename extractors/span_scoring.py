"""Compares spans that were found with spans that people marked, and finds names by a plain list to compare with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.annotated_spans import Span
from schema.concepts import Skill

_PLACES = 4
_SHORTEST_ALIAS = 2
"""Characters; a list of aliases that takes single letters finds little else."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class SpanScores:
    """How well spans were found: by shared characters, and `exact` the F1 of those with the same start and end."""

    precision: float
    recall: float
    f1: float
    exact: float


def scored(pairs: Iterable[tuple[Sequence[Span], Iterable[Span]]]) -> SpanScores:
    """The figures over texts, each with the spans that were marked and those that were found.

    A span that was found is right when it shares a character with a marked one, and a marked one is met when a span
    that was found shares a character with it.
    """
    right = met = same = found = wanted = 0
    for marked, given in pairs:
        spans = sorted(set(given))
        right += sum(any(_share(span, other) for other in marked) for span in spans)
        met += sum(any(_share(span, other) for other in spans) for span in marked)
        same += len(set(marked).intersection(spans))
        found += len(spans)
        wanted += len(marked)
    precision, recall = right / max(1, found), met / max(1, wanted)
    exact = _f1(same / max(1, found), same / max(1, wanted))
    return SpanScores(*(round(value, _PLACES) for value in (precision, recall, _f1(precision, recall), exact)))


def alias_finder(skills: Iterable[Skill]) -> Callable[[str], Iterator[Span]]:
    """What finds every label of some skills in any case, the longest first, and judges nothing."""
    labels = {
        " ".join(_WORD.findall(label.lower()))
        for skill in skills
        for label in (skill.pref_label, *skill.alt_labels)
        if len(label) >= _SHORTEST_ALIAS
    }
    longest = max((label.count(" ") + 1 for label in labels), default=0)

    def find(text: str) -> Iterator[Span]:
        words = [(match[0].lower(), *match.span()) for match in _WORD.finditer(text)]
        index = 0
        while index < len(words):
            length = _longest([word for word, _, _ in words[index : index + longest]], labels)
            if length:
                yield words[index][1], words[index + length - 1][2]
            index += max(length, 1)

    return find


def _longest(words: Sequence[str], labels: set[str]) -> int:
    """How many of the words are the longest label that begins with the first; 0 for none."""
    return next((length for length in range(len(words), 0, -1) if " ".join(words[:length]) in labels), 0)


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision and recall else 0.0


def _share(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
