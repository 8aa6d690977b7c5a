"""What a span tagger proposes as the name of a skill, beside what the rules found: never a part of an analysis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractors.annotated_spans import Span
from extractors.findings import Source
from extractors.languages import READ_IN_FULL
from extractors.reading import Reading
from extractors.span_tagger import SpanTagger, Words


@dataclass(frozen=True, slots=True)
class Proposal:
    """Words that read as the name of a skill and are in no taxonomy: where they stand in the text as given.

    `words` are the first and the last of them among the words of the posting.
    """

    start: int
    end: int
    text: str
    words: Words


def proposals(tagger: SpanTagger, reading: Reading) -> Iterator[Proposal]:
    """What is proposed of a posting, in the order of its text: none overlaps another, or a skill that the rules take.

    What the rules rejected is not proposed again, but a longer name around it may be.
    """
    source, taken, rejected = Source(reading.given, reading.clean), set[int](), set[int]()
    for verdict in reading.verdicts:
        words = range(verdict.candidate.first, verdict.candidate.last + 1)
        (rejected if verdict.reason else taken).update(words)
    for first, last in _spans(tagger, reading):
        words = range(first, last + 1)
        if taken.isdisjoint(words) and not rejected.issuperset(words):
            start, end = _place(source, reading, (first, last))
            yield Proposal(start, end, reading.given[start:end], (first, last))


def tagged(tagger: SpanTagger, reading: Reading) -> Iterator[Span]:
    """Every span that the tagger sees, known or not, as it stands in the text as given."""
    source = Source(reading.given, reading.clean)
    for words in _spans(tagger, reading):
        yield _place(source, reading, words)


def _spans(tagger: SpanTagger, reading: Reading) -> Iterator[Words]:
    """The spans of a posting; none of one in another language than the tagger has learned from."""
    if reading.language in READ_IN_FULL:
        yield from tagger.spans_in(reading)


def _place(source: Source, reading: Reading, words: Words) -> Span:
    return source.span(reading.tokens.starts[words[0]], reading.tokens.ends[words[1]])
