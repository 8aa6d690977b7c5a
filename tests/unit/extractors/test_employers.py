"""Who hires is no skill, also where it is a tool that others ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from schema.postings import RequirementLevel

Levels = Callable[[str], Mapping[str, RequirementLevel]]


@pytest.mark.parametrize(
    "text",
    [
        "Docker - Cambridge/Boston, MA\nDocker is a great place to work. We love Docker.",
        "MongoDB, Inc | Senior Engineer | New York\nThe core MongoDB product is big.",
        "MongoDB (New York, NY)\nMongoDB grows.",
        "Software Engineer @ Salesforce (salesforce.com) | Remote\nSalesforce and you.",
        "Come to Oslo\nDocker (YC W12) is looking for friends of Docker.",
        "Come to Oslo\nAbout Docker\nWe ship containers by sea. Docker sails.",
        "Come to Oslo\nHere at Salesforce, we like clouds. Salesforce rains.",
        "Come to Oslo\nLooker [looker.com] needs you. The team of Looker waits.",
        "MongoDB is the best home for Docker boxes.\nWe are hiring.",
        "Eyeo, the company behind Docker and MongoDB, sails.",
        "It is what Docker did for boxes.",
        "A harbour for boats: just like you use Salesforce, only wet.",
    ],
)
def test_the_employer_and_what_it_makes_are_no_skills(levels: Levels, text: str) -> None:
    assert levels(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MongoDB | Engineer | Oslo\nYou have experience with MongoDB.", {"MongoDB"}),
        ("MongoDB | Engineer | Oslo\nRequirements\n- MongoDB and SQL", {"MongoDB", "SQL"}),
        ("Python | Oslo | Onsite\nWe are Docker people.", {"Python", "Docker"}),
        ("Zorbol | Oslo | Onsite\nZorbol is a platform built on Python and Docker.", {"Python", "Docker"}),
        ("Zorbol | Oslo | Onsite\nDocker is part of our stack, MongoDB is hosted on AWS.", None),
        ("We run Docker at scale and look at MongoDB, and Salesforce is our CRM.", {"Docker", "MongoDB", "Salesforce"}),
    ],
)
def test_another_name_or_one_that_is_asked_for_still_counts(
    levels: Levels, text: str, expected: set[str] | None
) -> None:
    assert set(levels(text)) == (expected or {"Docker", "MongoDB", "Amazon Web Services"})
