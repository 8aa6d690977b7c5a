"""The command that serves the API: `serve`."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands.options import GRAPH, StoreOption, settings_of


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command(rich_help_panel=GRAPH, epilog="Example: skillatlas serve --port 8000")(serve)


def serve(
    store: StoreOption = None,
    host: Annotated[
        str | None, typer.Option("--host", help="The address to listen on.", show_default="127.0.0.1")
    ] = None,
    port: Annotated[
        int | None, typer.Option("--port", help="The port to listen on; 0 takes a free one.", show_default="8000")
    ] = None,
) -> None:
    """Serve GraphQL over HTTP at /graphql, until stopped."""
    from api.server import run

    run(settings_of(store, host=host, port=port))
