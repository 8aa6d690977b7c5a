"""Commands about the graph as a whole: `stats`, `migrate`, `doctor`, `export`, `demo`."""

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
    app.command(epilog="Example: skillatlas stats --format json")(stats)
    app.command(epilog="Example: skillatlas migrate")(migrate)
    app.command(epilog="Example: skillatlas doctor")(doctor)
    app.command(epilog="Example: skillatlas export taxonomy.ttl")(export)
    app.command(epilog="Example: skillatlas demo")(demo)


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


def migrate(store: StoreOption = None, taxonomy: TaxonomyOption = None) -> None:
    """Bring the graph's layout and its taxonomy to those of this version."""
    from api.output import note

    with opened(store, taxonomy, quiet=True) as atlas:
        changed = 0 if atlas.is_current else atlas.update_taxonomy().changed
        state = "now holds" if changed else "already holds"
        note(f"{atlas.store.address} {state} {atlas.taxonomy_version}, revision {atlas.store.revision()}")


def doctor(store: StoreOption = None) -> None:
    """Check that the store can be used and holds the taxonomy of this version."""
    from api.output import note

    with opened(store, quiet=True) as atlas:
        note(f"store      {atlas.store.address}: reachable, layout up to date")
        note(f"revision   {atlas.store.revision()}")
        current = (
            "that of this version" if atlas.is_current else f"not {atlas.taxonomy_version}: run `skillatlas migrate`"
        )
        note(f"taxonomy   {atlas.store.taxonomy_version()}, {current}")
        counts = atlas.store.counts()
        note(f"holds      {counts.skills:,} skills, {counts.roles:,} roles, {counts.postings:,} postings")


def export(
    file: Annotated[
        Path, typer.Argument(help="Where to write; .ttl, .nt, .jsonld or .rdf chooses the form; - prints Turtle.")
    ],
    taxonomy: TaxonomyOption = None,
) -> None:
    """Write the taxonomy as RDF: SKOS concepts and schema.org learning resources."""
    from api.output import note
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
    file.write_text(text, encoding="utf-8")
    note(f"{len(graph):,} triples written to {file}")


def demo(
    posting: Annotated[
        Path | None, typer.Argument(help="A posting; the project's first one where none is named.", show_default=False)
    ] = None,
    store: StoreOption = None,
) -> None:
    """Read a posting into the graph and show what the graph can tell about it."""
    from api.demo import run_demo
    from api.output import console

    with opened(store) as atlas:
        run_demo(console(), atlas, posting)
