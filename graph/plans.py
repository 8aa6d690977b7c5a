"""In which order and with which resources to learn what a profile lacks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph.plan_goals import Goal, affordable, goals_of, missing_first
from graph.plan_resources import ResourceChoice, ResourceFilter, chosen_resources
from graph.plan_steps import Calendar, Milestone, PlanStep, StepBuilder, hours_with, milestones_of
from graph.posting_asks import DecidedChoice, posting_asks
from graph.profiles import Profile, holding_of
from graph.relation import Numbers
from graph.snapshot import Snapshot
from schema.concepts import Importance
from schema.errors import InvalidInputError
from schema.postings import PostingAnalysis
from schema.resources import ResourceType

LEAST_HOURS_PER_WEEK = 0.5
MOST_HOURS_PER_WEEK = 168.0
"""A week has no more hours, and with less than half an hour in each no plan ever ends."""

_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class PlanConstraints:
    """What a plan must keep to.

    `hours_per_week` gives the weeks; `max_cost` limits the money, in `currency`, in all; `language` is a code such as
    `en`, None for any; `resource_types` are the forms allowed, None for all; `budget_hours` limits the hours in all;
    `start` gives the milestones dates. `importance` tells whether only what is essential for a role is planned or what
    is optional too.
    """

    hours_per_week: float = 10.0
    max_cost: float | None = None
    language: str | None = "en"
    resource_types: tuple[ResourceType, ...] | None = None
    budget_hours: float | None = None
    start: date | None = None
    currency: str = "USD"
    importance: Importance = Importance.ESSENTIAL

    def asks_for(self, goal: Goal) -> bool:
        """Whether a goal is important enough to be planned."""
        return goal.importance is Importance.ESSENTIAL or self.importance is Importance.OPTIONAL

    def __post_init__(self) -> None:
        if not LEAST_HOURS_PER_WEEK <= self.hours_per_week <= MOST_HOURS_PER_WEEK:
            allowed = f"{LEAST_HOURS_PER_WEEK:g} to {MOST_HOURS_PER_WEEK:g}"
            raise InvalidInputError(f"a week has {allowed} hours for learning, not {self.hours_per_week:g}")
        for name, limit in (("max_cost", self.max_cost), ("budget_hours", self.budget_hours)):
            if limit is not None and limit < 0:
                raise InvalidInputError(f"{name} is {limit:g}; it cannot be less than 0")


@dataclass(frozen=True, slots=True)
class OpenSkill:
    """A skill that stays without a resource or out of the plan, the hours it takes, and why."""

    skill_id: str
    hours: float
    reason: str


@dataclass(frozen=True, slots=True)
class LearningPlan:
    """A plan: steps in an order that keeps the prerequisites.

    `target_ids` are the role, the posting or the skills it leads to; `choices` are those that a posting leaves,
    with the skill that is planned and why. `resource_ids` are all chosen resources, `cost` what they cost
    in `currency`. `hours` is the sum over the steps, `weeks` and `finish` when it is over. `uncovered` are skills of
    the plan without a resource, to be studied alone in their own learning hours; `left_out` are skills that are not in
    the plan. `exact` tells that no other choice of the resources takes less effort; otherwise the effort is at most
    `bound` times the least. `note` puts the answer in a sentence.
    """

    target_ids: tuple[str, ...]
    steps: tuple[PlanStep, ...]
    milestones: tuple[Milestone, ...]
    resource_ids: tuple[str, ...]
    uncovered: tuple[OpenSkill, ...]
    left_out: tuple[OpenSkill, ...]
    hours: float
    resource_hours: float
    practice_hours: float
    cost: float
    currency: str
    weeks: int
    finish: date | None
    exact: bool
    bound: float
    note: str
    choices: tuple[DecidedChoice, ...] = ()


@dataclass(frozen=True, slots=True)
class _Draft:
    """What a plan will learn: the goals, all skills they take, and the resources for these."""

    goals: tuple[Goal, ...]
    skills: tuple[int, ...]
    choice: ResourceChoice


def learning_plan(
    snapshot: Snapshot, profile: Profile, target: str | Sequence[str], constraints: PlanConstraints | None = None
) -> LearningPlan:
    """What to learn for a role (its id) or for skills (one id or several), in which order and with what.

    Raises UnknownConceptError, and InvalidInputError for a plan that ends after the last date there is.
    """
    remaining = holding_of(snapshot, profile).remaining()
    role_id, asked = goals_of(snapshot, target)
    target_ids = (role_id,) if role_id else snapshot.skills.ids(goal.skill for goal in asked)
    return _planned(snapshot, target_ids, asked, remaining, constraints or PlanConstraints())


def posting_plan(
    snapshot: Snapshot, profile: Profile, analysis: PostingAnalysis, constraints: PlanConstraints | None = None
) -> LearningPlan:
    """What to learn for a posting; of a choice only the skill that takes the least. Raises as `learning_plan` does."""
    holding = holding_of(snapshot, profile)
    asks = posting_asks(snapshot, holding, analysis)
    because = {found.taken_id: found.reason for found in reversed(asks.choices)}
    goals = tuple(
        Goal(skill, weight, importance, "the posting", because.get(snapshot.skills[skill].id, ""))
        for skill, weight, importance in asks.asked
    )
    found = _planned(snapshot, (analysis.id,), goals, holding.remaining(), constraints or PlanConstraints())
    return replace(found, choices=asks.choices)


def _planned(
    snapshot: Snapshot,
    target_ids: tuple[str, ...],
    asked: tuple[Goal, ...],
    remaining: Numbers,
    constraints: PlanConstraints,
) -> LearningPlan:
    lacking = tuple(goal for goal in asked if remaining[goal.skill] > 0)
    wanted = tuple(goal for goal in lacking if constraints.asks_for(goal))
    draft = _drafted(snapshot, wanted, remaining, constraints)
    steps = StepBuilder(snapshot, remaining, draft.goals, draft.choice, _calendar(constraints)).steps(draft.skills)
    return _plan(snapshot, target_ids, steps, draft, lacking, remaining, constraints)


def _drafted(snapshot: Snapshot, goals: tuple[Goal, ...], remaining: Numbers, constraints: PlanConstraints) -> _Draft:
    """The goals that fit into the hours. With fewer goals other resources may do, so the choice is made anew."""
    draft = _draft(snapshot, goals, remaining, constraints)
    budget = constraints.budget_hours
    if budget is None:
        return draft
    hours = {skill: hours_with(snapshot, draft.choice, skill, remaining) for skill in draft.skills}
    taken = affordable(snapshot, goals, remaining, hours, budget)
    while True:
        draft = _draft(snapshot, tuple(taken), remaining, constraints)
        if sum(hours_with(snapshot, draft.choice, skill, remaining) for skill in draft.skills) <= budget + _ROUNDING:
            return draft
        taken.pop()


def _draft(snapshot: Snapshot, goals: tuple[Goal, ...], remaining: Numbers, constraints: PlanConstraints) -> _Draft:
    needed = (missing_first(snapshot, goal.skill, remaining) for goal in goals)
    skills = tuple(sorted(frozenset[int]().union(*needed)))
    allowed = ResourceFilter(
        constraints.language, constraints.resource_types, constraints.max_cost, constraints.currency
    )
    return _Draft(goals, skills, chosen_resources(snapshot, skills, remaining, allowed))


def _plan(
    snapshot: Snapshot,
    target_ids: tuple[str, ...],
    steps: tuple[PlanStep, ...],
    draft: _Draft,
    lacking: Sequence[Goal],
    remaining: Numbers,
    constraints: PlanConstraints,
) -> LearningPlan:
    resources = [snapshot.resources[resource] for resource in draft.choice.resources]
    left_out = tuple(_left_out(snapshot, draft, lacking, remaining, constraints))
    hours = sum(step.hours for step in steps)
    return LearningPlan(
        target_ids=target_ids,
        steps=steps,
        milestones=milestones_of(steps, _calendar(constraints)),
        resource_ids=tuple(resource.id for resource in resources),
        uncovered=tuple(_uncovered(snapshot, draft, remaining)),
        left_out=left_out,
        hours=hours,
        resource_hours=sum(step.resource_hours for step in steps),
        practice_hours=sum(step.practice_hours for step in steps),
        cost=sum(resource.cost for resource in resources),
        currency=constraints.currency,
        weeks=steps[-1].week if steps else 0,
        finish=steps[-1].finish if steps else constraints.start,
        exact=draft.choice.exact,
        bound=draft.choice.bound,
        note=_note(lacking, steps, hours, left_out),
    )


def _uncovered(snapshot: Snapshot, draft: _Draft, remaining: Numbers) -> Iterable[OpenSkill]:
    for skill, reason in draft.choice.uncovered.items():
        hours = float(snapshot.hours[skill] * remaining[skill])
        yield OpenSkill(snapshot.skills[skill].id, hours, f"{reason}; it is planned as study of one's own")


def _left_out(
    snapshot: Snapshot, draft: _Draft, lacking: Iterable[Goal], remaining: Numbers, constraints: PlanConstraints
) -> Iterable[OpenSkill]:
    """The goals that are not in the plan, the heaviest first, with the hours they and what they need would take."""
    planned = frozenset(draft.skills)
    for goal in sorted(lacking, key=lambda one: (-one.weight, one.skill)):
        if goal.skill in planned:
            continue
        needed = missing_first(snapshot, goal.skill, remaining) - planned
        hours = float(sum(snapshot.hours[skill] * remaining[skill] for skill in needed))
        if not constraints.asks_for(goal):
            reason = f"optional for {goal.asked_by}, and only what is essential was asked for"
        else:
            reason = (
                f"it and what it needs first do not fit into {constraints.budget_hours:g} h beside what counts more"
            )
        yield OpenSkill(snapshot.skills[goal.skill].id, hours, reason)


def _calendar(constraints: PlanConstraints) -> Calendar:
    return Calendar(constraints.hours_per_week, constraints.start)


def _note(lacking: Sequence[Goal], steps: Sequence[PlanStep], hours: float, left_out: Sequence[OpenSkill]) -> str:
    if not lacking:
        return "nothing is missing"
    if not steps:
        return f"no step fits; {len(left_out)} skills are left out"
    return f"{len(steps)} skills in {hours:.0f} h; {len(left_out)} skills are left out"
