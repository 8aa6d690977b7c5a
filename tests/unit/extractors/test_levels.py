from collections.abc import Callable, Mapping

import pytest

from schema.postings import RequirementLevel

Levels = Callable[[str], Mapping[str, RequirementLevel]]
REQUIRED, PREFERRED, MENTIONED = RequirementLevel.REQUIRED, RequirementLevel.PREFERRED, RequirementLevel.MENTIONED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We write our services in Python.", {"Python": MENTIONED}),
        ("Strong knowledge of Python.", {"Python": REQUIRED}),
        ("You must know Docker.", {"Docker": REQUIRED}),
        ("At home in Docker/Python.", {"Docker": REQUIRED, "Python": REQUIRED}),
        ("No stranger to Docker, at ease with Python.", {"Docker": REQUIRED, "Python": REQUIRED}),
        ("Write Python at home in the evening.", {"Python": MENTIONED}),
        ("You will be phenomenal at Python.", {"Python": REQUIRED}),
        ("You would also encounter, at least, Docker and Python.", {"Docker": MENTIONED, "Python": MENTIONED}),
        ("Python is required.", {"Python": REQUIRED}),
        ("Cloud experience (AWS/Azure).", {"Amazon Web Services": REQUIRED, "Microsoft Azure": REQUIRED}),
        ("We are looking for a Python developer.", {"Python": REQUIRED}),
        ("Our team has deep experience with Java.", {"Java": MENTIONED}),
        ("You will gain experience with Java.", {"Java": MENTIONED}),
        ("You get to travel, gaining experience with Java.", {"Java": MENTIONED}),
        (
            "We run Python and Docker, and keep looking for even better tools.",
            {"Python": MENTIONED, "Docker": MENTIONED},
        ),
        ("Strong in SQL.", {"SQL": REQUIRED}),
        ("Docker is fine; exposure to Python gives you an edge.", {"Docker": MENTIONED, "Python": PREFERRED}),
        ("SQL compulsory, Docker preferable.", {"SQL": REQUIRED, "Docker": PREFERRED}),
        (
            "Strong SQL; another language is a plus (Java, Rust).",
            {"SQL": REQUIRED, "Java": PREFERRED, "Rust": PREFERRED},
        ),
        ("SQL required; Docker is a plus (we run Java).", {"SQL": REQUIRED, "Docker": PREFERRED, "Java": REQUIRED}),
        ("Requirements\n- SQL (ideally Java), Docker", {"SQL": REQUIRED, "Java": PREFERRED, "Docker": REQUIRED}),
        ("Not essential but nice: Docker.", {"Docker": PREFERRED}),
        ("Nice to know: Docker.", {"Docker": PREFERRED}),
        ("Knowledge of Docker is good to have.", {"Docker": PREFERRED}),
        ("Skills (required): SQL. Skills (desired): Docker.", {"SQL": REQUIRED, "Docker": PREFERRED}),
        ("What will help you stand out: Docker", {"Docker": PREFERRED}),
        ("We'd be impressed by experience with Docker.", {"Docker": PREFERRED}),
        ("Familiarity with SQL, and if possible Docker.", {"SQL": REQUIRED, "Docker": PREFERRED}),
        ("Some knowledge of Docker wouldn't go amiss.", {"Docker": PREFERRED}),
        ("Candidates with Docker experience stand out.", {"Docker": PREFERRED}),
        ("Strong SQL; Docker ideal.", {"SQL": REQUIRED, "Docker": PREFERRED}),
        ("Applicants without SQL will not be considered.", {"SQL": REQUIRED}),
        ("Strong SQL skills, Docker a plus.", {"SQL": REQUIRED, "Docker": PREFERRED}),
        ("Strong knowledge of SQL, Docker desirable", {"SQL": PREFERRED, "Docker": PREFERRED}),
        ("It is an added advantage to know Docker.", {"Docker": PREFERRED}),
        ("No experience needed, we'll teach you Docker.", {"Docker": MENTIONED}),
        ("Applicants need SQL.", {"SQL": REQUIRED}),
        ("You already have some Docker.", {"Docker": REQUIRED}),
        ("Must have skills: SQL. Good to have skills: Docker.", {"SQL": REQUIRED, "Docker": PREFERRED}),
        ("Knowledge of Docker (required) and Java (a plus)", {"Docker": REQUIRED, "Java": PREFERRED}),
        ("We're seeking a Python developer, Docker preferred.", {"Python": REQUIRED, "Docker": PREFERRED}),
        ("Excellent SQL; Docker knowledge useful.", {"SQL": REQUIRED, "Docker": PREFERRED}),
        ("Knowledge of Docker is highly regarded.", {"Docker": PREFERRED}),
        ("SQL, expert level.", {"SQL": REQUIRED}),
        (
            "Experience with SQL, ideally Java, and tools like Docker.",
            {"SQL": REQUIRED, "Java": PREFERRED, "Docker": REQUIRED},
        ),
        (
            "Experience with SQL, ideally Java, Docker and Python.",
            {"SQL": REQUIRED, "Java": PREFERRED, "Docker": PREFERRED, "Python": PREFERRED},
        ),
        ("Knowledge of SQL would be excellent.", {"SQL": PREFERRED}),
        ("SQL is not essential but would be welcomed.", {"SQL": PREFERRED}),
        ("SQL isn't needed, though it would help.", {"SQL": PREFERRED}),
        ("You must have experience with SQL and experience with Java is a plus.", {"SQL": REQUIRED, "Java": PREFERRED}),
        ("Experience with SQL and experience with Java is a plus.", {"SQL": PREFERRED, "Java": PREFERRED}),
        ("Optional skills that are useful here.\n- SQL\n- Java", {"SQL": PREFERRED, "Java": PREFERRED}),
        ("Experience in our stack would be highly desirable.\n- SQL\n- Java", {"SQL": PREFERRED, "Java": PREFERRED}),
        ("Docker is useful.\n- SQL\n- Java", {"Docker": PREFERRED, "SQL": MENTIONED, "Java": MENTIONED}),
        ("The ideal candidate knows Docker.", {"Docker": REQUIRED}),
        ("You cannot do this job without SQL.", {"SQL": MENTIONED}),
        (
            "Requirements - Knowledge of Java - Good command of Docker is a plus - Experience with SQL",
            {"Java": REQUIRED, "Docker": PREFERRED, "SQL": REQUIRED},
        ),
        (
            "We hire people with any mix of the following skills:\n- Docker\n- SQL",
            {"Docker": REQUIRED, "SQL": REQUIRED},
        ),
        ("We have a track record of great Java.", {"Java": MENTIONED}),
        ("A track record of great Java.", {"Java": REQUIRED}),
        ("We're hiring for the server side (Python, Docker).", {"Python": REQUIRED, "Docker": REQUIRED}),
        ("We value candidates' written communication.", {"Communication": REQUIRED}),
        ("Everybody who helps with Docker is a valuable contributor.", {"Docker": MENTIONED}),
        ("It would be awesome if you knew Rust.", {"Rust": PREFERRED}),
        ("You hold a degree in physics and know Docker.", {"Docker": REQUIRED}),
        ("The right candidate will have a wish to mentor junior engineers.", {"Mentoring": REQUIRED}),
        ("We will have a look, and the candidates will have Docker.", {"Docker": REQUIRED}),
        ("You can learn Docker here.", {"Docker": MENTIONED}),
        (
            "EXPERIENCE WITH DOCKER, JAVA AND KUBERNETES REQUIRED",
            dict.fromkeys(("Docker", "Java", "Kubernetes"), REQUIRED),
        ),
        ("Required - Python, SQL. Preferred - Docker.", {"Python": REQUIRED, "SQL": REQUIRED, "Docker": PREFERRED}),
        ("You:\n- Docker\n- SQL", {"Docker": REQUIRED, "SQL": REQUIRED}),
        ("Extra credit for Docker.", {"Docker": PREFERRED}),
        ("Some Docker would not hurt, and SQL will help.", {"Docker": PREFERRED, "SQL": PREFERRED}),
        ("You really need SQL; Docker is key.", {"SQL": REQUIRED, "Docker": REQUIRED}),
        ("Java is a hard requirement.", {"Java": REQUIRED}),
        ("Docker would come in handy.", {"Docker": PREFERRED}),
        ("Docker and SQL are valuable.", {"Docker": PREFERRED, "SQL": PREFERRED}),
        (
            "Some write Java. We're looking for a few kinds of people:\n- Python developers",
            {"Java": MENTIONED, "Python": REQUIRED},
        ),
        ("Acquaintance with Docker and some exposure to Kubernetes.", {"Docker": REQUIRED, "Kubernetes": REQUIRED}),
        ("A degree in physics, plus working knowledge of SQL.", {"SQL": REQUIRED}),
        ("It'd be pretty awesome if you have:\n- Experience with Docker", {"Docker": PREFERRED}),
        ("Java is a plus, as is Docker or SQL experience.", dict.fromkeys(("Java", "Docker", "SQL"), PREFERRED)),
        (
            "Key things we are looking for include experience with Docker and SQL.",
            {"Docker": REQUIRED, "SQL": REQUIRED},
        ),
        ("We have immediate need for experienced Python and Java engineers.", {"Python": REQUIRED, "Java": REQUIRED}),
        ("Our Python powers the support experience on apps across Docker.", {"Python": MENTIONED, "Docker": MENTIONED}),
        ("You will deliver a great customer experience using Docker.", {"Docker": MENTIONED}),
        ("Duties\n- We are seeking a Python developer.", {"Python": REQUIRED}),
        ("Duties\n- You will have strong SQL and 3 days of Docker.", {"SQL": REQUIRED, "Docker": REQUIRED}),
        ("We are hiring experienced Java and Docker engineers.", {"Java": REQUIRED, "Docker": REQUIRED}),
        ("We are an experienced team: we founded Docker.", {"Docker": MENTIONED}),
        (
            "The world's leading Docker house is always looking for Java developers.",
            {"Docker": MENTIONED, "Java": REQUIRED},
        ),
        ("Java developers wanted.", {"Java": REQUIRED}),
        ("We're passionate about Docker.", {"Docker": MENTIONED}),
        ("Machine learning experience and Docker.", {"Machine learning": REQUIRED, "Docker": REQUIRED}),
        ("No significant Docker required; without a lot of Java.", {}),
        ("People may use Docker as desired.", {"Docker": MENTIONED}),
        (
            "We are looking for an experienced Java engineer to bring Docker to our SQL.",
            {"Java": REQUIRED, "Docker": MENTIONED, "SQL": MENTIONED},
        ),
        ("We are a startup who has loads of Docker.", {"Docker": MENTIONED}),
        ("You can catch me at the Docker meeting in Oslo.", {"Docker": MENTIONED}),
        ("We are always looking for ways to improve Docker.", {"Docker": MENTIONED}),
        ("Requirements\n- SQL\nBonuses:\n- Docker", {"SQL": REQUIRED, "Docker": PREFERRED}),
        ("Python is not required but is a plus.", {"Python": PREFERRED}),
        (
            "We don't require you to know Java, Docker or SQL, but that's a plus.",
            dict.fromkeys(("Java", "Docker", "SQL"), PREFERRED),
        ),
        ("Java is not required, but a willingness to learn it is a plus.", {}),
        ("SQL mandatory, Python optional.", {"SQL": REQUIRED, "Python": PREFERRED}),
        ("Java is required whereas Python is optional.", {"Java": REQUIRED, "Python": PREFERRED}),
        ("5 years' experience (Java, SQL), Docker a plus.", {"Java": REQUIRED, "SQL": REQUIRED, "Docker": PREFERRED}),
        ("We require Java, and Docker knowledge would be a plus.", {"Java": REQUIRED, "Docker": PREFERRED}),
        ("Knowing SQL is expected, knowing Python is appreciated.", {"SQL": REQUIRED, "Python": PREFERRED}),
        ("SQL is a must-have, Python a nice-to-have.", {"SQL": REQUIRED, "Python": PREFERRED}),
        ("SQL (must), Python (nice), Docker (optional)", {"SQL": REQUIRED, "Python": PREFERRED, "Docker": PREFERRED}),
        ("SQL [required], Python [preferred]", {"SQL": REQUIRED, "Python": PREFERRED}),
        ("At least two years with SQL; Docker experience an asset.", {"SQL": REQUIRED, "Docker": PREFERRED}),
        ("Must be 18 or older; Docker experience welcome.", {"Docker": PREFERRED}),
        ("It would be an advantage to know Docker.", {"Docker": PREFERRED}),
        ("Candidates with Docker experience will be given preference.", {"Docker": PREFERRED}),
        ("Preference will be given to applicants who know Docker.", {"Docker": PREFERRED}),
        ("Priority for people with Docker experience.", {"Docker": PREFERRED}),
        ("Ideal candidates also know Docker.", {"Docker": PREFERRED}),
        ("We welcome knowledge of Docker.", {"Docker": PREFERRED}),
        ("You may also have written Python.", {"Python": PREFERRED}),
        ("You may have heard that we run Python.", {"Python": MENTIONED}),
        ("You run our Docker hosts; security certification preferred.", {"Docker": MENTIONED}),
        ("Experience is needed, since we run Docker.", {"Docker": MENTIONED}),
        ("Candidates without SQL need not apply.", {"SQL": REQUIRED}),
        ("You won't get far here without SQL.", {"SQL": REQUIRED}),
        ("Python + SQL exp", {"Python": REQUIRED, "SQL": REQUIRED}),
        ("Exp. w/ Docker & SQL", {"Docker": REQUIRED, "SQL": REQUIRED}),
        (
            "Good to have: Docker. Need to have: SQL and Python.",
            {"Docker": PREFERRED, "SQL": REQUIRED, "Python": REQUIRED},
        ),
        ("You need to have: SQL. You might have: Docker.", {"SQL": REQUIRED, "Docker": PREFERRED}),
        ("Rust would be handy.", {"Rust": PREFERRED}),
        ("SQL: nice to have. Excel: must have.", {"SQL": PREFERRED, "Microsoft Excel": REQUIRED}),
        ("10+ years experience w/ React ;)", {"React": REQUIRED}),
        ("We use mostly Go and create the platform.", {"Go": MENTIONED}),
        ("You write SQL across departments on data modeling.", {"SQL": MENTIONED, "Data modeling": MENTIONED}),
        ("You hold no degree, but know data science.", {"Data science": MENTIONED}),
        ("Business-level English", {"English": REQUIRED}),
        ("C1 English", {"English": REQUIRED}),
        ("English (C1), SQL (optional)", {"English": REQUIRED, "SQL": PREFERRED}),
        ("Native English speaker", {"English": REQUIRED}),
        ("Non-native English speakers attend a weekly class.", {"English": MENTIONED}),
        ("Docker you already master.", {"Docker": REQUIRED}),
        ("It is experience that counts because we run Docker.", {"Docker": MENTIONED}),
        ("You speak at Docker meetings.", {"Docker": MENTIONED}),
        ("Ideally you know Docker, though SQL is non-negotiable.", {"Docker": PREFERRED, "SQL": REQUIRED}),
        ("Somebody with a SQL and Docker background.", {"SQL": REQUIRED, "Docker": REQUIRED}),
        ("Run Docker, maintaining a high level of calm.", {"Docker": MENTIONED}),
        ("Our stack: Docker, React, MS-SQL.", {"Docker": MENTIONED, "React": MENTIONED}),
        ("Looking for a Java developer, Docker experience is a bonus.", {"Java": REQUIRED, "Docker": PREFERRED}),
        ("You communicate well, also through tools like Docker.", {"Docker": REQUIRED}),
        ("Do you think you would like Docker?", {"Docker": MENTIONED}),
        ("Required skills: leadership, written communication.", {"Leadership": REQUIRED, "Communication": REQUIRED}),
        ("You will gain experience with Java, and you must know SQL.", {"Java": REQUIRED, "SQL": REQUIRED}),
        (
            "Docker runs in all of our towns and all of the villages, and a driving licence is required.",
            {"Docker": MENTIONED},
        ),
        ("SQL, and you will see that a licence is required.", {"SQL": MENTIONED}),
        ("Docker people are wanted.", {"Docker": REQUIRED}),
        ("Docker runs on all of our machines in all of our towns, where bakers are wanted.", {"Docker": MENTIONED}),
        ("Duties\n- Hiring Python developers", {"Python": MENTIONED}),
        ("Duties\n- We are seeking a developer to move us to Python.", {"Python": MENTIONED}),
        ("Duties\n- Strong knowledge of Docker", {"Docker": REQUIRED}),
        ("Duties\n- Bring the team to where it needs strong Docker", {"Docker": MENTIONED}),
    ],
)
def test_a_sentence_without_a_section_asks_by_its_wording(
    levels: Levels, text: str, expected: Mapping[str, RequirementLevel]
) -> None:
    assert levels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Experience with Docker is a strong plus, but SQL is essential.", {"Docker": PREFERRED, "SQL": REQUIRED}),
        ("5+ years of Python, knowledge of Docker is a plus.", {"Python": REQUIRED, "Docker": PREFERRED}),
        (
            "You have done SQL, and prior experience with AWS a plus.",
            {"SQL": REQUIRED, "Amazon Web Services": PREFERRED},
        ),
        ("We're looking for developers that love Python.", {"Python": REQUIRED}),
        ("We're looking for developers that will move us to Python.", {"Python": MENTIONED}),
        (
            "Applied background in Python, SQL, and knowledge of Docker is a plus",
            dict.fromkeys(("Python", "SQL", "Docker"), PREFERRED),
        ),
        ("Strong Python, and knowledge of Docker is a plus", {"Python": REQUIRED, "Docker": PREFERRED}),
        (
            "Python, knowledge of SQL and experience with Docker are a plus.",
            dict.fromkeys(("Python", "SQL", "Docker"), PREFERRED),
        ),
        ("Experience with a BI tool; Looker preferred.", {"Looker": PREFERRED}),
        ("Bonus points if you know Docker.", {"Docker": PREFERRED}),
        ("Experience with these would be nice: Docker, Python.", {"Docker": PREFERRED, "Python": PREFERRED}),
        ("SQL is required. Also desirable is experience with Docker.", {"SQL": REQUIRED, "Docker": PREFERRED}),
        ("You bring solid Python; Docker would be the icing on the cake.", {"Python": REQUIRED, "Docker": PREFERRED}),
        ("Python know-how is indispensable, Docker an advantage.", {"Python": REQUIRED, "Docker": PREFERRED}),
        ("Experience with Docker is the cherry on top.", {"Docker": PREFERRED}),
        ("Ideally you know Python and SQL.", {"Python": PREFERRED, "SQL": PREFERRED}),
        ("You know Python, Docker (plus).", {"Python": REQUIRED, "Docker": PREFERRED}),
        ("Knowledge of Python, Docker (nice to have).", {"Python": REQUIRED, "Docker": PREFERRED}),
        (
            "Experience with Python, SQL and Docker would be great.",
            dict.fromkeys(("Python", "SQL", "Docker"), PREFERRED),
        ),
        ("Java, Docker (preferred)", {"Java": MENTIONED, "Docker": PREFERRED}),
        ("Java, Docker preferred", {"Java": PREFERRED, "Docker": PREFERRED}),
        ("Must know Java, Docker preferred", {"Java": REQUIRED, "Docker": PREFERRED}),
        ("Preferably Docker; SQL", {"Docker": PREFERRED, "SQL": MENTIONED}),
        (
            "Strong Java, SQL, and knowledge of Docker is a plus",
            {"Java": REQUIRED, "SQL": REQUIRED, "Docker": PREFERRED},
        ),
    ],
)
def test_a_wording_that_makes_optional_reaches_as_far_as_its_clause(
    levels: Levels, text: str, expected: Mapping[str, RequirementLevel]
) -> None:
    assert levels(text) == expected


def test_the_section_gives_the_level_to_begin_with(levels: Levels) -> None:
    text = (
        "Responsibilities\n- Maintain Docker images\n\nRequirements\n- SQL\n- Python is a plus\n\nNice to have\n- AWS"
    )
    assert levels(text) == {"Docker": MENTIONED, "SQL": REQUIRED, "Python": PREFERRED, "Amazon Web Services": PREFERRED}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Java is mandatory", {"Java": REQUIRED}),
        ("Java; SQL is required", {"Java": PREFERRED, "SQL": REQUIRED}),
        ("Java; you must love SQL", {"Java": PREFERRED, "SQL": PREFERRED}),
    ],
)
def test_an_item_of_a_preferred_list_may_be_required(
    levels: Levels, item: str, expected: Mapping[str, RequirementLevel]
) -> None:
    assert levels(f"Nice to have\n- Docker\n- {item}") == {"Docker": PREFERRED, **expected}


def test_the_strongest_level_of_all_mentions_counts(levels: Levels) -> None:
    assert levels("Nice to have\n- SQL\n\nRequirements\n- SQL") == {"SQL": REQUIRED}


def test_a_title_asks_for_what_it_names(levels: Levels) -> None:
    assert levels("Acme | Python Data Engineer | Berlin\nWe build rockets.")["Python"] is REQUIRED


def test_people_skills_count_only_where_they_are_asked_for(levels: Levels) -> None:
    assert levels("Responsibilities\n- Use written communication") == {}
    assert levels("Requirements\n- Written communication") == {"Communication": REQUIRED}


@pytest.mark.parametrize("lead_in", ["Some things we'd be thrilled to see:", "What would make us happy to see in you:"])
def test_a_list_of_what_would_please_is_preferred(levels: Levels, lead_in: str) -> None:
    assert levels(f"{lead_in}\n- Experience with Docker\n- SQL") == {"Docker": PREFERRED, "SQL": PREFERRED}


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("Really nice if you have", PREFERRED),
        ("What would make you stand out", PREFERRED),
        ("You might also have:", PREFERRED),
        ("What would make you a great fit for us:", REQUIRED),
        ("Need to have", REQUIRED),
        ("Why You", REQUIRED),
        ("Open roles", MENTIONED),
    ],
)
def test_headings_that_are_not_the_usual_ones(levels: Levels, heading: str, level: RequirementLevel) -> None:
    assert levels(f"About us\n\nMarketing for all.\n\n{heading}\n\n- Docker\n- unit testing") == {
        "Docker": level,
        "Unit testing": level,
    }


def test_a_heading_may_say_what_it_includes(levels: Levels) -> None:
    assert levels("Requirements\n- SQL\n\nOur benefits include...\n\nPython lessons") == {"SQL": REQUIRED}


def test_a_trait_that_is_stressed_is_more_than_praise(levels: Levels) -> None:
    assert levels("Requirements\n- You are highly passionate") == {"Enthusiasm": REQUIRED}
