"""Postings from files, folders and standard input: text, Markdown, HTML, schema.org JSON-LD, JSONL and CSV."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from extractors.clean import clean
from extractors.files import (
    BROKEN,
    FORMATS,
    JSON,
    JSONL,
    PACKED,
    STREAMED,
    TABLE,
    TEXT,
    decoded,
    decoded_line,
    encoding_of,
    form_of,
    opened,
    why_broken,
)
from extractors.privacy import masked
from extractors.structured import Fields, StructuredPosting, posting_of, postings_in, postings_in_page
from extractors.title_words import names_profession
from schema.errors import UnreadableInputError
from schema.postings import PostingDocument

MOST_CHARACTERS = 10_000_000
"""A longer posting is refused: the longest real ones have under 50,000 characters, so it is something else."""

LEAST_WORDS = 8
"""A page with fewer words than this, and without structured data, holds no posting."""

STANDARD_INPUT = "-"

OnFault = Callable[[UnreadableInputError], None]
"""Told of each document that cannot be read, so that the others are read all the same."""

_MARKUP = re.compile(r"<!doctype html|<html[\s>]|<(?:p|div|li|br|h[1-6]|body)[\s/>]", re.IGNORECASE)
_CUES = re.compile(
    r"\b(?:experience|requirements?|qualifications?|responsibilit\w+|skills?|candidates?|apply|appl(?:y|ication)"
    r"|salary|"
    r"hiring|position|role|job|career|team|looking for|you will|join us|full[- ]time|remote)\b",
    re.IGNORECASE,
)
_LEAST_CUES = 2
_TOP = 200
"""Characters of a page among which its title stands."""


def read_documents(source: str, on_fault: OnFault | None = None) -> Iterator[PostingDocument]:
    """The documents of a file, a folder (its files in the order of their paths) or standard input (`-`).

    What cannot be read goes to `on_fault`; without it, it raises UnreadableInputError.
    """
    if source == STANDARD_INPUT:
        yield from _reported(_of_standard_input(sys.stdin.buffer), on_fault)
        return
    path = Path(source)
    if path.is_dir():
        files = [file for file in sorted(path.rglob("*")) if file.is_file() and form_of(file)]
        if not files:
            endings = ", ".join(sorted(FORMATS))
            _tell(
                _fault(
                    source, "the folder holds no posting", f"It takes files that end in {endings}, also with {PACKED}"
                ),
                on_fault,
            )
        for file in files:
            yield from _reported(_of_file(file), on_fault)
    else:
        yield from _reported(_of_file(path), on_fault)


def _reported(
    found: Iterable[PostingDocument | UnreadableInputError], on_fault: OnFault | None
) -> Iterator[PostingDocument]:
    for item in found:
        if isinstance(item, UnreadableInputError):
            _tell(item, on_fault)
        else:
            yield item


def _tell(error: UnreadableInputError, on_fault: OnFault | None) -> None:
    if on_fault is None:
        raise error
    on_fault(error)


def _of_file(path: Path) -> Iterator[PostingDocument | UnreadableInputError]:
    form = form_of(path) or TEXT
    try:
        if form in STREAMED:
            yield from _of_stream(path, form)
            return
        with opened(path) as file:
            content = file.read()
    except BROKEN as error:
        yield _fault(str(path), f"it cannot be read ({why_broken(error)})", "Name a whole file that may be read")
        return
    yield from _of_content(str(path), content, form)


def _of_stream(path: Path, form: str) -> Iterator[PostingDocument | UnreadableInputError]:
    """The rows of a file, of which only one is held at a time. Raises what reading a file may raise."""
    try:
        encoding = encoding_of(path)
    except UnreadableInputError as error:
        yield error
        return
    newline = "\n" if form == JSONL else ""
    with io.TextIOWrapper(opened(path), encoding=encoding, errors="replace", newline=newline) as rows:
        yield from _of_lines(str(path), rows) if form == JSONL else _of_table(str(path), rows)


def _of_standard_input(stream: BinaryIO) -> Iterator[PostingDocument | UnreadableInputError]:
    """The documents of a stream; of JSONL only one line is held at a time."""
    source, head = "standard input", stream.readline()
    while head and not head.strip():
        head += stream.readline()
    if _sniffed(head) != JSONL:
        content = head + stream.read()
        yield from _of_content(source, content, _sniffed(content))
        return
    yield from _of_lines(source, (decoded_line(line) for line in chain(head.splitlines(keepends=True), stream)))


def _of_content(source: str, content: bytes, form: str) -> Iterator[PostingDocument | UnreadableInputError]:
    try:
        text = decoded(source, content)
    except UnreadableInputError as error:
        yield error
        return
    if form == JSONL:
        yield from _of_lines(source, io.StringIO(text, newline="\n"))
    elif form == TABLE:
        yield from _of_table(source, io.StringIO(text, newline=""))
    elif form == JSON:
        yield from _of_json(source, text)
    else:
        yield _of_text(source, text)


def _of_text(source: str, text: str) -> PostingDocument | UnreadableInputError:
    """The document of one text. HTML is recognised by itself, and its structured data is used first."""
    if len(text) > MOST_CHARACTERS:
        found = f"it has {len(text):,} characters and a posting may have {MOST_CHARACTERS:,}"
        return _fault(source, found, "Give one posting a file, or many as JSONL or CSV")
    if not _MARKUP.search(text[:20_000]):
        return PostingDocument(text=text, source=source)
    stated = next(postings_in_page(text), None)
    if stated is None and not _holds_posting(text):
        return _fault(source, "the page holds no posting", "Save the page of one job, or paste its text into a file")
    if stated is None:
        return PostingDocument(text=text, source=source)
    visible = text if _holds_posting(text) else stated.description or text
    return document_of(stated, visible, source)


def _holds_posting(html: str) -> bool:
    """Whether a page shows enough words, and some of the words that postings have, a job at its top among them."""
    visible = clean(html).without_chrome()
    if len(visible.split()) < LEAST_WORDS:
        return False
    return len(_CUES.findall(visible)) + names_profession(visible[:_TOP]) >= _LEAST_CUES


def _of_json(source: str, text: str) -> Iterator[PostingDocument | UnreadableInputError]:
    """The postings of a JSON file: JSON-LD, or objects with a `text` like the lines of JSONL."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield _fault(source, f"it is no JSON ({error})", "Save it as JSON, or as text under another ending")
        return
    stated = list(postings_in(content))
    rows = [row for row in (content if isinstance(content, list) else [content]) if isinstance(row, dict)]
    if stated:
        for posting in stated:
            yield document_of(posting, posting.description or posting.title or "", source)
    elif any("text" in row for row in rows):
        yield from (_of_row(f"{source}[{number}]", row) for number, row in enumerate(rows))
    else:
        yield _fault(source, "it holds no posting", "It takes a schema.org JobPosting, or objects with a `text`")


def _of_lines(source: str, lines: Iterable[str]) -> Iterator[PostingDocument | UnreadableInputError]:
    for number, ended in enumerate(lines, start=1):
        line = ended.removesuffix("\n")
        if not line.strip():
            continue
        place = f"{source}:{number}"
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield _fault(place, f"the line is no JSON ({error})", 'Write one object a line: {"id": …, "text": …}')
            continue
        if isinstance(row, dict):
            yield _of_row(place, row)
        else:
            yield _fault(place, "the line is no object", 'Write one object a line: {"id": …, "text": …}')


def _of_table(source: str, lines: Iterable[str]) -> Iterator[PostingDocument | UnreadableInputError]:
    csv.field_size_limit(MOST_CHARACTERS)
    delimiter = "\t" if source.lower().endswith(".tsv") else ","
    rows = csv.DictReader(lines, delimiter=delimiter)
    if "text" not in (rows.fieldnames or ()):
        columns = ", ".join(rows.fieldnames or ())
        yield _fault(
            f"{source}:1", f"no column is called `text` (there are {columns})", "Name the column of the postings"
        )
        return
    while True:
        place = f"{source}:{rows.line_num + 1}"
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield _fault(place, f"the row cannot be read ({error})", "Quote cells that hold quotes or line ends")
            continue
        yield _of_row(place, row)


def document_of_row(place: str, row: Fields) -> PostingDocument:
    """The document of a row with a `text` and what else it states. Raises UnreadableInputError where there is none."""
    document = _of_row(place, row)
    if isinstance(document, UnreadableInputError):
        raise document
    return document


def _of_row(place: str, row: Fields) -> PostingDocument | UnreadableInputError:
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        return _fault(place, "there is no `text` in it", "Give each row the text of a posting")
    if len(text) > MOST_CHARACTERS:
        found = f"its text has {len(text):,} characters and a posting may have {MOST_CHARACTERS:,}"
        return _fault(place, found, "Give one posting a row")
    identifier = row.get("id")
    return document_of(posting_of(row), text, place, None if identifier in (None, "") else str(identifier))


def document_of(stated: StructuredPosting, text: str, source: str, identifier: str | None = None) -> PostingDocument:
    """The document of a text with what its source states in fields, without addresses and numbers of persons."""
    return PostingDocument(
        text=text,
        id=identifier,
        source=source,
        title=_impersonal(stated.title),
        organization=_impersonal(stated.organization),
        location=_impersonal(stated.location),
        url=_impersonal(stated.url),
        date_posted=stated.date_posted,
        employment_type=stated.employment_type,
        salary=stated.salary,
    )


def _impersonal(field: str | None) -> str | None:
    return masked(field) if field else field


def _sniffed(content: bytes) -> str:
    """The form of standard input, by its first character and line."""
    first = content.lstrip()[:1]
    if first not in {b"{", b"["}:
        return TEXT
    line = content.lstrip().split(b"\n", 1)[0]
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return JSON
    return JSONL if first == b"{" and b'"@type"' not in line else JSON


def _fault(source: str, found: str, advice: str) -> UnreadableInputError:
    return UnreadableInputError(source, found, f"{advice}.")
