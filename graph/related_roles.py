"""Which roles are like a role, by what they ask for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from graph.relation import Numbers, Positions, best
from graph.snapshot import Snapshot

HEADINGS = 0.3
LABELS = 0.2
"""What like headings and like titles count beside like skills (1.0). Both are small: they help where two roles ask for
the same under other names. Chosen on the tuning half of ESCO's roles; see decision 0010."""

CIRCLE = 10
CIRCLE_WEIGHT = 0.3
"""How many of a role's nearest roles are asked for their view of each candidate, and what it counts beside the role's
own (1.0): who is near to the whole circle comes before who is near by one chance overlap. Chosen likewise."""


@dataclass(frozen=True, slots=True)
class RelatedRole:
    """A role like another: a score from 0 to 1 and the parts of it, each from 0 to 1.

    `skills` is the cosine of what both ask, weighted by how much each skill tells; `headings` the cosine of the
    headings above what they ask; `label` the likeness of their titles; `circle` how like the candidate is on average to
    the roles nearest to the one asked for. `shared_skill_ids` are asked by both, those that tell most first.
    """

    role_id: str
    score: float
    skills: float
    headings: float
    label: float
    circle: float
    shared_skill_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RelatedRoles:
    """The roles like one, the most like first; `note` says why the answer is empty, if it is."""

    role_id: str
    roles: tuple[RelatedRole, ...]
    note: str


@dataclass(frozen=True, slots=True, eq=False)
class _Likeness:
    """How like every role is to one, part by part."""

    skills: Numbers
    headings: Numbers
    label: Numbers

    def total(self) -> Numbers:
        return (self.skills + HEADINGS * self.headings + LABELS * self.label) / (1.0 + HEADINGS + LABELS)


def related_roles(snapshot: Snapshot, role_id: str, first: int = 10) -> RelatedRoles:
    """The roles most like one. Raises UnknownConceptError."""
    role = snapshot.roles.position(role_id)
    own = _likeness(snapshot, role)
    circle = _circle(snapshot, role, own.total())
    scores = (own.total() + CIRCLE_WEIGHT * circle) / (1.0 + CIRCLE_WEIGHT) * snapshot.roles_in_use
    scores[role] = 0.0
    found = tuple(_related(snapshot, role, other, float(scores[other]), own, circle) for other in best(scores, first))
    return RelatedRoles(role_id, found, "" if found else _note(snapshot, role))


def likeness_to(snapshot: Snapshot, role: int) -> Numbers:
    """How like every role is to one, from 0 to 1, without the view of its circle."""
    return _likeness(snapshot, role).total()


def _likeness(snapshot: Snapshot, role: int) -> _Likeness:
    vectors = snapshot.role_vectors
    return _Likeness(vectors.skill_cosine(role), vectors.heading_cosine(role), snapshot.role_wording.likeness(role))


def _circle(snapshot: Snapshot, role: int, own: Numbers) -> Numbers:
    """The mean likeness of every role to those nearest to one."""
    others = own.copy()
    others[role] = 0.0
    nearest = best(others, CIRCLE)
    if not nearest:
        return np.zeros(len(own))
    views: Numbers = np.mean([likeness_to(snapshot, near) for near in nearest], axis=0)
    return views


def _related(snapshot: Snapshot, role: int, other: int, score: float, own: _Likeness, circle: Numbers) -> RelatedRole:
    return RelatedRole(
        role_id=snapshot.roles[other].id,
        score=score,
        skills=float(own.skills[other]),
        headings=float(own.headings[other]),
        label=float(own.label[other]),
        circle=float(circle[other]),
        shared_skill_ids=snapshot.skills.ids(_shared_skills(snapshot, role, other)),
    )


def _shared_skills(snapshot: Snapshot, role: int, other: int) -> Positions:
    ours, weights = snapshot.role_vectors.skills.row(role)
    theirs, other_weights = snapshot.role_vectors.skills.row(other)
    shared, at, other_at = np.intersect1d(ours, theirs, assume_unique=True, return_indices=True)
    ordered: Positions = shared[np.lexsort((shared, -weights[at] * other_weights[other_at]))]
    return ordered


def _note(snapshot: Snapshot, role: int) -> str:
    label = snapshot.roles[role].pref_label
    asked = len(snapshot.asking.weights.row(role)[0])
    if not asked:
        return f"neither the taxonomy nor any posting says what {label} asks for"
    return f"no other role asks for any of the {asked} skills of {label}, nor for the like"
