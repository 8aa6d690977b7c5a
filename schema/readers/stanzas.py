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
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from schema.errors import TaxonomyError, TaxonomyFault

_HEAD = re.compile(r"(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*): (?P<label>\S.*)")
_FIELD = re.compile(r"  (?P<key>[a-z]+(?:-[a-z]+)*): (?P<value>\S.*)")


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a field, with the line it stands on."""

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

    def texts(self, key: str) -> tuple[str, ...]:
        """All values of a field; none where the field is absent."""
        return tuple(value.text for value in self.fields.get(key, ()))

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
    if found["key"] not in known_fields:
        raise _fault(path, number, f"no field is called {found['key']!r}; known are {', '.join(sorted(known_fields))}")
    values = [part.strip() for part in found["value"].split(" | ")]
    if not all(values):
        raise _fault(path, number, f"the field {found['key']!r} holds an empty value")
    stanza.fields.setdefault(found["key"], []).extend(Value(text, number) for text in values)


def _fault(path: str, line: int, message: str) -> TaxonomyError:
    return TaxonomyError([TaxonomyFault(path, line, message)])
