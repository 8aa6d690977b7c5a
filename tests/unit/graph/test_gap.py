"""The gap between a profile and a role."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.coverage import IMPLIED, NARROWER, RELATED, CoverReason
from graph.gap import coverages, essential_hours, essential_items, skill_gap
from graph.profiles import Profile, holding_of
from schema.errors import UnknownConceptError


@pytest.fixture
def graph(sketch):
    sketch.skill("python", hours=100).skill("spark", hours=60).skill("pyspark", hours=20, needs=["python", "spark"])
    sketch.skill("deep", hours=100, needs=["maths"]).skill("torch", hours=50, broader=["deep"], related=["jax"])
    sketch.skill("jax", hours=40, needs=["maths"]).skill("maths", hours=80).skill("git", hours=10)
    sketch.role("engineer", {"python": 1.0, "deep": 0.8, "git": 0.5}, {"jax": 0.4, "spark": 0.3})
    return sketch.role("mystery").snapshot()


def ids(items):
    return [item.skill_id.removeprefix("skill/") for item in items]


def test_the_worked_example(graph):
    gap = skill_gap(graph, Profile(skills=("skill/torch", "skill/pyspark")), "role/engineer")
    assert ids(gap.matched) == ["python", "spark"]
    assert ids(gap.partial) == ["deep", "jax"]
    assert ids(gap.missing) == ["git"]
    deep, jax = gap.partial
    assert (deep.cover, deep.covered_by.reason) == (NARROWER, CoverReason.NARROWER)
    assert (jax.cover, jax.covered_by.reason) == (RELATED, CoverReason.RELATED)
    assert gap.coverage == pytest.approx((1.0 + 0.3 + 0.8 * 0.6 + 0.4 * 0.4) / 3.0)
    assert gap.essential_coverage == pytest.approx((1.0 + 0.8 * 0.6) / 2.3)


def test_a_missing_prerequisite_is_counted_once_at_the_heaviest_skill(graph):
    gap = skill_gap(graph, Profile(skills=("skill/torch",)), "role/engineer")
    deep, jax = (next(item for item in gap.partial if item.skill_id == f"skill/{slug}") for slug in ("deep", "jax"))
    assert (deep.prerequisite_ids, deep.prerequisite_hours) == (("skill/maths",), 80.0)
    assert (jax.prerequisite_ids, jax.prerequisite_hours) == ((), 0.0)
    assert deep.hours == pytest.approx(100 * 0.4 + 80)


def test_hours_add_up(graph):
    gap = skill_gap(graph, Profile(), "role/engineer")
    assert gap.hours == 100 + 100 + 80 + 10 + 40 + 60
    assert gap.essential_hours == 100 + 100 + 80 + 10
    assert gap.coverage == 0.0


def test_what_lacks_comes_by_weight_times_effort(graph):
    gap = skill_gap(graph, Profile(), "role/engineer")
    assert ids(gap.missing) == ["deep", "python", "spark", "jax", "git"]
    assert [item.urgency for item in gap.missing] == pytest.approx([144.0, 100.0, 18.0, 16.0, 5.0])


def test_an_implied_skill_is_matched_and_says_by_what(graph):
    gap = skill_gap(graph, Profile(skills=("skill/pyspark",)), "role/engineer")
    python = gap.matched[0]
    assert (python.cover, python.hours) == (IMPLIED, 0.0)
    assert (python.covered_by.skill_id, python.covered_by.reason) == ("skill/pyspark", CoverReason.IMPLIED)


def test_a_role_that_asks_nothing_says_so(graph):
    gap = skill_gap(graph, Profile(), "role/mystery")
    assert (gap.coverage, gap.hours, gap.note) == (0.0, 0.0, "nothing is known of what mystery asks for")


def test_unknown_ids_raise(graph):
    with pytest.raises(UnknownConceptError):
        skill_gap(graph, Profile(), "role/pilot")
    with pytest.raises(UnknownConceptError):
        skill_gap(graph, Profile(skills=("skill/flying",)), "role/engineer")


def profile_and_role(data, core_snapshot):
    skills = st.sets(st.sampled_from([skill.id for skill in core_snapshot.skills]), max_size=8)
    roles = st.sampled_from([role.id for role in core_snapshot.roles])
    held_roles = data.draw(st.lists(roles, max_size=1))
    return Profile(tuple(held_roles), tuple(sorted(data.draw(skills)))), data.draw(roles)


@given(data=st.data())
def test_one_more_skill_never_lowers_coverage_nor_raises_hours(core_snapshot, data):
    profile, role = profile_and_role(data, core_snapshot)
    more = data.draw(st.sampled_from([skill.id for skill in core_snapshot.skills]))
    before = skill_gap(core_snapshot, profile, role)
    after = skill_gap(core_snapshot, Profile(profile.roles, (*profile.skills, more)), role)
    assert 0 <= before.coverage <= after.coverage + 1e-9
    assert after.coverage <= 1 + 1e-9
    assert after.hours <= before.hours + 1e-6
    assert after.essential_hours <= before.essential_hours + 1e-6


@given(data=st.data())
def test_the_gap_of_a_profile_that_holds_all_requirements_is_empty(core_snapshot, data):
    role = data.draw(st.sampled_from(core_snapshot.roles.items))
    asked = core_snapshot.skills.ids(core_snapshot.asking.weights.row(core_snapshot.roles.position(role.id))[0])
    gap = skill_gap(core_snapshot, Profile(skills=asked), role.id)
    assert (gap.partial, gap.missing, gap.hours) == ((), (), 0.0)
    assert gap.coverage == pytest.approx(1.0)


@given(data=st.data())
def test_every_way_to_count_agrees(core_snapshot, data):
    profile, role_id = profile_and_role(data, core_snapshot)
    role, holding = core_snapshot.roles.position(role_id), holding_of(core_snapshot, profile)
    gap = skill_gap(core_snapshot, profile, role_id)
    remaining = holding.remaining()
    wider = core_snapshot.asking.wider_needs.row(role)[0]
    assert gap.hours == pytest.approx(float((core_snapshot.hours[wider] * remaining[wider]).sum()))
    assert coverages(core_snapshot, remaining)[role] == pytest.approx(gap.coverage)
    essential = essential_items(core_snapshot, holding, role)
    assert sum(item.hours for item in essential) == pytest.approx(essential_hours(core_snapshot, role, remaining))
    assert gap.essential_hours == pytest.approx(essential_hours(core_snapshot, role, remaining))
    counted = [skill for item in (*gap.partial, *gap.missing) for skill in (item.skill_id, *item.prerequisite_ids)]
    assert len(counted) == len(set(counted))


@given(data=st.data())
def test_the_named_cover_is_the_cover(core_snapshot, data):
    profile, role_id = profile_and_role(data, core_snapshot)
    cover = holding_of(core_snapshot, profile).cover
    gap = skill_gap(core_snapshot, profile, role_id)
    for item in (*gap.matched, *gap.partial):
        assert item.covered_by.cover == item.cover == cover[core_snapshot.skills.position(item.skill_id)]
        assert item.covered_by.reason is not CoverReason.HELD or item.covered_by.skill_id == item.skill_id
    assert all(item.covered_by is None for item in gap.missing)
    assert np.all(cover <= 1)
