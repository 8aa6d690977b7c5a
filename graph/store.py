"""The contract of a graph store. `tests/contract` holds every implementation to it, each promise by a test."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Protocol, Self

from graph.condition import Condition
from graph.records import (
    Applied,
    Change,
    Counts,
    Evidence,
    LabelHit,
    PostingFilter,
    PostingSummary,
    PutTaxonomy,
    Record,
)
from schema.concepts import CORE_SCHEME, Prerequisite, Requirement, Role, Skill, SkillGroup
from schema.namespaces import ConceptType
from schema.postings import PostingAnalysis
from schema.resources import LearningResource


class GraphStore(Protocol):
    """Keeps the graph.

    Promises of every implementation:

    * making a store object neither opens nor makes anything;
    * the graph is used after somebody's `migrate`; before it, reads and writes raise `MigrationError`;
    * `apply` is one transaction: all of its changes are there afterwards, or none; it is idempotent;
    * what `apply` has returned for is there for every store object at the same address, and after the process has died;
    * every reader sees a state between two transactions, never a half-written one, and does not wait for a writer;
    * one store object serves many threads at once, and several processes may write to the same graph: none of their
      changes is lost;
    * the same graph gives the same answers in the same order, whatever the order in which it was built;
    * lists are sorted by id (by code points) unless another order is stated; a page holds up to `first` of them, and
      begins behind `after`, whether that id is there or not; `first` under 0, or over 2⁶³ - 1, raises
      `InvalidInputError`;
    * an id that is not there raises `UnknownConceptError` or `UnknownPostingError`; an id that is there but has no
      neighbours gives an empty answer;
    * text is taken and given back as it is, but half a character (a lone surrogate) raises `InvalidInputError`; ids are
      not empty, and neither ids nor labels hold a NUL character;
    * a store that cannot be reached raises `StoreUnavailableError`, a broken one `StoreCorruptError`; neither changes
      what is there, and no error is ever an empty or a short answer.
    """

    @property
    def address(self) -> str:
        """Where the store is, without secrets: a file path or a `neo4j://` address."""
        ...

    def migrate(self) -> int:
        """Brings the layout up to this version and returns how many steps that took (0 when it was); loses nothing.

        Raises MigrationError if the layout is newer than this version or was changed by other hands, and
        StoreCorruptError for what is not a graph of skillatlas; nothing is changed then.
        """
        ...

    def apply(self, changes: Sequence[Change]) -> Applied:
        """Applies a batch of changes in their order, in one transaction. The revision grows by one if anything changed.

        Raises, and then applies nothing: UnknownPostingError for a retraction of a posting that is not there;
        UnknownConceptError for a posting or a taxonomy that names a skill, role or concept that is not there (a
        rejection may); InvalidInputError for a change that contradicts itself or another taxonomy (`PutTaxonomy` and
        `PutPosting` say when).
        """
        ...

    def revision(self) -> int:
        """The number of transactions that have changed anything; 0 for a new graph. It never goes back."""
        ...

    def taxonomy_version(self, scheme: str = CORE_SCHEME) -> str | None:
        """The version of the taxonomy of this scheme; None before the first."""
        ...

    def taxonomies(self) -> tuple[PutTaxonomy, ...]:
        """All taxonomies, sorted by scheme, each as the change that puts it into an empty graph.

        Each holds its own concepts and relations, sorted as in `records`; the retired concepts that it has let go of
        are among them, and their ids in `let_go`.
        """
        ...

    def condition(self) -> Condition:
        """The engine and the layout as they are; also before `migrate`, when all of the layout is missing.

        Raises StoreUnavailableError for a store that cannot be reached, and StoreCorruptError for one that is damaged
        or holds the data of another program.
        """
        ...

    def counts(self) -> Counts:
        """The sizes of the graph, retired concepts included."""
        ...

    def skills(self, ids: Sequence[str]) -> tuple[Skill, ...]:
        """The skills with these ids, in their order, equal in every field to those put in, retired ones included.

        An id that is asked twice is given twice. Raises UnknownConceptError for the first that is no skill here.
        """
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

    def postings(self, posting_ids: Sequence[str]) -> tuple[PostingAnalysis, ...]:
        """The analyses with these ids, in their order. Raises UnknownPostingError for the first that is not there."""
        ...

    def labelled(self, label: str) -> tuple[LabelHit, ...]:
        """The concepts in use that have exactly this label, each once, sorted by the type's value and id.

        Any of their labels counts, in folded form (`schema.labels`); a learning resource's label is its name. Hits by a
        preferred label have score 1, hits by an alternative label less, by a hidden label still less; `label` is the
        best of the concept's labels that match, as it is written there. Retired concepts are found by their id alone.
        """
        ...

    def search(self, text: str, types: Sequence[ConceptType], first: int) -> tuple[LabelHit, ...]:
        """The concepts in use, of these types, with a label that has, for each word of `text`, one that begins with it.

        `graph.label_match` says what a word is (`C++`, `C#` and `.NET` are words; accents do not count). Each concept
        stands once, with its best label, up to `first` of them. Best are labels that equal `text` in folded form, then
        labels that begin with it, then others; within each, the shorter ones (in folded form), then preferred before
        alternative before hidden, then by folded label and id. The score never rises down the list.

        No syntax of a search engine is understood: every character of `text` is taken as it stands. Text without a
        letter or digit finds nothing, and postings, which have no labels, are never found.
        """
        ...

    def page(self, concept_type: ConceptType, first: int, after: str | None = None) -> tuple[str, ...]:
        """The ids of a type, sorted, retired concepts included. Raises InvalidInputError for postings."""
        ...

    def posting_page(self, where: PostingFilter, first: int, after: str | None = None) -> tuple[PostingSummary, ...]:
        """Postings that fulfil the whole filter, sorted by id.

        Raises UnknownConceptError for a skill or role that is not there; an organization that no posting names has no
        postings.
        """
        ...

    def posting_count(self, where: PostingFilter) -> int:
        """How many postings fulfil the whole filter. Raises UnknownConceptError as `posting_page` does."""
        ...

    def requirements(self, role_id: str) -> tuple[Requirement, ...]:
        """What the taxonomies say a role asks: the heaviest first, then by skill id and source.

        Raises UnknownConceptError.
        """
        ...

    def prerequisites(self, skill_id: str) -> tuple[Prerequisite, ...]:
        """The direct prerequisites of a skill: the strongest first, then by id and source.

        Raises UnknownConceptError.
        """
        ...

    def evidence(
        self, skill_id: str, role_id: str | None, first: int, after: str | None = None
    ) -> tuple[Evidence, ...]:
        """Sentences that ask for a skill, from postings that advertise the role (from all where it is None).

        Sorted by posting id, start and end; a page begins behind the posting `after`, so that the evidence of one
        posting is never torn: `first` counts postings, of which each gives at least one sentence. Raises
        UnknownConceptError for a skill or role that is not there.
        """
        ...

    def records(self) -> Iterator[Record]:
        """The whole graph as of one revision: groups, skills, roles, resources, requirements, prerequisites, postings.

        The revision is the one of the moment when the first record is asked for; what others write later does not show.
        Each type is sorted by id, requirements by role, skill and source, prerequisites by prerequisite, skill and
        source; retired concepts are included. A failure on the way raises StoreError and never ends the stream early.
        """
        ...

    def close(self) -> None:
        """Releases what the store holds; may be called again. Reads and writes then raise StoreUnavailableError."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
