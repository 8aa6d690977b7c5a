"""Postings read by several processes: in their order, with few of them under way at once, and without a hang.

Each process has an extractor of its own. Batches go out as fast as results are taken, so that memory stays flat
however long the input is; a process that dies ends the run with an error (docs/decisions/0025-processes-that-read.md).
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from schema.errors import SkillatlasError, UnreadableInputError

if TYPE_CHECKING:
    from extractors.extractor import Extractor
    from schema.postings import PostingAnalysis, PostingDocument

Result = TypeVar("Result")
Read: TypeAlias = "Callable[[PostingAnalysis], Result]"
"""What is made of an analysis in the process that made it; a function of a module, so that it can be sent there."""

BATCH = 16
"""Postings that go to a process at once: enough to make the cost of sending small, few enough to share them evenly."""

_AHEAD = 3
"""Batches a process that are under way or done and not yet taken."""


class WorkerLostError(SkillatlasError):
    """A process that read postings has ended before its work was done."""

    def __init__(self, workers: int) -> None:
        super().__init__(
            f"one of {workers} worker processes has ended unexpectedly, perhaps for lack of memory; what was printed so"
            " far is whole. Run it again with fewer --workers."
        )
        self.workers = workers


class Workers(Generic[Result]):
    """Reads postings in `count` processes; `build` makes the extractor of each, `read` what is taken of an analysis."""

    def __init__(self, count: int, build: Callable[[], Extractor], read: Read[Result]) -> None:
        self._count = count
        self._build = build
        self._read = read

    def results(self, documents: Iterable[PostingDocument]) -> Iterator[Result | UnreadableInputError]:
        """What is read of each document, or why nothing is, in their order.

        Raises WorkerLostError, and what `build` raises: it is called here first, so that a wrong taxonomy is told as
        such and its compiled form is there when the processes start.
        """
        self._build()
        pool = ProcessPoolExecutor(self._count, multiprocessing.get_context("spawn"), _start, (self._build, self._read))
        try:
            yield from self._ordered(pool, iter(documents))
        except BrokenProcessPool as error:
            raise WorkerLostError(self._count) from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _ordered(
        self, pool: ProcessPoolExecutor, documents: Iterator[PostingDocument]
    ) -> Iterator[Result | UnreadableInputError]:
        pending: deque[Future[list[Any]]] = deque()  # the pool's tasks are not generic; they give what `read` gives
        while batch := list(islice(documents, BATCH)):
            with _unheard():
                pending.append(pool.submit(_read_batch, batch))
            if len(pending) > _AHEAD * self._count:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()


@contextmanager
def _unheard() -> Iterator[None]:
    """A time in which Ctrl-C waits; processes that start in it never hear it, and end with the one that heard."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_reading: tuple[Extractor, Read[object]] | None = None
"""What a worker process reads with; set once, when it starts."""


def _start(build: Callable[[], Extractor], read: Read[object]) -> None:
    global _reading  # noqa: PLW0603 -- a pool gives its tasks no other way to what the process has built
    _reading = build(), read


def _read_batch(documents: Sequence[PostingDocument]) -> list[object]:
    """What is read of each document of a batch, or its error."""
    assert _reading is not None, "the pool starts every process with _start"  # noqa: S101 -- holds by construction
    extractor, read = _reading
    return [_read(extractor, read, document) for document in documents]


def _read(extractor: Extractor, read: Read[object], document: PostingDocument) -> object:
    try:
        return read(extractor.analyse(document))
    except UnreadableInputError as error:
        return error
