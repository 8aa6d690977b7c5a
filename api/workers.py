"""Postings read by several processes: in their order, with few of them under way at once, and without a hang.

Each process has an extractor of its own. Batches go out as fast as results are taken, so that memory stays flat
however long the input is; a process that dies ends the run with an error, and none outlives the one that started it
(docs/decisions/0025-processes-that-read.md, 0065-processes-are-copies-where-they-can-be.md).
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeAlias, TypeVar

from schema.errors import SkillatlasError, UnreadableInputError

if TYPE_CHECKING:
    from schema.postings import PostingDocument

Reader = TypeVar("Reader")
"""An extractor."""

Result = TypeVar("Result")
Read: TypeAlias = "Callable[[Reader, PostingDocument], Result]"
"""What is made of a document in a process of its own; a function of a module, so that it can be sent there."""

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


class Workers(Generic[Reader, Result]):
    """Reads postings in `count` processes; `build` makes the extractor, `read` what is taken of each document.

    Used as a context: its processes start and end with it. Raises on entry what `build` raises: it is called here
    first, so that a wrong taxonomy is told as such, and what it has opened or compiled is there for all processes.
    """

    def __init__(
        self,
        count: int,
        build: Callable[[], Reader],
        read: Read[Reader, Result],
        start: str,
    ) -> None:
        """Takes a way to start of `multiprocessing`; a process with threads is never copied, for their locks' sake."""
        self._count = count
        extractor = build()
        copied = start == "fork" and threading.active_count() == 1
        context = multiprocessing.get_context("fork" if copied else "spawn")
        made = (lambda: extractor) if copied else build
        self._pool = ProcessPoolExecutor(count, context, _start, (made, read))

    def __enter__(self) -> Self:
        for _ in range(self._count):
            self._submitted(())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def results(self, documents: Iterable[PostingDocument]) -> Iterator[Result | UnreadableInputError]:
        """What is read of each document, or why nothing is, in their order. Raises WorkerLostError."""
        try:
            yield from self._ordered(iter(documents))
        except BrokenProcessPool as error:
            raise WorkerLostError(self._count) from error

    def _ordered(self, documents: Iterator[PostingDocument]) -> Iterator[Result | UnreadableInputError]:
        pending: deque[Future[list[Any]]] = deque()  # the pool's tasks are not generic; they give what `read` gives
        while batch := tuple(islice(documents, BATCH)):
            pending.append(self._submitted(batch))
            if len(pending) > _AHEAD * self._count:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()

    def _submitted(self, batch: Sequence[PostingDocument]) -> Future[list[Any]]:
        with _unheard():
            return self._pool.submit(_read_batch, batch)


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


_reading: tuple[object, Read[Any, object]] | None = None
"""What a worker process reads with; set once, when it starts."""


def _start(build: Callable[[], Reader], read: Read[Reader, object]) -> None:
    global _reading  # noqa: PLW0603 -- a pool gives its tasks no other way to what the process has built
    gc.freeze()  # what came with the copy is not looked through for garbage, which would copy its pages
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _reading = build(), read


def _end_with_parent() -> None:
    """Ends this process when the one that started it is gone, killed perhaps: else it would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _read_batch(documents: Sequence[PostingDocument]) -> list[object]:
    """What is read of each document of a batch, or its error."""
    assert _reading is not None, "the pool starts every process with _start"  # noqa: S101 -- holds by construction
    extractor, read = _reading
    return [_read(extractor, read, document) for document in documents]


def _read(extractor: object, read: Read[Any, object], document: PostingDocument) -> object:
    try:
        return read(extractor, document)
    except UnreadableInputError as error:
        return error
