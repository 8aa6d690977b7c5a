"""What a profile lacks for one posting."""

from __future__ import annotations

from dataclasses import dataclass

from graph.gap import GapItem, standing
from graph.plan_goals import missing_first
from graph.posting_asks import DecidedChoice, posting_asks
from graph.profiles import Profile, holding_of
from graph.snapshot import Snapshot
from schema.concepts import Importance
from schema.postings import PostingAnalysis


@dataclass(frozen=True, slots=True)
class PostingGap:
    """How a profile stands to what a posting asks; the figures are those of `graph.gap.SkillGap`.

    Of each choice only the skill that was taken is counted.
    """

    posting_id: str
    title: str | None
    coverage: float
    essential_coverage: float
    hours: float
    essential_hours: float
    matched: tuple[GapItem, ...]
    partial: tuple[GapItem, ...]
    missing: tuple[GapItem, ...]
    choices: tuple[DecidedChoice, ...]
    note: str


def posting_gap(snapshot: Snapshot, profile: Profile, analysis: PostingAnalysis) -> PostingGap:
    """What a profile lacks for a posting. Raises UnknownConceptError."""
    holding = holding_of(snapshot, profile)
    asks = posting_asks(snapshot, holding, analysis)
    found = standing(snapshot, holding, asks.asked)
    remaining = holding.remaining()
    essential = (skill for skill, _, importance in asks.asked if importance is Importance.ESSENTIAL)
    needed = frozenset[int]().union(*(missing_first(snapshot, skill, remaining) for skill in essential))
    return PostingGap(
        posting_id=analysis.id,
        title=analysis.title,
        coverage=found.coverage,
        essential_coverage=found.essential_coverage,
        hours=found.hours,
        essential_hours=float(sum(snapshot.hours[skill] * remaining[skill] for skill in sorted(needed))),
        matched=found.matched,
        partial=found.partial,
        missing=found.missing,
        choices=asks.choices,
        note="" if asks.asked else "the posting asks for no skill that is known here",
    )
