"""The whole graph as records. Neo4j cannot show one state to a slow reader, so it is read whole before it is given out.

The postings, which are the most by far, are held compressed until their turn comes.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import Any

from graph.neo4j_store import concept_reads, posting_properties
from graph.neo4j_store.concept_properties import Row, prerequisite, requirements_of_role
from graph.neo4j_store.connection import Cypher
from graph.neo4j_store.posting_reads import summary_rows
from graph.records import PostingSummary, Record
from schema.concepts import Prerequisite, Requirement
from schema.namespaces import ConceptType

CONCEPTS_AT_ONCE = 2000
POSTINGS_AT_ONCE = 1000
"""Read at a time: enough to make the cost of a statement small, few enough to hold their rows in memory."""

FASTEST = 1
"""The level at which zlib takes the least time; it still makes the rows some five times as small."""


@dataclass(frozen=True, slots=True)
class WholeGraph:
    """All that a stream gives, as of one state."""

    concepts: Sequence[Record]
    requirements: Sequence[Requirement]
    prerequisites: Sequence[Prerequisite]
    postings: Sequence[bytes]

    def records(self) -> Iterator[Record]:
        """The records in the order of the contract."""
        return chain(self.concepts, self.requirements, self.prerequisites, self._summaries())

    def _summaries(self) -> Iterator[PostingSummary]:
        for packed in self.postings:
            yield from map(posting_properties.summary, json.loads(zlib.decompress(packed)))


def whole_graph(cypher: Cypher) -> WholeGraph:
    """Reads the graph."""
    roles = list(_pages(cypher, ConceptType.ROLE))
    skills = list(_pages(cypher, ConceptType.SKILL))
    return WholeGraph(
        concepts=[
            *_concepts(cypher, concept_reads.groups, _pages(cypher, ConceptType.GROUP)),
            *_concepts(cypher, concept_reads.skills, skills),
            *_concepts(cypher, concept_reads.roles, roles),
            *_concepts(cypher, concept_reads.resources, _pages(cypher, ConceptType.RESOURCE)),
        ],
        requirements=list(_requirements(cypher, roles)),
        prerequisites=sorted(
            map(prerequisite, _rows(cypher, "concepts.prerequisites_behind_skills", skills)),
            key=lambda found: (found.prerequisite_id, found.skill_id, found.source),
        ),
        postings=list(_packed_postings(cypher)),
    )


def _pages(cypher: Cypher, concept_type: ConceptType) -> Iterator[Sequence[str]]:
    """The ids of a type, page by page."""
    ids = concept_reads.page(cypher, concept_type, CONCEPTS_AT_ONCE, None)
    while ids:
        yield ids
        ids = concept_reads.page(cypher, concept_type, CONCEPTS_AT_ONCE, ids[-1])


def _concepts(
    cypher: Cypher,
    read: Callable[[Cypher, Sequence[str]], Sequence[Record]],
    pages: Sequence[Sequence[str]] | Iterator[Any],
) -> Iterator[Record]:
    return chain.from_iterable(read(cypher, ids) for ids in pages)


def _requirements(cypher: Cypher, pages: Sequence[Sequence[str]]) -> Iterator[Requirement]:
    for ids in pages:
        for row in sorted(cypher.found("concepts.requirements_of_roles", ids=list(ids)), key=itemgetter(0)):
            yield from requirements_of_role(row)


def _rows(cypher: Cypher, name: str, pages: Sequence[Sequence[str]]) -> Iterator[Row]:
    return chain.from_iterable(cypher.found(name, ids=list(ids)) for ids in pages)


def _packed_postings(cypher: Cypher) -> Iterator[bytes]:
    after = ""
    while rows := summary_rows(cypher, POSTINGS_AT_ONCE, after):
        yield zlib.compress(json.dumps(rows).encode(), FASTEST)
        after = rows[-1][0]
