"""What the company left behind, what its people did before and what its sites hold is no skill."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from schema.postings import RequirementLevel

Levels = Callable[[str], Mapping[str, RequirementLevel]]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Until 2018 we ran on MongoDB; today it is Python.", {"Python"}),
        ("Our roots are in Java, and we write Python.", {"Python"}),
        ("Since leaving Salesforce, Ann and Bo have grown tulips in Python.", {"Python"}),
        ("Docker alumni started the firm.", set()),
        ("We outgrew MongoDB years ago and use Python.", {"Python"}),
        ("Our old site ran on Java.", set()),
        ("Our old site runs on Java.", {"Java"}),
        ("In the early days it was all Java.", set()),
        ("We started with MongoDB and ended up on Docker.", {"Docker"}),
        ("You started with MongoDB and ended up on Docker.", {"MongoDB", "Docker"}),
        ("The project began as a Java service in 1998.", set()),
        ("The monolith in Java is gone, and services in Python took its place.", {"Python"}),
        ("MongoDB is finally gone.", set()),
        ("Our CTO is a core committer of Docker.", set()),
        ("Our founder wrote MongoDB, and we use Python.", {"Python"}),
        ("Our CTO will help you grow in Docker.", {"Docker"}),
        ("We host the local Python meetup.", set()),
        ("We host our Python services on Docker.", {"Python", "Docker"}),
    ],
)
def test_what_was_is_not_asked_for(levels: Levels, text: str, kept: set[str]) -> None:
    assert set(levels(text)) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Our Security+ certified office lies by the river.", set()),
        ("The site holds Security+ accreditation, and you know Docker.", {"Docker"}),
        ("Our data centres are Security+ certified.", set()),
        ("The laboratory is accredited to Security+.", set()),
        ("We hold the Security+ badge.", set()),
        ("Our care home is regulated by Security+.", set()),
        ("Certified to Security+ since 2010, our dairy feeds the county.", set()),
        ("Certified to Security+ or able to become so.", {"CompTIA Security+"}),
        ("You keep our Security+ certificate alive.", {"CompTIA Security+"}),
        ("You are looking after Security+ certified people.", {"CompTIA Security+"}),
    ],
)
def test_what_a_site_holds_is_not_asked_for(levels: Levels, text: str, kept: set[str]) -> None:
    assert set(levels(text)) == kept
