"""Why a path cannot be taken."""

import pytest

from graph.path_blockers import BlockerReason, blockers_of, unknown_target
from graph.path_search import Limits, path_search
from graph.profiles import Profile, holding_of


@pytest.fixture
def graph(sketch):
    sketch.skill("x", hours=100).skill("y", hours=100)
    sketch.role("low", ["x"], zone=1, label="Low").role("high", ["x", "y"], zone=5, label="High")
    return sketch.role("mystery", label="Mystery").snapshot()


def blockers(graph, limits):
    low, high = graph.roles.position("role/low"), graph.roles.position("role/high")
    search = path_search(graph, holding_of(graph, Profile(roles=("role/low",))), [low], high)
    return [blocker.reason for blocker in blockers_of(search, "High", limits, reached=False)]


def test_every_reason_that_holds_is_told(graph):
    assert blockers(graph, Limits(1, None)) == [BlockerReason.RISES_TOO_FAR]
    assert blockers(graph, Limits(1, 50.0)) == [BlockerReason.RISES_TOO_FAR, BlockerReason.STEP_TOO_LARGE]


def test_only_a_role_that_asks_nothing_is_unknown(graph):
    assert unknown_target(graph, graph.roles.position("role/low")) is None
    assert unknown_target(graph, graph.roles.position("role/mystery")).reason is BlockerReason.NO_REQUIREMENTS
