"""Which statement answers a question about postings, by the name that both stores give it in their own language."""

from __future__ import annotations

from graph.records import PostingFilter


def page_from(where: PostingFilter) -> str:
    """The statement for a page that starts from the part of the filter that leaves the fewest postings."""
    return _started_from("page", role=where.role_id, skill=where.skill_id, organization=where.organization)


def count_from(where: PostingFilter) -> str:
    """The same for a count, which goes through all that the start leaves: few postings are of one employer."""
    return _started_from("count", organization=where.organization, role=where.role_id, skill=where.skill_id)


def _started_from(question: str, **parts: str | None) -> str:
    """The statement for a question that starts from the first of these parts that is asked for."""
    start = next((f"_of_{part}" for part, asked in parts.items() if asked is not None), "")
    return f"postings.{question}{start}"
