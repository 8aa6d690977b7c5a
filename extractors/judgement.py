"""Decides for every candidate of a posting whether it is a skill, how strongly it is asked for, and for how long."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from extractors.acronyms import Acronyms, is_acronym, is_of_many_fields, is_usual
from extractors.asks import Ask
from extractors.cases import Case, Negation, cases
from extractors.choices import with_choices
from extractors.cues import Found
from extractors.employers import Employer
from extractors.evidence import CAPITAL, CONTEXT, Clues, evidence_of
from extractors.languages import READ_IN_FULL
from extractors.levels import level
from extractors.lexicon import Candidate
from extractors.particulars import Particulars
from extractors.passing import BusinessNames, is_named_in_passing
from extractors.proficiency import proficiency_at
from extractors.reasons import LISTS, NAMESAKE, NEGATED, reason_against
from extractors.role_skills import ROLE_ASKS, RoleSkills
from extractors.sentences import Sentence, Sentences
from extractors.surface import NAME_KINDS
from extractors.surroundings import ENOUGH, Surroundings, Weight
from extractors.tokens import Tokens
from extractors.wordlists import words
from extractors.years import Years, years_at
from schema.concepts import Skill, SkillKind
from schema.postings import Proficiency, RequirementLevel, RoleFinding, Section

Evidence: TypeAlias = tuple[tuple[str, int], ...]
"""What was weighed, each kind with its weight."""

_MENTIONED, _TRANSVERSAL = RequirementLevel.MENTIONED, SkillKind.TRANSVERSAL
_NATURAL_LANGUAGE = SkillKind.NATURAL_LANGUAGE
_HIRE, _TITLE = Ask.HIRE.value, Section.TITLE
"""Bound once: to look a member up in its Enum takes longer than to compare it."""

IN_FULL = "named in full elsewhere"
WRITTEN_OUT = "written out in the posting"
NOT_ASKED = "described, not asked for"
NO_EVIDENCE = "no evidence for the ambiguous word"


class Verdict(Struct, frozen=True, gc=False):
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

    def __init__(self, clues: Mapping[str, Clues], negation: Negation, names: BusinessNames, roles: RoleSkills) -> None:
        self._clues = clues
        self._negation = negation
        self._names = names
        self._roles = roles

    def verdicts(
        self, tokens: Tokens, sentences: Sentences, candidates: Iterable[Candidate], facts: Particulars
    ) -> list[Verdict]:
        """What is decided of each candidate, in their order. The name of the organization is no skill by itself."""
        acronyms = Acronyms(tokens.text, facts.title)
        candidates = list(map(acronyms.narrowed, candidates))
        found = list(cases(tokens, sentences, candidates, self._negation))
        employer = Employer.of(facts.organization, sentences.layout.text, candidates)
        in_full = sentences.layout.language in READ_IN_FULL
        letters = _Letters(acronyms, self._roles.role_of(facts, tokens.text), self._roles)
        hearing = _Hearing(tokens, self._clues, self._names if in_full else None, letters)
        for case in found:
            for candidate in case.candidates:
                reason = reason_against(case, tokens, candidate, employer)
                if reason is None and _is_other(case, candidate, tokens, acronyms):
                    reason = NAMESAKE
                hearing.open(case, candidate, reason)
        hearing.weigh_unsure()
        verdicts = [hearing.verdicts.get(id(candidate)) for case in found for candidate in case.candidates]
        return with_choices([verdict for verdict in verdicts if verdict])


class _Letters(Struct, frozen=True, gc=False):
    """What tells of an ambiguous acronym, whatever its sentence says: what the posting writes out, and its role."""

    acronyms: Acronyms
    role: RoleFinding | None
    roles: RoleSkills

    def evidence(self, around: Surroundings, candidate: Candidate, skill: Skill, found: Evidence) -> Evidence:
        """What speaks for and against a skill besides what was `found`, by its kind; nothing for what is no acronym."""
        written = around.tokens.text[candidate.start : candidate.end]
        if not is_acronym(written):
            return ()
        in_context = any(kind == CONTEXT for kind, _ in found)
        told = list(self._told(candidate, skill, supported=in_context or around.listed))
        tells = self._is_asked(skill) or _tells_which((*found, *told))
        if is_of_many_fields(written) and not tells:
            told.append(("letters of many fields", Weight.IN_PROSE))
        return tuple(told)

    def likeliest(self, alike: Sequence[tuple[Evidence, Skill]]) -> tuple[Evidence, Skill]:
        """Which of several meanings with as much evidence counts; none does where nothing tells which.

        Before all comes what the role asks for, then what the letters nearly always mean, then what is of the field of
        the role, then a tool.
        """
        evidence, skill = alike[0]
        by_skill = {one[1].id: one for one in alike}
        if len(by_skill) == 1 or any(kind in _TELLING for kind, _ in evidence):
            return evidence, skill
        for is_meant in (self._is_asked, is_usual, self._is_of_role, _is_tool):
            meant = [one for one in by_skill.values() if is_meant(one[1])]
            if len(meant) == 1:
                return meant[0]
        return (*evidence, ("no telling which of several", Weight.UNTOLD)), skill

    def _is_asked(self, skill: Skill) -> bool:
        return self.role is not None and self.roles.asks(self.role, skill.id)

    def _is_of_role(self, skill: Skill) -> bool:
        return self.role is not None and self.roles.is_technical(self.role, skill.id)

    def _told(self, candidate: Candidate, skill: Skill, *, supported: bool) -> Iterator[tuple[str, int]]:
        """What the posting as a whole tells; nothing against a skill that is `supported` where the letters stand."""
        if self.acronyms.fits(candidate, skill):
            yield WRITTEN_OUT, Weight.SEEN_IN_FULL
        if self.role and not self.acronyms.stands_behind_town(candidate):
            yield from self.roles.weights(self.role, skill.id, supported=supported)


class _Hearing:
    """The verdicts on one posting's candidates: on the sure ones at once, on ambiguous words when all is known."""

    def __init__(
        self, tokens: Tokens, clues: Mapping[str, Clues], names: BusinessNames | None, letters: _Letters
    ) -> None:
        self.verdicts: dict[int, Verdict] = {}
        self._names = names
        self._tokens = tokens
        self._clues = clues
        self._letters = letters
        self._unsure: list[tuple[Case, Candidate]] = []
        self._alone: dict[int, Candidate] = {}
        self._named: set[str] = set()
        self._listed: dict[int, bool] = {}

    def open(self, case: Case, candidate: Candidate, reason: str | None) -> None:
        """Decides what can be decided from the sentence alone."""
        if _is_alone(case, candidate):
            self._alone[candidate.first] = self._alone[-candidate.last] = candidate
        form = candidate.forms[0]
        if reason:
            self.verdicts[id(candidate)] = Verdict(candidate, case.sentence, form.skill, reason, cues=case.cues)
        elif form.guarded and candidate.guarded:
            self._unsure.append((case, candidate))
        else:
            verdict = self._accepted(case, candidate, form.skill)
            self.verdicts[id(candidate)] = verdict
            if not verdict.reason:
                self._named.add(verdict.skill.id)

    def weigh_unsure(self) -> None:
        """Judges ambiguous words; each that is accepted may be evidence for its neighbours in a list.

        On the way back only those are judged anew that have such a neighbour only now.
        """
        if not self._unsure:
            return
        words = frozenset(self._tokens.words)
        unsure = [(case, candidate, self._beside(case, candidate)) for case, candidate in self._unsure]
        for case, candidate, others in unsure:
            self._weigh(case, candidate, words, listed=self._is_beside_name(candidate, others))
        for case, candidate, others in reversed(unsure):
            verdict = self.verdicts.get(id(candidate))
            if others and (verdict is None or verdict.reason == NO_EVIDENCE):
                self._weigh(case, candidate, words, listed=self._is_beside_name(candidate, others))

    def _weigh(self, case: Case, candidate: Candidate, words: frozenset[str], *, listed: bool) -> None:
        if self._listed.get(id(candidate)) is listed:
            return
        self._listed[id(candidate)] = listed
        verdict = self._weighed(case, candidate, self._surroundings(case, candidate, words, listed=listed))
        if verdict:
            self.verdicts[id(candidate)] = verdict

    def _weighed(self, case: Case, candidate: Candidate, around: Surroundings) -> Verdict | None:
        """The verdict on an ambiguous word; None for a plain word that nothing makes a name."""
        weighed = [(self._evidence(around, candidate, form.skill), form.skill) for form in candidate.forms]
        evidence, skill = max(weighed, key=lambda one: _sum(one[0]))
        if len(weighed) > 1 and is_acronym(self._tokens.text[candidate.start : candidate.end]):
            most = max(_of_meaning(one) for one, _ in weighed)
            evidence, skill = self._letters.likeliest([one for one in weighed if _of_meaning(one[0]) == most])
        weight = _sum(evidence)
        listed = around.listed and self._tokens.text[candidate.start : candidate.end] not in _EVERYDAY
        if weight >= ENOUGH and (listed or _is_written_as_label(self._tokens, candidate, case.sentence)):
            return self._accepted(case, candidate, skill, evidence)
        if weight <= 0 and self._tokens.text[candidate.start].islower():
            return None
        return Verdict(candidate, case.sentence, skill, NO_EVIDENCE, weight=weight, cues=case.cues, evidence=evidence)

    def _accepted(self, case: Case, candidate: Candidate, skill: Skill, evidence: Evidence = ()) -> Verdict:
        """The verdict on a candidate that counts, unless the sentence names it in passing."""
        verdict = _accepted(case, candidate, skill, evidence)
        if verdict.reason or verdict.requirement is not _MENTIONED or self._names is None:
            return verdict
        written = self._tokens.text[candidate.start : candidate.end]
        if is_named_in_passing(case, candidate, written, self._names):
            return Verdict(candidate, case.sentence, skill, NOT_ASKED, cues=case.cues, evidence=evidence)
        return verdict

    def _evidence(self, around: Surroundings, candidate: Candidate, skill: Skill) -> Evidence:
        """What speaks for and against a skill, by its kind."""
        found = [(kind, weight) for kind, weight in evidence_of(around, skill, self._clues[skill.id]) if weight]
        if skill.id in self._named:
            found.append((IN_FULL, Weight.SEEN_IN_FULL))
        return (*found, *self._letters.evidence(around, candidate, skill, tuple(found)))

    def _surroundings(self, case: Case, candidate: Candidate, words: frozenset[str], *, listed: bool) -> Surroundings:
        whole = _is_alone(case, candidate)
        return Surroundings(
            self._tokens,
            candidate.first,
            candidate.last,
            case.first,
            case.last,
            words,
            listed=listed,
            alone=whole and case.sentence.section in LISTS,
            in_cell=whole and _is_cell(self._tokens.text, case.sentence),
            followed=case.is_followed_by(candidate, _is_name_kind),
            hiring=_HIRE in case.kinds or case.sentence.section is _TITLE,
        )

    def _is_beside_name(self, candidate: Candidate, others: Iterable[Candidate]) -> bool:
        """Whether one of the others is a name, or both are people skills, as far as is known yet."""
        beside = [self.verdicts.get(id(other)) for other in others]
        if any(map(_is_name, beside)):
            return True
        if candidate.forms[0].skill.kind is not _TRANSVERSAL or not _ENDS_ITEM.match(self._tokens.text, candidate.end):
            return False
        return any(one and not one.reason and one.skill.kind is _TRANSVERSAL for one in beside)

    def _beside(self, case: Case, candidate: Candidate) -> list[Candidate]:
        """The neighbours of a candidate in its list; for one that is alone also those alone on the lines around."""
        others = case.neighbours(candidate)
        if _is_alone(case, candidate):
            places = (1 - candidate.first, candidate.last + 1)
            others += [self._alone[place] for place in places if place in self._alone]
        return others


_ENDS_ITEM = re.compile(r"\s*(?:[^\w\s-]|$|and\b|or\b|skills?\b)", re.MULTILINE)
"""What stands behind an item of a list: "problem solving, writing clean code" names no writing."""


def _accepted(case: Case, candidate: Candidate, skill: Skill, evidence: Evidence = ()) -> Verdict:
    """The verdict on a candidate that counts, unless it is a people skill that nobody asks for."""
    sentence = case.sentence
    offset = case.span(candidate)[1] - 1 if skill.kind is _NATURAL_LANGUAGE else case.offset(candidate)
    requirement = level(sentence.section, sentence.text, offset, case.cues)
    if id(candidate) in case.welcome:
        requirement = RequirementLevel.PREFERRED
    years = years_at(case.years, offset) if case.years else None
    if years and requirement is _MENTIONED:
        requirement = RequirementLevel.REQUIRED
    weight = _sum(evidence) if evidence else ENOUGH
    if requirement is _MENTIONED and skill.kind is _TRANSVERSAL:
        return Verdict(candidate, sentence, skill, NOT_ASKED, cues=case.cues, evidence=evidence)
    stated = proficiency_at(sentence.text, *case.span(candidate), skill.kind) if case.tells_proficiency else None
    return Verdict(candidate, sentence, skill, None, requirement, years, weight, case.cues, evidence, stated)


def _tells_which(evidence: Iterable[tuple[str, int]]) -> bool:
    """Whether a kind of evidence tells which meaning is meant, and not only that some skill is."""
    return any(kind in _TELLING and weight >= ENOUGH for kind, weight in evidence)


_TELLING = frozenset({CONTEXT, IN_FULL, WRITTEN_OUT, ROLE_ASKS})


def _of_meaning(evidence: Evidence) -> int:
    """What speaks for one meaning of letters, whose capitals tell nothing."""
    return sum(weight for kind, weight in evidence if kind != CAPITAL)


def _sum(evidence: Evidence) -> int:
    return sum(weight for _, weight in evidence)


def _is_name(verdict: Verdict | None) -> bool:
    """Whether a verdict is on a name that counts, or would count if the posting wrote names with capitals."""
    if verdict is None or verdict.skill.kind not in NAME_KINDS:
        return False
    return verdict.reason in {None, NEGATED} or (verdict.reason == NO_EVIDENCE and verdict.weight >= ENOUGH)


def _is_other(case: Case, candidate: Candidate, tokens: Tokens, acronyms: Acronyms) -> bool:
    """Whether letters name none of a candidate's skills, but something else or a state behind its town."""
    if acronyms.is_other(candidate, tokens, case.first, case.last):
        return True
    if not candidate.guarded or not acronyms.stands_behind_town(candidate):
        return False
    return not any(other.start < candidate.start for other in case.neighbours(candidate))


def _is_tool(skill: Skill) -> bool:
    return skill.kind in NAME_KINDS


def _is_name_kind(candidate: Candidate) -> bool:
    return candidate.forms[0].skill.kind in NAME_KINDS


def _is_alone(case: Case, candidate: Candidate) -> bool:
    """Whether a candidate is all there is of its sentence."""
    return candidate.first == case.first and candidate.last == case.last


def _is_cell(text: str, sentence: Sentence) -> bool:
    """Whether a sentence is a cell of a line that bars part: "Leeds | React | Onsite"."""
    before, behind = (
        text[max(0, sentence.start - _CELL_REACH) : sentence.start],
        text[sentence.end : sentence.end + _CELL_REACH],
    )
    return before.rstrip()[-1:] == "|" or behind.lstrip()[:1] == "|"


_CELL_REACH = 3
_EVERYDAY = words("basic can ad ads var let may do set get put aim act are is later er ed ooh nav sat")
"""Small words that no list makes a name of: "Tableau, Looker, can be considered"."""


def _is_written_as_label(tokens: Tokens, candidate: Candidate, sentence: Sentence) -> bool:
    """Whether an ambiguous word is written as its label is; where all is in capitals, capitals do."""
    written = tokens.text[candidate.start : candidate.end]
    if any(form.spelling in (None, written) for form in candidate.forms):
        return True
    if not written.isupper() or not sentence.text.isupper():
        return False
    return any(form.spelling is not None and form.spelling.upper() == written for form in candidate.forms)
