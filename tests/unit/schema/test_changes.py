"""What changed between two taxonomies, in words."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from schema.changes import Change as Told
from schema.changes import ChangeKind, changes
from schema.readers.core import read_folder

Change = Callable[[str, str, str], None]


@pytest.fixture
def before(small_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_folder, tmp_path / "before"))


def _changes(before: Path, after: Path) -> list[Told]:
    return list(changes(read_folder(before), read_folder(after)))


def test_nothing_changed_between_a_taxonomy_and_itself(before: Path, small_folder: Path) -> None:
    assert _changes(before, small_folder) == []


CHANGES = {
    "a label": ("skills/all.txt", "alt: CPython", "alt: PyPy", "skill/python", "other labels: + PyPy, − CPython"),
    "a preferred label": ("roles/all.txt", ": Developer", ": Coder", "role/developer", "label: Developer → Coder"),
    "a kind": ("skills/all.txt", "kind: language", "kind: tool", "skill/python", "kind: language → tool"),
    "hours": ("skills/all.txt", "hours: 80", "hours: 90", "skill/python", "hours: 80 → 90"),
    "a guard": ("skills/all.txt", "alt: CPython", "guarded: CPython", "skill/python", "guarded: + CPython"),
    "a place": ("skills/all.txt", "broader: python", "broader: group/software", "skill/django", "+ Software, − Python"),
    "a prerequisite": (
        "skills/all.txt",
        "prerequisites: python",
        "helpful: python",
        "skill/django",
        "needed → helpful",
    ),
    "a weight": (
        "roles/all.txt",
        "django 0.7",
        "django 0.8",
        "role/developer",
        "Django: essential 0.7 → essential 0.8",
    ),
    "a requirement": ("roles/all.txt", "django 0.7", "wagtail", "role/developer", "asks for: + Wagtail (essential 1)"),
    "a job zone": ("roles/all.txt", "job-zone: 4", "job-zone: 3", "role/developer", "job zone: 4 → 3"),
    "stated hours": ("resources/all.txt", "hours:", "hours-stated:", "resource/python-tutorial", "10 → 10 as stated"),
    "what is taught": (
        "resources/all.txt",
        ": python\n",
        ": django\n",
        "resource/python-tutorial",
        "teaches: + Django",
    ),
    "a mapping": ("mappings/onet-roles.txt", "close:", "broad:", "role/developer", "close → broad"),
    "a retirement": (
        "skills/all.txt",
        "hours: 40",
        "hours: 40\n  status: retired",
        "skill/django",
        "current → retired",
    ),
}


@pytest.mark.parametrize(("name", "good", "bad", "identifier", "told"), CHANGES.values(), ids=CHANGES)
def test_a_change_is_told_at_its_concept(
    before: Path,
    small_folder: Path,
    change: Change,
    name: str,
    good: str,
    bad: str,
    identifier: str,
    told: str,
) -> None:
    change(name, good, bad)
    if name == "roles/all.txt" and "Coder" in bad:
        change("mappings/onet-roles.txt", ": Developer", ": Coder")
    found = {entry.concept_id: entry for entry in _changes(before, small_folder)}
    assert any(told in detail for detail in found[identifier].details), found[identifier].details


def test_what_is_new_and_what_is_gone_is_told(before: Path, small_folder: Path, change: Change) -> None:
    change("skills/all.txt", "wagtail: Wagtail", "zope: Zope")
    assert [(entry.kind, entry.concept_id, entry.label) for entry in _changes(before, small_folder)] == [
        (ChangeKind.REMOVED, "skill/wagtail", "Wagtail"),
        (ChangeKind.ADDED, "skill/zope", "Zope"),
    ]


def test_a_new_id_under_the_old_label_is_a_new_name(before: Path, small_folder: Path, change: Change) -> None:
    change("skills/all.txt", "wagtail: Wagtail", "wagtail-cms: Wagtail")
    told = _changes(before, small_folder)
    assert (told[0].kind, told[0].concept_id, told[0].details) == (
        ChangeKind.RENAMED,
        "skill/wagtail",
        ("now skill/wagtail-cms",),
    )


def test_a_resource_that_keeps_its_address_keeps_its_identity(before: Path, small_folder: Path, change: Change) -> None:
    change("resources/all.txt", "python-tutorial: The Python Tutorial", "tutorial: Tutorial")
    assert _changes(before, small_folder)[0].details == ("now resource/tutorial",)
