"""Reads postings and what was found in them; every function runs inside the transaction of its connection."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from graph.embedded import posting_rows
from graph.embedded.concept_reads import require_known
from graph.embedded.concept_rows import json_array
from graph.embedded.statements import statement
from graph.posting_statements import count_from, page_from
from graph.records import Evidence, PostingFilter, PostingSummary
from schema.errors import UnknownPostingError
from schema.labels import folded
from schema.postings import PostingAnalysis

STREAM_CHUNK = 500
"""Postings read at a time for the stream: enough to make the cost of a query small, few enough to hold in memory."""


def posting(connection: sqlite3.Connection, posting_id: str) -> PostingAnalysis:
    """The analysis of a posting, whole. Raises UnknownPostingError."""
    facts = connection.execute(statement("postings.facts"), (posting_id,)).fetchone()
    if facts is None:
        raise UnknownPostingError(posting_id)
    parts = ("roles", "findings", "mentions", "rejections")
    return posting_rows.analysis(
        facts, *(connection.execute(statement(f"postings.{part}"), (posting_id,)) for part in parts)
    )


def postings(connection: sqlite3.Connection, posting_ids: Sequence[str]) -> tuple[PostingAnalysis, ...]:
    """The analyses of postings, in the order of their ids as asked. Raises UnknownPostingError."""
    return tuple(posting(connection, posting_id) for posting_id in posting_ids)


def posting_page(
    connection: sqlite3.Connection, where: PostingFilter, first: int, after: str | None
) -> tuple[PostingSummary, ...]:
    """Postings that fulfil the filter, sorted by id."""
    _require_known_filter(connection, where)
    return tuple(_summaries(connection, _page(connection, where, first, after)))


def posting_count(connection: sqlite3.Connection, where: PostingFilter) -> int:
    """How many postings fulfil the filter."""
    _require_known_filter(connection, where)
    (count,) = connection.execute(statement(count_from(where)), _asked(where)).fetchone()
    return int(count)


def evidence(
    connection: sqlite3.Connection, skill_id: str, role_id: str | None, first: int, after: str | None
) -> tuple[Evidence, ...]:
    """The sentences that ask for a skill."""
    _require_known_filter(connection, PostingFilter(skill_id=skill_id, role_id=role_id))
    asked = {"skill_id": skill_id, "role_id": role_id, "first": first, "after": after or ""}
    return tuple(map(posting_rows.evidence, connection.execute(statement("postings.evidence"), asked)))


def posting_records(connection: sqlite3.Connection) -> Iterator[PostingSummary]:
    """All postings, sorted by id."""
    everything = PostingFilter()
    ids = _page(connection, everything, STREAM_CHUNK, None)
    while ids:
        yield from _summaries(connection, ids)
        ids = _page(connection, everything, STREAM_CHUNK, ids[-1])


def _page(connection: sqlite3.Connection, where: PostingFilter, first: int, after: str | None) -> list[str]:
    asked = {**_asked(where), "first": first, "after": after or ""}
    return [identifier for (identifier,) in connection.execute(statement(page_from(where)), asked)]


def _asked(where: PostingFilter) -> dict[str, object]:
    return {
        "role_id": where.role_id,
        "skill_id": where.skill_id,
        "organization": None if where.organization is None else folded(where.organization),
    }


def _require_known_filter(connection: sqlite3.Connection, where: PostingFilter) -> None:
    if where.skill_id is not None:
        require_known(connection, "skill", [where.skill_id])
    if where.role_id is not None:
        require_known(connection, "role", [where.role_id])


def _summaries(connection: sqlite3.Connection, ids: Sequence[str]) -> Iterator[PostingSummary]:
    asked = {"ids": json_array(ids)}
    facts, roles, mentions = (
        connection.execute(statement(f"postings.{part}"), asked)
        for part in ("summaries", "summary_roles", "summary_mentions")
    )
    return posting_rows.summaries(facts, roles, mentions)
