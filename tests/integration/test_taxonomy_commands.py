"""The commands about the taxonomy, as a person or a script meets them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from schema.readers.core import IDS, core_folder
from tests.integration.part_of_core import write_part

CORE = Path(__file__).resolve().parents[2] / "schema" / "core"
Change = Callable[[str, str], Path]
ROLES = "roles/all.txt"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["taxonomy", *map(str, arguments)])


@pytest.fixture
def part(tmp_path: Path) -> Path:
    """A part of the core, which is read in a tenth of the time."""
    write_part(core_folder(), tmp_path / "part")
    return tmp_path / "part"


@pytest.fixture
def changed(part: Path, tmp_path: Path) -> Change:
    """What gives a copy of that part with a piece of text replaced in its roles."""

    def copied(good: str, bad: str) -> Path:
        folder = Path(shutil.copytree(part, tmp_path / "changed"))
        text = (folder / ROLES).read_text(encoding="utf-8")
        assert good in text
        (folder / ROLES).write_text(text.replace(good, bad), encoding="utf-8")
        return folder

    return copied


def test_the_core_is_said_to_have_no_fault() -> None:
    done = run("check")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "no fault in" in done.stderr


def test_the_shapes_are_checked_when_they_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "skills").mkdir()
    (tmp_path / "groups.txt").write_text("software: Software\n")
    (tmp_path / "skills" / "all.txt").write_text(
        "python: Python\n  kind: language\n  broader: group/software\n  hours: 80\n"
    )
    assert run("check", "--taxonomy", tmp_path, "--shacl").exit_code == 0
    (tmp_path / "skills" / "all.txt").write_text(
        "python: Python\n  kind: language\n  broader: group/software\n  hours: 80\n  hidden: CPython\n  alt: CPython\n"
    )
    assert run("check", "--taxonomy", tmp_path, "--shacl").exit_code == 5


def test_a_fault_is_a_line_with_its_file_and_line(changed: Change) -> None:
    folder = changed("  essential: python | large-language-models", "  essential: pyton | large-lang")
    done = run("check", "--taxonomy", folder)
    assert done.exit_code == 5
    assert f"{ROLES}:" in done.stderr
    assert done.stderr.endswith("2 faults\n")


def test_an_id_that_is_lost_is_a_fault(changed: Change) -> None:
    folder = changed("ai-architect: AI Architect", "ai-architecture: AI Architect")
    (folder / IDS).write_text("role/ai-architect\n", encoding="utf-8")
    done = run("check", "--taxonomy", folder)
    assert "ids.txt:1: role/ai-architect is gone" in done.stderr


def test_the_figures_have_the_published_keys() -> None:
    figures = json.loads(run("stats", "--format", "json").stdout)
    assert {"skills", "tools", "alt_labels", "prerequisites", "roles", "resources", "mappings"} <= figures.keys()
    assert figures["skills"] >= 2200
    assert figures["tools"] >= 1300
    assert figures["prerequisites"] >= 1500
    assert figures["roles"] >= 160
    assert figures["role_titles_average"] >= 8
    assert 12 <= figures["requirements_least"] <= figures["requirements_most"] <= 40
    assert figures["resources"] >= 700
    assert figures["mappings"] >= 900


def test_the_figures_are_drawn_for_a_person() -> None:
    assert "skills" in run("stats", "--format", "table").stdout


def test_a_difference_is_told_in_words(part: Path, changed: Change) -> None:
    folder = changed("ai-architect: AI Architect\n", "ai-architect: AI Chief Architect\n")
    done = run("diff", part, folder, "--format", "table")
    assert done.exit_code == 0
    assert "~ role/ai-architect  AI Chief Architect" in done.stdout
    assert "    label: AI Architect → AI Chief Architect" in done.stdout
    assert "1 concept changed: 1 changed" in done.stdout


def test_a_difference_is_an_object_for_a_script(part: Path) -> None:
    assert json.loads(run("diff", part, part, "--format", "json").stdout) == []


def test_the_ids_are_listed_for_the_next_version() -> None:
    lines = run("ids").stdout.splitlines()
    assert lines == sorted(lines)
    assert {"group/data", "skill/python", "role/data-engineer"} <= set(lines)


def test_the_ids_that_are_committed_are_all_known() -> None:
    committed = (CORE / IDS).read_text(encoding="utf-8").splitlines()
    assert len(committed) >= 7000
    assert set(committed) <= set(run("ids").stdout.splitlines())
