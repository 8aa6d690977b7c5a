"""What around an ambiguous word makes it a name: lists, cells, occupations, brackets; and what never does."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from extractors.counterevidence import against
from extractors.surroundings import Surroundings
from extractors.tokens import tokenize
from schema.postings import RequirementLevel

Levels = Callable[[str], Mapping[str, RequirementLevel]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zorbol | Senior Rust / React Software Engineer | Full-time", {"Rust", "React"}),
        ("We are a Rust shop.", {"Rust"}),
        ("Zorbol | Leeds | Rust Dev, Sr Web Dev", {"Rust"}),
        ("You would be working with a senior React dev.", {"React"}),
        ("Zorbol | Leeds | React Full-stack Engineers", {"React"}),
        ("We are looking for React, web and design engineers.", {"React"}),
        ("We are hiring Front End Developers (React). We love redux.", {"React"}),
        ("Docker on the server and React on the front-end.", {"React"}),
        ("Requirements\n- Rust or similar with cargo", {"Rust"}),
        ("- Strong Excel and patience", {"Microsoft Excel"}),
        ("We need strong Rust, strong Excel and patience.", {"Rust", "Microsoft Excel"}),
        ("Every React developer here knows redux.", {"React"}),
        ("Experience with a Rust, or with cargo.", {"Rust"}),
        ("We are moving to Rust.", {"Rust"}),
        ("You look after Excel 2016 workbooks.", {"Microsoft Excel"}),
        ("You look after a Rust 1.70 service.", {"Rust"}),
        ("You look after React 18.", {"React"}),
        ("React 18 is used in the portal.", {"React"}),
    ],
)
def test_an_ambiguous_name_beside_an_occupation_counts(levels: Levels, text: str, expected: set[str]) -> None:
    assert expected <= set(levels(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Looking for people (rust / go / react) who like cargo, grpc and redux", {"Rust", "Go", "React"}),
        ("Expert level C, Java and SQL", {"C", "Java", "SQL"}),
        ("Zorbol | Leeds | Onsite | Docker | React | Go | Visa", {"Docker", "React", "Go"}),
        ("What we like\nDocker\nReact\nGo\nThat was it.", {"Docker", "React", "Go"}),
        ("Some years in either Java or React-Docker.", {"Java", "React", "Docker"}),
        ("We like Docker, React Python and SQL.", {"Docker", "React", "Python", "SQL"}),
    ],
)
def test_ambiguous_names_of_a_list_count_together(levels: Levels, text: str, expected: set[str]) -> None:
    assert set(levels(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Employee R+D is our statistics hobby.",
        "We do statistics =R and smile.",
        "Zorbol | Spring | Onsite\nWe are a friendly house.",
        "Zorbol | Engineer (Spring, Texas) | Onsite",
        "Our engineers go, react and rust.",
        "Spring\nSummer\nAutumn",
        "Pay depends on experience; rust, holidays and lunch are free.",
        "A deep integration with Rust is what we strive for.",
        "Rust senior engineers, like iron, and they are free.",
        "We are recruiting mobile engineers.",
        "Requirements\n- Experience as a Rust",
        "Experience with each Spring is a must.",
        "The offices are based in Spring.",
        "At the React of our lives.",
        "Experience matters: Dear Rust, write to us.",
        "We meet at Rust 24/7.",
        "Rust 3 times over.",
        "Meet us in Spring 2025.",
        "Rust from HR will call you; experience is welcome.",
        "Experience with rust removal is welcome.",
        "Rust, our kitchen chef, likes experience with you.",
    ],
)
def test_an_ambiguous_word_without_such_company_is_no_name(levels: Levels, text: str) -> None:
    assert levels(text) == {}


@pytest.mark.parametrize(("words", "counts_against"), [(2, False), (30, False), (31, True), (3_000, True)])
def test_capitals_tell_nothing_in_a_headline_and_no_long_sentence_is_one(words: int, *, counts_against: bool) -> None:
    tokens = tokenize("Lake " + "Rust " * (words - 1))
    around = Surroundings(tokens, 0, 0, 0, words - 1, frozenset(tokens.words), listed=False, alone=False)
    assert (against(around) < 0) is counts_against
