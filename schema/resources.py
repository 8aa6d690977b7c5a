"""Learning resources, in the words of schema.org's `LearningResource`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from schema.namespaces import iri


class ResourceType(StrEnum):
    """The form of a learning resource."""

    DOCUMENTATION = "documentation"
    TUTORIAL = "tutorial"
    COURSE = "course"
    BOOK = "book"
    INTERACTIVE = "interactive"
    VIDEO = "video"
    PRACTICE = "practice"


class Level(StrEnum):
    """The level that a resource is made for."""

    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningResource:
    """Something to learn from. `time_required` is in hours; `cost` is in `currency`, 0 where it is free of charge.

    `hours_estimated` tells that no publisher states the hours and the rule of `docs/taxonomy.md` gave them.
    `attested_by` names what shows that the resource exists.
    """

    id: str
    name: str
    url: str
    provider: str
    resource_type: ResourceType
    educational_level: Level
    time_required: float
    attested_by: str
    teaches: tuple[str, ...]
    assumes: tuple[str, ...] = ()
    hours_estimated: bool = True
    cost: float = 0.0
    currency: str = "USD"
    in_language: str = "en"
    licence: str | None = None

    @property
    def iri(self) -> str:
        """The IRI that identifies the resource outside the project."""
        return iri(self.id)
