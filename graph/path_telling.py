"""Paths told step by step: what is carried over, what is to be learned, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.coverage import MASTERED
from graph.gap import GapItem, essential_items
from graph.market import Pay
from graph.path_search import Route
from graph.profiles import Holding, holding
from graph.snapshot import Snapshot

_NAMED = 3


class Merit(StrEnum):
    """What a path is the best at among all that were found."""

    FEWEST_HOURS = "fewest_hours"
    FEWEST_STEPS = "fewest_steps"
    SMALLEST_LARGEST_STEP = "smallest_largest_step"
    HIGHEST_PAY = "highest_pay"


@dataclass(frozen=True, slots=True)
class CareerStep:
    """One change of role.

    `learning_hours` is the effort to learn what the role calls essential and the skills so far lack, `switching_hours`
    what the change itself costs. `coverage` (0 to 1) is the share of the weight of its essential skills that is covered
    before the step. `carried_ids` are essential skills that are there already, `to_learn` those that are not, both by
    weight; the hours of `to_learn` come to `learning_hours`. `zone_change` is the change of the job zone, None where
    one is not known; `pay` what postings offer for the role. `why` says all this in a sentence.
    """

    from_role_id: str | None
    role_id: str
    learning_hours: float
    switching_hours: float
    coverage: float
    carried_ids: tuple[str, ...]
    to_learn: tuple[GapItem, ...]
    zone_change: int | None
    pay: Pay | None
    why: str

    @property
    def hours(self) -> float:
        """Learning and switching together."""
        return self.learning_hours + self.switching_hours


@dataclass(frozen=True, slots=True)
class CareerPath:
    """A way to the target. Without steps, the profile is there already.

    `hours` is the sum over the steps, `largest_step_hours` the hours of the largest. `pay` is the mean of the median
    annual pay over its roles, in the currency of the postings; None unless all of them are known. `merits` are what it
    is the best at of all ways that were found.
    """

    steps: tuple[CareerStep, ...]
    hours: float
    learning_hours: float
    largest_step_hours: float
    pay: float | None
    merits: tuple[Merit, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PathTelling:
    """Tells the routes that begin with what is held, in the role with this number if there is one."""

    snapshot: Snapshot
    held: Holding
    start_role: int | None

    def path(self, route: Route, pay: float | None, merits: Mapping[Merit, Route]) -> CareerPath:
        """A route with all of its steps."""
        steps = self._steps(route)
        return CareerPath(
            steps=steps,
            hours=sum(step.hours for step in steps),
            learning_hours=sum(step.learning_hours for step in steps),
            largest_step_hours=max(step.hours for step in steps),
            pay=pay,
            merits=tuple(merit for merit, best in merits.items() if best == route),
        )

    def _steps(self, route: Route) -> tuple[CareerStep, ...]:
        steps = []
        held, before = self.held, self.start_role
        for place, role in enumerate(route.roles):
            steps.append(self._step(held, before, route, place))
            held, before = holding(self.snapshot, held.held, [role]), role
        return tuple(steps)

    def _step(self, held: Holding, before: int | None, route: Route, place: int) -> CareerStep:
        role = route.roles[place]
        items = essential_items(self.snapshot, held, role)
        carried = tuple(item.skill_id for item in items if item.cover >= MASTERED)
        to_learn = tuple(item for item in items if item.cover < MASTERED)
        return CareerStep(
            from_role_id=None if before is None else self.snapshot.roles[before].id,
            role_id=self.snapshot.roles[role].id,
            learning_hours=sum(item.hours for item in to_learn),
            switching_hours=route.switching[place],
            coverage=route.covered[place],
            carried_ids=carried,
            to_learn=to_learn,
            zone_change=self._zone_change(before, role),
            pay=self.snapshot.market.pay.get(role),
            why=self._why(route, place, carried, to_learn),
        )

    def _zone_change(self, before: int | None, role: int) -> int | None:
        roles = self.snapshot.roles
        start, zone = None if before is None else roles[before].job_zone, roles[role].job_zone
        return None if start is None or zone is None else zone - start

    def _why(self, route: Route, place: int, carried: Sequence[str], to_learn: Sequence[GapItem]) -> str:
        label, total = self.snapshot.roles[route.roles[place]].pref_label, len(carried) + len(to_learn)
        brought = f"{len(carried)} of the {total} essential skills of {label} are there{self._named(carried)}"
        change = f"{route.switching[place]:.0f} h to change roles"
        if not to_learn:
            return f"{brought}; nothing is left to learn, {change}"
        named = self._named([item.skill_id for item in to_learn])
        return f"{brought}; {route.learning[place]:.0f} h to learn {len(to_learn)}{named}, {change}"

    def _named(self, skill_ids: Sequence[str]) -> str:
        """The first few in brackets, by their labels; nothing for none."""
        names = [self.snapshot.skills.get(skill_id).pref_label for skill_id in skill_ids[:_NAMED]]
        return f" ({', '.join(names)}{' …' if len(skill_ids) > _NAMED else ''})" if names else ""
