"""Decides for every candidate of a posting whether it is a skill, how strongly it is asked for, and for how long."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from extractors.cases import Case, Negation, cases
from extractors.choices import with_choices
from extractors.cues import Found
from extractors.evidence import ENOUGH, Clues, Surroundings, Weight, evidence_of
from extractors.levels import level
from extractors.lexicon import Candidate
from extractors.proficiency import proficiency_at
from extractors.reasons import LISTS, NEGATED, reason_against
from extractors.sentences import Sentence, Sentences
from extractors.surface import NAME_KINDS
from extractors.tokens import Tokens
from extractors.years import Years, years_at
from schema.concepts import Skill, SkillKind
from schema.postings import Proficiency, RequirementLevel

Evidence: TypeAlias = tuple[tuple[str, int], ...]
"""What was weighed, each kind with its weight."""

NOT_ASKED = "described, not asked for"
NO_EVIDENCE = "no evidence for the ambiguous word"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided of a candidate: a reason against it, or how it counts.

    `cues` are the wordings of its sentence; `evidence` is what was weighed of an ambiguous word, by its kind, and comes
    to `weight`.
    """

    candidate: Candidate
    sentence: Sentence
    skill: Skill
    reason: str | None = None
    requirement: RequirementLevel = RequirementLevel.MENTIONED
    years: Years | None = None
    weight: int = ENOUGH
    cues: Sequence[Found] = ()
    evidence: Evidence = ()
    proficiency: Proficiency | None = None
    choice: int | None = None


class Judge:
    """Judges candidates by the sentences that they stand in."""

    def __init__(self, clues: Mapping[str, Clues], negation: Negation) -> None:
        self._clues = clues
        self._negation = negation

    def verdicts(
        self, tokens: Tokens, sentences: Sentences, candidates: Iterable[Candidate], employer: str | None = None
    ) -> list[Verdict]:
        """What is decided of each candidate, in their order. The name of the `employer` is no skill by itself."""
        found = list(cases(tokens, sentences, candidates, self._negation))
        employer = (employer or "").lower()
        hearing = _Hearing(tokens, self._clues)
        for case in found:
            for candidate in case.candidates:
                hearing.open(case, candidate, reason_against(case, tokens, candidate, employer))
        hearing.weigh_unsure()
        verdicts = (hearing.verdicts.get(id(candidate)) for case in found for candidate in case.candidates)
        return with_choices([verdict for verdict in verdicts if verdict])


class _Hearing:
    """The verdicts on one posting's candidates: on the sure ones at once, on ambiguous words when all is known."""

    def __init__(self, tokens: Tokens, clues: Mapping[str, Clues]) -> None:
        self.verdicts: dict[int, Verdict] = {}
        self._tokens = tokens
        self._clues = clues
        self._unsure: list[tuple[Case, Candidate]] = []
        self._named: set[str] = set()

    def open(self, case: Case, candidate: Candidate, reason: str | None) -> None:
        """Decides what can be decided from the sentence alone."""
        if reason:
            self.verdicts[id(candidate)] = Verdict(
                candidate, case.sentence, candidate.forms[0].skill, reason, cues=case.cues
            )
        elif candidate.guarded:
            self._unsure.append((case, candidate))
        else:
            verdict = _accepted(case, candidate, candidate.forms[0].skill)
            self.verdicts[id(candidate)] = verdict
            if not verdict.reason:
                self._named.add(verdict.skill.id)

    def weigh_unsure(self) -> None:
        """Judges ambiguous words; each that is accepted may be evidence for its neighbours in a list."""
        words = frozenset(self._tokens.words)
        for unsure in (self._unsure, self._unsure[::-1]):
            for case, candidate in unsure:
                before = self.verdicts.get(id(candidate))
                if before is None or before.reason == NO_EVIDENCE:
                    verdict = self._weighed(case, candidate, words)
                    if verdict:
                        self.verdicts[id(candidate)] = verdict

    def _weighed(self, case: Case, candidate: Candidate, words: frozenset[str]) -> Verdict | None:
        """The verdict on an ambiguous word; None for a plain word that nothing makes a name."""
        around = self._surroundings(case, candidate, words)
        weighed = [(self._evidence(around, form.skill), form.skill) for form in candidate.forms]
        evidence, skill = max(weighed, key=lambda one: _sum(one[0]))
        weight = _sum(evidence)
        if weight >= ENOUGH and (around.listed or _is_written_as_label(self._tokens, candidate, case.sentence)):
            return _accepted(case, candidate, skill, evidence)
        if weight <= 0 and self._tokens.text[candidate.start].islower():
            return None
        return Verdict(candidate, case.sentence, skill, NO_EVIDENCE, weight=weight, cues=case.cues, evidence=evidence)

    def _evidence(self, around: Surroundings, skill: Skill) -> Evidence:
        """What speaks for and against a skill, by its kind."""
        found = [(kind, weight) for kind, weight in evidence_of(around, skill, self._clues[skill.id]) if weight]
        if skill.id in self._named:
            found.append(("named in full elsewhere", Weight.SEEN_IN_FULL))
        return tuple(found)

    def _surroundings(self, case: Case, candidate: Candidate, words: frozenset[str]) -> Surroundings:
        alone = case.sentence.section in LISTS and (candidate.first, candidate.last) == (case.first, case.last)
        listed = any(_is_name(self.verdicts.get(id(other))) for other in case.neighbours(candidate))
        return Surroundings(
            self._tokens, candidate.first, candidate.last, case.first, case.last, words, listed=listed, alone=alone
        )


def _accepted(case: Case, candidate: Candidate, skill: Skill, evidence: Evidence = ()) -> Verdict:
    """The verdict on a candidate that counts, unless it is a people skill that nobody asks for."""
    sentence, offset = case.sentence, case.offset(candidate)
    requirement = level(sentence.section, sentence.text, offset, case.cues)
    years = years_at(case.years, offset) if case.years else None
    if years and requirement is RequirementLevel.MENTIONED:
        requirement = RequirementLevel.REQUIRED
    weight = _sum(evidence) if evidence else ENOUGH
    if skill.kind is SkillKind.TRANSVERSAL and requirement is RequirementLevel.MENTIONED:
        return Verdict(candidate, sentence, skill, NOT_ASKED, cues=case.cues, evidence=evidence)
    stated = proficiency_at(sentence.text, *case.span(candidate), skill.kind) if case.tells_proficiency else None
    return Verdict(candidate, sentence, skill, None, requirement, years, weight, case.cues, evidence, stated)


def _sum(evidence: Evidence) -> int:
    return sum(weight for _, weight in evidence)


def _is_name(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.skill.kind in NAME_KINDS and verdict.reason in {None, NEGATED}


def _is_written_as_label(tokens: Tokens, candidate: Candidate, sentence: Sentence) -> bool:
    """Whether an ambiguous word is written as its label is; where all is in capitals, capitals do."""
    written = tokens.text[candidate.start : candidate.end]
    if any(form.spelling in (None, written) for form in candidate.forms):
        return True
    if not written.isupper() or not sentence.text.isupper():
        return False
    return any(form.spelling is not None and form.spelling.upper() == written for form in candidate.forms)
