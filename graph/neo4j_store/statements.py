"""The Cypher of the Neo4j store, read from the files in `graph/cypher`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

_HEADING = re.compile(r"^// name: (\w+)$", re.MULTILINE)
_COMMENT = re.compile(r"^//.*\n", re.MULTILINE)


def statement(name: str) -> str:
    """The statement of this name: `postings.remove` is the section `remove` of the file `postings.cypher`."""
    file, _, section = name.partition(".")
    return _sections(file)[section]


def statement_names() -> Iterator[str]:
    """The names of all statements, for those that examine them."""
    for file in sorted(file.name.removesuffix(".cypher") for file in (_folder() / "queries").iterdir()):
        yield from (f"{file}.{section}" for section in _sections(file))


def migration_files() -> Iterator[Traversable]:
    """The files that build the layout, in the order of their numbers."""
    files = (_folder() / "migrations").iterdir()
    yield from sorted((file for file in files if file.name.endswith(".cypher")), key=lambda file: file.name)


def script_statements(script: str) -> tuple[str, ...]:
    """The statements of a script; each ends with a semicolon at the end of a line."""
    parts = _COMMENT.sub("", script).split(";\n")
    return tuple(part.strip() for part in parts if part.strip())


@cache
def _sections(file: str) -> Mapping[str, str]:
    """The sections of a file by name; what stands before the first one is for the reader."""
    text = (_folder() / "queries" / f"{file}.cypher").read_text(encoding="utf-8")
    _, *parts = _HEADING.split(text)
    return {name: _COMMENT.sub("", body).strip() for name, body in zip(parts[::2], parts[1::2], strict=True)}


def _folder() -> Traversable:
    return resources.files("graph") / "cypher"
