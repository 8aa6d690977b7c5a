"""Who hires: as labelled, as a part of a header line, as in "About Acme", or as in "Acme is hiring"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from extractors.labels import values_of
from extractors.title_words import names_profession

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
            rf"[\n.!?](?:(?<=\n)|(?<!\n)\s)(?P<name>{_NAME}){_IN_BRACKETS} (?:is|are|has been|was) "
            r"(?:now |currently |actively |also )?"
            r"(?:looking|seeking|hiring|recruiting|searching|building|growing|on a mission|founded (?:in|by)"
            rf"|(?:an?|the|one of)\b(?=[^.!?\n]{{1,90}}\b(?:{_KIND_OF_EMPLOYER})\b))"
        ),
        rf"[Aa](?<=\b.)t (?P<name>{_NAME}),? (?:we|you|our|everyone|you'll|we're)\b",
        rf"[Ww](?<=\b.)e at (?P<name>{_NAME}),? (?:are|build|make|do|work|believe|love|have|create|develop|think)\b",
        rf"[Jj](?<=\b.)oin (?P<name>{_NAME})(?:'s? \w+| (?:as|team|and|in|is))\b",
        rf"[Ww](?<=\b.)orking (?:at|for) (?P<name>{_NAME})\b",
        rf"\n(?P<name>{_NAME}) seeks\b",
    )
)
"""Each begins with letters or signs that the pattern engine finds fast; before the text there is the end of a line."""

_NO_NAME = frozenset(
    {
        "us",
        "you",
        "the",
        "role",
        "job",
        "position",
        "team",
        "company",
        "our",
        "we",
        "your",
        "this",
        "it",
        "me",
        "project",
    }
    | {"remote", "onsite", "on-site", "hybrid"}
    | {"opportunity", "benefits", "apply", "mission", "what", "working", "work", "join", "client", "there", "he", "she"}
)
_BESIDE_ADDRESS = re.compile(rf"\W*(?P<name>{_NAME})\s*[-–—|(:]+\s*(?:https?://|www\.)")
"""How the first line of a posting on a board often begins: "Acme - https://acme.example"."""

_EDGES = " \t|*_-–—,.:;()"
_ASIDE = re.compile(r"\s*\([^()]*\)|https?://\S+")
_LONGEST = 60


def organization_in(labels: Mapping[str, str], headings: Iterable[str], header: Iterable[str], text: str) -> str | None:
    """The name of who hires, from the surest place that gives one."""
    labelled = _ASIDE.sub("", next(values_of(labels, _LABELS), "")).strip(_EDGES)
    for employer in chain((labelled,), (_ASIDE.sub("", part).strip(_EDGES) for part in header)):
        if employer and len(employer) <= _LONGEST:
            return employer
    first = _BESIDE_ADDRESS.match(text)
    first = None if first and names_profession(first["name"].rpartition(" ")[2]) else first
    abouts = (match for heading in headings if (match := _ABOUT.fullmatch(heading)))
    found = next(_names((*([first] if first else ()), *abouts)), None)
    if found:
        return found
    lines = f"\n{text}"
    return next((name for pattern in _PLAYS if (name := next(_names(pattern.finditer(lines)), None))), None)


def _names(matches: Iterable[re.Match[str]]) -> Iterator[str]:
    for match in matches:
        name = match["name"]
        if name.split()[0].lower() not in _NO_NAME:
            yield name.strip(_EDGES)
