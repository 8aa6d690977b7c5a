"""The condition of a store: what engine keeps the graph, and whether its layout is whole."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PartState(StrEnum):
    """Whether a part of the layout can be used."""

    ONLINE = "online"
    POPULATING = "populating"
    FAILED = "failed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """One table, index or constraint of the layout."""

    name: str
    kind: str
    state: PartState


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What a store says of itself, besides what it holds.

    `steps` of the `known_steps` migrations of this version have been applied; a later version may have applied more.
    `parts` is what this version's migrations make, sorted by name. `fault` says what other hands have changed.
    """

    engine: str
    steps: int
    known_steps: int
    parts: tuple[Part, ...]
    fault: str | None = None

    @property
    def is_current(self) -> bool:
        """Whether the layout is the one of this version, whole and in use."""
        online = all(part.state is PartState.ONLINE for part in self.parts)
        return self.fault is None and self.steps == self.known_steps and online
