"""The text format of the core taxonomy: one block a concept, one line a field.

::

    # a comment
    apache-spark: Apache Spark
      kind: framework
      broader: group/distributed-processing
      guarded: Spark
      prerequisites: distributed-systems

A block starts at the margin with `slug: Preferred label`; its fields are indented by two spaces; a field may hold
several values separated by ` | `, and a field that is repeated adds its values. Nothing else is allowed, so that a line
that is not understood is an error and never silently left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from schema.errors import TaxonomyError, TaxonomyFault

_HEAD = re.compile(r"(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*): (?P<label>\S.*)")
_FIELD = re.compile(r"  (?P<key>[a-z]+(?:-[a-z]+)*): (?P<value>\S.*)")


class Value(NamedTuple):
    """One value of a field, with the line it stands on; a tuple, because a taxonomy has a hundred thousand."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Stanza:
    """One block of a file."""

    path: str
    line: int
    slug: str
    label: str
    fields: dict[str, list[Value]] = field(default_factory=dict)

    def values(self, key: str) -> Sequence[Value]:
        """All values of a field with their lines; none where the field is absent."""
        return self.fields.get(key, ())

    def texts(self, key: str) -> tuple[str, ...]:
        """All values of a field; none where the field is absent."""
        values = self.fields.get(key)
        return tuple([value.text for value in values]) if values else ()

    def fault(self, message: str, line: int | None = None) -> TaxonomyFault:
        """A fault of this block, by default at its first line."""
        return TaxonomyFault(self.path, line or self.line, message)


def parse(path: str, lines: Iterable[str], known_fields: frozenset[str]) -> Iterator[Stanza]:
    """The blocks of a file in its order. Raises TaxonomyError at the first line that is not understood."""
    stanza: Stanza | None = None
    for number, raw in enumerate(lines, start=1):
        line = raw.rstrip()
        if not line or line.lstrip().startswith("#"):
            continue
        if line[0] != " ":
            if stanza:
                yield stanza
            stanza = _head(path, number, line)
        else:
            _add_field(path, number, line, stanza, known_fields)
    if stanza:
        yield stanza


def _head(path: str, number: int, line: str) -> Stanza:
    found = _HEAD.fullmatch(line)
    if not found:
        raise _fault(path, number, f"{line!r} is no head of a block; write `some-slug: Preferred label`")
    return Stanza(path, number, found["slug"], found["label"])


def _add_field(path: str, number: int, line: str, stanza: Stanza | None, known_fields: frozenset[str]) -> None:
    found = _FIELD.fullmatch(line)
    if not found:
        raise _fault(path, number, f"{line.strip()!r} is no field; write two spaces and `key: value | value`")
    if stanza is None:
        raise _fault(path, number, "a field stands before the first block")
    key, text = found.groups()
    if key not in known_fields:
        raise _fault(path, number, f"no field is called {key!r}; known are {', '.join(sorted(known_fields))}")
    parts = [part.strip() for part in text.split(" | ")]
    if not all(parts):
        raise _fault(path, number, f"the field {key!r} holds an empty value")
    stanza.fields.setdefault(key, []).extend([Value(part, number) for part in parts])


def _fault(path: str, line: int, message: str) -> TaxonomyError:
    return TaxonomyError([TaxonomyFault(path, line, message)])
