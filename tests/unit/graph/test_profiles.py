"""What a profile holds."""

import pytest

from graph.coverage import IMPLIED
from graph.profiles import Profile, holding_of
from schema.errors import UnknownConceptError


@pytest.fixture
def snapshot(sketch):
    sketch.skills("sql", "r", "cobol").skill("dbt", needs=["sql"])
    return sketch.role("analyst", ["r"], ["cobol"]).snapshot()


def held(snapshot, profile):
    return snapshot.skills.ids(holding_of(snapshot, profile).held)


def test_a_role_stands_for_its_essential_skills(snapshot):
    assert held(snapshot, Profile(roles=("role/analyst",))) == ("skill/r",)


def test_roles_and_skills_add_up_and_count_once(snapshot):
    profile = Profile(roles=("role/analyst",), skills=("skill/r", "skill/cobol"))
    assert held(snapshot, profile) == ("skill/cobol", "skill/r")


def test_an_empty_profile_holds_nothing(snapshot):
    holding = holding_of(snapshot, Profile())
    assert holding.held.tolist() == []
    assert not holding.cover.any()


def test_a_held_skill_implies_what_it_needs(snapshot):
    holding = holding_of(snapshot, Profile(skills=("skill/dbt",)))
    sql = snapshot.skills.position("skill/sql")
    assert holding.cover[sql] == IMPLIED
    assert holding.remaining()[sql] == 0.0


@pytest.mark.parametrize("profile", [Profile(roles=("role/pilot",)), Profile(skills=("skill/flying",))])
def test_an_unknown_role_or_skill_raises(snapshot, profile):
    with pytest.raises(UnknownConceptError):
        holding_of(snapshot, profile)
