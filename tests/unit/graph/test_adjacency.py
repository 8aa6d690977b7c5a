"""Adjacent skills."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.adjacency import EVIDENCE, STRENGTHS, UNASKED, Basis, Component, adjacent_skills
from schema.concepts import SkillKind
from schema.errors import UnknownConceptError


@pytest.fixture
def graph(sketch):
    sketch.groups("data")
    sketch.skill("torch", kind=SkillKind.FRAMEWORK, broader=["group/data"], related=["flow"], needs=["python"])
    sketch.skill("flow", kind=SkillKind.FRAMEWORK, broader=["group/data"]).skill("python").skill("law").skill("tax-law")
    sketch.role("ml-engineer", ["torch", "flow", "python"]).role("researcher", ["torch", "flow"])
    sketch.role("lawyer", ["law", "tax-law"]).role("developer", ["python"]).role("clerk", ["tax-law"])
    sketch.posting("one", ["torch", "flow"]).posting("two", ["torch", "python"]).posting("three", ["law"])
    return sketch.skill("island").snapshot()


def names(answer):
    return [near.skill_id.removeprefix("skill/") for near in answer.neighbours]


def test_the_nearest_skill_has_all_kinds_of_evidence(graph):
    nearest = adjacent_skills(graph, "skill/torch").neighbours[0]
    assert nearest.skill_id == "skill/flow"
    assert nearest.components.related == 1.0
    assert nearest.role_ids == ("role/ml-engineer", "role/researcher")
    assert (nearest.shared_roles, nearest.shared_postings) == (2, 1)
    assert nearest.posting_ids == ("posting/one",)
    assert nearest.broader_ids == ("group/data",)


def test_the_score_is_what_the_components_come_to(graph):
    nearest = adjacent_skills(graph, "skill/torch").neighbours[0]
    parts = {component: getattr(nearest.components, component) for component in Component}
    told = {component: STRENGTHS[component] * value for component, value in parts.items()}
    distance = 1 - max(told.pop(Component.HIERARCHY), told.pop(Component.PREREQUISITE))
    for value in told.values():
        distance *= 1 - value
    assert nearest.score == pytest.approx(1 - distance)


@pytest.mark.parametrize(
    ("basis", "found"),
    [
        (Basis.ROLES, ["flow", "python"]),
        (Basis.POSTINGS, ["flow", "python"]),
        (Basis.LABEL, []),
        (Basis.GRAPH, ["flow", "python"]),
    ],
)
def test_a_basis_restricts_what_speaks(graph, basis, found):
    answer = adjacent_skills(graph, "skill/torch", basis=basis)
    assert names(answer) == found
    assert answer.basis is basis


def test_labels_speak_where_the_graph_is_silent(graph):
    assert names(adjacent_skills(graph, "skill/tax-law", basis=Basis.LABEL)) == ["law"]


def test_no_evidence_is_an_answer_with_a_reason(graph):
    answer = adjacent_skills(graph, "skill/island")
    assert answer.neighbours == ()
    assert answer.note == (
        "no evidence of a skill near to island: roles that ask for it: 0, postings that mention it: 0, "
        "broader concepts: 0, related skills: 0, prerequisites: 0"
    )


def test_what_is_retired_is_nobodys_neighbour(sketch):
    snapshot = sketch.skill("old", related=["new"], retired=True).skill("new").snapshot()
    assert adjacent_skills(snapshot, "skill/new").neighbours == ()
    assert names(adjacent_skills(snapshot, "skill/old")) == ["new"]


def test_what_nobody_asks_for_keeps_a_part_of_its_score(sketch):
    sketch.skill("hub", related=["asked", "unasked"]).skills("asked", "unasked").role("one", ["asked"])
    asked, unasked = adjacent_skills(sketch.snapshot(), "skill/hub").neighbours
    assert (asked.skill_id, unasked.skill_id) == ("skill/asked", "skill/unasked")
    assert unasked.score == pytest.approx(UNASKED * asked.score)


def test_one_employers_copies_do_not_make_two_skills_near(sketch):
    sketch.skills("a", "b", "c", "d")
    for copy in range(50):
        sketch.posting(f"copy{copy}", ["a", "b"], organization="Acme", title="All")
    sketch.posting("x", ["a", "c"]).posting("y", ["a", "c"]).posting("z", ["d"]).posting("w", ["d"])
    assert names(adjacent_skills(sketch.snapshot(), "skill/a", basis=Basis.POSTINGS)) == ["c", "b"]


def test_an_unknown_skill_is_named(graph):
    with pytest.raises(UnknownConceptError, match="'skill/cobol'"):
        adjacent_skills(graph, "skill/cobol")


def test_evidence_is_kept_short(core_snapshot):
    for near in adjacent_skills(core_snapshot, "skill/python").neighbours:
        assert len(near.role_ids) <= EVIDENCE
        assert near.shared_roles >= len(near.role_ids)


def test_an_expert_would_nod_at_the_neighbours_of_pytorch(core_snapshot):
    found = names(adjacent_skills(core_snapshot, "skill/pytorch", first=10))
    sensible = {
        *("tensorflow", "jax", "deep-learning", "keras", "neural-networks", "cuda", "hugging-face", "model-training"),
        *("machine-learning", "numpy", "python", "transformer-models"),
        *("pytorch-lightning", "pytorch-geometric", "torchserve", "deepspeed", "fully-sharded-data-parallel"),
    }
    assert set(found[:4]) >= {"tensorflow", "jax", "deep-learning"}
    assert len(sensible & set(found)) >= 8


@given(data=st.data(), basis=st.sampled_from(Basis))
def test_answers_are_ordered_repeatable_and_without_the_skill_itself(core_snapshot, data, basis):
    skill = core_snapshot.skills[data.draw(st.integers(0, len(core_snapshot.skills) - 1))]
    answer = adjacent_skills(core_snapshot, skill.id, first=7, basis=basis)
    assert answer == adjacent_skills(core_snapshot, skill.id, first=7, basis=basis)
    scores = [near.score for near in answer.neighbours]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    assert skill.id not in {near.skill_id for near in answer.neighbours}
    assert len(scores) <= 7
