"""Breaks that are found again in a line that holds a whole posting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.flattening import with_breaks

STORY = (
    "We make software for harbours and have done so since 2009, from an office beside the water in which forty people"
    " work on one product, talk to those who load and unload ships, and go home at five. Our customers are in three"
    " countries, and each of them has a berth plan that somebody drew by hand before we came along to help them out."
)


@pytest.mark.parametrize(
    "heading",
    [
        *("Requirements", "Qualifications", "Responsibilities", "Duties", "Benefits", "Perks", "Tech Stack"),
        *(
            "Key Responsibilities",
            "Preferred Qualifications",
            "Minimum qualifications",
            "Required Skills",
            "Your Profile",
        ),
        *("Required Skills and Experience", "Desired Experience", "Your tasks", "Nice to have", "Nice To Haves"),
        *("Good-to-have", "Must have", "Bonus Points", "What you'll do", "What You Will Bring", "What you need"),
        *("What we offer", "What we're looking for", "Who you are", "Who We Are", "About you", "About the role"),
        *("About Us", "Job Description", "Job summary", "How to Apply", "Why join us", "Perks and benefits"),
    ],
)
def test_a_heading_within_a_long_line_stands_on_its_own(heading: str) -> None:
    assert f"\n{heading}\nPython" in with_breaks(f"{STORY} {heading} Python and Docker in daily work.")


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param("You write Product Requirements Documents.", id="part of a name"),
        pytest.param("You gather requirements and write them down.", id="small letters"),
        pytest.param("Requirements of harbours are many.", id="goes on as a sentence"),
        pytest.param("The Employee Benefits Team is next door.", id="a team"),
        pytest.param("(What you'll do, we cannot say.)", id="in brackets"),
    ],
)
def test_what_reads_on_as_a_sentence_is_no_heading(kept: str) -> None:
    assert with_breaks(f"{STORY} {kept}") == f"{STORY} {kept}"


def test_a_short_line_is_left_alone() -> None:
    text = "Acme • Berlin • Remote • Full-time. Requirements Python"
    assert with_breaks(text) == text


def test_bullets_within_a_long_line_begin_items() -> None:
    text = f"{STORY} You bring • Python • Docker • SQL"
    assert with_breaks(text).splitlines()[1:] == ["• Python", "• Docker", "• SQL"]


def test_bullets_between_the_facts_of_a_header_begin_none() -> None:
    text = f"Acme • Berlin • Remote • {STORY}"
    assert with_breaks(text) == text
    assert with_breaks(f"Hello\n{text}").count("\n") == 4


def test_two_bullets_are_no_list() -> None:
    text = f"{STORY} Python • Docker • SQL"
    assert with_breaks(text) == text


@given(st.lists(st.sampled_from([STORY, "Requirements", "Python", "•", "\n", "  ", "5+ years", "Nice to have", "."])))
def test_a_text_stays_as_long_as_it_was_and_differs_in_white_space_only(pieces: list[str]) -> None:
    text = " ".join(pieces)
    broken = with_breaks(text)
    assert len(broken) == len(text)
    assert all(old == new or (old in " \t" and new == "\n") for old, new in zip(text, broken, strict=True))
