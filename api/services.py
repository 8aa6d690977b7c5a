"""The composition root: the one place where store, taxonomy, extractor and snapshot meet."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from itertools import islice
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeAlias

from api.settings import Settings
from extractors.extractor import Extractor
from graph.records import Applied, PutPosting, PutTaxonomy, RetractPosting
from graph.resolution import Resolver
from graph.store import GraphStore
from schema.collecting import without_collecting
from schema.errors import InvalidInputError, NotFoundError, SkillatlasError, UnreadableInputError
from schema.postings import PostingAnalysis, PostingDocument
from schema.taxonomy import Taxonomy

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from extractors.pipeline import PostingExtractor
    from graph.snapshot import Snapshot
    from schema.errors import TaxonomyFault

OnRefusal: TypeAlias = Callable[[PostingAnalysis, SkillatlasError], None]
"""Told of each analysis that the graph cannot take, so that the others go in all the same."""

INGEST_BATCH = 200
"""Postings a transaction: large enough to make its cost small, small enough to lose little when one is interrupted."""


class Atlas:
    """Everything that a surface (command line, GraphQL) works with. Safe to share between threads."""

    def __init__(
        self,
        store: GraphStore,
        taxonomy_version: str,
        read_taxonomy: Callable[[], Taxonomy],
        build_extractor: Callable[[Taxonomy], Extractor],
        max_batch: int = INGEST_BATCH,
        max_posting_chars: int | None = None,
    ) -> None:
        self.store = store
        self.taxonomy_version = taxonomy_version
        self.max_batch = max_batch
        self.max_posting_chars = max_posting_chars
        self.is_new = False
        """Whether there was no graph in the store when it was opened."""
        self._read_taxonomy = read_taxonomy
        self._build_extractor = build_extractor
        self._lock = threading.RLock()
        self._snapshot: Snapshot | None = None

    @cached_property
    def taxonomy(self) -> Taxonomy:
        """The taxonomy that this process reads postings with."""
        with self._lock:
            return self._read_taxonomy()

    @cached_property
    def extractor(self) -> Extractor:
        """The extractor over that taxonomy, built when it is first needed."""
        with self._lock:
            return self._build_extractor(self.taxonomy)

    @property
    def is_current(self) -> bool:
        """Whether the graph holds the taxonomy of this process."""
        return self.store.taxonomy_version() == self.taxonomy_version

    def update_taxonomy(self) -> Applied:
        """Brings the graph's taxonomy to the one of this process."""
        return self.store.apply([PutTaxonomy(self.taxonomy)])

    def snapshot(self) -> Snapshot:
        """The snapshot of the graph's present revision; built anew only when the revision has changed."""
        from graph.snapshot import Snapshot

        found = self._snapshot
        if found is not None and found.revision == self.store.revision():
            return found
        with self._lock:
            revision = self.store.revision()  # again: another thread may have built the snapshot of a later one
            if self._snapshot is None or self._snapshot.revision != revision:
                self._snapshot = Snapshot.build(self.store.records(), revision)
            return self._snapshot

    def warm(self) -> None:
        """Builds what the first answers need, so that no user waits for it."""
        self.snapshot()
        _ = self.extractor

    def resolver(self) -> Resolver:
        """What finds concepts by id, IRI or label."""
        return Resolver(self.store)

    def analyse(self, document: PostingDocument) -> PostingAnalysis:
        """The analysis of a posting from outside. Raises UnreadableInputError, also for one that is too long."""
        most = self.max_posting_chars
        if most is not None and len(document.text) > most:
            found = f"its text has {len(document.text):,} characters and {most:,} are allowed"
            raise UnreadableInputError(document.source, found, "Give the text of one posting alone.")
        return self.extractor.analyse(document)

    def extract(self, documents: Iterable[PostingDocument]) -> Iterator[PostingAnalysis]:
        """The analyses of postings, without storing anything."""
        return self.extractor.analyse_all(documents)

    def ingest(
        self, analyses: Iterable[PostingAnalysis], on_refusal: OnRefusal | None = None
    ) -> Iterator[tuple[Sequence[PostingAnalysis], Applied]]:
        """Puts analyses into the graph, batch by batch; what was given out is stored.

        What the graph refuses goes to `on_refusal`; without it, it raises what the store raises, and its batch is lost.
        """
        if not self.is_current:
            self.update_taxonomy()
        waiting = iter(analyses)
        while batch := list(islice(waiting, INGEST_BATCH)):
            try:
                applied = self._put(batch)
            except (NotFoundError, InvalidInputError):
                if on_refusal is None:
                    raise
                yield from self._put_singly(batch, on_refusal)
            else:
                yield tuple(batch), applied

    def _put_singly(
        self, batch: Iterable[PostingAnalysis], on_refusal: OnRefusal
    ) -> Iterator[tuple[Sequence[PostingAnalysis], Applied]]:
        for analysis in batch:
            try:
                applied = self._put([analysis])
            except (NotFoundError, InvalidInputError) as error:
                on_refusal(analysis, error)
            else:
                yield (analysis,), applied

    def _put(self, batch: Iterable[PostingAnalysis]) -> Applied:
        return self.store.apply([PutPosting(analysis) for analysis in batch])

    def retract(self, posting_id: str) -> Applied:
        """Takes out exactly what a posting brought."""
        return self.store.apply([RetractPosting(posting_id)])

    def close(self) -> None:
        """Releases the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_atlas(settings: Settings) -> Atlas:
    """Opens the store of the settings, brings its layout up to date and gives an empty one the taxonomy.

    Raises StoreError for a store that cannot be used and TaxonomyError for a taxonomy with faults.
    """
    from graph.stores import open_store

    store = open_store(settings.store, settings.credentials())
    try:
        store.migrate()
        atlas = build_atlas(settings, store)
        if store.taxonomy_version() is None:
            atlas.update_taxonomy()
            atlas.is_new = True
    except BaseException:
        store.close()
        raise
    return atlas


def build_atlas(settings: Settings, store: GraphStore) -> Atlas:
    """An atlas over a store that is already open."""
    build = partial(build_extractor, model=settings.model)
    limits = settings.max_batch, settings.max_posting_chars
    return Atlas(store, taxonomy_version(settings), lambda: taxonomy_of(settings), build, *limits)


def taxonomy_version(settings: Settings) -> str:
    """The version of the taxonomy that the settings name: much faster than reading it."""
    from schema.readers.additions import added_version, is_addition
    from schema.readers.core import folder_version

    path = settings.taxonomy
    if path is not None and is_addition(path):
        return added_version(path)
    return folder_version(taxonomy_folder(settings))


def taxonomy_of(settings: Settings) -> Taxonomy:
    """The taxonomy that the settings name: a folder is read from its compiled form, a file is added to the core."""
    import platformdirs

    from schema.readers.additions import is_addition, read_added
    from schema.readers.compiled import read_compiled
    from schema.readers.core import core_folder

    path, cache = settings.taxonomy, platformdirs.user_cache_path("skillatlas")
    if path is not None and is_addition(path):
        return read_added(read_compiled(core_folder(), cache), path)
    return read_compiled(taxonomy_folder(settings), cache)


def checked_taxonomy(settings: Settings) -> tuple[Taxonomy, list[TaxonomyFault]]:
    """What could be read of the taxonomy that the settings name, with every broken rule."""
    from schema.readers.additions import check_added, is_addition
    from schema.readers.core import check_folder, read_core

    path = settings.taxonomy
    if path is not None and is_addition(path):
        return check_added(read_core(), path)
    return check_folder(taxonomy_folder(settings))


def taxonomy_folder(settings: Settings) -> Traversable:
    """The folder of the taxonomy that the settings name, which is the core's where they name a file to add to it."""
    from schema.readers.additions import is_addition
    from schema.readers.core import core_folder

    path = settings.taxonomy
    return core_folder() if path is None or is_addition(path) else path


def build_extractor(taxonomy: Taxonomy, model: Path | None = None) -> PostingExtractor:
    """The extractor over a taxonomy, whose lexicon is read from its compiled form where there is one."""
    import platformdirs

    with without_collecting():
        from extractors.compiled_lexicon import read_lexicon
        from extractors.pipeline import PostingExtractor

        extractor = PostingExtractor(taxonomy, read_lexicon(taxonomy, platformdirs.user_cache_path("skillatlas")))
        if model:
            from extractors.candidate_model import read_model

            extractor.use_model(read_model(model))
    return extractor
