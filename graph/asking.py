"""What roles ask for: the taxonomy's weights and the postings' shares as one figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from graph.catalogue import Catalogue
from graph.market import Market
from graph.prerequisites import Prerequisites
from graph.relation import Numbers, Positions, Relation, relation
from schema.concepts import Importance, Requirement, Role, Skill

TRUST = 20.0
"""The taxonomy's word counts as much as this many posting templates. So one posting moves a weight by a twentieth, and
a hundred of them outweigh the taxonomy five to one."""

FULL_SHARE = 0.5
"""A skill that half of a role's postings mention has weight 1: postings name less than what the work takes."""

ESSENTIAL_FROM = 0.5
"""From this weight on, a skill that only postings ask for is essential: at the least twenty templates, half of which
ask for it."""

LEAST_WEIGHT = 0.15
"""A skill that only postings ask for must reach this weight: so it takes four templates of a role, if half of them or
more ask for it; of thirty an eighth must ask, and of very many one in thirteen."""


@dataclass(frozen=True, slots=True, eq=False)
class Asking:
    """What each role asks, as relations from roles to skills; `asked_by` is `weights` read from the skill.

    `stated` holds the taxonomy's weights, `shares` the share of the role's posting templates that mention the skill,
    `weights` the two as one figure (over 0, up to 1; see `merged_weight`). `essential` is the part of `weights` that a
    newcomer must have; where nothing is called essential, all of it. `needs` adds to `essential` what those skills need
    first, `wider_needs` adds to `weights` what these need first; both have weight 1 throughout.
    """

    stated: Relation
    shares: Relation
    weights: Relation
    asked_by: Relation
    essential: Relation
    needs: Relation
    wider_needs: Relation

    def role_skills(self, role: int) -> Positions:
        """The skills that someone in this role has: the essential ones."""
        return self.essential.row(role)[0]


def asking_of(
    requirements: Iterable[Requirement],
    roles: Catalogue[Role],
    skills: Catalogue[Skill],
    market: Market,
    prerequisites: Prerequisites,
) -> Asking:
    """The requirements of all roles. Raises UnknownConceptError for a role or a skill that is not there."""
    found = list(requirements)
    rows = [roles.position(requirement.role_id) for requirement in found]
    columns = [skills.position(requirement.skill_id) for requirement in found]
    shape = (len(roles), len(skills))
    stated = relation(rows, columns, [requirement.weight for requirement in found], shape)
    must = [requirement.importance is Importance.ESSENTIAL for requirement in found]
    called = relation(_kept(rows, must), _kept(columns, must), 1.0, shape)
    shares = market.shares()
    weights = _merged(stated, shares, market.advertised.counts())
    essential = _essential(weights, stated, called)
    return Asking(
        stated,
        shares,
        weights,
        weights.transposed(),
        essential,
        essential.with_pairs_of(essential.followed_by(prerequisites.closure)),
        weights.with_pairs_of(weights.followed_by(prerequisites.closure)),
    )


def merged_weight(stated: Numbers, share: Numbers, templates: Numbers) -> Numbers:
    """A taxonomy's weights and the shares of so many posting templates as one weight each, all of the same length.

    This is (TRUST × stated + templates × min(share / FULL_SHARE, 1)) / (TRUST + templates): the mean of both, in which
    the taxonomy counts as `TRUST` templates.
    """
    told = np.minimum(share / FULL_SHARE, 1.0)
    return (TRUST * stated + templates * told) / (TRUST + templates)


def _kept(positions: list[int], keep: list[bool]) -> list[int]:
    return [position for position, kept in zip(positions, keep, strict=True) if kept]


def _merged(stated: Relation, shares: Relation, templates: Positions) -> Relation:
    either = stated.with_pairs_of(shares)
    rows, columns = either.sources(), either.targets
    first = _values_at(stated, rows, columns)
    weights = merged_weight(first, _values_at(shares, rows, columns), templates[rows].astype(np.float64))
    kept = (first > 0) | (weights >= LEAST_WEIGHT)
    return relation(rows[kept], columns[kept], weights[kept], stated.shape)


def _values_at(pairs: Relation, rows: Positions, columns: Positions) -> Numbers:
    """The weight of each of these pairs; 0 for those that are not related."""
    width = np.int64(max(pairs.shape[1], 1))
    keys = pairs.sources().astype(np.int64) * width + pairs.targets
    asked = rows.astype(np.int64) * width + columns
    if not len(keys):
        return np.zeros(len(asked))
    at = np.minimum(np.searchsorted(keys, asked), len(keys) - 1)
    return np.where(keys[at] == asked, pairs.values[at], 0.0)


def _essential(weights: Relation, stated: Relation, called: Relation) -> Relation:
    """What the taxonomy calls essential, and what it does not know and postings ask much for; else all there is."""
    rows, columns = weights.sources(), weights.targets
    new = (_values_at(stated, rows, columns) == 0) & (weights.values >= ESSENTIAL_FROM)
    must = (_values_at(called, rows, columns) > 0) | new
    without = np.bincount(rows[must], minlength=weights.shape[0]) == 0
    must |= without[rows]
    return relation(rows[must], columns[must], weights.values[must], weights.shape)
