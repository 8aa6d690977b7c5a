"""Commands about the API: `serve`, `schema`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from api.commands.options import StoreOption, settings_of


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command(epilog="Example: skillatlas serve --port 8000")(serve)
    app.command(epilog="Example: skillatlas schema > schema.graphql")(schema)


def serve(
    store: StoreOption = None,
    host: Annotated[
        str | None,
        typer.Option("--host", metavar="ADDRESS", help="The address to listen on.", show_default="127.0.0.1"),
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(
            "--port",
            metavar="PORT",
            min=0,
            max=65535,
            help="The port to listen on; 0 takes a free one.",
            show_default="8000",
        ),
    ] = None,
) -> None:
    """Serve the page for counsellors, and GraphQL. They are at / and /graphql, a page to try queries is at /query."""
    from api.server import run

    run(settings_of(store, host=host, port=port))


def schema() -> None:
    """Print the GraphQL schema."""
    from api.graphql.schema import build_schema
    from api.settings import read_settings

    sys.stdout.write(build_schema(read_settings({})).as_str().rstrip() + "\n")
