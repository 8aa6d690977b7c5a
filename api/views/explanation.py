"""How a posting was read, drawn stage by stage, and the same as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from api.encoding import Json, plain, posting
from api.output import table
from api.views.layout import show_fact
from api.views.postings import facts
from api.views.words import percent, plural, shortened, years
from extractors.explanation import Explanation, Judged

_LONGEST_LINE = 110


def explanation_json(explanation: Explanation) -> Json:
    """The stages as one JSON object; the last one is the posting as `skillatlas extract` prints it."""
    stages = {
        name: plain(getattr(explanation, name))
        for name in (
            *("plain_text", "language", "read_in_full", "lines", "words", "lost_breaks"),
            *("candidates", "overlaps", "judged"),
        )
    }
    proposed = {} if explanation.proposals is None else {"proposals": plain(explanation.proposals)}
    return {**stages, **proposed, "posting": posting(explanation.analysis)}


def show_explanation(console: Console, explanation: Explanation) -> None:
    """Draws every stage under a heading of its own."""
    stages = _STAGES if explanation.proposals is None else (*_STAGES, ("Proposed by the model", _show_proposals))
    for number, (title, show) in enumerate(stages, start=1):
        console.print(Text(f"\n{number} {title}" if number > 1 else f"{number} {title}", style="bold"))
        show(console, explanation)


def _show_text(console: Console, explanation: Explanation) -> None:
    if explanation.plain_text != explanation.analysis.text:
        console.print(Text(shortened(explanation.plain_text, 3 * _LONGEST_LINE)))
    show_fact(console, "Language", explanation.language or "too few words to tell")
    show_fact(console, "Read", "in full" if explanation.read_in_full else "for names of tools only")
    show_fact(console, "Words", f"{len(explanation.words)}: {shortened(' · '.join(explanation.words), 300)}")


def _show_lines(console: Console, explanation: Explanation) -> None:
    rows = [
        (
            line.section.value,
            "heading" if line.heading else "list item" if line.bullet else "",
            shortened(line.text, _LONGEST_LINE),
        )
        for line in explanation.lines
    ]
    _show_rows(console, (("Section", "left"), ("Seen as", "left"), ("Line", "left")), rows)


def _show_candidates(console: Console, explanation: Explanation) -> None:
    rows = [
        (found.text, found.rule, ", ".join(found.skills), "yes" if found.needs_evidence else "")
        for found in explanation.candidates
    ]
    columns = (("Words", "left"), ("Rule", "left"), ("May stand for", "left"), ("Needs evidence", "left"))
    _show_rows(console, columns, rows)


def _show_overlaps(console: Console, explanation: Explanation) -> None:
    rows = [(one.text, f"{one.lost_to} ({one.rule})", one.why) for one in explanation.overlaps]
    _show_rows(console, (("Words", "left"), ("Gave way to", "left"), ("Why", "left")), rows)


def _show_judged(console: Console, explanation: Explanation) -> None:
    columns = (("Words", "left"), ("Section", "left"), ("Wordings", "left"), ("Evidence", "left"), ("Decision", "left"))
    rows = [(one.text, _section(one), _wordings(one), _evidence(one), _decision(one)) for one in explanation.judged]
    _show_rows(console, columns, rows)


def _section(one: Judged) -> str:
    if one.section is None:
        return ""
    return f"{one.section.value} → {one.level_of_section.value}" if one.level_of_section else one.section.value


def _wordings(one: Judged) -> str:
    return "\n".join(dict.fromkeys(f"{shortened(wording.text, 40)}: {wording.meaning}" for wording in one.wordings))


def _evidence(one: Judged) -> str:
    weighed = "\n".join(f"{weighed.weight:+d} {weighed.kind}" for weighed in one.evidence)
    return f"{weighed}\n= {one.weight}" if one.weight is not None else weighed


def _decision(one: Judged) -> str:
    if not one.kept:
        return f"rejected: {one.reason}"
    asked = years(one.min_years, one.max_years)
    choice = f"choice {one.choice}" if one.choice else ""
    extent = (f"{asked} years" if asked else "", one.proficiency or "", choice)
    parts = [one.skill or "", one.requirement or "", *extent, one.rule or ""]
    return ", ".join(part for part in (*parts, f"{percent(one.confidence or 0)} sure") if part)


def _show_findings(console: Console, explanation: Explanation) -> None:
    analysis = explanation.analysis
    kept = [f"{found.pref_label} ({found.requirement.value})" for found in analysis.skills]
    rejected = dict.fromkeys(f"{one.text} ({one.reason})" for one in analysis.rejections)
    show_fact(console, plural(len(kept), "skill"), ", ".join(kept) or "none")
    show_fact(console, f"{len(rejected)} rejected", ", ".join(rejected) or "none")


def _show_facts(console: Console, explanation: Explanation) -> None:
    show_fact(console, "Title", explanation.analysis.title or "")
    for name, fact in facts(explanation.analysis):
        show_fact(console, name, fact)


def _show_proposals(console: Console, explanation: Explanation) -> None:
    names = dict.fromkeys(proposal.text for proposal in explanation.proposals or ())
    show_fact(console, plural(len(names), "name"), ", ".join(names) or "none")
    console.print(Text("  None of these counts in any answer.", style="dim"))


def _show_rows(console: Console, columns: Iterable[tuple[str, str]], rows: Sequence[Sequence[str]]) -> None:
    console.print(table(columns, rows) if rows else Text("  none", style="dim"))


_STAGES = (
    ("The text", _show_text),
    ("Sections", _show_lines),
    ("Candidates", _show_candidates),
    ("Overlaps", _show_overlaps),
    ("Judged", _show_judged),
    ("Found", _show_findings),
    ("Facts", _show_facts),
)
