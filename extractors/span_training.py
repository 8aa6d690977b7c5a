"""Trains span taggers on texts with marked spans, and compares them with the rules on texts they have not seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.annotated_spans import MarkedText, Span
from extractors.findings import Source
from extractors.pipeline import PostingExtractor
from extractors.proposals import proposals, tagged
from extractors.reading import Reading
from extractors.span_fitting import FeatureNumbers, TaggedLine, fitted
from extractors.span_scoring import SpanScores, alias_finder, scored
from extractors.span_tagger import BEGINS, GOES_ON, OUTSIDE, SpanTagger
from extractors.word_features import word_lines
from schema.concepts import Skill
from schema.errors import InvalidInputError
from schema.postings import PostingDocument

FOLDS = 3
"""Parts of the texts, each judged by a tagger of the others. A fit takes most of the time, so there are few."""


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text with marked spans as the extractor reads it, with the spans that its rules find, in the text as given."""

    marked: MarkedText
    reading: Reading
    ruled: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SpanComparison:
    """Finders of spans on the same texts; both that use a tagger use one that has not seen the text."""

    labels: tuple[str, ...]
    texts: int
    spans: int
    aliases: SpanScores
    rules: SpanScores
    tagger: SpanScores
    rules_and_proposals: SpanScores


def read_texts(marked: Iterable[MarkedText], extractor: PostingExtractor) -> Iterator[ReadText]:
    """The texts with what the extractor makes of them; those without any words are left out."""
    for one in marked:
        if one.text.strip():
            reading = extractor.read(PostingDocument(text=one.text))
            found = extractor.analysis_of(reading).skills
            ruled = tuple(sorted({(place.start, place.end) for skill in found for place in skill.mentions}))
            yield ReadText(one, reading, ruled)


def trained(texts: Sequence[ReadText], labels: tuple[str, ...]) -> SpanTagger:
    """The tagger of some texts. Raises InvalidInputError where no span holds a word."""
    names = FeatureNumbers()
    return _trained(texts, labels, [tuple(_lines(text, names)) for text in texts], names)


def cross_validated(texts: Sequence[ReadText], labels: tuple[str, ...], skills: Iterable[Skill]) -> SpanComparison:
    """The list of aliases, the rules and taggers compared. Raises InvalidInputError for fewer texts than parts."""
    if len(texts) < FOLDS:
        raise InvalidInputError(f"{FOLDS} texts are needed to compare with the rules, and there are {len(texts)}.")
    names, find = FeatureNumbers(), alias_finder(skills)
    lines = [tuple(_lines(text, names)) for text in texts]
    alone: list[tuple[Sequence[Span], list[Span]]] = []
    both: list[tuple[Sequence[Span], list[Span]]] = []
    for fold in range(FOLDS):
        seen = [index for index in range(len(texts)) if index % FOLDS != fold]
        tagger = _trained([texts[at] for at in seen], labels, [lines[at] for at in seen], names)
        for text in texts[fold::FOLDS]:
            alone.append((text.marked.spans, list(tagged(tagger, text.reading))))
            proposed = [(one.start, one.end) for one in proposals(tagger, text.reading)]
            both.append((text.marked.spans, [*text.ruled, *proposed]))
    return SpanComparison(
        labels=labels,
        texts=len(texts),
        spans=sum(len(text.marked.spans) for text in texts),
        aliases=scored((text.marked.spans, find(text.marked.text)) for text in texts),
        rules=scored((text.marked.spans, text.ruled) for text in texts),
        tagger=scored(alone),
        rules_and_proposals=scored(both),
    )


def _trained(
    texts: Sequence[ReadText], labels: tuple[str, ...], lines: Sequence[tuple[TaggedLine, ...]], names: FeatureNumbers
) -> SpanTagger:
    every = [line for own in lines for line in own]
    if all(set(line.tags) == {OUTSIDE} for line in every):
        raise InvalidInputError("no marked span holds a word, so there is nothing to learn. Mark some.")
    weights = fitted(every, names)
    return SpanTagger(
        labels=labels,
        weights=weights.features,
        openings=weights.openings,
        steps=weights.steps,
        texts=len(texts),
        spans=sum(len(text.marked.spans) for text in texts),
    )


def _lines(text: ReadText, names: FeatureNumbers) -> Iterator[TaggedLine]:
    """The lines of a text with the features of their words and what each is to a marked span."""
    tags = _tags(text)
    for line in word_lines(text.reading):
        own = tags[line.first : line.first + len(line.features)]
        own[0] = BEGINS if own[0] == GOES_ON else own[0]
        yield TaggedLine(tuple(names.numbered(word) for word in line.features), tuple(own))


def _tags(text: ReadText) -> list[int]:
    """What each word of a text is to a marked span; of spans that overlap the longest counts."""
    tokens, source = text.reading.tokens, Source(text.reading.given, text.reading.clean)
    places = [source.span(start, end) for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    tags = [OUTSIDE] * len(places)
    for start, end in sorted(text.marked.spans, key=lambda span: (span[0] - span[1], span)):
        within = [index for index, place in enumerate(places) if place[0] < end and start < place[1]]
        if within and all(tags[index] == OUTSIDE for index in within):
            tags[within[0]] = BEGINS
            tags[within[0] + 1 : within[-1] + 1] = [GOES_ON] * (within[-1] - within[0])
    return tags
