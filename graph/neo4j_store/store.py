"""The Neo4j store: `GraphStore` over a database of a Neo4j server."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from graph.condition import Condition
from graph.credentials import ANONYMOUS, Credentials
from graph.link_store import LinkMark
from graph.neo4j_store import concept_reads, faults, layout, link_changes, posting_reads, taxonomy_reads
from graph.neo4j_store.address import read_address
from graph.neo4j_store.condition_reads import condition_of
from graph.neo4j_store.connection import Cypher, Server
from graph.neo4j_store.posting_changes import put_postings, retract_postings
from graph.neo4j_store.stream import whole_graph
from graph.neo4j_store.taxonomy_changes import put_taxonomy, version_of
from graph.neo4j_store.transactions import Answer, Transactions
from graph.promises import require_concepts, require_size
from graph.records import (
    Applied,
    Change,
    Counts,
    Evidence,
    LabelHit,
    PostingFilter,
    PostingSummary,
    PutPosting,
    PutTaxonomy,
    Record,
    RetractPosting,
)
from schema.concepts import CORE_SCHEME, Prerequisite, Requirement, Role, Skill, SkillGroup
from schema.namespaces import ConceptType
from schema.postings import PostingAnalysis
from schema.resources import LearningResource

if TYPE_CHECKING:
    from graph.links import Links


class Neo4jStore:
    """The graph in the Neo4j database at `address`; `GraphStore` says what each method promises.

    Safe to share by threads. Nothing is connected to before it is needed. Raises InvalidInputError for an address that
    cannot be one, or that carries secrets: they belong into `credentials`.
    """

    def __init__(self, address: str, credentials: Credentials = ANONYMOUS) -> None:
        self._server = Server(read_address(address), credentials)
        self._transactions = Transactions(self._server)

    @property
    def address(self) -> str:
        """The address of the database, without secrets."""
        return self._server.address

    def migrate(self) -> int:
        """Brings the layout up to this version."""
        with self._server.translated(), self._server.session() as session:
            return layout.migrate(session, self.address)

    def apply(self, changes: Sequence[Change]) -> Applied:
        """Applies a batch of changes in one transaction."""
        batch = tuple(changes)  # once: the transaction may be tried again
        return self._transactions.write(lambda cypher: _apply(cypher, batch))

    def revision(self) -> int:
        """The number of transactions that changed anything."""
        return self._read(_revision)

    def taxonomy_version(self, scheme: str = CORE_SCHEME) -> str | None:
        """The version of the taxonomy of this scheme."""
        return self._read(lambda cypher: version_of(cypher, scheme))

    def taxonomies(self) -> tuple[PutTaxonomy, ...]:
        """All taxonomies, each as the change that puts it in."""
        return self._read(taxonomy_reads.taxonomies)

    def condition(self) -> Condition:
        """The engine and the layout as they are."""
        with self._server.translated(), self._server.session() as session:
            return condition_of(Cypher(session), self.address)

    def counts(self) -> Counts:
        """The sizes of the graph."""
        return self._read(concept_reads.counts)

    def skills(self, ids: Sequence[str]) -> tuple[Skill, ...]:
        """The skills with these ids."""
        return self._read(lambda cypher: concept_reads.skills(cypher, ids))

    def groups(self, ids: Sequence[str]) -> tuple[SkillGroup, ...]:
        """The groups with these ids."""
        return self._read(lambda cypher: concept_reads.groups(cypher, ids))

    def roles(self, ids: Sequence[str]) -> tuple[Role, ...]:
        """The roles with these ids."""
        return self._read(lambda cypher: concept_reads.roles(cypher, ids))

    def resources(self, ids: Sequence[str]) -> tuple[LearningResource, ...]:
        """The learning resources with these ids."""
        return self._read(lambda cypher: concept_reads.resources(cypher, ids))

    def posting(self, posting_id: str) -> PostingAnalysis:
        """The analysis that was put in."""
        return self._read(lambda cypher: posting_reads.posting(cypher, posting_id))

    def postings(self, posting_ids: Sequence[str]) -> tuple[PostingAnalysis, ...]:
        """The analyses with these ids."""
        return self._read(lambda cypher: posting_reads.postings_in_order(cypher, posting_ids))

    def labelled(self, label: str) -> tuple[LabelHit, ...]:
        """The concepts that have exactly this label."""
        return self._read(lambda cypher: concept_reads.labelled(cypher, label))

    def search(self, text: str, types: Sequence[ConceptType], first: int) -> tuple[LabelHit, ...]:
        """The concepts whose labels hold words that begin with the words of the text."""
        require_size(first)
        return self._read(lambda cypher: concept_reads.search(cypher, text, types, first))

    def page(self, concept_type: ConceptType, first: int, after: str | None = None) -> tuple[str, ...]:
        """The ids of a type."""
        require_size(first)
        require_concepts(concept_type)
        return self._read(lambda cypher: concept_reads.page(cypher, concept_type, first, after))

    def posting_page(self, where: PostingFilter, first: int, after: str | None = None) -> tuple[PostingSummary, ...]:
        """Postings that fulfil the filter."""
        require_size(first)
        return self._read(lambda cypher: posting_reads.posting_page(cypher, where, first, after))

    def posting_count(self, where: PostingFilter) -> int:
        """How many postings fulfil the filter."""
        return self._read(lambda cypher: posting_reads.posting_count(cypher, where))

    def requirements(self, role_id: str) -> tuple[Requirement, ...]:
        """What the taxonomy says a role asks."""
        return self._read(lambda cypher: concept_reads.requirements(cypher, role_id))

    def prerequisites(self, skill_id: str) -> tuple[Prerequisite, ...]:
        """The direct prerequisites of a skill."""
        return self._read(lambda cypher: concept_reads.prerequisites(cypher, skill_id))

    def evidence(
        self, skill_id: str, role_id: str | None, first: int, after: str | None = None
    ) -> tuple[Evidence, ...]:
        """Sentences that ask for a skill."""
        require_size(first)
        return self._read(lambda cypher: posting_reads.evidence(cypher, skill_id, role_id, first, after))

    def records(self) -> Iterator[Record]:
        """The whole graph as of one revision."""
        graph = self._read(lambda cypher: whole_graph(cypher, self._server.session))
        with self._understood():
            yield from graph.records()

    def link_mark(self) -> LinkMark | None:
        """What the links that are there were made of."""
        return self._read(link_changes.link_mark)

    def put_links(self, links: Links) -> bool:
        """Puts links in place of all that are there, unless the graph has moved on."""
        return self._transactions.write_beside(lambda cypher: link_changes.put_links(cypher, links))

    def close(self) -> None:
        """Closes the connections."""
        self._server.close()

    def _read(self, question: Callable[[Cypher], Answer]) -> Answer:
        with self._understood():
            return self._transactions.read(question)

    @contextmanager
    def _understood(self) -> Iterator[None]:
        """Turns what is raised where nodes or relationships are not as we write them into an error of ours."""
        try:
            yield
        except (LookupError, TypeError, ValueError) as error:
            raise faults.unreadable(self.address, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _apply(cypher: Cypher, changes: Sequence[Change]) -> int:
    """Applies changes in their order, those of one kind that follow each other together."""
    return sum(_apply_alike(cypher, list(alike)) for _, alike in groupby(changes, key=type))


def _apply_alike(cypher: Cypher, changes: list[Any]) -> int:
    """Applies changes of one kind; `Any` because a list of one of three types cannot be told apart by a match."""
    match changes[0]:
        case PutTaxonomy():
            return sum([put_taxonomy(cypher, change) for change in changes])
        case PutPosting():
            return put_postings(cypher, changes)
        case RetractPosting():
            return retract_postings(cypher, changes)
    raise TypeError(f"{changes[0]!r} is no change")


def _revision(cypher: Cypher) -> int:
    return int(cypher.found("state.revision"))
