from collections.abc import Callable
from pathlib import Path

import pytest

from schema.concepts import Prerequisite, Skill, SkillGroup, SkillKind
from schema.errors import TaxonomyError
from schema.readers.additions import DEFAULT_HOURS, check_added, is_addition, read_added
from schema.taxonomy import Taxonomy

CORE = Taxonomy(
    version="core-1",
    groups=(SkillGroup(id="group/databases", pref_label="Databases"),),
    skills=(
        Skill(id="skill/go", pref_label="Go", alt_labels=("Golang",), kind=SkillKind.LANGUAGE, guarded_labels=("Go",)),
        Skill(id="skill/kubernetes", pref_label="Kubernetes", alt_labels=("k8s",), kind=SkillKind.PLATFORM),
        Skill(id="skill/sql", pref_label="SQL", kind=SkillKind.LANGUAGE),
    ),
    prerequisites=(Prerequisite("skill/sql", "skill/kubernetes"),),
)

Added = Callable[..., Taxonomy]
Faults = Callable[..., list[str]]


@pytest.fixture
def path(tmp_path: Path) -> Callable[[str, str], Path]:
    def written(text: str, ending: str) -> Path:
        (tmp_path / f"own{ending}").write_text(text, encoding="utf-8")
        return tmp_path / f"own{ending}"

    return written


@pytest.fixture
def added(path: Callable[[str, str], Path]) -> Added:
    return lambda text, ending=".txt": read_added(CORE, path(text, ending))


@pytest.fixture
def faults(path: Callable[[str, str], Path]) -> Faults:
    """The faults of a file, each with its line."""
    return lambda text, ending=".txt": [
        f"{fault.line}: {fault.message}" for fault in check_added(CORE, path(text, ending))[1]
    ]


def skill(taxonomy: Taxonomy, identifier: str) -> Skill:
    return next(one for one in taxonomy.skills if one.id == identifier)


def test_a_block_is_a_new_skill_beside_the_core(added: Added) -> None:
    found = added("zorbol: Zorbol\n  kind: tool\n  broader: group/databases\n  prerequisites: sql\n")
    assert [one.id for one in found.skills] == ["skill/go", "skill/kubernetes", "skill/sql", "skill/zorbol"]
    assert Prerequisite("skill/sql", "skill/zorbol") in found.prerequisites
    assert skill(found, "skill/zorbol").learning_hours == DEFAULT_HOURS[SkillKind.TOOL]
    assert found.version.startswith("core-1+")


def test_a_row_is_a_new_skill_whose_references_may_be_labels(added: Added) -> None:
    found = added("Label,Kind,Alt labels,Broader,Prerequisites\nZorbol DB,tool,Zorb | ZDB,Databases,k8s|SQL\n", ".csv")
    zorbol = skill(found, "skill/zorbol-db")
    assert (zorbol.alt_labels, zorbol.broader) == (("Zorb", "ZDB"), ("group/databases",))
    assert {one.prerequisite_id for one in found.prerequisites if one.skill_id == zorbol.id} == {
        "skill/kubernetes",
        "skill/sql",
    }


def test_tabs_part_the_columns_of_a_tsv_file(added: Added) -> None:
    assert skill(added("label\tkind\nZorbol\ttool\n", ".tsv"), "skill/zorbol").kind is SkillKind.TOOL


@pytest.mark.parametrize(
    ("text", "ending"),
    [("kubernetes: Kubernetes\n  alt: Kubes\n", ".txt"), ("label,alt\nk8s,Kubes\n", ".csv")],
)
def test_a_skill_of_the_core_gets_more_names_and_keeps_the_rest(added: Added, text: str, ending: str) -> None:
    found = skill(added(text, ending), "skill/kubernetes")
    assert (found.pref_label, found.alt_labels) == ("Kubernetes", ("k8s", "Kubes"))
    assert (found.kind, found.scheme) == (SkillKind.PLATFORM, "core")


def test_nothing_but_names_of_the_core_can_be_changed(faults: Faults) -> None:
    (fault,) = faults("kubernetes: Kubernetes\n  kind: tool\n")
    assert fault.startswith("2: skill/kubernetes is in the core, whose 'kind' stays")


def test_a_label_of_another_skill_is_refused_unless_both_guard_it(faults: Faults) -> None:
    (fault,) = faults("kubes: Kubes\n  kind: tool\n  alt: k8s\n")
    assert fault.startswith("1: the label 'k8s' belongs to skill/kubernetes already")
    assert "another name of `kubernetes`" in fault
    assert faults("go-game: Go game\n  kind: knowledge\n  guarded: Go\n") == []
    assert len(faults("go-game: Go game\n  kind: knowledge\n  alt: Go\n")) == 1


@pytest.mark.parametrize(
    ("text", "ending", "told"),
    [
        ("zorbol: Zorbol\n", ".txt", "1: the field 'kind' is missing; write one of skill, tool"),
        ("zorbol: Zorbol\n  kind: tool\n  hours: many\n", ".txt", "3: 'many' is no number"),
        ("zorbol: Zorbol\n  kind: tool\n  broader: nothing\n", ".txt", "3: broader names 'nothing'"),
        ("zorbol: Zorbol\n  colour: red\n", ".txt", "2: no field is called 'colour'"),
        ("", ".txt", "0: no skill in it"),
        ("label,kind,colour\nZorbol,tool,red\n", ".csv", "1: no column is called 'colour'"),
        ("kind\ntool\n", ".csv", "1: the column `label` is missing"),
        ("label,kind\nZorbol,tool\n\nQuux,gadget\n", ".csv", "4: kind is 'gadget'; write one of"),
        ("label,kind\nZorbol,tool,more\n", ".csv", "2: the row has 3 cells"),
        ("label,kind\n,tool\n", ".csv", "2: the row has no `label`"),
        ("label,kind\n機械,tool\n", ".csv", "2: '機械' makes no slug"),
        ('label,kind\n"Zorbol,tool\n', ".csv", "2: the row cannot be read"),
        ("label,alt,aliases\n", ".csv", "1: the column 'alt' is there twice"),
        ("a: A\n  kind: tool\na: B\n  kind: tool\n", ".txt", "3: 'a' stands on line 1 already"),
    ],
)
def test_a_fault_is_told_with_its_line(faults: Faults, text: str, ending: str, told: str) -> None:
    assert faults(text, ending)[0].startswith(told)


def test_new_skills_may_not_need_each_other(faults: Faults) -> None:
    circle = "a: A\n  kind: tool\n  prerequisites: b\nb: B\n  kind: tool\n  prerequisites: a\n"
    assert "go in a circle" in faults(circle)[0]


def test_all_faults_are_in_the_error(added: Added) -> None:
    with pytest.raises(TaxonomyError) as raised:
        added("label,kind\nA,gadget\nB,gadget\n", ".csv")
    assert [fault.line for fault in raised.value.faults] == [2, 3]


def test_a_file_adds_and_a_folder_takes_the_place_of_the_core(tmp_path: Path) -> None:
    (tmp_path / "own.txt").touch()
    assert is_addition(tmp_path / "own.txt")
    assert not is_addition(tmp_path)
    assert is_addition(tmp_path / "not-there.csv")
    assert not is_addition(tmp_path / "not-there")
    with pytest.raises(TaxonomyError, match="cannot be read"):
        read_added(CORE, tmp_path / "not-there.csv")


def test_a_file_that_is_no_text_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_bytes(b"label,kind\nZ\xff,tool\n")
    (fault,) = check_added(CORE, tmp_path / "own.csv")[1]
    assert (fault.line, fault.message) == (2, "not UTF-8; save the file as UTF-8 text")
