"""What a sentence says of the names in it: sections and levels without headings, lists, negations, names of others."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from schema.postings import PostingAnalysis, RequirementLevel

Analysed = Callable[[str], PostingAnalysis]
Levels = Callable[[str], Mapping[str, RequirementLevel]]
R, P, M = RequirementLevel.REQUIRED, RequirementLevel.PREFERRED, RequirementLevel.MENTIONED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nice to have: Kubernetes. Must have: Python.", {"Kubernetes": P, "Python": R}),
        ("Must: Python. Should: Docker. Could: Rust.", {"Python": R, "Docker": R, "Rust": P}),
        ("Bonus points for Docker experience.", {"Docker": P}),
        ("Knowledge of Docker and SQL are big plusses.", {"Docker": P, "SQL": P}),
        ("If you have used Docker before, even better.", {"Docker": P}),
        ("Docker is nice to have", {"Docker": P}),
        ("Strong JavaScript is mandatory.", {"JavaScript": R}),
        ("Spark is a plus.", {"Apache Spark": P}),
        ("Rust a plus.", {"Rust": P}),
        ("Docker essential, Kubernetes an advantage.", {"Docker": R, "Kubernetes": P}),
        ("Docker or Kubernetes would be handy.", {"Docker": P, "Kubernetes": P}),
        ("Docker, Kubernetes: nice to have", {"Docker": P, "Kubernetes": P}),
        ("Nice-to-haves include but are not limited to: Docker, SQL", {"Docker": P, "SQL": P}),
        ("Comfortable on Kubernetes and with SQL.", {"Kubernetes": R, "SQL": R}),
        ("Strong background in data science (PhD in insurance a plus).", {"Data science": R}),
        ("You will write to customers by email and LinkedIn, and log it in Salesforce.", {"Salesforce": M}),
        (
            "Requirements\n- Python and others (e.g. Docker, SQL) are an advantage.",
            {"Python": P, "Docker": P, "SQL": P},
        ),
        ("Let's talk about qualifications\nPython\nDocker", {"Python": R, "Docker": R}),
        ("You will build services in Python and deploy them with Docker.", {"Python": M, "Docker": M}),
        ("Tech stack: Python, Docker, React", {"Python": M, "Docker": M, "React": M}),
        ("An individual with a flair for web technologies (JavaScript, HTML).", {"JavaScript": R, "HTML": R}),
        ("We want people who know how to run Kubernetes.", {"Kubernetes": R}),
        ("One with a strong React background, one with Docker experience.", {"React": R, "Docker": R}),
        ("A degree in marketing; excellent SQL.", {"SQL": R}),
        (
            "Preferred Qualifications: Docker, Kubernetes\nRequired Qualifications: Python",
            {"Docker": P, "Kubernetes": P, "Python": R},
        ),
        ("What you bring\n- Python\nWhat sets you apart\n- Docker", {"Python": R, "Docker": P}),
        ("Requirements\n- Python\nHighly Desireable\n- Docker", {"Python": R, "Docker": P}),
        ("Nice to have\nOther cloud tools: Docker, Kubernetes", {"Docker": P, "Kubernetes": P}),
        (
            "To be considered for this role in our team in Oslo, we are looking for someone with:\n- Python\n- Docker",
            {"Python": R, "Docker": R},
        ),
        (
            "It would be great if you also had some exposure to any of the following technologies and tools:\n- Docker",
            {"Docker": P},
        ),
        (
            "Requirements\n- Python\n- SQL\nHere are some of the projects we have worked on:\n- a board for Docker",
            {"Python": R, "SQL": R, "Docker": M},
        ),
        (
            "Benefits\n- Free lunch\nWe have several positions open for candidates:\n- You have deep Docker knowledge",
            {"Docker": R},
        ),
    ],
)
def test_the_level_is_told_by_labels_lead_ins_and_sentences(
    levels: Levels, text: str, expected: dict[str, RequirementLevel]
) -> None:
    assert levels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PySpark and Spark jobs on a cluster", {"PySpark", "Apache Spark"}),
        ("Google Cloud Platform (GCP)", {"Google Cloud Platform"}),
        ("front- and back-end development", {"Front-end development", "Back-end development"}),
        ("front and back end development", {"Front-end development", "Back-end development"}),
        ("AWS/GCP/Azure", {"Amazon Web Services", "Google Cloud Platform", "Microsoft Azure"}),
        ("C/C++ experience", {"C", "C++"}),
        ("Python 3.x/Java 8+", {"Python", "Java"}),
        ("Python3, HTML5/CSS3", {"Python", "HTML", "CSS"}),
        ("unit, integration and end-to-end tests", {"Unit testing", "Integration testing", "End-to-end testing"}),
        ("data modelling", {"Data modeling"}),
        ("data modeling, science and pipelines", {"Data modeling", "Data science", "Data pipelines"}),
        ("data modeling and pipelines of oil", {"Data modeling"}),
        ("data modeling, science and Java", {"Data modeling", "Data science", "Java"}),
        ("unit, Java and end-to-end testing", {"Unit testing", "Java", "End-to-end testing"}),
        ("unit, Java, SQL, and end-to-end testing", {"Java", "SQL", "End-to-end testing"}),
        ("load testing. Integration Manager, end-to-end testing", {"End-to-end testing"}),
        ("computer, marketing and data science", {"Marketing", "Data science"}),
        ("Billing, Revenue Assurance & Fraud systems", {"Billing systems", "Fraud systems"}),
        ("machine, Java, deep learning", {"Java", "Deep learning"}),
        ("MONGO DB", {"MongoDB"}),
        ("Kuberentes and Javasript experience", {"Kubernetes", "JavaScript"}),
        ("kuberntes clusters", {"Kubernetes"}),
    ],
)
def test_lists_spellings_and_typing_errors_in_long_names(analysed: Analysed, text: str, expected: set[str]) -> None:
    assert {finding.pref_label for finding in analysed(text).skills} == expected


@pytest.mark.parametrize("text", ["Pyhton", "dokcer", "Azrue", "The javascripted page", "salesforced", "Rract"])
def test_short_names_and_other_forms_of_words_are_not_guessed_at(analysed: Analysed, text: str) -> None:
    assert analysed(text).skills == ()


@pytest.mark.parametrize(
    "text",
    [
        "No Java experience needed.",
        "We don't use Java.",
        "Unlike Java, our language is small.",
        "You do not need Java knowledge.",
        "Java is not required.",
        "We moved away from Java.",
        "There is no need to know Java.",
        "Our work is done without Java.",
        "Not a Java role.",
        "This isn't a Java job.",
        "We use our own language rather than Java.",
        "We never use Java.",
        "Knowledge of Java is irrelevant.",
        "Java isn't necessary",
        "No prior knowledge of Java is necessary.",
        "We stopped using Java last year.",
        "Java experience is not a requirement.",
        "We are not looking for Java developers.",
        "You won't be writing any Java here.",
        "We migrated off Java.",
        "We got rid of Java.",
        "We replaced Java with something else.",
        "Java was replaced last year.",
        "We switched from Java to something else.",
        "Java knowledge is no longer required.",
        "You keep pages lean, w/o Java.",
        "The old Java screens are being retired.",
        "We have replaced our Java system with one of our own.",
        "You need not hold Java certificates.",
        "No degree or Java background necessary.",
        "No degree, diploma, certificate or Java experience needed.",
        "We neither use nor like Java.",
        "You don't need a doctorate or years of Java.",
        "The role does not include any back office work in Java.",
        "Not interested in Java? Neither are we.",
        "If you hate Java, you will like it here.",
        "Java is a thing of the past.",
        "Gone are the days of Java.",
        "Java has been superseded.",
        "Our platform has never run on Java.",
    ],
)
def test_what_a_sentence_calls_irrelevant_does_not_count(analysed: Analysed, text: str) -> None:
    analysis = analysed(text)
    assert analysis.skills == ()
    assert {rejection.reason for rejection in analysis.rejections} == {"negated"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Not only Java but also Python is required.", {"Java", "Python"}),
        ("We replaced Java with Python.", {"Python"}),
        ("We moved away from Java and now work in Python.", {"Python"}),
        ("You write Python with or without Java.", {"Java", "Python"}),
        ("Firmware with and without Java.", {"Java"}),
        ("We chose Python over Java.", {"Python"}),
        ("Candidates without SQL need not apply.", {"SQL"}),
        ("We won't hire anyone who doesn't know Docker.", {"Docker"}),
        ("You won't get far here without SQL.", {"SQL"}),
    ],
)
def test_what_stands_beside_a_negation_counts(analysed: Analysed, text: str, expected: set[str]) -> None:
    assert {finding.pref_label for finding in analysed(text).skills} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Our customers include Salesforce and MongoDB.",
        "Salesforce, MongoDB and Looker are among our clients.",
        "We work for many, with names you know like Salesforce and MongoDB among them.",
        "Applications via Salesforce only.",
        "We use cookies and tools such as Looker.",
        "This site uses Looker cookies.",
        "Our office dog Docker greets you every morning.",
        "You report to the Head of Data Science.",
        "Reports to: Senior Data Science Manager",
        "You work with our Director of Machine Learning.",
        "Backed by the founders of Docker.",
        "Our founders built search at MongoDB.",
        "Partners such as Salesforce and Looker trust us.",
        "Our product competes with Looker and Salesforce.",
        "We stand out from Looker.",
        "We sell a plugin for Salesforce users all over the world.",
        "Proud sponsors of the Python conference in Oslo.",
        "Benefits include AWS training credits and health insurance.",
        "We offer a Docker certification and Python lessons.",
        "BSc in Computer Science or Data Science",
        "Academic background in data science or insurance",
        "Bachelor's degree in Marketing preferred",
        "The party is held at Salesforce Tower.",
        "Please apply via Salesforce.",
        "You need to enable JavaScript to run this app.",
        "JavaScript is required to view this page.",
        "JavaScript must be enabled.",
        "We are an insurance company.",
        "The company simplifies insurance for farmers.",
        "Previously at MongoDB and Docker.",
        "It is used by teams at Salesforce, MongoDB and Docker.",
        "Clients: Salesforce, MongoDB",
        "You report to Rust, our Head of People.",
        "They were acquired by Salesforce in 2019.",
        "We pair insurance with marketing.",
        "Acme is hiring.\nAcme helps shops with marketing.",
    ],
)
def test_customers_investors_products_benefits_and_degrees_are_no_skills(analysed: Analysed, text: str) -> None:
    assert analysed(text).skills == ()
