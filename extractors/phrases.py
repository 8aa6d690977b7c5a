"""Skills that a text expresses in words of its own: patterns of base forms such as `adapt * change`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractors.inflection import inflections
from extractors.lexicon import Candidate, Form
from extractors.spelling import other_spelling
from extractors.tokens import Tokens, tokenize
from schema.concepts import Skill, Status

GAP = "*"
MOST_SKIPPED = 3
"""Words that a `*` stands for at most, as the taxonomy's authors are told."""

_SENTENCE_SIGNS = frozenset(".!?;:•\n|")


@dataclass(frozen=True, slots=True)
class _Step:
    """One word of a pattern; `skips` are the words that may stand before it."""

    word: str
    skips: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    form: Form
    steps: tuple[_Step, ...]


class Phrases:
    """The phrases of all current skills, by their first word."""

    def __init__(self, skills: Iterable[Skill]) -> None:
        self._bases: dict[str, frozenset[str]] = {}
        self._by_first: dict[str, list[_Pattern]] = defaultdict(list)
        bases: dict[str, set[str]] = defaultdict(set)
        for skill in skills:
            for phrase in skill.phrases if skill.status is Status.CURRENT else ():
                steps = tuple(_steps(phrase))
                if steps:
                    self._by_first[steps[0].word].append(_Pattern(Form(skill, phrase), steps))
                for step in steps:
                    for inflected in _written(step.word):
                        bases[inflected].add(step.word)
        self._bases = {inflected: frozenset(words) for inflected, words in bases.items()}
        self._first_words = {
            inflected: tuple(pattern for base in sorted(words) for pattern in self._by_first.get(base, ()))
            for inflected, words in self._bases.items()
            if any(base in self._by_first for base in words)
        }

    def candidates(self, tokens: Tokens) -> list[Candidate]:
        """The longest phrase of each skill at each word of a text, in the order of the text."""
        found: list[Candidate] = []
        first_words = self._first_words
        for index, word in enumerate(tokens.words):
            if word in first_words:
                found.extend(self._at(tokens, index, first_words[word]))
        return found

    def _at(self, tokens: Tokens, first: int, patterns: tuple[_Pattern, ...]) -> Iterator[Candidate]:
        for pattern in patterns:
            last = self._end(tokens, first, pattern.steps[1:])
            if last is not None:
                start, end = tokens.starts[first], tokens.ends[last]
                yield Candidate(first, last, start, end, (pattern.form,), "phrase")

    def _end(self, tokens: Tokens, index: int, steps: tuple[_Step, ...]) -> int | None:
        """The last word of a phrase whose first word is `index`; each gap is as short as it can be."""
        for step in steps:
            following = self._next(tokens, index, step)
            if following is None:
                return None
            index = following
        return index

    def _next(self, tokens: Tokens, index: int, step: _Step) -> int | None:
        for position in range(index + 1, min(index + 2 + step.skips, len(tokens.words))):
            if tokens.joints[position] is None and not _goes_on(tokens, position, step.skips):
                return None
            if step.word in self._bases.get(tokens.words[position], ()):
                return position
        return None


def _goes_on(tokens: Tokens, position: int, skips: int) -> bool:
    """Whether a sentence goes on between two words; without a gap they must stand side by side."""
    between = tokens.text[tokens.ends[position - 1] : tokens.starts[position]]
    return skips > 0 and _SENTENCE_SIGNS.isdisjoint(between)


def _steps(phrase: str) -> Iterator[_Step]:
    skips = 0
    for part in phrase.split():
        if part == GAP:
            skips += MOST_SKIPPED
            continue
        for word in tokenize(part).words:
            yield _Step(word, skips)
            skips = 0


def _written(base: str) -> Iterator[str]:
    """Every way in which a base form is written: its inflections, British and American."""
    for word in sorted(inflections(base)):
        yield word
        other = other_spelling(word)
        if other:
            yield other
