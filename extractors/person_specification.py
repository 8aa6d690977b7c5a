"""Specifications of a person in which a sign at the end of each line says whether it is essential or desirable.

"Knowledge of SQL (E)", or a table with a column of its own: the signs count where the posting tells what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from schema.postings import Section

_TOLD = re.compile(
    r"\bessential\b[^\n]{0,40}?\bdesirable\b|\b(?:E\s?/\s?D|D\s?/\s?E)\b|\bE\s?[=:-]\s?essential\b|\(E\)[^\n]{0,60}\(D\)",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?:[\t|(\[:]|\s[–—-])[ \t]*(?P<sign>[ED]|(?i:essential|desirable))[ \t]*[)\]|]?[ \t|]*$")
_CELL = re.compile(r"(?P<sign>[ED]|(?<=\t)(?i:essential|desirable))$")
_GRADES = {"e": Section.REQUIREMENTS, "d": Section.PREFERRED}
_FEWEST = 2
"""A single sign is chance: programming in D."""

_REACH = 40
"""Characters at the end of a line in which a sign stands."""


def signs(text: str, lines: Iterable[tuple[int, int]]) -> list[tuple[int, Section]]:
    """Where in a text the signs stand, each with the section of what is before it, if the text tells what they mean."""
    if "esirable" not in text and "ESIRABLE" not in text and "E/D" not in text:
        return []
    told = _TOLD.search(text)
    if told is None:
        return []
    behind = told.end()
    found = list(_signs(text, (line for line in lines if line[0] >= behind)))
    return found if len(found) >= _FEWEST else []


def _signs(text: str, lines: Iterable[tuple[int, int]]) -> Iterator[tuple[int, Section]]:
    for start, end in lines:
        found = _CELL.match(text, start, end) or _SIGN.search(text, max(start, end - _REACH), end)
        if found:
            yield found.start("sign"), _GRADES[found["sign"][0].lower()]
