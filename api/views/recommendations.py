"""Recommended roles drawn for a person."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from api.output import table
from api.views.words import hours, listed, percent
from graph.recommendations import RoleRecommendation, WhatIf
from graph.snapshot import Snapshot


def show_recommendations(console: Console, snapshot: Snapshot, found: Sequence[RoleRecommendation]) -> None:
    """Draws the roles that suit a profile."""
    if not found:
        console.print("No role asks for anything of this profile.")
        return
    rows = [
        (
            snapshot.roles.get(one.role_id).pref_label,
            f"{one.score:.2f}",
            percent(one.fit),
            percent(one.coverage),
            hours(one.hours),
            listed([snapshot.skills.get(skill_id).pref_label for skill_id in one.missing_ids], 4),
        )
        for one in found
    ]
    figures = [(heading, "right") for heading in ("Score", "Fit", "Covered", "Effort")]
    console.print(table([("Role", "left"), *figures, ("To learn", "left")], rows))


def show_gains(console: Console, snapshot: Snapshot, found: WhatIf) -> None:
    """Draws the roles that a further skill brings nearer."""
    if not found.gains:
        console.print(Text(found.note))
        return
    rows = [
        (
            snapshot.roles.get(one.role_id).pref_label,
            f"{percent(one.coverage_before)} → {percent(one.coverage_after)}",
            f"{hours(one.hours_before)} → {hours(one.hours_after)}",
        )
        for one in found.gains
    ]
    name = snapshot.skills.get(found.skill_id).pref_label
    headings = [("Role", "left"), ("Covered", "right"), ("Effort", "right")]
    console.print(table(headings, rows, title=f"What {name} brings nearer"))
