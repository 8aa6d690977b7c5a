"""Fits the model for ambiguous words to annotated postings, and compares it with the rules on what it has not seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extractors.annotations import AnnotatedPosting, forms_of
from extractors.candidate_model import EVEN, CandidateModel, features_of, is_open, names_of
from extractors.pipeline import PostingExtractor
from schema.errors import InvalidInputError
from schema.labels import folded
from schema.postings import PostingDocument

_SHRINKAGE = 1.0
"""The L2 penalty: the inverse variance that is expected of a weight. Of the order of one, as the features are."""

_STEPS = 50
_STILL = 1e-8
_DIGITS = 6
_PLACES = 4


@dataclass(frozen=True, slots=True)
class Example:
    """An ambiguous word of an annotated posting: what is known of it, whether it counts, and what the rules said."""

    source: str
    features: Mapping[str, float]
    counts: bool
    ruled: bool


@dataclass(frozen=True, slots=True)
class Decisions:
    """How well ambiguous words were decided."""

    accuracy: float
    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """The rules and the model on the same words, each decided by a model that has not seen its source."""

    examples: int
    positive: int
    sources: int
    rules: Decisions
    model: Decisions

    @property
    def better(self) -> bool:
        """Whether the model decides unseen words better than the rules."""
        return self.model.f1 > self.rules.f1


def examples_in(
    annotated: Iterable[AnnotatedPosting], extractor: PostingExtractor, aliases: Mapping[str, Iterable[str]]
) -> Iterator[Example]:
    """The ambiguous words of annotated postings: those of skills that are asked for, and those of none.

    What the annotation calls optional teaches nothing.
    """
    for item in annotated:
        wanted = _forms((skill.name for skill in item.skills if not skill.optional), aliases)
        neutral = _forms(item.neutral, aliases)
        reading = extractor.read(PostingDocument(text=item.text, id=item.id, title=item.title))
        for verdict in filter(is_open, reading.verdicts):
            names = frozenset(map(folded, names_of(verdict)))
            counts = not wanted.isdisjoint(names)
            if counts or neutral.isdisjoint(names):
                yield Example(item.source, features_of(verdict, reading.tokens), counts, verdict.reason is None)


def _forms(names: Iterable[str], aliases: Mapping[str, Iterable[str]]) -> frozenset[str]:
    return frozenset(form for name in names for form in forms_of(name, aliases))


def fit(examples: Sequence[Example]) -> CandidateModel:
    """The logistic regression of the examples, by Newton's method. Raises InvalidInputError for too few of them."""
    if len({example.counts for example in examples}) < 2:
        raise InvalidInputError(
            "there are too few ambiguous words to learn from. Give annotated postings that hold some which count and"
            " some which do not."
        )
    names = sorted({name for example in examples for name in example.features})
    matrix = np.array([[example.features.get(name, 0.0) for name in names] for example in examples])
    wanted = np.array([float(example.counts) for example in examples])
    weights = _newton(matrix, wanted)
    return CandidateModel(
        {name: round(float(weight), _DIGITS) for name, weight in zip(names, weights, strict=True)}, len(examples)
    )


def cross_validated(examples: Sequence[Example]) -> Comparison:
    """The rules and models compared, each source decided by a model fitted to all the others."""
    sources = sorted({example.source for example in examples})
    decided: list[tuple[Example, bool]] = []
    for source in sources:
        unseen = [example for example in examples if example.source == source]
        model = fit([example for example in examples if example.source != source])
        decided += [(example, model.probability(example.features) >= EVEN) for example in unseen]
    return Comparison(
        examples=len(examples),
        positive=sum(example.counts for example in examples),
        sources=len(sources),
        rules=_decisions([(example.counts, example.ruled) for example in examples]),
        model=_decisions([(example.counts, taken) for example, taken in decided]),
    )


def _newton(matrix: NDArray[np.float64], wanted: NDArray[np.float64]) -> NDArray[np.float64]:
    weights = np.zeros(matrix.shape[1])
    penalty = np.eye(matrix.shape[1]) * _SHRINKAGE
    for _ in range(_STEPS):
        likely = 1.0 / (1.0 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        gradient = matrix.T @ (likely - wanted) + _SHRINKAGE * weights
        curvature = (matrix * (likely * (1 - likely))[:, None]).T @ matrix + penalty
        step = np.linalg.solve(curvature, gradient)
        weights = weights - step
        if float(np.abs(step).max()) < _STILL:
            break
    return weights


def _decisions(pairs: Sequence[tuple[bool, bool]]) -> Decisions:
    """The figures of pairs of what is right and what was decided."""
    hits = sum(right and taken for right, taken in pairs)
    taken, right = sum(taken for _, taken in pairs), sum(right for right, _ in pairs)
    precision, recall = hits / max(1, taken), hits / max(1, right)
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    accuracy = sum(right == taken for right, taken in pairs) / max(1, len(pairs))
    return Decisions(*(round(value, _PLACES) for value in (accuracy, precision, recall, f1)))
