"""What counts as a skill and what does not, told by whole sentences."""

from collections.abc import Callable, Mapping

import pytest

from schema.postings import PostingAnalysis, RequirementLevel

Levels = Callable[[str], Mapping[str, RequirementLevel]]
Reasons = Callable[[str], Mapping[str, str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We write our services in Go and deploy them on Kubernetes.", {"Go", "Kubernetes"}),
        ("Experience with R for statistical work is required.", {"R"}),
        ("Strong knowledge of C and firmware.", {"C"}),
        ("Rewrite it from Python to Rust.", {"Python", "Rust"}),
        ("Tune Spark jobs.", {"Apache Spark"}),
        ("We use Spring and Java.", {"Spring Framework", "Java"}),
        ("Advanced Excel (pivot tables) is a must.", {"Microsoft Excel"}),
        ("English at C1 level.", {"English"}),
        ("It would be awesome if you knew Rust.", {"Rust"}),
        ("We write C#, WPF and .NET all day.", {"C#", ".NET"}),
        ("You have been writing Rust for long.", {"Rust"}),
        ("Write idiomatic Rust.", {"Rust"}),
        ("Two years of hands-on Rust.", {"Rust"}),
        ("Look after our Spark servers.", {"Apache Spark"}),
        ("EXPERIENCE WITH RUST, SPARK AND EXCEL IS A MUST", {"Rust", "Apache Spark", "Microsoft Excel"}),
        ("Knowing Rust or learning it is a plus.", {"Rust"}),
        ("PYTHON / REACT / DOCKER", {"Python", "React", "Docker"}),
    ],
)
def test_an_ambiguous_word_counts_with_evidence(levels: Levels, text: str, expected: set[str]) -> None:
    assert set(levels(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "You will go above and beyond to delight our customers.",
        "Our R&D team is based in Grenoble.",
        "Applicants with a C average or better; vitamin C supplements.",
        "Candidates who excel in fast-paced environments will thrive.",
        "We want to spark curiosity.",
        "The internship starts in Spring 2024.",
        "Help us shape rust-free coatings.",
        "Need to know? Go here.",
        "We are in Spring Lake City.",
        "English in the room of the same name at noon.",
        "You will report to React, our head of dance.",
        "A spreadsheets company: we excel together.",
        "Redux or not, you react.",
        "Our office is in Spring, Texas; a framework for living.",
        "You work with Rust, our founder, every day.",
    ],
)
def test_an_ambiguous_word_in_prose_is_no_skill(levels: Levels, text: str) -> None:
    assert levels(text) == {}


def test_a_word_named_in_full_elsewhere_is_known_everywhere(levels: Levels) -> None:
    assert "Apache Spark" in levels("We run Apache Spark. Then Spark it is.")


@pytest.mark.parametrize(
    ("text", "word", "kept"),
    [
        ("No Java experience needed; we will teach you everything.", "Java", set()),
        ("This is not a Salesforce role.", "Salesforce", set()),
        ("Prior experience with Kubernetes is not required, but you must know Docker.", "Kubernetes", {"Docker"}),
        ("We moved away from Java years ago and now use Python.", "Java", {"Python"}),
        ("Unlike others, we don't use Java.", "Java", set()),
        ("no Java, Docker or Kubernetes needed", "Docker", set()),
        ("We use Python instead of Java.", "Java", {"Python"}),
    ],
)
def test_what_is_negated_is_kept_with_its_reason(
    levels: Levels, reasons: Reasons, text: str, word: str, kept: set[str]
) -> None:
    assert set(levels(text)) == kept
    assert reasons(text)[word] == "negated"


@pytest.mark.parametrize("text", ["Python is not only a language here.", "Tools such as, but not limited to, Python."])
def test_not_only_is_no_negation(levels: Levels, text: str) -> None:
    assert set(levels(text)) == {"Python"}


@pytest.mark.parametrize(
    ("text", "word", "reason"),
    [
        ("Enable JavaScript in your browser.", "JavaScript", "page chrome"),
        ("We hire without regard to race, or how well you know SQL.", "SQL", "equal opportunity text"),
        (
            "Our machine learning tools do not screen; AI in hiring decisions is Python.",
            "Python",
            "text about the application",
        ),
        ("Send your CV in HTML.", "HTML", "text about the application"),
        ("Benefits include dental insurance.", "insurance", "benefit"),
        ("Trusted by Salesforce and Looker.", "Salesforce", "names a customer, an investor or a partner"),
        ("Acme is a leading machine learning company.", "machine learning", "company description"),
        ("Requirements\n- A degree in computer science", "computer science", "field of study"),
        ("You will work closely with data scientists.", "data scientists", "names other people or departments"),
        ("Reporting to the VP of Data Science, you write Python.", "Data Science", "the post of somebody else"),
        ("Requirements\n- You are passionate", "passionate", "a trait of character"),
        ("We sit in Spring, TX and write Python.", "Spring", "part of a longer name"),
        ("Our team speaks 14 languages, English among them.", "English", "company description"),
        ("Requirements\n- Driven individuals who are passionate", "passionate", "a trait of character"),
        ("Requirements\n- Post-machine learning pipelines", "machine learning", "part of a longer name"),
        ("You feed snakes such as pythons.", "pythons", "something else of that name"),
        ("Trips to Bali and Java leave daily.", "Java", "something else of that name"),
        ("A cup of java is on us.", "java", "something else of that name"),
        ("Please ask for Mr Docker.", "Docker", "something else of that name"),
        ("Our founder, Dr Docker, sees patients.", "Docker", "something else of that name"),
        ("Dockers work in shifts.", "Dockers", "something else of that name"),
        ("Kubernetes from HR will show you around.", "Kubernetes", "something else of that name"),
        ("You lead our national salesforce.", "salesforce", "something else of that name"),
    ],
)
def test_what_is_rejected_says_why(reasons: Reasons, levels: Levels, text: str, word: str, reason: str) -> None:
    assert reasons(text)[word] == reason
    assert word.lower() not in {label.lower() for label in levels(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Java, Python and Docker for snakes and tours to Bali.", {"Java", "Python", "Docker"}),
        ("We develop salesforce applications for a salesforce team.", {"Salesforce"}),
        ("Kubernetes will show its worth.", {"Kubernetes"}),
    ],
)
def test_a_name_of_a_tool_counts_in_a_list_of_tools_and_where_nobody_bears_it(
    levels: Levels, text: str, expected: set[str]
) -> None:
    assert set(levels(text)) == expected


def test_the_employer_is_no_skill_of_its_own(analysed: Callable[[str], PostingAnalysis]) -> None:
    analysis = analysed("Salesforce | Data Engineer | Berlin | Full-time\nSalesforce helps companies.\nWe use Python.")
    assert analysis.organization == "Salesforce"
    assert [finding.pref_label for finding in analysis.skills] == ["Python"]
    assert {rejection.reason for rejection in analysis.rejections} == {"names the employer"}


def test_the_stack_of_a_company_counts_even_in_a_text_about_the_company(levels: Levels) -> None:
    assert set(levels("About us\nWe are a bank. Our stack is Python and Docker.")) == {"Python", "Docker"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AWS/GCP/Azure", {"Amazon Web Services", "Google Cloud Platform", "Microsoft Azure"}),
        ("Proficient in C/C++", {"C", "C++"}),
        ("HTML5/CSS3/JS", {"HTML", "CSS", "JavaScript"}),
        ("Spark, PySpark and Python", {"Apache Spark", "PySpark", "Python"}),
        ("Python 3.x, Java 8/11", {"Python", "Java"}),
        ("back- and front-end development", {"Back-end development", "Front-end development"}),
        ("Machine- and deep-learning", {"Machine learning", "Deep learning"}),
        ("unit, integration, and end-to-end testing", {"Unit testing", "Integration testing", "End-to-end testing"}),
    ],
)
def test_names_that_share_a_part_are_all_found(levels: Levels, text: str, expected: set[str]) -> None:
    assert set(levels(f"Requirements\n- {text}")) == expected


def test_many_plus_signs_between_two_names_are_read(levels: Levels) -> None:
    """Such a sentence is read at once, or not within an hour if each sign is tried as a version and as a joint."""
    assert set(levels(f"Knowledge of Go {'+' * 600}! knowledge of Rust.")) == {"Go", "Rust"}


def test_a_plus_sign_joins_names_and_belongs_to_versions(levels: Levels) -> None:
    assert {"Go", "Rust"} <= set(levels("Tools: Kubernetes + Go, Java 8+ / Rust"))
