"""Commands that read postings: `extract`, `ingest`, `retract`, `postings`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from api.commands.options import FormatOption, ModelOption, StoreOption, TaxonomyOption, opened, settings_of
from api.output import Format

if TYPE_CHECKING:
    from extractors.extractor import Extractor
    from schema.errors import UnreadableInputError
    from schema.postings import PostingAnalysis, PostingDocument

Result = TypeVar("Result")

WorkersOption = Annotated[
    int, typer.Option("--workers", "-w", min=1, max=256, help="How many processes read; the output stays in order.")
]
FilesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE…", help="Text, Markdown, HTML, JSON-LD, JSONL or CSV files, or folders; - is standard input."
    ),
]


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command(epilog="Example: skillatlas extract posting.txt --format jsonl")(extract)
    app.command(epilog="Example: skillatlas ingest postings.jsonl")(ingest)
    app.command(epilog="Example: skillatlas retract posting/5a1e0c2b7d3f4a68")(retract)


def extract(
    files: FilesArgument,
    taxonomy: TaxonomyOption = None,
    model: ModelOption = None,
    workers: WorkersOption = 1,
    output_format: FormatOption = None,
) -> None:
    """Read postings and print what they say: facts, skills with evidence, and what was rejected."""
    from api.encoding import posting
    from api.output import chosen, console, print_csv, print_json, write_whole
    from api.views.postings import show_posting

    require_files(files)
    failures = Failures()
    found = _Reading(files, partial(_extractor, taxonomy, model), workers, failures)
    match chosen(output_format):
        case Format.TABLE:
            for analysis in found.each(_whole, beside_output=True):
                show_posting(console(), analysis)
        case Format.JSON:
            objects = list(found.each(posting))
            if objects:
                print_json(objects[0] if len(objects) == 1 else list(objects))
        case Format.JSONL:
            for line in found.each(_line, beside_output=True):
                write_whole(line)
        case Format.CSV:
            print_csv(list(found.each(posting)))
    failures.finish()


def ingest(
    files: FilesArgument,
    store: StoreOption = None,
    taxonomy: TaxonomyOption = None,
    workers: WorkersOption = 1,
    output_format: FormatOption = None,
) -> None:
    """Read postings and put them into the graph; the same posting twice changes nothing."""
    from api.output import print_result

    require_files(files)
    failures = Failures()
    with opened(store, taxonomy) as atlas:
        build = partial(_extractor, taxonomy, None) if workers > 1 else lambda: atlas.extractor
        analyses = _Reading(files, build, workers, failures).each(_whole)
        stored: list[str] = []
        changed = 0
        for batch, applied in atlas.ingest(analyses):
            stored.extend(analysis.id for analysis in batch)
            changed += applied.changed
        result = {"read": len(stored), "changed": changed, "failed": len(failures.errors), "postings": stored}
        print_result(result, output_format, lambda console: console.print(_ingested(len(stored), changed, stored)))
    failures.finish()


def retract(posting: Annotated[str, typer.Argument(help="The posting's id.")], store: StoreOption = None) -> None:
    """Take a posting out of the graph with exactly what it brought."""
    from api.output import note

    with opened(store) as atlas:
        atlas.retract(posting)
        note(f"{posting} is out of the graph")


def require_files(files: Sequence[str]) -> None:
    """Checks that every file is there. Raises a usage error that names the first that is not."""
    missing = next((file for file in files if file != "-" and not Path(file).exists()), None)
    if missing is not None:
        raise typer.BadParameter(f"{missing} is not there; name a file, a folder, or - for standard input")


class Failures:
    """Collects the documents that could not be read, so that one of them does not stop the others."""

    def __init__(self) -> None:
        self.errors: list[UnreadableInputError] = []

    def documents(self, files: list[str]) -> Iterator[PostingDocument]:
        """The documents of all files. A file that cannot be read is noted and left out."""
        from extractors.documents import read_documents

        for file in files:
            yield from read_documents(file, self.errors.append)

    def finish(self) -> None:
        """Prints a line for each document that failed and, if there is one, leaves with the code for invalid data."""
        from api.exit_codes import ExitCode
        from api.output import note

        for error in self.errors:
            note(f"skillatlas: {error}")
        if self.errors:
            raise typer.Exit(ExitCode.INVALID)


@dataclass(frozen=True, slots=True)
class _Reading:
    """Postings on their way from files through one or several extractors; what fails is noted."""

    files: list[str]
    build: Callable[[], Extractor]
    workers: int
    failures: Failures

    def each(self, read: Callable[[PostingAnalysis], Result], *, beside_output: bool = False) -> Iterator[Result]:
        """What is read of each posting, in their order; a bar counts them."""
        from api.progress import shown

        documents = self.failures.documents(self.files)
        results = self._shared(read, documents) if self.workers > 1 else self._alone(read, documents)
        good = self._good(results)
        return shown(good, self.files, beside_output=beside_output, missed=lambda: len(self.failures.errors))

    def _alone(
        self, read: Callable[[PostingAnalysis], Result], documents: Iterable[PostingDocument]
    ) -> Iterator[Result | UnreadableInputError]:
        """Reads in this process; the extractor is built when a document has come, so a wrong file is named first."""
        from schema.errors import UnreadableInputError

        extractor = None
        for document in documents:
            extractor = extractor or self.build()
            try:
                result: Result | UnreadableInputError = read(extractor.analyse(document))
            except UnreadableInputError as error:
                result = error
            yield result

    def _shared(
        self, read: Callable[[PostingAnalysis], Result], documents: Iterable[PostingDocument]
    ) -> Iterator[Result | UnreadableInputError]:
        from api.workers import Workers

        return Workers(self.workers, self.build, read).results(documents)

    def _good(self, results: Iterable[Result | UnreadableInputError]) -> Iterator[Result]:
        from schema.errors import UnreadableInputError

        for result in results:
            if isinstance(result, UnreadableInputError):
                self.failures.errors.append(result)
            else:
                yield result


def _whole(analysis: PostingAnalysis) -> PostingAnalysis:
    return analysis


def _line(analysis: PostingAnalysis) -> str:
    from api.encoding import posting
    from api.output import line_of

    return line_of(posting(analysis))


def _extractor(taxonomy: Path | None, model: Path | None) -> Extractor:
    from api.services import build_extractor, taxonomy_of

    settings = settings_of(taxonomy=taxonomy, model=model)
    return build_extractor(taxonomy_of(settings), settings.model)


def _ingested(read: int, changed: int, ids: list[str]) -> str:
    new = f"{changed} new or changed" if changed else "nothing new"
    return (
        f"{read} {'posting' if read == 1 else 'postings'} read, {new}\n"
        + "\n".join(ids[:10])
        + ("\n…" if read > 10 else "")
    )
