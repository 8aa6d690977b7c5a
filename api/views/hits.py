"""What a search found, drawn for a person."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console

from api.output import table
from graph.label_match import answers
from graph.records import LabelHit
from graph.store import GraphStore
from schema.namespaces import ConceptType

_COLUMNS = [("Name", "left"), ("Kind", "left"), ("Found by", "left"), ("Id", "whole")]


def show_hits(console: Console, store: GraphStore, hits: Sequence[LabelHit], asked: str) -> None:
    """Draws what a search found; the label that it was found by where the preferred one does not answer."""
    if not hits:
        console.print("Nothing is called so. Try fewer letters, or `skillatlas candidates` for names no taxonomy has.")
        return
    skills = store.skills([hit.concept_id for hit in hits if hit.concept_type is ConceptType.SKILL])
    kinds = {skill.id: skill.kind.value.replace("_", " ") for skill in skills}
    rows = [
        (
            hit.pref_label,
            kinds.get(hit.concept_id, hit.concept_type.value),
            "" if answers(hit.pref_label, asked) else hit.label,
            hit.concept_id,
        )
        for hit in hits
    ]
    console.print(table(_COLUMNS, rows))
