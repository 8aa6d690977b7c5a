"""The labelled lines of a posting: "Location: Chicago", "**Remote Status:** Hybrid"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from extractors.sections import Layout

_LABEL = re.compile(r"[\W_]{0,4}(?P<label>[A-Za-z][A-Za-zÀ-ÿ /-]{1,28})[*_]{0,2}\s?:[*_]{0,2}\s*(?P<value>\S.*)")
_INLINE = re.compile(r"(?P<label>Job [A-Z][a-z]+):\s*(?P<value>[^\n]{1,160}?)(?=\s*Job [A-Z][a-z]+:|\n|$)")
_INLINE_SIGNS = ("Job Title:", "Job Location:", "Job Type:")
_EDGES = " \t*_|"
_LONGEST = 200
_REACH = 40
"""Characters of a line within which a label ends."""


def labelled_values(page: Layout) -> dict[str, str]:
    """The value of each label, in small letters, that begins a line; the first one counts."""
    values: dict[str, str] = {}
    for match in _matches(page):
        value = match["value"].strip(_EDGES)
        if value:
            values.setdefault(" ".join(match["label"].lower().split()), value)
    return values


def _matches(page: Layout) -> Iterator[re.Match[str]]:
    """Every label with its value: at the start of a short line, or within a line that lost its breaks."""
    if any(sign in page.text for sign in _INLINE_SIGNS):
        yield from _INLINE.finditer(page.text)
    for line in page.lines:
        if line.end - line.start <= _LONGEST and page.text.find(":", line.start, line.start + _REACH) >= 0:
            match = _LABEL.match(page.text, line.start, line.end)
            if match:
                yield match


def values_of(values: Mapping[str, str], labels: Collection[str]) -> Iterator[str]:
    """The values of those of the labels that are there, in the order of the labels."""
    if values.keys().isdisjoint(labels):
        return iter(())
    return (values[label] for label in labels if label in values)
