"""What tests of several packages share: the posting, the real core taxonomy, an atlas over a store of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from api.services import Atlas, open_atlas
from api.settings import Settings
from extractors.pipeline import PostingExtractor
from graph.snapshot import Snapshot
from schema.postings import PostingDocument
from schema.readers.core import read_core
from schema.taxonomy import Taxonomy

settings.register_profile("skillatlas", deadline=None)  # machines are shared; nothing here is a timed assertion
settings.load_profile("skillatlas")

ROOT = Path(__file__).resolve().parents[1]
POSTING = ROOT / "tests" / "data" / "postings" / "thoughtworks-senior-ml-engineer.txt"


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist looks at the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keeps the tests of a module together where tests are distributed: what they share is made once."""
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache folder of the tests' own, for this process and those that it starts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def posting_text() -> str:
    """The project's first posting."""
    return POSTING.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def core() -> Taxonomy:
    """The core taxonomy as it is shipped."""
    return read_core()


@pytest.fixture(scope="session")
def core_extractor(core: Taxonomy) -> PostingExtractor:
    """An extractor over it. It takes seconds to build."""
    return PostingExtractor(core)


@pytest.fixture(scope="session")
def skills_in(core_extractor: PostingExtractor) -> Callable[[str], set[str]]:
    """Gives the ids of the skills that it finds in a text."""
    return lambda text: {found.skill_id for found in core_extractor.analyse(PostingDocument(text=text)).skills}


@pytest.fixture(scope="session")
def stored_atlas(tmp_path_factory: pytest.TempPathFactory, posting_text: str) -> Iterator[Atlas]:
    """An atlas with the core taxonomy and the first posting. Tests that share it only read."""
    own = Settings(store=str(tmp_path_factory.mktemp("atlas") / "atlas.db"))
    with open_atlas(own) as atlas:
        list(atlas.ingest(atlas.extract([PostingDocument(text=posting_text)])))
        yield atlas


@pytest.fixture(scope="session")
def snapshot(stored_atlas: Atlas) -> Snapshot:
    """The snapshot of that atlas."""
    return stored_atlas.snapshot()


@pytest.fixture(scope="session")
def core_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in a file that holds the core taxonomy. It is to be copied."""
    path = tmp_path_factory.mktemp("core") / "atlas.db"
    open_atlas(Settings(store=str(path))).close()
    return path


@pytest.fixture
def filled_settings(core_file: Path, tmp_path: Path) -> Settings:
    """Settings with a store that nobody else uses, in which the core taxonomy is."""
    return Settings(store=str(shutil.copy(core_file, tmp_path / "filled.db")))


@pytest.fixture
def own_settings(tmp_path: Path) -> Settings:
    """Settings with a store that nobody else uses."""
    return Settings(store=str(tmp_path / "atlas.db"))
