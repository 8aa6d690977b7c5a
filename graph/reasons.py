"""Answers in words: one short reason for each figure, the same wherever it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from graph.adjacency import AdjacentSkill, Component
from graph.snapshot import Snapshot

MOST_REASONS = 3
"""More reasons than these for one neighbour are not read."""


def nearness(snapshot: Snapshot, near: AdjacentSkill) -> str:
    """What the nearness of a skill rests on, the strongest component first."""
    told = {
        Component.RELATED: "the taxonomy relates them",
        Component.HIERARCHY: _under(snapshot, near.broader_ids),
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
    return (groups if concept_id in groups.positions else snapshot.skills).get(concept_id).pref_label


def _under(snapshot: Snapshot, broader_ids: Sequence[str]) -> str:
    names = " and ".join(label_of(snapshot, broader) for broader in broader_ids[:2])
    return f"both under {names}" if names else "near in the hierarchy"


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
