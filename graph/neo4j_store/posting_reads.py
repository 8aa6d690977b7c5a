"""Reads postings and what was found in them."""

from __future__ import annotations

from collections.abc import Sequence

from graph.neo4j_store import posting_properties
from graph.neo4j_store.concept_properties import Row
from graph.neo4j_store.concept_reads import require_known
from graph.neo4j_store.connection import Cypher
from graph.posting_statements import count_from, page_from
from graph.records import Evidence, PostingFilter, PostingSummary
from schema.errors import UnknownPostingError
from schema.postings import PostingAnalysis


def posting(cypher: Cypher, posting_id: str) -> PostingAnalysis:
    """The analysis of a posting, whole. Raises UnknownPostingError."""
    rows = cypher.found("postings.by_id", ids=[posting_id])
    if not rows:
        raise UnknownPostingError(posting_id)
    return posting_properties.analysis(rows[0])


def postings(cypher: Cypher, posting_ids: Sequence[str]) -> dict[str, PostingAnalysis]:
    """Those of these postings that are there, by their ids."""
    found = map(posting_properties.analysis, cypher.found("postings.by_id", ids=list(posting_ids)))
    return {analysis.id: analysis for analysis in found}


def postings_in_order(cypher: Cypher, posting_ids: Sequence[str]) -> tuple[PostingAnalysis, ...]:
    """The analyses of postings, in the order of their ids as asked. Raises UnknownPostingError."""
    found = postings(cypher, posting_ids)
    unknown = next((posting_id for posting_id in posting_ids if posting_id not in found), None)
    if unknown is not None:
        raise UnknownPostingError(unknown)
    return tuple(found[posting_id] for posting_id in posting_ids)


def posting_page(cypher: Cypher, where: PostingFilter, first: int, after: str | None) -> tuple[PostingSummary, ...]:
    """Postings that fulfil the filter, sorted by id."""
    ids = _page(cypher, where, first, after)
    if not ids:
        _require_known_filter(cypher, where)
        return ()
    found = map(posting_properties.summary, cypher.found("postings.summaries", ids=ids))
    by_id = {summary.id: summary for summary in found}
    return tuple(by_id[identifier] for identifier in ids)


def posting_count(cypher: Cypher, where: PostingFilter) -> int:
    """How many postings fulfil the filter."""
    count = int(cypher.found(count_from(where), **_asked(where)))
    if not count:
        _require_known_filter(cypher, where)
    return count


def evidence(cypher: Cypher, skill_id: str, role_id: str | None, first: int, after: str | None) -> tuple[Evidence, ...]:
    """The sentences that ask for a skill."""
    mentions = cypher.found("postings.evidence", skill=skill_id, role=role_id, first=first, after=after or "")
    if not mentions:
        _require_known_filter(cypher, PostingFilter(skill_id=skill_id, role_id=role_id))
    return tuple(found for mention in mentions for found in posting_properties.evidence(mention))


def summary_page(cypher: Cypher, first: int, after: str) -> Sequence[str]:
    """The ids of a page of all postings, sorted."""
    return _page(cypher, PostingFilter(), first, after)


def summary_rows(cypher: Cypher, ids: Sequence[str]) -> Sequence[Row]:
    """The rows of the summaries of postings, sorted by id."""
    return sorted(cypher.found("postings.summaries", ids=list(ids)), key=_id)


def _id(row: Row) -> str:
    return str(row[0])


def _page(cypher: Cypher, where: PostingFilter, first: int, after: str | None) -> list[str]:
    ids: list[str] = cypher.found(page_from(where), **_asked(where), first=first, after=after or "")
    return ids


def _asked(where: PostingFilter) -> dict[str, object]:
    organization = where.organization
    return {
        "role": where.role_id,
        "skill": where.skill_id,
        "organization": None if organization is None else posting_properties.organization_key(organization),
    }


def _require_known_filter(cypher: Cypher, where: PostingFilter) -> None:
    """Raises UnknownConceptError if a page is empty because the filter names what is not there."""
    if where.skill_id is not None:
        require_known(cypher, "skill", [where.skill_id])
    if where.role_id is not None:
        require_known(cypher, "role", [where.role_id])
