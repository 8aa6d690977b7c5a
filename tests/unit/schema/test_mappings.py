"""Mappings to other taxonomies: what a file of them gives, its faults, and that the core's lead somewhere."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from schema.errors import TaxonomyError
from schema.mappings import (
    ESCO_OCCUPATION,
    ESCO_SKILL,
    ONET_OCCUPATION,
    ONET_TECHNOLOGY,
    Mapping,
    Match,
    technology_iri,
)
from schema.readers.core import read_folder
from schema.taxonomy import Taxonomy

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
ESCO = SHARED / "esco" / "esco_v1.1.1_en_csv.zip"
ONET = SHARED / "onet" / "db_29_2_text.zip"


def test_a_mapping_has_the_iri_and_the_label_of_what_it_leads_to(small_folder: Path) -> None:
    assert Mapping(
        "skill/django",
        Match.BROAD,
        ESCO_SKILL + "21d2f96d-35f7-4e3f-9745-c533d2dd6e97",
        "computer programming",
    ) in (read_folder(small_folder).mappings)


def test_an_exact_mapping_stands_at_its_concept_too(small_folder: Path) -> None:
    python = read_folder(small_folder).skills[1]
    assert python.exact_matches == (
        ESCO_SKILL + "ccd0a1d9-afda-43d9-b901-96344886e14d",
        ONET_TECHNOLOGY + "python",
    )


def test_an_example_of_technology_is_named_by_the_slug_of_its_text() -> None:
    assert technology_iri("Amazon Web Services AWS software") == f"{ONET_TECHNOLOGY}amazon-web-services-aws-software"


def test_a_false_friend_keeps_the_label_that_misleads(small_folder: Path) -> None:
    (friend,) = read_folder(small_folder).false_friends()
    assert (friend.concept_id, friend.target_label, friend.shared_label) == ("skill/django", "jazz guitar", "Django")


FAULTS = {
    "an unknown concept": ("python: Python", "snake: Snake", "no skill is called 'snake'"),
    "a label that has changed": ("python: Python", "python: Pyton", "the label of 'python' is 'Python' now"),
    "a code that is none": ("ccd0a1d9-", "ccd0-", "esco-skills.txt:6: 'ccd0-afda"),
    "a target judged twice": (
        "  exact: ccd0a1d9-afda-43d9-b901-96344886e14d Python (computer programming)\n",
        "  exact: ccd0a1d9-afda-43d9-b901-96344886e14d Python\n  close: ccd0a1d9-afda-43d9-b901-96344886e14d Python\n",
        "is judged twice",
    ),
    "a target that is two of our concepts": (
        "  broad: 21d2f96d-35f7-4e3f-9745-c533d2dd6e97 computer programming",
        "  exact: ccd0a1d9-afda-43d9-b901-96344886e14d Python",
        "is exactly 'django' already (mappings/esco-skills.txt:1)",
    ),
    "blocks out of order": ("django: Django", "wagtail: Wagtail", "'python' stands behind 'wagtail'"),
    "an unknown relation": ("  broad:", "  wide:", "no field is called 'wide'"),
}


@pytest.mark.parametrize(("good", "bad", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_of_a_mapping_is_named(small_folder: Path, good: str, bad: str, message: str) -> None:
    file = small_folder / "mappings" / "esco-skills.txt"
    text = file.read_text()
    assert good in text
    file.write_text(text.replace(good, bad))
    with pytest.raises(TaxonomyError) as caught:
        read_folder(small_folder)
    assert any(message in str(fault) for fault in caught.value.faults), [str(f) for f in caught.value.faults]


def test_a_file_of_mappings_to_nowhere_is_named(small_folder: Path) -> None:
    (small_folder / "mappings" / "lightcast.txt").write_text("python: Python\n  exact: KS125LS6N7WP4S6SFTCK Python\n")
    with pytest.raises(
        TaxonomyError, match=r"mappings/lightcast.txt: no file of mappings is called so; known are esco"
    ):
        read_folder(small_folder)


def test_the_known_false_friends_are_marked_as_such(core: Taxonomy) -> None:
    friends = {(mapping.concept_id, mapping.shared_label or mapping.target_label) for mapping in core.false_friends()}
    assert {
        ("skill/apache-spark", "SPARK"),
        ("skill/tensorflow", "tensorflow"),
        ("skill/bash", "bash"),
        ("skill/refactoring", "refactoring"),
        ("role/ai-engineer", "AI engineer"),
    } <= friends


def test_at_least_900_concepts_are_mapped(core: Taxonomy) -> None:
    mapped = {mapping.concept_id for mapping in core.mappings if mapping.match is not Match.FALSE_FRIEND}
    assert len(mapped) >= 900


@pytest.mark.shared_data
@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/data is not there")
def test_every_target_of_the_core_exists_under_the_label_that_is_written(core: Taxonomy) -> None:
    labels = dict(_targets())
    wrong = [mapping for mapping in core.mappings if labels.get(mapping.target_iri) != mapping.target_label]
    assert wrong == []


@pytest.mark.shared_data
@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/data is not there")
def test_every_misleading_label_is_one_of_its_concept(core: Taxonomy) -> None:
    labels = {
        row["conceptUri"]: {_collapsed(label).casefold() for label in row["altLabels"].split("\n")}
        for name in ("skills_en.csv", "occupations_en.csv")
        for row in _esco(name)
    }
    wrong = [
        friend
        for friend in core.false_friends()
        if friend.shared_label and friend.shared_label.casefold() not in labels[friend.target_iri]
    ]
    assert wrong == []


def _targets() -> Iterator[tuple[str, str]]:
    """Everything that may be mapped to, with its preferred label."""
    for name in ("skills_en.csv", "occupations_en.csv"):
        yield from ((row["conceptUri"], _collapsed(row["preferredLabel"])) for row in _esco(name))
    yield from ((ONET_OCCUPATION + row[0], row[1]) for row in _onet("Occupation Data.txt"))
    yield from ((technology_iri(row[1]), row[1]) for row in _onet("Technology Skills.txt"))


def _esco(name: str) -> Iterator[dict[str, str]]:
    with zipfile.ZipFile(ESCO) as archive, archive.open(name) as file:
        yield from csv.DictReader(io.TextIOWrapper(file, "utf-8", newline=""))


def _onet(name: str) -> Iterator[list[str]]:
    with zipfile.ZipFile(ONET) as archive:
        text = archive.read(f"db_29_2_text/{name}").decode("utf-8")
    yield from (line.rstrip("\r").split("\t") for line in text.split("\n")[1:] if line)


def _collapsed(label: str) -> str:
    return " ".join(label.split())


def test_every_iri_of_the_core_is_of_a_taxonomy_that_is_known(core: Taxonomy) -> None:
    bases = (ESCO_SKILL, ESCO_OCCUPATION, ONET_OCCUPATION, ONET_TECHNOLOGY)
    assert [mapping for mapping in core.mappings if not mapping.target_iri.startswith(bases)] == []
