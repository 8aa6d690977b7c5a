import gc
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from api.services import Atlas, build_extractor
from graph.records import Record
from schema.errors import SkillatlasError
from schema.taxonomy import Taxonomy


@pytest.mark.parametrize("was_on", [True, False])
def test_garbage_is_looked_for_after_an_extractor_is_built_as_it_was_before(
    core: Taxonomy, tmp_path: Path, was_on: bool
) -> None:
    set_to = {True: gc.enable, False: gc.disable}
    set_to[was_on]()
    try:
        build_extractor(core)
        assert gc.isenabled() is was_on
        with pytest.raises(SkillatlasError):
            build_extractor(core, tmp_path / "none.model")
        assert gc.isenabled() is was_on
    finally:
        gc.enable()


class ToldRevisions:
    """An empty graph that says one revision after the other, as a store does while others write."""

    def __init__(self, revisions: Iterable[int]) -> None:
        self.revisions = iter(revisions)
        self.streams = 0

    def revision(self) -> int:
        return next(self.revisions)

    def records(self) -> Iterator[Record]:
        self.streams += 1
        return iter(())


def atlas_over(store: ToldRevisions, core: Taxonomy) -> Atlas:
    return Atlas(store, core.version, lambda: core, build_extractor)  # type: ignore[arg-type]  # all that it is asked for


def test_a_snapshot_is_built_once_for_a_revision(core: Taxonomy) -> None:
    store = ToldRevisions([5, 5, 6, 6])
    atlas = atlas_over(store, core)
    first, again, later = atlas.snapshot(), atlas.snapshot(), atlas.snapshot()
    assert first is again
    assert (first.revision, later.revision, store.streams) == (5, 6, 2)


def test_a_revision_that_was_asked_for_before_another_thread_built_the_next_builds_none(core: Taxonomy) -> None:
    store = ToldRevisions([6])
    atlas = atlas_over(store, core)
    newest = atlas.snapshot()
    store.revisions = iter([5, 6])
    assert atlas.snapshot() is newest
    assert store.streams == 1
