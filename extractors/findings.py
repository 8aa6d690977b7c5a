"""Turns verdicts into findings: one for each skill with all its mentions, a rejection for what does not count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractors.clean import CleanText
from extractors.judgement import Verdict
from extractors.lexicon import Candidate
from extractors.reasons import PART_OF_NAME
from extractors.sentences import Sentence
from extractors.surface import NAME_KINDS
from extractors.surroundings import ENOUGH
from schema.concepts import Skill
from schema.postings import Mention, Proficiency, Rejection, RequirementLevel, SkillFinding

_STRENGTH = {RequirementLevel.REQUIRED: 2, RequirementLevel.PREFERRED: 1, RequirementLevel.MENTIONED: 0}
_SURE_NAME, _SURE_TERM, _COORDINATED, _PHRASE = 0.98, 0.88, 0.85, 0.6
"""The shares that were right by each rule over 60 annotated postings (`bench/calibration.py`, decision 0039)."""
_SKILLS_KEPT = 4096
_UNSURE, _PER_WEIGHT, _UNSURE_AT_MOST = 0.9, 0.01, 0.95


@dataclass(frozen=True, slots=True)
class Source:
    """The text as given with private data masked, and the plain text that verdicts count in."""

    given: str
    clean: CleanText

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the plain text in the text as given."""
        return self.clean.offsets.span(start, end)


def skill_findings(source: Source, verdicts: Iterable[Verdict]) -> tuple[SkillFinding, ...]:
    """The skills of a posting in the order of their first mention."""
    accepted = [verdict for verdict in verdicts if verdict.reason is None]
    by_skill: dict[str, tuple[Skill, list[Mention]]] = {}
    for verdict, mention in zip(accepted, _mentions(source, accepted), strict=True):
        skill = verdict.skill
        found = by_skill.get(skill.id)
        if found:
            found[1].append(mention)
        else:
            by_skill[skill.id] = skill, [mention]
    findings = [_finding(skill, mentions) for skill, mentions in by_skill.values()]
    findings.sort(key=lambda finding: (finding.mentions[0].start, finding.skill_id))
    return tuple(findings)


def rejections(
    source: Source, verdicts: Iterable[Verdict], parts: Iterable[tuple[Candidate, Candidate]]
) -> tuple[Rejection, ...]:
    """What was turned down, with the reason, in the order of the text."""
    found = [_rejection(source, verdict) for verdict in verdicts if verdict.reason is not None]
    found += [_part(source, part, whole) for part, whole in parts if not part.guarded and not part.shares_skill(whole)]
    found.sort(key=lambda one: (one.start, one.end, one.skill_id or ""))
    return tuple(found)


def _finding(skill: Skill, mentions: Sequence[Mention]) -> SkillFinding:
    if len(mentions) > 1:
        mentions = _surest(mentions)
    told = mentions[0] if len(mentions) == 1 else None
    requirement = told.requirement if told else _strongest(mentions)
    min_years, max_years = (told.min_years, told.max_years) if told else _years(mentions, requirement)
    return SkillFinding(
        skill_id=skill.id,
        pref_label=skill.pref_label,
        alt_labels=_other_labels(skill.pref_label, skill.alt_labels, skill.hidden_labels),
        kind=skill.kind,
        requirement=requirement,
        min_years=min_years,
        max_years=max_years,
        confidence=told.confidence if told else max(mention.confidence for mention in mentions),
        mentions=tuple(mentions),
        proficiency=told.proficiency if told else _proficiency(mentions),
    )


def _surest(mentions: Iterable[Mention]) -> list[Mention]:
    """One mention for each span, in the order of the text; the surest where several rules found the same."""
    by_span: dict[tuple[int, int], Mention] = {}
    for mention in mentions:
        span = mention.start, mention.end
        before = by_span.get(span)
        if before is None or mention.confidence > before.confidence:
            by_span[span] = mention
    return [by_span[span] for span in sorted(by_span)]


def _mentions(source: Source, accepted: Iterable[Verdict]) -> Iterator[Mention]:
    """The mention that each verdict comes to; a sentence is placed once for all that stand in it."""
    given, span = source.given, source.clean.offsets.span
    sentence: Sentence | None = None
    for verdict in accepted:
        candidate, years = verdict.candidate, verdict.years
        if verdict.sentence is not sentence:
            sentence = verdict.sentence
            sentence_start, sentence_end = span(sentence.start, sentence.end)
        start, end = span(candidate.start, candidate.end)
        guarded = candidate.guarded
        yield Mention(
            start=start,
            end=end,
            text=given[start:end],
            section=sentence.section,
            rule=_rule(candidate, guarded),
            confidence=_confidence(verdict, guarded),
            requirement=verdict.requirement,
            min_years=years.minimum if years else None,
            max_years=years.maximum if years else None,
            sentence_start=min(sentence_start, start),
            sentence_end=max(sentence_end, end),
            sentence=sentence.text,
            proficiency=verdict.proficiency,
            choice=verdict.choice,
        )


def _rule(candidate: Candidate, guarded: bool) -> str:
    return "label in context" if guarded and candidate.rule == "label" else candidate.rule


def _confidence(verdict: Verdict, guarded: bool) -> float:
    """How sure a mention is, by the rule that found it."""
    rule = verdict.candidate.rule
    if rule == "phrase":
        return _PHRASE
    if guarded:
        return round(min(_UNSURE + _PER_WEIGHT * (verdict.weight - ENOUGH), _UNSURE_AT_MOST), 2)
    if rule != "label":
        return _COORDINATED
    return _SURE_NAME if verdict.skill.kind in NAME_KINDS else _SURE_TERM


def _strongest(mentions: Iterable[Mention]) -> RequirementLevel:
    return max((mention.requirement for mention in mentions), key=_STRENGTH.__getitem__)


def _proficiency(mentions: Iterable[Mention]) -> Proficiency | None:
    """The highest that is stated."""
    stated = {mention.proficiency for mention in mentions}
    return next((level for level in reversed(Proficiency) if level in stated), None)


def _years(mentions: Iterable[Mention], requirement: RequirementLevel) -> tuple[float | None, float | None]:
    """The years of the mention that asks for most, of those with this requirement."""
    stated = [
        (mention.min_years, mention.max_years)
        for mention in mentions
        if mention.requirement is requirement and (mention.min_years is not None or mention.max_years is not None)
    ]
    return max(stated, key=lambda years: (years[0] or 0.0, years[1] or 0.0), default=(None, None))


@lru_cache(maxsize=_SKILLS_KEPT)
def _other_labels(pref_label: str, alt_labels: tuple[str, ...], hidden_labels: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(label for label in (*alt_labels, *hidden_labels) if label != pref_label))


def _rejection(source: Source, verdict: Verdict) -> Rejection:
    start, end = source.span(verdict.candidate.start, verdict.candidate.end)
    return Rejection(
        start=start,
        end=end,
        text=source.given[start:end],
        reason=verdict.reason or "",
        skill_id=verdict.skill.id,
        sentence=verdict.sentence.text,
    )


def _part(source: Source, part: Candidate, whole: Candidate) -> Rejection:
    start, end = source.span(part.start, part.end)
    name = source.clean.text[whole.start : whole.end]
    return Rejection(
        start=start,
        end=end,
        text=source.given[start:end],
        reason=f"{PART_OF_NAME}: {name}",
        skill_id=part.forms[0].skill.id,
    )
