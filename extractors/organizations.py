"""Who hires: as labelled, as a part of a header line, as in "About Acme", or as in "Acme is hiring"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, pairwise

from extractors.company_names import (
    NAME_EDGES,
    company_name,
    is_always_written_so,
    opens_with_name,
    without_place,
)
from extractors.employer_by_address import name_by_address
from extractors.labels import values_of
from extractors.sections import Layout
from extractors.title_words import names_job, names_profession
from schema.postings import Section

_LABELS = (
    *("company", "company name", "organization", "organisation", "employer", "hiring organization", "client"),
    "hiring company",
)
_WORD = r"[A-Z0-9](?:[\w&'.+-]{0,40}[\w+])?"
_NAME = rf"{_WORD}(?:[ ](?:{_WORD}|&|of|and|the|de|for)){{0,4}}"
_IN_BRACKETS = r"(?: ?\([^()\n]{2,60}\))?,?"
_ABOUT = re.compile(
    rf"\W*(?:About|Why \w+ (?:at|with|for)|Why|Life at|Working at|Join|Who is|Meet) (?P<name>{_NAME})\W*"
)
_KIND_OF_EMPLOYER = (
    r"company|companies|start-?ups?|firms?|leader|leading|provider|agency|consultancy|organi[sz]ations?|business|bank"
    r"|team|group|studio|platform|marketplace|non-?profit|charity|university|employer|manufacturer|retailer|network"
    r"|institut\w+|corporation|venture|lab|service|app|maker|brand|publisher|pioneer|specialist|consultants"
)
"""What an employer says that it is; "Spark is a plus" and "Python is the main language" are about something else."""

_PLAYS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"[\n.!?:](?:(?<=\n)|(?<!\n)\s)(?P<name>{_NAME})\.?{_IN_BRACKETS} (?:is|are|has been|was) "
            r"(?:now |currently |actively |also )?"
            r"(?:looking|seeking|hiring|recruiting|searching|building|growing|expanding|on a mission|founded (?:in|by)"
            rf"|(?:an?|the|one of)\b(?=[^.!?\n]{{1,90}}\b(?:{_KIND_OF_EMPLOYER})\b))"
        ),
        rf"[Aa](?<=\b.)t (?P<name>{_NAME}),? (?:we|you|our|everyone|you'll|we're)\b",
        rf"[Ww](?<=\b.)e at (?P<name>{_NAME})\b",
        rf"[Jj](?<=\b.)oin (?P<name>{_NAME})(?:'s? \w+| (?:as|team|and|in|is))\b",
        rf"[Ww](?<=\b.)orking (?:at|for) (?P<name>{_NAME})\b",
        rf"\n(?P<name>{_NAME}) seeks\b",
        rf"I(?<=\b.) (?:work|am|recruit) (?:at|for|with) (?P<name>{_NAME})",
        rf"(?:ounder|C[ETO]O) (?:of|at|@) (?P<name>{_NAME})",
    )
)
"""Each begins with letters or signs that the pattern engine finds fast; before the text there is the end of a line."""

_DOES = re.compile(rf"(?P<name>{_NAME})(?:,|(?: is| ist| est| (?!this|his|has been|does|as|was|us)[a-z]{{2,12}}s)\b)")
"""How the first sentence about who hires begins: "Acme helps", "Acme, founded in 2001"."""

_HELPS = re.compile(
    rf"^(?P<name>{_NAME}),? (?:helps|provides|builds|makes|offers|develops|delivers|powers|enables|creates|lets|allows"
    r"|runs|operates|connects|brings|gives|transforms|designs|produces)\b",
    re.MULTILINE,
)
_JOB_AT = re.compile(
    r"\W*(?P<job>[^|.!?;\n]{3,90}?)\s(?:at|AT|@)\s(?P<name>[^\W_][\w.&'+-]*(?: [A-Z&][\w.&'+-]*){0,4})"
    r"(?=\s*$|\.\s|\s*[,(\[|–—-]|\s(?:in|is)\s)"
)
"""A title with who hires for it: "Senior Data Analyst at Acme"."""

_HEADED = re.compile(r"#\s.*?\s—\s(?P<name>[^—\n]{2,60})")
_BESIDE_ADDRESS = re.compile(rf"\W*(?P<name>{_NAME})\s*[-–—|(:]+\s*(?:https?://|www\.)")
"""How the first line of a posting on a board often begins: "Acme - https://acme.example"."""


def organization_in(
    page: Layout, labels: Mapping[str, str], header: Iterable[str], titles: Iterable[int]
) -> str | None:
    """The name of who hires, from the surest place that gives one; `titles` are the offsets of the titles."""
    told = chain(values_of(labels, _LABELS), _beside_jobs(page, titles), header)
    named = next((name for part in told if (name := company_name(part))), None)
    if named:
        return named
    first = _BESIDE_ADDRESS.match(page.text)
    first = None if first and names_profession(first["name"].rpartition(" ")[2]) else first
    headings = (page.text[line.start : line.end] for line in page.lines if line.heading and line.section is _ABOUT_US)
    abouts = (match for heading in headings if (match := _ABOUT.fullmatch(heading)))
    text = f"\n{page.text}"
    plays = (match for pattern in _PLAYS for match in pattern.finditer(text))
    sure = next(_names(chain((first,) if first else (), abouts, plays)), None)
    return sure or name_by_address(page.text) or next(_introduced(page), None)


_ABOUT_US = Section.ABOUT


def _beside_jobs(page: Layout, titles: Iterable[int]) -> Iterator[str]:
    """The names that stand in the lines of titles: "# Data Analyst — Acme", "Data Analyst at Acme"."""
    starts = page.starts[:1] + tuple(titles)
    for line in map(page.line_at, dict.fromkeys(starts)):
        text = page.text[line.start : line.end]
        headed = _HEADED.fullmatch(text) if text.startswith("#") else None
        beside = _JOB_AT.match(text) if " at " in text or "@" in text or " AT " in text else None
        if headed:
            yield headed["name"]
        if beside and names_job(beside["job"]) and "former" not in beside["job"] and opens_with_name(beside["name"]):
            yield beside["name"]


def _introduced(page: Layout) -> Iterator[str]:
    """The names that the text about who hires begins with, or a line that tells what they do."""
    for heading, line in pairwise(page.lines):
        if heading.heading and line.section is _ABOUT_US and not line.heading:
            match = _DOES.match(page.text, line.start, line.end)
            if match and opens_with_name(match["name"]) and is_always_written_so(match["name"], page.text):
                yield match["name"]
    for match in _HELPS.finditer(page.text):
        if opens_with_name(match["name"]) and is_always_written_so(match["name"], page.text):
            yield match["name"]


def _names(matches: Iterable[re.Match[str]]) -> Iterator[str]:
    for match in matches:
        if opens_with_name(match["name"]):
            yield without_place(match["name"].strip(NAME_EDGES))
