"""Wordings that postings written by others have shown: how they ask, what they leave aside, whom else they name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from extractors.years import years_in
from schema.postings import PostingAnalysis, RequirementLevel

Levels = Callable[[str], Mapping[str, RequirementLevel]]
R, P, M = RequirementLevel.REQUIRED, RequirementLevel.PREFERRED, RequirementLevel.MENTIONED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Experience with Docker and AWS (Looker, SQL) or the like (desirable)", dict.fromkeys(("Docker", "SQL"), P)),
        ("Has written Python, or SQL (essential)", {"Python": R, "SQL": R}),
        ("Docker will set you apart.", {"Docker": P}),
        ("Some Python would put you ahead of others.", {"Python": P}),
        ("Python will be considered favorably.", {"Python": P}),
        ("A year with Docker is ideal but no must.", {"Docker": P}),
        ("We appreciate Docker knowledge.", {"Docker": P}),
        ("We appreciate that you took time for Docker.", {"Docker": M}),
        ("We expect mastery of Docker, appreciate Python, and can live without Java.", {"Docker": R, "Python": P}),
        ("It would help us if you had run Docker.", {"Docker": P}),
        ("It is by no means needed if you have run Docker.", {"Docker": P}),
        ("If you have ever run Docker, our team would be delighted.", {"Docker": P}),
        ("Experience with databases, pref. MongoDB", {"MongoDB": P}),
        ("Fluent Python, Docker would be great, SQL would be fantastic", {"Python": R, "Docker": P, "SQL": P}),
        ("Docker and SQL would be awesome.", {"Docker": P, "SQL": P}),
        ("SQL has to be second nature to you.", {"SQL": R}),
        ("Solid SQL is table stakes.", {"SQL": R}),
        ("The others live in Docker; you, on the other hand, need SQL.", {"Docker": M, "SQL": R}),
        ("You'd need SQL.", {"SQL": R}),
        ("Know-how with Docker.", {"Docker": R}),
        ("Comfortable discussing SQL with others.", {"SQL": R}),
        ("Responsibilities\n- You are responsible for our services in Python", {"Python": M}),
        ("Python: 3+ yrs | SQL: 1+ yr", {"Python": R, "SQL": R}),
        ("Desirable, but not a must: knowledge of Docker or SQL", {"Docker": P, "SQL": P}),
        ("Python: 3 yrs; Docker: a bonus.", {"Python": R, "Docker": P}),
        ("Python is used throughout; knowing Docker helps.", {"Python": M, "Docker": P}),
        ("Confident use of Docker and SQL.", {"Docker": R, "SQL": R}),
        ("You must know Python, and some SQL certainly wouldn't hurt.", {"Python": R, "SQL": P}),
    ],
)
def test_how_strongly_something_is_asked_for(
    levels: Levels, text: str, expected: Mapping[str, RequirementLevel]
) -> None:
    found = levels(text)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("Valued Skills:", P),
        ("Not required but useful:", P),
        ("Useful but not essential:", P),
        ("Should-haves", P),
        ("Could-haves", P),
        ("THINGS THAT WOULD MAKE US SMILE", P),
        ("Nice, but we can train:", P),
        ("Any one of these would put you at the top of the pile of letters:", P),
        ("Essential criteria", R),
        ("You will be assessed on:", R),
        ("What we're after", R),
        ("A typical month", M),
        ("How a week looks like", M),
        ("In your first year you will", M),
    ],
)
def test_headings_of_lists(levels: Levels, heading: str, level: RequirementLevel) -> None:
    assert levels(f"Requirements\n- Python\n\n{heading}\n- Docker\n- SQL")["SQL"] is level


@pytest.mark.parametrize("heading", ["How we hire", "Required documents", "Life here", "The deal", "On offer"])
def test_headings_behind_which_nothing_is_asked_for(levels: Levels, heading: str) -> None:
    assert levels(f"Requirements\n- Python\n\n{heading}\n- Docker\n- SQL") == {"Python": R}


@pytest.mark.parametrize(
    "text",
    [
        "We are not looking for somebody who still writes Java every day.",
        "Nobody will quiz you on Java.",
        "No one will ask you to reverse a list in Java.",
        "We won't ask you to write Java on a whiteboard.",
        "You do NOT need a degree, any background in medicine, or Java.",
        "No need to list your Java certificate.",
        "You won't be expected to write Java.",
        "You will not be dealing with printers or Docker.",
        "Docker won't help you here.",
        "You won't need to have touched Docker before.",
        "Docker isnt part of this job.",
        "Docker experience alone is unfortunately not enough for this one.",
        "You dont need to know Docker.",
        "Knowledge of Docker or Java, while interesting, will carry no weight.",
        "Our last Java service was switched off in March.",
        "Pipelines are orchestrated by us (we evaluated Docker and decided against it).",
        "We tried Docker in the early days and ripped it out.",
        "Our first game was made in Java.",
        "If your last years were in AWS or Azure, you'd probably be bored here.",
        "Docker, Kubernetes and Salesforce are covered by another partner.",
    ],
)
def test_what_is_not_wanted(levels: Levels, text: str) -> None:
    assert levels(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "After 15 years at Docker and MongoDB, our founder went back to the family farm.",
        "Our last three hires joined us from Docker, MongoDB and Salesforce.",
        "Our founders met at Salesforce.",
        "Backed by the people who created Docker and MongoDB, we closed our round in May.",
        "Our plug-in works with Salesforce and Docker, so shops are live within a day.",
        "Our platform supports MongoDB and Docker.",
        "We integrate with Salesforce and Docker so our customers need no spreadsheet.",
        "We also recruit Java Developers.",
        "Our other divisions cover Java, Python and Docker.",
        "Similar jobs\n- Salesforce Tester - Pune\n- Python Developer - Oslo",
        "The Docker Academy Trust runs four schools.",
        "Docker Park School is a school of 900.",
        "MongoDB Vivant Ltd. hires out chairs.",
    ],
)
def test_names_of_others(levels: Levels, text: str) -> None:
    assert levels(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Using Docker during the test will end your application.",
        "Please use no Python in your application.",
        "Use of machine learning to write your statement is plagiarism.",
        "We handle your data in Salesforce as GDPR asks.",
        "By continuing you accept cookies from Salesforce and Docker on this careers page of ours.",
        "Questions? Call Julia Docker in our Hamburg office before noon.",
        "E-mail Julia Docker in Hamburg.",
        "Tell of your Docker years in your application.",
        "What we read is a page in Word or PDF about Docker.",
        "Has a good background in data (computer science or equivalent education/experience).",
        "From Berlin, we build billing systems.",
        "Our mission stands behind billing systems.",
        "Since 1990, our products rest on billing systems.",
        "You get a laptop with Docker on day one: you choose between a Docker and a Python laptop.",
    ],
)
def test_texts_about_the_application_the_company_and_what_one_gets(levels: Levels, text: str) -> None:
    assert levels(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our challenges during the test phase: Docker.", {"Docker": M}),
        (
            "Responsibilities\n- Support others during the integration tests with Docker",
            {"Integration testing": M, "Docker": M},
        ),
        ("Requirements\n- Experience in any test framework such as Docker", {"Docker": R}),
        ("Python is not enough, you also need Docker.", {"Python": M, "Docker": R}),
        ("Docker beside others, and we integrate with Salesforce.", {"Docker": M}),
        ("You know how to connect Docker with Salesforce.", {"Docker": R, "Salesforce": R}),
        ("No one has ever applied Docker or SQL to this.", {"Docker": M, "SQL": M}),
        ("We provide the platform that runs Docker.", {"Docker": M}),
    ],
)
def test_what_only_looks_like_it(levels: Levels, text: str, expected: Mapping[str, RequirementLevel]) -> None:
    assert levels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a decade of Java and two years on SQL", [10.0, 2.0]),
        ("half a decade of Python", [5.0]),
        ("over two decades of SQL", [20.0]),
        ("up to two years of SQL", [None]),
        ("Python: 3+ yrs | SQL: 1+ yr | Docker", [3.0, 1.0]),
        ("Four years or more with Python and two with SQL", [4.0, 2.0]),
        ("6+ years of SQL, of which 2 or more on Docker", [6.0, 2.0]),
        ("Docker: 1 year (Preferred)", [1.0]),
        ("You have spent the last five years or longer building in Python", [5.0]),
        ("We have spent the last five years building in Python", []),
        ("a decade of old legacy code", []),
        ("5+ years with Python and one of Docker or Go", [5.0]),
        ("5 years in Java and at least one of Docker or Go", [5.0]),
        ("5 years in Java and two of the following: Docker, Go", [5.0]),
    ],
)
def test_years_in_words_and_in_parts(text: str, expected: list[float | None]) -> None:
    assert [years.minimum for years in years_in(text)] == expected


def test_a_number_behind_min_goes_on_with_its_sentence(analysed: Callable[[str], PostingAnalysis]) -> None:
    (finding,) = analysed("Six years of consulting, thereof min. 3 yrs. in SQL").skills
    assert (finding.pref_label, finding.min_years) == ("SQL", 3.0)


@pytest.mark.parametrize(
    "text", ["Asked for: English C1", "English C1, Python", "Working English.", "Languages: English (native)"]
)
def test_a_language_beside_its_grade_is_one(levels: Levels, text: str) -> None:
    assert "English" in levels(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You speak English.", {"English": R}),
        ("We pay when you speak at the English meeting.", {"English": M}),
        ("English (fluent)", {"English": R}),
        ("Excellent SQL, English desirable.", {"SQL": R, "English": P}),
    ],
)
def test_how_well_a_language_is_known(levels: Levels, text: str, expected: Mapping[str, RequirementLevel]) -> None:
    assert levels(text) == expected


@pytest.mark.parametrize("text", ["English Breakfast is served.", "Working in English gardens."])
def test_a_language_that_only_names_something_else_is_none(levels: Levels, text: str) -> None:
    assert "English" not in levels(text)


def test_a_team_tells_of_its_stack(levels: Levels) -> None:
    told = "All of it is rendered by Kubernetes and hosted on AWS. State lives in MongoDB. Docker rivals us."
    text = f"About the team\n{told}"
    assert set(levels(text)) == {"Kubernetes", "Amazon Web Services", "MongoDB"}


@pytest.mark.parametrize(
    ("lead_in", "level"),
    [
        ("It'd be lovely if you also", P),
        ("and it's a plus, though by no means a dealbreaker, if you bring", P),
        ("You'd be a strong match if you have", R),
        ("4. Person specification", R),
        ("IT'S GREAT IF YOU ALSO HAVE", P),
        ("you might be a fit if you", R),
        ("what you'd own", M),
        ("Essential / Desirable", R),
        ("== What we need ==", R),
        ("---- Nice to have ----", P),
    ],
)
def test_a_line_before_a_list_leads_it_in(levels: Levels, lead_in: str, level: RequirementLevel) -> None:
    assert levels(f"What we do\n\n{lead_in}\n- Docker\n- SQL") == {"Docker": level, "SQL": level}


def test_a_line_between_rules_ends_what_another_began(levels: Levels) -> None:
    text = "== What we offer ==\n- Lunch\n== Web Developer ==\n- We use Docker and SQL"
    assert levels(text) == {"Docker": M, "SQL": M}


def test_a_sentence_before_a_list_is_no_heading(levels: Levels) -> None:
    assert levels("Our team uses Docker. You will like it.\n- SQL\n- Python")["SQL"] is M


def test_the_developers_of_a_team_beside_one_are_others(levels: Levels) -> None:
    assert levels("Work alongside an existing team of back-end and mobile developers.") == {}


def test_what_somebody_has_worked_with_before_is_asked_for(levels: Levels) -> None:
    assert levels("Has previously worked with tools such as Docker or Looker (essential)") == {"Docker": R, "Looker": R}


def test_stars_without_a_space_are_bullets(levels: Levels) -> None:
    prose = (
        "Because of the remote nature of this role you will write a lot, mostly about Kubernetes, or so we are told."
    )
    assert levels(f"Desirable:\n*Docker\n*SQL or Python\n{prose}") == {
        "Docker": P,
        "SQL": P,
        "Python": P,
        "Kubernetes": M,
    }


def test_a_job_that_one_has_done_for_years_is_no_title(analysed: Callable[[str], PostingAnalysis]) -> None:
    text = "Data Engineer\nRequirements\n- 3+ years as a Machine Learning Engineer"
    assert analysed(text).other_roles == ()


@pytest.mark.parametrize("task", ["Run demos with Heads of Data Science", "Coach Full Stack Engineers in SQL"])
def test_people_in_a_list_of_tasks_are_no_title(levels: Levels, task: str) -> None:
    assert R not in levels(f"What you will do\n- {task}\n- Write SQL").values()


def test_a_wrapped_item_leads_in_no_list(levels: Levels) -> None:
    text = "We run\n- the services of our company, with all its\napplications built atop Kubernetes\n- Docker"
    assert levels(text) == {"Kubernetes": M, "Docker": M}


def test_the_last_words_of_an_item_share_the_end_of_the_next(levels: Levels) -> None:
    assert set(levels("You will write unit and integration testing tools.")) == {"Unit testing", "Integration testing"}


@pytest.mark.parametrize("text", ["Python: 2 yrs | Go: 1+ yr", "Tools: Go (3 years)"])
def test_years_are_evidence_of_a_name(levels: Levels, text: str) -> None:
    assert "Go" in levels(text)


def test_parts_with_hyphens_share_the_end_of_the_last(levels: Levels) -> None:
    found = levels("Know-how in unit-, integration- and end-to-end-testing.")
    assert set(found) == {"Unit testing", "Integration testing", "End-to-end testing"}
