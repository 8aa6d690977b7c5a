"""What a plan is to reach and what of it fits."""

import numpy as np
import pytest

from graph.plan_goals import affordable, goals_of, missing_first
from schema.concepts import Importance
from schema.errors import UnknownConceptError


@pytest.fixture
def graph(sketch):
    sketch.skill("base", hours=50).skill("left", hours=10, needs=["base"]).skill("right", hours=10, needs=["base"])
    return sketch.skill("alone", hours=30).role("role", {"left": 1.0, "alone": 0.6}, {"right": 0.5}).snapshot()


def taken(graph, budget):
    _, goals = goals_of(graph, "role/role")
    hours = dict(enumerate(graph.hours.tolist()))
    chosen = affordable(graph, goals, np.ones(len(graph.skills)), hours, budget)
    return [graph.skills[goal.skill].id.removeprefix("skill/") for goal in chosen]


def test_a_role_names_its_goals_with_who_asks(graph):
    role_id, goals = goals_of(graph, "role/role")
    assert role_id == "role/role"
    assert {(graph.skills[goal.skill].id, goal.weight, goal.importance) for goal in goals} == {
        ("skill/left", 1.0, Importance.ESSENTIAL),
        ("skill/alone", 0.6, Importance.ESSENTIAL),
        ("skill/right", 0.5, Importance.OPTIONAL),
    }
    assert {goal.asked_by for goal in goals} == {"role"}


def test_a_skill_that_is_named_twice_is_one_goal(graph):
    role_id, goals = goals_of(graph, ["skill/alone", "skill/alone"])
    assert role_id is None
    assert len(goals) == 1


def test_an_unknown_target_is_named(graph):
    with pytest.raises(UnknownConceptError, match="no role or skill is called 'skill/flying'"):
        goals_of(graph, "skill/flying")


def test_what_is_mastered_needs_nothing_first(graph):
    assert missing_first(graph, graph.skills.position("skill/left"), np.zeros(4)) == frozenset()


@pytest.mark.parametrize(
    ("budget", "expected"),
    [
        (20, []),
        (30, ["alone"]),
        (60, ["alone"]),
        (90, ["alone", "left"]),
        (100, ["alone", "left", "right"]),
    ],
)
def test_the_most_weight_an_hour_comes_first_and_what_is_shared_is_paid_once(graph, budget, expected):
    assert taken(graph, budget) == expected
