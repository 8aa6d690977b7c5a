"""A posting drawn for a person: its facts, its skills with their sentences, what was rejected and why."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.output import table
from api.views.layout import show_fact
from api.views.words import around, day, pay, percent, plural, years
from schema.postings import PostingAnalysis, RequirementLevel, SkillFinding

STYLES = {
    RequirementLevel.REQUIRED: "bold green",
    RequirementLevel.PREFERRED: "cyan",
    RequirementLevel.MENTIONED: "dim",
}
"""How each level is coloured; the word stands beside it, so that nothing depends on colour."""

_OTHER_COLUMNS = 56


def show_posting(console: Console, analysis: PostingAnalysis) -> None:
    """Draws a whole posting."""
    show_facts(console, analysis)
    show_skills(console, analysis)
    show_rejections(console, analysis)


def show_facts(console: Console, analysis: PostingAnalysis) -> None:
    """Draws the facts; one that the posting does not state says so."""
    console.print(Text(analysis.title or "A posting without a title", style="bold"))
    for name, fact in facts(analysis):
        show_fact(console, name, fact)


def facts(analysis: PostingAnalysis) -> list[tuple[str, str]]:
    """The facts of a posting in words, in the order in which a person asks for them."""
    role = f"{analysis.role.pref_label} ({percent(analysis.role.confidence)} sure)" if analysis.role else ""
    return [
        ("Role", role),
        ("Seniority", _words(analysis.seniority)),
        ("Organization", analysis.organization or ""),
        ("Place", analysis.location or ""),
        ("Work mode", _words(analysis.work_mode)),
        ("Employment", _words(analysis.employment_type)),
        ("Salary", pay(analysis.salary)),
        ("Posted", day(analysis.date_posted)),
    ]


def show_skills(console: Console, analysis: PostingAnalysis) -> None:
    """Draws the skills, the required ones first, each with the sentence behind it."""
    order = list(RequirementLevel)
    found = sorted(analysis.skills, key=lambda finding: order.index(finding.requirement))
    drawn = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for heading in ("Skill", "Asked as", "How much", "Sure", "Because the posting says"):
        drawn.add_column(heading, overflow="fold")
    room = 2 * max(console.width - _OTHER_COLUMNS, 30)
    for finding in found:
        drawn.add_row(
            Text(finding.pref_label),
            Text(finding.requirement.value, STYLES[finding.requirement]),
            Text(" ".join(filter(None, (years(finding.min_years, finding.max_years), finding.proficiency)))),
            Text(percent(finding.confidence)),
            _sentence(finding, room),
        )
    console.print(Text(f"\n{plural(len(found), 'skill')} found", style="bold"))
    if found:
        console.print(drawn)
    labels = {finding.skill_id: finding.pref_label for finding in found}
    for choice in analysis.choices:
        console.print(Text("any one of " + ", ".join(labels[skill_id] for skill_id in choice)))


def _sentence(finding: SkillFinding, room: int) -> Text:
    best = max(finding.mentions, key=lambda mention: (mention.requirement == finding.requirement, -mention.start))
    text = Text(around(best.sentence, best.text, room), style="dim")
    text.highlight_words([" ".join(best.text.split())], style="not dim bold", case_sensitive=True)
    return text


def show_rejections(console: Console, analysis: PostingAnalysis) -> None:
    """Draws what looked like a skill and was rejected, with the reason."""
    if not analysis.rejections:
        return
    rows = list(dict.fromkeys((rejection.text, rejection.reason) for rejection in analysis.rejections))
    console.print(Text(f"\n{len(rows)} rejected", style="bold"))
    console.print(table([("Text", "left"), ("Why it is no skill here", "left")], rows))


def _words(value: str | None) -> str:
    return value.replace("_", " ") if value else ""
