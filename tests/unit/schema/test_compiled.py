"""The compiled form: the same taxonomy, never an outdated or a broken one, and no harm where it cannot be kept."""

from __future__ import annotations

import copy
import gc
import hashlib
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from schema.errors import TaxonomyError
from schema.readers.compiled import KEPT, read_compiled
from schema.readers.core import core_folder, folder_version, read_folder
from schema.taxonomy import Taxonomy

Change = Callable[[str, str, str], None]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def _file(directory: Path) -> Path:
    (file,) = directory.iterdir()
    return file


def test_the_compiled_form_is_the_same_taxonomy(small_folder: Path, directory: Path) -> None:
    assert read_compiled(small_folder, directory) == read_folder(small_folder)
    assert read_compiled(small_folder, directory) == read_folder(small_folder)


def test_the_compiled_core_is_the_core(core: Taxonomy, directory: Path) -> None:
    assert read_compiled(core_folder(), directory) == core
    assert read_compiled(core_folder(), directory) == core


def test_the_second_time_the_text_is_not_read(small_folder: Path, directory: Path) -> None:
    first = read_compiled(small_folder, directory)
    written = _file(directory).stat().st_mtime_ns
    assert read_compiled(small_folder, directory) == first
    assert _file(directory).stat().st_mtime_ns == written


def test_other_content_has_another_form(small_folder: Path, directory: Path, change: Change) -> None:
    read_compiled(small_folder, directory)
    change("skills/all.txt", "hours: 80", "hours: 81")
    assert read_compiled(small_folder, directory).skills[1].learning_hours == 81
    assert len(list(directory.iterdir())) == 2


def _emptied(content: bytes) -> bytes:
    return content[:0]


def _cut_short(content: bytes) -> bytes:
    return content[:-1]


def _changed_in_one_byte(content: bytes) -> bytes:
    return content[:-1] + bytes([content[-1] ^ 1])


def _without_its_head(content: bytes) -> bytes:
    return content[32:]


@pytest.mark.parametrize("broken", [_emptied, _cut_short, _changed_in_one_byte, _without_its_head])
def test_a_broken_form_counts_as_absent(small_folder: Path, directory: Path, broken: Callable[[bytes], bytes]) -> None:
    taxonomy = read_compiled(small_folder, directory)
    file = _file(directory)
    file.write_bytes(broken(file.read_bytes()))
    assert read_compiled(small_folder, directory) == taxonomy
    assert read_compiled(small_folder, directory) == taxonomy


def test_a_form_of_another_content_under_this_name_is_not_trusted(
    small_folder: Path, directory: Path, change: Change
) -> None:
    read_compiled(small_folder, directory)
    old = _file(directory)
    change("skills/all.txt", "hours: 80", "hours: 81")
    read_compiled(small_folder, directory)
    (new,) = set(directory.iterdir()) - {old}
    new.write_bytes(old.read_bytes())
    assert read_compiled(small_folder, directory).version == folder_version(small_folder)


def test_a_form_of_other_types_is_not_trusted(small_folder: Path, directory: Path) -> None:
    taxonomy = read_compiled(small_folder, directory)
    payload = msgspec.msgpack.encode([{"id": 7}])
    form = msgspec.msgpack.decode(_file(directory).read_bytes())
    form["parts"]["skills"] = {"digest": hashlib.sha256(payload).digest(), "payload": payload}
    _file(directory).write_bytes(msgspec.msgpack.encode(form))
    assert read_compiled(small_folder, directory) == taxonomy


def test_a_part_is_decoded_when_it_is_asked_for_and_once(small_folder: Path, directory: Path) -> None:
    read_compiled(small_folder, directory)
    form = msgspec.msgpack.decode(_file(directory).read_bytes())
    _file(directory).write_bytes(msgspec.msgpack.encode(form))
    taxonomy = read_compiled(small_folder, directory)
    assert taxonomy.skills is taxonomy.skills
    assert isinstance(Taxonomy.__dict__["skills"].__get__(taxonomy), tuple)
    with pytest.raises(AttributeError):
        Taxonomy.__dict__["roles"].__get__(taxonomy)


def test_a_broken_part_is_mended_from_the_text_for_the_next_time(small_folder: Path, directory: Path) -> None:
    read_compiled(small_folder, directory)
    whole = _file(directory).read_bytes()
    _file(directory).write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    taxonomy = read_compiled(small_folder, directory)
    assert taxonomy.groups == read_folder(small_folder).groups
    assert _file(directory).read_bytes() != whole
    assert taxonomy.mappings == read_folder(small_folder).mappings
    assert _file(directory).read_bytes() == whole


def test_an_opened_taxonomy_is_used_like_any_other(small_folder: Path, directory: Path) -> None:
    plain = read_compiled(small_folder, directory)
    opened = read_compiled(small_folder, directory)
    assert plain == opened
    assert hash(opened) == hash(plain)
    assert opened != replace(plain, version="another")
    assert replace(opened, version="another") == replace(plain, version="another")
    assert copy.deepcopy(opened) == plain
    assert opened != "a taxonomy"
    assert not hasattr(opened, "skill")


def test_a_directory_that_cannot_be_written_costs_nothing_but_time(small_folder: Path, tmp_path: Path) -> None:
    occupied = tmp_path / "occupied"
    occupied.write_text("a file where the directory should be")
    assert read_compiled(small_folder, occupied / "cache") == read_folder(small_folder)


def test_a_taxonomy_with_faults_is_never_compiled(small_folder: Path, directory: Path, change: Change) -> None:
    change("skills/all.txt", "kind: language", "kind: snake")
    with pytest.raises(TaxonomyError, match="kind is 'snake'"):
        read_compiled(small_folder, directory)
    assert not directory.exists()


def test_old_forms_are_removed(small_folder: Path, directory: Path) -> None:
    for hours in range(KEPT + 3):
        file = small_folder / "groups.txt"
        file.write_text(f"# version {hours}\nsoftware: Software\n")
        read_compiled(small_folder, directory)
    assert len(list(directory.iterdir())) == KEPT


def test_the_garbage_collector_is_on_afterwards(small_folder: Path, directory: Path) -> None:
    read_compiled(small_folder, directory)
    read_compiled(small_folder, directory)
    assert gc.isenabled()


def test_processes_that_start_together_all_get_it(small_folder: Path, directory: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from schema.readers.compiled import read_compiled;"
        "print(len(read_compiled(Path(sys.argv[1]), Path(sys.argv[2])).skills))"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", code, small_folder, directory], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    assert [process.communicate()[0] for process in started] == ["3\n"] * 4
    assert len(list(directory.iterdir())) == 1
