from collections.abc import Callable

import pytest

from extractors.years import years_in
from schema.postings import PostingAnalysis


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5+ years of Python", (5.0, None)),
        ("3-5 years' experience with SQL", (3.0, 5.0)),
        ("Minimum of seven (7) years of Java", (7.0, None)),
        ("three to five years of SQL", (3.0, 5.0)),
        ("Up to two years of SQL", (None, 2.0)),
        ("at least 6 months of SQL", (0.5, None)),
        ("4 yrs exp. in SQL", (4.0, None)),
        ("0-2 years experience in Java", (0.0, 2.0)),
        ("Between 3 and 5 years of SQL", (3.0, 5.0)),
        ("6 months of SQL experience", (0.5, None)),
        ("18 months of SQL experience", (1.5, None)),
        ("one or more years of SQL", (1.0, None)),
        ("5 to 7+ years of Java", (5.0, 7.0)),
        ("5+ yoe with Python", (5.0, None)),
        ("a year of Docker experience", (1.0, None)),
        ("a couple of years of Python", (2.0, None)),
        ("more than 10 years in Java", (10.0, None)),
        ("5y+ Python", (5.0, None)),
        ("eight-plus years with SQL", (8.0, None)),
        ("not less than 4 years of SQL", (4.0, None)),
        ("no fewer than five years of SQL", (5.0, None)),
        ("less than 4 years of SQL", (None, 4.0)),
        ("5+y of Java", (5.0, None)),
        ("2yrs+ exp with SQL", (2.0, None)),
        ("3-5y in SQL", (3.0, 5.0)),
    ],
)
def test_years_in_all_their_forms(text: str, expected: tuple[float | None, float | None]) -> None:
    years = years_in(text)[0]
    assert (years.minimum, years.maximum) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Founded 20 years ago",
        "For 30+ years, we have delivered",
        "in the last 3 years",
        "an average 7-year tenure",
        "a 5 year plan",
        "Five years on, our code is still Python",
        "30 years of Cobol code",
        "a 5 y track",
        "Figure 5 y axis",
    ],
)
def test_times_that_are_no_experience_are_left_out(text: str) -> None:
    assert years_in(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5+ years of Python and at least 2 years of AWS.", {"Python": 5.0, "Amazon Web Services": 2.0}),
        ("3+ years with Python and SQL", {"Python": 3.0, "SQL": 3.0}),
        ("SQL, Python (3+ years)", {"SQL": None, "Python": 3.0}),
        ("Java: 5 years", {"Java": 5.0}),
        ("4y+ Java, 2yr+ exp with SQL and 3yrs Docker", {"Java": 4.0, "SQL": 2.0, "Docker": 3.0}),
        ("Java - 5 years\nPython - 2 years", {"Java": 5.0, "Python": 2.0}),
        ("5 years of Java experience.", {"Java": 5.0}),
        ("Experience in Java for 3 years or longer.", {"Java": 3.0}),
        ("Java 5 years / Docker 2 years", {"Java": 5.0, "Docker": 2.0}),
        ("Java: 5+ yrs. SQL: 3+ yrs.", {"Java": 5.0, "SQL": 3.0}),
        ("Experience (3+ years) with Java", {"Java": 3.0}),
        ("Java (5 yrs), Docker (6 months)", {"Java": 5.0, "Docker": 0.5}),
        ("4+ years with Java in production, SQL a plus", {"Java": 4.0, "SQL": None}),
        ("You have 3+ years of Java and know Docker inside out", {"Java": 3.0, "Docker": None}),
        ("7 yrs in Java, 3 in Python", {"Java": 7.0, "Python": 3.0}),
        ("A year or more of Java.", {"Java": 1.0}),
        ("Our firm has 40 years of experience in Java.", {"Java": None}),
        ("We are a company with over 25 years in Java.", {"Java": None}),
        ("Java developer with two years' practice", {"Java": 2.0}),
        ("2-4 years Java, 1+ year React", {"Java": 2.0, "React": 1.0}),
        ("5+ years with Python and SQL, of which 2+ with Docker.", {"Python": 5.0, "SQL": 5.0, "Docker": 2.0}),
        ("10 years of experience, with at least 4 in Java", {"Java": 4.0}),
        ("3+ years of experience with containers such as Docker.", {"Docker": 3.0}),
        (
            "You have 3+ years of experience, including 1 year with Docker and 2 years with SQL",
            {"Docker": 1.0, "SQL": 2.0},
        ),
        ("3 years with SQL, additional experience with Python is a plus", {"SQL": 3.0, "Python": None}),
        ("3 years with SQL, exposure to Docker", {"SQL": 3.0, "Docker": None}),
        ("Must be 18 years of age. Python required.", {"Python": None}),
        ("12 months' experience in Java, strong SQL and Docker skills.", {"Java": 1.0, "SQL": None, "Docker": None}),
        ("3+ years of deep learning, including Python or Java", {"Deep learning": 3.0, "Python": None, "Java": None}),
        ("8 years of SQL, 3 of which with Docker.", {"SQL": 8.0, "Docker": 3.0}),
        ("7+ years in Java, at least 3 of them in Python.", {"Java": 7.0, "Python": 3.0}),
        ("You have been writing Java for 2-4 years.", {"Java": 2.0}),
        ("For 2 years we have been writing Java.", {"Java": None}),
        ("Over 12 years our teams have used Docker.", {"Docker": None}),
        ("Minimum 2 yrs. SQL and 6 mths. with Docker.", {"SQL": 2.0, "Docker": 0.5}),
        ("1-2 yrs Java exp, 6+ mos Docker.", {"Java": 1.0, "Docker": 0.5}),
    ],
)
def test_years_go_with_the_skills_of_their_clause(
    analysed: Callable[[str], PostingAnalysis], text: str, expected: dict[str, float | None]
) -> None:
    assert {finding.pref_label: finding.min_years for finding in analysed(text).skills} == expected


def test_the_mention_that_asks_for_most_years_counts(analysed: Callable[[str], PostingAnalysis]) -> None:
    assert analysed("Requirements\n- 2 years of SQL\n- 5 years of SQL").skills[0].min_years == 5.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least four years in Java and 18 months with SQL.", [4.0, 1.5]),
        ("3+ years of Java, six months of SQL", [3.0, 0.5]),
        ("3+ years of Java for a contract of 6 months in Berlin", [3.0]),
        ("A three-year project for people who know Java", []),
        ("We treat 40,000 patients a year in two wards", []),
        ("We bake twice a year with Java", []),
        ("You have a year of Java", [1.0]),
    ],
)
def test_months_that_go_on_from_years_are_experience_too(text: str, expected: list[float]) -> None:
    assert [years.minimum for years in years_in(text)] == expected
