"""Commands that show how postings are read: `annotate`, `explain`, `candidates`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.options import FirstOption, FormatOption, ProposingOption, TaxonomyOption, settings_of
from api.commands.postings import FilesArgument, require_files
from api.corpus import Corpus
from api.output import Format

if TYPE_CHECKING:
    from api.views.annotation import Annotation
    from extractors.pipeline import PostingExtractor
    from extractors.proposed_names import ProposedNames
    from extractors.span_tagger import SpanTagger


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command(epilog="Example: skillatlas annotate posting.txt --html -o posting.html")(annotate)
    app.command(epilog='Example: skillatlas explain "Experience with Go or Rust, no Java needed"')(explain)
    app.command(epilog="Example: skillatlas candidates postings.jsonl --min-count 3 --format csv")(candidates)


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
    postings = Corpus([file], lambda: _extractor(taxonomy))
    found = list(postings.each(annotated))
    if found:
        _write(_page(found) if html else _text(found, to_file=output is not None), output)
    postings.finish()


def explain(
    text: Annotated[str, typer.Argument(help="The words to read: a sentence or a whole posting; - is standard input.")],
    model: ProposingOption = None,
    taxonomy: TaxonomyOption = None,
    output_format: FormatOption = None,
) -> None:
    """Show what each stage of the extractor decides on a text, and why."""
    from api.output import chosen, console, print_json, print_line
    from api.views.explanation import explanation_json, show_explanation
    from extractors.explanation import explained
    from schema.postings import PostingDocument

    given, tagger = sys.stdin.read() if text == "-" else text, _tagger(model)
    found = explained(_extractor(taxonomy), PostingDocument(text=given), tagger)
    match chosen(output_format):
        case Format.TABLE:
            show_explanation(console(), found)
        case Format.JSON:
            print_json(explanation_json(found))
        case Format.JSONL:
            print_line(explanation_json(found))
        case Format.CSV:
            raise typer.BadParameter("an explanation has stages, not rows; use table, json or jsonl")


def candidates(
    files: FilesArgument,
    min_count: Annotated[int, typer.Option("--min-count", min=1, help="The least postings that have the name.")] = 2,
    first: FirstOption = 100,
    model: ProposingOption = None,
    taxonomy: TaxonomyOption = None,
    output_format: FormatOption = None,
) -> None:
    """List names in postings that look like tools or skills and are in no taxonomy, the most promising first."""
    from api.output import print_result
    from api.services import build_extractor, taxonomy_of
    from api.views.candidates import show_candidates
    from extractors.new_names import NewNames

    require_files(files)
    known, names, proposed = taxonomy_of(settings_of(taxonomy=taxonomy)), NewNames(), _proposed(model)
    postings = Corpus(files, lambda: build_extractor(known))
    for reading in postings.each(lambda extractor, one: extractor.read(one)):
        names.add(reading)
        if proposed:
            proposed.add(reading)
    found = names.ranked(known.skills, min_count)[:first]
    if proposed:
        found += proposed.ranked(known.skills, min_count, found)[:first]
    print_result(found, output_format, lambda out: show_candidates(out, found), found)
    postings.finish()


def _proposed(model: Path | None) -> ProposedNames | None:
    """What gathers the names that a model proposes, where there is one."""
    tagger = _tagger(model)
    if tagger is None:
        return None
    from extractors.proposed_names import ProposedNames

    return ProposedNames(tagger)


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
    if output is None:
        sys.stdout.write(text)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise typer.BadParameter(f"{output} cannot be written ({error.strerror}); name another file") from error
