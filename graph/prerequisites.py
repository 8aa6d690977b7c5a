"""Which skills come before which."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graph.catalogue import Catalogue
from graph.relation import Numbers, Positions, Relation, relation
from schema.concepts import Prerequisite, Skill

if TYPE_CHECKING:
    import networkx as nx

NEEDED = 1.0
"""The strength from which a prerequisite is needed and not only helpful (see `schema.concepts.Prerequisite`)."""


@dataclass(frozen=True, slots=True, eq=False)
class Prerequisites:
    """`direct` relates a skill to what should be known before it, with the strength; `dependents` is its reverse.

    `closure` relates a skill to everything that is needed before it, directly or further down, with weight 1.
    """

    direct: Relation
    dependents: Relation
    closure: Relation

    def nearness(self, skill: int) -> Numbers:
        """How near every skill is to one as its direct prerequisite or dependent, from 0 to 1.

        That is the strength, less the more skills need the earlier of the two: Python comes before too much to be near
        to all of it.
        """
        near = np.zeros(self.direct.shape[1])
        later, strengths = self.dependents.row(skill)
        near[later] = strengths * self._telling(np.array([skill]))
        earlier, strengths = self.direct.row(skill)
        near[earlier] = np.maximum(near[earlier], strengths * self._telling(earlier))
        return near

    def _telling(self, skills: Positions) -> Numbers:
        size = max(self.direct.shape[0], 2)
        telling: Numbers = np.sqrt(1.0 - np.log(np.maximum(self.dependents.counts()[skills], 1)) / np.log(size))
        return telling

    def order(self, skills: Iterable[int], priority: Callable[[int], tuple[float, ...]]) -> tuple[int, ...]:
        """These skills so that each comes after its prerequisites among them; where free, the lowest priority first.

        Skills that need each other in a circle (an imported taxonomy may have one) come in order of priority.
        """
        import networkx as nx  # here, because only plans need it and every command would wait for it

        chosen = sorted(skills)
        ranks = {skill: (*priority(skill), skill) for skill in chosen}
        knots = nx.condensation(self._among(chosen))
        members: dict[int, list[int]] = {
            knot: sorted(knots.nodes[knot]["members"], key=ranks.__getitem__) for knot in knots
        }
        order = nx.lexicographical_topological_sort(knots, key=lambda knot: ranks[members[knot][0]])
        return tuple(skill for knot in order for skill in members[knot])

    def _among(self, skills: list[int]) -> nx.DiGraph[int]:
        import networkx as nx

        graph: nx.DiGraph[int] = nx.DiGraph()
        graph.add_nodes_from(skills)
        which, before, _ = self.direct.rows(np.array(skills, dtype=np.int32))
        pairs = zip(before.tolist(), which.tolist(), strict=True)
        graph.add_edges_from((early, skills[late]) for early, late in pairs if early in graph)
        return graph


def prerequisites_of(edges: Iterable[Prerequisite], skills: Catalogue[Skill]) -> Prerequisites:
    """The order of a taxonomy. Raises UnknownConceptError for an edge to a skill that is not there."""
    found = list(edges)
    later = [skills.position(edge.skill_id) for edge in found]
    earlier = [skills.position(edge.prerequisite_id) for edge in found]
    shape = (len(skills), len(skills))
    direct = relation(later, earlier, [edge.strength for edge in found], shape)
    return Prerequisites(direct, direct.transposed(), _closure(direct))


def _closure(direct: Relation) -> Relation:
    """Everything needed before each skill, found one step further at a time; a circle ends it as well."""
    hard = direct.values >= NEEDED
    sources, targets = direct.sources()[hard], direct.targets[hard]
    step = relation(sources, targets, 1.0, direct.shape)
    reached = step
    while True:
        wider = reached.with_pairs_of(reached.followed_by(step))
        if wider.size == reached.size:
            return _without_itself(reached)
        reached = wider


def _without_itself(pairs: Relation) -> Relation:
    other = np.flatnonzero(pairs.sources() != pairs.targets)
    return relation(pairs.sources()[other], pairs.targets[other], 1.0, pairs.shape)
