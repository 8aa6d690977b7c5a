"""A learning plan drawn for a person: the steps in their order, with resources, hours and reasons."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.views.gaps import show_choices
from api.views.layout import show_fact
from api.views.words import day, hours, listed, plural
from graph.plan_steps import PlanStep
from graph.plans import LearningPlan, OpenSkill
from graph.snapshot import Snapshot

_MOST_OPEN = 8


def show_plan(console: Console, snapshot: Snapshot, plan: LearningPlan) -> None:
    """Draws a whole plan."""
    console.print(Text(_summary(plan), style="bold"))
    if plan.steps:
        console.print(_steps(snapshot, plan))
    for milestone in plan.milestones:
        names = [snapshot.skills.get(skill_id).pref_label for skill_id in milestone.skill_ids]
        when = f"{day(milestone.date)}, " if milestone.date else ""
        show_fact(console, f"week {milestone.week}", f"{when}{hours(milestone.cumulative_hours)}: {listed(names)}")
    show_choices(console, plan.choices)
    _show_open(console, snapshot, plan.uncovered, "No resource")
    _show_open(console, snapshot, plan.left_out, "Left out")


def _summary(plan: LearningPlan) -> str:
    if not plan.steps:
        return plan.note
    price = f"{plan.cost:,.0f} {plan.currency}" if plan.cost else "free of charge"
    until = f", until {day(plan.finish)}" if plan.finish else ""
    return f"{plural(len(plan.steps), 'step')}, {hours(plan.hours)} in {plural(plan.weeks, 'week')}{until}, {price}"


def _steps(snapshot: Snapshot, plan: LearningPlan) -> Table:
    drawn = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for heading in ("", "Skill", "Hours", "Week", "With"):
        drawn.add_column(heading, justify="right" if heading in {"", "Hours", "Week"} else "left", overflow="fold")
    for number, step in enumerate(plan.steps, start=1):
        label = Text(snapshot.skills.get(step.skill_id).pref_label)
        drawn.add_row(Text(str(number)), label, Text(hours(step.hours)), Text(str(step.week)), _with(snapshot, step))
    return drawn


def _with(snapshot: Snapshot, step: PlanStep) -> Text:
    """The resources with their addresses, and under them why the step is there."""
    lines = Text()
    for planned in step.resources:
        resource = snapshot.resources.get(planned.resource_id)
        lines.append(f"{resource.name}, {hours(planned.hours)}  ").append(
            resource.url, style=f"dim link {resource.url}"
        )
        lines.append("\n")
    if not step.resources:
        lines.append("study of one's own\n")
    return lines.append(step.reason, style="dim italic")


def _show_open(console: Console, snapshot: Snapshot, found: tuple[OpenSkill, ...], title: str) -> None:
    if not found:
        return
    names = [f"{snapshot.skills.get(one.skill_id).pref_label} {hours(one.hours)}" for one in found]
    show_fact(console, title, f"{listed(names, _MOST_OPEN)}; {found[0].reason}")
