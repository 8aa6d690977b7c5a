"""Answers in words: one short reason for each figure, the same wherever it is shown."""

from __future__ import annotations

from graph.adjacency import AdjacentSkill, Component
from graph.snapshot import Snapshot

MOST_REASONS = 3
"""More reasons than these for one neighbour are not read."""


def nearness(snapshot: Snapshot, skill_id: str, near: AdjacentSkill) -> str:
    """What the nearness of a skill to `skill_id` rests on, the strongest component first."""
    told = {
        Component.RELATED: "the taxonomy relates them",
        Component.HIERARCHY: _hierarchy(snapshot, skill_id, near),
        Component.PREREQUISITE: "one leads to the other",
        Component.ROLES: _counted(near.shared_roles, "role asks for both", "roles ask for both"),
        Component.POSTINGS: _counted(near.shared_postings, "posting names both", "postings name both"),
        Component.LABEL: "alike in name",
    }
    strength = {component: float(getattr(near.components, component.value)) for component in told}
    strongest = sorted((component for component in told if strength[component] > 0), key=lambda c: (-strength[c], c))
    return "; ".join(told[component] for component in strongest[:MOST_REASONS])


def label_of(snapshot: Snapshot, concept_id: str) -> str:
    """The preferred label of a skill or group."""
    groups = snapshot.groups
    return (groups if groups.knows(concept_id) else snapshot.skills).get(concept_id).pref_label


def _hierarchy(snapshot: Snapshot, skill_id: str, near: AdjacentSkill) -> str:
    if near.skill_id in near.broader_ids:
        return f"a broader skill than {label_of(snapshot, skill_id)}"
    if skill_id in near.broader_ids:
        return f"a part or kind of {label_of(snapshot, skill_id)}"
    return f"both under {label_of(snapshot, near.broader_ids[0])}" if near.broader_ids else "near in the hierarchy"


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
