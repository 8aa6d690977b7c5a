"""The whole graph as records. Neo4j cannot show one state to a slow reader, so it is read whole before it is given out.

It is read page by page, several pages at once: what one has brought is decoded while the server looks up the next.
The postings, which are the most by far, are held compressed until their turn comes.
"""

from __future__ import annotations

import json
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from types import TracebackType
from typing import Self, TypeAlias, TypeVar

from graph.neo4j_store import concept_reads, posting_properties, posting_reads
from graph.neo4j_store.concept_properties import prerequisite, requirements_of_role
from graph.neo4j_store.connection import Cypher, Source
from graph.records import PostingSummary, Record
from schema.collecting import without_collecting
from schema.concepts import Prerequisite, Requirement
from schema.namespaces import ConceptType

Found = TypeVar("Found")
Ids: TypeAlias = Sequence[str]
Page: TypeAlias = Callable[[Cypher], Found]
"""Reads a page."""

Sessions: TypeAlias = Callable[[], AbstractContextManager[Source]]
"""Lends sessions, each for one thread."""

CONCEPTS_AT_ONCE = 2000
POSTINGS_AT_ONCE = 1000
"""Read at a time: enough to make the cost of a statement small, few enough to hold their rows in memory."""

READERS = 2
"""Sessions that read at once: one for what the server looks up, one for what is decoded."""

AHEAD = 4
"""Pages that are asked for before their turn: enough to keep the readers at work, few enough to hold in memory."""

FASTEST = 1
"""The level at which zlib takes the least time; it still makes the rows some five times as small."""


@dataclass(frozen=True, slots=True)
class WholeGraph:
    """All that a stream gives, as of one state, in the order of the contract: what the taxonomies say, the postings."""

    taxonomies: Sequence[Record]
    postings: Sequence[bytes]

    def records(self) -> Iterator[Record]:
        """The records."""
        return chain(self.taxonomies, self._summaries())

    def _summaries(self) -> Iterator[PostingSummary]:
        for packed in self.postings:
            yield from map(posting_properties.summary, json.loads(zlib.decompress(packed)))


def whole_graph(cypher: Cypher, sessions: Sessions) -> WholeGraph:
    """Reads the graph; what other sessions read counts for the marks of this one."""
    with _Readers(cypher, sessions) as readers, without_collecting():
        return WholeGraph(
            taxonomies=list(chain.from_iterable(readers.found(_taxonomy_pages(cypher)))),
            postings=list(readers.found(_each(_packed_postings, _posting_pages(cypher)))),
        )


class _Readers:
    """Threads that read pages ahead, each page in a session of its own."""

    def __init__(self, cypher: Cypher, sessions: Sessions) -> None:
        self._cypher = cypher
        self._sessions = sessions
        self._pool = ThreadPoolExecutor(READERS)

    def found(self, pages: Iterable[Page[Found]]) -> Iterator[Found]:
        """What is found for each page, in their order."""
        asked: deque[Future[Found]] = deque()
        for page in pages:
            asked.append(self._pool.submit(self._read, page))
            if len(asked) > AHEAD:
                yield asked.popleft().result()
        for future in asked:
            yield future.result()

    def _read(self, page: Page[Found]) -> Found:
        with self._sessions() as session:
            return page(self._cypher.beside(session))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)


def _taxonomy_pages(cypher: Cypher) -> Iterator[Page[Sequence[Record]]]:
    skills = list(_concept_pages(cypher, ConceptType.SKILL))
    roles = list(_concept_pages(cypher, ConceptType.ROLE))
    yield from _each(concept_reads.groups, _concept_pages(cypher, ConceptType.GROUP))
    yield from _each(concept_reads.skills, skills)
    yield from _each(concept_reads.roles, roles)
    yield from _each(concept_reads.resources, _concept_pages(cypher, ConceptType.RESOURCE))
    yield from _each(_requirements, roles)
    yield from _each(_prerequisites, skills)


def _each(read: Callable[[Cypher, Ids], Found], pages: Iterable[Ids]) -> Iterator[Page[Found]]:
    return (_page(read, ids) for ids in pages)


def _page(read: Callable[[Cypher, Ids], Found], ids: Ids) -> Page[Found]:
    return lambda cypher: read(cypher, ids)


def _concept_pages(cypher: Cypher, concept_type: ConceptType) -> Iterator[Ids]:
    """The ids of a type, page by page."""
    ids = concept_reads.page(cypher, concept_type, CONCEPTS_AT_ONCE, None)
    while ids:
        yield ids
        ids = concept_reads.page(cypher, concept_type, CONCEPTS_AT_ONCE, ids[-1])


def _requirements(cypher: Cypher, ids: Ids) -> Sequence[Requirement]:
    rows = sorted(cypher.found("concepts.requirements_of_roles", ids=list(ids)), key=itemgetter(0))
    return [requirement for row in rows for requirement in requirements_of_role(row)]


def _prerequisites(cypher: Cypher, ids: Ids) -> Sequence[Prerequisite]:
    """What these skills are prerequisites of; page follows page, so the whole is sorted by the prerequisite too."""
    found = map(prerequisite, cypher.found("concepts.prerequisites_behind_skills", ids=list(ids)))
    return sorted(found, key=lambda found: (found.prerequisite_id, found.skill_id, found.source))


def _posting_pages(cypher: Cypher) -> Iterator[Ids]:
    ids = posting_reads.summary_page(cypher, POSTINGS_AT_ONCE, "")
    while ids:
        yield ids
        ids = posting_reads.summary_page(cypher, POSTINGS_AT_ONCE, ids[-1])


def _packed_postings(cypher: Cypher, ids: Ids) -> bytes:
    return zlib.compress(json.dumps(posting_reads.summary_rows(cypher, ids)).encode(), FASTEST)
