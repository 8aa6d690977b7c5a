"""Career paths."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.path_blockers import BlockerReason
from graph.path_search import SWITCHING_HOURS
from graph.path_telling import Merit
from graph.paths import PathOptions, career_paths
from graph.profiles import Profile
from schema.errors import InvalidInputError, UnknownConceptError


@pytest.fixture
def graph(sketch):
    for slug, hours in (("sql", 40), ("python", 100), ("stats", 80), ("spark", 60), ("ml", 150), ("deploy", 50)):
        sketch.skill(slug, hours=hours)
    sketch.role("analyst", ["sql"], zone=4, label="Analyst")
    sketch.role("scientist", ["sql", "python", "stats", "ml"], zone=5, label="Scientist")
    sketch.role("engineer", ["sql", "python", "spark"], zone=4, label="Engineer")
    sketch.role("ml-engineer", ["python", "ml", "deploy"], zone=5, label="ML engineer")
    return sketch.role("mystery", label="Mystery").snapshot()


def ways(paths):
    return [tuple(step.role_id.removeprefix("role/") for step in path.steps) for path in paths]


ANALYST = Profile(roles=("role/analyst",))


def test_the_worked_example_of_three_ways(graph):
    result = career_paths(graph, ANALYST, "role/ml-engineer")
    assert set(ways(result.paths)) == {("ml-engineer",), ("scientist", "ml-engineer"), ("engineer", "ml-engineer")}
    by_way = dict(zip(ways(result.paths), result.paths, strict=True))
    assert by_way["ml-engineer",].hours == 300 + SWITCHING_HOURS
    assert by_way["scientist", "ml-engineer"].hours == (330 + 50) + 2 * SWITCHING_HOURS
    assert by_way["engineer", "ml-engineer"].hours == (160 + 200) + 2 * SWITCHING_HOURS
    assert by_way["engineer", "ml-engineer"].largest_step_hours == 200 + SWITCHING_HOURS
    assert result.blockers == ()


def test_each_step_says_what_is_carried_over_and_what_is_to_be_learned(graph):
    result = career_paths(graph, ANALYST, "role/ml-engineer")
    path = next(path for path in result.paths if path.steps[0].role_id == "role/engineer")
    first, second = path.steps
    assert (first.from_role_id, first.role_id) == ("role/analyst", "role/engineer")
    assert first.carried_ids == ("skill/sql",)
    assert [item.skill_id for item in second.to_learn] == ["skill/deploy", "skill/ml"]
    assert first.coverage == pytest.approx(1 / 3)
    assert (first.zone_change, second.zone_change) == (0, 1)
    assert first.why == (
        "1 of the 3 essential skills of Engineer are there (sql); 160 h to learn 2 (python, spark), "
        "120 h to change roles"
    )


def test_merits_name_the_best_of_all_ways(graph):
    result = career_paths(graph, ANALYST, "role/ml-engineer")
    merits = dict(zip(ways(result.paths), [path.merits for path in result.paths], strict=True))
    assert merits["ml-engineer",] == (Merit.FEWEST_HOURS, Merit.FEWEST_STEPS)
    assert merits["engineer", "ml-engineer"] == (Merit.SMALLEST_LARGEST_STEP,)


def test_the_only_way_is_the_best_of_none(graph):
    result = career_paths(graph, ANALYST, "role/ml-engineer", PathOptions(max_steps=1))
    assert [path.merits for path in result.paths] == [()]
    assert result.note == "1 way to ML engineer was weighed; the least effort is 420 h"
    assert career_paths(graph, ANALYST, "role/analyst").paths[0].merits == ()


def test_the_pareto_list_leaves_out_what_another_way_beats_in_everything(graph):
    result = career_paths(graph, ANALYST, "role/ml-engineer")
    assert ways(result.pareto) == [("ml-engineer",), ("engineer", "ml-engineer")]


def test_the_target_that_is_held_already_takes_no_step(graph):
    result = career_paths(graph, ANALYST, "role/analyst")
    assert ways(result.paths) == [()]
    assert result.paths[0].hours == 0
    assert result.note == "the profile holds the role Analyst already"


def test_a_path_can_begin_with_skills_alone(graph):
    result = career_paths(graph, Profile(skills=("skill/python",)), "role/engineer")
    assert result.direct.steps[0].from_role_id is None
    assert result.direct.learning_hours == 100


def test_a_target_of_which_nothing_is_known_is_blocked(graph):
    result = career_paths(graph, ANALYST, "role/mystery")
    assert (result.paths, result.direct) == ((), None)
    assert [blocker.reason for blocker in result.blockers] == [BlockerReason.NO_REQUIREMENTS]
    assert result.note == "neither the taxonomy nor enough postings say what Mystery asks for"


def test_a_step_too_large_is_told_with_its_hours_and_the_direct_one_kept_as_comparison(graph):
    result = career_paths(graph, ANALYST, "role/ml-engineer", PathOptions(max_step_hours=350))
    assert ways(result.paths) == [("engineer", "ml-engineer")]
    assert ways([result.direct]) == [("ml-engineer",)]
    assert [blocker.message for blocker in result.blockers] == [
        "the direct step to ML engineer takes 420 h, more than the 350 h allowed"
    ]


def test_too_few_steps_are_told_with_the_number_that_would_do(graph):
    result = career_paths(graph, ANALYST, "role/ml-engineer", PathOptions(max_steps=1, max_step_hours=350))
    assert result.paths == ()
    assert [blocker.reason for blocker in result.blockers] == [
        BlockerReason.STEP_TOO_LARGE,
        BlockerReason.TOO_FEW_STEPS,
    ]
    assert result.blockers[1].message == "ML engineer can be reached in 2 steps, not in 1"
    assert result.note.startswith("no path to ML engineer: the direct step")


def test_a_rise_too_far_is_told(sketch):
    sketch.skills("x", "y").role("clerk", ["x"], zone=1, label="Clerk").role("judge", ["y"], zone=5, label="Judge")
    result = career_paths(sketch.snapshot(), Profile(roles=("role/clerk",)), "role/judge")
    assert result.paths == ()
    assert result.blockers[0].message == "Judge stands 4 job zones higher; one step rises 2 at most"


def test_pay_is_known_only_where_every_role_of_a_path_has_it(sketch):
    sketch.skills("x", "y", "z").role("a", ["x"]).role("b", ["x", "y"]).role("c", ["x", "y", "z"])
    sketch.posting("p", role="c", salary=(90_000.0, None, "USD", "year"))
    snapshot = sketch.snapshot()
    pays = {len(path.steps): path.pay for path in career_paths(snapshot, Profile(roles=("role/a",)), "role/c").paths}
    assert pays == {1: 90_000.0, 2: None}


@pytest.mark.parametrize(
    "options", [{"max_steps": 0}, {"max_steps": 6}, {"alternatives": 0}, {"alternatives": 11}, {"max_step_hours": 0}]
)
def test_options_out_of_range_are_refused(options):
    with pytest.raises(InvalidInputError):
        PathOptions(**options)


def test_unknown_ids_raise(graph):
    with pytest.raises(UnknownConceptError):
        career_paths(graph, ANALYST, "role/pilot")
    with pytest.raises(UnknownConceptError):
        career_paths(graph, Profile(roles=("role/pilot",)), "role/analyst")


def test_from_data_analyst_to_machine_learning_engineer_one_way_leads_over_data_scientist(core_snapshot):
    result = career_paths(
        core_snapshot,
        Profile(roles=("role/data-analyst",)),
        "role/machine-learning-engineer",
        PathOptions(alternatives=4),
    )
    assert ("machine-learning-engineer",) in ways(result.paths)
    assert ("data-scientist", "machine-learning-engineer") in ways(result.paths)


@settings(max_examples=25)
@given(data=st.data())
def test_the_laws_of_paths_hold_over_the_core_taxonomy(core_snapshot, data):
    roles = st.sampled_from([role.id for role in core_snapshot.roles])
    start, target = data.draw(st.lists(roles, min_size=2, max_size=2, unique=True))
    options = PathOptions(max_steps=data.draw(st.integers(1, 3)), alternatives=data.draw(st.integers(1, 4)))
    result = career_paths(core_snapshot, Profile(roles=(start,)), target, options)
    assert result == career_paths(core_snapshot, Profile(roles=(start,)), target, options)
    assert result.paths or result.blockers
    assert len(result.paths) <= options.alternatives
    assert len(set(ways(result.paths))) == len(result.paths)
    for path in (*result.paths, *result.pareto, result.direct):
        assert path.hours == pytest.approx(sum(step.hours for step in path.steps))
        assert path.learning_hours == pytest.approx(sum(item.hours for step in path.steps for item in step.to_learn))
        assert 1 <= len(path.steps) <= options.max_steps
        assert path.steps[-1].role_id == target
        assert [step.from_role_id for step in path.steps] == [start, *(step.role_id for step in path.steps[:-1])]
