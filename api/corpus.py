"""Postings in files on their way through extractors; one that cannot be read stops none of the others."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

import typer

if TYPE_CHECKING:
    from schema.errors import UnreadableInputError
    from schema.postings import PostingDocument

Reader = TypeVar("Reader")
"""An extractor."""

Result = TypeVar("Result")

MOST_REMARKS = 10
"""How many remarks are printed: an export that writes its dates in a way of its own does so in every row."""

COPIED: Literal["fork", "spawn"] = "fork" if sys.platform == "linux" else "spawn"
"""Processes that begin as copies of this one, with all that it has opened; where that is not safe, afresh.

macOS's own libraries do not stand a copy, and Windows has none.
"""

AFRESH: Literal["fork", "spawn"] = "spawn"
"""Processes that share nothing: for where a store is open, whose connections and locks a copy would have too."""


@dataclass(frozen=True, slots=True)
class Corpus(Generic[Reader]):
    """The postings of some files and what reads them: in this process, or in `workers` processes of their own.

    `build` makes the extractor; `start` tells how processes begin. `errors` are the documents that could not be read
    so far, `remarks` what could not be read of others.
    """

    files: list[str]
    build: Callable[[], Reader]
    workers: int = 1
    start: Literal["fork", "spawn"] = COPIED
    errors: list[UnreadableInputError] = field(default_factory=list)
    remarks: list[UnreadableInputError] = field(default_factory=list)

    def each(
        self, read: Callable[[Reader, PostingDocument], Result], *, beside_output: bool = False
    ) -> Iterator[Result]:
        """What is read of each posting, in their order; a bar counts them. Several workers need a function of a module.

        The bar draws in a thread, so processes are started before it is: a copy should have no threads.
        """
        if self.workers == 1:
            yield from self._counted(self._alone(read), beside_output=beside_output)
            return
        from api.workers import Workers

        with Workers(self.workers, self.build, read, self.start) as started:
            yield from self._counted(started.results(self._documents()), beside_output=beside_output)

    def _counted(self, results: Iterable[Result | UnreadableInputError], *, beside_output: bool) -> Iterator[Result]:
        from api.progress import shown

        good = self._good(results)
        return shown(good, self.files, beside_output=beside_output, missed=lambda: len(self.errors))

    def _documents(self) -> Iterator[PostingDocument]:
        from extractors.documents import read_documents
        from extractors.rows import unread_date

        for file in self.files:
            for document in read_documents(file, self.errors.append):
                remark = unread_date(document)
                if remark:
                    self.remarks.append(remark)
                yield document

    def _alone(self, read: Callable[[Reader, PostingDocument], Result]) -> Iterator[Result | UnreadableInputError]:
        """Reads in this process; the extractor is built when a document has come, so a wrong file is named first."""
        from schema.errors import UnreadableInputError

        extractor = None
        for document in self._documents():
            if extractor is None:
                extractor = self.build()
                gc.freeze()  # what stays for the whole run is not looked through for garbage
            try:
                result: Result | UnreadableInputError = read(extractor, document)
            except UnreadableInputError as error:
                result = error
            yield result

    def _good(self, results: Iterable[Result | UnreadableInputError]) -> Iterator[Result]:
        from schema.errors import UnreadableInputError

        for result in results:
            if isinstance(result, UnreadableInputError):
                self.errors.append(result)
            else:
                yield result

    def finish(self) -> None:
        """Prints the first remarks and a line for each document that failed; leaves with a code if there is one."""
        from api.output import note

        for remark in self.remarks[:MOST_REMARKS]:
            note(f"skillatlas: {remark}")
        if len(self.remarks) > MOST_REMARKS:
            note(f"skillatlas: {len(self.remarks) - MOST_REMARKS:,} more dates cannot be read.")
        tell(self.errors)


def tell(errors: Sequence[UnreadableInputError]) -> None:
    """Prints a line for each error and, if there is one, leaves with the code for invalid data."""
    from api.exit_codes import ExitCode
    from api.output import note

    for error in errors:
        note(f"skillatlas: {error}")
    if errors:
        raise typer.Exit(ExitCode.INVALID)
