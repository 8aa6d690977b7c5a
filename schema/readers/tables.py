"""Skills as a table: a row for each, with the fields of the core format as columns.

::

    label,kind,alt,broader
    Zorbol,tool,Zorbol Studio | zorbol.io,databases

Only `label` is needed for a skill of the core, `label` and `kind` for a new one. Several values of a cell stand between
`|`. Where a concept is asked for, its label will do as well as its slug.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from schema.errors import TaxonomyError, TaxonomyFault
from schema.labels import folded
from schema.namespaces import ConceptType, concept_type, slug
from schema.readers.core import FIELDS
from schema.readers.stanzas import Stanza, Value
from schema.taxonomy import Taxonomy

TABLES = {".csv": ",", ".tsv": "\t"}
"""The endings of tables with what parts their columns."""

LABEL, SLUG = "label", "slug"
COLUMNS = frozenset({LABEL, SLUG, *FIELDS[ConceptType.SKILL]})
_OTHER_NAMES = {
    **dict.fromkeys(("pref-label", "preferred-label", "name", "skill"), LABEL),
    **dict.fromkeys(("alt-labels", "alt-label", "alternative-labels", "aliases"), "alt"),
    **dict.fromkeys(("hidden-labels", "hidden-label"), "hidden"),
    "id": SLUG,
}
_REFERENCES = frozenset({"broader", "related", "prerequisites", "helpful"})


def parse_table(path: str, text: str, delimiter: str, core: Taxonomy) -> Iterator[Stanza]:
    """The rows of a table as blocks. Raises TaxonomyError at the first row that is not understood."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    labels = _Labels(core)
    try:
        columns = _columns(path, next(rows, []))
        line = rows.line_num + 1
        for row in rows:
            if any(cell.strip() for cell in row):
                yield _stanza(path, line, columns, row, labels)
            line = rows.line_num + 1
    except csv.Error as error:
        raise _fault(path, rows.line_num, f"the row cannot be read ({error}); quote cells that hold quotes") from error


class _Labels:
    """The concepts of the core by their labels."""

    def __init__(self, core: Taxonomy) -> None:
        self._skills = {folded(label): skill.id for skill in reversed(core.skills) for label in skill.labels}
        self._skills |= {folded(skill.pref_label): skill.id for skill in core.skills}
        self._groups = {folded(group.pref_label): group.id for group in core.groups}

    def slug_of(self, label: str) -> str:
        """The slug of the core's skill of this label, or the one that the label makes."""
        return self._skills.get(folded(label), "").partition("/")[2] or slug(label)

    def reference(self, text: str) -> str:
        """The id of a label of the core; any other text stays as it is."""
        if concept_type(text):
            return text
        key = folded(text)
        return self._skills.get(key) or self._groups.get(key) or (text if text == slug(text) else slug(text))


def _columns(path: str, header: Sequence[str]) -> list[str]:
    columns = ["-".join(name.strip().lower().replace("_", " ").split()) for name in header]
    columns = [_OTHER_NAMES.get(name, name) for name in columns]
    unknown = [name for name in columns if name not in COLUMNS]
    if unknown:
        raise _fault(path, 1, f"no column is called {unknown[0]!r}; known are {', '.join(sorted(COLUMNS))}")
    if LABEL not in columns:
        raise _fault(path, 1, "the column `label` is missing; the first row names the columns: `label,kind,alt`")
    twice = next((name for place, name in enumerate(columns) if name in columns[:place]), None)
    if twice:
        raise _fault(path, 1, f"the column {twice!r} is there twice; put its values into one, parted by |")
    return columns


def _stanza(path: str, line: int, columns: Sequence[str], row: Sequence[str], labels: _Labels) -> Stanza:
    if len(row) > len(columns):
        raise _fault(path, line, f"the row has {len(row)} cells and there are {len(columns)} columns")
    cells = {name: cell.strip() for name, cell in zip(columns, row, strict=False) if cell.strip()}
    label = cells.pop(LABEL, "")
    if not label:
        raise _fault(path, line, "the row has no `label`")
    own_slug = cells.pop(SLUG, "").removeprefix(f"{ConceptType.SKILL}/") or labels.slug_of(label)
    if own_slug != slug(own_slug) or not own_slug:
        raise _fault(path, line, f"{own_slug or label!r} makes no slug; give one in `slug`: small letters, digits, -")
    fields = {name: _values(name, cell, line, labels) for name, cell in cells.items()}
    return Stanza(path, line, own_slug, label, fields)


def _values(name: str, cell: str, line: int, labels: _Labels) -> list[Value]:
    parts = [part.strip() for part in cell.split("|") if part.strip()]
    return [Value(labels.reference(part) if name in _REFERENCES else part, line) for part in parts]


def _fault(path: str, line: int, message: str) -> TaxonomyError:
    return TaxonomyError([TaxonomyFault(path, line, message)])
