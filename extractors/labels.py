"""The labelled lines of a posting: "Location: Chicago", "**Remote Status:** Hybrid"."""

from __future__ import annotations

import re

_LABELLED = re.compile(
    r"(?:(?:^|\n)[^\S\n]*[\W_]{0,4}|(?=Job [A-Z][a-z]+:))(?P<label>[A-Za-z][A-Za-z /-]{1,28})[*_]{0,2}[^\S\n]?:[*_]{0,2}[^\S\n]*"
    r"(?P<value>[^\n]{1,160}?)(?=\s*Job [A-Z][a-z]+:|\n|$)"
)
_EDGES = " \t*_|"


def labelled_values(text: str) -> dict[str, str]:
    """The value of each label, in small letters, that begins a line; the first one counts."""
    values: dict[str, str] = {}
    for match in _LABELLED.finditer(text):
        value = match["value"].strip(_EDGES)
        if value:
            values.setdefault(" ".join(match["label"].lower().split()), value)
    return values


def first_of(values: dict[str, str], *labels: str) -> str | None:
    """The value of the first of the labels that is there."""
    return next((values[label] for label in labels if label in values), None)
