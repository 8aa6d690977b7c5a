"""Learning plans."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.coverage import MASTERED
from graph.plans import PlanConstraints, learning_plan
from graph.profiles import Profile, holding_of
from schema.concepts import Importance
from schema.errors import InvalidInputError, UnknownConceptError

START = date(2026, 11, 2)


@pytest.fixture
def graph(sketch):
    sketch.skill("maths", hours=40, label="Maths").skill("python", hours=60, label="Python")
    sketch.skill("ml", hours=100, needs=["maths", "python"], label="ML").skill("git", hours=10, label="Git")
    sketch.skill("cobol", hours=80, label="Cobol").skill("law", hours=50, label="Law")
    sketch.role("engineer", {"ml": 1.0, "git": 0.5}, {"cobol": 0.4}, label="Engineer")
    sketch.resource("maths-book", ["maths"], hours=30).resource("python-course", ["python"], hours=80, cost=20.0)
    return sketch.resource("ml-course", ["ml"], hours=70).snapshot()


def skills(plan):
    return [step.skill_id.removeprefix("skill/") for step in plan.steps]


def test_the_worked_example(graph):
    plan = learning_plan(graph, Profile(), "role/engineer", PlanConstraints(start=START))
    assert skills(plan) == ["maths", "python", "ml", "git"]
    assert [(step.resource_hours, step.practice_hours) for step in plan.steps] == [(30, 10), (80, 0), (70, 30), (0, 10)]
    assert [step.cumulative_hours for step in plan.steps] == [40, 120, 220, 230]
    assert [step.week for step in plan.steps] == [4, 12, 22, 23]
    assert [step.finish for step in plan.steps][:2] == [date(2026, 11, 29), date(2027, 1, 24)]
    assert (plan.hours, plan.resource_hours, plan.practice_hours) == (230, 180, 50)
    assert (plan.cost, plan.currency, plan.weeks, plan.finish) == (20.0, "USD", 23, plan.steps[-1].finish)
    assert (plan.exact, plan.bound) == (True, 1.0)
    assert plan.note == "4 skills in 230 h; 1 skills are left out"


def test_reasons_say_who_asks_and_what_comes_first(graph):
    plan = learning_plan(graph, Profile(), "role/engineer")
    assert [step.reason for step in plan.steps] == [
        "needed before ML",
        "needed before ML",
        "Engineer asks for it (essential, weight 1); needs Maths, Python first",
        "Engineer asks for it (essential, weight 0.5)",
    ]


def test_milestones_come_every_four_weeks_and_at_the_end(graph):
    plan = learning_plan(graph, Profile(), "role/engineer", PlanConstraints(start=START))
    assert [(mark.week, mark.skill_ids, mark.cumulative_hours) for mark in plan.milestones] == [
        (4, ("skill/maths",), 40),
        (12, ("skill/python",), 120),
        (23, ("skill/ml", "skill/git"), 230),
    ]
    assert plan.milestones[0].date == date(2026, 11, 29)


def test_without_a_start_there_are_weeks_but_no_dates(graph):
    plan = learning_plan(graph, Profile(), "role/engineer")
    assert (plan.finish, plan.milestones[0].date, plan.weeks) == (None, None, 23)


def test_what_no_resource_teaches_is_planned_as_own_study(graph):
    plan = learning_plan(graph, Profile(), "role/engineer")
    assert [(one.skill_id, one.hours, one.reason) for one in plan.uncovered] == [
        ("skill/git", 10, "no resource in the graph teaches it; it is planned as study of one's own")
    ]


def test_what_is_optional_is_left_out_unless_asked_for(graph):
    plan = learning_plan(graph, Profile(), "role/engineer")
    assert [(one.skill_id, one.hours, one.reason) for one in plan.left_out] == [
        ("skill/cobol", 80, "optional for Engineer, and only what is essential was asked for")
    ]
    wider = learning_plan(graph, Profile(), "role/engineer", PlanConstraints(importance=Importance.OPTIONAL))
    assert "cobol" in skills(wider)
    assert wider.left_out == ()


def test_a_small_budget_takes_the_most_weight_an_hour_and_leaves_the_rest_with_a_reason(graph):
    plan = learning_plan(graph, Profile(), "role/engineer", PlanConstraints(budget_hours=100))
    assert skills(plan) == ["git"]
    assert [(one.skill_id, one.hours) for one in plan.left_out] == [("skill/ml", 200), ("skill/cobol", 80)]
    assert plan.left_out[0].reason == "it and what it needs first do not fit into 100 h beside what counts more"


def test_a_budget_that_fits_nothing_says_so(graph):
    plan = learning_plan(graph, Profile(), "role/engineer", PlanConstraints(budget_hours=5))
    assert (plan.steps, plan.hours, plan.weeks) == ((), 0, 0)
    assert plan.note == "no step fits; 3 skills are left out"


def test_a_cost_limit_turns_a_paid_course_into_own_study(graph):
    plan = learning_plan(graph, Profile(), "role/engineer", PlanConstraints(max_cost=0))
    assert (plan.cost, plan.hours) == (0, 210)
    assert plan.uncovered[1].reason == (
        "what teaches it costs more than the 0 USD allowed; it is planned as study of one's own"
    )


def test_a_plan_can_lead_to_skills(graph):
    plan = learning_plan(graph, Profile(skills=("skill/python",)), ["skill/ml", "skill/law"])
    assert plan.target_ids == ("skill/ml", "skill/law")
    assert skills(plan) == ["maths", "law", "ml"]
    assert plan.steps[-1].reason == "the target asks for it (essential, weight 1); needs Maths first"
    assert skills(learning_plan(graph, Profile(), "skill/git")) == ["git"]


def test_a_profile_that_has_it_all_needs_no_plan(graph):
    plan = learning_plan(graph, Profile(skills=("skill/ml", "skill/git", "skill/cobol")), "role/engineer")
    assert (plan.steps, plan.milestones, plan.note) == ((), (), "nothing is missing")


def test_half_known_skills_take_half_the_hours(sketch):
    sketch.skill("deep", hours=100).skill("torch", hours=50, broader=["deep"]).resource("course", ["deep"], hours=50)
    plan = learning_plan(sketch.snapshot(), Profile(skills=("skill/torch",)), "skill/deep")
    assert plan.hours == pytest.approx(40)
    assert plan.resource_hours == pytest.approx(20)


@pytest.mark.parametrize(
    "constraints",
    [{"hours_per_week": 0}, {"hours_per_week": 0.4}, {"hours_per_week": 200}, {"max_cost": -1}, {"budget_hours": -1}],
)
def test_constraints_out_of_range_are_refused(constraints):
    with pytest.raises(InvalidInputError):
        PlanConstraints(**constraints)


def test_an_unknown_target_is_named(graph):
    with pytest.raises(UnknownConceptError, match="no role or skill is called 'role/pilot'"):
        learning_plan(graph, Profile(), "role/pilot")
    with pytest.raises(UnknownConceptError, match="'skill/flying'"):
        learning_plan(graph, Profile(), ["skill/git", "skill/flying"])


@settings(max_examples=25)
@given(data=st.data())
def test_the_laws_of_plans_hold_over_the_core_taxonomy(core_snapshot, data):
    role = data.draw(st.sampled_from([role.id for role in core_snapshot.roles]))
    skills = data.draw(st.sets(st.sampled_from([skill.id for skill in core_snapshot.skills]), max_size=5))
    profile = Profile(skills=tuple(sorted(skills)))
    budget = data.draw(st.none() | st.floats(0, 600))
    plan = learning_plan(core_snapshot, profile, role, PlanConstraints(budget_hours=budget))
    assert plan == learning_plan(core_snapshot, profile, role, PlanConstraints(budget_hours=budget))
    assert budget is None or plan.hours <= budget + 1e-3
    assert plan.hours == pytest.approx(sum(step.hours for step in plan.steps))
    place = {step.skill_id: number for number, step in enumerate(plan.steps)}
    assert len(place) == len(plan.steps)
    cover = holding_of(core_snapshot, profile).cover
    uncovered = {one.skill_id for one in plan.uncovered}
    for step in plan.steps:
        skill = core_snapshot.skills.position(step.skill_id)
        for before in core_snapshot.skills.ids(core_snapshot.prerequisites.closure.row(skill)[0]):
            assert cover[core_snapshot.skills.position(before)] >= MASTERED or place[before] < place[step.skill_id]
        assert bool(step.resources) != (step.skill_id in uncovered)
        assert all(step.skill_id in core_snapshot.resources.get(used.resource_id).teaches for used in step.resources)
        assert {used.resource_id for used in step.resources} <= set(plan.resource_ids)
    assert not place.keys() & {one.skill_id for one in plan.left_out}


def test_a_plan_that_ends_after_all_dates_is_refused(graph):
    late = PlanConstraints(start=date(9999, 12, 1))
    with pytest.raises(InvalidInputError, match="9999-12-01"):
        learning_plan(graph, Profile(), "role/engineer", late)
