"""The search for sequences of roles, on numbers alone.

What is gathered on the way counts: each step is weighed against the skills held at the start and the essential ones of
every role passed. That makes the cost of a step depend on the whole way, so no shortest-path algorithm over fixed edges
applies; instead every sequence over a few dozen candidates is weighed at once, in arrays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.coverage import residual
from graph.gap import coverages
from graph.profiles import Holding
from graph.related_roles import likeness_to
from graph.relation import Numbers, Positions, best
from graph.snapshot import Snapshot

SWITCHING_HOURS = 120.0
"""What a change of role costs besides learning: three weeks of full-time work for applying and settling in. It keeps
paths from falling apart into many tiny steps; see decision 0012."""

STEP_DOWN_HOURS = 120.0
"""What each job zone downwards costs more: a step that few employers and few people want to see."""

HIGHEST_RISE = 2
"""The most job zones that one step can rise; a zone stands for one to several years of preparation (O*NET)."""

CANDIDATES = 40
"""How many roles may stand between start and target: those most like the target and best covered at the start."""

MOST_STEPS = 5
"""The most steps that may be asked for; a longer way is no plan."""

PROGRESS = 0.1
"""The least part of the learning left to the target that a role on the way must take off; a role that brings less is a
detour. It does not bind where the target's job zone is out of reach without a role between."""

BEAM = 200
"""How many unfinished sequences are carried to the next step, those with the fewest hours to the target."""


@dataclass(frozen=True, slots=True)
class Route:
    """A sequence of roles up to the target, with the learning and switching hours of each step.

    `covered` is the share of the weight of each step's essential skills that is covered before the step, from 0 to 1.
    `hours` is the sum over all steps, `largest` the hours of the largest step. `strain` is the sum over the steps of
    hours × (2 - covered): of two steps with equal hours, the one that builds on more is the likelier, because employers
    take people for what they bring (decision 0012).
    """

    roles: tuple[int, ...]
    learning: tuple[float, ...]
    switching: tuple[float, ...]
    covered: tuple[float, ...]
    hours: float
    largest: float
    strain: float

    @property
    def between(self) -> frozenset[int]:
        """The roles passed on the way."""
        return frozenset(self.roles[:-1])


@dataclass(frozen=True, slots=True)
class Limits:
    """What a path may be: at most so many steps, none of more than so many hours (None: any)."""

    max_steps: int
    max_step_hours: float | None


@dataclass(frozen=True, slots=True, eq=False)
class _Partial:
    """A sequence of candidates that has not reached the target.

    `remaining` is the part of every column that is left to learn after it, `to_target` the hours from there.
    """

    places: tuple[int, ...]
    learning: tuple[float, ...]
    switching: tuple[float, ...]
    covered: tuple[float, ...]
    zone: int
    remaining: Numbers
    to_target: float


@dataclass(frozen=True, slots=True, eq=False)
class PathSearch:
    """The candidates between a start and a target, the target last, over the skills that any of them needs (columns).

    `effort[c, j]` is the hours of skill j if candidate c needs it; `core[c, j]` the part of its essential weight that j
    is; `left[c, j]` the part of j that someone in the role c has left to learn. A zone of 0 is not known.
    """

    roles: tuple[int, ...]
    zones: tuple[int, ...]
    effort: NDArray[np.float64]
    core: NDArray[np.float64]
    left: NDArray[np.float64]
    start: _Partial

    def routes(self, limits: Limits) -> list[Route]:
        """Every way to the target that keeps the limits, makes progress and stays in the beam, in no stated order."""
        frontier = [self.start]
        found = self._finished(frontier, limits)
        for _ in range(limits.max_steps - 1):
            longer = [further for partial in frontier for further in self._extended(partial, limits)]
            found += self._finished(longer, limits)
            frontier = sorted(longer, key=lambda partial: (_total(partial), partial.places))[:BEAM]
        return found

    def direct(self) -> Route:
        """The single step to the target, whether or not it may be taken."""
        return self._route(self.start)

    def rise(self) -> int:
        """How many job zones the target stands above the start; 0 where one of them is not known."""
        zone = self.zones[-1]
        return zone - self.start.zone if zone and self.start.zone else 0

    def _extended(self, partial: _Partial, limits: Limits) -> list[_Partial]:
        """A sequence with one more candidate, for each that may follow and brings the target nearer."""
        learning = self.effort @ partial.remaining
        covered = 1.0 - self.core @ partial.remaining
        remaining = np.minimum(partial.remaining, self.left)
        to_target = remaining @ self.effort[-1]
        near_enough = np.inf if self._out_of_reach(partial) else (1 - PROGRESS) * partial.to_target
        return [
            self._with(partial, place, float(covered[place]), remaining[place], float(to_target[place]))
            for place in np.flatnonzero(to_target[:-1] <= near_enough).tolist()
            if place not in partial.places and self._allowed(partial, place, float(learning[place]), limits)
        ]

    def _finished(self, partials: Sequence[_Partial], limits: Limits) -> list[Route]:
        """The sequences with the target as their next step, where that step may be taken."""
        last = len(self.roles) - 1
        return [self._route(partial) for partial in partials if self._allowed(partial, last, partial.to_target, limits)]

    def _route(self, partial: _Partial) -> Route:
        covered = 1.0 - float(self.core[-1] @ partial.remaining)
        whole = self._with(partial, len(self.roles) - 1, covered, partial.remaining, 0.0)
        steps = [sum(pair) for pair in zip(whole.learning, whole.switching, strict=True)]
        return Route(
            roles=tuple(self.roles[place] for place in whole.places),
            learning=whole.learning,
            switching=whole.switching,
            covered=whole.covered,
            hours=sum(steps),
            largest=max(steps),
            strain=sum(hours * (2.0 - covered) for hours, covered in zip(steps, whole.covered, strict=True)),
        )

    def _with(self, partial: _Partial, place: int, covered: float, remaining: Numbers, to_target: float) -> _Partial:
        zone = self.zones[place]
        return _Partial(
            places=(*partial.places, place),
            learning=(*partial.learning, float(self.effort[place] @ partial.remaining)),
            switching=(*partial.switching, switching_hours(partial.zone, zone)),
            covered=(*partial.covered, covered),
            zone=zone or partial.zone,
            remaining=remaining,
            to_target=to_target,
        )

    def _out_of_reach(self, partial: _Partial) -> bool:
        return rises_too_far(partial.zone, self.zones[-1])

    def _allowed(self, partial: _Partial, place: int, learning: float, limits: Limits) -> bool:
        zone = self.zones[place]
        if rises_too_far(partial.zone, zone):
            return False
        return limits.max_step_hours is None or learning + switching_hours(partial.zone, zone) <= limits.max_step_hours


def path_search(snapshot: Snapshot, holding: Holding, start_roles: Sequence[int], target: int) -> PathSearch:
    """The search from what is held, in the first of the start roles if there is one, to a target."""
    roles = np.array([*_candidates(snapshot, holding, start_roles, target), target], dtype=np.int32)
    which, needed, _ = snapshot.asking.needs.rows(roles)
    columns, at = np.unique(needed, return_inverse=True)
    effort = np.zeros((len(roles), len(columns)))
    effort[which, at] = snapshot.hours[needed]
    remaining = holding.remaining()[columns]
    return PathSearch(
        roles=tuple(roles.tolist()),
        zones=tuple(snapshot.roles[int(role)].job_zone or 0 for role in roles),
        effort=effort,
        core=_core(snapshot, roles, columns),
        left=residual(_gained(snapshot, roles)[:, columns]),
        start=_Partial((), (), (), (), _first_zone(snapshot, start_roles), remaining, float(effort[-1] @ remaining)),
    )


def _candidates(snapshot: Snapshot, holding: Holding, start_roles: Sequence[int], target: int) -> list[int]:
    """Roles between start and target: like the target, covered at the start, and known in what they ask."""
    scores = (likeness_to(snapshot, target) + coverages(snapshot, holding.remaining())) * snapshot.roles_in_use
    scores[snapshot.asking.needs.counts() == 0] = 0.0
    scores[[target, *start_roles]] = 0.0
    return sorted(best(scores, CANDIDATES))


def _core(snapshot: Snapshot, roles: Positions, columns: Positions) -> NDArray[np.float64]:
    which, asked, weights = snapshot.asking.essential.rows(roles)
    core = np.zeros((len(roles), len(columns)))
    core[which, np.searchsorted(columns, asked)] = weights
    core /= np.maximum(core.sum(axis=1, keepdims=True), np.finfo(np.float64).tiny)
    return core


def _gained(snapshot: Snapshot, roles: Positions) -> NDArray[np.float64]:
    """The cover of every skill by what each role has."""
    return np.array([snapshot.coverage.of(snapshot.asking.role_skills(int(role))) for role in roles])


def _first_zone(snapshot: Snapshot, start_roles: Sequence[int]) -> int:
    return (snapshot.roles[start_roles[0]].job_zone or 0) if start_roles else 0


def _total(partial: _Partial) -> float:
    """The hours of a sequence if the target came next."""
    return sum(partial.learning) + sum(partial.switching) + partial.to_target


def rises_too_far(start_zone: int, zone: int) -> bool:
    """Whether one step cannot rise from one job zone to the other; 0 stands for one that is not known."""
    return bool(start_zone and zone and zone - start_zone > HIGHEST_RISE)


def switching_hours(start_zone: int, zone: int) -> float:
    """What a change of role costs besides learning, from one job zone to another (0 where it is not known)."""
    down = max(start_zone - zone, 0) if start_zone and zone else 0
    return SWITCHING_HOURS + STEP_DOWN_HOURS * down
