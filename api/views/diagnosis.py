"""Draws the findings about a store."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from api.diagnosis import Diagnosis, Verdict
from api.output import table

_SIGNS = {Verdict.OK: "ok", Verdict.WARNING: "look", Verdict.ERROR: "wrong"}


def show_diagnosis(console: Console, found: Diagnosis) -> None:
    """Draws a line for each finding and, below them, what sets right what is wrong."""
    rows = [(finding.check, _SIGNS[finding.verdict], finding.found) for finding in found.findings]
    console.print(table([("Check", "left"), ("", "left"), ("Found", "left")], rows, title=found.store))
    for finding in found.findings:
        if finding.fix is not None:
            console.print(Text(f"{finding.check}: {finding.fix}"))
    console.print(Text("The store can be used." if found.usable else "The store cannot be used."))
