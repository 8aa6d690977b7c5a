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
    """The profile of one line: a role, skills, or both, with commas between them; so may each of `more_skills`.

    Raises UnknownConceptError and AmbiguousConceptError.
    """
    more = [skill for line in more_skills for skill in _parts(resolver, line)]
    if resolver.candidates(told, [ConceptType.ROLE]):
        return stated_profile(resolver, told, more)
    parts = _skills(resolver, told)
    roles = [part for part in parts if _is_role(resolver, part)]
    skills = [resolver.skill(part) for part in [*parts, *more] if part not in roles]
    return Profile(tuple(resolver.role(role) for role in roles), tuple(dict.fromkeys(skills)))


def told_target(resolver: Resolver, told: str) -> str | tuple[str, ...]:
    """The target of one line: the id of a role, or the ids of skills with commas between them."""
    if resolver.candidates(told, [ConceptType.ROLE]):
        return resolver.role(told)
    return tuple(resolver.skill(skill) for skill in _skills(resolver, told))


def _skills(resolver: Resolver, told: str) -> list[str]:
    """The names between the commas. Raises UnknownConceptError for a single name that is neither role nor skill."""
    parts = _parts(resolver, told)
    if len(parts) <= 1 and not resolver.candidates(told, [ConceptType.SKILL]):
        kinds = (ConceptType.ROLE, ConceptType.SKILL)
        raise UnknownConceptError(told, "role or skill", resolver.suggestions(told, kinds))
    return parts


def _parts(resolver: Resolver, told: str) -> list[str]:
    """The names between the commas; of a skill that has a comma in its name, the name."""
    if resolver.candidates(told, [ConceptType.SKILL]):
        return [told]
    return [part.strip() for part in told.split(",") if part.strip()]


def _is_role(resolver: Resolver, name: str) -> bool:
    """Whether a name is that of a role and of no skill."""
    return bool(resolver.candidates(name, [ConceptType.ROLE])) and not resolver.candidates(name, [ConceptType.SKILL])
