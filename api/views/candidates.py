"""Names that are in no taxonomy, drawn for a person who decides which of them should be."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from api.output import table
from api.views.words import shortened
from extractors.new_names import BY_MODEL, NewName

_COLUMNS = (
    *(("Name", "left"), ("Postings", "right"), ("Employers", "right")),
    *(("Nearest known", "left"), ("For example", "left")),
)
_FOUND_BY = ("Found by", "left")
_LONGEST = 120


def show_candidates(console: Console, found: Sequence[NewName]) -> None:
    """Draws the names, the most promising first."""
    if not found:
        console.print("No name that looks like a tool or skill and is in no taxonomy; try a lower --min-count.")
        return
    proposed = any(name.found_by == BY_MODEL for name in found)
    rows = [
        (
            name.name,
            str(name.postings),
            str(name.employers),
            f"{name.nearest.pref_label}: {name.nearest.why}" if name.nearest else "",
            shortened(name.examples[0], _LONGEST) if name.examples else "",
            *((name.found_by,) if proposed else ()),
        )
        for name in found
    ]
    console.print(table((*_COLUMNS, _FOUND_BY) if proposed else _COLUMNS, rows))
    console.print(Text("None of these counts in any answer until it is in a taxonomy.", style="dim"))
