"""The SQL of the embedded store, read from the files in `graph/sql`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

_HEADING = re.compile(r"^-- name: (\w+)$", re.MULTILINE)


def statement(name: str) -> str:
    """The statement of this name: `postings.remove` is the section `remove` of the file `postings.sql`."""
    file, _, section = name.partition(".")
    return _sections(file)[section]


def migration_files() -> Iterator[Traversable]:
    """The files that build the layout, in the order of their numbers."""
    files = (_folder() / "migrations").iterdir()
    yield from sorted((file for file in files if file.name.endswith(".sql")), key=lambda file: file.name)


@cache
def _sections(file: str) -> Mapping[str, str]:
    """The sections of a file by name; what stands before the first one is for the reader."""
    _, *parts = _HEADING.split((_folder() / f"{file}.sql").read_text(encoding="utf-8"))
    return {name: text.strip() for name, text in zip(parts[::2], parts[1::2], strict=True)}


def _folder() -> Traversable:
    return resources.files("graph") / "sql"
