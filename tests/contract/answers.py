"""All that a store answers, for comparison: two graphs are the same if these are equal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.records import Counts, Evidence, LabelHit, PostingFilter, PostingSummary, Record
from graph.store import GraphStore
from schema.namespaces import ConceptType
from schema.postings import PostingAnalysis

CONCEPT_TYPES = tuple(concept_type for concept_type in ConceptType if concept_type is not ConceptType.POSTING)
EVERYTHING = 10_000
LETTERS = "acdejlmnprswxyz0"
"""With what the words of the labels begin that the examples and the strategies are made of."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the whole graph says, but for its revision."""

    counts: Counts
    records: tuple[Record, ...]
    postings: tuple[PostingAnalysis, ...]
    pages: Mapping[ConceptType, tuple[str, ...]]
    summaries: tuple[PostingSummary, ...]
    evidence: tuple[Evidence, ...]
    labels: tuple[LabelHit, ...]


def answers(store: GraphStore) -> Answers:
    """The answers of a store to every question that goes over the whole graph."""
    summaries = store.posting_page(PostingFilter(), EVERYTHING)
    pages = {concept_type: store.page(concept_type, EVERYTHING) for concept_type in CONCEPT_TYPES}
    return Answers(
        counts=store.counts(),
        records=tuple(store.records()),
        postings=tuple(store.posting(summary.id) for summary in summaries),
        pages=pages,
        summaries=summaries,
        evidence=tuple(
            found for skill_id in pages[ConceptType.SKILL] for found in store.evidence(skill_id, None, EVERYTHING)
        ),
        labels=tuple(_labels(store)),
    )


def _labels(store: GraphStore) -> Iterator[LabelHit]:
    for letter in LETTERS:
        yield from store.search(letter, CONCEPT_TYPES, EVERYTHING)
