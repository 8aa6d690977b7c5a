"""Roles as vectors over what they ask, so that two of them can be compared."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from graph.hierarchy import Hierarchy
from graph.relation import Numbers, Relation, inverse_frequency, relation


@dataclass(frozen=True, slots=True, eq=False)
class RoleVectors:
    """Two vectors of length 1 for each role, both also the other way round.

    `skills` holds what a role asks, weighted by how much each skill tells; `headings` the same for the headings and
    broader skills above it, by which two roles are alike that ask for the like without a common skill.
    """

    skills: Relation
    by_skill: Relation
    headings: Relation
    by_heading: Relation

    def skill_cosine(self, role: int) -> Numbers:
        """The cosine of every role to one by what they ask, from 0 to 1."""
        return self.by_skill.combined(*self.skills.row(role))

    def heading_cosine(self, role: int) -> Numbers:
        """The cosine of every role to one by the headings above what they ask, from 0 to 1."""
        return self.by_heading.combined(*self.headings.row(role))


def role_vectors_of(weights: Relation, hierarchy: Hierarchy) -> RoleVectors:
    """The vectors of roles from the weights of what they ask."""
    skills = _telling(weights)
    headings = _telling(_above(weights, hierarchy.lineage))
    return RoleVectors(skills, skills.transposed(), headings, headings.transposed())


def _telling(weights: Relation) -> Relation:
    """The root softens how much rare skills tell; on the tuning half of ESCO's roles it found more of the like."""
    return weights.scaled(np.sqrt(inverse_frequency(weights))).normalised()


def _above(weights: Relation, lineage: Relation) -> Relation:
    """What stands above what is asked; the root keeps a heading with many asked skills from outweighing the rest."""
    above = lineage.values > 1
    upwards = relation(lineage.sources()[above], lineage.targets[above], 1.0, lineage.shape)
    sums = weights.followed_by(upwards)
    return sums.valued(np.sqrt(sums.values))
