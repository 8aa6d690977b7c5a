"""The contract of a store that keeps computed relationships beside the graph. Not every store can draw pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from graph.links import Links


@dataclass(frozen=True, slots=True)
class LinkMark:
    """What the links in a store were computed from, and by which edition of the computation."""

    revision: int
    edition: int


@runtime_checkable
class LinkStore(Protocol):
    """Keeps the links of one revision.

    They are no part of the graph: no answer, no count, no record and no revision changes by them.
    """

    def link_mark(self) -> LinkMark | None:
        """What the links that are there were made of; None before the first."""
        ...

    def put_links(self, links: Links) -> bool:
        """Puts these links in place of all that are there, in one transaction, and returns True.

        Where the graph has another revision than theirs by now, nothing is changed and the answer is False.
        """
        ...
