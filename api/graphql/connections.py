"""Lists in pages, in the form of Relay's connections. The cursor of an element is its id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Generic, TypeVar

import strawberry

from schema.errors import InvalidInputError

MAX_FIRST = 200
"""The longest page."""

NodeType = TypeVar("NodeType")
ItemType = TypeVar("ItemType")

First = Annotated[int, strawberry.argument(description=f"How many to list, at most {MAX_FIRST}.")]
After = Annotated[str | None, strawberry.argument(description="List what comes behind this cursor.")]


class InvalidPageError(InvalidInputError):
    """A page that cannot be given."""


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    """Relay's PageInfo for paging forwards."""

    has_next_page: bool = strawberry.field(description="Whether more comes behind this page.")
    has_previous_page: bool = strawberry.field(description="Whether this page was asked for behind a cursor.")
    start_cursor: str | None = strawberry.field(description="The cursor of the first element of this page.")
    end_cursor: str | None = strawberry.field(description="The cursor to give as `after` for the next page.")


@strawberry.type(description="One element of a page.")
class Edge(Generic[NodeType]):
    """Relay's edge."""

    node: NodeType = strawberry.field(description="The element itself.")
    cursor: str = strawberry.field(description="The place of the element in the list.")


@strawberry.type(description="One page of a list.")
class Connection(Generic[NodeType]):
    """Relay's connection."""

    edges: list[Edge[NodeType]] = strawberry.field(description="The elements with their cursors.")
    page_info: PageInfo = strawberry.field(description="Where this page stands in its list.")
    count: strawberry.Private[Callable[[], int]]

    @strawberry.field(description="How many elements the whole list has.")
    def total_count(self) -> int:
        """How many elements the whole list has, counted when it is asked for."""
        return self.count()

    @strawberry.field(description="The elements alone.")
    def nodes(self) -> list[NodeType]:
        """The elements alone."""
        return [edge.node for edge in self.edges]


def checked_first(first: int) -> int:
    """The length of a page. Raises InvalidPageError for one that is not allowed."""
    if not 1 <= first <= MAX_FIRST:
        raise InvalidPageError(f"`first` is {first}; ask for 1 to {MAX_FIRST}, and for the rest with `after`.")
    return first


def page_of(
    items: Sequence[ItemType],
    first: int,
    after: str | None,
    cursor: Callable[[ItemType], str],
    node: Callable[[ItemType], NodeType],
    count: Callable[[], int],
) -> Connection[NodeType]:
    """A page from its items and, to tell whether there is a next page, one item more than it shows.

    `after` is the cursor that it was asked for behind: the element of a cursor stands on a page before. `count` says
    how many items the whole list has.
    """
    shown = items[:first]
    edges = [Edge(node=node(item), cursor=cursor(item)) for item in shown]
    return Connection(
        edges=edges,
        page_info=PageInfo(
            has_next_page=len(items) > first,
            has_previous_page=after is not None,
            start_cursor=edges[0].cursor if edges else None,
            end_cursor=edges[-1].cursor if edges else None,
        ),
        count=count,
    )


def page_of_ids(
    ids: Sequence[str], first: int, after: str | None, node: Callable[[str], NodeType]
) -> Connection[NodeType]:
    """A page of a list of ids: what comes behind the id `after`. Raises InvalidPageError for an unknown cursor."""
    if after is not None and after not in ids:
        raise InvalidPageError(f"`after` is {after!r}, which is no cursor of this list; take `endCursor` of a page.")
    start = 0 if after is None else ids.index(after) + 1
    shown = ids[start : start + checked_first(first) + 1]
    return page_of(shown, first, after, lambda identifier: identifier, node, lambda: len(ids))
