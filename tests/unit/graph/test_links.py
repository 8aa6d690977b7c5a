"""The computed relationships say what the answers say."""

from __future__ import annotations

import pytest

from graph.adjacency import adjacent_skills
from graph.links import NEIGHBOURS, WORTH_DRAWING, adjacency_links, links_of, mark_of, step_links
from graph.path_search import HIGHEST_RISE
from graph.paths import career_paths
from graph.profiles import Profile
from graph.related_roles import related_roles
from schema.errors import UnknownConceptError

ROLES = ["role/data-analyst", "role/machine-learning-engineer", "role/software-architect", "role/truck-driver"]
SKILLS = ["skill/kubernetes", "skill/python", "skill/accounting", "skill/leadership"]


@pytest.mark.parametrize("role_id", ROLES)
def test_a_step_has_the_figures_of_the_direct_career_path(core_snapshot, role_id):
    links = list(step_links(core_snapshot, role_id))
    assert links
    for link in links:
        direct = career_paths(core_snapshot, Profile(roles=(role_id,)), link.role_id).direct
        assert direct is not None
        (step,) = direct.steps
        assert link.to_learn == tuple(item.skill_id for item in step.to_learn)
        assert link.hours == pytest.approx(step.hours)
        assert link.learning_hours == pytest.approx(step.learning_hours)
        assert link.switching_hours == step.switching_hours
        assert link.coverage == pytest.approx(step.coverage)


@pytest.mark.parametrize("role_id", ROLES)
def test_steps_lead_to_the_related_roles_in_their_order(core_snapshot, role_id):
    related = [near.role_id for near in related_roles(core_snapshot, role_id).roles]
    linked = [link.role_id for link in step_links(core_snapshot, role_id)]
    assert linked == [other for other in related if other in linked]


@pytest.mark.parametrize("skill_id", SKILLS)
def test_neighbours_have_the_scores_and_components_of_the_answer(core_snapshot, skill_id):
    told = adjacent_skills(core_snapshot, skill_id).neighbours
    linked = [(link.other_id, link.score, link.components) for link in adjacency_links(core_snapshot, skill_id)]
    assert linked
    assert linked == [(near.skill_id, near.score, near.components) for near in told if near.score >= WORTH_DRAWING]
    assert len(linked) <= NEIGHBOURS


def test_what_is_retired_has_no_links(sketch):
    sketch.skill("torch").skill("jax", related=["torch"]).skill("theano", related=["torch"], retired=True)
    links = links_of(sketch.snapshot())
    ends = {end for link in links.adjacent for end in (link.skill_id, link.other_id)}
    assert ends == {"skill/torch", "skill/jax"}


def test_a_chance_likeness_is_not_drawn(sketch):
    sketch.groups("wide", "narrow")
    for number in range(90):
        sketch.skill(f"s{number}", label=f"{number}", broader=["group/wide" if number < 80 else "group/narrow"])
    snapshot = sketch.snapshot()
    assert 0 < adjacent_skills(snapshot, "skill/s1").neighbours[0].score < WORTH_DRAWING
    assert list(adjacency_links(snapshot, "skill/s1")) == []


def test_no_step_rises_further_than_a_step_may(sketch):
    sketch.skills("a", "b").role("start", ["a"], zone=1)
    sketch.role("near", ["a"], zone=1 + HIGHEST_RISE).role("far", ["a"], zone=2 + HIGHEST_RISE)
    assert [link.role_id for link in step_links(sketch.snapshot(), "role/start")] == ["role/near"]


def test_no_step_leads_to_where_nothing_is_known(sketch):
    sketch.skills("a").role("welder", ["a"], label="Welder").role("head", label="Head welder")
    assert list(step_links(sketch.snapshot(), "role/welder")) == []


def test_the_mark_tells_the_revision(sketch):
    snapshot = sketch.skills("a").snapshot()
    assert links_of(snapshot).mark == mark_of(snapshot.revision)
    assert mark_of(1) != mark_of(2)


def test_an_unknown_role_is_named(core_snapshot):
    with pytest.raises(UnknownConceptError, match="role/astronaut-in-chief"):
        list(step_links(core_snapshot, "role/astronaut-in-chief"))
