"""What the company's product is likened to or measured against is no skill."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from schema.postings import RequirementLevel

Levels = Callable[[str], Mapping[str, RequirementLevel]]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("We write a Salesforce alternative for florists, in Python.", {"Python"}),
        ("Python or a similar alternative, on Docker.", {"Python", "Docker"}),
        ("Our feeds are ten times faster than Salesforce or MongoDB.", set()),
        ("Other languages than Python are fine.", {"Python"}),
        ("It is a to-do list, a Docker for gardeners.", set()),
        ("The Salesforce of flower shops.", set()),
        ("The Python of our services is old.", {"Python"}),
        ("A modern take on Salesforce.", set()),
        ("Florists leave Salesforce for us because we listen.", set()),
        ("Florists come to us from Salesforce and MongoDB.", set()),
        ("Our app beats Salesforce.", set()),
        ("You are replacing MongoDB in our services.", {"MongoDB"}),
        ("It is as easy as Docker.", set()),
        ("It feels like Docker in a garden.", set()),
        ("Alternatives to MongoDB such as Docker are fine too.", {"MongoDB", "Docker"}),
    ],
)
def test_what_the_product_is_measured_against_is_not_asked_for(levels: Levels, text: str, kept: set[str]) -> None:
    assert set(levels(text)) == kept
