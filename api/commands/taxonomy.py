"""Commands about the taxonomy itself: `taxonomy check`, `taxonomy stats`, `taxonomy diff`, `taxonomy ids`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.options import FormatOption, TaxonomyOption, settings_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from schema.taxonomy import Taxonomy

app = typer.Typer(
    help="Check, count and compare taxonomies.",
    no_args_is_help=True,
    rich_markup_mode=None,
    epilog="Example: skillatlas taxonomy check",
)

FolderArgument = Annotated[Path, typer.Argument(exists=True, file_okay=False, help="A folder in the core format.")]
ShaclOption = Annotated[
    bool, typer.Option("--shacl", help="Check the RDF form against the SHACL shapes too; takes some seconds.")
]


@app.command(epilog="Example: skillatlas taxonomy check --taxonomy my-taxonomy/")
def check(taxonomy: TaxonomyOption = None, shacl: ShaclOption = False) -> None:
    """Check every rule of the taxonomy. Each fault is told with its file and line."""
    from api.output import note
    from api.services import checked_taxonomy
    from api.views.words import plural

    found, broken = checked_taxonomy(settings_of(taxonomy=taxonomy))
    faults = [str(fault) for fault in broken]
    if shacl and not faults:
        faults = _shape_faults(found)
    _end_with(faults)
    sizes = f"{len(found.skills):,} skills, {len(found.roles)} roles, {len(found.resources):,} resources"
    note(f"{found.version}: no fault in {sizes}, {plural(len(found.mappings), 'mapping')}")


def _shape_faults(taxonomy: Taxonomy) -> list[str]:
    try:
        from schema.shacl import shape_faults

        return list(shape_faults(taxonomy))
    except ImportError as error:
        raise typer.BadParameter("--shacl needs pyshacl: pip install 'skillatlas[shacl]'") from error


def _end_with(faults: Sequence[str]) -> None:
    """Prints the faults and leaves, if there are any."""
    from api.exit_codes import ExitCode
    from api.output import note
    from api.views.words import plural

    for fault in faults:
        note(fault)
    if faults:
        note(plural(len(faults), "fault"))
        raise typer.Exit(ExitCode.INVALID)


@app.command(epilog="Example: skillatlas taxonomy stats --format json")
def stats(taxonomy: TaxonomyOption = None, output_format: FormatOption = None) -> None:
    """Count what the taxonomy holds."""
    from api.output import print_result, table
    from api.services import taxonomy_of
    from api.views.taxonomy import shown, taxonomy_figures

    figures = taxonomy_figures(taxonomy_of(settings_of(taxonomy=taxonomy)))
    rows = [(name.replace("_", " "), shown(value)) for name, value in figures.items()]
    print_result(figures, output_format, lambda out: out.print(table([("Of", "left"), ("Count", "right")], rows)))


@app.command(epilog="Example: skillatlas taxonomy diff old/schema/core schema/core")
def diff(before: FolderArgument, after: FolderArgument, output_format: FormatOption = None) -> None:
    """Tell in words what changed from one taxonomy to another."""
    from api.output import print_result
    from api.views.taxonomy import show_changes
    from schema.changes import Change, changes
    from schema.readers.core import read_folder

    found = list(changes(read_folder(before), read_folder(after)))
    print_result(found, output_format, lambda out: show_changes(out, found), found, row=Change)


@app.command(epilog="Example: skillatlas taxonomy ids > schema/core/ids.txt")
def ids(taxonomy: TaxonomyOption = None) -> None:
    """List all ids, for `ids.txt`. It tells the next version what it must not lose."""
    from api.services import taxonomy_folder
    from schema.readers.core import published_ids

    sys.stdout.writelines(f"{line}\n" for line in published_ids(taxonomy_folder(settings_of(taxonomy=taxonomy))))
