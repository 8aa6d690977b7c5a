"""Where skills stand in the tree of headings and broader skills, and how near that puts two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from graph.catalogue import Catalogue
from graph.relation import Numbers, Positions, Relation, relation
from schema.concepts import Skill, SkillGroup
from schema.errors import UnknownConceptError

GENERATIONS = 2
"""How many steps upwards count as kinship; three reach headings such as "Data", which say nothing."""

DECAY = 0.1
"""What each further step apart leaves of the nearness of two skills. On the tuning half of ESCO's skill relations every
higher figure was worse: to stand under one heading is weak evidence."""


@dataclass(frozen=True, slots=True, eq=False)
class Hierarchy:
    """The tree over *nodes*: the skills, numbered as in their catalogue, then the groups behind them.

    `parents` relates a skill to its direct broader nodes; `lineage` to itself and what is up to `GENERATIONS` above,
    with the number of steps plus 1; `members` is the lineage read downwards. `telling` is 1 for a node with one direct
    member and falls to 0 for one with as many as there are skills.
    """

    parents: Relation
    children: Relation
    lineage: Relation
    members: Relation
    telling: Numbers

    def nearness(self, skill: int) -> Numbers:
        """How near every skill is to one, from 0 to 1.

        A broader or narrower skill is at 1, each further step leaves `DECAY`; over a common node it is less the more
        skills that node holds.
        """
        near = np.zeros(self.lineage.shape[0])
        nodes, steps_up = self.lineage.row(skill)
        for node, up in zip(nodes.tolist(), steps_up.tolist(), strict=True):
            members, steps_down = self.members.row(node)
            over = np.where((up == 1) | (steps_down == 1), 1.0, self.telling[node])
            np.maximum.at(near, members, over * DECAY ** (up + steps_down - 3))
        near[skill] = 0.0
        return near

    def common(self, one: int, other: int) -> tuple[int, ...]:
        """The nodes that stand over both of two skills or are one of them, the nearest to both first."""
        ours, ups = self.lineage.row(one)
        theirs, downs = self.lineage.row(other)
        shared, at, other_at = np.intersect1d(ours, theirs, assume_unique=True, return_indices=True)
        order = np.lexsort((shared, -self.telling[shared], ups[at] + downs[other_at]))
        return tuple(int(node) for node in shared[order])


def hierarchy_of(skills: Catalogue[Skill], groups: Catalogue[SkillGroup]) -> Hierarchy:
    """The tree of a taxonomy. Raises UnknownConceptError for a broader concept that is not there."""
    broader = [_nodes(skill.id, skill.broader, skills, groups) for skill in skills]
    broader += [_nodes(group.id, group.broader, skills, groups) for group in groups]
    count, nodes = len(skills), len(broader)
    parents = relation(*_pairs(broader[:count]), 1.0, (count, nodes))
    lineage = _lineage(broader, count)
    return Hierarchy(parents, parents.transposed(), lineage, lineage.transposed(), _telling(parents))


def _nodes(own: str, broader: Sequence[str], skills: Catalogue[Skill], groups: Catalogue[SkillGroup]) -> list[int]:
    found = []
    for concept_id in broader:
        if skills.knows(concept_id):
            found.append(skills.position(concept_id))
        elif groups.knows(concept_id):
            found.append(len(skills) + groups.position(concept_id))
        else:
            raise UnknownConceptError(concept_id, f"concept broader than {own}")
    return found


def _pairs(lists: Sequence[Sequence[int]]) -> tuple[Positions, Positions]:
    sources = np.repeat(np.arange(len(lists), dtype=np.int32), [len(found) for found in lists])
    return sources, np.array([node for found in lists for node in found], dtype=np.int32)


def _lineage(broader: Sequence[Sequence[int]], skills: int) -> Relation:
    """Every skill's nodes with the fewest steps to each, plus 1."""
    rows: list[int] = []
    columns: list[int] = []
    steps: list[int] = []
    for skill in range(skills):
        reached = {skill: 1}
        level = [skill]
        for step in range(2, GENERATIONS + 2):
            level = [node for below in level for node in broader[below] if node not in reached]
            reached.update(dict.fromkeys(level, step))
        rows += [skill] * len(reached)
        columns += reached
        steps += reached.values()
    return relation(rows, columns, steps, (skills, len(broader)))


def _telling(parents: Relation) -> Numbers:
    skills, _ = parents.shape
    members = np.maximum(parents.frequencies(), 1)
    telling: Numbers = np.clip(1.0 - np.log(members) / np.log(max(skills, 2)), 0.0, 1.0)
    return telling
