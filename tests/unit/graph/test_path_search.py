"""The search for sequences of roles, against a search that tries every sequence."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.coverage import residual
from graph.path_search import PROGRESS, STEP_DOWN_HOURS, SWITCHING_HOURS, Limits, path_search
from graph.profiles import Profile, holding, holding_of

ASKED = st.lists(st.sets(st.integers(0, 7), min_size=1, max_size=5), min_size=3, max_size=6)


def searched(snapshot, start, target, **limits):
    at = snapshot.roles.position
    search = path_search(snapshot, holding_of(snapshot, Profile(roles=(start,))), [at(start)], at(target))
    return search.routes(Limits(**{"max_steps": 3, "max_step_hours": None} | limits)), search


def named(snapshot, route):
    return tuple(snapshot.roles[role].id.removeprefix("role/") for role in route.roles)


def learning(snapshot, held, role):
    """The hours of one step, told independently of the search."""
    needed = snapshot.asking.needs.row(role)[0]
    return float((snapshot.hours[needed] * residual(held.cover)[needed]).sum())


@given(asked=ASKED)
def test_every_sequence_that_makes_progress_is_found_with_its_hours(new_sketch, asked):
    sketch = new_sketch()
    for skill in range(8):
        sketch.skill(f"s{skill}", hours=10.0 * (skill + 1))
    for number, skills in enumerate(asked):
        sketch.role(f"r{number}", [f"s{skill}" for skill in sorted(skills)])
    snapshot = sketch.snapshot()
    found = {route.roles: route for route in searched(snapshot, "role/r0", "role/r1")[0]}
    candidates = range(2, len(asked))
    expected = {}
    for size in range(3):
        for between in permutations(candidates, size):
            held, hours, fine = holding(snapshot, np.array([], dtype=np.int32), [0]), [], True
            for role in (*between, 1):
                before = learning(snapshot, held, 1)
                hours.append(learning(snapshot, held, role))
                held = holding(snapshot, held.held, [role])
                fine &= role == 1 or learning(snapshot, held, 1) <= (1 - PROGRESS) * before
            if fine:
                expected[(*between, 1)] = hours
    likely = {roles for roles in expected if set(roles) <= set(found_roles(snapshot)) | {1}}
    assert set(found) == likely
    for roles, route in found.items():
        assert route.learning == pytest.approx(expected[roles])


def found_roles(snapshot):
    """The roles that the search considers: those with anything in common with start or target."""
    at = snapshot.roles.position
    search = path_search(snapshot, holding_of(snapshot, Profile(roles=("role/r0",))), [at("role/r0")], at("role/r1"))
    return search.roles[:-1]


@pytest.fixture
def ladder(sketch):
    sketch.skill("sell", hours=50).skill("plan", hours=100).skill("lead", hours=200)
    sketch.role("clerk", ["sell"], zone=1).role("planner", ["sell", "plan"], zone=3)
    return sketch.role("manager", ["plan", "lead"], zone=4).snapshot()


def test_a_step_that_rises_too_far_is_not_taken(ladder):
    found, search = searched(ladder, "role/clerk", "role/manager")
    assert [named(ladder, route) for route in found] == [("planner", "manager")]
    assert found[0].learning == (100.0, 200.0)
    assert search.rise() == 3


def test_a_step_down_costs_more(ladder):
    found, _ = searched(ladder, "role/manager", "role/clerk", max_steps=1)
    assert found[0].switching == (SWITCHING_HOURS + 3 * STEP_DOWN_HOURS,)


def test_a_limit_on_the_hours_of_a_step_is_kept(ladder):
    assert searched(ladder, "role/planner", "role/manager", max_step_hours=SWITCHING_HOURS + 199)[0] == []
    assert len(searched(ladder, "role/planner", "role/manager", max_step_hours=SWITCHING_HOURS + 200)[0]) == 1


def test_what_is_covered_before_a_step_lightens_the_strain(ladder):
    (route,), _ = searched(ladder, "role/planner", "role/manager")
    assert route.covered == (0.5,)
    assert route.strain == pytest.approx((200 + SWITCHING_HOURS) * 1.5)
    assert (route.hours, route.largest) == (200 + SWITCHING_HOURS, 200 + SWITCHING_HOURS)
