"""The concepts of one type, numbered by their ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar, overload

from graph.relation import Positions
from schema.concepts import Role, Skill, SkillGroup
from schema.errors import UnknownConceptError
from schema.resources import LearningResource

Item = TypeVar("Item", SkillGroup, Skill, Role, LearningResource)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Catalogue(Sequence[Item]):
    """The concepts of one type as a tuple sorted by id; the position in it is a concept's number in every array."""

    kind: str
    items: tuple[Item, ...]
    positions: Mapping[str, int]

    def position(self, concept_id: str) -> int:
        """The number of a concept. Raises UnknownConceptError."""
        try:
            return self.positions[concept_id]
        except KeyError:
            raise UnknownConceptError(concept_id, self.kind) from None

    def get(self, concept_id: str) -> Item:
        """The concept with this id. Raises UnknownConceptError."""
        return self.items[self.position(concept_id)]

    def knows(self, concept_id: str) -> bool:
        """Whether there is a concept with this id."""
        return concept_id in self.positions

    def ids(self, positions: Iterable[int] | Positions) -> tuple[str, ...]:
        """The ids of these numbers, in their order."""
        return tuple(self.items[position].id for position in positions)

    def __repr__(self) -> str:
        return f"<Catalogue of {len(self)} {self.kind}s>"

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    @overload
    def __getitem__(self, position: int) -> Item: ...
    @overload
    def __getitem__(self, position: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, position: int | slice) -> Item | tuple[Item, ...]:
        return self.items[position]


def catalogue(kind: str, items: Iterable[Item]) -> Catalogue[Item]:
    """The catalogue of these concepts; of several with one id the last counts."""
    by_id: dict[str, Item] = {item.id: item for item in items}
    ids = sorted(by_id)
    positions = {concept_id: position for position, concept_id in enumerate(ids)}
    return Catalogue(kind, tuple(by_id[concept_id] for concept_id in ids), MappingProxyType(positions))
