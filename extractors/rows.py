"""Postings in rows: lines of JSON, and tables with a heading."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain

from extractors.dates import date_in
from extractors.files import fault
from extractors.privacy import masked
from extractors.structured import Fields, StructuredPosting, posting_of, postings_in
from schema.errors import UnreadableInputError
from schema.postings import PostingDocument

MOST_CHARACTERS = 10_000_000
"""A longer posting is refused: the longest real ones have under 50,000 characters, so it is something else."""

DELIMITERS = (",", "\t", ";")
"""What may part the cells of a table; spreadsheets of countries with a decimal comma write semicolons."""

_AN_OBJECT_A_LINE = 'Write one object a line: {"id": …, "text": …}'
_NO_DATE = frozenset({"nan", "nat", "none", "null", "n/a", "na", "-"})
"""What tools write where there is no date."""

_MOST_SHOWN = 40
_HALVES = re.compile("[\ud800-\udfff]")


def documents_of_lines(source: str, lines: Iterable[str]) -> Iterator[PostingDocument | UnreadableInputError]:
    """The documents of lines of JSON: objects with a `text`, or schema.org's postings. Empty lines are passed over."""
    for number, ended in enumerate(lines, start=1):
        line = ended.removesuffix("\n")
        if line.strip():
            yield from _of_line(f"{source}:{number}", line)


def _of_line(place: str, line: str) -> Iterator[PostingDocument | UnreadableInputError]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        why = f"{error.msg} at character {error.colno}" if isinstance(error, json.JSONDecodeError) else error
        yield fault(place, f"the line is no JSON ({why})", _AN_OBJECT_A_LINE)
        return
    if not isinstance(row, dict):
        yield fault(place, "the line is no object", _AN_OBJECT_A_LINE)
        return
    stated = () if "text" in row else tuple(postings_in(row))
    for posting in stated:
        yield document_of(posting, posting.description or posting.title or "", place)
    if not stated:
        yield document_or_fault(place, row)


def documents_of_table(source: str, lines: Iterable[str]) -> Iterator[PostingDocument | UnreadableInputError]:
    """The documents of the rows of a table, of which the first names the columns; one has to be called `text`."""
    csv.field_size_limit(MOST_CHARACTERS)
    rest = iter(lines)
    head = next(rest, "")
    rows = csv.DictReader(chain([head], rest), delimiter=_delimiter(head))
    columns = tuple(rows.fieldnames or ())
    if "text" not in columns:
        found = f"no column is called `text` (there are {', '.join(columns)})"
        yield fault(f"{source}:1", found, "Call the column that holds the postings `text`")
        return
    empty = True
    while True:
        place = f"{source}:{rows.line_num + 1}"
        try:
            row = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            yield fault(place, f"the row cannot be read ({error})", "Quote cells that hold quotes or line ends")
        else:
            yield _of_cells(place, row, len(columns))
        empty = False
    if empty:
        yield fault(source, "no row stands below the names of its columns", "Give each posting a row")


def _of_cells(place: str, row: Fields, columns: int) -> PostingDocument | UnreadableInputError:
    """The document of a row. One with more cells than columns has a delimiter in its text, which would be cut there."""
    surplus = row.get(None)  # type: ignore[call-overload]  # where csv.DictReader puts them
    if surplus and any(surplus):
        found = f"the row has {columns + len(surplus)} cells and there are {columns} columns"
        return fault(place, found, "Quote cells that hold what parts cells")
    return document_or_fault(place, row)


def is_head(line: str) -> bool:
    """Whether a line names the columns of a table of postings."""
    return any("text" in cells and len(cells) > 1 for cells in map(_cells, [line] * len(DELIMITERS), DELIMITERS))


def _delimiter(head: str) -> str:
    """What parts the cells of a table: that of which one column is called `text`, or else that which makes the most."""
    return max(DELIMITERS, key=lambda one: ("text" in _cells(head, one), len(_cells(head, one))))


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def document_of_row(place: str, row: Fields) -> PostingDocument:
    """The document of a row with a `text` and what else it states. Raises UnreadableInputError where there is none."""
    document = document_or_fault(place, row)
    if isinstance(document, UnreadableInputError):
        raise document
    return document


def document_or_fault(place: str, row: Fields) -> PostingDocument | UnreadableInputError:
    """The same, with the error in place of the document."""
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        return fault(place, "there is no `text` in it", "Give each row the text of a posting")
    if len(text) > MOST_CHARACTERS:
        found = f"its text has {len(text):,} characters and a posting may have {MOST_CHARACTERS:,}"
        return fault(place, found, "Give one posting a row")
    identifier = row.get("id")
    return document_of(posting_of(row), text, place, None if identifier in (None, "") else str(identifier))


def document_of(stated: StructuredPosting, text: str, source: str, identifier: str | None = None) -> PostingDocument:
    """The document of a text with what its source states in fields, without addresses and numbers of persons."""
    return PostingDocument(
        text=whole(text),
        id=identifier and whole(identifier),
        source=source,
        title=_impersonal(stated.title),
        organization=_impersonal(stated.organization),
        location=_impersonal(stated.location),
        url=_impersonal(stated.url),
        date_posted=stated.date_posted,
        employment_type=stated.employment_type,
        salary=stated.salary,
    )


def unread_date(document: PostingDocument) -> UnreadableInputError | None:
    """What to say of a date that the source of a document states and nobody can read; None where there is none."""
    stated = document.date_posted
    if not stated or stated.casefold() in _NO_DATE or date_in(stated):
        return None
    shown = repr(masked(whole(stated))[:_MOST_SHOWN])
    return fault(document.source, f"its date {shown} cannot be read and is left out", "Write dates as 2026-03-19")


def whole(text: str) -> str:
    """A text with U+FFFD in place of each half of a character, as escapes of JSON may leave them; offsets stay."""
    return text if text.isascii() else _HALVES.sub("\ufffd", text)


def _impersonal(field: str | None) -> str | None:
    return masked(whole(field)) if field else field
