"""Texts in which people marked spans, as JSON lines are read for training and scoring.

A line is `{"text": "Knowledge of Go", "spans": [{"start": 13, "end": 15, "label": "knowledge"}]}`. Lines in a row with
the same `doc` are the sentences of one posting and are read as the lines of one text. A span may tell its `text`, which
must then be what stands there. The file may be compressed.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, TypeAlias

from extractors.files import text_lines
from schema.errors import InvalidInputError, UnreadableInputError

Span: TypeAlias = tuple[int, int]
"""Where a span starts and ends in its text."""

_ADVICE = 'Give lines such as {"text": "Knowledge of Go", "spans": [{"start": 13, "end": 15, "label": "knowledge"}]}.'


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with the spans that people marked in it, in its order."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a file: a sentence or a posting, with the label of each span."""

    doc: str
    text: str
    spans: tuple[tuple[int, int, str], ...]


def holds_spans(path: Path) -> bool:
    """Whether the first line of a file that says anything has spans. Raises UnreadableInputError for no text file."""
    first = next((line for _, line in text_lines(path, _ADVICE)), "")
    try:
        return "spans" in json.loads(first)
    except (ValueError, TypeError):
        return False


def read_marked(paths: Iterable[Path], labels: Collection[str] = ()) -> tuple[list[MarkedText], tuple[str, ...]]:
    """The texts of some files, each with its spans of some `labels`, and these labels in their order.

    Without `labels` the spans must have one label alone. Raises UnreadableInputError with the number of the first line
    that is wrong, and InvalidInputError where labels are to be chosen or no span has one of those chosen.
    """
    rows = [row for path in paths for row in _rows(path)]
    found = sorted({label for row in rows for _, _, label in row.spans})
    chosen = tuple(sorted(labels)) or tuple(found)
    if not found:
        raise InvalidInputError("no span is marked in these files, so there is nothing to learn. Mark some.")
    if len(found) > 1 and not labels:
        raise InvalidInputError(f"the spans have several labels ({', '.join(found)}). Choose with --label.")
    unknown = sorted(set(chosen) - set(found))
    if unknown:
        raise InvalidInputError(f"no span has the label {unknown[0]}; there are {', '.join(found)}.")
    return [_joined(group, chosen) for _, group in groupby(rows, key=lambda row: row.doc)], chosen


def _joined(rows: Iterable[_Row], labels: Collection[str]) -> MarkedText:
    """The sentences of a posting on lines of one text."""
    text, spans = "", []
    for row in rows:
        spans += [(len(text) + start, len(text) + end) for start, end, label in row.spans if label in labels]
        text += f"{row.text}\n"
    return MarkedText(text, tuple(sorted(set(spans))))


def _rows(path: Path) -> Iterator[_Row]:
    for number, line in text_lines(path, _ADVICE):
        try:
            yield _row(json.loads(line), f"{path}:{number}")
        except (ValueError, AttributeError, KeyError, TypeError) as error:
            found = str(error) if isinstance(error, _WrongSpanError) else "it holds no text with spans"
            raise UnreadableInputError(f"{path}:{number}", found, _ADVICE) from error


def _row(value: dict[str, Any], place: str) -> _Row:
    text = str(value["text"])
    spans = tuple((int(one["start"]), int(one["end"]), str(one["label"])) for one in value["spans"])
    for start, end, _ in spans:
        if not 0 <= start < end <= len(text):
            raise _WrongSpanError(f"a span from {start} to {end} is not within its text of {len(text)} characters")
    for one, (start, end, _) in zip(value["spans"], spans, strict=True):
        if one.get("text", text[start:end]) != text[start:end]:
            raise _WrongSpanError(f"the text of the span from {start} to {end} is not what stands there")
    return _Row(str(value.get("doc", place)), text, spans)


class _WrongSpanError(ValueError):
    """A span that does not fit its text."""
