"""Tells stage by stage what the extractor decided on a posting, from the values of the stages themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extractors.findings import Source
from extractors.judgement import Verdict
from extractors.languages import READ_IN_FULL
from extractors.levels import LEVEL_OF_SECTION
from extractors.lexicon import Candidate
from extractors.pipeline import PostingExtractor
from extractors.proposals import Proposal, proposals
from extractors.reading import Reading
from extractors.reasons import PART_OF_NAME
from extractors.span_tagger import SpanTagger
from schema.postings import Mention, PostingAnalysis, PostingDocument, Proficiency, RequirementLevel, Section

REPLACED = "a better reading of the same words"
PLAIN_WORD = "an ordinary word: nothing around it makes it a name"

MentionAt = tuple[int, int, str]
"""Where a mention starts and ends in the text as given, and the id of its skill."""


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A line of the plain text with the section that it was put into; a label may open others within it."""

    text: str
    section: Section
    heading: bool
    bullet: bool
    labels: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate: its words, the rule that found it, what it may stand for, and whether it needs evidence."""

    start: int
    end: int
    text: str
    rule: str
    needs_evidence: bool
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """A candidate that gave way to another."""

    text: str
    lost_to: str
    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording of a sentence and what it means."""

    meaning: str
    text: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """One kind of evidence on an ambiguous word with its weight, for or against."""

    kind: str
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What was decided of a candidate, and from what."""

    text: str
    skill: str | None
    sentence: str
    section: Section | None
    level_of_section: RequirementLevel | None
    wordings: tuple[Wording, ...]
    evidence: tuple[Weighed, ...]
    weight: int | None
    kept: bool
    reason: str | None
    requirement: RequirementLevel | None = None
    min_years: float | None = None
    max_years: float | None = None
    proficiency: Proficiency | None = None
    choice: int | None = None
    rule: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Each stage of one posting, in their order; `analysis` is what they come to.

    `proposals` are no part of it: what a model proposes beside it, or None where no model was asked.
    """

    plain_text: str
    language: str | None
    read_in_full: bool
    lines: tuple[SectionLine, ...]
    words: tuple[str, ...]
    lost_breaks: tuple[int, ...]
    candidates: tuple[Found, ...]
    overlaps: tuple[Overlap, ...]
    judged: tuple[Judged, ...]
    analysis: PostingAnalysis
    proposals: tuple[Proposal, ...] | None = None


def explained(extractor: PostingExtractor, document: PostingDocument, tagger: SpanTagger | None = None) -> Explanation:
    """What each stage decided on a posting, and what a tagger proposes beside it.

    Raises UnreadableInputError for a document without any text.
    """
    reading = extractor.read(document)
    analysis = extractor.analysis_of(reading)
    return Explanation(
        plain_text=reading.clean.text,
        language=reading.language,
        read_in_full=reading.language in READ_IN_FULL,
        lines=tuple(_lines(reading)),
        words=tuple(reading.tokens.words),
        lost_breaks=tuple(reading.tokens.breaks),
        candidates=tuple(_found(reading, candidate) for candidate in _candidates(reading)),
        overlaps=tuple(_overlaps(reading)),
        judged=tuple(_judged(reading, analysis)),
        analysis=analysis,
        proposals=tuple(proposals(tagger, reading)) if tagger else None,
    )


def _lines(reading: Reading) -> Iterator[SectionLine]:
    for line in reading.page.lines:
        text = reading.clean.text[line.start : line.end]
        labels = tuple(section for _, section in line.labels)
        yield SectionLine(text, line.section, line.heading, line.bullet, labels)


def _candidates(reading: Reading) -> list[Candidate]:
    """All candidates, also those that gave way, in the order of the text."""
    lost = (loser for loser, _ in (*reading.resolved.parts, *reading.resolved.outdone))
    found = {id(candidate): candidate for candidate in (*reading.resolved.kept, *lost)}
    return sorted(found.values(), key=lambda one: (one.start, -one.end, one.rule))


def _found(reading: Reading, candidate: Candidate) -> Found:
    return Found(
        candidate.start,
        candidate.end,
        _text(reading, candidate),
        candidate.rule,
        candidate.guarded,
        tuple(dict.fromkeys(form.skill.id for form in candidate.forms)),
    )


def _overlaps(reading: Reading) -> Iterator[Overlap]:
    resolved = reading.resolved
    why = {id(loser): PART_OF_NAME for loser, _ in resolved.parts}
    for loser, winner in sorted((*resolved.parts, *resolved.outdone), key=lambda pair: pair[0].start):
        reason = why.get(id(loser), REPLACED)
        yield Overlap(_text(reading, loser), _text(reading, winner), winner.rule, reason)


def _judged(reading: Reading, analysis: PostingAnalysis) -> Iterator[Judged]:
    verdicts = {id(verdict.candidate): verdict for verdict in reading.verdicts}
    source = Source(reading.given, reading.clean)
    mentions = {(m.start, m.end, finding.skill_id): m for finding in analysis.skills for m in finding.mentions}
    for candidate in reading.resolved.kept:
        verdict = verdicts.get(id(candidate))
        if verdict is None:
            yield _plain_word(_text(reading, candidate))
        else:
            yield _of_verdict(reading, verdict, source, mentions)


def _plain_word(text: str) -> Judged:
    return Judged(
        text=text,
        skill=None,
        sentence="",
        section=None,
        level_of_section=None,
        wordings=(),
        evidence=(),
        weight=None,
        kept=False,
        reason=PLAIN_WORD,
    )


def _of_verdict(reading: Reading, verdict: Verdict, source: Source, mentions: Mapping[MentionAt, Mention]) -> Judged:
    candidate, sentence = verdict.candidate, verdict.sentence
    mention = mentions.get((*source.span(candidate.start, candidate.end), verdict.skill.id))
    kept = mention if verdict.reason is None else None
    return Judged(
        text=_text(reading, candidate),
        skill=verdict.skill.id,
        sentence=sentence.text,
        section=sentence.section,
        level_of_section=LEVEL_OF_SECTION.get(sentence.section),
        wordings=tuple(Wording(str(cue.kind), sentence.text[cue.start : cue.end]) for cue in verdict.cues),
        evidence=tuple(Weighed(kind, int(weight)) for kind, weight in verdict.evidence),
        weight=int(verdict.weight) if candidate.guarded and verdict.evidence else None,
        kept=kept is not None,
        reason=verdict.reason,
        requirement=kept.requirement if kept else None,
        min_years=kept.min_years if kept else None,
        max_years=kept.max_years if kept else None,
        proficiency=kept.proficiency if kept else None,
        choice=kept.choice if kept else None,
        rule=kept.rule if kept else None,
        confidence=kept.confidence if kept else None,
    )


def _text(reading: Reading, candidate: Candidate) -> str:
    return reading.clean.text[candidate.start : candidate.end]
