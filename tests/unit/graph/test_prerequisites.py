"""What comes before what."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.errors import UnknownConceptError

EDGES = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda edge: edge[0] != edge[1]), max_size=20)


def drawn(sketch, edges):
    """Skills s0 to s8; an edge (a, b) means that a is needed before b."""
    for number in range(9):
        sketch.skill(f"s{number}", needs=sorted({f"s{a}" for a, b in edges if b == number}))
    return sketch.snapshot().prerequisites


def level(skill):
    return (float(skill),)


@given(edges=EDGES)
def test_the_closure_agrees_with_networkx_circles_included(new_sketch, edges):
    closure = drawn(new_sketch(), edges).closure
    graph = nx.DiGraph(edges)
    graph.add_nodes_from(range(9))
    for skill in range(9):
        assert set(closure.row(skill)[0].tolist()) == nx.ancestors(graph, skill) - {skill}


@given(edges=EDGES, skills=st.sets(st.integers(0, 8)))
def test_the_order_holds_every_skill_once_and_keeps_all_edges_that_are_in_no_circle(new_sketch, edges, skills):
    order = drawn(new_sketch(), edges).order(skills, level)
    assert sorted(order) == sorted(skills)
    graph = nx.DiGraph([edge for edge in edges if set(edge) <= skills])
    knots = {skill: knot for knot, members in enumerate(nx.strongly_connected_components(graph)) for skill in members}
    for first, then in graph.edges:
        assert knots[first] == knots[then] or order.index(first) < order.index(then)


def test_where_the_order_is_free_the_lowest_priority_comes_first(new_sketch):
    prerequisites = drawn(new_sketch(), [(0, 1)])
    assert prerequisites.order([0, 1, 2], lambda skill: (-float(skill),)) == (2, 0, 1)


def test_a_helpful_prerequisite_is_not_needed_but_orders(sketch):
    snapshot = sketch.skill("sql").skill("a-pandas", helped_by=["sql"]).snapshot()
    pandas, sql = snapshot.skills.position("skill/a-pandas"), snapshot.skills.position("skill/sql")
    assert snapshot.prerequisites.closure.size == 0
    assert snapshot.prerequisites.order([pandas, sql], level) == (sql, pandas)


def test_a_prerequisite_of_many_is_less_near_than_one_of_few(sketch):
    sketch.skills("python", "linux").skill("bash", needs=["linux"])
    for number in range(5):
        sketch.skill(f"library{number}", needs=["python"])
    snapshot = sketch.snapshot()
    at = snapshot.skills.position
    of_bash = snapshot.prerequisites.nearness(at("skill/bash"))
    of_library = snapshot.prerequisites.nearness(at("skill/library0"))
    assert of_bash[at("skill/linux")] == 1.0
    assert of_library[at("skill/python")] == pytest.approx(np.sqrt(1 - np.log(5) / np.log(8)))
    assert snapshot.prerequisites.nearness(at("skill/python"))[at("skill/library0")] == of_library[at("skill/python")]


def test_a_prerequisite_that_is_not_there_is_named(sketch):
    with pytest.raises(UnknownConceptError, match="'skill/maths'"):
        sketch.skill("physics", needs=["maths"]).snapshot()
