"""A gap drawn for a person: what is held, what in part and by which skill, what is missing and how long it takes."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from api.output import table
from api.views.layout import show_fact
from api.views.words import hours, listed, percent
from graph.gap import GapItem, SkillGap
from graph.posting_asks import DecidedChoice
from graph.posting_gap import PostingGap
from graph.snapshot import Snapshot


def show_gap(console: Console, snapshot: Snapshot, gap: SkillGap | PostingGap, start: str) -> None:
    """Draws a gap from what `start` names."""
    name, asking = _target(snapshot, gap)
    console.print(Text(f"From {start} to {name}", style="bold"))
    if gap.note:
        console.print(Text(gap.note))
        return
    covered = f"{percent(gap.coverage)} of what {asking} asks, {percent(gap.essential_coverage)} of what is essential"
    effort = f"{hours(gap.essential_hours)} for the rest of the essential, {hours(gap.hours)} for everything"
    show_fact(console, "Covers", f"{covered}; about {effort}")
    matched = [snapshot.skills.get(item.skill_id).pref_label for item in gap.matched]
    show_fact(console, "Held already", listed(matched, 14) or "nothing")
    if isinstance(gap, PostingGap):
        show_choices(console, gap.choices)
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


def show_choices(console: Console, found: Sequence[DecidedChoice]) -> None:
    """Draws how choices were decided."""
    for choice in found:
        show_fact(console, "Any one of", choice.reason)


def _target(snapshot: Snapshot, gap: SkillGap | PostingGap) -> tuple[str, str]:
    """What a gap leads to: its name, and how it is called in a sentence."""
    if isinstance(gap, PostingGap):
        return gap.title or gap.posting_id, "the posting"
    return snapshot.roles.get(gap.role_id).pref_label, "the role"


def _standing(snapshot: Snapshot, item: GapItem) -> str:
    parts = []
    if item.covered_by:
        held = snapshot.skills.get(item.covered_by.skill_id).pref_label
        parts.append(f"{percent(item.cover)} covered by {held}")
    if item.prerequisite_ids:
        names = [snapshot.skills.get(skill_id).pref_label for skill_id in item.prerequisite_ids]
        parts.append(f"{listed(names, 3)} first")
    return "; ".join(parts) or "new"
