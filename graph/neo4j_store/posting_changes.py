"""Puts postings into the graph and takes them out, many at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

import msgspec

from graph.neo4j_store import posting_properties
from graph.neo4j_store.concept_properties import Properties
from graph.neo4j_store.concept_reads import known_ids, require_members
from graph.neo4j_store.connection import Cypher
from graph.neo4j_store.posting_reads import postings
from graph.promises import half_character
from graph.records import PutPosting, RetractPosting
from schema.errors import InvalidInputError, UnknownPostingError
from schema.postings import PostingAnalysis

POSTINGS_AT_ONCE = 500
"""Postings a statement: enough to make the cost of a statement small, few enough to hold their rows in memory."""


@dataclass(frozen=True, slots=True)
class PostingRows:
    """What a posting brings: its own properties, and those of its relationships."""

    posting: Properties
    advertisements: list[Properties]
    mentions: list[Properties]

    @property
    def role_ids(self) -> list[str]:
        """The roles that it advertises."""
        return [found["role"] for found in self.advertisements]

    @property
    def skill_ids(self) -> list[str]:
        """The skills that it mentions."""
        return [found["skill"] for found in self.mentions]


def put_postings(cypher: Cypher, changes: Sequence[PutPosting]) -> int:
    """Puts postings in and tells how many of them changed anything."""
    return sum(_put(cypher, batch) for batch in _batches([change.analysis for change in changes]))


def retract_postings(cypher: Cypher, changes: Sequence[RetractPosting]) -> int:
    """Takes out all that postings brought and tells how many they were. Raises UnknownPostingError."""
    ids = [change.posting_id for change in changes]
    broken = next((identifier for identifier in ids if not is_unicode(identifier)), None)
    if broken is not None:
        raise half_character(broken)
    left = set(cypher.found("postings.known", ids=ids))
    for identifier in ids:
        if identifier not in left:
            raise UnknownPostingError(identifier)
        left.remove(identifier)
    cypher.run("postings.remove", ids=ids)
    return len(ids)


def is_unicode(content: object) -> bool:
    """Whether no text in this content holds half a character."""
    try:
        msgspec.json.encode(content)
    except UnicodeEncodeError:
        return False
    return True


def _batches(analyses: Sequence[PostingAnalysis]) -> Iterator[list[PostingAnalysis]]:
    """The analyses in their order, in batches of which none holds a posting twice."""
    batch: dict[str, PostingAnalysis] = {}
    for analysis in analyses:
        if analysis.id in batch or len(batch) == POSTINGS_AT_ONCE:
            yield list(batch.values())
            batch = {}
        batch[analysis.id] = analysis
    yield list(batch.values())


def _put(cypher: Cypher, analyses: Sequence[PostingAnalysis]) -> int:
    rows = [_rows(analysis) for analysis in analyses]
    _require_valid(cypher, rows)
    present = postings(cypher, [analysis.id for analysis in analyses])
    new = {analysis.id for analysis in analyses if present.get(analysis.id) != analysis}
    if replaced := new & present.keys():
        cypher.run("postings.remove", ids=sorted(replaced))
    _add(cypher, [row for row in rows if row.posting["id"] in new])
    return len(new)


def _add(cypher: Cypher, rows: Sequence[PostingRows]) -> None:
    if rows:
        cypher.run("postings.add", rows=[row.posting for row in rows])
        cypher.run("postings.add_advertisements", rows=[found for row in rows for found in row.advertisements])
        mentions = [{"posting": row.posting["id"], "mentions": row.mentions} for row in rows]
        cypher.run("postings.add_mentions", rows=mentions)


def _rows(analysis: PostingAnalysis) -> PostingRows:
    return PostingRows(
        posting_properties.posting_properties(analysis),
        list(posting_properties.advertisement_properties(analysis)),
        list(posting_properties.mention_properties(analysis)),
    )


def _require_valid(cypher: Cypher, rows: Sequence[PostingRows]) -> None:
    """Raises the error of the first posting that cannot be put in."""
    sound = list(takewhile(lambda row: is_unicode((row.posting, row.advertisements, row.mentions)), rows))
    known_roles = known_ids(cypher, "role", [role_id for row in sound for role_id in row.role_ids])
    known_skills = known_ids(cypher, "skill", [skill_id for row in sound for skill_id in row.skill_ids])
    for row in sound:
        require_members(row.role_ids, known_roles, "role")
        require_members(row.skill_ids, known_skills, "skill")
        _require_once(row.posting["id"], (*row.role_ids, *row.skill_ids))
    if len(sound) < len(rows):
        raise half_character(rows[len(sound)].posting["id"])


def _require_once(posting_id: str, ids: Sequence[str]) -> None:
    twice = next((identifier for identifier, times in Counter(ids).items() if times > 1), None)
    if twice is not None:
        raise InvalidInputError(
            f"{posting_id}: its analysis contradicts itself ({twice} is there twice). "
            "Name each skill and each role once."
        )
