"""Postings from files, folders and standard input: text, Markdown, HTML and schema.org JSON-LD; rows are of `rows`."""

from __future__ import annotations

import codecs
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
    fault,
    form_of,
    opened,
    why_broken,
)
from extractors.rows import (
    MOST_CHARACTERS,
    document_of,
    document_or_fault,
    documents_of_lines,
    documents_of_table,
    is_head,
)
from extractors.structured import postings_in, postings_in_page
from extractors.title_words import names_profession
from schema.errors import UnreadableInputError
from schema.postings import PostingDocument

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
                fault(
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
        yield fault(str(path), f"it cannot be read ({why_broken(error)})", "Name a whole file that may be read")
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
        yield from _of_rows(str(path), rows, form)


def _of_standard_input(stream: BinaryIO) -> Iterator[PostingDocument | UnreadableInputError]:
    """The documents of a stream; of JSONL and CSV only one row is held at a time."""
    source, head = "standard input", stream.readline()
    while head and not head.strip():
        head += stream.readline()
    form = _sniffed(head)
    if form in STREAMED:
        lines = (decoded_line(line) for line in chain(head.splitlines(keepends=True), stream))
        yield from _of_rows(source, lines, form)
    else:
        yield from _of_content(source, head + stream.read(), form)


def _of_rows(source: str, lines: Iterable[str], form: str) -> Iterator[PostingDocument | UnreadableInputError]:
    return documents_of_lines(source, lines) if form == JSONL else documents_of_table(source, lines)


def _of_content(source: str, content: bytes, form: str) -> Iterator[PostingDocument | UnreadableInputError]:
    try:
        text = decoded(source, content)
    except UnreadableInputError as error:
        yield error
        return
    if form == JSON:
        yield from _of_json(source, text)
    else:
        yield _of_text(source, text)


def _of_text(source: str, text: str) -> PostingDocument | UnreadableInputError:
    """The document of one text. HTML is recognised by itself, and its structured data is used first."""
    if len(text) > MOST_CHARACTERS:
        found = f"it has {len(text):,} characters and a posting may have {MOST_CHARACTERS:,}"
        return fault(source, found, "Give one posting a file, or many as JSONL or CSV")
    if not _MARKUP.search(text[:20_000]):
        return PostingDocument(text=text, source=source)
    stated = next(postings_in_page(text), None)
    if stated is None and not _holds_posting(text):
        return fault(source, "the page holds no posting", "Save the page of one job, or paste its text into a file")
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
        yield fault(source, f"it is no JSON ({error})", "Save it as JSON, or as text under another ending")
        return
    stated = list(postings_in(content))
    rows = [row for row in (content if isinstance(content, list) else [content]) if isinstance(row, dict)]
    if stated:
        for posting in stated:
            yield document_of(posting, posting.description or posting.title or "", source)
    elif any("text" in row for row in rows):
        yield from (document_or_fault(f"{source}[{number}]", row) for number, row in enumerate(rows))
    else:
        yield fault(source, "it holds no posting", "It takes a schema.org JobPosting, or objects with a `text`")


def _sniffed(content: bytes) -> str:
    """The form of standard input, by its first character and line."""
    start = content.removeprefix(codecs.BOM_UTF8).lstrip()
    line = start.split(b"\n", 1)[0]
    if start[:1] not in {b"{", b"["}:
        return TABLE if is_head(decoded_line(line)) else TEXT
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return JSON
    return JSONL if start[:1] == b"{" else JSON
