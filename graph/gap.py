"""What a profile lacks for a role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from graph.coverage import MASTERED, CoveredBy, CoverReason, reason_of
from graph.profiles import Holding, Profile, holding_of
from graph.relation import Numbers
from graph.requirements import asked_skills
from graph.snapshot import Snapshot
from schema.concepts import Importance


@dataclass(frozen=True, slots=True)
class GapItem:
    """One skill that a role asks, and how a profile stands to it.

    `weight` is what it counts for the role (over 0, up to 1); `cover` how far it is held (0 to 1; from
    `graph.coverage.MASTERED` on nothing is left to learn); `covered_by` the held skill behind that, None without cover.
    `own_hours` are the skill's learning hours less the covered part. `prerequisite_ids` are the skills that must come
    first, are neither held nor asked for themselves, and are counted here and at no other item; they take
    `prerequisite_hours`. `hours` is the sum of both, and `urgency`, weight × hours, gives the order.
    """

    skill_id: str
    importance: Importance
    weight: float
    cover: float
    covered_by: CoveredBy | None
    own_hours: float
    prerequisite_ids: tuple[str, ...]
    prerequisite_hours: float

    @property
    def hours(self) -> float:
        """The effort in hours: the skill's own and that of its prerequisites."""
        return self.own_hours + self.prerequisite_hours

    @property
    def urgency(self) -> float:
        """The weight times the effort: much asked for and long to learn comes first."""
        return self.weight * self.hours


@dataclass(frozen=True, slots=True)
class SkillGap:
    """How a profile stands to what a role asks.

    `coverage` (0 to 1) is the share of the weight of all that is asked that the profile covers, parts included;
    `essential_coverage` the same of the essential skills. `hours` is the effort to close the whole gap,
    `essential_hours` that for the essential skills and what these need first. `matched` are covered, `partial` in part,
    `missing` not at all; the last two come in order of urgency, the first by weight. `note` says why there is nothing
    to compare, if so.
    """

    role_id: str
    coverage: float
    essential_coverage: float
    hours: float
    essential_hours: float
    matched: tuple[GapItem, ...]
    partial: tuple[GapItem, ...]
    missing: tuple[GapItem, ...]
    note: str


def skill_gap(snapshot: Snapshot, profile: Profile, role_id: str) -> SkillGap:
    """What a profile lacks for a role. Raises UnknownConceptError.

    One more held skill never lowers a coverage and never raises an effort.
    """
    role = snapshot.roles.position(role_id)
    return gap_to(snapshot, holding_of(snapshot, profile), role)


def gap_to(snapshot: Snapshot, holding: Holding, role: int) -> SkillGap:
    """What a holding lacks for the role with this number."""
    asked = asked_skills(snapshot, role)
    found = standing(snapshot, holding, asked)
    return SkillGap(
        role_id=snapshot.roles[role].id,
        coverage=found.coverage,
        essential_coverage=found.essential_coverage,
        hours=found.hours,
        essential_hours=essential_hours(snapshot, role, holding.remaining()),
        matched=found.matched,
        partial=found.partial,
        missing=found.missing,
        note="" if asked else f"nothing is known of what {snapshot.roles[role].pref_label} asks for",
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """How a holding stands to what someone asks, as `SkillGap` tells it."""

    coverage: float
    essential_coverage: float
    hours: float
    matched: tuple[GapItem, ...]
    partial: tuple[GapItem, ...]
    missing: tuple[GapItem, ...]


def standing(snapshot: Snapshot, holding: Holding, asked: Sequence[tuple[int, float, Importance]]) -> Standing:
    """How a holding stands to these skills, each given as its number, weight and importance."""
    items = _items(snapshot, holding, asked)
    matched = [item for item in items if item.cover >= MASTERED]
    lacking = sorted((item for item in items if item.cover < MASTERED), key=lambda item: (-item.urgency, item.skill_id))
    remaining = holding.remaining()
    return Standing(
        coverage=_coverage(asked, remaining),
        essential_coverage=_coverage([one for one in asked if one[2] is Importance.ESSENTIAL], remaining),
        hours=float(sum(item.hours for item in lacking)),
        matched=tuple(sorted(matched, key=lambda item: (-item.weight, item.skill_id))),
        partial=tuple(item for item in lacking if item.cover > 0),
        missing=tuple(item for item in lacking if item.cover == 0),
    )


def essential_hours(snapshot: Snapshot, role: int, remaining: Numbers) -> float:
    """The effort in hours to learn what is essential for a role and what that needs first."""
    needed = snapshot.asking.needs.row(role)[0]
    return float((snapshot.hours[needed] * remaining[needed]).sum())


def essential_items(snapshot: Snapshot, holding: Holding, role: int) -> tuple[GapItem, ...]:
    """An item for each essential skill of a role, by weight; their hours come to `essential_hours`."""
    skills, weights = snapshot.asking.essential.row(role)
    asked = [
        (skill, weight, Importance.ESSENTIAL) for skill, weight in zip(skills.tolist(), weights.tolist(), strict=True)
    ]
    return tuple(_items(snapshot, holding, asked))


def coverages(snapshot: Snapshot, remaining: Numbers) -> Numbers:
    """The coverage of every role (0 to 1), as `SkillGap.coverage` tells it; 0 where nothing is known of what it asks.

    `remaining` holds for each skill the part that is left to learn.
    """
    weights = snapshot.asking.weights
    total = weights.sums()
    return weights.times(1.0 - remaining) / np.where(total > 0, total, 1.0)


def covered_by(snapshot: Snapshot, holding: Holding, skill: int) -> CoveredBy | None:
    """The held skill that covers one the most, the first by id of several; None without cover."""
    cover = float(holding.cover[skill])
    if cover == 0:
        return None
    if skill in holding.held:
        return CoveredBy(snapshot.skills[skill].id, cover, CoverReason.HELD)
    needing = np.intersect1d(snapshot.coverage.implying.row(skill)[0], holding.held)
    if len(needing):
        return CoveredBy(snapshot.skills[int(needing[0])].id, cover, CoverReason.IMPLIED)
    others, parts = snapshot.coverage.bringing.row(skill)
    strength = np.where(holding.cover[others] >= MASTERED, holding.cover[others], 0.0)
    source = int(others[int(np.argmax(parts * strength))])
    reason = reason_of(source, skill, snapshot.hierarchy, snapshot.related)
    return CoveredBy(snapshot.skills[source].id, cover, reason)


def _items(snapshot: Snapshot, holding: Holding, asked: Sequence[tuple[int, float, Importance]]) -> list[GapItem]:
    """An item for each asked skill. A prerequisite of several is counted at the heaviest of them."""
    remaining = holding.remaining()
    counted = {skill for skill, _, _ in asked}
    items = []
    for skill, weight, importance in sorted(asked, key=lambda one: (-one[1], one[0])):
        first = _missing_first(snapshot, skill, remaining, counted)
        counted.update(first)
        items.append(
            GapItem(
                skill_id=snapshot.skills[skill].id,
                importance=importance,
                weight=weight,
                cover=float(holding.cover[skill]),
                covered_by=covered_by(snapshot, holding, skill),
                own_hours=float(snapshot.hours[skill] * remaining[skill]),
                prerequisite_ids=snapshot.skills.ids(first),
                prerequisite_hours=float((snapshot.hours[first] * remaining[first]).sum()),
            )
        )
    return items


def _missing_first(snapshot: Snapshot, skill: int, remaining: Numbers, counted: set[int]) -> list[int]:
    if remaining[skill] == 0:
        return []
    before = snapshot.prerequisites.closure.row(skill)[0]
    return [int(one) for one in before[remaining[before] > 0] if int(one) not in counted]


def _coverage(asked: Sequence[tuple[int, float, Importance]], remaining: Numbers) -> float:
    total = sum(weight for _, weight, _ in asked)
    covered = sum(weight * (1.0 - float(remaining[skill])) for skill, weight, _ in asked)
    return min(covered / total, 1.0) if total else 0.0
