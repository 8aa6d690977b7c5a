"""Skills that a text expresses in words of its own: patterns of base forms such as `adapt * change`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from extractors.inflection import inflections
from extractors.lexicon import Candidate
from extractors.spelling import other_spelling
from extractors.surface import Form
from extractors.tokens import Tokens, words_of
from schema.concepts import Skill, Status

GAP = "*"
MOST_SKIPPED = 3
"""Words that a `*` stands for at most, as the taxonomy's authors are told."""

_SENTENCE_SIGNS = frozenset(".!?;:•\n|()–—")


@dataclass(frozen=True, slots=True)
class _Step:
    """One word of a pattern; `skips` are the words that may stand before it."""

    word: str
    skips: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    form: Form
    steps: tuple[_Step, ...]
    words: frozenset[str]


class Phrases:
    """The phrases of all current skills, each by the two of its words that fewest others have."""

    def __init__(self, skills: Iterable[Skill]) -> None:
        patterns = [
            _Pattern(Form(skill, phrase), tuple(steps), frozenset(step.word for step in steps))
            for skill in skills
            if skill.status is Status.CURRENT
            for phrase in skill.phrases
            if (steps := list(_steps(phrase)))
        ]
        uses = Counter(word for pattern in patterns for word in pattern.words)
        self._by_rarest: dict[str, dict[str, list[_Pattern]]] = {}
        for pattern in patterns:
            ranked = sorted(pattern.words, key=lambda word: (uses[word], word))
            self._by_rarest.setdefault(ranked[0], {}).setdefault(ranked[:2][-1], []).append(pattern)
        bases: dict[str, set[str]] = defaultdict(set)
        for base in uses:
            for inflected in _written(base):
                bases[inflected].add(base)
        self._bases = {inflected: tuple(sorted(words)) for inflected, words in bases.items()}
        self._written = frozenset(self._bases)
        self._rarest = frozenset(self._by_rarest)

    def candidates(self, tokens: Tokens) -> list[Candidate]:
        """The phrases of a text, in its order; each gap is as short as it can be."""
        bases = self._bases
        written = self._written.intersection(tokens.words)
        present = {base for word in written for base in bases[word]}
        patterns = [
            pattern
            for rarest in self._rarest & present
            for other in self._by_rarest[rarest].keys() & present
            for pattern in self._by_rarest[rarest][other]
            if pattern.words <= present
        ]
        places = self._places(tokens, written, {pattern.steps[0].word for pattern in patterns}) if patterns else {}
        found = [
            candidate
            for pattern in patterns
            for candidate in self._each(tokens, pattern, places[pattern.steps[0].word])
        ]
        return sorted(found, key=lambda candidate: (candidate.start, candidate.end, candidate.forms[0].skill.id))

    def _places(self, tokens: Tokens, written: Set[str], firsts: Set[str]) -> dict[str, list[int]]:
        """Where in a text each of the base forms stands with which a phrase begins."""
        wanted = {word: tuple(base for base in self._bases[word] if base in firsts) for word in written}
        wanted = {word: bases for word, bases in wanted.items() if bases}
        places: dict[str, list[int]] = {base: [] for base in firsts}
        for index, word in enumerate(tokens.words):
            if word in wanted:
                for base in wanted[word]:
                    places[base].append(index)
        return places

    def _each(self, tokens: Tokens, pattern: _Pattern, firsts: Iterable[int]) -> Iterator[Candidate]:
        for first in firsts:
            last = self._end(tokens, first, pattern.steps[1:])
            if last is not None and not _is_joined_behind(tokens, last):
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
                return position if _reaches(tokens, index, position) else None
        return None


def _reaches(tokens: Tokens, index: int, position: int) -> bool:
    """Whether what stands between two words of a phrase belongs to it.

    "Analyzing, cleaning and storing data" and "write clean, tested code" are one thing each; "analyzing flows,
    organizing data" and "code structure, testing" are two.
    """
    if position == index + 1:
        return not _opens_item(tokens, position) or tokens.joints[position] is None
    if _opens_item(tokens, position) or not _LEADS_ELSEWHERE.isdisjoint(tokens.words[index + 1 : position]):
        return False
    comma = next((between for between in range(index + 1, position) if _opens_item(tokens, between)), index + 1)
    adjective = tokens.text[tokens.starts[index + 1] : tokens.ends[comma - 1]] if comma > index + 1 else ""
    return not adjective or (" " not in adjective and not tokens.words[comma].endswith("ing"))


_LEADS_ELSEWHERE = frozenset({"into", "through"})


def _opens_item(tokens: Tokens, position: int) -> bool:
    """Whether a word is the first of an item in a list."""
    return "," in tokens.text[tokens.ends[position - 1] : tokens.starts[position]]


def _is_joined_behind(tokens: Tokens, last: int) -> bool:
    """Whether the last word is only the first half of one: "work with client-side code" is no work with clients."""
    end = tokens.ends[last]
    return tokens.text[end : end + 1] == "-" and tokens.text[end + 1 : end + 2].isalpha()


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
        for word in words_of(part):
            yield _Step(word, skips)
            skips = 0


def _written(base: str) -> Iterator[str]:
    """Every way in which a base form is written: its inflections, British and American."""
    for word in sorted(inflections(base)):
        yield word
        other = other_spelling(word)
        if other:
            yield other
