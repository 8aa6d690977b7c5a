"""What a role asks, with where each figure comes from."""

from __future__ import annotations

from dataclasses import dataclass

from graph.relation import Relation
from graph.shares import Share, share_of
from graph.snapshot import Snapshot
from schema.concepts import Importance


@dataclass(frozen=True, slots=True)
class RoleRequirement:
    """One skill that a role asks.

    `weight` (over 0, up to 1) is what `stated`, the taxonomy's weight (None if only postings ask), and `share`, the
    share of the role's postings that mention the skill, come to (see `graph.asking.merged_weight`). In a share one
    organization's postings under one title count once; its sample counts these, and with a sample of 0 the taxonomy
    speaks alone.
    """

    skill_id: str
    importance: Importance
    weight: float
    stated: float | None
    share: Share


def role_requirements(snapshot: Snapshot, role_id: str) -> tuple[RoleRequirement, ...]:
    """What a role asks: the essential skills first, then by weight and id. Raises UnknownConceptError."""
    role = snapshot.roles.position(role_id)
    stated, shares = _figures(snapshot.asking.stated, role), _figures(snapshot.asking.shares, role)
    templates = int(snapshot.market.advertised.counts()[role])
    found = [
        RoleRequirement(
            skill_id=snapshot.skills[skill].id,
            importance=importance,
            weight=weight,
            stated=stated.get(skill),
            share=share_of(shares.get(skill, 0.0) * templates, templates),
        )
        for skill, weight, importance in asked_skills(snapshot, role)
    ]
    return tuple(sorted(found, key=lambda asked: (asked.importance.value, -asked.weight, asked.skill_id)))


def asked_skills(snapshot: Snapshot, role: int) -> list[tuple[int, float, Importance]]:
    """The numbers of the skills that a role asks, with weight and importance, sorted by number."""
    skills, weights = snapshot.asking.weights.row(role)
    essential = set(snapshot.asking.essential.row(role)[0].tolist())
    return [
        (skill, weight, Importance.ESSENTIAL if skill in essential else Importance.OPTIONAL)
        for skill, weight in zip(skills.tolist(), weights.tolist(), strict=True)
    ]


def _figures(pairs: Relation, row: int) -> dict[int, float]:
    targets, values = pairs.row(row)
    return dict(zip(targets.tolist(), values.tolist(), strict=True))
