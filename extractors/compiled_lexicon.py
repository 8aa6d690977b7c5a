"""The compiled form of a lexicon: its columns kept in a file, so that a process need not spell a whole taxonomy first.

The file is named after the version of the taxonomy and the hash of the code that spells it, and begins with the SHA-256
of the rest. One that is not exactly so counts as absent; a directory that cannot be written to costs time and nothing
else (docs/decisions/0024-the-lexicon-in-columns-kept-in-a-file.md).
"""

from __future__ import annotations

import contextlib
import hashlib
from functools import cache
from importlib import resources
from pathlib import Path

import msgspec

from extractors.lexicon import Lexicon
from extractors.lexicon_columns import LexiconColumns
from schema.readers.compiled import hash_of_modules, keep
from schema.taxonomy import Taxonomy

_SUFFIX = ".lexicon"
_DIGEST = 32
"""Bytes of a SHA-256."""

_VERSION_DIGITS = 24


def read_lexicon(taxonomy: Taxonomy, directory: Path) -> Lexicon:
    """The lexicon of a taxonomy, from its compiled form in `directory`, which is made where it is not there."""
    name = hashlib.sha256(taxonomy.version.encode()).hexdigest()[:_VERSION_DIGITS]
    path = directory / f"{name}-{_code_version()}{_SUFFIX}"
    columns = _opened(path)
    if columns is None or columns.skills != len(taxonomy.skills):
        columns = LexiconColumns.of(taxonomy.skills)
        with contextlib.suppress(OSError):
            _keep(path, columns)
    return Lexicon(taxonomy.skills, columns)


def _opened(path: Path) -> LexiconColumns | None:
    try:
        content = path.read_bytes()
        if hashlib.sha256(memoryview(content)[_DIGEST:]).digest() != content[:_DIGEST]:
            return None
        return msgspec.msgpack.decode(memoryview(content)[_DIGEST:], type=LexiconColumns)
    except (OSError, msgspec.MsgspecError):
        return None


def _keep(path: Path, columns: LexiconColumns) -> None:
    payload = msgspec.msgpack.encode(columns)
    keep(path, hashlib.sha256(payload).digest() + payload)


@cache
def _code_version() -> str:
    """A hash of the modules of `extractors`, which decide how a label is written."""
    return hash_of_modules(resources.files("extractors"))
