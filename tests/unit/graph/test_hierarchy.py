"""The tree of headings and broader skills."""

import pytest

from graph.hierarchy import DECAY
from schema.errors import UnknownConceptError


@pytest.fixture
def tree(sketch):
    sketch.groups("data").skill("learning", broader=["group/data"]).skill("deep", broader=["learning"])
    sketch.skill("torch", broader=["deep"]).skill("flow", broader=["deep"]).skill("law")
    return sketch.snapshot()


def near(snapshot, one, other):
    skills = snapshot.skills
    return snapshot.hierarchy.nearness(skills.position(f"skill/{one}"))[skills.position(f"skill/{other}")]


def test_a_broader_skill_is_nearest_and_each_step_further_is_less(tree):
    assert near(tree, "torch", "deep") == 1.0
    assert near(tree, "torch", "learning") == DECAY
    assert near(tree, "deep", "torch") == 1.0


def test_siblings_are_near_by_as_much_as_their_heading_tells(tree):
    telling = tree.hierarchy.telling[tree.skills.position("skill/deep")]
    assert telling == pytest.approx(1 - 0.4306765581)  # ln 2 / ln 5
    assert near(tree, "torch", "flow") == pytest.approx(DECAY * telling)


def test_a_skill_is_not_near_to_itself_nor_to_a_stranger(tree):
    assert near(tree, "torch", "torch") == 0.0
    assert near(tree, "torch", "law") == 0.0


def test_common_nodes_come_nearest_first(tree):
    torch, flow = tree.skills.position("skill/torch"), tree.skills.position("skill/flow")
    names = [tree.node_id(node) for node in tree.hierarchy.common(torch, flow)]
    assert names == ["skill/deep", "skill/learning"]


def test_a_broader_concept_that_is_not_there_is_named(sketch):
    sketch.skill("torch", broader=["deep"])
    with pytest.raises(UnknownConceptError, match="concept broader than skill/torch is called 'skill/deep'"):
        sketch.snapshot()


def test_a_circle_in_the_tree_ends(sketch):
    tree = sketch.skill("a", broader=["b"]).skill("b", broader=["a"]).snapshot()
    assert near(tree, "a", "b") == 1.0
