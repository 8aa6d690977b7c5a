"""Ways from a profile to a role over other roles, each step with its effort and its reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.path_blockers import Blocker, blockers_of, unknown_target
from graph.path_search import MOST_STEPS, Limits, PathSearch, Route, path_search
from graph.path_telling import CareerPath, Merit, PathTelling
from graph.profiles import Profile, holding_of
from graph.snapshot import Snapshot
from schema.errors import InvalidInputError

MOST_ALTERNATIVES = 10
"""The most paths that may be asked for; nobody compares more."""

NOTABLE = 0.95
"""A path is worth a place beside a cheaper one only if its largest step is at least a twentieth smaller."""


@dataclass(frozen=True, slots=True)
class PathOptions:
    """What a path may be: so many steps at most (1 to `MOST_STEPS`), and hours of one step at most (None: any).

    `alternatives` is how many paths are given at most (1 to `MOST_ALTERNATIVES`).
    """

    max_steps: int = 3
    alternatives: int = 3
    max_step_hours: float | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.max_steps <= MOST_STEPS:
            raise InvalidInputError(f"a path has 1 to {MOST_STEPS} steps; {self.max_steps} were asked for")
        if not 1 <= self.alternatives <= MOST_ALTERNATIVES:
            raise InvalidInputError(f"1 to {MOST_ALTERNATIVES} alternatives can be given, not {self.alternatives}")
        if self.max_step_hours is not None and self.max_step_hours <= 0:
            raise InvalidInputError(f"a step takes more than 0 hours; the limit is {self.max_step_hours:g}")


@dataclass(frozen=True, slots=True)
class CareerPathResult:
    """Ways to a role.

    `paths` are distinct alternatives, the likeliest first: sorted by the `strain` of `graph.path_search.Route`.
    `direct` is the single step, given for comparison even where it is blocked; None only if nothing is known of the
    target. `pareto` are the ways that no other beats in hours, steps, largest step and (where known) pay at once,
    sorted by hours. `blockers` say why there is no path, or why the direct step is not among them. `note` puts the
    answer in a sentence.
    """

    target_id: str
    paths: tuple[CareerPath, ...]
    direct: CareerPath | None
    pareto: tuple[CareerPath, ...]
    blockers: tuple[Blocker, ...]
    note: str


def career_paths(
    snapshot: Snapshot, profile: Profile, target_role_id: str, options: PathOptions | None = None
) -> CareerPathResult:
    """Ways from a profile to a role. Raises UnknownConceptError, and InvalidInputError for options out of range."""
    options = options or PathOptions()
    target = snapshot.roles.position(target_role_id)
    start_roles = [snapshot.roles.position(role_id) for role_id in profile.roles]
    held = holding_of(snapshot, profile)
    unknown = unknown_target(snapshot, target)
    if target in start_roles:
        return _already_there(target_role_id, snapshot.roles[target].pref_label)
    if unknown:
        return CareerPathResult(target_role_id, (), None, (), (unknown,), unknown.message)
    search = path_search(snapshot, held, start_roles, target)
    return _result(PathTelling(snapshot, held, start_roles[0] if start_roles else None), search, target, options)


def _result(telling: PathTelling, search: PathSearch, target: int, options: PathOptions) -> CareerPathResult:
    role, limits = telling.snapshot.roles[target], Limits(options.max_steps, options.max_step_hours)
    found = sorted(search.routes(limits), key=lambda route: (route.strain, route.roles))
    pay = {route: _mean_pay(telling.snapshot, route) for route in found}
    direct, chosen, front = search.direct(), _distinct(found, options.alternatives), _front(found, pay)
    merits = _merits(found, pay)
    told = {
        route: telling.path(route, _mean_pay(telling.snapshot, route), merits) for route in {direct, *chosen, *front}
    }
    blockers = () if direct in found else blockers_of(search, role.pref_label, limits, bool(found))
    return CareerPathResult(
        target_id=role.id,
        paths=tuple(told[route] for route in chosen),
        direct=told[direct],
        pareto=tuple(told[route] for route in front),
        blockers=blockers,
        note=_note(role.pref_label, found, blockers),
    )


def _already_there(target_id: str, label: str) -> CareerPathResult:
    path = CareerPath((), 0.0, 0.0, 0.0, None, ())
    return CareerPathResult(target_id, (path,), path, (path,), (), f"the profile holds the role {label} already")


def _distinct(found: Sequence[Route], alternatives: int) -> list[Route]:
    """The first routes that do not merely add roles to one that is there; the direct one is among them if it may be."""
    direct = [route for route in found if not route.between]
    chosen = list(direct)
    for route in found:
        if len(chosen) == alternatives:
            break
        if route.between and not any(other.between <= route.between for other in chosen if other.between):
            chosen.append(route)
    return sorted(chosen, key=lambda route: (route.strain, route.roles))


def _front(found: Sequence[Route], pay: Mapping[Route, float | None]) -> list[Route]:
    """The routes that no other beats in every respect, by hours."""
    front: list[Route] = []
    for route in sorted(found, key=lambda one: (one.hours, len(one.roles), one.largest, one.roles)):
        if not any(_as_good(other, route, pay) for other in front):
            front.append(route)
    return front


def _as_good(one: Route, other: Route, pay: Mapping[Route, float | None]) -> bool:
    """Whether a route of no more hours is as good in all else too, a twentieth of the largest step aside."""
    ours, theirs = pay[one], pay[other]
    paid = ours is None or theirs is None or ours >= theirs
    return len(one.roles) <= len(other.roles) and one.largest * NOTABLE <= other.largest and paid


def _merits(found: Sequence[Route], pay: Mapping[Route, float | None]) -> dict[Merit, Route]:
    """The best route in each respect, where there are several; of equals the most likely."""
    if len(found) < 2:
        return {}
    merits = {
        Merit.FEWEST_HOURS: min(found, key=lambda route: route.hours),
        Merit.FEWEST_STEPS: min(found, key=lambda route: len(route.roles)),
        Merit.SMALLEST_LARGEST_STEP: min(found, key=lambda route: route.largest),
    }
    paid = [route for route in found if pay[route] is not None]
    return merits | ({Merit.HIGHEST_PAY: max(paid, key=lambda route: pay[route] or 0.0)} if paid else {})


def _mean_pay(snapshot: Snapshot, route: Route) -> float | None:
    pays = [snapshot.market.pay.get(role) for role in route.roles]
    known = [pay.median for pay in pays if pay is not None]
    return sum(known) / len(known) if len(known) == len(pays) else None


def _note(label: str, found: Sequence[Route], blockers: Sequence[Blocker]) -> str:
    if not found:
        return f"no path to {label}: {'; '.join(blocker.message for blocker in blockers)}"
    fewest = min(found, key=lambda route: route.hours)
    weighed = f"1 way to {label} was" if len(found) == 1 else f"{len(found):,} ways to {label} were"
    return f"{weighed} weighed; the least effort is {fewest.hours:,.0f} h"
