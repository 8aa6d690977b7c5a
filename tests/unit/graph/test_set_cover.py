"""Weighted set cover."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import set_cover
from graph.set_cover import CoverOption, covered_at_best, covered_greedily

OPTIONS = st.lists(
    st.builds(
        CoverOption,
        st.frozensets(st.integers(0, 5), min_size=1, max_size=4),
        st.integers(1, 20).map(float),
        st.integers(0, 9).map(float),
    ),
    max_size=7,
)
WANTED = st.frozensets(st.integers(0, 5), max_size=6)
COST = st.none() | st.integers(0, 20).map(float)


def worth(choice):
    return len(choice.uncovered), choice.weight


def by_trying_all(wanted, options, max_cost):
    """The worth of the best choice, found by trying every one."""
    found = []
    for size in range(len(options) + 1):
        for taken in combinations(options, size):
            if max_cost is None or sum(option.cost for option in taken) <= max_cost:
                covered = frozenset().union(*(option.covers for option in taken))
                found.append((len(wanted - covered), sum(option.weight for option in taken)))
    return min(found)


def test_the_exact_choice_sees_what_the_greedy_one_misses():
    options = [
        CoverOption(frozenset({1, 2, 3, 4}), 4.4),
        CoverOption(frozenset({1, 2, 5}), 3.4),
        CoverOption(frozenset({3, 4, 6}), 3.4),
    ]
    wanted = frozenset(range(1, 7))
    exact, greedy = covered_at_best(wanted, options, None), covered_greedily(wanted, options, None)
    assert (exact.chosen, exact.weight, exact.exact, exact.bound) == ((1, 2), 6.8, True, 1.0)
    assert (greedy.chosen, greedy.exact) == ((0, 1, 2), False)
    assert greedy.bound == pytest.approx(1 + 1 / 2 + 1 / 3 + 1 / 4)
    assert greedy.weight <= greedy.bound * exact.weight


def test_what_nothing_covers_stays_open():
    choice = covered_at_best(frozenset({1, 2}), [CoverOption(frozenset({1}), 1.0)], None)
    assert (choice.chosen, choice.uncovered) == ((0,), frozenset({2}))


def test_a_cost_limit_is_kept_even_if_something_stays_open():
    options = [CoverOption(frozenset({1}), 1.0, 50.0), CoverOption(frozenset({2}), 1.0, 10.0)]
    choice = covered_at_best(frozenset({1, 2}), options, 20.0)
    assert (choice.chosen, choice.uncovered) == ((1,), frozenset({1}))


def test_nothing_wanted_takes_nothing():
    assert covered_at_best(frozenset(), [CoverOption(frozenset({1}), 1.0)], None).chosen == ()


@given(WANTED, OPTIONS, COST)
def test_the_exact_choice_is_the_best_of_all(wanted, options, max_cost):
    choice = covered_at_best(wanted, options, max_cost)
    assert choice.exact
    best = by_trying_all(wanted, options, max_cost)
    assert worth(choice) == (best[0], pytest.approx(best[1]))


@given(WANTED, OPTIONS, COST)
def test_the_exact_choice_is_never_worse_than_the_greedy_one(wanted, options, max_cost):
    exact, greedy = covered_at_best(wanted, options, max_cost), covered_greedily(wanted, options, max_cost)
    assert worth(exact) <= (len(greedy.uncovered), greedy.weight + 1e-6)


@given(WANTED, OPTIONS)
def test_the_greedy_choice_keeps_its_bound(wanted, options):
    exact, greedy = covered_at_best(wanted, options, None), covered_greedily(wanted, options, None)
    assert greedy.uncovered == exact.uncovered
    assert greedy.weight <= greedy.bound * exact.weight + 1e-6


def test_when_time_is_up_the_greedy_choice_stands_in_with_its_bound(monkeypatch):
    monkeypatch.setattr(set_cover, "TIME_LIMIT", 1e-9)
    draw = Random(3)
    options = [CoverOption(frozenset(draw.sample(range(60), 6)), draw.uniform(5, 6)) for _ in range(150)]
    wanted = frozenset().union(*(option.covers for option in options))
    choice, greedy = covered_at_best(wanted, options, None), covered_greedily(wanted, options, None)
    assert not choice.exact
    assert worth(choice) <= worth(greedy)
    assert choice.bound == pytest.approx(1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5 + 1 / 6)
