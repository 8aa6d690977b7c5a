"""The annotated posting in the terminal: the same marks, each with the number of its explanation below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from api.output import table
from api.views.annotation import Annotation, Paragraph, Piece
from api.views.postings import show_facts
from api.views.words import percent, years
from extractors.marks import Mark

_STYLES = {
    "required": "bold green underline",
    "preferred": "cyan underline",
    "mentioned": "underline",
    "rejected": "red dim strike",
}
"""How a mark is coloured; its number leads to the word, so that nothing depends on colour."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARGIN = 2

Explanation = tuple[str, ...]
_COLUMNS = (
    ("№", "right"),
    ("Stands for", "left"),
    ("Asked as", "left"),
    ("Years, proficiency", "left"),
    ("Rule or reason", "left"),
)


def show_annotation(console: Console, annotation: Annotation) -> None:
    """Draws a posting with its marks, then what each number means."""
    show_facts(console, annotation.analysis)
    told = {id(mark): _explanation(mark, annotation.others(mark)) for mark in annotation.marks}
    numbers = {text: number for number, text in enumerate(dict.fromkeys(told.values()), start=1)}
    raised = {mark: str(numbers[text]).translate(_RAISED) for mark, text in told.items()}
    for paragraph in annotation.paragraphs:
        _show_paragraph(console, paragraph, raised)
    console.print()
    console.print(_legend())
    rows = [(str(number), *explanation) for explanation, number in numbers.items()]
    console.print(table((*_COLUMNS, ("Sure", "right")), rows))


def _show_paragraph(console: Console, paragraph: Paragraph, raised: Mapping[int, str]) -> None:
    if paragraph.opens:
        console.print(Text(f"\n[{paragraph.opens}]", style="dim"))
    style = "bold" if paragraph.heading else "dim" if paragraph.faint else ""
    text = Text("• " if paragraph.bullet else "", style=style)
    for piece in paragraph.pieces:
        text.append_text(_drawn(piece, raised))
    console.print(Padding(text, (0, 0, 0, _MARGIN)))


def _drawn(piece: Piece, raised: Mapping[int, str]) -> Text:
    if piece.stretch is None:
        return Text(piece.text)
    numbers = "·".join(raised[id(mark)] for mark in piece.stretch.marks) if piece.numbers else ""
    return Text.assemble((piece.text, _STYLES[piece.state]), (numbers, "not dim"))


def _explanation(mark: Mark, others: Sequence[str]) -> Explanation:
    """The row of the table; marks with the same one share its number."""
    if mark.rejection:
        return mark.label, "rejected", "", mark.rejection.reason, ""
    mention = mark.mention
    if mention is None:
        return mark.label, "", "", "", ""
    asked = " ".join(filter(None, (years(mention.min_years, mention.max_years), mention.proficiency)))
    label = " or ".join((mark.label, *others))
    return label, mention.requirement.value, asked, mention.rule, percent(mention.confidence)


def _legend() -> Text:
    parts = [Text(state, style=style) for state, style in _STYLES.items()]
    return Text("Marks: ").append_text(Text(", ").join(parts)).append("; the raised number leads to the table.")
