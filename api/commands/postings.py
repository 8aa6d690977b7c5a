"""Commands that read postings: `extract`, `ingest`, `retract`, `postings`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.options import FormatOption, ModelOption, StoreOption, TaxonomyOption, opened, settings_of
from api.output import Format

if TYPE_CHECKING:
    from extractors.extractor import Extractor
    from schema.errors import UnreadableInputError
    from schema.postings import PostingAnalysis, PostingDocument

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
    output_format: FormatOption = None,
) -> None:
    """Read postings and print what they say: facts, skills with evidence, and what was rejected."""
    from api.encoding import posting
    from api.output import chosen, console, print_csv, print_json, print_line
    from api.views.postings import show_posting

    require_files(files)
    failures = Failures()
    analyses = failures.passing(lambda: _extractor(taxonomy, model), failures.documents(files))
    match chosen(output_format):
        case Format.TABLE:
            for analysis in analyses:
                show_posting(console(), analysis)
        case Format.JSON:
            found = [posting(analysis) for analysis in analyses]
            if found:
                print_json(found[0] if len(found) == 1 else list(found))
        case Format.JSONL:
            for analysis in analyses:
                print_line(posting(analysis))
        case Format.CSV:
            print_csv([posting(analysis) for analysis in analyses])
    failures.finish()


def ingest(
    files: FilesArgument, store: StoreOption = None, taxonomy: TaxonomyOption = None, output_format: FormatOption = None
) -> None:
    """Read postings and put them into the graph; the same posting twice changes nothing."""
    from api.output import print_result

    require_files(files)
    failures = Failures()
    with opened(store, taxonomy) as atlas:
        analyses = failures.passing(lambda: atlas.extractor, failures.documents(files))
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

    def passing(
        self, build_extractor: Callable[[], Extractor], documents: Iterable[PostingDocument]
    ) -> Iterator[PostingAnalysis]:
        """The analyses of the documents that hold a posting; the others are noted.

        The extractor is built when the first document has come, so that a wrong file is named at once.
        """
        from schema.errors import UnreadableInputError

        extractor = None
        for document in documents:
            extractor = extractor or build_extractor()
            try:
                analysis = extractor.analyse(document)
            except UnreadableInputError as error:
                self.errors.append(error)
            else:
                yield analysis

    def finish(self) -> None:
        """Prints a line for each document that failed and, if there is one, leaves with the code for invalid data."""
        from api.exit_codes import ExitCode
        from api.output import note

        for error in self.errors:
            note(f"skillatlas: {error}")
        if self.errors:
            raise typer.Exit(ExitCode.INVALID)


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
