"""Reads postings and what was found in them."""

from __future__ import annotations

from collections.abc import Sequence

from graph.neo4j_store import posting_properties
from graph.neo4j_store.concept_properties import Row
from graph.neo4j_store.concept_reads import require_known
from graph.neo4j_store.connection import Run
from graph.records import Evidence, PostingFilter, PostingSummary
from schema.errors import UnknownPostingError
from schema.postings import PostingAnalysis


def posting(run: Run, posting_id: str) -> PostingAnalysis:
    """The analysis of a posting, whole."""
    rows = run("postings.by_id", ids=[posting_id])
    if not rows:
        raise UnknownPostingError(posting_id)
    return posting_properties.analysis(rows[0])


def postings(run: Run, posting_ids: Sequence[str]) -> dict[str, PostingAnalysis]:
    """Those of these postings that are there, by their ids."""
    found = map(posting_properties.analysis, run("postings.by_id", ids=list(posting_ids)))
    return {analysis.id: analysis for analysis in found}


def posting_page(run: Run, where: PostingFilter, first: int, after: str | None) -> tuple[PostingSummary, ...]:
    """Postings that fulfil the filter, sorted by id."""
    _require_known_filter(run, where)
    ids = _page(run, where, first, after)
    found = map(posting_properties.summary, run("postings.summaries", ids=ids))
    by_id = {summary.id: summary for summary in found}
    return tuple(by_id[identifier] for identifier in ids)


def evidence(run: Run, skill_id: str, role_id: str | None, first: int, after: str | None) -> tuple[Evidence, ...]:
    """The sentences that ask for a skill."""
    _require_known_filter(run, PostingFilter(skill_id=skill_id, role_id=role_id))
    rows = run("postings.evidence", skill=skill_id, role=role_id, first=first, after=after or "")
    return tuple(found for (mention,) in rows for found in posting_properties.evidence(mention))


def summary_rows(run: Run, first: int, after: str) -> Sequence[Row]:
    """The rows of the summaries of a page of all postings, sorted by id."""
    ids = _page(run, PostingFilter(), first, after)
    return sorted(run("postings.summaries", ids=ids), key=_id) if ids else ()


def _id(row: Row) -> str:
    return str(row[0])


def _page(run: Run, where: PostingFilter, first: int, after: str | None) -> list[str]:
    organization = where.organization
    asked = {
        "role": where.role_id,
        "skill": where.skill_id,
        "organization": None if organization is None else posting_properties.organization_key(organization),
        "first": first,
        "after": after or "",
    }
    return [identifier for (identifier,) in run(_narrowest(where), **asked)]


def _narrowest(where: PostingFilter) -> str:
    """The statement that starts from the part of the filter that leaves the fewest postings."""
    parts = (
        ("postings.page_of_role", where.role_id),
        ("postings.page_of_skill", where.skill_id),
        ("postings.page_of_organization", where.organization),
    )
    return next((name for name, asked in parts if asked is not None), "postings.page")


def _require_known_filter(run: Run, where: PostingFilter) -> None:
    if where.skill_id is not None:
        require_known(run, "skill", [where.skill_id])
    if where.role_id is not None:
        require_known(run, "role", [where.role_id])
