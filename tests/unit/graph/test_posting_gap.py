"""What a posting asks of a person, its choices decided: the gap and the plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.plans import PlanConstraints, posting_plan
from graph.posting_gap import posting_gap
from graph.profiles import Profile
from schema.concepts import Importance, SkillKind
from schema.errors import UnknownConceptError
from schema.postings import Mention, PostingAnalysis, RequirementLevel, Section, SkillFinding

REQUIRED, PREFERRED, MENTIONED = RequirementLevel
SLUGS = ("python", "go", "rust", "sql", "git", "maths")


@pytest.fixture(scope="module")
def graph(new_sketch):
    sketch = new_sketch()
    sketch.skill("python", hours=60, label="Python").skill("go", hours=80, label="Go").skill("maths", hours=30)
    sketch.skill("rust", hours=40, needs=["maths"], label="Rust").skill("sql", hours=50, label="SQL")
    sketch.skill("pandas", hours=20, needs=["python"]).skill("git", hours=10, label="Git")
    return sketch.snapshot()


def mention(place, level, choice=None):
    return Mention(
        start=place,
        end=place + 1,
        text="x",
        section=Section.REQUIREMENTS,
        rule="label",
        confidence=0.9,
        requirement=level,
        sentence_start=0,
        sentence_end=1,
        sentence="x",
        choice=choice,
    )


def posting(*named):
    """A posting that names skills in this order: each a slug, a level and perhaps the number of a choice."""
    mentions = {}
    for place, (slug, *how) in enumerate(named):
        mentions.setdefault(slug, []).append(mention(place, *how))
    findings = (
        SkillFinding(
            skill_id=f"skill/{slug}",
            pref_label=slug,
            alt_labels=(),
            kind=SkillKind.LANGUAGE,
            requirement=min((one.requirement for one in found), key=list(RequirementLevel).index),
            min_years=None,
            max_years=None,
            confidence=0.9,
            mentions=tuple(found),
        )
        for slug, found in mentions.items()
    )
    return PostingAnalysis(id="posting/1", text="x", analysed_by="test", title="Coder", skills=tuple(findings))


def knows(*slugs):
    return Profile(skills=tuple(f"skill/{slug}" for slug in slugs))


def ids(items):
    return [item.skill_id.removeprefix("skill/") for item in items]


PYTHON_OR_GO = posting(("python", REQUIRED, 1), ("go", REQUIRED, 1), ("sql", REQUIRED), ("git", PREFERRED))


def test_each_level_counts_half_of_the_one_above_and_the_highest_is_essential(graph):
    gap = posting_gap(graph, Profile(), posting(("sql", REQUIRED), ("git", PREFERRED), ("go", MENTIONED)))
    assert {item.skill_id: (item.weight, item.importance) for item in gap.missing} == {
        "skill/sql": (1.0, Importance.ESSENTIAL),
        "skill/git": (0.5, Importance.OPTIONAL),
        "skill/go": (0.25, Importance.OPTIONAL),
    }
    assert (gap.hours, gap.essential_hours) == (140, 50)
    only_named = posting_gap(graph, Profile(), posting(("go", MENTIONED)))
    assert only_named.missing[0].importance is Importance.ESSENTIAL


def test_a_choice_is_met_when_one_of_its_skills_is_held(graph):
    gap = posting_gap(graph, knows("go"), PYTHON_OR_GO)
    assert (ids(gap.matched), ids(gap.missing)) == (["go"], ["sql", "git"])
    (choice,) = gap.choices
    assert (choice.skill_ids, choice.taken_id, choice.met) == (("skill/python", "skill/go"), "skill/go", True)
    assert choice.reason == "Python or Go will do: Go is held"
    assert gap.coverage == pytest.approx(1 / 2.5)


def test_a_held_skill_that_implies_one_of_them_meets_the_choice_too(graph):
    gap = posting_gap(graph, knows("pandas"), PYTHON_OR_GO)
    assert gap.choices[0].reason == "Python or Go will do: Python is covered by what is held"
    assert ids(gap.matched) == ["python"]


def test_of_a_choice_the_skill_that_takes_the_least_is_counted_once(graph):
    gap = posting_gap(graph, Profile(), PYTHON_OR_GO)
    assert ids(gap.missing) == ["python", "sql", "git"]
    assert gap.choices[0].reason == "Python or Go will do: Python takes the least, 60 h (Go 80 h)"


def test_what_a_skill_needs_first_counts_for_the_choice_unless_it_is_learned_anyway(graph):
    choice = (("python", REQUIRED, 1), ("rust", REQUIRED, 1))
    assert ids(posting_gap(graph, Profile(), posting(*choice)).missing) == ["python"]
    assert posting_gap(graph, Profile(), posting(*choice, ("maths", REQUIRED))).choices[0].taken_id == "skill/rust"
    assert posting_gap(graph, Profile(), posting(*choice, ("maths", MENTIONED))).choices[0].taken_id == "skill/python"


def test_a_skill_that_is_asked_for_anyway_is_taken_even_if_it_takes_longer(graph):
    gap = posting_gap(graph, Profile(), posting(("python", REQUIRED, 1), ("go", REQUIRED, 1), ("go", REQUIRED)))
    assert ids(gap.missing) == ["go"]
    assert gap.choices[0].reason == "Python or Go will do: Go is asked for anyway"


def test_a_weaker_choice_does_not_weaken_what_is_asked_for_anyway(graph):
    gap = posting_gap(graph, Profile(), posting(("python", PREFERRED, 1), ("go", PREFERRED, 1), ("go", REQUIRED)))
    assert [(item.skill_id, item.weight) for item in gap.missing] == [("skill/go", 1.0)]


def test_the_same_choice_named_twice_is_one(graph):
    named = posting(("python", PREFERRED, 1), ("go", PREFERRED, 1), ("go", REQUIRED, 2), ("python", REQUIRED, 2))
    gap = posting_gap(graph, Profile(), named)
    assert len(gap.choices) == 1
    assert [(item.skill_id, item.weight) for item in gap.missing] == [("skill/python", 1.0)]


def test_a_choice_of_a_single_skill_is_none(graph):
    gap = posting_gap(graph, Profile(), posting(("go", REQUIRED, 1), ("sql", REQUIRED)))
    assert (gap.choices, ids(gap.missing)) == ((), ["go", "sql"])


def test_the_plan_learns_only_the_skill_that_takes_the_least_and_says_why(graph):
    plan = posting_plan(graph, Profile(), PYTHON_OR_GO)
    assert ids(plan.steps) == ["sql", "python"]
    assert plan.steps[1].reason == (
        "the posting asks for it (essential, weight 1); Python or Go will do: Python takes the least, 60 h (Go 80 h)"
    )
    assert ids(plan.left_out) == ["git"]
    assert (plan.target_ids, plan.choices[0].taken_id) == (("posting/1",), "skill/python")
    everything = posting_plan(graph, knows("go"), PYTHON_OR_GO, PlanConstraints(importance=Importance.OPTIONAL))
    assert ids(everything.steps) == ["sql", "git"]


def test_a_posting_without_a_known_skill_says_so(graph):
    gap = posting_gap(graph, Profile(), posting())
    assert (gap.coverage, gap.missing, gap.note) == (0.0, (), "the posting asks for no skill that is known here")


def test_a_skill_that_the_graph_lacks_is_named(graph):
    with pytest.raises(UnknownConceptError, match="skill/cobol"):
        posting_gap(graph, Profile(), posting(("cobol", REQUIRED)))


named_skills = st.lists(
    st.tuples(st.sampled_from(SLUGS), st.sampled_from(list(RequirementLevel)), st.sampled_from([None, 1, 2])),
    max_size=8,
)


@given(named=named_skills, held=st.sets(st.sampled_from(SLUGS)), more=st.sampled_from(SLUGS))
def test_one_more_held_skill_never_raises_the_effort_and_the_plan_closes_what_is_essential(graph, named, held, more):
    wanted = posting(*named)
    gap, wider = (posting_gap(graph, knows(*sorted(known)), wanted) for known in (held, held | {more}))
    assert wider.essential_hours <= gap.essential_hours
    plan = posting_plan(graph, knows(*sorted(held)), wanted)
    assert plan.hours == pytest.approx(gap.essential_hours)
    learned = {step.skill_id.removeprefix("skill/") for step in plan.steps}
    assert posting_gap(graph, knows(*sorted(held | learned)), wanted).essential_coverage == (1.0 if named else 0.0)


def test_choices_are_decided_together(graph):
    """Rust takes less than Python for the first, but Python does for both."""
    both = posting(("python", REQUIRED, 1), ("rust", REQUIRED, 1), ("python", REQUIRED, 2), ("go", REQUIRED, 2))
    gap = posting_gap(graph, knows("maths"), both)
    assert ids(gap.missing) == ["python"]
    assert {choice.taken_id for choice in gap.choices} == {"skill/python"}
    assert gap.choices[0].reason == "Python or Rust will do: Python is learned anyway"


def test_very_many_choices_are_decided_one_after_the_other(sketch):
    slugs = [f"{letter}{number}" for number in range(12) for letter in "ab"]
    for place, slug in enumerate(slugs):
        sketch.skill(slug, hours=10 + place % 2)
    named = [(slug, REQUIRED, 1 + place // 2) for place, slug in enumerate(slugs)]
    gap = posting_gap(sketch.snapshot(), Profile(), posting(*named))
    assert (len(gap.choices), gap.hours) == (12, 120)
