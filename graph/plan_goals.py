"""What a plan is to reach, what that needs first, and what of it fits into the hours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.relation import Numbers
from graph.requirements import asked_skills
from graph.snapshot import Snapshot
from schema.concepts import Importance
from schema.errors import UnknownConceptError

_NO_HOURS = 1e-9
"""What a goal without hours is taken to need, so that its weight can be divided by it."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A skill that is to be learned: its number, what it counts (over 0, up to 1) and who asks for it.

    `because` tells why it is this one, where another would do too.
    """

    skill: int
    weight: float
    importance: Importance
    asked_by: str
    because: str = ""


def goals_of(snapshot: Snapshot, target: str | Sequence[str]) -> tuple[str | None, tuple[Goal, ...]]:
    """The goals of a target: what a role asks, or the skills named; and the id of the role if it is one.

    Raises UnknownConceptError.
    """
    if isinstance(target, str) and snapshot.roles.knows(target):
        role = snapshot.roles.get(target)
        asked = asked_skills(snapshot, snapshot.roles.position(target))
        return target, tuple(Goal(skill, weight, importance, role.pref_label) for skill, weight, importance in asked)
    named = [target] if isinstance(target, str) else target
    for skill_id in named:
        if not snapshot.skills.knows(skill_id):
            raise UnknownConceptError(skill_id, "role or skill")
    skills = dict.fromkeys(snapshot.skills.position(skill_id) for skill_id in named)
    return None, tuple(Goal(skill, 1.0, Importance.ESSENTIAL, "the target") for skill in skills)


def missing_first(snapshot: Snapshot, skill: int, remaining: Numbers) -> frozenset[int]:
    """A skill and what it needs first, as far as anything of it is left to learn."""
    if remaining[skill] == 0:
        return frozenset()
    before = snapshot.prerequisites.closure.row(skill)[0]
    return frozenset({skill, *before[remaining[before] > 0].tolist()})


def affordable(
    snapshot: Snapshot, goals: Sequence[Goal], remaining: Numbers, hours: Mapping[int, float], budget: float
) -> list[Goal]:
    """The goals that fit into the hours with all they need first, in the order in which they are taken.

    Always the one with the most weight per hour comes next that still fits; what an earlier one needed is not paid
    twice.
    """
    taken: list[Goal] = []
    learned: frozenset[int] = frozenset()
    needed = {goal: missing_first(snapshot, goal.skill, remaining) for goal in goals}
    left = budget
    while True:
        prices = {goal: sum(hours[skill] for skill in skills - learned) for goal, skills in needed.items()}
        fitting = [goal for goal, price in prices.items() if price <= left]
        if not fitting:
            return taken
        goal = min(fitting, key=lambda one: (-one.weight / max(prices[one], _NO_HOURS), one.skill))
        taken.append(goal)
        learned |= needed.pop(goal)
        left -= prices[goal]
