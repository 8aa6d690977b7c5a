"""Commands about Neo4j Browser: `link`, `browse`."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands.options import FormatOption, StoreOption, opened, settings_of


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command(epilog="Example: skillatlas link --store neo4j://localhost:7687")(link)
    app.command(epilog='Example: skillatlas browse "Machine Learning Engineer"')(browse)


def link(store: StoreOption = None, output_format: FormatOption = None) -> None:
    """Write computed links into Neo4j, for Neo4j Browser to draw. They are adjacent skills and steps between roles."""
    from api.linking import link as link_graph
    from api.output import print_result

    with opened(store, may_be_new=True) as atlas:
        done = link_graph(atlas)
        told = (
            f"{done.adjacent_to:,} ADJACENT_TO and {done.leads_to:,} LEADS_TO relationships written"
            if done.written
            else "the links are up to date"
        )
        print_result(done, output_format, lambda out: out.print(f"{told}, revision {done.revision}"))


def browse(
    concept: Annotated[
        str | None,
        typer.Argument(help="A role, skill or posting to draw; the guide where none is named.", show_default=False),
    ] = None,
    browser: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="The address of Neo4j Browser; port 7474 of the store's host unless said.",
            show_default=False,
        ),
    ] = None,
    api: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="The address of `skillatlas serve`, from where style and guide come.",
            show_default=False,
        ),
    ] = None,
    store: StoreOption = None,
    output_format: FormatOption = None,
) -> None:
    """Print the link that opens Neo4j Browser with a picture. It tells how to load style and guide too."""
    from api.browser_links import browser_links
    from api.output import print_result
    from api.views.browser import show_links

    with opened(store, quiet=True) as atlas:
        found = browser_links(atlas, settings_of(store), concept, browser, api)
    print_result(found, output_format, lambda out: show_links(out, found))
