"""The sentences of a posting that hold candidates, each with everything that can be said of it before judging."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence, Set

from msgspec import Struct

from extractors import irrelevance
from extractors.addresses import ADDRESS_CUES
from extractors.asides import ASIDE_CUES
from extractors.boilerplate import BOILERPLATE_CUES, SECTION_REASONS
from extractors.company_cues import COMPANY_CUES
from extractors.cues import CueTable, Found
from extractors.degrees import DEGREE_CUES
from extractors.foreign_cues import FOREIGN_CUES
from extractors.foreign_years import foreign_years
from extractors.level_cues import LEVEL_CUES
from extractors.lexicon import Candidate
from extractors.other_companies import NAMES_OF_OTHERS
from extractors.pasts import PAST_CUES
from extractors.people import TOGETHER
from extractors.products import MADE_CUES, PRODUCT_CUES
from extractors.proficiency import TRIGGERS
from extractors.rivals import RIVAL_CUES
from extractors.sentences import Sentence, Sentences
from extractors.tokens import Tokens
from extractors.years import YEAR_WORDS, Years, years_in
from schema.postings import Section

Negation = Callable[[Sequence[str]], frozenset[int]]
"""Tells which names of a sentence's skeleton do not count."""

TASKS_AND_ASKS = frozenset({Section.REQUIREMENTS, Section.PREFERRED, Section.RESPONSIBILITIES, Section.TECHNOLOGIES})
"""Sections in which the company is not described."""

_EVERYWHERE = (
    *(*BOILERPLATE_CUES, *NAMES_OF_OTHERS, *ASIDE_CUES, *RIVAL_CUES, *PAST_CUES, *MADE_CUES, *ADDRESS_CUES),
    *(*LEVEL_CUES, *DEGREE_CUES),
)
_CUES = CueTable(_EVERYWHERE)
_CUES_IN_PROSE = CueTable((*_EVERYWHERE, *PRODUCT_CUES, *COMPANY_CUES))
_VERSION = r"[\s\"'*_v\dx.+-]*+"
_LIST_SIGNS = re.compile(
    rf"{_VERSION}(?:(?:,|/|&|\||;|\(|\)|•|\\|\b(?:and|or|as well as|plus|und|oder|et|ou|y|och|eller)\b)"
    rf"{_VERSION}){{1,3}}"
    rf"|[\s\"'*_v\dx.-]*+\+{_VERSION}"
)
"""What joins two names, with what may stand around it; a plus sign may belong to a version or join by itself.

What was taken for a version is not given back, so that two hundred plus signs are read in one go.
"""

_TELLING = frozenset().union(
    _CUES_IN_PROSE.triggers,
    YEAR_WORDS,
    TRIGGERS,
    TOGETHER,
    irrelevance.TRIGGERS,
    *(table.triggers for table in FOREIGN_CUES.values()),
)
"""Words of which each is looked for in the sentences: what else stands there need not be asked for each reason anew."""


class Case(Struct, gc=False):
    """A sentence with its candidates, the numbers of its words, and the cues in it; offsets count from its start."""

    sentence: Sentence
    first: int
    last: int
    candidates: list[Candidate]
    cues: Sequence[Found] = ()
    kinds: frozenset[str] = frozenset()
    years: tuple[Years, ...] = ()
    negated: frozenset[int] = frozenset()
    welcome: frozenset[int] = frozenset()
    tells_proficiency: bool = False
    may_name_people: bool = False
    is_about_company: bool | None = None
    """Whether the sentence says what the company is; None until it is asked."""

    sold: tuple[tuple[int, int], ...] | None = None
    """Where the sentence names what is sold; None until it is asked."""

    in_passing: frozenset[int] | None = None
    """The ids of the candidates that the sentence may name in passing; None until it is asked."""

    def offset(self, candidate: Candidate) -> int:
        """Where a candidate stands in the sentence."""
        return candidate.start - self.sentence.start

    def span(self, candidate: Candidate) -> tuple[int, int]:
        """The span of a candidate in the sentence."""
        return candidate.start - self.sentence.start, candidate.end - self.sentence.start

    def follows(self, kind: str, candidate: Candidate) -> bool:
        """Whether a candidate stands behind a cue of this kind."""
        return any(found.kind == kind and found.start <= self.offset(candidate) for found in self.cues)

    def spanned_by(self, kinds: Set[str], candidate: Candidate) -> str | None:
        """The first of these kinds of cue that spans a candidate."""
        start, end = self.span(candidate)
        return next(
            (one.kind for one in self.cues if one.kind in kinds and one.start <= start and end <= one.end), None
        )

    def neighbours(self, candidate: Candidate) -> list[Candidate]:
        """The candidates before and behind one, as far as they stand in one enumeration with it."""
        if len(self.candidates) == 1:
            return []
        others = (self._next(candidate, -1), self._next(candidate, 1))
        return [other for other in others if other is not None and self._joined(candidate, other)]

    def lists(self) -> Iterator[list[Candidate]]:
        """The candidates in their order, those of one enumeration together."""
        together: list[Candidate] = []
        for candidate in self.candidates:
            if together and not overlap(together[-1], candidate) and not self._joined(together[-1], candidate):
                yield together
                together = []
            together.append(candidate)
        if together:
            yield together

    def is_followed_by(self, candidate: Candidate, fits: Callable[[Candidate], bool]) -> bool:
        """Whether a candidate that fits begins with the word behind one."""
        index = bisect_right(self.candidates, candidate.end, key=_start)
        others = self.candidates[index : index + 1]
        return any(other.first == candidate.last + 1 and fits(other) for other in others)

    def _next(self, candidate: Candidate, step: int) -> Candidate | None:
        """The next candidate in a direction that does not overlap this one."""
        index = bisect_left(self.candidates, candidate.start, key=_start)
        while 0 <= index < len(self.candidates):
            other = self.candidates[index]
            if not overlap(other, candidate):
                return other if (other.start > candidate.start) is (step > 0) else None
            index += step
        return None

    def _joined(self, one: Candidate, other: Candidate) -> bool:
        left, right = (one, other) if one.start < other.start else (other, one)
        return _LIST_SIGNS.fullmatch(self.sentence.text, self.span(left)[1], self.offset(right)) is not None


def cases(tokens: Tokens, sentences: Sentences, candidates: Iterable[Candidate], negation: Negation) -> Iterator[Case]:
    """The sentences that hold the candidates, in their order."""
    foreign = FOREIGN_CUES.get(sentences.layout.language or "")
    for sentence, members in _by_sentence(sentences, candidates):
        first = bisect_left(tokens.starts, sentence.start)
        case = Case(sentence, first, bisect_right(tokens.ends, sentence.end) - 1, members)
        if sentence.section not in SECTION_REASONS:
            _prepare(tokens, case, negation, foreign)
        yield case


def _by_sentence(sentences: Sentences, candidates: Iterable[Candidate]) -> Iterator[tuple[Sentence, list[Candidate]]]:
    """Each sentence that holds candidates, with them."""
    sentence: Sentence | None = None
    members: list[Candidate] = []
    for candidate in candidates:
        if sentence is None or candidate.start >= sentence.end:
            if sentence:
                yield sentence, members
            sentence, members = sentences.at(candidate.start), []
        members.append(candidate)
    if sentence:
        yield sentence, members


def overlap(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates share a character."""
    return one.start < other.end and other.start < one.end


def _prepare(tokens: Tokens, case: Case, negation: Negation, foreign: CueTable | None) -> None:
    """Adds to a case everything that its sentence says."""
    text = case.sentence.text
    words = _TELLING.intersection(tokens.words[case.first : case.last + 1])
    cues = (_CUES if case.sentence.section in TASKS_AND_ASKS else _CUES_IN_PROSE).find(text, words)
    if foreign:
        cues += foreign.find(text, words)
        case.years = foreign_years(text)
    if cues:
        case.cues = cues
        case.kinds = frozenset([found.kind for found in cues])
    if not words:
        return
    if not YEAR_WORDS.isdisjoint(words):
        case.years = years_in(text) or case.years
    case.tells_proficiency = not TRIGGERS.isdisjoint(words)
    case.may_name_people = not TOGETHER.isdisjoint(words)
    if irrelevance.may_negate(words):
        case.negated = _negated(case, negation)
        case.welcome = _welcome(case) if case.negated else case.negated
        case.negated -= case.welcome


def _negated(case: Case, negation: Negation) -> frozenset[int]:
    """The ids of the candidates that the sentence calls irrelevant."""
    apart = list(_apart(case.candidates))
    numbers = negation(irrelevance.skeleton(case.sentence.text, [case.span(candidate) for candidate in apart]))
    gone = [apart[number] for number in numbers]
    return frozenset(id(candidate) for candidate in case.candidates if any(overlap(candidate, one) for one in gone))


def _welcome(case: Case) -> frozenset[int]:
    """The ids of the candidates that are not required, but welcome: "Python is not required but a plus"."""
    match = _WELCOME.search(case.sentence.text)
    return (
        frozenset()
        if match is None
        else frozenset(
            id(candidate)
            for candidate in case.candidates
            if id(candidate) in case.negated and case.offset(candidate) < match.end()
        )
    )


_WELCOME = re.compile(
    r"(?:\bnot|n't)\b[^.;]{0,90}?(?:,? but|, (?:al)?though)\b"
    r"(?:(?!\b(?:willing|learn|interest|desire|must|need))[^.;,]){0,40}?"
    r"\b(?:plus|bonus|helpful|beneficial|preferred|nice|advantage(?:ous)?|desirable|welcomed?|useful|asset"
    r"|appreciated|handy|helps?)\b",
    re.IGNORECASE,
)


def _apart(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates without those that overlap one before."""
    end = -1
    for candidate in sorted(candidates, key=lambda one: (one.start, -one.end)):
        if candidate.start >= end:
            yield candidate
            end = candidate.end


def _start(candidate: Candidate) -> int:
    return candidate.start
