"""How alike the labels of two concepts are: shared words, weighted by how much each word tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from graph.relation import Numbers, Relation, inverse_frequency, summed_relation
from schema.concepts import Concept
from schema.labels import folded

_WORD = re.compile(r"[\w+#]+(?:\.\w+)*")
_ENDINGS = ("ing", "es", "s", "ed", "e")
_SHORTEST_STEM = 3

_BEGINNING = 5
"""Words of one family share their first letters: "psychology" and "psychological". Five did better than 4-grams of
letters on the tuning half of ESCO's skill relations, and keep "Java" and "JavaScript" apart."""


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """Each concept as a vector of length 1 over the stems and beginnings of its labels' words, and the same transposed.

    The product of two rows is their likeness, from 0 to 1.
    """

    vectors: Relation
    occurrences: Relation

    def likeness(self, concept: int) -> Numbers:
        """How alike the wording of every concept is to that of one, from 0 to 1; 0 for itself."""
        alike = self.occurrences.combined(*self.vectors.row(concept))
        alike[concept] = 0.0
        return np.minimum(alike, 1.0)


def wording_of(concepts: Sequence[Concept]) -> Wording:
    """The vectors of these concepts. The preferred label counts once, all others together once."""
    counts = _Features()
    for concept in concepts:
        counts.add(concept)
    vectors = counts.relation()
    vectors = vectors.scaled(inverse_frequency(vectors)).normalised()
    return Wording(vectors, vectors.transposed())


class _Features:
    """Counts the features of one concept after the other; every word is taken apart only once."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.known: dict[str, tuple[int, ...]] = {}
        self.columns: list[int] = []
        self.sizes: list[int] = []
        self.weights: list[tuple[float, int]] = []

    def add(self, concept: Concept) -> None:
        preferred = folded(concept.pref_label)
        others = {folded(label) for label in concept.labels} - {preferred}
        start = len(self.columns)
        self._add_words([preferred], 1.0)
        self._add_words(sorted(others), 1.0 / max(len(others), 1))
        self.sizes.append(len(self.columns) - start)

    def relation(self) -> Relation:
        rows = np.repeat(np.arange(len(self.sizes), dtype=np.int32), self.sizes)
        weights = np.repeat([weight for weight, _ in self.weights], [count for _, count in self.weights])
        return summed_relation(rows, self.columns, weights, (len(self.sizes), max(len(self.numbers), 1)))

    def _add_words(self, labels: Iterable[str], weight: float) -> None:
        start = len(self.columns)
        for label in labels:
            for word in _WORD.findall(label):
                self.columns += self.known.get(word) or self._learn(word)
        self.weights.append((weight, len(self.columns) - start))

    def _learn(self, word: str) -> tuple[int, ...]:
        stem = _stem(word)
        features = (stem, f"{stem[:_BEGINNING]}…")
        self.known[word] = tuple(self.numbers.setdefault(feature, len(self.numbers)) for feature in features)
        return self.known[word]


def _stem(word: str) -> str:
    """A word without its ending, as far as a table of five endings goes."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
