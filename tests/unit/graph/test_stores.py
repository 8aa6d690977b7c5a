from __future__ import annotations

from pathlib import Path

import pytest

from graph.embedded import EmbeddedStore
from graph.stores import open_store
from schema.errors import InvalidInputError


@pytest.mark.parametrize(
    "name", ["graph.db", "with space and ü.db", "50%.db", "a?b#c&d=e.db", ":memory:", "c:\\graph.db"]
)
def test_a_path_is_a_file(tmp_path: Path, name: str) -> None:
    with open_store(str(tmp_path / name)) as store:
        assert isinstance(store, EmbeddedStore)
        assert store.address == str(tmp_path / name)
        assert store.migrate() > 0
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_address_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "with space.db"
    assert open_store(path.as_uri()).address == str(path)
    assert open_store(f"FILE://{path}").address == str(path)


def test_the_home_folder_may_be_abbreviated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert open_store("~/graph.db").address == str(tmp_path / "graph.db")


def test_a_relative_path_means_the_folder_in_which_it_was_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(tmp_path)
    with open_store("graph.db") as store:
        monkeypatch.chdir(elsewhere)
        store.migrate()
    assert (tmp_path / "graph.db").is_file()
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("address", ["postgres://user:secret@host/db", "neo4j+x://host", "http://host/graph.db"])
def test_an_unknown_kind_of_address_is_named_without_its_secrets(address: str) -> None:
    with pytest.raises(InvalidInputError, match=r"file://") as error:
        open_store(address)
    assert address.partition("://")[0] in str(error.value)
    assert "secret" not in str(error.value)


@pytest.mark.parametrize("address", ["", "  ", "a\x00b"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(InvalidInputError, match="no address"):
        open_store(address)


def test_opening_makes_nothing(tmp_path: Path) -> None:
    open_store(str(tmp_path / "graph.db")).close()
    assert list(tmp_path.iterdir()) == []
