import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.privacy import MASK, masked


@pytest.mark.parametrize(
    ("text", "private"),
    [
        ("Write to jane.doe@example.com now", "jane.doe@example.com"),
        ("jobs AT example.com", "jobs AT example.com"),
        ("jane [at] example [dot] com", "jane [at] example [dot] com"),
        ("mail jane&#64;example.com", "jane&#64;example.com"),
        ("Call (888)444-9777.", "(888)444-9777"),
        ("Tel: 020 7946 0958", "020 7946 0958"),
        ("+33 1 23 45 67 89", "+33 1 23 45 67 89"),
    ],
)
def test_addresses_and_numbers_are_masked_by_as_many_characters(text: str, private: str) -> None:
    assert masked(text) == text.replace(private, MASK * len(private))


@pytest.mark.parametrize(
    "text",
    [
        "$130,000$215,000 USD",
        "2013-2018",
        "03-19-2026",
        "Role Number: 200102064",
        "C++ and C#",
        "look at data dot plots",
    ],
)
def test_figures_that_are_no_telephone_numbers_stay(text: str) -> None:
    assert masked(text) == text


@given(st.text(max_size=200))
def test_masking_never_moves_anything(text: str) -> None:
    assert len(masked(text)) == len(text)


def test_figures_of_every_script_are_read_as_a_number() -> None:
    figures = [chr(code) for code in range(0x110000) if chr(code).isdecimal()]

    assert all("█" in masked(f"Tel {figure * 9}") for figure in figures)
