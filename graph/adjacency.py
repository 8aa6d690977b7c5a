"""Which skills are near to a skill, with what speaks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from graph.relation import Numbers, Positions, Relation, best
from graph.snapshot import Snapshot

EVIDENCE = 5
"""How many roles, postings and headings are named as evidence for a neighbour."""


class Component(StrEnum):
    """What can speak for two skills being near."""

    RELATED = "related"
    HIERARCHY = "hierarchy"
    PREREQUISITE = "prerequisite"
    ROLES = "roles"
    POSTINGS = "postings"
    LABEL = "label"


STRENGTHS: Mapping[Component, float] = {
    Component.RELATED: 0.6,
    Component.HIERARCHY: 0.5,
    Component.PREREQUISITE: 0.4,
    Component.ROLES: 0.6,
    Component.POSTINGS: 0.6,
    Component.LABEL: 0.8,
}
"""How near two skills would be if a component alone spoke for them as strongly as it can. `ROLES` against `LABEL` was
chosen on the tuning half of ESCO's skill relations, the others by eye on the core taxonomy; see decision 0010."""

UNASKED = 0.75
"""What is left of the score of a skill that no role asks for and no posting mentions: few gain by knowing it."""


_TOLD_TWICE = (Component.HIERARCHY, Component.PREREQUISITE)


class Basis(StrEnum):
    """What the nearness of two skills is taken from."""

    BLENDED = "blended"
    GRAPH = "graph"
    ROLES = "roles"
    POSTINGS = "postings"
    LABEL = "label"


_COMPONENTS: Mapping[Basis, tuple[Component, ...]] = {
    Basis.BLENDED: tuple(Component),
    Basis.GRAPH: tuple(component for component in Component if component is not Component.LABEL),
    Basis.ROLES: (Component.ROLES,),
    Basis.POSTINGS: (Component.POSTINGS,),
    Basis.LABEL: (Component.LABEL,),
}


@dataclass(frozen=True, slots=True)
class Components:
    """What each component says of two skills, from 0 (nothing) to 1; those outside the asked basis are 0."""

    related: float
    hierarchy: float
    prerequisite: float
    roles: float
    postings: float
    label: float


@dataclass(frozen=True, slots=True)
class NearSkill:
    """A skill near to another: a score from 0 to 1 and its components."""

    skill_id: str
    score: float
    components: Components


@dataclass(frozen=True, slots=True)
class AdjacentSkill:
    """A skill near to another: a score from 0 to 1, its components, and ids of what is behind them.

    `role_ids` ask for both skills (those that weigh both most come first), `posting_ids` mention both, `broader_ids`
    stand over both or are one of them. Each names at most `EVIDENCE`; `shared_roles` and `shared_postings` count all.
    """

    skill_id: str
    score: float
    components: Components
    role_ids: tuple[str, ...]
    shared_roles: int
    posting_ids: tuple[str, ...]
    shared_postings: int
    broader_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Adjacency:
    """The skills near to one, the nearest first; `note` says in words what the answer rests on, or why it is empty."""

    skill_id: str
    neighbours: tuple[AdjacentSkill, ...]
    basis: Basis
    note: str


def adjacent_skills(snapshot: Snapshot, skill_id: str, first: int = 10, basis: Basis = Basis.BLENDED) -> Adjacency:
    """The skills nearest to one, with their evidence. Raises UnknownConceptError."""
    skill = snapshot.skills.position(skill_id)
    found = near_skills(snapshot, skill_id, first, basis)
    neighbours = tuple(_with_evidence(snapshot, skill, near) for near in found)
    return Adjacency(skill_id, neighbours, basis, _note(snapshot, skill, bool(neighbours)))


def near_skills(
    snapshot: Snapshot, skill_id: str, first: int = 10, basis: Basis = Basis.BLENDED
) -> tuple[NearSkill, ...]:
    """The skills nearest to one, the nearest first. Raises UnknownConceptError.

    The score is 1 - Π (1 - strength × component): evidence of different kinds adds up, never beyond 1. Of hierarchy
    and prerequisite only the stronger counts: a broader skill is mostly needed first too, which is one fact told twice.
    A skill that nobody asks for keeps `UNASKED` of its score.
    """
    skill = snapshot.skills.position(skill_id)
    components = {component: _component(snapshot, component, skill) for component in _COMPONENTS[basis]}
    scores = _blended(components, len(snapshot.skills)) * _worth(snapshot)
    return tuple(
        NearSkill(snapshot.skills[other].id, float(scores[other]), _components(other, components))
        for other in best(scores, first)
    )


def _blended(components: Mapping[Component, Numbers], size: int) -> Numbers:
    told = {component: STRENGTHS[component] * values for component, values in components.items()}
    ordered = [told.pop(component) for component in _TOLD_TWICE if component in told]
    distance = 1.0 - np.max(ordered, axis=0) if ordered else np.ones(size)
    for values in told.values():
        distance *= 1.0 - values
    return 1.0 - distance


def _worth(snapshot: Snapshot) -> Numbers:
    asked = (snapshot.asking.asked_by.counts() > 0) | (snapshot.market.asking.counts() > 0)
    return np.where(asked, 1.0, UNASKED) * snapshot.in_use


def _component(snapshot: Snapshot, component: Component, skill: int) -> Numbers:
    measures: Mapping[Component, Callable[[int], Numbers]] = {
        Component.RELATED: lambda one: _dense(snapshot.related, one),
        Component.HIERARCHY: snapshot.hierarchy.nearness,
        Component.PREREQUISITE: snapshot.prerequisites.nearness,
        Component.ROLES: snapshot.in_roles.together,
        Component.POSTINGS: snapshot.in_postings.together,
        Component.LABEL: snapshot.skill_wording.likeness,
    }
    return measures[component](skill)


def _dense(pairs: Relation, position: int) -> Numbers:
    values = np.zeros(pairs.shape[1])
    targets, weights = pairs.row(position)
    values[targets] = weights
    return values


def _with_evidence(snapshot: Snapshot, skill: int, near: NearSkill) -> AdjacentSkill:
    other = snapshot.skills.position(near.skill_id)
    roles = _shared(snapshot.asking.asked_by, skill, other)
    postings = _shared(snapshot.market.asking, skill, other)
    broader = snapshot.hierarchy.common(skill, other)[:EVIDENCE]
    return AdjacentSkill(
        skill_id=near.skill_id,
        score=near.score,
        components=near.components,
        role_ids=snapshot.roles.ids(roles[:EVIDENCE]),
        shared_roles=len(roles),
        posting_ids=tuple(snapshot.market.posting_ids[posting] for posting in postings[:EVIDENCE]),
        shared_postings=len(postings),
        broader_ids=tuple(snapshot.node_id(node) for node in broader),
    )


def _components(other: int, found: Mapping[Component, Numbers]) -> Components:
    return Components(**{name: float(found[name][other]) if name in found else 0.0 for name in Component})


def _shared(places: Relation, one: int, other: int) -> Positions:
    """The places of both skills, those that weigh them most (by the product of the weights) first."""
    ours, weights = places.row(one)
    theirs, other_weights = places.row(other)
    shared, at, other_at = np.intersect1d(ours, theirs, assume_unique=True, return_indices=True)
    order: Positions = shared[np.lexsort((shared, -weights[at] * other_weights[other_at]))]
    return order


def _note(snapshot: Snapshot, skill: int, found: bool) -> str:
    """What there is to go by for a skill, in words."""
    roles, postings = len(snapshot.asking.asked_by.row(skill)[0]), len(snapshot.market.asking.row(skill)[0])
    headings = len(snapshot.hierarchy.parents.row(skill)[0])
    relations = len(snapshot.related.row(skill)[0])
    prerequisites = len(snapshot.prerequisites.direct.row(skill)[0])
    facts = (
        f"roles that ask for it: {roles}, postings that mention it: {postings}, broader concepts: {headings}, "
        f"related skills: {relations}, prerequisites: {prerequisites}"
    )
    return facts if found else f"no evidence of a skill near to {snapshot.skills[skill].pref_label}: {facts}"
