from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.privacy import MASK, masked, masked_throughout
from schema.postings import PostingAnalysis


@pytest.mark.parametrize(
    ("text", "private"),
    [
        ("Write to jane.doe@example.com now", "jane.doe@example.com"),
        ("jobs AT example.com", "jobs AT example.com"),
        ("jane [at] example [dot] com", "jane [at] example [dot] com"),
        ("mail jane&#64;example.com", "jane&#64;example.com"),
        ("jane%40example.com", "jane%40example.com"),
        ("jane&commat;example.com", "jane&commat;example.com"),
        ("jane at example dot com", "jane at example dot com"),
        ("Jane At Example Dot Com", "Jane At Example Dot Com"),
        ("jane at mail dot example dot com", "jane at mail dot example dot com"),
        ("jane(at)example(dot)co(dot)uk", "jane(at)example(dot)co(dot)uk"),
        ("jane{at}example{dot}com", "jane{at}example{dot}com"),
        ("jane <at> example.com", "jane <at> example.com"),
        ("jane [ at ] example.com", "jane [ at ] example.com"),
        ("jane [At] example.com", "jane [At] example.com"),
        ("jane dot doe at example dot com", "jane dot doe at example dot com"),
        ("jane [dot] doe [at] example.com", "jane [dot] doe [at] example.com"),
        ("jane [at] example . com", "jane [at] example . com"),
        ("jane at example(dot)com", "jane at example(dot)com"),
        ("jane@example dot com", "jane@example dot com"),
        ("jane @ example (dot) com", "jane @ example (dot) com"),
        ("Contact jane.doe @ example.com today", "jane.doe @ example.com"),
        ("Write to jobs @ example . com today", "jobs @ example . com"),
        ("Call (888)444-9777.", "(888)444-9777"),
        ("Reach us: 888.444.9777", "888.444.9777"),
        ("Reach us: 1-888-444-9777", "1-888-444-9777"),
        ("Reach us: 1 (888) 444-9777", "1 (888) 444-9777"),
        ("Reach us: 0049 30 1234567", "0049 30 1234567"),
        ("Phone 12345678", "12345678"),
        ("Fax 0221/123456", "0221/123456"),
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
        "C++11/14/17/20",
        "look at data dot plots",
        "Data Engineer @ Zorbol.com",
        "Title: Data Engineer @ Zorbol.com",
        "We look at charts dot by dot, and (that) communicates",
        "Batch 0012345678 of 1 200 300 400",
        "Over 12345678 rows a day",
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


@pytest.mark.parametrize(
    ("text", "private"),
    [
        pytest.param("Call +49\u00a030\u00a01234567 about Python", "1234567", id="no-break spaces"),
        pytest.param("Call 415\u2011555\u20110100 about Python", "0100", id="no-break hyphens"),
        pytest.param("<p>Call +1 415&#8209;555&#8209;0100 about Python</p>", "0100", id="hyphens as entities"),
        pytest.param("<p>Call +49&nbsp;30&nbsp;1234567 about Python</p>", "1234567", id="spaces as entities"),
        pytest.param(r"Call \(415\) 555\-0100 about Python", "0100", id="Markdown's escapes"),
        pytest.param(r"Write to john\.doe\@example\.com about Python", "doe", id="an escaped address"),
        pytest.param(r"Write to john\_doe@example.com about Python", "john", id="an escaped name"),
        pytest.param("Write to <b>jane</b>@example.com about Python", "jane", id="a name in bold"),
    ],
)
def test_what_is_private_is_masked_whatever_way_it_came(
    analysed: Callable[[str], PostingAnalysis], text: str, private: str
) -> None:
    analysis = analysed(text)
    assert private not in repr(analysis)
    assert len(analysis.text) == len(text)
    assert analysis.text.endswith(text[text.index(" about") :])
    assert [finding.pref_label for finding in analysis.skills] == ["Python"]


PIECES = (
    *(
        "jane",
        "@",
        "example.com",
        "\\",
        "\\n",
        "+49",
        "30",
        "1234567",
        "415",
        "-",
        "555",
        "0100",
        "&nbsp;",
        "&#8209;",
        "<b>",
    ),
    *(
        "</b>",
        "\u00a0",
        "\n",
        " ",
        "(",
        ")",
        "&lt;p&gt;",
        "> ",
        "tel ",
        MASK,
        ".",
        " at ",
        "[at]",
        " dot ",
        "com",
        "call ",
    ),
)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_what_is_masked_once_needs_no_more_masks(text: str) -> None:
    given_text, _ = masked_throughout(text)
    assert len(given_text) == len(text)
    assert masked_throughout(given_text)[0] == given_text
