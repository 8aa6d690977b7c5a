"""Files that are no graph of ours, or that cannot be used: one clear error each, and nothing in them is changed."""

from __future__ import annotations

import os
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.embedded import EmbeddedStore
from graph.records import PutPosting, PutTaxonomy, RetractPosting
from schema.errors import MigrationError, StoreCorruptError, StoreUnavailableError
from tests.contract.answers import answers
from tests.contract.examples import BARE, FULL, TAXONOMY, finding, posting

NOBODY = 65534
"""The user that Unix systems keep for those who may do nothing."""

POSTINGS = [posting(f"{number:03d}", finding("python"), text="word " * 300) for number in range(300)]


def made(path: Path) -> Path:
    with EmbeddedStore(path) as store:
        store.migrate()
        store.apply([PutTaxonomy(TAXONOMY), *map(PutPosting, POSTINGS)])
    return path


def other_program(path: Path) -> Path:
    connection = sqlite3.connect(path)
    connection.executescript("CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('https://example.org');")
    connection.close()
    return path


def marked_by_other_program(path: Path) -> Path:
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA application_id = 252006674; PRAGMA user_version = 3;")
    connection.close()
    return path


def holding(content: bytes) -> Callable[[Path], Path]:
    def write(path: Path) -> Path:
        path.write_bytes(content)
        return path

    return write


FOREIGN: dict[str, Callable[[Path], Path]] = {
    "text": holding(b"Senior Data Engineer (m/w/d)\n" * 100),
    "one-byte": holding(b"x"),
    "few-bytes": holding(b"SQLite format"),
    "zeros": holding(b"\0" * 8192),
    "broken-header": holding(b"SQLite format 3\0" + b"\xff" * 5000),
    "header-alone": holding(b"SQLite format 3\0"),
    "other-program": other_program,
    "marked-by-other-program": marked_by_other_program,
}
every_foreign_file = pytest.mark.parametrize("make", FOREIGN.values(), ids=FOREIGN.keys())


@every_foreign_file
@pytest.mark.parametrize(
    "use",
    [EmbeddedStore.migrate, EmbeddedStore.revision, lambda store: store.apply([PutTaxonomy(TAXONOMY)])],
    ids=["migrate", "read", "write"],
)
def test_a_file_that_is_not_ours_is_refused_and_kept_as_it_is(
    tmp_path: Path, make: Callable[[Path], Path], use: Callable[[EmbeddedStore], object]
) -> None:
    path = make(tmp_path / "file")
    before = path.read_bytes()
    with EmbeddedStore(path) as store, pytest.raises(StoreCorruptError, match="another path") as error:
        use(store)
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_an_empty_file_becomes_a_graph(tmp_path: Path) -> None:
    path = holding(b"")(tmp_path / "graph.db")
    with EmbeddedStore(path) as store:
        with pytest.raises(MigrationError):
            store.revision()
        assert store.migrate() > 0
        assert store.revision() == 0


def test_reading_a_file_that_is_not_there_makes_none(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path / "graph.db") as store, pytest.raises(MigrationError, match=r"skillatlas migrate"):
        store.counts()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path) as store, pytest.raises(StoreUnavailableError, match="folder"):
        store.migrate()


def test_a_missing_folder_is_named_and_not_made(tmp_path: Path) -> None:
    missing = tmp_path / "missing"
    with EmbeddedStore(missing / "graph.db") as store, pytest.raises(StoreUnavailableError, match=str(missing)):
        store.migrate()
    assert not missing.exists()


def test_a_path_below_a_file_is_refused(tmp_path: Path) -> None:
    file = holding(b"x")(tmp_path / "file")
    with EmbeddedStore(file / "graph.db") as store, pytest.raises(StoreUnavailableError, match="file"):
        store.migrate()


@pytest.mark.parametrize("name", ["/dev/null", "x" * 300, "nul\0byte"])
def test_what_can_be_no_file_of_ours_is_refused(tmp_path: Path, name: str) -> None:
    with EmbeddedStore(tmp_path / name) as store, pytest.raises(StoreUnavailableError):
        store.migrate()
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach; pytest's own ones belong to the user of the tests alone."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@pytest.fixture
def unprivileged(tmp_path: Path) -> Iterator[None]:
    """Makes this process a user for whom permissions count, where it is not one."""
    with EmbeddedStore(made(tmp_path / "read before.db")) as store:
        answers(store)  # the SQL files are read while they surely can be
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    yield
    os.seteuid(user)


@pytest.fixture
def frozen(open_folder: Path, request: pytest.FixtureRequest) -> Path:
    """A graph that may only be read, in a folder that may only be read."""
    path = made(open_folder / "graph.db")
    path.chmod(0o444)
    open_folder.chmod(0o555)
    request.getfixturevalue("unprivileged")
    return path


def test_a_graph_that_may_only_be_read_can_be_read(frozen: Path) -> None:
    with EmbeddedStore(frozen) as store:
        assert store.migrate() == 0
        assert store.counts().postings == len(POSTINGS)
        assert store.posting(POSTINGS[0].id) == POSTINGS[0]
        assert len(answers(store).postings) == len(POSTINGS)
    assert [path.name for path in frozen.parent.iterdir()] == [frozen.name]


def test_a_graph_that_may_only_be_read_cannot_be_written(frozen: Path) -> None:
    before = frozen.read_bytes()
    with EmbeddedStore(frozen) as store, pytest.raises(StoreUnavailableError, match="only be read"):
        store.apply([PutPosting(FULL)])
    assert frozen.read_bytes() == before


def test_a_folder_that_may_not_be_written_gets_no_graph(open_folder: Path, request: pytest.FixtureRequest) -> None:
    open_folder.chmod(0o555)
    request.getfixturevalue("unprivileged")
    with EmbeddedStore(open_folder / "graph.db") as store:
        with pytest.raises(MigrationError):
            store.counts()
        with pytest.raises(StoreUnavailableError, match="only be read"):
            store.migrate()


def test_a_file_that_may_not_be_read_is_refused(open_folder: Path, request: pytest.FixtureRequest) -> None:
    path = made(open_folder / "graph.db")
    path.chmod(0)
    request.getfixturevalue("unprivileged")
    with EmbeddedStore(path) as store, pytest.raises(StoreUnavailableError, match=r"[Pp]ermission"):
        store.counts()


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[: len(content) // 2],
        lambda content: content[:4096],
        lambda content: content[:8192] + b"\xff" * (len(content) - 8192),
        lambda content: content[: len(content) // 2] + bytes(len(content) - len(content) // 2),
    ],
    ids=["half", "first-page", "garbled", "half-zeros"],
)
def test_a_damaged_graph_gives_an_error_and_never_a_short_answer(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    path = made(tmp_path / "graph.db")
    path.write_bytes(damage(path.read_bytes()))
    with EmbeddedStore(path) as store, pytest.raises(StoreCorruptError, match=str(path)) as error:
        answers(store)
    assert "\n" not in str(error.value)


def test_a_stream_over_a_damaged_graph_does_not_end_early(tmp_path: Path) -> None:
    path = made(tmp_path / "graph.db")
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'finding'").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(content)
    with EmbeddedStore(path) as store:
        stream = store.records()
        next(stream)
        with pytest.raises(StoreCorruptError):
            list(stream)


def test_a_value_that_no_version_of_ours_has_written_is_damage(tmp_path: Path) -> None:
    path = made(tmp_path / "graph.db")
    connection = sqlite3.connect(path)
    connection.execute("UPDATE skill SET kind = 'sorcery' WHERE id = 'skill/python'")
    connection.commit()
    connection.close()
    with EmbeddedStore(path) as store, pytest.raises(StoreCorruptError, match="sorcery"):
        store.skills(["skill/python"])


def test_a_full_disk_keeps_nothing_of_the_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "graph.db")
    pages = path.stat().st_size // 4096
    monkeypatch.setattr(
        "graph.embedded.connections._SETTINGS", ("PRAGMA foreign_keys = ON", f"PRAGMA max_page_count = {pages + 20}")
    )
    big = posting("big", finding("python"), text="x" * 1_000_000)
    with EmbeddedStore(path) as store:
        before = answers(store)
        with pytest.raises(StoreUnavailableError, match="full"):
            store.apply([PutPosting(BARE), PutPosting(big)])
        assert answers(store) == before
        store.apply([PutPosting(BARE)])


def test_a_retracted_posting_is_overwritten_in_the_file(tmp_path: Path) -> None:
    path, secret = tmp_path / "graph.db", b"a sentence about one person"
    with EmbeddedStore(path) as store:
        store.migrate()
        store.apply([PutTaxonomy(TAXONOMY), PutPosting(posting("a", text=secret.decode() * 500)), PutPosting(FULL)])
    assert secret in path.read_bytes()
    with EmbeddedStore(path) as store:
        store.apply([RetractPosting("posting/a")])
    assert secret not in path.read_bytes()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_the_file_is_the_users_own_to_share_or_not(tmp_path: Path) -> None:
    before = os.umask(0o077)
    path = made(tmp_path / "graph.db")
    os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
