"""Commands about the graph as a whole: `demo`, `stats`, `export`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.options import FormatOption, StoreOption, TaxonomyOption, opened, settings_of

if TYPE_CHECKING:
    from api.services import Atlas


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command(epilog="Example: skillatlas demo")(demo)
    app.command(epilog="Example: skillatlas stats --format json")(stats)
    app.command(epilog="Example: skillatlas export taxonomy.ttl")(export)


def stats(store: StoreOption = None, output_format: FormatOption = None) -> None:
    """Count what the graph holds."""
    from api.output import print_result, table

    with opened(store) as atlas:
        figures = graph_figures(atlas)
    rows = [
        (name.replace("_", " "), f"{value:,}" if isinstance(value, int) else str(value))
        for name, value in figures.items()
    ]
    print_result(figures, output_format, lambda out: out.print(table([("Of", "left"), ("Count", "right")], rows)))


def graph_figures(atlas: Atlas) -> dict[str, object]:
    """The sizes of the graph, its revision, its taxonomy and where it is kept."""
    from api.encoding import plain

    counts = plain(atlas.store.counts())
    return {
        **(counts if isinstance(counts, dict) else {}),
        "revision": atlas.store.revision(),
        "taxonomy": atlas.store.taxonomy_version(),
        "store": atlas.store.address,
    }


def export(
    file: Annotated[
        Path, typer.Argument(help="Where to write; .ttl, .nt, .jsonld or .rdf chooses the form; - prints Turtle.")
    ],
    taxonomy: TaxonomyOption = None,
) -> None:
    """Write the taxonomy as RDF. Concepts are SKOS's, learning resources schema.org's."""
    from api.output import note, write_file
    from api.services import taxonomy_of
    from schema.rdf import to_graph

    forms = {".ttl": "turtle", ".nt": "nt", ".jsonld": "json-ld", ".rdf": "xml", "": "turtle"}
    form = forms.get(file.suffix)
    if form is None:
        raise typer.BadParameter(f"{file.suffix} is no form of RDF; choose one of .ttl, .nt, .jsonld, .rdf")
    graph = to_graph(taxonomy_of(settings_of(taxonomy=taxonomy)))
    text = graph.serialize(format=form)
    if str(file) == "-":
        sys.stdout.write(text)
        return
    write_file(file, text)
    note(f"{len(graph):,} triples written to {file}")


def demo(
    posting: Annotated[
        Path | None, typer.Argument(help="A posting; the project's first one where none is named.", show_default=False)
    ] = None,
    store: StoreOption = None,
) -> None:
    """Show on one posting what the graph can tell. The posting is read into the graph."""
    from api.demo import run_demo
    from api.output import console

    with opened(store, to_fill=True) as atlas:
        run_demo(console(), atlas, posting)
