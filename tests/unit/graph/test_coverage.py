"""What held skills bring for others."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.coverage import BROADER, IMPLIED, MASTERED, NARROWER, RELATED, SIBLINGS, CoverReason, reason_of, residual
from schema.concepts import SkillKind


@pytest.fixture
def tools(sketch):
    sketch.groups("languages").skill("python", kind=SkillKind.LANGUAGE, broader=["group/languages"])
    sketch.skill("ruby", kind=SkillKind.LANGUAGE, broader=["group/languages"])
    sketch.skill("learning").skill("deep", broader=["learning"])
    sketch.skill("torch", broader=["deep"], needs=["python"], related=["jax"]).skill("jax")
    return sketch.skill("latin").snapshot()


def cover(snapshot, *held):
    positions = np.array(sorted(snapshot.skills.position(f"skill/{slug}") for slug in held), dtype=np.int32)
    values = snapshot.coverage.of(positions)
    return {skill.id.removeprefix("skill/"): float(value) for skill, value in zip(snapshot.skills, values, strict=True)}


def test_each_reason_brings_its_figure(tools):
    values = cover(tools, "torch")
    assert values["torch"] == 1.0
    assert values["python"] == IMPLIED
    assert values["deep"] == NARROWER
    assert values["learning"] == pytest.approx(NARROWER**2)
    assert values["jax"] == RELATED
    assert values["latin"] == 0.0


def test_a_broader_skill_brings_less_for_a_narrower_one(tools):
    values = cover(tools, "deep")
    assert values["torch"] == BROADER
    assert values["learning"] == NARROWER


def test_what_is_implied_brings_its_part_for_siblings(tools):
    telling = tools.hierarchy.telling[len(tools.skills)]
    assert cover(tools, "torch")["ruby"] == pytest.approx(IMPLIED * SIBLINGS[SkillKind.LANGUAGE] * telling)


def test_fields_of_knowledge_under_one_heading_bring_nothing_for_each_other(sketch):
    sketch.groups("law").skill("tax-law", broader=["group/law"]).skill("sea-law", broader=["group/law"])
    assert cover(sketch.snapshot(), "tax-law")["sea-law"] == 0.0


def test_reasons_are_told_the_strongest_first(tools):
    at = {skill.id: number for number, skill in enumerate(tools.skills)}

    def reason(held, covered):
        return reason_of(at[f"skill/{held}"], at[f"skill/{covered}"], tools.hierarchy, tools.related)

    assert reason("torch", "deep") is CoverReason.NARROWER
    assert reason("torch", "jax") is CoverReason.RELATED
    assert reason("deep", "torch") is CoverReason.BROADER
    assert reason("python", "ruby") is CoverReason.SIBLING


def test_nothing_is_left_of_what_is_mastered():
    assert residual(np.array([0.0, 0.4, MASTERED, IMPLIED, 1.0])).tolist() == [1.0, 0.6, 0.0, 0.0, 0.0]


@given(data=st.data())
def test_one_more_skill_never_lowers_a_cover(core_snapshot, data):
    count = len(core_snapshot.skills)
    held = data.draw(st.sets(st.integers(0, count - 1), max_size=12))
    more = held | {data.draw(st.integers(0, count - 1))}
    before = core_snapshot.coverage.of(np.array(sorted(held), dtype=np.int32))
    after = core_snapshot.coverage.of(np.array(sorted(more), dtype=np.int32))
    assert (after >= before).all()
    assert (after >= 0).all()
    assert (after <= 1).all()


def test_no_cover_but_by_holding_or_implying_counts_as_mastered(core_snapshot):
    assert core_snapshot.coverage.transfer.values.max() < MASTERED
