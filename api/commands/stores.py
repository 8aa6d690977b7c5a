"""Commands about stores: `migrate`, `doctor`, `copy`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from api.commands.options import FormatOption, StoreOption, TaxonomyOption, named_store, opened, settings_of


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command(epilog="Example: skillatlas migrate")(migrate)
    app.command(epilog="Example: skillatlas doctor --format json")(doctor)
    app.command(epilog="Example: skillatlas copy atlas.db neo4j://localhost:7687")(copy)


def migrate(store: StoreOption = None, taxonomy: TaxonomyOption = None) -> None:
    """Bring a graph's layout and taxonomy to those of this version."""
    from api.output import note

    with opened(store, taxonomy, quiet=True) as atlas:
        changed = 0 if atlas.is_current else atlas.update_taxonomy().changed
        state = "now holds" if changed else "already holds"
        note(f"{atlas.store.address} {state} {atlas.taxonomy_version}, revision {atlas.store.revision()}")


def doctor(store: StoreOption = None, taxonomy: TaxonomyOption = None, output_format: FormatOption = None) -> None:
    """Check that the store can be used. Says what sets right what is wrong, and changes nothing."""
    from api.diagnosis import diagnosis
    from api.exit_codes import ExitCode
    from api.output import print_result
    from api.views.diagnosis import show_diagnosis

    found = diagnosis(settings_of(store, taxonomy), named_store(store))
    print_result(found, output_format, lambda console: show_diagnosis(console, found), found.findings)
    if not found.usable:
        raise typer.Exit(ExitCode.STORE)


def copy(
    source: Annotated[str, typer.Argument(metavar="FROM", help="The graph to copy: a file or an address.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="Where to: a file or an address.")],
    output_format: FormatOption = None,
) -> None:
    """Copy a whole graph from one store to another. Broken off and started again, it goes on where it stopped."""
    from api.output import print_result
    from graph.copying import copy_graph
    from graph.stores import open_store

    credentials = settings_of().credentials()
    with open_store(source, credentials) as old, open_store(target, credentials) as new, _progress() as progress:
        copied = copy_graph(old, new, progress)
        result = {"from": old.address, "to": new.address, "revision": new.revision(), "copied": copied}
    told = f"{new.address} holds all that {old.address} holds: {copied.postings:,} postings copied"
    print_result(result, output_format, lambda console: console.print(f"{told}, {copied.present:,} there already"))


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """Draws a bar on standard error while a copy runs, if that is a terminal."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), disable=not sys.stderr.isatty(), transient=True) as bar:
        task = bar.add_task("postings", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
