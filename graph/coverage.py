"""How far the skills that someone holds cover every other skill.

The cover of a skill is a figure from 0 to 1: 1 if it is held, `IMPLIED` if a held skill needs it, otherwise the most
that one held or implied skill brings for it. Because it is always the most and never a sum, one more skill can only
raise covers, and each cover has one reason that can be shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from graph.catalogue import Catalogue
from graph.hierarchy import Hierarchy
from graph.prerequisites import Prerequisites
from graph.relation import Numbers, Positions, Relation, relation
from schema.concepts import Skill, SkillKind

IMPLIED = 0.95
"""The cover of what a held skill needs: who works with PySpark knows Python, save a small doubt."""

MASTERED = 0.9
"""The cover from which a skill counts as held: nothing of it is left to learn."""

NARROWER = 0.6
"""What a held skill brings for the broader one: PyTorch for deep learning."""

BROADER = 0.3
"""What a held skill brings for a narrower one: deep learning for PyTorch."""

RELATED = 0.4
"""What a held skill brings for one that the taxonomy calls related: TensorFlow for PyTorch."""

SIBLINGS = {SkillKind.LANGUAGE: 0.3, SkillKind.FRAMEWORK: 0.3, SkillKind.PLATFORM: 0.3, SkillKind.TOOL: 0.2}
"""What a skill brings for another of its kind under the same heading, before that is scaled by what the heading tells.
Only for kinds whose members do like work in another way; knowing one natural language is no part of the next."""

LEAST = 0.1
"""Below this a cover is not worth a mention and counts as none."""

_CROWD = 100
"""A heading with more members of one kind says too little to make them siblings, and would make many pairs."""


class CoverReason(StrEnum):
    """Why a skill is covered by a held one, the strongest reason first."""

    HELD = "held"
    IMPLIED = "implied"
    NARROWER = "narrower"
    RELATED = "related"
    BROADER = "broader"
    SIBLING = "sibling"


@dataclass(frozen=True, slots=True)
class CoveredBy:
    """The held skill that covers another the most, how much of it (0 to 1), and why."""

    skill_id: str
    cover: float
    reason: CoverReason


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """What a skill brings for others: `implied` for what it needs, `transfer` for what is like it.

    `implying` and `bringing` are the same, read from the covered skill.
    """

    implied: Relation
    implying: Relation
    transfer: Relation
    bringing: Relation

    def of(self, held: Positions) -> Numbers:
        """The cover of every skill by these held ones."""
        cover = np.zeros(self.implied.shape[0])
        cover[self.implied.rows(held)[1]] = IMPLIED
        cover[held] = 1.0
        strong = np.flatnonzero(cover).astype(np.int32)
        which, targets, parts = self.transfer.rows(strong)
        np.maximum.at(cover, targets, parts * cover[strong[which]])
        return cover


def residual(cover: NDArray[np.float64]) -> NDArray[np.float64]:
    """The part of each skill that is left to learn: none from `MASTERED` on, otherwise what the cover leaves."""
    return np.where(cover >= MASTERED, 0.0, 1.0 - cover)


def coverage_of(
    skills: Catalogue[Skill], hierarchy: Hierarchy, prerequisites: Prerequisites, related: Relation
) -> Coverage:
    """What each skill of a taxonomy brings for each other."""
    closure = prerequisites.closure
    transfer = _transfer(skills, hierarchy, related)
    implied = closure.valued(np.full(closure.size, IMPLIED))
    return Coverage(implied, implied.transposed(), transfer, transfer.transposed())


def reason_of(held: int, covered: int, hierarchy: Hierarchy, related: Relation) -> CoverReason:
    """Why one skill brings something for another: the strongest of the reasons that hold."""
    if covered in hierarchy.lineage.row(held)[0]:
        return CoverReason.NARROWER
    if covered in related.row(held)[0]:
        return CoverReason.RELATED
    if held in hierarchy.lineage.row(covered)[0]:
        return CoverReason.BROADER
    return CoverReason.SIBLING


def _transfer(skills: Catalogue[Skill], hierarchy: Hierarchy, related: Relation) -> Relation:
    below, above, steps = _ancestors(hierarchy, len(skills))
    one, other, brought = _siblings(skills, hierarchy)
    held = np.concatenate([below, above, related.sources(), one])
    covered = np.concatenate([above, below, related.targets, other])
    parts = np.concatenate([NARROWER**steps, BROADER**steps, np.full(related.size, RELATED), brought])
    worth = (parts >= LEAST) & (held != covered)
    return relation(held[worth], covered[worth], parts[worth], (len(skills), len(skills)))


def _ancestors(hierarchy: Hierarchy, skills: int) -> tuple[Positions, Positions, Numbers]:
    """Every skill with the skills above it and the number of steps to them; headings bring nothing."""
    lineage = hierarchy.lineage
    above = (lineage.targets < skills) & (lineage.values > 1)
    return lineage.sources()[above], lineage.targets[above], lineage.values[above] - 1


def _siblings(skills: Catalogue[Skill], hierarchy: Hierarchy) -> tuple[Positions, Positions, Numbers]:
    one: list[int] = []
    other: list[int] = []
    brought: list[float] = []
    for node in np.flatnonzero(hierarchy.children.counts() > 1).tolist():
        members = hierarchy.children.row(node)[0].tolist()
        for kind, part in SIBLINGS.items():
            alike = [member for member in members if skills[member].kind is kind]
            if 1 < len(alike) <= _CROWD:
                pairs = [(left, right) for left in alike for right in alike if left != right]
                one += [left for left, _ in pairs]
                other += [right for _, right in pairs]
                brought += [part * float(hierarchy.telling[node])] * len(pairs)
    return np.array(one, dtype=np.int32), np.array(other, dtype=np.int32), np.array(brought)
