"""Lines that were broken for their length are put together again, and no others."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.markup import NOTHING
from extractors.wrapping import unwrapped

PROSE = (
    "We make software for harbours and have done so since 2009, from an office beside the water in which forty people"
    " work on one product, talk to those who load and unload ships, and go home at five. You will build services for"
    " berth planning, write tests for them, and look after them when they run."
)
ITEMS = (
    "- several years of work with Python and with the libraries that data engineers use from day to day there",
    "- a good command of SQL",
    "- an eye for data pipelines that nobody else wants to look after and that have grown for longer than is good",
)


def _read(text: str) -> str:
    return unwrapped(text).replace(NOTHING, "")


@pytest.mark.parametrize("width", [50, 64, 72, 80, 100])
def test_paragraphs_and_items_that_were_wrapped_are_whole_again(width: int) -> None:
    lines = ["About us", "", PROSE, "", "Requirements", *ITEMS]
    wrapped = "\n".join("\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) for line in lines)
    assert _read(wrapped) == "\n".join(lines)


def test_lines_of_any_length_stay_apart() -> None:
    text = "\n".join(
        (
            "experience with Python and its libraries",
            "ability to explain what a query plan says to a colleague",
            "knowledge of Kubernetes and of what it needs around it",
            "interest in harbours, ships and what is loaded onto them",
            "willing to be on call for one week in every two months",
        )
    )
    assert unwrapped(text) == text


def test_lines_that_begin_items_stay_apart_however_full_the_line_before() -> None:
    lines = textwrap.wrap(PROSE, 60)
    items = ("* docker and what belongs to it", "1. sql", "https://jobs.example.com", "www.example.com")
    items += tuple(f"{bullet} python" for bullet in ("o", "●", "➢", "✔", "\uf0b7"))
    text = "\n".join((*lines, *(line for item in items for line in ("x" * 60, item))))
    assert unwrapped(text).endswith("\n".join(f"{'x' * 60}\n{item}" for item in items))


def test_a_few_lines_that_are_full_by_chance_stay_apart() -> None:
    full = [f"{'x' * 57} of\nthe harbour" for _ in range(3)]
    others = [f"{'y' * length}\nships" for length in (40, 44, 48, 52, 70, 74, 78, 82)]
    text = "\n".join((*full, *others))
    assert unwrapped(text) == text
    assert unwrapped("\n".join(full)) == "\n".join(full).replace("of\n", "of ")


def test_what_hangs_below_an_item_loses_its_indentation() -> None:
    lines = [textwrap.fill(item, 60, subsequent_indent="    ") for item in (*ITEMS, f"- {PROSE}")]
    assert _read("\n".join(lines)) == "\n".join((*ITEMS, f"- {PROSE}"))


def test_windows_line_ends_are_spaces_too() -> None:
    wrapped = "\r\n".join(textwrap.wrap(PROSE, 72))
    assert unwrapped(wrapped).split() == PROSE.split()
    assert "\n" not in unwrapped(wrapped)
    assert "\r" not in unwrapped(wrapped)


@pytest.mark.parametrize(
    ("broken", "read"),
    [
        pytest.param("exam-\nple", "example", id="a parted word"),
        pytest.param("full-\nstack", "full-stack", id="a first half that is known"),
        pytest.param("berth-\nrelated", "berth-related", id="a hyphen that the text has elsewhere"),
        pytest.param("on-\nboarding", "onboarding", id="a word that the text has elsewhere"),
        pytest.param("Docker -\nwith care", "Docker - with care", id="a dash"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_parts_a_word_or_belongs_to_it(broken: str, read: str) -> None:
    text = "\n".join(f"{'y' * 60} so\nwhich goes on" for _ in range(4)) + " onboarding, berth-related\n"
    last = broken.split("\n")
    full = f"{'z' * (63 - len(last[0]) - 1)} {last[0]}\n{last[1]} follows"
    assert _read(text + full).endswith(f" {read} follows")


@given(st.text(st.sampled_from("ab -\n\r.•A"), max_size=400))
def test_a_text_stays_as_long_as_it_was(text: str) -> None:
    assert len(unwrapped(text)) == len(text)


@given(st.lists(st.text(st.sampled_from("abcde "), max_size=30), max_size=20))
def test_short_lines_are_never_joined(lines: list[str]) -> None:
    assert unwrapped("\n".join(lines)) == "\n".join(lines)
