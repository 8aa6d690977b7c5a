"""Career paths drawn for a person: each way with its steps, hours and reasons, and what stands in the way."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from api.views.layout import show_fact
from api.views.words import hours, listed, percent, plural
from graph.path_telling import CareerPath, CareerStep
from graph.paths import CareerPathResult
from graph.snapshot import Snapshot

_MOST_NAMED = 7
_ORDER = "the most likely first: by hours, each counted up to double the less of its step is covered before"


def show_paths(console: Console, snapshot: Snapshot, result: CareerPathResult, start: str) -> None:
    """Draws the ways from what `start` names."""
    target = snapshot.roles.get(result.target_id).pref_label
    console.print(Text(f"From {start} to {target}", style="bold"))
    console.print(Text(f"  {result.note}", style="dim"))
    if len(result.paths) > 1:
        console.print(Text(f"  {_ORDER}", style="dim"))
    for number, path in enumerate(result.paths, start=1):
        _show_path(console, snapshot, path, number)
    for blocker in result.blockers:
        show_fact(console, "In the way", blocker.message, style="yellow")


def _show_path(console: Console, snapshot: Snapshot, path: CareerPath, number: int) -> None:
    roles = " → ".join(snapshot.roles.get(step.role_id).pref_label for step in path.steps) or "nothing to do"
    figures = f"  {plural(len(path.steps), 'step')}, {hours(path.hours)}"
    merits = "".join(f"  {merit.value.replace('_', ' ')}" for merit in path.merits)
    console.print(Text.assemble((f"\n{number}  {roles}", "bold"), figures, (merits, "green")))
    for step in path.steps:
        _show_step(console, snapshot, step)


def _show_step(console: Console, snapshot: Snapshot, step: CareerStep) -> None:
    role = snapshot.roles.get(step.role_id).pref_label
    effort = f"{hours(step.learning_hours)} to learn, {hours(step.switching_hours)} to change over"
    console.print(Text.assemble((f"   {role}", "cyan"), f"  {effort}, {percent(step.coverage)} covered before"))
    carried = [snapshot.skills.get(skill_id).pref_label for skill_id in step.carried_ids]
    learned = [f"{snapshot.skills.get(item.skill_id).pref_label} {hours(item.hours)}" for item in step.to_learn]
    for name, names in (("carried over", carried), ("to learn", learned)):
        if names:
            show_fact(console, name, listed(names, _MOST_NAMED), indent=5)
