"""A gap drawn for a person: what is held, what in part and by which skill, what is missing and how long it takes."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from api.output import table
from api.views.layout import show_fact
from api.views.words import hours, listed, percent
from graph.gap import GapItem, SkillGap
from graph.snapshot import Snapshot


def show_gap(console: Console, snapshot: Snapshot, gap: SkillGap, start: str) -> None:
    """Draws a gap from what `start` names."""
    role = snapshot.roles.get(gap.role_id).pref_label
    console.print(Text(f"From {start} to {role}", style="bold"))
    if gap.note:
        console.print(gap.note)
        return
    covered = f"{percent(gap.coverage)} of what the role asks, {percent(gap.essential_coverage)} of what is essential"
    effort = f"{hours(gap.essential_hours)} for the rest of the essential, {hours(gap.hours)} for everything"
    console.print(f"  covers {covered}; about {effort}")
    matched = [snapshot.skills.get(item.skill_id).pref_label for item in gap.matched]
    show_fact(console, "Held already", listed(matched, 14) or "nothing")
    lacking = sorted((*gap.partial, *gap.missing), key=lambda item: (-item.urgency, item.skill_id))
    rows = [
        (
            snapshot.skills.get(item.skill_id).pref_label,
            item.importance.value,
            f"{item.weight:.2f}",
            hours(item.hours),
            _standing(snapshot, item),
        )
        for item in lacking
    ]
    headings = [
        ("To learn", "left"),
        ("As", "left"),
        ("Weight", "right"),
        ("Effort", "right"),
        ("How it stands", "left"),
    ]
    console.print(table(headings, rows))


def _standing(snapshot: Snapshot, item: GapItem) -> str:
    parts = []
    if item.covered_by:
        held = snapshot.skills.get(item.covered_by.skill_id).pref_label
        parts.append(f"{percent(item.cover)} covered by {held}")
    if item.prerequisite_ids:
        names = [snapshot.skills.get(skill_id).pref_label for skill_id in item.prerequisite_ids]
        parts.append(f"{listed(names, 3)} first")
    return "; ".join(parts) or "new"
