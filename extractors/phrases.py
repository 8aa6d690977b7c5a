"""Skills that a text expresses in words of its own: patterns of base forms such as `adapt * change`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import TypeVar

from extractors.inflection import inflections
from extractors.lexicon import Candidate
from extractors.spelling import other_spelling
from extractors.surface import Form
from extractors.tokens import Tokens, words_of
from schema.concepts import Skill, Status

Held = TypeVar("Held")

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
    """The words of a phrase: `length` at most with those between them, and `lasts` are the ways to write the last."""

    form: Form
    steps: tuple[_Step, ...]
    length: int
    lasts: Set[str]


@dataclass(slots=True)
class _Opening:
    """The patterns that begin with a word: by each way to write their second word, `alone` where there is no other.

    The second word stands up to `reach` words behind the first; `written` are all the ways to write one.
    """

    alone: list[_Pattern] = field(default_factory=list)
    seconds: dict[str, list[_Pattern]] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    reach: int = 0

    def add(self, pattern: _Pattern, written: Mapping[str, Set[str]]) -> None:
        """Adds a pattern; `written` has the ways in which its words are written."""
        if len(pattern.steps) == 1:
            self.alone.append(pattern)
            return
        second = pattern.steps[1]
        for word in written[second.word]:
            self.seconds.setdefault(word, []).append(pattern)
        self.written |= written[second.word]
        self.reach = max(self.reach, second.skips + 1)

    def begun(self, behind: Iterable[str]) -> list[_Pattern]:
        """The patterns whose second word may be one of those behind the first, each once."""
        by_id = {id(pattern): pattern for word in behind for pattern in self.seconds.get(word, ())}
        return [*self.alone, *by_id.values()]


class Phrases:
    """The phrases of all current skills, by the words that they begin with."""

    def __init__(self, skills: Iterable[Skill]) -> None:
        phrases = [
            (Form(skill, phrase), steps)
            for skill in skills
            if skill.status is Status.CURRENT
            for phrase in skill.phrases
            if (steps := tuple(_steps(phrase)))
        ]
        bases = sorted({step.word for _, steps in phrases for step in steps})
        written = {base: frozenset(_written(base)) for base in bases}
        openings: dict[str, _Opening] = defaultdict(_Opening)
        for form, steps in phrases:
            length = 1 + sum(1 + step.skips for step in steps[1:])
            pattern = _Pattern(form, steps, length, written[steps[-1].word])
            openings[steps[0].word].add(pattern, written)
        self._bases = _by_writing(written, {base: base for base in bases})
        self._openings = _by_writing(written, openings)

    def candidates(self, tokens: Tokens) -> list[Candidate]:
        """The phrases of a text, in its order; each gap is as short as it can be."""
        words = tokens.words
        begun = [
            (index, opening, behind)
            for index, openings in enumerate(map(self._openings.get, words))
            if openings
            for opening in openings
            if not opening.written.isdisjoint(behind := words[index + 1 : index + 1 + opening.reach]) or opening.alone
        ]
        found = [
            candidate
            for index, opening, behind in begun
            for pattern in opening.begun(behind)
            if not pattern.lasts.isdisjoint(words[index : index + pattern.length])
            and (candidate := self._candidate(tokens, pattern, index))
        ]
        return sorted(found, key=lambda candidate: (candidate.start, candidate.end, candidate.forms[0].skill.id))

    def _candidate(self, tokens: Tokens, pattern: _Pattern, first: int) -> Candidate | None:
        last = self._end(tokens, first, pattern.steps[1:])
        if last is None or _is_joined_behind(tokens, last):
            return None
        return Candidate(first, last, tokens.starts[first], tokens.ends[last], (pattern.form,), "phrase")

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
        plain = part.isascii() and part.isalpha()
        for word in [part.lower()] if plain else words_of(part):
            yield _Step(word, skips)
            skips = 0


def _by_writing(written: Mapping[str, Iterable[str]], held: Mapping[str, Held]) -> dict[str, tuple[Held, ...]]:
    """What is held for base forms, by each of the ways in which these are written."""
    found: dict[str, tuple[Held, ...]] = {}
    for base, one in held.items():
        for word in written[base]:
            found[word] = (*found.get(word, ()), one)
    return found


def _written(base: str) -> Iterator[str]:
    """Every way in which a base form is written: its inflections, British and American."""
    for word in sorted(inflections(base)):
        yield word
        other = other_spelling(word)
        if other:
            yield other
