"""Related roles."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.related_roles import related_roles
from schema.errors import UnknownConceptError


def found(answer):
    return [role.role_id.removeprefix("role/") for role in answer.roles]


def test_rare_common_skills_count_more_than_usual_ones(sketch):
    sketch.skills("email", "torch", "law")
    sketch.role("a", ["email", "torch"]).role("b", ["torch"]).role("c", ["email"]).role("d", ["email", "law"])
    answer = related_roles(sketch.snapshot(), "role/a")
    assert found(answer)[0] == "b"
    assert answer.roles[0].shared_skill_ids == ("skill/torch",)


def test_the_cosine_of_the_worked_example(sketch):
    snapshot = sketch.skills("x", "y", "z").role("a", ["x", "y"]).role("b", ["y", "z"]).snapshot()
    (other,) = related_roles(snapshot, "role/a").roles
    common, own = math.log(2), math.log(3)  # the squares of the weights of what both ask and of what one asks
    assert other.skills == pytest.approx(common / (common + own))


def test_roles_that_ask_for_the_like_under_one_heading_are_related(sketch):
    sketch.groups("welding").skill("mig", broader=["group/welding"]).skill("tig", broader=["group/welding"])
    answer = related_roles(
        sketch.skill("law").role("a", ["mig"]).role("b", ["tig"]).role("c", ["law"]).snapshot(), "role/a"
    )
    assert found(answer) == ["b"]
    assert (answer.roles[0].skills, answer.roles[0].headings) == (0.0, pytest.approx(1.0))


def test_a_role_like_no_other_says_so(sketch):
    snapshot = sketch.skills("x", "y").role("a", ["x"]).role("b", ["y"]).role("mystery").snapshot()
    assert related_roles(snapshot, "role/a").roles == ()
    assert related_roles(snapshot, "role/a").note == "no other role asks for any of the 1 skills of a, nor for the like"
    assert (
        related_roles(snapshot, "role/mystery").note
        == "neither the taxonomy nor any posting says what mystery asks for"
    )


def test_an_unknown_role_is_named(core_snapshot):
    with pytest.raises(UnknownConceptError, match="'role/astronaut-cook'"):
        related_roles(core_snapshot, "role/astronaut-cook")


def test_a_data_analyst_is_near_to_those_who_do_the_like(core_snapshot):
    assert found(related_roles(core_snapshot, "role/data-analyst"))[0] == "business-intelligence-analyst"


@given(data=st.data())
def test_answers_are_ordered_within_bounds_and_without_the_role_itself(core_snapshot, data):
    role = core_snapshot.roles[data.draw(st.integers(0, len(core_snapshot.roles) - 1))]
    answer = related_roles(core_snapshot, role.id, first=9)
    scores = [other.score for other in answer.roles]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    assert role.id not in {other.role_id for other in answer.roles}
