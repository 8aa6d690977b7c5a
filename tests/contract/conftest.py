"""The stores under test. A new one is a function that makes its place new, and one line in `PLACES`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TypeAlias

import pytest

from graph.records import PutTaxonomy
from graph.store import GraphStore
from graph.stores import open_store
from schema.errors import StoreError
from tests.contract.examples import TAXONOMY
from tests.servers.neo4j_places import EMPTIED, neo4j_place

Opener: TypeAlias = Callable[[], GraphStore]
"""Gives a further store object at the same place."""


def embedded(folder: Path) -> Opener:
    return lambda: open_store(str(folder / "graph.db"))


PLACES: Mapping[str, Callable[[Path], Opener]] = {
    "embedded": embedded,
    "neo4j": neo4j_place,
}


SHARED = {"neo4j": pytest.mark.xdist_group("neo4j")}
"""Places that a test run has but few of: one worker makes all tests there."""


@pytest.fixture
def new_place_of(tmp_path: Path) -> Callable[[str], Opener]:
    """Makes a place of a kind, where no graph has ever been."""
    numbers = count()

    def made(kind: str) -> Opener:
        folder = tmp_path / f"place-{next(numbers)}"
        folder.mkdir()
        return PLACES[kind](folder)

    return made


@pytest.fixture(params=[pytest.param(name, marks=SHARED.get(name, ())) for name in sorted(PLACES)])
def kind(request: pytest.FixtureRequest) -> str:
    """The kind of the place."""
    return str(request.param)


@pytest.fixture
def new_place(kind: str, new_place_of: Callable[[str], Opener]) -> Callable[[], Opener]:
    """Makes a place where no graph has ever been."""
    return lambda: new_place_of(kind)


@pytest.fixture(scope="session")
def left() -> dict[str, tuple[Opener, int]]:
    """Places by kind that a test has left with the example as it was; and how often one had been emptied by then."""
    return {}


@pytest.fixture
def place(
    request: pytest.FixtureRequest,
    kind: str,
    new_place: Callable[[], Opener],
    left: dict[str, tuple[Opener, int]],
) -> Opener:
    """A new place, or where the test asks for `store` one that another test has left and nobody has emptied since."""
    found, emptied = left.pop(kind, (None, 0)) if "store" in request.fixturenames else (None, 0)
    return found if found and emptied == len(EMPTIED) else new_place()


@pytest.fixture
def empty(place: Opener) -> Iterator[GraphStore]:
    """A store whose graph is empty."""
    with place() as store:
        store.migrate()
        yield store


@pytest.fixture
def store(kind: str, place: Opener, empty: GraphStore, left: dict[str, tuple[Opener, int]]) -> Iterator[GraphStore]:
    """A store whose graph holds the example taxonomy."""
    if not empty.revision():
        empty.apply([PutTaxonomy(TAXONOMY)])
    yield empty
    with suppress(StoreError):  # it may have been closed
        if empty.revision() == 1:
            left[kind] = place, len(EMPTIED)


@pytest.fixture
def other(store: GraphStore, place: Opener) -> Iterator[GraphStore]:
    """A second store object at the place of `store`."""
    with place() as second:
        yield second
