"""The steps of a plan: order, hours, reasons and dates."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from graph.plan_goals import Goal, missing_first
from graph.plan_resources import ResourceChoice, resource_hours
from graph.prerequisites import NEEDED
from graph.relation import Numbers
from graph.snapshot import Snapshot
from schema.errors import InvalidInputError

MILESTONE_WEEKS = 4
"""How many weeks lie between milestones: a month of work is what people plan by."""

_NAMED = 3


@dataclass(frozen=True, slots=True)
class PlannedResource:
    """A resource within a step: the hours of it that go to the step's skill (see `plan_resources.resource_hours`)."""

    resource_id: str
    hours: float


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One skill to learn.

    `hours` is the sum of `resource_hours`, spent with the resources, and `practice_hours`, which fill up to what is
    left of the skill's learning hours; resources that take longer than that are counted in full. `cumulative_hours` is
    the sum up to this step, which is over in week `week` (from 1) and by `finish` if the plan has a start. `weight` is
    the most that a goal counts which this skill is or is needed for. `reason` says why it is in the plan.
    """

    skill_id: str
    weight: float
    resources: tuple[PlannedResource, ...]
    resource_hours: float
    practice_hours: float
    cumulative_hours: float
    week: int
    finish: date | None
    reason: str

    @property
    def hours(self) -> float:
        """Resources and practice together."""
        return self.resource_hours + self.practice_hours


@dataclass(frozen=True, slots=True)
class Milestone:
    """What is learned by the end of a week since the milestone before; `date` is its last day if there is a start."""

    week: int
    date: date | None
    skill_ids: tuple[str, ...]
    cumulative_hours: float


@dataclass(frozen=True, slots=True)
class Calendar:
    """Turns hours of work into weeks and dates. Raises InvalidInputError for a day after the last date there is."""

    hours_per_week: float
    start: date | None

    def week(self, hours: float) -> int:
        """The week, from 1, in which so many hours are done."""
        return max(1, math.ceil(round(hours / self.hours_per_week, 9)))

    def day(self, hours: float) -> date | None:
        """The day on which so many hours are done; None without a start."""
        days = math.ceil(round(hours / self.hours_per_week * 7, 9))
        return self._after(max(days - 1, 0))

    def last_day(self, week: int) -> date | None:
        """The last day of a week; None without a start."""
        return self._after(7 * week - 1)

    def _after(self, days: int) -> date | None:
        if self.start is None:
            return None
        try:
            return self.start + timedelta(days=days)
        except OverflowError as error:
            raise InvalidInputError(
                f"a plan that starts on {self.start} ends after {date.max}; start earlier"
            ) from error


@dataclass(frozen=True, slots=True, eq=False)
class StepBuilder:
    """Makes the steps towards some goals with the chosen resources."""

    snapshot: Snapshot
    remaining: Numbers
    goals: tuple[Goal, ...]
    choice: ResourceChoice
    calendar: Calendar

    def steps(self, skills: Sequence[int]) -> tuple[PlanStep, ...]:
        """A step for each skill, after what it needs; where free, what counts more and takes less comes first."""
        served = self._served(skills)
        weights = {skill: max(goal.weight for goal in served[skill]) for skill in skills}
        order = self.snapshot.prerequisites.order(
            skills, lambda skill: (-weights[skill], float(self.snapshot.hours[skill] * self.remaining[skill]))
        )
        steps, total = [], 0.0
        for skill in order:
            total += hours_with(self.snapshot, self.choice, skill, self.remaining)
            steps.append(self._step(skill, weights[skill], total, self._reason(skill, served[skill], set(skills))))
        return tuple(steps)

    def _served(self, skills: Sequence[int]) -> dict[int, list[Goal]]:
        """The goals that each skill is or is needed for, the heaviest first."""
        served: dict[int, list[Goal]] = {skill: [] for skill in skills}
        for goal in sorted(self.goals, key=lambda one: (-one.weight, one.skill)):
            for skill in missing_first(self.snapshot, goal.skill, self.remaining):
                served[skill].append(goal)
        return served

    def _step(self, skill: int, weight: float, total: float, reason: str) -> PlanStep:
        resources = tuple(
            PlannedResource(
                self.snapshot.resources[resource].id, resource_hours(self.snapshot, resource, skill, self.remaining)
            )
            for resource in self.choice.by_skill[skill]
        )
        guided = sum(resource.hours for resource in resources)
        need = float(self.snapshot.hours[skill] * self.remaining[skill])
        return PlanStep(
            skill_id=self.snapshot.skills[skill].id,
            weight=weight,
            resources=resources,
            resource_hours=guided,
            practice_hours=max(need - guided, 0.0),
            cumulative_hours=total,
            week=self.calendar.week(total),
            finish=self.calendar.day(total),
            reason=reason,
        )

    def _reason(self, skill: int, served: Sequence[Goal], planned: set[int]) -> str:
        own = next((goal for goal in served if goal.skill == skill), None)
        why = (
            f"{own.asked_by} asks for it ({own.importance}, weight {own.weight:.2g})"
            if own
            else f"needed before {self._labels([goal.skill for goal in served])}"
        )
        if own and own.because:
            why = f"{why}; {own.because}"
        before, strengths = self.snapshot.prerequisites.direct.row(skill)
        first = [one for one in before[strengths >= NEEDED].tolist() if one in planned]
        return f"{why}; needs {self._labels(first)} first" if first else why

    def _labels(self, skills: Sequence[int]) -> str:
        names = [self.snapshot.skills[skill].pref_label for skill in skills]
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        return ", ".join(names[:_NAMED]) + more


def hours_with(snapshot: Snapshot, choice: ResourceChoice, skill: int, remaining: Numbers) -> float:
    """The hours of a skill with its resources: theirs, or what is left of its learning hours if that is more."""
    need = float(snapshot.hours[skill] * remaining[skill])
    return max(need, sum(resource_hours(snapshot, one, skill, remaining) for one in choice.by_skill[skill]))


def milestones_of(steps: Sequence[PlanStep], calendar: Calendar) -> tuple[Milestone, ...]:
    """What is learned by the end of every fourth week in which something is, and of the last week."""
    if not steps:
        return ()
    last = steps[-1].week
    marks = groupby(steps, key=lambda step: min(math.ceil(step.week / MILESTONE_WEEKS) * MILESTONE_WEEKS, last))
    found = [(week, list(done)) for week, done in marks]
    return tuple(
        Milestone(week, calendar.last_day(week), tuple(step.skill_id for step in done), done[-1].cumulative_hours)
        for week, done in found
    )
