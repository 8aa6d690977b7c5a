"""Reads postings from files and streams: text, Markdown, HTML, schema.org JSON-LD, JSONL, CSV, and folders of these."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from extractors.job_pages import is_html, posting_of_json, posting_of_page
from schema.errors import UnreadableInputError
from schema.postings import PostingDocument

LARGEST_DOCUMENT = 10 * 1024 * 1024
"""Bytes. The longest of 10,433 real postings has 18 thousand; what is larger than this is no posting."""

STANDARD_INPUT = "-"
_SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".json", ".jsonld", ".jsonl", ".ndjson", ".csv", ""}
)
_ROWS = frozenset({".jsonl", ".ndjson"})
_PAGES = frozenset({".html", ".htm"})
_OBJECTS = frozenset({".json", ".jsonld"})
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROLS = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}
_SAMPLE = 4096
_COLUMNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", ("title", "job_title", "jobTitle")),
    ("organization", ("hiringOrganization", "organization", "company", "company_name")),
    ("location", ("jobLocation", "location")),
    ("url", ("url", "link")),
    ("date_posted", ("datePosted", "date_posted", "date")),
    ("employment_type", ("employmentType", "employment_type")),
)
"""The fields of a document and the columns that give them, in schema.org's words and in everyday ones."""

_FIELD_LIMIT = 2 * LARGEST_DOCUMENT


def read_documents(source: str | Path | IO[str] | IO[bytes]) -> Iterator[PostingDocument]:
    """Every posting of a file, a folder, a stream, or standard input (`-`), one at a time.

    Raises UnreadableInputError, which names the file and the line, for whatever holds no posting.
    """
    if isinstance(source, (str, Path)):
        if str(source) == STANDARD_INPUT:
            yield from read_documents(sys.stdin.buffer)
        else:
            yield from _of_path(Path(source))
    else:
        content = source.read(_FIELD_LIMIT)
        name = str(getattr(source, "name", STANDARD_INPUT)).replace("<stdin>", STANDARD_INPUT)
        text = _decoded(name, content) if isinstance(content, bytes) else content
        yield from _of_text(name, text, _guessed_suffix(text))


def _of_path(path: Path) -> Iterator[PostingDocument]:
    if path.is_dir():
        yield from _of_folder(path)
    elif not path.exists():
        raise UnreadableInputError(str(path), "no such file or folder", "Check the path, or give - for standard input.")
    elif path.suffix.lower() in _ROWS:
        with path.open("rb") as file:
            yield from _of_lines(str(path), file)
    elif path.suffix.lower() == ".csv":
        yield from _of_csv(str(path), _decoded(str(path), path.read_bytes(), limit=None))
    else:
        yield from _of_text(str(path), _decoded(str(path), _bytes_of(path)), path.suffix.lower())


def _of_folder(folder: Path) -> Iterator[PostingDocument]:
    """The postings of all readable kinds of files in a folder, sorted by name; other files are left alone."""
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.suffix.lower() in _SUFFIXES - {""})
    if not files:
        kinds = ", ".join(sorted(_SUFFIXES - {""}))
        raise UnreadableInputError(str(folder), "no posting in this folder", f"Postings are files ending in {kinds}.")
    for file in files:
        yield from _of_path(file)


def _bytes_of(path: Path) -> bytes:
    size = path.stat().st_size
    if size > LARGEST_DOCUMENT:
        raise _too_large(str(path), size)
    return path.read_bytes()


def _too_large(source: str, size: int) -> UnreadableInputError:
    found = f"{size:,} bytes are too many for one posting (at most {LARGEST_DOCUMENT:,})"
    return UnreadableInputError(source, found, "Put many postings into a JSONL or CSV file, one a row.")


def _decoded(source: str, content: bytes, limit: int | None = LARGEST_DOCUMENT) -> str:
    if not content.strip():
        raise UnreadableInputError(source, "the file is empty", "Give the text of a posting.")
    if limit is not None and len(content) > limit:
        raise _too_large(source, len(content))
    encoding = next((name for mark, name in _BOMS if content.startswith(mark)), "utf-8")
    if encoding != "utf-16" and _is_binary(content):
        raise UnreadableInputError(source, "this is a binary file", "Give text, Markdown, HTML, JSON-LD, JSONL or CSV.")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return _of_windows(source, content)


def _of_windows(source: str, content: bytes) -> str:
    """The text of a file that is not UTF-8 but may be from Windows."""
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        found = f"the byte at {error.start} is neither UTF-8 nor Windows-1252"
        raise UnreadableInputError(source, found, "Save the file as UTF-8.") from error


def _is_binary(content: bytes) -> bool:
    sample = content[:_SAMPLE]
    return b"\0" in sample or sum(byte in _CONTROLS for byte in sample) * 20 > len(sample)


def _guessed_suffix(text: str) -> str:
    """What the text of a stream looks like: rows of JSON, one JSON object, a CSV with a `text` column, or text."""
    first, _, rest = text.lstrip().partition("\n")
    if first.startswith("{"):
        return (
            ".jsonl"
            if first.rstrip().endswith("}") and (not rest.strip() or rest.lstrip().startswith("{"))
            else ".json"
        )
    if first.startswith("["):
        return ".json"
    return ".csv" if "text" in (name.strip('" ') for name in first.strip().split(",")) else ".txt"


def _of_text(source: str, text: str, suffix: str) -> Iterator[PostingDocument]:
    if suffix in _ROWS:
        yield from _of_lines(source, text.splitlines())
    elif suffix == ".csv":
        yield from _of_csv(source, text)
    elif suffix in _OBJECTS:
        yield from posting_of_json(source, text)
    elif suffix in _PAGES or is_html(text):
        yield posting_of_page(source, text)
    elif not text.strip():
        raise UnreadableInputError(source, "there is no text in it", "Give the text of a posting.")
    else:
        yield PostingDocument(text=text, source=source)


def _of_lines(source: str, lines: Iterable[str | bytes]) -> Iterator[PostingDocument]:
    """The postings of rows of JSON; an empty line is passed over."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _of_row(f"{source}:{number}", _object(f"{source}:{number}", line))


def _object(source: str, line: str | bytes) -> Mapping[str, Any]:  # the values of a row are whatever JSON holds
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnreadableInputError(
            source, "this line is no JSON", 'Each line is one object with "id" and "text".'
        ) from error
    if not isinstance(row, dict):
        raise UnreadableInputError(
            source, "this line is no JSON object", 'Each line is one object with "id" and "text".'
        )
    return row


def _of_csv(source: str, text: str) -> Iterator[PostingDocument]:
    csv.field_size_limit(_FIELD_LIMIT)
    rows = csv.DictReader(io.StringIO(text, newline=""))
    if "text" not in (rows.fieldnames or ()):
        columns = ", ".join(rows.fieldnames or ()) or "none"
        raise UnreadableInputError(
            source, f"there is no column `text` (found: {columns[:200]})", "Name the posting's column `text`."
        )
    try:
        for row in rows:
            yield _of_row(f"{source}:{rows.line_num}", row)
    except csv.Error as error:
        raise UnreadableInputError(
            f"{source}:{rows.line_num}", f"this row is no CSV ({error})", "Check its quotes."
        ) from error


def _of_row(source: str, row: Mapping[str, Any]) -> PostingDocument:  # a row of JSON or CSV
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise UnreadableInputError(source, "there is no `text` in this row", "Give the posting's text in `text`.")
    if len(text) > LARGEST_DOCUMENT:
        raise _too_large(source, len(text))
    fields = {name: _first_text(row, columns) for name, columns in _COLUMNS}
    return PostingDocument(text=text, id=_text(row.get("id")), source=source, **fields)


def _first_text(row: Mapping[str, Any], columns: Iterable[str]) -> str | None:  # a row of JSON or CSV
    return next((text for column in columns if (text := _text(row.get(column)))), None)


def _text(value: object) -> str | None:
    """A value as text: itself, a number, or the `name` of an object of schema.org."""
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return str(value).strip() or None
    return None
