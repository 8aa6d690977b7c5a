"""Puts postings into the graph and takes them out."""

from __future__ import annotations

import sqlite3

from graph.embedded import posting_rows
from graph.embedded.concept_reads import require_known
from graph.embedded.posting_reads import posting
from graph.embedded.statements import statement
from graph.records import PutPosting, RetractPosting
from schema.errors import InvalidInputError, UnknownPostingError
from schema.postings import PostingAnalysis


def put_posting(connection: sqlite3.Connection, change: PutPosting) -> bool:
    """Puts it in and tells whether that changed anything.

    Raises UnknownConceptError for a skill or role that is not there, InvalidInputError for one that is named twice.
    """
    analysis = change.analysis
    if connection.execute(statement("postings.exists"), (analysis.id,)).fetchone():
        if posting(connection, analysis.id) == analysis:
            return False
        connection.execute(statement("postings.remove"), (analysis.id,))
    try:
        _add(connection, analysis)
    except sqlite3.IntegrityError as error:
        _require_known_concepts(connection, analysis)
        raise InvalidInputError(
            f"{analysis.id}: its analysis contradicts itself ({error}). Name each skill and each role once."
        ) from error
    return True


def retract_posting(connection: sqlite3.Connection, change: RetractPosting) -> bool:
    """Takes out all that a posting brought. Raises UnknownPostingError."""
    if not connection.execute(statement("postings.remove"), (change.posting_id,)).rowcount:
        raise UnknownPostingError(change.posting_id)
    return True


def _add(connection: sqlite3.Connection, analysis: PostingAnalysis) -> None:
    connection.execute(statement("postings.add"), posting_rows.fact_row(analysis))
    connection.executemany(statement("postings.add_advertisement"), posting_rows.role_rows(analysis))
    connection.executemany(statement("postings.add_finding"), posting_rows.finding_rows(analysis))
    connection.executemany(statement("postings.add_mention"), posting_rows.mention_rows(analysis))
    connection.executemany(statement("postings.add_rejection"), posting_rows.rejection_rows(analysis))


def _require_known_concepts(connection: sqlite3.Connection, analysis: PostingAnalysis) -> None:
    advertised = [] if analysis.role is None else [analysis.role]
    require_known(connection, "role", [found.role_id for found in (*advertised, *analysis.other_roles)])
    require_known(connection, "skill", [found.skill_id for found in analysis.skills])
