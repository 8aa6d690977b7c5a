"""Promises of the store's contract that are kept by the same code, and told in the same words, in every store."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from typing import TypeVar

from schema.concepts import Role, Skill, SkillGroup
from schema.errors import InvalidInputError, MigrationError, UnknownConceptError
from schema.namespaces import ConceptType
from schema.resources import LearningResource

Item = TypeVar("Item", SkillGroup, Skill, Role, LearningResource)


def in_order(ids: Sequence[str], kind: str, found: Iterable[Item]) -> tuple[Item, ...]:
    """What was found in the order of the ids as asked. Raises UnknownConceptError for the first that was not."""
    by_id = {concept.id: concept for concept in found}
    unknown = next((identifier for identifier in ids if identifier not in by_id), None)
    if unknown is not None:
        raise UnknownConceptError(unknown, kind)
    return tuple(by_id[identifier] for identifier in ids)


MOST = 2**63 - 1
"""The largest number that the engines know."""


def require_size(first: int) -> None:
    """Raises InvalidInputError for a page of less than nothing, or of more than any engine can count."""
    if not 0 <= first <= MOST:
        raise InvalidInputError(f"a page of {first} makes no sense. Ask for 0 or more, up to {MOST}.")


def require_concepts(concept_type: ConceptType) -> None:
    """Raises InvalidInputError for the type of postings, which have pages of their own."""
    if concept_type is ConceptType.POSTING:
        raise InvalidInputError("`page` lists concepts. Use `posting_page` to list postings.")


def no_graph(address: str) -> MigrationError:
    """The error for a place without a graph."""
    return MigrationError(address, f"there is no graph here yet. {_migration_of(address)} makes an empty one.")


def older_layout(address: str, steps: int, known_steps: int) -> MigrationError:
    """The error for a graph whose layout lacks steps."""
    advice = f"{_migration_of(address)} brings it up to date"
    return MigrationError(address, f"its layout has {steps} of {known_steps} steps. {advice}.")


def _migration_of(address: str) -> str:
    return f"`skillatlas migrate --store {shlex.quote(address)}`"


def half_character(subject: str) -> InvalidInputError:
    """The error for text that is not Unicode, which Python lets pass and no store can keep."""
    return InvalidInputError(f"{subject} holds half a character (a lone surrogate). Put U+FFFD in its place.")
