"""Fits the weights of a span tagger: a conditional random field over the lines of annotated texts.

Lafferty, McCallum and Pereira (2001); the likelihood by forward and backward sums over all lines at once, its maximum
by L-BFGS. Nothing is drawn at random, so the same lines give the same weights.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from extractors.span_tagger import OUTSIDE, TAGS, Pair, Triple

SHRINKAGE = 0.5
"""The L2 penalty. Cross-validated on the train parts of SkillSpan and GREEN, 1 has .003 and .001 of F1 less."""

LEAST_SEEN = 3
"""A feature of fewer words teaches more of these words than of others."""

LEAST_WEIGHT = 0.05
"""Smaller weights are left out: half of the features or more, for .001 of F1 (`skillatlas train` on SkillSpan)."""

_STEPS = 60
_MEMORY = 6
_DIGITS = 3
_TAGS = len(TAGS)

_Floats = NDArray[np.float64]
_Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class TaggedLine:
    """A line to learn from: the numbers of the features of each word, and what the word is to a span."""

    features: tuple[array[int], ...]
    tags: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FeatureNumbers:
    """The features by their names, each with its number: the names of many words take much room."""

    numbers: dict[str, int] = field(default_factory=dict)

    def numbered(self, names: Iterable[str]) -> array[int]:
        """The numbers of some features; a new one gets the next."""
        return array("l", [self.numbers.setdefault(name, len(self.numbers)) for name in names])


@dataclass(frozen=True, slots=True)
class Weights:
    """What was fitted, as a span tagger keeps it: rounded, against a word that stands outside, the small left out."""

    features: Mapping[str, Pair]
    openings: Triple
    steps: tuple[Triple, Triple, Triple]


def fitted(lines: Sequence[TaggedLine], names: FeatureNumbers) -> Weights:
    """The weights under which the tags of these lines are most likely, but for a penalty on large ones."""
    matrix, columns = _matrix(lines, len(names.numbers))
    chain = _Field(matrix, lines)
    size = len(columns) * _TAGS + _TAGS * _TAGS + _TAGS
    options = {"maxiter": _STEPS, "maxcor": _MEMORY}
    found = minimize(chain.unlikelihood, np.zeros(size), jac=True, method="L-BFGS-B", options=options).x
    weights, steps, openings = chain.parts(found)
    own = np.round(weights[:, :OUTSIDE] - weights[:, OUTSIDE:], _DIGITS)
    told = list(names.numbers)
    kept = {
        told[column]: (float(pair[0]), float(pair[1]))
        for column, pair in zip(columns, own, strict=True)
        if np.abs(pair).max() >= LEAST_WEIGHT
    }
    one, two, three = map(_triple, steps)
    return Weights(kept, _triple(openings), (one, two, three))


def _matrix(lines: Sequence[TaggedLine], features: int) -> tuple[csr_matrix, list[int]]:
    """The words of all lines by their features, as far as these were seen often, and the numbers of those."""
    numbers = np.concatenate([np.asarray(word) for line in lines for word in line.features])
    lengths = [len(word) for line in lines for word in line.features]
    columns = np.flatnonzero(np.bincount(numbers, minlength=features) >= LEAST_SEEN)
    place = np.full(features, -1)
    place[columns] = np.arange(len(columns))
    rows = np.repeat(np.arange(len(lengths)), lengths)[place[numbers] >= 0]
    seen = place[numbers][place[numbers] >= 0]
    return csr_matrix((np.ones(len(seen)), (rows, seen)), shape=(len(lengths), len(columns))), columns.tolist()


class _Field:
    """The likelihood of the tags of some lines under given weights, and its gradient.

    The n-th words of all lines are treated together, the longest lines first, so that those that have an n-th word
    stand at the beginning.
    """

    def __init__(self, matrix: csr_matrix, lines: Sequence[TaggedLine]) -> None:
        self._matrix, self._turned = matrix, matrix.T.tocsr()
        self._places = _places([len(line.tags) for line in lines])
        tags = np.array([tag for line in lines for tag in line.tags])
        self._right = np.eye(_TAGS)[tags]
        self._right_steps = np.zeros((_TAGS, _TAGS))
        for line in lines:
            np.add.at(self._right_steps, (line.tags[:-1], line.tags[1:]), 1)
        self._right_openings = self._right[self._places[0]].sum(axis=0)

    def parts(self, flat: _Floats) -> tuple[_Floats, _Floats, _Floats]:
        """The weights of the features, of the steps and of the openings, as they stand in one vector."""
        steps, openings = flat[-_TAGS * (_TAGS + 1) : -_TAGS], flat[-_TAGS:]
        return flat[: -_TAGS * (_TAGS + 1)].reshape(-1, _TAGS), steps.reshape(_TAGS, _TAGS), openings

    def unlikelihood(self, flat: _Floats) -> tuple[float, _Floats]:
        """The negative logarithm of the likelihood with the penalty, and its gradient."""
        weights, steps, openings = self.parts(flat)
        scores = self._matrix @ weights
        total, words, pairs = self._expected(scores, steps, openings)
        right = (scores * self._right).sum() + (steps * self._right_steps).sum()
        right += float(openings @ self._right_openings)
        gradient = np.concatenate(
            [
                (self._turned @ (words - self._right)).ravel(),
                (pairs - self._right_steps).ravel(),
                words[self._places[0]].sum(axis=0) - self._right_openings,
            ]
        )
        return total - right + SHRINKAGE / 2 * float(flat @ flat), gradient + SHRINKAGE * flat

    def _expected(self, scores: _Floats, steps: _Floats, openings: _Floats) -> tuple[float, _Floats, _Floats]:
        """The logarithm of the sum over all ways, how likely each word is what, and how many steps are expected."""
        highest = scores.max(axis=1, keepdims=True)
        own, ways = np.exp(scores - highest), np.exp(steps)
        forward, sums = self._forward(own, ways, np.exp(openings))
        backward, pairs = np.ones_like(own), np.zeros_like(ways)
        for earlier, places in reversed(list(zip(self._places, self._places[1:], strict=False))):
            before = earlier[: len(places)]
            ahead = backward[places] * own[places] / sums[places][:, None]
            backward[before] = ahead @ ways.T
            pairs += ways * (forward[before].T @ ahead)
        return float(highest.sum() + np.log(sums).sum()), forward * backward, pairs

    def _forward(self, own: _Floats, ways: _Floats, openings: _Floats) -> tuple[_Floats, _Floats]:
        """How likely each word is what by the words up to it, and the sums that make this add up to one."""
        forward, sums = np.empty_like(own), np.empty(len(own))
        reached = np.broadcast_to(openings, own[self._places[0]].shape)
        for number, places in enumerate(self._places):
            if number:
                reached = forward[self._places[number - 1][: len(places)]] @ ways
            forward[places] = reached * own[places]
            sums[places] = forward[places].sum(axis=1)
            forward[places] /= sums[places][:, None]
        return forward, sums


def _places(lengths: Sequence[int]) -> list[_Indices]:
    """Where the first words of all lines stand among all words, then the second ones, and so on."""
    sizes = np.array(lengths)
    order = np.argsort(-sizes, kind="stable")
    starts = (np.cumsum(sizes) - sizes)[order]
    return [starts[: int((sizes > at).sum())] + at for at in range(int(sizes.max()))]


def _triple(row: _Floats) -> Triple:
    one, two, three = (round(float(value), _DIGITS) + 0.0 for value in row)  # and no minus nought
    return one, two, three
