"""The core format: what a good folder gives, and the one clear line that each fault gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from schema.concepts import Importance, Prerequisite, Requirement, SkillKind
from schema.errors import TaxonomyError
from schema.readers.core import folder_version, read_folder
from schema.taxonomy import Taxonomy

GROUPS = "software: Software\n"
SKILLS = """\
# languages and what is built with them
django: Django
  kind: framework
  broader: python
  prerequisites: python
  hours: 40

python: Python
  kind: language
  broader: group/software
  alt: Python 3 | CPython
  guarded: Snake
  context: Scripts | Django
  hours: 80
"""
ROLES = """\
developer: Developer
  alt: Programmer
  job-zone: 4
  codes: soc 15-1252.00 | isco 2512
  essential: python | django 0.7
"""
RESOURCES = """\
python-tutorial: The Python Tutorial
  url: https://docs.python.org/3/tutorial/
  provider: Python Software Foundation
  type: tutorial
  level: beginner
  teaches: python
  hours: 10
  cost: free
  attested: official tutorial
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for part in ("skills", "roles", "resources"):
        (tmp_path / part).mkdir()
    (tmp_path / "groups.txt").write_text(GROUPS)
    (tmp_path / "skills" / "all.txt").write_text(SKILLS)
    (tmp_path / "roles" / "all.txt").write_text(ROLES)
    (tmp_path / "resources" / "all.txt").write_text(RESOURCES)
    return tmp_path


def test_a_skill_has_all_that_its_block_says(folder: Path) -> None:
    python = read_folder(folder).skills[1]
    assert (python.id, python.pref_label, python.kind) == ("skill/python", "Python", SkillKind.LANGUAGE)
    assert python.alt_labels == ("Python 3", "CPython", "Snake")
    assert python.guarded_labels == ("Snake",)
    assert python.context == ("scripts", "django")
    assert python.broader == ("group/software",)
    assert python.learning_hours == 80


def test_a_label_that_is_both_cased_and_guarded_is_one_label(folder: Path) -> None:
    file = folder / "skills" / "all.txt"
    file.write_text(SKILLS.replace("  guarded: Snake", "  cased: Snake\n  guarded: Snake"))
    assert read_folder(folder).skills[1].alt_labels == ("Python 3", "CPython", "Snake")


def test_a_label_that_is_guarded_in_small_letters_is_no_further_label(folder: Path) -> None:
    file = folder / "skills" / "all.txt"
    file.write_text(SKILLS.replace("  guarded: Snake", "  guarded: python"))
    python = read_folder(folder).skills[1]
    assert python.alt_labels == ("Python 3", "CPython")
    assert python.guarded_labels == ("python",)


def test_a_bare_slug_names_a_skill(folder: Path) -> None:
    taxonomy = read_folder(folder)
    assert taxonomy.skills[0].broader == ("skill/python",)
    assert taxonomy.prerequisites == (Prerequisite("skill/python", "skill/django", 1.0),)


def test_a_requirement_has_the_weight_behind_it_or_the_default(folder: Path) -> None:
    assert read_folder(folder).requirements == (
        Requirement("role/developer", "skill/django", Importance.ESSENTIAL, 0.7),
        Requirement("role/developer", "skill/python", Importance.ESSENTIAL, 1.0),
    )


def test_hours_without_a_publisher_are_marked_as_estimated(folder: Path) -> None:
    assert read_folder(folder).resources[0].hours_estimated
    file = folder / "resources" / "all.txt"
    file.write_text(RESOURCES.replace("hours: 10", "hours-stated: 12"))
    stated = read_folder(folder).resources[0]
    assert (stated.hours_estimated, stated.time_required) == (False, 12)


def test_the_version_changes_with_any_byte(folder: Path) -> None:
    before = folder_version(folder)
    (folder / "groups.txt").write_text(GROUPS + "# a word more\n")
    assert folder_version(folder) != before
    assert read_folder(folder).version == folder_version(folder)


FAULTS = {
    "an unknown field": ("skills", "  hours: 80", "  houres: 80", "all.txt:14: no field is called 'houres'"),
    "a missing kind": ("skills", "  kind: language\n", "", "all.txt:8: the field 'kind' is missing"),
    "an unknown kind": ("skills", "kind: language", "kind: snake", "all.txt:9: kind is 'snake'; write one of"),
    "a duplicate label": ("skills", "python: Python", "python: Django", "the label 'django' belongs to 'django'"),
    "a repeated label": ("skills", "alt: Python 3", "alt: python", "all.txt:11: the label 'python' is there already"),
    "a slip in a reference": ("skills", "prerequisites: python", "prerequisites: pyton", "do you mean skill/python?"),
    "a dangling reference": ("skills", "broader: group/software", "broader: group/none", "there is no group/none"),
    "an orphan": ("skills", "  broader: group/software\n", "", "'python' has no broader group or skill"),
    "a group stated twice": ("skills", "broader: group/software", "broader: group/software | group/software", "once"),
    "a step that is needed and helpful": (
        *("skills", "  prerequisites: python", "  prerequisites: python\n  helpful: python"),
        "'django' names 'python' twice among prerequisites and helpful; name it once",
    ),
    "a circle of prerequisites": ("skills", "  hours: 80", "  prerequisites: django\n  hours: 80", "go in a circle"),
    "no hours": ("skills", "  hours: 80\n", "", "`hours` is missing or not over 0"),
    "hours that are no number": ("skills", "hours: 80", "hours: many", "all.txt:14: 'many' is no number"),
    "a label without a slug": ("skills", "python: Python", "Python", "is no head of a block"),
    "an empty value": ("skills", "Python 3 | CPython", "Python 3 |  | CPython", "holds an empty value"),
    "a weight over one": ("roles", "django 0.7", "django 1.7", "the weight of skill/django is not over 0 and up to 1"),
    "a skill asked for twice": ("roles", "django 0.7", "python 0.7", "skill/python is asked for twice"),
    "a job zone of six": ("roles", "job-zone: 4", "job-zone: 6", "`job-zone` is 6"),
    "a resource that teaches nothing": ("resources", "  teaches: python\n", "", "the field 'teaches' is missing"),
    "a resource that nothing attests": ("resources", "  attested: official tutorial\n", "", "'attested' is missing"),
    "an address that is none": (
        "resources",
        "https://docs.python.org/3/tutorial/",
        "docs",
        "'docs' is no http address",
    ),
}


@pytest.mark.parametrize(("part", "good", "bad", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_with_its_file_and_line(folder: Path, part: str, good: str, bad: str, message: str) -> None:
    file = folder / part / "all.txt"
    text = file.read_text()
    assert good in text
    file.write_text(text.replace(good, bad))
    with pytest.raises(TaxonomyError) as caught:
        read_folder(folder)
    assert any(message in str(fault) for fault in caught.value.faults), [str(f) for f in caught.value.faults]


def test_blocks_out_of_order_are_named(folder: Path) -> None:
    (folder / "groups.txt").write_text("zebra: Zebras\n\nant: Ants\n\nsoftware: Software\n")
    with pytest.raises(TaxonomyError, match=r"groups.txt:3: 'ant' stands behind 'zebra'"):
        read_folder(folder)


def test_every_fault_is_collected_and_counted_in_the_message(folder: Path) -> None:
    (folder / "roles" / "all.txt").write_text(ROLES.replace("python |", "cobol | fortran |"))
    with pytest.raises(TaxonomyError, match=r"\(and 1 more; ") as caught:
        read_folder(folder)
    assert len(caught.value.faults) == 2


def test_a_label_may_be_shared_by_skills_that_all_guard_it(folder: Path) -> None:
    file = folder / "skills" / "all.txt"
    file.write_text(SKILLS.replace("  prerequisites: python", "  guarded: Snake\n  prerequisites: python"))
    assert [skill.id for skill in read_folder(folder).skills if "Snake" in skill.labels] == [
        "skill/django",
        "skill/python",
    ]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TaxonomyError, match="nowhere: no such folder"):
        read_folder(tmp_path / "nowhere")


def test_a_file_that_is_not_utf8_is_named_with_its_line(folder: Path) -> None:
    (folder / "skills" / "more.txt").write_bytes(b"# fine\nx: caf\xe9\n")
    with pytest.raises(TaxonomyError, match=r"skills/more.txt:2: not UTF-8"):
        read_folder(folder)


def test_the_core_taxonomy_keeps_all_rules_and_is_of_useful_size(core: Taxonomy) -> None:
    assert len(core.skills) >= 400
    assert len(core.roles) >= 40
    assert len(core.resources) >= 150


def test_every_role_of_the_core_asks_for_something_essential(core: Taxonomy) -> None:
    asking = {r.role_id for r in core.requirements if r.importance is Importance.ESSENTIAL}
    assert [role.id for role in core.roles if role.id not in asking] == []
