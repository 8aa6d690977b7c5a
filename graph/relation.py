"""Sparse relations between numbered things: the arrays behind the snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import csr_array

Positions: TypeAlias = NDArray[np.signedinteger[Any]]
"""Numbers of things: a position in one of the snapshot's catalogues."""

Numbers: TypeAlias = NDArray[np.float64]
"""One figure a thing."""


@dataclass(frozen=True, slots=True, eq=False)
class Relation:
    """A weighted relation in compressed rows; nobody can write to its arrays.

    `matrix` is a `scipy.sparse.csr_array` (scipy has no types, hence `Any`) with sorted indices and no duplicates.
    """

    matrix: Any

    @property
    def shape(self) -> tuple[int, int]:
        """How many things stand on the left and on the right."""
        rows, columns = self.matrix.shape
        return int(rows), int(columns)

    @property
    def size(self) -> int:
        """How many pairs are related."""
        return int(self.matrix.nnz)

    @property
    def targets(self) -> Positions:
        """The right side of every pair, row by row."""
        targets: Positions = self.matrix.indices
        return targets

    @property
    def values(self) -> Numbers:
        """The weight of every pair, in the order of `targets`."""
        values: Numbers = self.matrix.data
        return values

    def row(self, position: int) -> tuple[Positions, Numbers]:
        """The things related to one, sorted, with their weights."""
        start, end = self.matrix.indptr[position], self.matrix.indptr[position + 1]
        return self.targets[start:end], self.values[start:end]

    def rows(self, positions: Positions) -> tuple[Positions, Positions, Numbers]:
        """Several rows at once, as three arrays with an element for each pair.

        They hold the place of the pair's row in `positions`, the related thing, and the weight.
        """
        starts, counts = self.matrix.indptr[positions], self.counts()[positions]
        which = np.repeat(np.arange(len(positions), dtype=np.int32), counts)
        offset = np.repeat(starts - np.concatenate(([0], np.cumsum(counts)[:-1])), counts) if len(counts) else counts
        at = offset + np.arange(len(which))
        return which, self.targets[at], self.values[at]

    def counts(self) -> Positions:
        """How many things are related to each on the left."""
        counts: Positions = np.diff(self.matrix.indptr)
        return counts

    def sources(self) -> Positions:
        """The left side of every pair, in the order of `targets`."""
        return np.repeat(np.arange(self.shape[0], dtype=np.int32), self.counts())

    def transposed(self) -> Relation:
        """The same pairs, read from right to left."""
        return _frozen(self.matrix.T.tocsr())

    def present(self) -> Relation:
        """The same pairs, all with weight 1."""
        return self.valued(np.ones(self.size))

    def valued(self, values: Numbers) -> Relation:
        """The same pairs with other weights, given in the order of `targets`."""
        return _frozen(csr_array((values, self.targets, self.matrix.indptr), shape=self.shape))

    def scaled(self, by_target: Numbers) -> Relation:
        """Every weight multiplied by the figure of its right side."""
        return self.valued(self.values * by_target[self.targets])

    def normalised(self) -> Relation:
        """Every row scaled to length 1, so that a product of two rows is their cosine."""
        length = np.sqrt(np.bincount(self.sources(), self.values**2, minlength=self.shape[0]))
        return self.valued(self.values / np.where(length > 0, length, 1.0)[self.sources()])

    def followed_by(self, other: Relation) -> Relation:
        """The pairs reached over both relations, with the sum of the products of their weights."""
        return _frozen(self.matrix @ other.matrix)

    def with_pairs_of(self, other: Relation) -> Relation:
        """The pairs of either relation, all with weight 1."""
        return _frozen(self.present().matrix + other.present().matrix).present()

    def times(self, figures: Numbers) -> Numbers:
        """For each thing on the left, the weighted sum of the figures of the things on the right."""
        product: Numbers = self.matrix @ figures
        return product

    def combined(self, positions: Positions, weights: Numbers) -> Numbers:
        """The sum of these rows, each times its weight, as one figure for each thing on the right."""
        which, targets, values = self.rows(positions)
        return np.asarray(np.bincount(targets, values * weights[which], minlength=self.shape[1]), dtype=np.float64)

    def sums(self) -> Numbers:
        """The sum of each row's weights."""
        return self.times(np.ones(self.shape[1]))

    def frequencies(self) -> Positions:
        """How many things on the left are related to each on the right."""
        return np.bincount(self.targets, minlength=self.shape[1]).astype(np.int32)


def relation(sources: ArrayLike, targets: ArrayLike, values: ArrayLike, shape: tuple[int, int]) -> Relation:
    """A relation from pairs; of a pair that is given more than once the greatest weight counts."""
    left, right = np.asarray(sources, dtype=np.int32), np.asarray(targets, dtype=np.int32)
    weight = np.broadcast_to(np.asarray(values, dtype=np.float64), left.shape)
    order = np.lexsort((-weight, right, left))
    left, right, weight = left[order], right[order], weight[order]
    first = np.ones(len(left), dtype=bool)
    first[1:] = (left[1:] != left[:-1]) | (right[1:] != right[:-1])
    starts = np.concatenate(([0], np.cumsum(np.bincount(left[first], minlength=shape[0])))).astype(np.int32)
    return _frozen(csr_array((weight[first], right[first], starts), shape=shape))


def summed_relation(sources: ArrayLike, targets: ArrayLike, values: ArrayLike, shape: tuple[int, int]) -> Relation:
    """A relation from pairs; the weights of a pair that is given more than once add up."""
    pairs = (np.asarray(sources, dtype=np.int32), np.asarray(targets, dtype=np.int32))
    return _frozen(csr_array((np.asarray(values, dtype=np.float64), pairs), shape=shape))


def inverse_frequency(relation: Relation) -> Numbers:
    """How much each thing on the right tells: ln(1 + rows / rows that have it), after Spärck Jones (1972).

    The 1 keeps what every row has above zero, which matters in a graph of five roles.
    """
    return np.log1p(relation.shape[0] / np.maximum(relation.frequencies(), 1))


def best(scores: Numbers, first: int) -> list[int]:
    """The numbers with the highest scores over 0, the highest first, ties by number."""
    found = np.flatnonzero(scores > 0)
    if 0 < first < len(found):
        threshold = np.partition(scores[found], -first)[-first]
        found = found[scores[found] >= threshold]
    order = np.lexsort((found, -scores[found]))
    return [int(position) for position in found[order][: max(first, 0)]]


def frozen(array: NDArray[Any]) -> NDArray[Any]:
    """The same array, which nobody can write to any more."""
    array.setflags(write=False)
    return array


def _frozen(matrix: Any) -> Relation:
    matrix.sort_indices()
    for array in (matrix.data, matrix.indices, matrix.indptr):
        frozen(array)
    return Relation(matrix)
