"""What a sentence names without asking for it: what was, what others do, and what something is likened to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from schema.postings import RequirementLevel

Levels = Callable[[str], Mapping[str, RequirementLevel]]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("We used to run it all on React, but now it is Python.", {"Python"}),
        ("It used to be Java; today we use SQL.", {"SQL"}),
        ("The first prototype was written in JavaScript.", set()),
        ("It was originally built in Java and has since been moved to Python.", {"Python"}),
        ("We have phased out Java and retired MongoDB.", set()),
        ("These are the tools used to build it: Python, Docker.", {"Python", "Docker"}),
        ("Docker is used to ship it.", {"Docker"}),
        ("You are used to Python.", {"Python"}),
    ],
)
def test_what_the_company_used_before_is_not_asked_for(levels: Levels, text: str, kept: set[str]) -> None:
    assert set(levels(text)) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("We are the Salesforce of gardening.", set()),
        ("We're Salesforce for gardeners.", set()),
        ("They call it a better Kubernetes.", set()),
        ("It is a modern Salesforce for gardeners.", set()),
        ("Think of it as Docker with a garden.", set()),
        ("Imagine Kubernetes and Docker without YAML.", set()),
        ("It works like Docker, but for gardens.", set()),
        ("Salesforce meets Docker, in your garden.", set()),
        ("You will write the SQL for our reports and the Python of our services.", {"SQL", "Python"}),
        ("You will build a modern Python service for gardeners.", {"Python"}),
        ("Our product is one of many alternatives to Docker.", set()),
        ("A challenger to MongoDB and a drop-in replacement for Kubernetes.", set()),
    ],
)
def test_what_a_product_is_likened_to_is_not_asked_for(levels: Levels, text: str, kept: set[str]) -> None:
    assert set(levels(text)) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Our clients, who often use Salesforce, like us.", set()),
        ("We are an AWS Advanced Consulting Partner looking for a Python developer.", {"Python"}),
        ("As a Google Cloud Premier Partner we know Kubernetes.", {"Kubernetes"}),
        ("Our platform is Security+ certified.", set()),
        ("You are AWS certified.", {"Amazon Web Services"}),
        ("We are looking for AWS certified people.", {"Amazon Web Services"}),
        ("Our app integrates with Salesforce, MongoDB and Docker.", set()),
        ("You will build what integrates with Salesforce: a Python service.", {"Python", "Salesforce"}),
        ("We replace Salesforce at our clients.", set()),
        ("Our calendar integrates Salesforce and Docker.", set()),
        ("We resell Salesforce to gardeners.", set()),
        ("A former Salesforce engineer founded us.", set()),
        ("Founded by two former Salesforce engineers.", set()),
        ("It was founded by Salesforce and Docker people.", set()),
        ("Everyone gets free Python lessons.", set()),
        ("Our product is a booking platform for Salesforce.", set()),
        ("Our two dogs are called Python and Docker.", set()),
        ("You groom our dog Docker and the cat MongoDB.", set()),
        ("Our shire horses Python and Docker pull the cart.", set()),
        ("You join team Docker, named after a harbour.", set()),
        ("Our backgrounds include Salesforce and MongoDB.", set()),
        ("A team with experience from Salesforce and people from MongoDB.", set()),
        ("I previously was a VP at Salesforce.", set()),
        ("Hailing from MongoDB, we saw investments from Salesforce.", set()),
        ("Think Salesforce + Docker for cities.", set()),
        ("It feels a lot more like Docker than Salesforce.", set()),
        ("The core Salesforce product is a Java application.", {"Java"}),
        ("You have experience from Python teams and know SQL.", {"Python", "SQL"}),
        ("Zorbol Inc (YC W14), we are hiring our first Python engineer.", {"Python"}),
        ("A bidder backed by Docker and Python.", set()),
        ("A bidder backed by smart Docker and Python.", {"Docker", "Python"}),
        ("We build what we need, and pick the best tools for the job: Python, SQL.", {"Python", "SQL"}),
        ("Browser extensions for Salesforce and Docker.", set()),
        ("Loved by florists at Salesforce and MongoDB.", set()),
        ("Salesforce, Docker and MongoDB are customers of ours.", set()),
        ("Salesforce and MongoDB became our clients.", set()),
        ("We count Salesforce and MongoDB as clients.", set()),
        ("We won a contract with Salesforce.", set()),
        ("We proudly serve MongoDB and the town.", set()),
        ("More than 500 companies, Salesforce and MongoDB among them, sit on our chairs.", set()),
        ("Our seed round was led by Docker and MongoDB.", set()),
        ("We raised 12 million from Salesforce.", set()),
        ("From startups to Salesforce and MongoDB, everyone uses our charts.", set()),
        ("Our advisors have worked in sales at Salesforce and MongoDB.", set()),
        ("As seen on Salesforce.", set()),
        ("Rated best in class by MongoDB.", set()),
        ("We are members of Docker.", set()),
        ("As a member of the Docker team you write Python.", {"Docker", "Python"}),
        ("In 2016 Salesforce bought our sister company.", set()),
        ("You migrate customers from MongoDB to Docker.", {"MongoDB", "Docker"}),
    ],
)
def test_what_others_use_and_what_the_company_is_are_not_asked_for(levels: Levels, text: str, kept: set[str]) -> None:
    assert set(levels(text)) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Zorbol | Leeds | Onsite\nWith Zorbol, you can forget your marketing.", set()),
        ("Zorbol | Leeds | Onsite\nZorbol lets you do machine learning from your phone.", set()),
        ("Zorbol Marketing | Leeds | Onsite\nPython developer wanted.", {"Python"}),
        ("Zorbol | Leeds | Onsite\nZorbol.com writes Python.", {"Python"}),
        ("We've got a friendly, talented team, with strong communication skills.", set()),
        ("We are a company that is more than just marketing or Java.", set()),
        ("It enhances the marketing experience of everyone.", set()),
        ("We're currently changing how marketing is done.", set()),
        ("We are the team behind Zorbol, the marketing phone.", set()),
        ("Come to the fast-growing startup Salesforce.", set()),
        ("You get to see the world, gaining experience in the insurance industry.", set()),
        ("You have experience in the insurance industry.", {"Insurance"}),
        (
            "Ideally, someone with front end experience joins us, as we are an early-stage startup.",
            {"Front-end development"},
        ),
    ],
)
def test_what_the_company_and_its_product_do_is_not_asked_for(levels: Levels, text: str, kept: set[str]) -> None:
    assert set(levels(text)) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("If you are a Python developer, apply at our page.", {"Python"}),
        ("Apply at our page if you are a Python developer.", set()),
        ("Questions? Message us on Salesforce.", set()),
        ("Get our app from the App Store or from Google Cloud.", set()),
        ("Interviews are held via Docker.", set()),
        ("Powered by MongoDB.", set()),
        ("Posted via Docker.", set()),
        ("Visit our Docker page.", set()),
        ("By applying you accept that Salesforce stores your name.", set()),
        ("Salesforce will process your personal data.", set()),
        ("Our service is powered by MongoDB.", {"MongoDB"}),
        ("Write to us and tell us about your favourite unit testing story.", set()),
        ("Applicants must have SQL and Python.", {"SQL", "Python"}),
        ("Applicants must be authorized to work on Docker.", set()),
        ("You know Docker well; send us your CV.", {"Docker"}),
        ("Now hiring Team Anchors: if you know MongoDB, we would like to talk.", {"MongoDB"}),
        ("Our hiring team likes MongoDB.", set()),
        ("Your first chat is over Docker.", set()),
        ("Stage two: a talk on Docker.", set()),
        ("We use Salesforce to manage applications.", set()),
        ("We use MongoDB to manage applications in the cloud.", {"MongoDB"}),
        ("Your application is stored in Salesforce.", set()),
        ("You will receive a Docker test after that.", set()),
        ("This job was first shown on Salesforce.", set()),
        ("Read more about life at the nursery on Docker.", set()),
        ("See our reviews on Salesforce.", set()),
        ("Send me a DM on Docker.", set()),
        ("Drop me a line if you know Docker.", {"Docker"}),
        ("Tell us your Docker handle.", set()),
        ("Pick your own machine: Azure or Docker.", set()),
        ("You take a Security+ exam at our cost.", set()),
        ("We pay for your Security+ exams.", set()),
        ("Docker licences for everyone.", set()),
        ("Two conference tickets a year and a Salesforce account.", set()),
        ("Table tennis, and free fruit from Docker.", set()),
    ],
)
def test_an_application_text_may_begin_with_whom_it_is_for(levels: Levels, text: str, kept: set[str]) -> None:
    assert set(levels(text)) == kept


def test_a_rule_across_the_page_or_an_opening_ends_the_benefits(levels: Levels) -> None:
    benefits = "Perks:\n* A gym\n* An office\n"
    assert levels(f"{benefits}----\n* Docker and Python") == levels("* Docker and Python")
    assert set(levels(f"{benefits}Looking to fill two positions:\n* Work with Docker")) == {"Docker"}


def test_a_culture_is_no_requirement(levels: Levels) -> None:
    assert set(levels("You'll have\n- Docker\n\nIn a culture that...\n\n- lives for marketing")) == {"Docker"}


def test_what_a_collector_wrote_about_a_posting_is_not_read(levels: Levels) -> None:
    remarks = "## Layer B - Behavioural Analysis\n**Stack lock-in:** Python is a must."
    text = f"## Skills\n- Docker\n\n{remarks}\n\n## Tools\nSQL"
    assert set(levels(text)) == {"Docker", "SQL"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Agile coaches and Scrum masters to help with front end work.", {"Front-end development"}),
        ("A high degree of front end competence.", {"Front-end development"}),
        ("A degree in computer science.", set()),
        ("You have a master's degree in marketing.", set()),
    ],
)
def test_only_a_degree_that_one_studies_for_has_a_field(levels: Levels, text: str, kept: set[str]) -> None:
    assert set(levels(f"Requirements\n- {text}")) == kept


def test_what_one_says_to_other_departments_is_still_asked_for(levels: Levels) -> None:
    text = "Requirements\n- Work with teams including sales, and written communication with all of them"
    assert "Communication" in levels(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("If you want a Java job, this is not for you. We write Python.", {"Python"}),
        ("Python is not a must, but SQL is.", {"SQL"}),
        ("We do not care whether you come from Java, Python or HTML: it is SQL here.", {"SQL"}),
        ("Experience in anything but Java.", set()),
        ("Not a fan of Java? We write Python.", {"Python"}),
        ("Tired of keeping legacy Java alive? Write Python.", {"Python"}),
        ("This is a Java free zone.", set()),
        ("We have no plans to bring in Kubernetes.", set()),
        ("You will never have to look at MongoDB.", set()),
        ("You won't see a single line of Java.", set()),
        ("Java developers need not apply.", set()),
        ("Applications with only Java experience will not be considered.", set()),
        ("Forget MongoDB: SQL is all we need.", {"SQL"}),
        ("You don't need a background in Python.", set()),
        ("We carefully avoid MongoDB.", set()),
        ("A code base that is free of Java.", set()),
        ("The job does not involve Salesforce.", set()),
        ("Nothing to do with Java.", set()),
        ("Not needed: Docker, Kubernetes.", set()),
        ("Formerly a Java house, now all Python.", {"Python"}),
        ("Salesforce is not part of our stack.", set()),
        ("Nobody expects you to know Kubernetes.", set()),
        ("Java, Python and SQL are not required.", set()),
        ("You know SQL; Java and Python not needed.", {"SQL"}),
    ],
)
def test_what_nobody_wants_is_not_asked_for(levels: Levels, text: str, kept: set[str]) -> None:
    assert set(levels(text)) == kept
