"""What a span tagger is told of each word of a posting: the word, its neighbours, how and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.reading import Reading
from extractors.sections import Line

UNKNOWN = "-"
"""What stands for a word that belongs to no name of the taxonomy."""

_BEFORE, _BEHIND = "<", ">"
"""What stands for words beyond the ends of a line."""

_GAP_SHOWN = 2
_LONGEST_WORD = 40
"""Characters of a word that are looked at; what is longer is a code."""


@dataclass(frozen=True, slots=True)
class WordLine:
    """The words of a line: the index of the first among the posting's, and the features of each."""

    first: int
    features: tuple[tuple[str, ...], ...]


def word_lines(reading: Reading) -> Iterator[WordLine]:
    """The lines of a posting that have words, in their order."""
    known = _known(reading)
    for line in reading.page.lines:
        first, end = reading.tokens.first_from(line.start), reading.tokens.first_from(line.end)
        if first < end:
            yield WordLine(first, tuple(_line_features(reading, line, known[first:end], first, end)))


def _known(reading: Reading) -> list[str]:
    """What the rules made of each word: the kind of the skill that it names, and whether the skill counts there."""
    verdicts = {id(verdict.candidate): verdict for verdict in reading.verdicts}
    known = [UNKNOWN] * len(reading.tokens)
    for candidate in reading.resolved.kept:
        verdict = verdicts.get(id(candidate))
        kind = "plain word" if verdict is None else f"{'no ' if verdict.reason else ''}{verdict.skill.kind.value}"
        known[candidate.first] = f"begins {kind}"
        for index in range(candidate.first + 1, candidate.last + 1):
            known[index] = f"within {kind}"
    return known


def _line_features(
    reading: Reading, line: Line, known: Sequence[str], first: int, end: int
) -> Iterator[tuple[str, ...]]:
    """The features of the words `first` to `end` of a line. Those of a pair of words stand for both in one."""
    tokens = reading.tokens
    words = [_BEFORE, _BEFORE, *(word[:_LONGEST_WORD] for word in tokens.words[first:end]), _BEHIND, _BEHIND]
    written = map(slice, tokens.starts[first:end], tokens.ends[first:end])
    shapes = [_BEFORE, *(_shape(tokens.text[one]) for one in written), _BEHIND]
    gaps = list(_gaps(tokens.text, line, tokens.starts[first:end], tokens.ends[first:end]))
    kinds = [_BEFORE, *known, _BEHIND]
    seat = f"{line.section.value} {'item' if line.bullet else 'heading' if line.heading else 'prose'}"
    for at in range(end - first):
        word, before, behind = words[at + 2], words[at + 1], words[at + 3]
        shape, kind, gap, next_gap = shapes[at + 1], kinds[at + 1], gaps[at], gaps[at + 1]
        yield (
            *("always", f"w {word}", f"w-1 {before}", f"w+1 {behind}", f"w-2 {words[at]}", f"w+2 {words[at + 4]}"),
            *(f"-2 {word[-2:]}", f"-3 {word[-3:]}", f"-4 {word[-4:]}", f"3- {word[:3]}", f"4- {word[:4]}"),
            *(f"w-1 -3 {before[-3:]}", f"w+1 -3 {behind[-3:]}"),
            *(f"s {shape}", f"s-1 {shapes[at]}", f"s+1 {shapes[at + 2]}", f"g s {gap} {shape}"),
            *(
                f"g {gap}",
                f"g+1 {next_gap}",
                f"g g+1 {gap} {next_gap}",
                f"g w {gap} {word}",
                f"w g+1 {word} {next_gap}",
            ),
            *(f"k {kind}", f"k-1 {kinds[at]}", f"k+1 {kinds[at + 2]}", f"k s {kind} {shape}"),
            *(f"k k k {kinds[at]} {kind} {kinds[at + 2]}", f"l {seat}", f"l s {seat} {shape}", f"l k {seat} {kind}"),
        )


def _gaps(text: str, line: Line, starts: Sequence[int], ends: Sequence[int]) -> Iterator[str]:
    """What stands before each word of a line and behind the last, without spaces."""
    edges = zip((line.start, *ends), (*starts, line.end), strict=True)
    for number, (end, start) in enumerate(edges):
        sign = text[max(end, line.start) : min(start, line.end)].strip()[:_GAP_SHOWN]
        edge = _BEFORE if number == 0 else _BEHIND if number == len(starts) else ""
        yield f"{edge}{sign}"


def _shape(word: str) -> str:
    """How a word is written: small, with a capital, in capitals, a number, or mixed."""
    if word.islower():
        return "small" if word.isalpha() else "small with signs"
    if word.isupper():
        return "capitals" if len(word) > 1 else "one capital"
    if word.isdigit():
        return "number"
    return "capital" if word[0].isupper() and word[1:].islower() else "mixed"
