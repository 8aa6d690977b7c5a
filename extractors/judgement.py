"""Decides for every candidate of a posting whether it is a skill, how strongly it is asked for, and for how long."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractors import irrelevance
from extractors.boilerplate import BOILERPLATE_CUES, COMPANY_CUES, SECTION_REASONS, WHOLE_SENTENCE, Boilerplate
from extractors.cues import CueTable, Found
from extractors.degrees import DEGREE, DEGREE_CUES, in_degree
from extractors.evidence import ENOUGH, NAME_KINDS, Clues, Surroundings, Weight, weight_of
from extractors.levels import LEVEL_CUES, Ask, level
from extractors.lexicon import Candidate
from extractors.people import names_people, names_team
from extractors.sentences import Sentence, Sentences
from extractors.tokens import Tokens
from extractors.years import Years, years_at, years_in
from schema.concepts import Skill, SkillKind
from schema.postings import RequirementLevel, Section

NOT_ASKED = "described, not asked for"
NO_EVIDENCE = "no evidence for the ambiguous word"
NEGATED = "negated"
EMPLOYER = "names the employer"
TRAIT = "a trait of character"
PART_OF_NAME = "part of a longer name"

Negation = Callable[[Sequence[str]], frozenset[int]]
"""Tells which names of a sentence's skeleton do not count."""

_CUES = CueTable((*BOILERPLATE_CUES, *LEVEL_CUES, *DEGREE_CUES))
_CUES_IN_PROSE = CueTable((*BOILERPLATE_CUES, *COMPANY_CUES, *LEVEL_CUES, *DEGREE_CUES))
_LIST_SIGNS = re.compile(
    r"[\s\"'*_v\dx.+-]*(?:(?:,|/|&|\||;|\(|\)|\+|•|\\|\band\b|\bor\b|\bas well as\b|\bplus\b)[\s\"'*_v\dx.+-]*){1,3}"
)
_IN_USE = re.compile(
    r"\b(?:stack|built (?:with|on|in|using)|build\w* .{0,40}(?:with|on|in|using)|written in|(?:we|team) (?:use"
    r"|work with|run|write|code)"
    r"|using|powered by|technolog(?:y|ies)|programming|codebase|develop(?:ing|ment)? (?:in|with)|tools?|based on"
    r"|running on|applications)\b",
    re.IGNORECASE,
)
_OF_SKILLS = re.compile(r"[\w\s,/&-]{0,60}\bskills?\b")
_YEAR_WORDS = frozenset({"year", "years", "yr", "yrs", "month", "months", "mos"})
_TRAIT = re.compile(
    r"(?![\w-]*(?:oriented|minded|focused|skilled))[a-z-]+(?:ate|ed|ive|ous|ful)"
    r"|hardworking|energetic|dynamic|enthusiastic|self[ -]starter|(?:forward|free)[ -]thinking",
    re.IGNORECASE,
)
"""How a trait of character is written: "passionate", "driven", "hardworking"."""

_STACK = re.compile(r"\b(?:stack|technolog(?:y|ies) (?:like|such|including))\b", re.IGNORECASE)
_ASKED_SECTIONS = frozenset({Section.REQUIREMENTS, Section.PREFERRED, Section.RESPONSIBILITIES, Section.TECHNOLOGIES})
_LISTS = frozenset({Section.REQUIREMENTS, Section.PREFERRED, Section.TECHNOLOGIES})
_ABOUT_YOU = re.compile(r"\b(?:you|your|you'll)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided of a candidate: a reason against it, or how it counts."""

    candidate: Candidate
    sentence: Sentence
    skill: Skill
    reason: str | None = None
    requirement: RequirementLevel = RequirementLevel.MENTIONED
    years: Years | None = None
    weight: int = ENOUGH


@dataclass(slots=True)
class _Case:
    """A sentence with its candidates, the numbers of its words, and the cues in it; offsets count from its start."""

    sentence: Sentence
    first: int
    last: int
    candidates: list[Candidate] = field(default_factory=list)
    cues: list[Found] = field(default_factory=list)
    kinds: frozenset[str] = frozenset()
    years: tuple[Years, ...] = ()
    negated: frozenset[int] = frozenset()

    def offset(self, candidate: Candidate) -> int:
        """Where a candidate stands in the sentence."""
        return candidate.start - self.sentence.start

    def follows(self, kind: str, candidate: Candidate) -> bool:
        """Whether a candidate stands behind a cue of this kind."""
        return any(found.kind == kind and found.start <= self.offset(candidate) for found in self.cues)


class Judge:
    """Judges candidates by the sentences that they stand in."""

    def __init__(self, clues: Mapping[str, Clues], negation: Negation) -> None:
        self._clues = clues
        self._negation = negation

    def verdicts(
        self, tokens: Tokens, sentences: Sentences, candidates: Iterable[Candidate], employer: str | None = None
    ) -> list[Verdict]:
        """What is decided of each candidate, in their order. The name of the `employer` is no skill by itself."""
        employer = (employer or "").lower()
        cases = list(self._cases(tokens, sentences, candidates))
        sure: dict[int, Verdict] = {}
        unsure: list[tuple[_Case, Candidate]] = []
        for case in cases:
            for candidate in case.candidates:
                reason = _reason_against(case, tokens, candidate, employer)
                if reason or not candidate.guarded:
                    sure[id(candidate)] = _verdict(case, candidate, reason)
                else:
                    unsure.append((case, candidate))
        self._weigh(tokens, sure, unsure)
        return [sure[id(candidate)] for case in cases for candidate in case.candidates if id(candidate) in sure]

    def _cases(self, tokens: Tokens, sentences: Sentences, candidates: Iterable[Candidate]) -> Iterator[_Case]:
        case: _Case | None = None
        for candidate in candidates:
            sentence = sentences.at(candidate.start)
            if case is None or case.sentence is not sentence:
                if case:
                    yield self._prepared(tokens, case)
                case = _Case(sentence, *_words_between(tokens, sentence.start, sentence.end))
            case.candidates.append(candidate)
        if case:
            yield self._prepared(tokens, case)

    def _prepared(self, tokens: Tokens, case: _Case) -> _Case:
        """The case with everything that its sentence says, unless its section decides already."""
        if case.sentence.section in SECTION_REASONS:
            return case
        words, text = tokens.words[case.first : case.last + 1], case.sentence.text
        case.cues = (_CUES if case.sentence.section in _ASKED_SECTIONS else _CUES_IN_PROSE).find(text, words)
        case.kinds = frozenset(found.kind for found in case.cues)
        if not _YEAR_WORDS.isdisjoint(words):
            case.years = years_in(text)
        if irrelevance.may_negate(words):
            case.negated = self._negated(case)
        return case

    def _negated(self, case: _Case) -> frozenset[int]:
        """The ids of the candidates that the sentence calls irrelevant."""
        apart = list(_apart(case.candidates))
        spans = [
            (case.offset(candidate), case.offset(candidate) + candidate.end - candidate.start) for candidate in apart
        ]
        numbers = self._negation(irrelevance.skeleton(case.sentence.text, spans))
        gone = [apart[number] for number in numbers]
        return frozenset(
            id(candidate) for candidate in case.candidates if any(_overlap(candidate, other) for other in gone)
        )

    def _weigh(self, tokens: Tokens, sure: dict[int, Verdict], unsure: list[tuple[_Case, Candidate]]) -> None:
        """Judges ambiguous words; each that is accepted may be evidence for its neighbours in a list."""
        posting_words = frozenset(tokens.words)
        named = {verdict.skill.id for verdict in sure.values() if verdict.reason is None}
        for round_ in (unsure, unsure[::-1]):
            for case, candidate in round_:
                if id(candidate) not in sure or sure[id(candidate)].reason == NO_EVIDENCE:
                    verdict = self._weighed(tokens, case, candidate, sure, posting_words, named)
                    if verdict:
                        sure[id(candidate)] = verdict

    def _weighed(
        self,
        tokens: Tokens,
        case: _Case,
        candidate: Candidate,
        sure: Mapping[int, Verdict],
        words: frozenset[str],
        named: set[str],
    ) -> Verdict | None:
        """The verdict on an ambiguous word; None for a plain word that nothing makes a name."""
        around = Surroundings(
            tokens,
            candidate.first,
            candidate.last,
            case.first,
            case.last,
            words,
            listed=_is_listed(case, candidate, sure),
            alone=case.sentence.section in _LISTS and candidate.first == case.first and candidate.last == case.last,
        )
        best, weight = candidate.forms[0].skill, -10
        for form in candidate.forms:
            own = weight_of(around, form.skill, self._clues[form.skill.id])
            own += Weight.SEEN_IN_FULL if form.skill.id in named else 0
            if own > weight:
                best, weight = form.skill, own
        if weight >= ENOUGH and (around.listed or _is_written_as_label(tokens, candidate)):
            return _verdict(case, candidate, None, best, weight)
        if weight <= 0 and tokens.text[candidate.start].islower():
            return None
        return _verdict(case, candidate, NO_EVIDENCE, best, weight)


def _is_written_as_label(tokens: Tokens, candidate: Candidate) -> bool:
    written = tokens.text[candidate.start : candidate.end]
    return any(form.spelling in (None, written) for form in candidate.forms)


def _verdict(
    case: _Case, candidate: Candidate, reason: str | None, skill: Skill | None = None, weight: int = ENOUGH
) -> Verdict:
    skill = skill or candidate.forms[0].skill
    if reason:
        return Verdict(candidate, case.sentence, skill, reason)
    sentence, offset = case.sentence, case.offset(candidate)
    requirement = level(sentence.section, sentence.text, offset, case.cues)
    years = years_at(case.years, offset) if case.years else None
    if years and requirement is RequirementLevel.MENTIONED:
        requirement = RequirementLevel.REQUIRED
    if skill.kind is SkillKind.TRANSVERSAL and requirement is RequirementLevel.MENTIONED:
        return Verdict(candidate, sentence, skill, NOT_ASKED)
    return Verdict(candidate, sentence, skill, None, requirement, years, weight)


def _reason_against(case: _Case, tokens: Tokens, candidate: Candidate, employer: str) -> str | None:
    """Why a candidate does not count, whatever it names; the first reason that holds."""
    section = case.sentence.section
    if section in SECTION_REASONS and not _is_stack_among_benefits(case, candidate):
        return SECTION_REASONS[section]
    whole = next((found.kind for found in case.cues if found.kind in WHOLE_SENTENCE), None)
    if whole:
        return str(whole)
    if id(candidate) in case.negated:
        return NEGATED
    if (
        Boilerplate.NAMES in case.kinds
        and section not in _ASKED_SECTIONS
        and case.follows(Boilerplate.NAMES, candidate)
    ):
        return Boilerplate.NAMES.value
    if Boilerplate.BENEFIT in case.kinds and section not in _ASKED_SECTIONS:
        return Boilerplate.BENEFIT.value
    if names_people(tokens, candidate, case.first, case.last) and Ask.HIRE not in case.kinds:
        return Boilerplate.DEPARTMENTS.value
    if candidate.forms[0].skill.kind in NAME_KINDS:
        if section not in _LISTS and tokens.text[candidate.start : candidate.end].lower() == employer:
            return EMPLOYER
        return _reason_against_name(case)
    return _reason_against_term(case, tokens, candidate)


def _is_stack_among_benefits(case: _Case, candidate: Candidate) -> bool:
    """Whether a tool stands in a benefit that is the stack one works with."""
    return (
        case.sentence.section is Section.BENEFITS
        and candidate.forms[0].skill.kind in NAME_KINDS
        and _STACK.search(case.sentence.text) is not None
    )


def _reason_against_name(case: _Case) -> str | None:
    """A tool in a text about the company counts where it is said to be in use."""
    about = case.sentence.section is Section.ABOUT and Ask.HIRE not in case.kinds
    return Boilerplate.COMPANY.value if about and not _IN_USE.search(case.sentence.text) else None


def _reason_against_term(case: _Case, tokens: Tokens, candidate: Candidate) -> str | None:
    """A field or a method counts only where the sentence is about the work or about you."""
    offset = case.offset(candidate)
    if candidate.forms[0].skill.kind is SkillKind.TRANSVERSAL:
        written = case.sentence.text[offset : offset + candidate.end - candidate.start]
        if _TRAIT.fullmatch(written) and not _OF_SKILLS.match(case.sentence.text, offset + len(written)):
            return TRAIT
        if _begins_name(case.sentence.text, offset, offset + len(written)):
            return PART_OF_NAME
    if DEGREE in case.kinds and in_degree(
        case.sentence.text, case.cues, offset, offset + candidate.end - candidate.start
    ):
        return DEGREE
    if case.sentence.section not in _LISTS and names_team(tokens, candidate, case.first, case.last):
        return Boilerplate.DEPARTMENTS.value
    if Boilerplate.DEPARTMENTS in case.kinds and case.follows(Boilerplate.DEPARTMENTS, candidate):
        return Boilerplate.DEPARTMENTS.value
    if case.sentence.section in _ASKED_SECTIONS or case.sentence.section is Section.TITLE:
        return Boilerplate.SELF.value if _speaks_of_itself(case) else None
    about_company = case.sentence.section in {Section.ABOUT, Section.DETAILS} or Boilerplate.COMPANY in case.kinds
    if about_company and Ask.HIRE not in case.kinds and not _ABOUT_YOU.search(case.sentence.text):
        return Boilerplate.COMPANY.value
    return None


def _speaks_of_itself(case: _Case) -> bool:
    asks = {Ask.HIRE, Ask.HARD, Ask.SOFT} & case.kinds
    return Boilerplate.SELF in case.kinds and not asks and not _ABOUT_YOU.search(case.sentence.text)


def _begins_name(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word goes on as a name does: "Leadership Principles", "Lead DevOps Engineer"."""
    behind = text[end + 1 : end + 2]
    return start > 0 and text[start].isupper() and text[end : end + 1] == " " and behind.isupper()


def _is_listed(case: _Case, candidate: Candidate, sure: Mapping[int, Verdict]) -> bool:
    """Whether an accepted name stands beside a candidate in an enumeration."""
    neighbours = (_neighbour(case.candidates, candidate, step) for step in (-1, 1))
    return any(
        other is not None and _is_name(sure.get(id(other))) and _joined_in_list(case, candidate, other)
        for other in neighbours
    )


def _neighbour(candidates: Sequence[Candidate], candidate: Candidate, step: int) -> Candidate | None:
    """The next candidate before or behind that does not overlap this one."""
    index = bisect_left(candidates, candidate.start, key=lambda one: one.start)
    while 0 <= index < len(candidates):
        if not _overlap(candidates[index], candidate):
            return candidates[index] if (candidates[index].start > candidate.start) is (step > 0) else None
        index += step
    return None


def _is_name(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.skill.kind in NAME_KINDS and verdict.reason in {None, NEGATED}


def _joined_in_list(case: _Case, one: Candidate, other: Candidate) -> bool:
    left, right = (one, other) if one.start < other.start else (other, one)
    return (
        _LIST_SIGNS.fullmatch(case.sentence.text, case.offset(left) + left.end - left.start, case.offset(right))
        is not None
    )


def _words_between(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """The numbers of the first and the last word of a stretch of text."""
    return bisect_left(tokens.starts, start), bisect_right(tokens.ends, end) - 1


def _apart(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates without those that overlap one before."""
    end = -1
    for candidate in sorted(candidates, key=lambda one: (one.start, -one.end)):
        if candidate.start >= end:
            yield candidate
            end = candidate.end


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.start < other.end and other.start < one.end
