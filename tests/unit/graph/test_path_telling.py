"""Paths told step by step."""

import pytest

from graph.path_search import Limits, path_search
from graph.path_telling import Merit, PathTelling
from graph.profiles import Profile, holding_of


@pytest.fixture
def told(sketch):
    sketch.skill("maths", hours=30, label="Maths").skill("ml", hours=70, needs=["maths"], label="ML")
    sketch.skill("sql", hours=40, label="SQL").role("analyst", ["sql"], zone=3, label="Analyst")
    snapshot = sketch.role("scientist", ["sql", "ml"], zone=5, label="Scientist").snapshot()
    held = holding_of(snapshot, Profile(roles=("role/analyst",)))
    analyst, scientist = snapshot.roles.position("role/analyst"), snapshot.roles.position("role/scientist")
    (route,) = path_search(snapshot, held, [analyst], scientist).routes(Limits(1, None))
    return PathTelling(snapshot, held, analyst).path(route, 50_000.0, {Merit.FEWEST_STEPS: route})


def test_a_path_carries_its_figures(told):
    assert (told.learning_hours, told.hours, told.largest_step_hours) == (100, 220, 220)
    assert (told.pay, told.merits) == (50_000.0, (Merit.FEWEST_STEPS,))


def test_what_a_skill_needs_first_is_learned_with_it(told):
    (step,) = told.steps
    (item,) = step.to_learn
    assert (item.skill_id, item.prerequisite_ids, item.hours) == ("skill/ml", ("skill/maths",), 100)
    assert (step.zone_change, step.pay) == (2, None)
    assert step.why == (
        "1 of the 2 essential skills of Scientist are there (SQL); 100 h to learn 1 (ML), 120 h to change roles"
    )
