"""Which resources a plan uses."""

import numpy as np
import pytest

from graph.plan_resources import ResourceFilter, chosen_resources, resource_hours
from schema.resources import ResourceType

ANY = ResourceFilter(language=None, resource_types=None, max_cost=None, currency="USD")


def chosen(snapshot, *slugs, allowed=ANY, remaining=None):
    skills = [snapshot.skills.position(f"skill/{slug}") for slug in slugs]
    left = np.ones(len(snapshot.skills)) if remaining is None else remaining
    choice = chosen_resources(snapshot, skills, left, allowed)
    return [snapshot.resources[resource].id.removeprefix("resource/") for resource in choice.resources], choice


def test_a_course_that_fits_is_better_than_a_leaflet_and_a_tome(sketch):
    sketch.skill("ml", hours=100).resource("leaflet", ["ml"], hours=3).resource("course", ["ml"], hours=90)
    assert chosen(sketch.resource("tome", ["ml"], hours=300).snapshot(), "ml")[0] == ["course"]


def test_one_resource_for_two_skills_is_better_than_two_of_the_same_length(sketch):
    sketch.skill("x", hours=10).skill("y", hours=10).resource("both", ["x", "y"], hours=20)
    assert chosen(sketch.resource("x", ["x"]).resource("y", ["y"]).snapshot(), "x", "y")[0] == ["both"]


def test_a_free_resource_is_better_than_a_dear_one_of_the_same_length(sketch):
    sketch.skill("x", hours=10).resource("a-dear", ["x"], cost=500.0).resource("free", ["x"])
    assert chosen(sketch.snapshot(), "x")[0] == ["free"]


def test_a_resource_that_assumes_what_is_not_there_is_the_worse_one(sketch):
    sketch.skill("x", hours=10).skill("latin", hours=600).resource("a-latin", ["x"], assumes=["latin"])
    assert chosen(sketch.resource("plain", ["x"], hours=9).snapshot(), "x")[0] == ["plain"]


@pytest.mark.parametrize(
    ("allowed", "reason"),
    [
        (ResourceFilter("de", None, None, "USD"), "no resource in the language 'de' teaches it"),
        (
            ResourceFilter("en", (ResourceType.BOOK,), None, "USD"),
            "no resource in the language 'en' of the types asked for teaches it",
        ),
        (ResourceFilter("en", None, 20.0, "USD"), "what teaches it costs more than the 20 USD allowed"),
    ],
)
def test_what_may_not_be_used_is_not_and_the_reason_is_told(sketch, allowed, reason):
    snapshot = sketch.skills("x").resource("course", ["x"], cost=49.0).snapshot()
    resources, choice = chosen(snapshot, "x", allowed=allowed)
    assert resources == []
    assert choice.uncovered == {0: reason}


def test_a_skill_that_nothing_teaches_is_told(sketch):
    assert chosen(sketch.skills("x").snapshot(), "x")[1].uncovered == {0: "no resource in the graph teaches it"}


def test_a_price_in_another_currency_cannot_be_compared(sketch):
    snapshot = sketch.skills("x").resource("course", ["x"], cost=1.0, currency="EUR").snapshot()
    assert chosen(snapshot, "x")[0] == []


def test_the_time_of_a_resource_is_divided_over_what_it_teaches(sketch):
    snapshot = sketch.skill("x", hours=30).skill("y", hours=10).resource("both", ["x", "y"], hours=20).snapshot()
    assert resource_hours(snapshot, 0, 0, np.ones(2)) == 15.0
    assert resource_hours(snapshot, 0, 1, np.array([1.0, 0.5])) == 2.5
