"""Which learning resources a plan uses, and what stays without one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.relation import Numbers
from graph.set_cover import CoverOption, covered_at_best
from graph.snapshot import Snapshot
from schema.resources import LearningResource, ResourceType

UNGUIDED = 0.25
"""What an hour of practice without a resource weighs more than an hour with one, when resources are compared."""

COST_HOURS = 0.05
"""The hours that a unit of money weighs: twenty dollars are an hour of work."""

OPENING_HOURS = 1.0
"""The hours that one more resource weighs, so that few are better than many."""


@dataclass(frozen=True, slots=True)
class ResourceFilter:
    """What resources may be used: of this language and these types (None: any), for so much money in this currency."""

    language: str | None
    resource_types: tuple[ResourceType, ...] | None
    max_cost: float | None
    currency: str

    def admits(self, resource: LearningResource) -> bool:
        """Whether a resource may be used, its cost aside."""
        return self._speaks(resource) and (self.resource_types is None or resource.resource_type in self.resource_types)

    def affords(self, resource: LearningResource) -> bool:
        """Whether a resource by itself is within the cost; one in another currency cannot be compared and is not."""
        if resource.cost == 0:
            return True
        return resource.currency == self.currency and (self.max_cost is None or resource.cost <= self.max_cost)

    def _speaks(self, resource: LearningResource) -> bool:
        return self.language is None or resource.in_language == self.language


@dataclass(frozen=True, slots=True)
class ResourceChoice:
    """The numbers of the chosen resources for each skill, and the reason for each skill that has none.

    `exact` and `bound` are those of `graph.set_cover.CoverChoice`.
    """

    by_skill: Mapping[int, tuple[int, ...]]
    uncovered: Mapping[int, str]
    exact: bool
    bound: float

    @property
    def resources(self) -> tuple[int, ...]:
        """Every chosen resource once, by number."""
        return tuple(sorted({resource for chosen in self.by_skill.values() for resource in chosen}))


def chosen_resources(
    snapshot: Snapshot, skills: Sequence[int], remaining: Numbers, allowed: ResourceFilter
) -> ResourceChoice:
    """Resources that teach these skills with the least effort in all, of those that are allowed."""
    teaching = {skill: snapshot.taught_by.row(skill)[0].tolist() for skill in skills}
    usable = sorted(
        {
            resource
            for found in teaching.values()
            for resource in found
            if allowed.admits(snapshot.resources[resource]) and allowed.affords(snapshot.resources[resource])
        }
    )
    planned = frozenset(skills)
    options = [_option(snapshot, resource, planned, remaining) for resource in usable]
    choice = covered_at_best(planned, options, allowed.max_cost)
    chosen = {usable[place] for place in choice.chosen}
    return ResourceChoice(
        by_skill={skill: tuple(one for one in teaching[skill] if one in chosen) for skill in skills},
        uncovered={skill: _reason(snapshot, teaching[skill], allowed) for skill in sorted(choice.uncovered)},
        exact=choice.exact,
        bound=choice.bound,
    )


def resource_hours(snapshot: Snapshot, resource: int, skill: int, remaining: Numbers) -> float:
    """The hours of a resource that go to one skill.

    Its time is divided over all the skills that it teaches in proportion to their learning hours, and of each part
    counts what is left to learn: who knows half of a skill skips half of its part.
    """
    taught = snapshot.teaches.row(resource)[0]
    part = snapshot.hours[skill] / snapshot.hours[taught].sum()
    return float(snapshot.resources[resource].time_required * part * remaining[skill])


def _option(snapshot: Snapshot, resource: int, planned: frozenset[int], remaining: Numbers) -> CoverOption:
    """A resource with the hours it takes to get its skills with it: its own, unguided practice, what it assumes."""
    found = snapshot.resources[resource]
    taught = [skill for skill in snapshot.teaches.row(resource)[0].tolist() if skill in planned]
    need = float(sum(snapshot.hours[skill] * remaining[skill] for skill in taught))
    own = sum(resource_hours(snapshot, resource, skill, remaining) for skill in taught)
    weight = OPENING_HOURS + max(own, need) + UNGUIDED * max(need - own, 0.0) + COST_HOURS * found.cost
    return CoverOption(frozenset(taught), weight + _assumed(snapshot, resource, planned, remaining), found.cost)


def _assumed(snapshot: Snapshot, resource: int, planned: frozenset[int], remaining: Numbers) -> float:
    """The hours of what a resource assumes and neither the profile nor the plan brings."""
    assumed = snapshot.assumes.row(resource)[0].tolist()
    return float(sum(snapshot.hours[skill] * remaining[skill] for skill in assumed if skill not in planned))


def _reason(snapshot: Snapshot, teaching: Sequence[int], allowed: ResourceFilter) -> str:
    """Why none of the resources that teach a skill was taken."""
    if not teaching:
        return "no resource in the graph teaches it"
    admitted = [snapshot.resources[resource] for resource in teaching if allowed.admits(snapshot.resources[resource])]
    if not admitted:
        kinds = "" if allowed.resource_types is None else " of the types asked for"
        return f"no resource in the language {allowed.language!r}{kinds} teaches it"
    return f"what teaches it costs more than the {allowed.max_cost or 0:g} {allowed.currency} allowed"
