"""Commands that show how a posting is read: `annotate`, `explain`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from api.commands.options import FormatOption, TaxonomyOption, settings_of
from api.commands.postings import Failures, require_files
from api.output import Format

if TYPE_CHECKING:
    from api.views.annotation import Annotation
    from extractors.pipeline import PostingExtractor
    from schema.postings import PostingDocument

Found = TypeVar("Found")


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command(epilog="Example: skillatlas annotate posting.txt --html -o posting.html")(annotate)
    app.command(epilog='Example: skillatlas explain "Experience with Go or Rust, no Java needed"')(explain)


def annotate(
    file: Annotated[str, typer.Argument(help="A file of one or more postings, or a folder; - is standard input.")],
    html: Annotated[bool, typer.Option("--html", help="Make a page that needs nothing else.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", dir_okay=False, help="Write to this file.", show_default=False)
    ] = None,
    taxonomy: TaxonomyOption = None,
) -> None:
    """Show postings with their skills marked in the text, each with its rule, and what was rejected with the reason."""
    from api.views.annotation import annotated

    require_files([file])
    failures = Failures()
    found = list(_each(failures, file, taxonomy, annotated))
    if found:
        _write(_page(found) if html else _text(found, to_file=output is not None), output)
    failures.finish()


def explain(
    text: Annotated[str, typer.Argument(help="The words to read: a sentence or a whole posting; - is standard input.")],
    taxonomy: TaxonomyOption = None,
    output_format: FormatOption = None,
) -> None:
    """Show what each stage of the extractor decides on a text, and why."""
    from api.output import chosen, console, print_json, print_line
    from api.views.explanation import explanation_json, show_explanation
    from extractors.explanation import explained
    from schema.postings import PostingDocument

    given = sys.stdin.read() if text == "-" else text
    found = explained(_extractor(taxonomy), PostingDocument(text=given))
    match chosen(output_format):
        case Format.TABLE:
            show_explanation(console(), found)
        case Format.JSON:
            print_json(explanation_json(found))
        case Format.JSONL:
            print_line(explanation_json(found))
        case Format.CSV:
            raise typer.BadParameter("an explanation has stages, not rows; use table, json or jsonl")


def _each(
    failures: Failures, file: str, taxonomy: Path | None, read: Callable[[PostingExtractor, PostingDocument], Found]
) -> Iterator[Found]:
    """What is read of each document; those without a posting are noted."""
    from schema.errors import UnreadableInputError

    extractor = None
    for document in failures.documents([file]):
        extractor = extractor or _extractor(taxonomy)
        try:
            yield read(extractor, document)
        except UnreadableInputError as error:
            failures.errors.append(error)


def _page(annotations: Sequence[Annotation]) -> str:
    from api.views.annotated_page import annotated_page

    return annotated_page(annotations)


def _text(annotations: Sequence[Annotation], *, to_file: bool) -> str:
    """The annotations as a terminal shows them; without colours where they go to a file."""
    from api.output import console
    from api.views.annotated_text import show_annotation

    screen = console()
    if to_file:
        screen.no_color = True
    with screen.capture() as captured:
        for annotation in annotations:
            show_annotation(screen, annotation)
    return captured.get()


def _extractor(taxonomy: Path | None) -> PostingExtractor:
    from api.services import build_extractor, taxonomy_of

    return build_extractor(taxonomy_of(settings_of(taxonomy=taxonomy)))


def _write(text: str, output: Path | None) -> None:
    """Writes to a file, or to standard output. Raises a usage error for a file that cannot be written."""
    if output is None:
        sys.stdout.write(text)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise typer.BadParameter(f"{output} cannot be written ({error.strerror}); name another file") from error
