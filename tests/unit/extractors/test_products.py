"""What the company sells and what its product works with is no skill; what one does with it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from schema.postings import RequirementLevel

Levels = Callable[[str], Mapping[str, RequirementLevel]]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Our garden app talks to Salesforce and MongoDB.", set()),
        ("Our plug-in turns Salesforce data into charts.", set()),
        ("The tool plugs straight into Docker and Salesforce.", set()),
        ("The company brings Docker to boats.", set()),
        ("It reads exports of MongoDB.", set()),
        ("It is fast and it supports Salesforce.", set()),
        ("Our garden app, built with Python, talks to Salesforce.", {"Python"}),
        ("Our garden app talks to Salesforce and is built with Python.", {"Python"}),
        ("Our garden app talks to Salesforce; you write it in Python.", {"Python"}),
        ("You make sure that our garden app supports Salesforce.", {"Salesforce"}),
        ("Our data platform connects MongoDB and Docker.", {"MongoDB", "Docker"}),
        ("Making it fast, so that it supports MongoDB.", {"MongoDB"}),
        ("Our customers link their Salesforce account in two clicks.", set()),
        ("We help florists by integrating with their existing tools - Salesforce, MongoDB.", set()),
        ("You will be integrating with florists' systems such as MongoDB.", {"MongoDB"}),
        ("Florists upload files, and merchants plug us into Salesforce.", set()),
        ("Most hospitals still work with MongoDB.", set()),
        ("You help our customers connect Salesforce.", {"Salesforce"}),
        ("We sync your plants between Salesforce and MongoDB.", set()),
        ("Works with Salesforce, MongoDB and any calendar.", set()),
        ("Works with MongoDB in a small team.", {"MongoDB"}),
        ("Compatible with Docker and MongoDB.", set()),
        ("Extensions for Salesforce feed forty of us.", set()),
        ("You will maintain extensions for Salesforce.", {"Salesforce"}),
        ("SDKs for Python and Java come with it.", set()),
        ("You own our SDKs for Python and Java.", {"Python", "Java"}),
        ("The firm offers hosted MongoDB and Docker.", set()),
        ("You look after hosted MongoDB.", {"MongoDB"}),
        ("Our two books on Python and Java sell well.", set()),
        ("Write chapters for our book on Python.", {"Python"}),
        ("Over 60 integrations, among them Salesforce, come with it.", set()),
        ("Build and maintain integrations with Salesforce.", {"Salesforce"}),
        ("We stock Docker guides and MongoDB mugs.", set()),
        ("We rent out Azure tents.", set()),
        ("Our little shop sells Python mugs.", set()),
        ("We are the main dealer of Docker cranes.", set()),
        ("Distributors for Salesforce in the whole of Wales.", set()),
        ("Our portfolio covers MongoDB licences and Docker cups.", set()),
        ("They run the largest marketplace for Salesforce themes.", set()),
        ("Our flagship product Salesforce Green is loved by florists.", set()),
        ("Our main product is Python-based.", {"Python"}),
        ("For 20 years our Python magazine has been read by gardeners.", set()),
        ("The suite is sold as Salesforce Green.", set()),
        ("The MongoDB family of products comes from Leeds.", set()),
        ("A hosted Docker garden is what we sell, and we write Python.", {"Python"}),
    ],
)
def test_what_is_sold_and_what_it_works_with_is_not_asked_for(levels: Levels, text: str, kept: set[str]) -> None:
    assert set(levels(text)) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Zorbol | Leeds | Onsite\nZorbol turns Salesforce threads into tickets.", set()),
        ("Zorbol | Leeds | Onsite\nZorbol talks to MongoDB and is written in Python.", {"Python"}),
        ("Zorbol | Leeds | Onsite\nZorbol runs on MongoDB.", {"MongoDB"}),
        ("Zorbol | Leeds | Onsite\n\nTasks\n- Zorbol supports Salesforce, which you test", {"Salesforce"}),
    ],
)
def test_what_the_employer_works_with_is_its_product_s(levels: Levels, text: str, kept: set[str]) -> None:
    assert set(levels(text)) == kept


def test_what_is_sold_says_why(reasons: Callable[[str], Mapping[str, str]]) -> None:
    told = "what the company sells or its product works with"
    assert reasons("Our garden app talks to MongoDB.") == {"MongoDB": told}
