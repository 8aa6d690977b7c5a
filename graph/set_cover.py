"""Weighted set cover with a limit on cost: the choice of resources that teach every needed skill."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

TIME_LIMIT = 2.0
"""Seconds that the exact solver may take; a plan over the core taxonomy takes a hundredth of it."""


@dataclass(frozen=True, slots=True)
class CoverOption:
    """One set that may be taken: what it covers, its weight (over 0) and its cost (0 or more)."""

    covers: frozenset[int]
    weight: float
    cost: float = 0.0


@dataclass(frozen=True, slots=True)
class CoverChoice:
    """The options that were taken, sorted by their place, their weight, and what stays uncovered.

    `exact` tells that no other choice covers more, or as much with less weight. A greedy one without a cost limit
    weighs at most `bound` times the best (Chvátal 1979): the harmonic number of the largest option's size.
    """

    chosen: tuple[int, ...]
    weight: float
    uncovered: frozenset[int]
    exact: bool
    bound: float


def covered_at_best(wanted: frozenset[int], options: Sequence[CoverOption], max_cost: float | None) -> CoverChoice:
    """The choice that covers the most of what is wanted, with the least weight, within the cost; exact in time.

    It comes from scipy's HiGHS; should that run out of `TIME_LIMIT`, the better of its best and the greedy choice.
    """
    if not options or not wanted:
        return CoverChoice((), 0.0, wanted, True, 1.0)
    chosen, solved = _solved(sorted(wanted), options, max_cost)
    found = _choice(wanted, options, chosen, solved)
    return found if solved else min(covered_greedily(wanted, options, max_cost), found, key=_worth)


def covered_greedily(wanted: frozenset[int], options: Sequence[CoverOption], max_cost: float | None) -> CoverChoice:
    """A choice that always takes what covers the next element at the least weight, as long as the cost allows."""
    open_ones, left = set(wanted), np.inf if max_cost is None else max_cost
    chosen: list[int] = []
    while True:
        useful = [
            (option.weight / len(option.covers & open_ones), place)
            for place, option in enumerate(options)
            if option.covers & open_ones and option.cost <= left
        ]
        if not useful:
            return _choice(wanted, options, chosen, exact=False)
        _, place = min(useful)
        chosen.append(place)
        open_ones -= options[place].covers
        left -= options[place].cost


def _solved(wanted: Sequence[int], options: Sequence[CoverOption], max_cost: float | None) -> tuple[list[int], bool]:
    """The chosen places and whether they are proved best.

    A variable for each option says whether it is taken, one for each element whether it stays open; leaving one open
    weighs more than all options together, so nothing stays open to save weight.
    """
    count, size = len(options), len(wanted)
    weights = np.array([option.weight for option in options])
    rows = [
        (row, place) for row, element in enumerate(wanted) for place in range(count) if element in options[place].covers
    ]
    pairs = (
        np.array([*(row for row, _ in rows), *range(size)]),
        np.array([*(place for _, place in rows), *range(count, count + size)]),
    )
    each = LinearConstraint(csr_array((np.ones(len(pairs[0])), pairs), shape=(size, count + size)), lb=1.0)
    costs = np.concatenate([[option.cost for option in options], np.zeros(size)])
    within = LinearConstraint(costs[np.newaxis, :], ub=np.inf if max_cost is None else max_cost)
    result = milp(
        np.concatenate([weights, np.full(size, 1.0 + weights.sum())]),
        integrality=np.ones(count + size),
        bounds=Bounds(0.0, 1.0),
        constraints=[each, within],
        options={"time_limit": TIME_LIMIT},
    )
    if result.x is None:
        return [], False
    return np.flatnonzero(result.x[:count] > 0.5).tolist(), result.status == 0


def _choice(wanted: frozenset[int], options: Sequence[CoverOption], chosen: Sequence[int], exact: bool) -> CoverChoice:
    covered = frozenset().union(*(options[place].covers for place in chosen))
    largest = max((len(option.covers & wanted) for option in options), default=0)
    bound = 1.0 if exact else sum(1.0 / size for size in range(1, largest + 1)) or 1.0
    weight = sum(options[place].weight for place in sorted(chosen))
    return CoverChoice(tuple(sorted(chosen)), weight, wanted - covered, exact, bound)


def _worth(choice: CoverChoice) -> tuple[int, float]:
    return len(choice.uncovered), choice.weight
