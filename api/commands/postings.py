"""Commands that read postings: `extract`, `ingest`, `retract`, `postings`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.options import (
    FirstOption,
    FormatOption,
    ModelOption,
    StoreOption,
    TaxonomyOption,
    opened,
    settings_of,
)
from api.corpus import AFRESH, Corpus
from api.output import Format

if TYPE_CHECKING:
    from api.analyses import Analyses
    from api.encoding import Json
    from extractors.extractor import Extractor
    from graph.records import Applied
    from schema.postings import PostingAnalysis, PostingDocument

WorkersOption = Annotated[
    int,
    typer.Option(
        "--workers", "-w", metavar="N", min=1, max=256, help="How many processes read; the output stays in order."
    ),
]
FilesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE", help="Text, Markdown, HTML, JSON-LD, JSONL or CSV files, or folders; - is standard input."
    ),
]


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command(epilog="Example: skillatlas extract posting.txt --format jsonl")(extract)
    app.command(epilog="Example: skillatlas ingest postings.jsonl")(ingest)
    app.command(epilog="Example: skillatlas retract posting/5a1e0c2b7d3f4a68")(retract)
    app.command(epilog='Example: skillatlas postings --skill Kafka --organization "Acme"')(postings)


def extract(
    files: FilesArgument,
    taxonomy: TaxonomyOption = None,
    model: ModelOption = None,
    workers: WorkersOption = 1,
    output_format: FormatOption = None,
    whole: Annotated[
        bool, typer.Option("--whole", help="A line of JSON for each, text included, as `ingest --analyses` takes it.")
    ] = False,
) -> None:
    """Read postings and print what they say. Facts, skills with evidence, and what was rejected with the reason."""
    from api.output import chosen, console, print_csv_each, print_json_each, write_whole
    from api.views.postings import show_posting

    require_files(files)
    if whole and output_format not in (None, Format.JSONL):
        raise typer.BadParameter(f"--whole prints lines of JSON, not {output_format}; leave out --format")
    found = Corpus(files, partial(_extractor, taxonomy, model), workers)
    match Format.JSONL if whole else chosen(output_format):
        case Format.TABLE:
            for analysis in found.each(_whole, beside_output=True):
                show_posting(console(), analysis)
        case Format.JSON:
            print_json_each(found.each(_plain, beside_output=True))
        case Format.JSONL:
            for line in found.each(_whole_line if whole else _line, beside_output=True):
                write_whole(line)
        case Format.CSV:
            print_csv_each(found.each(_plain, beside_output=True))
    found.finish()


def ingest(
    files: FilesArgument,
    store: StoreOption = None,
    taxonomy: TaxonomyOption = None,
    workers: WorkersOption = 1,
    output_format: FormatOption = None,
    analyses: Annotated[
        bool,
        typer.Option("--analyses", help="The files hold analyses of `extract --whole`, or of Spark, not postings."),
    ] = False,
) -> None:
    """Read postings and put them into the graph. The same posting twice changes nothing."""
    from api.analyses import Analyses
    from api.output import print_result

    require_files(files)
    if analyses and workers > 1:
        raise typer.BadParameter("analyses are not read anew, so there is nothing to share; leave out --workers")
    with opened(store, taxonomy, to_fill=True) as atlas:
        found: Corpus[Extractor] | Analyses
        if analyses:
            found = Analyses(files)
            batches = atlas.ingest(found.each(), found.refuse)
        else:
            build = partial(_extractor, taxonomy, None) if workers > 1 else lambda: atlas.extractor
            found = Corpus(files, build, workers, AFRESH)
            batches = atlas.ingest(found.each(_whole))
        stored, changed = stored_of(batches)
        result = {"read": len(stored), "changed": changed, "failed": len(found.errors), "postings": stored}
        print_result(result, output_format, lambda console: console.print(_ingested(len(stored), changed, stored)))
    found.finish()


def stored_of(batches: Iterable[tuple[Sequence[PostingAnalysis], Applied]]) -> tuple[list[str], int]:
    """The ids of what was put into the graph, and how many were new or changed; Ctrl-C tells how many stay in it."""
    from api.output import note

    stored: list[str] = []
    changed = 0
    try:
        for batch, applied in batches:
            stored.extend(analysis.id for analysis in batch)
            changed += applied.changed
    except KeyboardInterrupt:
        note(f"stopped; {len(stored):,} of these postings are in the graph, and the same command brings the others")
        raise
    return stored, changed


def retract(posting: Annotated[str, typer.Argument(help="The posting's id.")], store: StoreOption = None) -> None:
    """Take a posting out of the graph with exactly what it brought."""
    from api.output import note

    with opened(store) as atlas:
        atlas.retract(posting)
        note(f"{posting} is out of the graph")


def postings(
    skill: Annotated[str | None, typer.Option("--skill", metavar="NAME", help="Only those that mention it.")] = None,
    role: Annotated[str | None, typer.Option("--role", metavar="NAME", help="Only those that advertise it.")] = None,
    organization: Annotated[
        str | None, typer.Option("--organization", metavar="NAME", help="Only those of this employer.")
    ] = None,
    first: FirstOption = 20,
    after: Annotated[
        str | None, typer.Option("--after", metavar="ID", help="Begin behind the posting with this id.")
    ] = None,
    store: StoreOption = None,
    output_format: FormatOption = None,
) -> None:
    """List the postings of the graph, by their ids."""
    from api.output import print_result, table
    from graph.records import PostingFilter

    with opened(store) as atlas:
        found = atlas.resolver()
        where = PostingFilter(
            skill_id=found.skill(skill) if skill else None,
            role_id=found.role(role) if role else None,
            organization=organization,
        )
        page = atlas.store.posting_page(where, first, after)
    listed = [{name: getattr(one, name) for name in _LISTED} for one in page]
    headings = [(name, "whole" if key == "id" else "left") for key, name in _LISTED.items()]
    rows = [[one[name] or "" for name in _LISTED] for one in listed]
    drawn = table(headings, rows) if rows else _NO_POSTING
    print_result(listed, output_format, lambda console: console.print(drawn), listed, row=tuple(_LISTED))


_NO_POSTING = "The graph has no such posting. `skillatlas ingest FILE` adds postings, `skillatlas stats` counts them."


_LISTED = {
    "id": "Posting",
    "title": "Title",
    "organization": "Employer",
    "location": "Place",
    "seniority": "Seniority",
    "date_posted": "Posted",
    "source_id": "Own id",
}
"""What is listed of each posting, with its heading."""


def require_files(files: Sequence[str]) -> None:
    """Checks that every file is there; asks for what is to be pasted. Raises a usage error that names a missing one."""
    from api.output import ask_to_paste

    missing = next((file for file in files if file != "-" and not (file and Path(file).exists())), None)
    if missing is not None:
        raise typer.BadParameter(
            f"{missing or repr(missing)} is not there; name a file, a folder, or - for standard input"
        )
    if "-" in files:
        ask_to_paste()


def _whole(extractor: Extractor, document: PostingDocument) -> PostingAnalysis:
    return extractor.analyse(document)


def _plain(extractor: Extractor, document: PostingDocument) -> dict[str, Json]:
    from api.encoding import posting

    return posting(extractor.analyse(document))


def _line(extractor: Extractor, document: PostingDocument) -> str:
    from api.output import line_of

    return line_of(_plain(extractor, document))


def _whole_line(extractor: Extractor, document: PostingDocument) -> str:
    from api.analyses import analysis_line

    return analysis_line(extractor.analyse(document)) + "\n"


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
