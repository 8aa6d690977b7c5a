"""The embedded store: `GraphStore` over one SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from graph.condition import Condition
from graph.embedded import concept_reads, posting_reads, taxonomy_reads
from graph.embedded.condition_reads import condition_of, nothing_there
from graph.embedded.connections import Connections
from graph.embedded.posting_changes import put_posting, retract_posting
from graph.embedded.statements import statement
from graph.embedded.taxonomy_changes import put_taxonomy, version_of
from graph.promises import half_character, require_concepts, require_size
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
from schema.errors import MigrationError
from schema.namespaces import ConceptType
from schema.postings import PostingAnalysis
from schema.resources import LearningResource

WAIT = 5.0
"""Seconds to wait for another program that is writing, before it is said to hold the lock."""


class EmbeddedStore:
    """The graph in the SQLite file at `path`; `GraphStore` says what each method promises. Safe to share by threads.

    Nothing is opened or made before it is needed; `migrate` makes the file, in a folder that is there.
    """

    def __init__(self, path: Path, *, wait: float = WAIT) -> None:
        self._path = path.absolute()
        self._connections = Connections(self._path, wait)

    @property
    def address(self) -> str:
        """The path of the file."""
        return str(self._path)

    def migrate(self) -> int:
        """Brings the layout up to this version; makes the file if it is not there."""
        return self._connections.migrate()

    def apply(self, changes: Sequence[Change]) -> Applied:
        """Applies a batch of changes in one transaction."""
        with self._connections.writing() as connection:
            changed = sum([_apply(connection, change) for change in changes])
            if changed:
                connection.execute(statement("state.grow_revision"))
            return Applied(changed, _revision(connection))

    def revision(self) -> int:
        """The number of transactions that changed anything."""
        with self._connections.reading() as connection:
            return _revision(connection)

    def taxonomy_version(self, scheme: str = CORE_SCHEME) -> str | None:
        """The version of the taxonomy of this scheme."""
        with self._connections.reading() as connection:
            return version_of(connection, scheme)

    def taxonomies(self) -> tuple[PutTaxonomy, ...]:
        """All taxonomies, each as the change that puts it in."""
        with self._connections.reading() as connection:
            return taxonomy_reads.taxonomies(connection)

    def condition(self) -> Condition:
        """The engine and the layout as they are."""
        try:
            with self._connections.examining() as connection:
                return condition_of(connection, self._path)
        except MigrationError:  # there is no file yet
            return nothing_there()

    def counts(self) -> Counts:
        """The sizes of the graph."""
        with self._connections.reading() as connection:
            return concept_reads.counts(connection)

    def skills(self, ids: Sequence[str]) -> tuple[Skill, ...]:
        """The skills with these ids."""
        with self._connections.reading() as connection:
            return concept_reads.skills(connection, ids)

    def groups(self, ids: Sequence[str]) -> tuple[SkillGroup, ...]:
        """The groups with these ids."""
        with self._connections.reading() as connection:
            return concept_reads.groups(connection, ids)

    def roles(self, ids: Sequence[str]) -> tuple[Role, ...]:
        """The roles with these ids."""
        with self._connections.reading() as connection:
            return concept_reads.roles(connection, ids)

    def resources(self, ids: Sequence[str]) -> tuple[LearningResource, ...]:
        """The learning resources with these ids."""
        with self._connections.reading() as connection:
            return concept_reads.resources(connection, ids)

    def posting(self, posting_id: str) -> PostingAnalysis:
        """The analysis that was put in."""
        with self._connections.reading() as connection:
            return posting_reads.posting(connection, posting_id)

    def postings(self, posting_ids: Sequence[str]) -> tuple[PostingAnalysis, ...]:
        """The analyses with these ids."""
        with self._connections.reading() as connection:
            return posting_reads.postings(connection, posting_ids)

    def labelled(self, label: str) -> tuple[LabelHit, ...]:
        """The concepts that have exactly this label."""
        with self._connections.reading() as connection:
            return concept_reads.labelled(connection, label)

    def search(self, text: str, types: Sequence[ConceptType], first: int) -> tuple[LabelHit, ...]:
        """The concepts whose labels hold words that begin with the words of the text."""
        require_size(first)
        with self._connections.reading() as connection:
            return concept_reads.search(connection, text, types, first)

    def page(self, concept_type: ConceptType, first: int, after: str | None = None) -> tuple[str, ...]:
        """The ids of a type."""
        require_size(first)
        require_concepts(concept_type)
        with self._connections.reading() as connection:
            return concept_reads.page(connection, concept_type, first, after)

    def posting_page(self, where: PostingFilter, first: int, after: str | None = None) -> tuple[PostingSummary, ...]:
        """Postings that fulfil the filter."""
        require_size(first)
        with self._connections.reading() as connection:
            return posting_reads.posting_page(connection, where, first, after)

    def posting_count(self, where: PostingFilter) -> int:
        """How many postings fulfil the filter."""
        with self._connections.reading() as connection:
            return posting_reads.posting_count(connection, where)

    def requirements(self, role_id: str) -> tuple[Requirement, ...]:
        """What the taxonomy says a role asks."""
        with self._connections.reading() as connection:
            return concept_reads.requirements(connection, role_id)

    def prerequisites(self, skill_id: str) -> tuple[Prerequisite, ...]:
        """The direct prerequisites of a skill."""
        with self._connections.reading() as connection:
            return concept_reads.prerequisites(connection, skill_id)

    def evidence(
        self, skill_id: str, role_id: str | None, first: int, after: str | None = None
    ) -> tuple[Evidence, ...]:
        """Sentences that ask for a skill."""
        require_size(first)
        with self._connections.reading() as connection:
            return posting_reads.evidence(connection, skill_id, role_id, first, after)

    def records(self) -> Iterator[Record]:
        """The whole graph as of one revision."""
        with self._connections.reading() as connection:
            yield from concept_reads.taxonomy_records(connection)
            yield from posting_reads.posting_records(connection)

    def close(self) -> None:
        """Closes the file."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _apply(connection: sqlite3.Connection, change: Change) -> bool:
    try:
        match change:
            case PutTaxonomy():
                return put_taxonomy(connection, change)
            case PutPosting():
                return put_posting(connection, change)
            case RetractPosting():
                return retract_posting(connection, change)
    except UnicodeEncodeError as error:
        raise half_character(_subject(change)) from error


def _subject(change: Change) -> str:
    match change:
        case PutTaxonomy():
            return f"taxonomy {change.scheme}"
        case PutPosting():
            return change.analysis.id
        case RetractPosting():
            return change.posting_id


def _revision(connection: sqlite3.Connection) -> int:
    (revision,) = connection.execute(statement("state.revision")).fetchone()
    return int(revision)
