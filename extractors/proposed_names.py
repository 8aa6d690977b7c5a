"""Gathers over a corpus what a span tagger proposes, told apart from the names that the rules find.

A name counts as much as there are employers who use it, times the share of its places where it is proposed: a wide
word such as "analytics" is proposed here and there and stands everywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from extractors.discovery import STUDIES
from extractors.nearest import Known, key_of
from extractors.new_names import BY_MODEL, MOST_EMPLOYERS, MOST_NAMES, NewName, around
from extractors.places import is_place
from extractors.proposals import Proposal, proposals
from extractors.reading import Reading
from extractors.span_tagger import SpanTagger
from extractors.title_words import names_profession
from extractors.tokens import tokenize
from schema.concepts import Skill
from schema.namespaces import posting_id

_EXAMPLES = 3
_MOST_BESIDE = 24
_NEAR = 8
"""Words; a known skill that stands farther away is not beside a name."""


@dataclass(slots=True)
class _Tally:
    """What was seen of one proposed name."""

    seen: int = 0
    postings: int = 0
    last_posting: str = ""
    employers: set[str] = field(default_factory=set)
    spellings: Counter[str] = field(default_factory=Counter)
    beside: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def add(self, posting: str, employer: str, spelling: str, example: str, beside: Iterable[str]) -> None:
        """Adds a place where it is proposed."""
        self.seen += 1
        self.postings += posting != self.last_posting
        self.last_posting = posting
        if len(self.employers) < MOST_EMPLOYERS and employer not in self.employers:
            self.employers.add(employer)
            if len(self.examples) < _EXAMPLES:
                self.examples.append(example)
        self.spellings[spelling] += 1
        for skill_id in beside:
            if skill_id in self.beside or len(self.beside) < _MOST_BESIDE:
                self.beside[skill_id] += 1


@dataclass(frozen=True, slots=True)
class SeenProposals:
    """What one posting brings: its words, and each proposed name with what stands around it and the skills beside.

    It is small, so that it can be sent from a process that reads to the one that gathers.
    """

    posting: str
    employer: str
    words: tuple[str, ...]
    proposed: tuple[tuple[str, str, tuple[str, ...]], ...]


def seen_proposals(tagger: SpanTagger, reading: Reading) -> SeenProposals:
    """The names that a tagger proposes of a posting, but for fields of study."""
    posting = reading.document.id or posting_id(reading.document.text)
    return SeenProposals(
        posting=posting,
        employer=(reading.facts.organization or posting).casefold(),
        words=tuple(reading.tokens.words),
        proposed=tuple(_proposed(tagger, reading)),
    )


def _proposed(tagger: SpanTagger, reading: Reading) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    tokens, named, studies = reading.tokens, _named(reading), _lines_of_studies(reading)
    for proposal in proposals(tagger, reading):
        start, end = tokens.starts[proposal.words[0]], tokens.ends[proposal.words[1]]
        if reading.page.line_at(start).start not in studies:
            spelling = " ".join(tokens.text[start:end].split())
            yield spelling, around(tokens.text, start, end), tuple(_beside(named, proposal))


class ProposedNames:
    """The names that a tagger proposes over a corpus, in memory that does not grow with it."""

    def __init__(self, tagger: SpanTagger, most: int = MOST_NAMES) -> None:
        self._tagger, self._most = tagger, most
        self._tallies: dict[str, _Tally] = {}
        self._words: Counter[str] = Counter()

    def add(self, reading: Reading) -> None:
        """Adds what is proposed of a posting."""
        self.take(seen_proposals(self._tagger, reading))

    def take(self, seen: SeenProposals) -> None:
        """Adds what was proposed of a posting, perhaps by another process."""
        self._words.update(seen.words)
        for spelling, example, beside in seen.proposed:
            tally = self._tallies.setdefault(key_of(spelling), _Tally())
            tally.add(seen.posting, seen.employer, spelling, example, beside)
        self._forget()

    def ranked(self, skills: Iterable[Skill], least: int, others: Iterable[NewName] = ()) -> list[NewName]:
        """The names of at least so many postings that are neither known nor among the `others`, the best first."""
        known = Known(skills)
        told = {key_of(one.name) for one in others} | known.labels.keys() | known.parts
        found = [_new_name(key, tally, known, self._share(key, tally)) for key, tally in self._worth(least, told)]
        return sorted(found, key=lambda one: (-one.score, one.name))

    def _share(self, key: str, tally: _Tally) -> float:
        """In what share of the places of its rarest word a name is proposed; 1 where that was forgotten."""
        total = min((self._words[word] for word in tokenize(key).words), default=0)
        return min(1.0, tally.seen / max(total, 1))

    def _worth(self, least: int, told: Collection[str]) -> list[tuple[str, _Tally]]:
        return [
            (key, tally)
            for key, tally in self._tallies.items()
            if tally.postings >= least and key not in told and not (names_profession(key) or is_place(key))
        ]

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


def _lines_of_studies(reading: Reading) -> frozenset[int]:
    """Where the lines start that speak of degrees. Each is searched once, for a line may be as long as its posting."""
    text = reading.tokens.text
    return frozenset(line.start for line in reading.page.lines if STUDIES.search(text, line.start, line.end))


def _named(reading: Reading) -> dict[int, str]:
    """The id of the skill that counts at each word that is a part of one."""
    return {
        word: verdict.skill.id
        for verdict in reading.verdicts
        if verdict.reason is None
        for word in range(verdict.candidate.first, verdict.candidate.last + 1)
    }


def _beside(named: Mapping[int, str], proposal: Proposal) -> list[str]:
    """The ids of the skills that count near a proposal, the nearest first."""
    first, last = proposal.words
    around_it = (word for away in range(1, _NEAR + 1) for word in (first - away, last + away))
    return list(dict.fromkeys(named[word] for word in around_it if word in named))[:_EXAMPLES]


def _new_name(key: str, tally: _Tally, known: Known, share: float) -> NewName:
    name = max(tally.spellings.items(), key=lambda one: (one[1], one[0]))[0]
    return NewName(
        name=name,
        score=round(len(tally.employers) * share, 2),
        postings=tally.postings,
        employers=len(tally.employers),
        beside_tools=0,
        asked=0,
        why=f"proposed by the model in {tally.seen} places, {share:.0%} of those of its rarest word",
        nearest=known.nearest(key, tally.beside, tally.seen, is_term=name.islower()),
        examples=tuple(tally.examples),
        found_by=BY_MODEL,
    )
