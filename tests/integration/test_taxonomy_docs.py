"""What `docs/taxonomy.md` tells a newcomer to write is right: the blocks of its examples fit into the core."""

from __future__ import annotations

import re
import shutil
import textwrap
from pathlib import Path

import pytest

from schema.readers.core import check_folder

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "taxonomy.md").read_text(encoding="utf-8")


def _added(path: Path, block: str) -> None:
    """Puts a block where its slug belongs in a file."""
    head, *blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    blocks = sorted([*blocks, block.strip()], key=lambda text: text.partition(":")[0])
    path.write_text("\n\n".join([head, *blocks]) + "\n", encoding="utf-8")


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """The core with the skill, the resource and the role of the examples."""
    folder = Path(shutil.copytree(ROOT / "schema" / "core", tmp_path / "core"))
    for path, block in re.findall(r"`schema/core/(\S+\.txt)`.*?```\n(.*?)```", TEXT, re.DOTALL)[:3]:
        _added(folder / path, textwrap.dedent(block))
    return folder


def test_the_examples_fit_into_the_core(edited: Path) -> None:
    taxonomy, faults = check_folder(edited)
    assert [str(fault) for fault in faults] == []
    ids = set(taxonomy.ids())
    assert {"skill/sqlglot", "resource/sqlglot-documentation", "role/sql-tooling-engineer"} <= ids


def test_the_example_of_a_role_has_as_many_skills_as_it_says(edited: Path) -> None:
    taxonomy, _ = check_folder(edited)
    asked = [r for r in taxonomy.requirements if r.role_id == "role/sql-tooling-engineer"]
    assert 12 <= len(asked) <= 40


def test_the_example_of_a_mapping_is_one_of_the_core() -> None:
    (block,) = re.findall(r"```\n(bash: Bash\n.*?)```", TEXT, re.DOTALL)
    assert block in (ROOT / "schema" / "core" / "mappings" / "esco-skills.txt").read_text(encoding="utf-8")
