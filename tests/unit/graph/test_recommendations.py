"""Recommended roles and what one more skill opens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.profiles import Profile
from graph.recommendations import DEMAND_WEIGHT, EASE_HOURS, EASE_WEIGHT, FIT_WEIGHT, recommended_roles, what_if
from schema.errors import UnknownConceptError


@pytest.fixture
def drawn(sketch):
    sketch.skills("sql", "excel", "law", "stats", "email", hours=100)
    sketch.role("analyst", ["sql", "excel", "stats"], label="Analyst").role("clerk", ["email"], label="Clerk")
    return sketch.role("lawyer", ["law", "email"], label="Lawyer")


PROFILE = Profile(skills=("skill/sql", "skill/excel", "skill/email"))


def test_a_role_that_asks_one_common_thing_does_not_win_by_being_small(drawn):
    found = recommended_roles(drawn.snapshot(), PROFILE)
    assert [one.role_id for one in found] == ["role/analyst", "role/clerk", "role/lawyer"]
    assert found[1].coverage == 1.0


def test_the_parts_of_the_worked_example(drawn):
    best = recommended_roles(drawn.snapshot(), PROFILE)[0]
    rare, common = 1.3862943611, 0.9162907319  # ln(1 + 3/1) for sql and excel, ln(1 + 3/2) for email
    assert best.coverage == pytest.approx(2 / 3)
    assert best.relevance == pytest.approx(2 * rare / (2 * rare + common))
    assert best.fit == pytest.approx(2 * best.coverage * best.relevance / (best.coverage + best.relevance))
    assert (best.hours, best.ease) == (100.0, EASE_HOURS / (EASE_HOURS + 100))
    assert best.score == pytest.approx((FIT_WEIGHT * best.fit + EASE_WEIGHT * best.ease) / (FIT_WEIGHT + EASE_WEIGHT))
    assert (best.demand, best.demand_rank, best.pay, best.pay_rank) == (None, None, None, None)
    assert (best.matched_ids, best.missing_ids) == (("skill/excel", "skill/sql"), ("skill/stats",))
    assert best.why == "covers 67 % of what is asked (excel, sql); 100 h for what is essential and missing (stats)"


def test_postings_add_demand_and_pay(drawn):
    drawn.posting("a", role="lawyer", salary=(90_000.0, None, "USD", "year")).posting("b", role="lawyer")
    lawyer = next(one for one in recommended_roles(drawn.snapshot(), PROFILE) if one.role_id == "role/lawyer")
    assert (lawyer.demand, lawyer.demand_rank, lawyer.pay.median, lawyer.pay_rank) == (1.0, 1.0, 90_000.0, 1.0)
    assert "advertised by 100.0 % of postings; median pay 90,000 USD a year in 1 posting" in lawyer.why
    clerk = next(one for one in recommended_roles(drawn.snapshot(), PROFILE) if one.role_id == "role/clerk")
    assert clerk.why.endswith("advertised by no posting")
    parts = FIT_WEIGHT * clerk.fit + EASE_WEIGHT * clerk.ease + DEMAND_WEIGHT * clerk.demand_rank
    assert clerk.score == pytest.approx(parts / (FIT_WEIGHT + EASE_WEIGHT + DEMAND_WEIGHT))


def test_roles_that_are_held_are_not_recommended(drawn):
    found = recommended_roles(drawn.snapshot(), Profile(roles=("role/clerk",)))
    assert [one.role_id for one in found] == ["role/lawyer"]


def test_an_empty_profile_gets_no_recommendation(drawn):
    assert recommended_roles(drawn.snapshot(), Profile()) == ()


def test_one_more_skill_opens_the_roles_that_ask_for_it(drawn):
    answer = what_if(drawn.snapshot(), PROFILE, "skill/stats")
    (gain,) = answer.gains
    assert gain.role_id == "role/analyst"
    assert (gain.coverage_before, gain.coverage_after) == (pytest.approx(2 / 3), 1.0)
    assert (gain.hours_before, gain.hours_after) == (100.0, 0.0)
    assert gain.gain == pytest.approx(1 / 3)


def test_a_skill_that_opens_nothing_says_why(drawn):
    snapshot = drawn.skill("juggling").snapshot()
    assert what_if(snapshot, PROFILE, "skill/sql").note == "the profile covers sql already"
    assert what_if(snapshot, PROFILE, "skill/juggling").note == "no role asks for what juggling would add"


def test_unknown_ids_raise(drawn):
    with pytest.raises(UnknownConceptError):
        recommended_roles(drawn.snapshot(), Profile(roles=("role/pilot",)))
    with pytest.raises(UnknownConceptError):
        what_if(drawn.snapshot(), PROFILE, "skill/flying")


def test_a_data_analyst_is_advised_to_look_at_business_intelligence(core_snapshot):
    best = recommended_roles(core_snapshot, Profile(roles=("role/data-analyst",)), first=1)
    assert best[0].role_id == "role/business-intelligence-analyst"


@given(data=st.data())
def test_recommendations_are_ordered_and_within_bounds(core_snapshot, data):
    skills = data.draw(st.sets(st.sampled_from([skill.id for skill in core_snapshot.skills]), max_size=6))
    found = recommended_roles(core_snapshot, Profile(skills=tuple(sorted(skills))), first=6)
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    for one in found:
        assert all(0 <= part <= 1 + 1e-9 for part in (one.score, one.fit, one.coverage, one.relevance, one.ease))
