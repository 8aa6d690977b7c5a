"""What a person brings: roles held, skills held, or both."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from graph.coverage import residual
from graph.relation import Numbers, Positions
from graph.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Profile:
    """The ids of the roles and skills that someone holds; a role stands for the skills that are essential for it.

    The first role is the present one, from which a path begins. An empty profile is that of a beginner.
    """

    roles: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Holding:
    """A profile within a snapshot: the numbers of the held skills, and the cover of every skill by them (0 to 1)."""

    held: Positions
    cover: Numbers

    def remaining(self) -> Numbers:
        """The part of every skill that is left to learn, from 0 to 1."""
        return residual(self.cover)


def holding_of(snapshot: Snapshot, profile: Profile) -> Holding:
    """What a profile covers. Raises UnknownConceptError for a role or skill that is not in the snapshot."""
    roles = [snapshot.roles.position(role_id) for role_id in profile.roles]
    skills = [snapshot.skills.position(skill_id) for skill_id in profile.skills]
    return holding(snapshot, np.array(skills, dtype=np.int32), roles)


def holding(snapshot: Snapshot, skills: Positions, roles: list[int]) -> Holding:
    """What these skills and the essential ones of these roles cover."""
    held = np.unique(np.concatenate([skills, *(snapshot.asking.role_skills(role) for role in roles)])).astype(np.int32)
    return Holding(held, snapshot.coverage.of(held))
