"""Gathers unknown names over a corpus and ranks them, so that the first ones are worth a person's time.

A name counts as much as there are employers who use it (one company's own product is in its postings only), times the
share of its places that speak for a skill, times how often it is written as a name where a capital tells something.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from extractors.discovery import Shape, Sighting, read_lines, sightings
from extractors.nearest import Known, Nearest, key_of
from extractors.places import is_place
from extractors.reading import Reading
from extractors.title_words import names_profession
from extractors.tokens import tokenize
from extractors.wordlists import words
from extractors.workmodes import named_mode
from schema.concepts import Skill
from schema.namespaces import posting_id

MOST_NAMES = 100_000
"""Names that are kept; beyond, those seen least are forgotten, as lossy counting does (Manku and Motwani, 2002)."""

MOST_EMPLOYERS = 64
"""Employers of a name that are told apart; a name with more of them is well attested."""

LEAST_SCORE = 0.3
"""Below it hardly any name was one of a skill, over 433 postings of 2026 and 10,000 of 2013 to 2018."""

BY_RULES, BY_MODEL = "rules", "model"
"""Who found a name."""

_STATES = words(
    """al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa
    ri sc sd tn tx ut vt va wa wv wi wy dc"""
)  # fmt: skip
"""The states of the USA, which postings list beside anything."""

_EXAMPLES = 3
_AROUND = 45
_MOST_BESIDE = 24
_ONLY_ASKED = 0.5
_AS_NAME = 0.5
_WRITTEN_SMALL = 0.5
_LEAST_EMPLOYERS = 3
_LEAST_SHARE = 0.35
"""What is written small needs several employers, and more than a third of its places in lists with skills."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewName:
    """A name that is in no taxonomy, with what speaks for it; `examples` are its surroundings in some postings.

    `found_by` tells whether the rules found it or a model proposes it.
    """

    name: str
    score: float
    postings: int
    employers: int
    beside_tools: int
    asked: int
    why: str
    nearest: Nearest | None
    examples: tuple[str, ...]
    found_by: str = BY_RULES


@dataclass(slots=True)
class _Tally:
    """What was seen of one name."""

    seen: int = 0
    postings: int = 0
    listed: int = 0
    among_tools: int = 0
    asked: int = 0
    only_asked: int = 0
    within: int = 0
    written_as_name: int = 0
    last_posting: str = ""
    employers: set[str] = field(default_factory=set)
    spellings: Counter[str] = field(default_factory=Counter)
    beside: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def add(self, sighting: Sighting, posting: str, employer: str, example: str) -> None:
        """Adds a place where it stands."""
        self.seen += 1
        self.postings += posting != self.last_posting
        self.last_posting = posting
        self.listed += bool(sighting.beside)
        self.among_tools += sighting.among_tools
        self.asked += sighting.asked
        self.only_asked += sighting.asked and not sighting.among_tools
        self.within += not sighting.opens
        self.written_as_name += not sighting.opens and sighting.shape is not Shape.PLAIN
        if len(self.employers) < MOST_EMPLOYERS and employer not in self.employers:
            self.employers.add(employer)
            if len(self.examples) < _EXAMPLES:
                self.examples.append(example)
        self.spellings[sighting.text] += 1
        for skill_id in dict.fromkeys(sighting.beside[:_EXAMPLES]):
            if skill_id in self.beside or len(self.beside) < _MOST_BESIDE:
                self.beside[skill_id] += 1

    def score(self, total: int) -> float:
        """How much it is worth to look at; `total` is how often its rarest word stands anywhere."""
        named = (self.written_as_name + 0.5) / (self.within + 1)  # as if half a place more had a capital
        if named <= _AS_NAME:
            return self._score_small(total)
        share = min(1.0, (self.among_tools + _ONLY_ASKED * self.only_asked) / max(total, 1))
        return len(self.employers) * share * named * named

    def _score_small(self, total: int) -> float:
        """The same for what is written small: a term such as "lineage" that mostly stands in lists with skills."""
        share = min(1.0, self.listed / max(total, 1))
        if len(self.employers) < _LEAST_EMPLOYERS or share < _LEAST_SHARE:
            return 0.0
        return len(self.employers) * share * share * _WRITTEN_SMALL


@dataclass(frozen=True, slots=True)
class SeenNames:
    """What one posting brings: its words, and the unknown names in it, each with what stands around it.

    It is small, so that it can be sent from a process that reads to the one that gathers.
    """

    posting: str
    employer: str
    words: tuple[str, ...]
    sightings: tuple[tuple[Sighting, str], ...]


def seen_names(reading: Reading) -> SeenNames:
    """The unknown names of a posting; words count in the lines that are read for them."""
    posting = reading.document.id or posting_id(reading.document.text)
    tokens = reading.tokens
    lines = ((tokens.first_from(line.start), tokens.first_from(line.end)) for line in read_lines(reading))
    return SeenNames(
        posting=posting,
        employer=(reading.facts.organization or posting).casefold(),
        words=tuple(word for first, end in lines for word in tokens.words[first:end]),
        sightings=tuple(
            (sighting, around(reading.clean.text, sighting.start, sighting.end)) for sighting in sightings(reading)
        ),
    )


class NewNames:
    """The unknown names of a corpus, in memory that does not grow with it."""

    def __init__(self, most: int = MOST_NAMES) -> None:
        self._most = most
        self._tallies: dict[str, _Tally] = {}
        self._words: Counter[str] = Counter()
        self._employers: set[str] = set()

    def add(self, reading: Reading) -> None:
        """Adds the names of a posting."""
        self.take(seen_names(reading))

    def take(self, seen: SeenNames) -> None:
        """Adds what was seen in a posting, perhaps by another process; the order of postings decides the examples."""
        if len(self._employers) < self._most:
            self._employers.add(seen.employer)
        self._words.update(seen.words)
        for sighting, example in seen.sightings:
            tally = self._tallies.setdefault(key_of(sighting.text), _Tally())
            tally.add(sighting, seen.posting, seen.employer, example)
        self._forget()

    def ranked(self, skills: Iterable[Skill], least: int) -> list[NewName]:
        """The names of at least so many postings, the most promising first."""
        known = Known(skills)
        scored = [
            (tally.score(self._total(key)), key, tally)
            for key, tally in self._tallies.items()
            if tally.postings >= least and key not in known.parts and not self._is_no_skill(key)
        ]
        found = sorted((one for one in scored if one[0] >= LEAST_SCORE), key=lambda one: (-one[0], one[1]))
        return [_new_name(score, key, tally, known) for score, key, tally in found]

    def _total(self, key: str) -> int:
        """How often the rarest word of a name stands anywhere; 0 where it was forgotten."""
        return min((self._words[word] for word in tokenize(key).words), default=0)

    def _is_no_skill(self, key: str) -> bool:
        if key in self._employers or key in _STATES or names_profession(key):
            return True
        return is_place(key) or named_mode(key) is not None

    def _forget(self) -> None:
        """Forgets the names and words that were seen least, where there are too many."""
        least = 1
        while len(self._tallies) > self._most:
            self._tallies = {key: tally for key, tally in self._tallies.items() if tally.seen > least}
            least += 1
        least = 1
        while len(self._words) > self._most:
            self._words = Counter({word: count for word, count in self._words.items() if count > least})
            least += 1


def _new_name(score: float, key: str, tally: _Tally, known: Known) -> NewName:
    name = max(tally.spellings.items(), key=lambda one: (one[1], one[0]))[0]
    return NewName(
        name=name,
        score=round(score, 2),
        postings=tally.postings,
        employers=len(tally.employers),
        beside_tools=tally.among_tools,
        asked=tally.asked,
        why="; ".join(_reasons(tally)),
        nearest=known.nearest(key, tally.beside, tally.seen, is_term=name.islower()),
        examples=tuple(tally.examples),
    )


def _reasons(tally: _Tally) -> Iterator[str]:
    if tally.among_tools:
        yield f"in a list with known tools in {tally.among_tools} of {tally.seen} places"
    if tally.asked:
        yield f"asked for in {tally.asked}"
    if tally.within:
        yield f"written as a name in {tally.written_as_name} of {tally.within} within a sentence"


def around(text: str, first: int, last: int) -> str:
    """The line around a name that stands from `first` to `last`, cut at the ends of words."""
    start, end = max(0, first - _AROUND), min(len(text), last + _AROUND)
    before = text[start:first].rsplit("\n", maxsplit=1)[-1]
    behind = text[last:end].split("\n", maxsplit=1)[0]
    if start and len(before) == first - start:
        before = "…" + before.partition(" ")[2]
    if end < len(text) and len(behind) == end - last:
        behind = behind.rpartition(" ")[0] + "…"
    return " ".join(f"{before}{text[first:last]}{behind}".split())
