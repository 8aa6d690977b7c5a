"""The shapes: the core keeps them, and each kind of violation is found and told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from schema.concepts import Importance, Requirement
from schema.readers.core import read_folder
from schema.shacl import shape_faults
from schema.taxonomy import Taxonomy


@pytest.fixture
def small(small_folder: Path) -> Taxonomy:
    return read_folder(small_folder)


def test_the_small_taxonomy_keeps_the_shapes(small: Taxonomy) -> None:
    assert shape_faults(small) == ()


def test_the_core_keeps_the_shapes(core: Taxonomy) -> None:
    assert shape_faults(core) == ()


def test_a_skill_without_a_place_is_told(small: Taxonomy) -> None:
    orphan = replace(small.skills[0], broader=())
    assert shape_faults(replace(small, skills=(orphan, *small.skills[1:]))) == (
        "skill/django: a skill stands under a group or another skill",
    )


def test_a_skill_without_hours_is_told(small: Taxonomy) -> None:
    free = replace(small.skills[0], learning_hours=0.0)
    assert shape_faults(replace(small, skills=(free, *small.skills[1:])))[0].startswith(
        "skill/django: a skill has learning hours over 0"
    )


def test_a_label_that_is_preferred_and_alternative_is_told(small: Taxonomy) -> None:
    double = replace(small.skills[0], alt_labels=("Django",))
    assert "one preferred label" in shape_faults(replace(small, skills=(double, *small.skills[1:])))[0]


def test_a_resource_that_teaches_something_unknown_is_told(small: Taxonomy) -> None:
    lost = replace(small.resources[0], teaches=("skill/zope",))
    assert shape_faults(replace(small, resources=(lost,))) == (
        "resource/python-tutorial: a learning resource teaches at least one skill of the taxonomy (found skill/zope)",
    )


def test_a_weight_over_one_is_told(small: Taxonomy) -> None:
    heavy = Requirement("role/developer", "skill/python", Importance.ESSENTIAL, 1.5)
    assert "a weight is over 0 and up to 1" in shape_faults(replace(small, requirements=(heavy,)))[0]


def test_a_role_that_asks_for_nothing_is_told(small: Taxonomy) -> None:
    assert (
        "role/developer: a role asks for at least one essential skill"
        in shape_faults(replace(small, requirements=()))[0]
    )
