"""Profiles as people state them: a role, skills, or both, by any of their names."""

from __future__ import annotations

from collections.abc import Sequence

from graph.profiles import Profile
from graph.resolution import Resolver
from schema.errors import UnknownConceptError
from schema.namespaces import ConceptType


def stated_profile(resolver: Resolver, role: str | None, skills: Sequence[str] = ()) -> Profile:
    """The profile of a role and skills. Raises UnknownConceptError and AmbiguousConceptError."""
    roles = (resolver.role(role),) if role else ()
    return Profile(roles, tuple(dict.fromkeys(resolver.skill(skill) for skill in skills)))


def told_profile(resolver: Resolver, told: str, more_skills: Sequence[str] = ()) -> Profile:
    """The profile of one line: a role, or skills with commas between them. What is neither is an unknown role."""
    if resolver.candidates(told, [ConceptType.ROLE]):
        return stated_profile(resolver, told, more_skills)
    parts = [part.strip() for part in told.split(",") if part.strip()]
    if len(parts) == 1 and not resolver.candidates(parts[0], [ConceptType.SKILL]):
        kinds = (ConceptType.ROLE, ConceptType.SKILL)
        raise UnknownConceptError(told, "role or skill", resolver.suggestions(told, kinds))
    return stated_profile(resolver, None, [*parts, *more_skills])
