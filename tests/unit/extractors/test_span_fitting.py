"""The fit of a span tagger: the likelihood, its gradient, and what is learned."""

from __future__ import annotations

from array import array
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.span_fitting import SHRINKAGE, FeatureNumbers, TaggedLine, _Field, _matrix, fitted

WORDS = st.tuples(st.lists(st.integers(0, 3), min_size=1, max_size=3), st.integers(0, 2))
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=4)


def tagged_lines(drawn: list[list[tuple[list[int], int]]]) -> list[TaggedLine]:
    """The drawn lines with some more, so that every feature is seen often enough."""
    lines = [TaggedLine(tuple(array("l", word) for word, _ in line), tuple(tag for _, tag in line)) for line in drawn]
    return lines + [TaggedLine((array("l", range(4)),), (2,))] * 3


@settings(max_examples=25)
@given(drawn=LINES, seed=st.integers(0, 99))
def test_the_likelihood_is_that_of_all_ways_told_one_by_one(
    drawn: list[list[tuple[list[int], int]]], seed: int
) -> None:
    lines = tagged_lines(drawn)
    weights = np.random.default_rng(seed).normal(size=4 * 3 + 12)
    chain = _Field(_matrix(lines, 4)[0], lines)
    features, steps, openings = chain.parts(weights)

    def score(line: TaggedLine, way: tuple[int, ...]) -> float:
        own = sum(features[feature][tag] for word, tag in zip(line.features, way, strict=True) for feature in word)
        return float(own + openings[way[0]] + sum(steps[one][other] for one, other in pairwise(way)))

    ways = {length: list(product(range(3), repeat=length)) for length in range(1, 5)}
    likely = sum(
        score(line, line.tags) - np.log(sum(np.exp(score(line, way)) for way in ways[len(line.tags)])) for line in lines
    )
    expected = -likely + SHRINKAGE / 2 * float(weights @ weights)
    assert chain.unlikelihood(weights)[0] == pytest.approx(expected)


@settings(max_examples=25)
@given(drawn=LINES, seed=st.integers(0, 99))
def test_the_gradient_is_the_slope_of_the_likelihood(drawn: list[list[tuple[list[int], int]]], seed: int) -> None:
    lines, random = tagged_lines(drawn), np.random.default_rng(seed)
    weights, way = random.normal(size=(2, 24))
    chain = _Field(_matrix(lines, 4)[0], lines)
    ahead, behind = (chain.unlikelihood(weights + step * way)[0] for step in (1e-5, -1e-5))
    assert chain.unlikelihood(weights)[1] @ way == pytest.approx((ahead - behind) / 2e-5, rel=1e-4, abs=1e-4)


def test_features_seen_too_seldom_and_small_weights_are_left_out() -> None:
    names = FeatureNumbers()
    seen = TaggedLine((names.numbered(["often", "always"]), names.numbered(["other", "always"])), (0, 2))
    lines = [*[seen] * 9, TaggedLine((names.numbered(["seldom"]),), (0,))]
    weights = fitted(lines, names)
    assert {"often", "other"} <= weights.features.keys() <= {"often", "other", "always"}
    assert weights.features["often"][0] > 1 > -1 > weights.features["other"][0]


def test_a_feature_has_the_same_number_each_time() -> None:
    names = FeatureNumbers()
    assert list(names.numbered(["a", "b", "a"])) == [0, 1, 0]
    assert list(names.numbered(["c", "b"])) == [2, 1]
