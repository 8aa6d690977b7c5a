"""The contract of a graph store. `tests/contract` holds every implementation to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Protocol, Self

from graph.records import Applied, Change, Counts, Evidence, LabelHit, PostingFilter, PostingSummary, Record
from schema.concepts import Prerequisite, Requirement, Role, Skill, SkillGroup
from schema.namespaces import ConceptType
from schema.postings import PostingAnalysis
from schema.resources import LearningResource


class GraphStore(Protocol):
    """Keeps the graph.

    Promises of every implementation:

    * a store is used after `migrate`; before it, reads and writes raise `MigrationError`;
    * `apply` is one transaction: all of its changes are there afterwards, or none; it is idempotent;
    * every reader sees a state between two transactions, never a half-written one;
    * lists are sorted by id unless another order is stated, and a page begins behind the id `after`;
    * an id that is not there raises `UnknownConceptError` or `UnknownPostingError`; an id that is there but has no
      neighbours gives an empty answer;
    * a store that cannot be reached raises `StoreUnavailableError`, a broken one `StoreCorruptError`.
    """

    @property
    def address(self) -> str:
        """Where the store is, without secrets: a file path or a `neo4j://` address."""
        ...

    def migrate(self) -> int:
        """Brings the layout up to this version and returns how many steps that took (0 when it was).

        Raises MigrationError if the layout is newer than this version or was changed by other hands.
        """
        ...

    def apply(self, changes: Sequence[Change]) -> Applied:
        """Applies a batch of changes in one transaction. The revision grows by one if anything changed.

        Raises UnknownPostingError for a retraction of a posting that is not there, and then nothing is applied; a
        mention of a skill or role that is not there raises UnknownConceptError likewise.
        """
        ...

    def revision(self) -> int:
        """A number that grows with every transaction that changed anything; 0 for an empty graph."""
        ...

    def taxonomy_version(self) -> str | None:
        """The version of the taxonomy that was put in last; None before the first."""
        ...

    def counts(self) -> Counts:
        """The sizes of the graph."""
        ...

    def skills(self, ids: Sequence[str]) -> tuple[Skill, ...]:
        """The skills with these ids, in their order. Raises UnknownConceptError for the first that is not there."""
        ...

    def groups(self, ids: Sequence[str]) -> tuple[SkillGroup, ...]:
        """The groups with these ids, in their order; errors as for `skills`."""
        ...

    def roles(self, ids: Sequence[str]) -> tuple[Role, ...]:
        """The roles with these ids, in their order; errors as for `skills`."""
        ...

    def resources(self, ids: Sequence[str]) -> tuple[LearningResource, ...]:
        """The learning resources with these ids, in their order; errors as for `skills`."""
        ...

    def posting(self, posting_id: str) -> PostingAnalysis:
        """The analysis that was put in, equal to it in every field. Raises UnknownPostingError."""
        ...

    def labelled(self, label: str) -> tuple[LabelHit, ...]:
        """The concepts that have exactly this label (any of their labels, in folded form), sorted by type and id.

        Hits by a preferred label have score 1, hits by an alternative or hidden label less.
        """
        ...

    def search(self, text: str, types: Sequence[ConceptType], first: int) -> tuple[LabelHit, ...]:
        """The concepts whose labels contain words that begin with the words of `text`, best first, each once.

        No syntax of a search engine is understood: every character of `text` is taken as it stands. Text without a
        letter or digit finds nothing.
        """
        ...

    def page(self, concept_type: ConceptType, first: int, after: str | None = None) -> tuple[str, ...]:
        """The ids of a type, for all but postings, sorted."""
        ...

    def posting_page(self, where: PostingFilter, first: int, after: str | None = None) -> tuple[PostingSummary, ...]:
        """Postings that fulfil the filter, sorted by id."""
        ...

    def requirements(self, role_id: str) -> tuple[Requirement, ...]:
        """What the taxonomy says a role asks, the heaviest first, then by skill id. Raises UnknownConceptError."""
        ...

    def prerequisites(self, skill_id: str) -> tuple[Prerequisite, ...]:
        """The direct prerequisites of a skill, the strongest first, then by id. Raises UnknownConceptError."""
        ...

    def evidence(
        self, skill_id: str, role_id: str | None, first: int, after: str | None = None
    ) -> tuple[Evidence, ...]:
        """Sentences that ask for a skill, from postings that advertise the role (from all where it is None).

        Sorted by posting id and start; a page begins behind the posting `after`, so that the evidence of one posting is
        never torn: `first` counts postings.
        """
        ...

    def records(self) -> Iterator[Record]:
        """The whole graph as of one revision: groups, skills, roles, resources, requirements, prerequisites, postings.

        Each type is sorted by id; a failure on the way raises StoreError and never ends the stream early.
        """
        ...

    def close(self) -> None:
        """Releases what the store holds; it must not be used afterwards."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
