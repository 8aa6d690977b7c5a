"""Files as they come: their form by their ending, packed with gzip or not, in the encodings of this world."""

from __future__ import annotations

import codecs
import gzip
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from schema.errors import UnreadableInputError

TEXT, HTML, JSON, JSONL, TABLE = "text", "html", "json", "jsonl", "table"
FORMATS = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": TEXT,
    ".markdown": TEXT,
    ".html": HTML,
    ".htm": HTML,
    ".json": JSON,
    ".jsonld": JSON,
    ".jsonl": JSONL,
    ".ndjson": JSONL,
    ".csv": TABLE,
    ".tsv": TABLE,
}
"""How a file is read, by its ending, behind which `.gz` may stand; any other ending is read as text."""

STREAMED = frozenset({JSONL, TABLE})
"""The forms that are read row by row."""

PACKED = ".gz"

BROKEN = (OSError, EOFError, zlib.error)
"""What reading a file may raise; the last two come of a packed one that was cut or changed."""

_CHUNK = 1 << 20
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.001


def form_of(path: Path) -> str | None:
    """The form that a file's ending tells; None for an ending that tells none."""
    plain = path.with_suffix("") if is_packed(path) else path
    return FORMATS.get(plain.suffix.lower())


def is_packed(path: Path) -> bool:
    """Whether a file is packed with gzip, by its ending."""
    return path.suffix.lower() == PACKED


def opened(path: Path) -> BinaryIO:
    """The bytes of a file, unpacked where it is packed. Opening and reading it may raise each of `BROKEN`."""
    return cast("BinaryIO", gzip.open(path)) if is_packed(path) else path.open("rb")


def why_broken(error: BaseException) -> str:
    """What an error of `BROKEN` says of the file, in a few words."""
    return (
        error.strerror if isinstance(error, OSError) else None
    ) or "it is packed with gzip, but cut short or changed"


def encoding_of(path: Path) -> str:
    """The encoding of a file, told as `decoded` tells it. Raises UnreadableInputError for what is no text."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with opened(path) as file:
        first = file.read(_CHUNK)
        decoded(str(path), first[: first.rfind(b"\n") + 1] or first)
        if first.startswith((b"\xff\xfe", b"\xfe\xff")):
            return "utf-16"
        try:
            decoder.decode(first)
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def decoded(source: str, content: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 with a mark, or else Windows-1252. Raises UnreadableInputError for others."""
    if not content.strip():
        raise UnreadableInputError(source, "it is empty", "Give a file with the text of a posting.")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if len(_CONTROLS.findall(text[:100_000])) > _MOST_CONTROLS * min(len(text), 100_000):
        raise UnreadableInputError(source, "it is no text", "Save the posting as text, HTML, JSONL or CSV.")
    return text


def text_lines(path: Path, advice: str) -> Iterator[tuple[int, str]]:
    """The lines of a file in UTF-8 that say anything, with their numbers, also of a packed one.

    Raises UnreadableInputError with the advice for a file that cannot be read so.
    """
    try:
        with opened(path) as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield number, line.decode("utf-8-sig")
    except (*BROKEN, UnicodeDecodeError) as error:
        raise UnreadableInputError(str(path), "it cannot be read as lines of text", advice) from error


def decoded_line(content: bytes) -> str:
    """A line of a stream of which only one line is held at a time."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def fault(source: str, found: str, advice: str) -> UnreadableInputError:
    """The error of a file, a page or a row of which `found` is what is wrong."""
    return UnreadableInputError(source, found, f"{advice}.")
