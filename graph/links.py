"""The computed relationships of the graph: who is near to whom, and which role leads to which.

They are what adjacency and career paths answer, written down for those who look at the graph itself. No answer is ever
taken from them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from graph.adjacency import Components, near_skills
from graph.gap import essential_hours
from graph.link_store import LinkMark
from graph.path_search import rises_too_far, switching_hours
from graph.profiles import Holding, Profile, holding_of
from graph.related_roles import related_roles
from graph.snapshot import Snapshot

NEIGHBOURS = 10
"""How many neighbours of a skill are linked: as many as `skillatlas adjacent` lists unless told otherwise."""

NEXT_ROLES = 10
"""How many roles like a role are linked, as many as GraphQL's `related` gives unless told otherwise."""

WORTH_DRAWING = 0.2
"""The least score of a neighbour that is linked: below it, an answer has filled its list with chance likenesses."""

EDITION = 1
"""Counts up with every version that computes other links of the same graph."""


@dataclass(frozen=True, slots=True)
class AdjacencyLink:
    """`ADJACENT_TO`: a skill and one of those nearest to it, with the score and the components of `adjacent_skills`."""

    skill_id: str
    other_id: str
    score: float
    components: Components


@dataclass(frozen=True, slots=True)
class StepLink:
    """`LEADS_TO`: a role and one like it, with the figures of the direct step in `career_paths`.

    `coverage` is the share of the weight of the essential skills that is carried over, `to_learn` the essential skills
    that are not there yet, by weight.
    """

    from_role_id: str
    role_id: str
    learning_hours: float
    switching_hours: float
    coverage: float
    to_learn: tuple[str, ...]

    @property
    def hours(self) -> float:
        """Learning and switching together."""
        return self.learning_hours + self.switching_hours


@dataclass(frozen=True, slots=True)
class Links:
    """All computed relationships of a revision, sorted by the first id, the strongest of each first."""

    mark: LinkMark
    adjacent: tuple[AdjacencyLink, ...]
    steps: tuple[StepLink, ...]


def mark_of(revision: int) -> LinkMark:
    """The mark of the links that this version computes from a revision."""
    return LinkMark(revision, EDITION)


def links_of(snapshot: Snapshot) -> Links:
    """The links of a snapshot; concepts that are retired have none."""
    skills = [skill for skill, used in zip(snapshot.skills, snapshot.in_use, strict=True) if used]
    roles = [role for role, used in zip(snapshot.roles, snapshot.roles_in_use, strict=True) if used]
    return Links(
        mark=mark_of(snapshot.revision),
        adjacent=tuple(link for skill in skills for link in adjacency_links(snapshot, skill.id)),
        steps=tuple(link for role in roles for link in step_links(snapshot, role.id)),
    )


def adjacency_links(snapshot: Snapshot, skill_id: str) -> Iterator[AdjacencyLink]:
    """The links from a skill to those nearest to it. Raises UnknownConceptError."""
    for near in near_skills(snapshot, skill_id, NEIGHBOURS):
        if near.score >= WORTH_DRAWING:
            yield AdjacencyLink(skill_id, near.skill_id, near.score, near.components)


def step_links(snapshot: Snapshot, role_id: str) -> Iterator[StepLink]:
    """The links from a role to those like it, without those that no step may reach. Raises UnknownConceptError.

    No step may rise too far, and none leads to a role of which nothing is known.
    """
    held = holding_of(snapshot, Profile(roles=(role_id,)))
    zone = snapshot.roles.get(role_id).job_zone or 0
    for near in related_roles(snapshot, role_id, NEXT_ROLES).roles:
        target = snapshot.roles.position(near.role_id)
        asks = len(snapshot.asking.needs.row(target)[0])
        if asks and not rises_too_far(zone, snapshot.roles[target].job_zone or 0):
            yield _step(snapshot, held, role_id, target)


def _step(snapshot: Snapshot, held: Holding, role_id: str, target: int) -> StepLink:
    remaining = held.remaining()
    skills, weights = snapshot.asking.essential.row(target)
    lacking = skills[np.lexsort((skills, -weights))]
    zones = (snapshot.roles.get(role_id).job_zone or 0, snapshot.roles[target].job_zone or 0)
    return StepLink(
        from_role_id=role_id,
        role_id=snapshot.roles[target].id,
        learning_hours=essential_hours(snapshot, target, remaining),
        switching_hours=switching_hours(*zones),
        coverage=1.0 - float((weights * remaining[skills]).sum() / weights.sum()),
        to_learn=snapshot.skills.ids(lacking[remaining[lacking] > 0]),
    )
