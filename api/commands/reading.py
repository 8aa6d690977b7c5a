"""Commands that show how postings are read: `annotate`, `explain`, `candidates`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.options import (
    FirstOption,
    FormatOption,
    ProposingOption,
    TaxonomyOption,
    format_option,
    settings_of,
)
from api.commands.postings import FilesArgument, WorkersOption, require_files
from api.corpus import Corpus
from api.output import Format

if TYPE_CHECKING:
    from api.views.annotation import Annotation
    from extractors.new_names import NewName, SeenNames
    from extractors.pipeline import PostingExtractor
    from extractors.proposed_names import SeenProposals
    from extractors.span_tagger import SpanTagger
    from schema.postings import PostingDocument


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command(epilog="Example: skillatlas annotate posting.txt --html -o posting.html")(annotate)
    app.command(epilog='Example: skillatlas explain "Experience with Go or Rust, no Java needed"')(explain)
    app.command(epilog="Example: skillatlas candidates postings.jsonl --min-count 3 --format csv")(candidates)


def annotate(
    file: Annotated[str, typer.Argument(help="A file of one or more postings, or a folder; - is standard input.")],
    html: Annotated[
        bool,
        typer.Option("--html", help="Make a page that needs nothing else; so does an --output that ends in .html."),
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", dir_okay=False, help="Write to this file.", show_default=False),
    ] = None,
    taxonomy: TaxonomyOption = None,
) -> None:
    """Show postings with their skills marked in the text. Each has its rule, and what was rejected its reason."""
    from api.views.annotation import annotated

    require_files([file])
    postings = Corpus([file], lambda: _extractor(taxonomy))
    found = list(postings.each(annotated))
    if found:
        page = html or (output is not None and output.suffix.lower() in _PAGES)
        _write(_page(found) if page else _text(found, to_file=output is not None), output)
    postings.finish()


_PAGES = {".html", ".htm"}


def explain(
    text: Annotated[str, typer.Argument(help="The words to read, or a file of one posting; - is standard input.")],
    model: ProposingOption = None,
    taxonomy: TaxonomyOption = None,
    output_format: Annotated[Format | None, format_option(Format.TABLE, Format.JSON, Format.JSONL)] = None,
) -> None:
    """Show what each stage of reading decides on a text, and why."""
    from api.output import chosen, console, print_json, print_line
    from api.views.explanation import explanation_json, show_explanation
    from extractors.explanation import explained

    given, tagger = _given(text), _tagger(model)
    found = explained(_extractor(taxonomy), given, tagger)
    match chosen(output_format):
        case Format.TABLE:
            show_explanation(console(), found)
        case Format.JSON:
            print_json(explanation_json(found))
        case _:
            print_line(explanation_json(found))


def _given(text: str) -> PostingDocument:
    """The words themselves, those of standard input, or those of the file that they name.

    Raises a usage error for what can only be the name of a file and is of none.
    """
    from api.output import ask_to_paste
    from api.targets import is_there, names_file, only_document
    from extractors.rows import whole
    from schema.postings import PostingDocument

    if text == "-":
        ask_to_paste()
        return PostingDocument(text=sys.stdin.read(), source="standard input")
    if is_there(text):
        return only_document(text, "name a file of one")
    if names_file(text):
        raise typer.BadParameter(
            f"{text} is not there; name a file, give the words themselves, or - for standard input"
        )
    return PostingDocument(text=whole(text), source="the text")


def candidates(
    files: FilesArgument,
    min_count: Annotated[
        int, typer.Option("--min-count", metavar="N", min=1, help="The least postings that have the name.")
    ] = 2,
    first: FirstOption = 100,
    model: ProposingOption = None,
    taxonomy: TaxonomyOption = None,
    workers: WorkersOption = 1,
    output_format: FormatOption = None,
) -> None:
    """List names in postings that may be new skills. They are in no taxonomy; the most promising come first."""
    from api.output import print_result
    from api.views.candidates import show_candidates
    from extractors.new_names import NewName

    require_files(files)
    postings = Corpus(files, partial(_extractor, taxonomy), workers)
    found = _candidates(postings, taxonomy, _tagger(model), min_count, first)
    print_result(found, output_format, lambda out: show_candidates(out, found), found, row=NewName)
    postings.finish()


def _candidates(
    postings: Corpus[PostingExtractor], taxonomy: Path | None, tagger: SpanTagger | None, least: int, first: int
) -> list[NewName]:
    """The names that the rules find, and behind them those that a tagger proposes, as many of each."""
    from api.services import taxonomy_of
    from extractors.new_names import NewNames
    from extractors.proposed_names import ProposedNames

    names, proposed = NewNames(), ProposedNames(tagger) if tagger else None
    for seen, more in postings.each(partial(_seen, tagger)):
        names.take(seen)
        if proposed and more:
            proposed.take(more)
    skills = taxonomy_of(settings_of(taxonomy=taxonomy)).skills
    found = names.ranked(skills, least)[:first]
    return found + (proposed.ranked(skills, least, found)[:first] if proposed else [])


def _seen(
    tagger: SpanTagger | None, extractor: PostingExtractor, document: PostingDocument
) -> tuple[SeenNames, SeenProposals | None]:
    """What a posting brings for the rules and, where there is one, for a tagger."""
    from extractors.new_names import seen_names
    from extractors.proposed_names import seen_proposals

    reading = extractor.read(document)
    return seen_names(reading), seen_proposals(tagger, reading) if tagger else None


def _tagger(model: Path | None) -> SpanTagger | None:
    if model is None:
        return None
    from extractors.span_tagger import read_tagger

    return read_tagger(model)


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
    from api.output import write_file

    if output is None:
        sys.stdout.write(text)
    else:
        write_file(output, text)
