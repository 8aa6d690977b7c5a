"""A posting says the same whatever way it came: out of a mail, a printed page, an export, a board's interface."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Callable

import pytest

from schema.postings import PostingAnalysis

POSTING = """Data Engineer at Harbour Works

About us
We make software for harbours and have done so since 2009, from an office beside the water in which forty people \
work on one product and go home at five.

What you will do
- Build data pipelines in Python, and look after them together with the people who asked for them in the first place.
- Mentor junior engineers.

Requirements
- At least 5 years of experience with SQL and with data modeling, in a company where more than one team used the result.
- Hands-on experience with machine learning or with deep learning, in whatever field it was, and with unit testing.
- Docker

Nice to have
- Some experience with Kubernetes, because we are about to move what runs on our own machines to the cloud next year.
- C++"""


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _wrapped(width: int, *, hyphens: bool = False) -> Callable[[str], str]:
    return lambda text: "\n".join(
        textwrap.fill(line, width, break_on_hyphens=hyphens, subsequent_indent="  " if line.startswith("-") else "")
        for line in text.split("\n")
    )


def _page(text: str) -> str:
    return "".join(f"<p>{html.escape(line)}</p>" for line in _lines(text))


WAYS = {
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "an empty line behind each": lambda text: text.replace("\n", "\n\n"),
    "a mail's width": _wrapped(72),
    "a mail's width, at hyphens": _wrapped(72, hyphens=True),
    "a mail's width, Windows line ends": lambda text: _wrapped(72)(text).replace("\n", "\r\n"),
    "a quoted mail": lambda text: "\n".join(f"> {line}" for line in _wrapped(70)(text).split("\n")),
    "a wide terminal": _wrapped(100),
    "indented": lambda text: textwrap.indent(text, "    "),
    "justified": lambda text: re.sub(r"(?<=\w) (?=\w)", "  ", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "a page": _page,
    "a page of breaks": lambda text: f"<div>{html.escape(text)}</div>".replace("\n", "<br>"),
    "an escaped page": lambda text: html.escape(_page(text)),
    "written breaks": lambda text: text.replace("\n", "\\n"),
    "written breaks of Windows": lambda text: text.replace("\n", "\\r\\n"),
    "Markdown's escapes": lambda text: re.sub(r"([-+&.])", r"\\\1", text),
    "Markdown's hard breaks": lambda text: text.replace("\n", "\\\n"),
    "one line": lambda text: re.sub(r"\s*\n(?:- )?\s*", " ", text),
    "one line with bullets": lambda text: re.sub(r"\s*\n\s*", " ", text.replace("\n- ", "\n• ")),
    "other bullets": lambda text: text.replace("\n- ", "\n\uf0b7 "),
    "bullets on lines of their own": lambda text: text.replace("\n- ", "\n•\n"),
}


def _said(analysis: PostingAnalysis) -> dict[str, tuple[str, float | None]]:
    return {found.pref_label: (found.requirement.value, found.min_years) for found in analysis.skills}


@pytest.mark.parametrize("way", WAYS)
def test_a_posting_says_the_same_whatever_way_it_came(analysed: Callable[[str], PostingAnalysis], way: str) -> None:
    expected = _said(analysed(POSTING))
    assert expected["SQL"] == ("required", 5.0)
    assert expected["Kubernetes"] == ("preferred", None)
    text = WAYS[way](POSTING)
    analysis = analysed(text)
    assert _said(analysis) == expected
    assert all(text[one.start : one.end] == one.text for found in analysis.skills for one in found.mentions)
