"""The options that several commands share."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer.models import OptionInfo

from api.output import Format

if TYPE_CHECKING:
    from api.services import Atlas
    from api.settings import Settings


def format_option(*formats: Format) -> OptionInfo:
    """The option `--format` of a command that prints in these formats."""
    names = [one.value for one in formats]
    *others, last = names

    def parsed(told: str) -> Format:
        if told not in names:
            known = " here" if told in set(Format) else ""
            raise typer.BadParameter(f"{told!r} is no format{known}; use {', '.join(others)} or {last}")
        return Format(told)

    option: OptionInfo = typer.Option(
        "--format",
        "-f",
        parser=parsed,
        autocompletion=lambda: names,
        metavar=f"<{'|'.join(names)}>",
        help="How to print: a table on a terminal, JSON elsewhere, unless said.",
        show_default=False,
    )
    return option


FormatOption = Annotated[Format | None, format_option(*Format)]
FirstOption = Annotated[int, typer.Option("--first", "-n", metavar="N", min=1, max=1000, help="How many to list.")]
StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="FILE|ADDRESS",
        help="The graph: a file or an address.",
        envvar="SKILLATLAS_STORE",
        show_default=False,
    ),
]
TaxonomyOption = Annotated[
    Path | None,
    typer.Option(
        "--taxonomy",
        metavar="FILE|FOLDER",
        help="A file of skills (.txt or .csv) to add to the core taxonomy, or a folder to use in its place.",
        show_default=False,
    ),
]
ModelOption = Annotated[
    Path | None,
    typer.Option(
        "--model",
        metavar="FILE",
        help="A model of `skillatlas train` that decides ambiguous words in place of the rules.",
        show_default=False,
    ),
]
ProposingOption = Annotated[
    Path | None,
    typer.Option(
        "--model",
        metavar="FILE",
        help="A model of `skillatlas train` that proposes names of skills, beside those that the rules find.",
        show_default=False,
    ),
]


def opened(
    store: str | None,
    taxonomy: Path | None = None,
    *,
    quiet: bool = False,
    to_fill: bool = False,
    may_be_new: bool = False,
) -> Atlas:
    """The atlas that the options, or else the settings, name.

    Says so, unless quiet, if its taxonomy is another, and if there was no graph before and none `may_be_new`: its name
    may be mistyped. What is opened `to_fill` it may be new, and brings its taxonomy up to date too.
    """
    from api.output import note
    from api.services import open_atlas

    settings = settings_of(store, taxonomy)
    atlas = open_atlas(settings)
    if atlas.is_new and not (quiet or to_fill or may_be_new):
        note(f"there was no graph in {settings.store}; one was made, with the taxonomy and without postings")
    if not (quiet or atlas.is_current):
        command = "this command" if to_fill else f"`{_migration(store)}`"
        versions = f"({atlas.store.taxonomy_version()}, here {atlas.taxonomy_version})"
        note(f"the graph holds another version of the taxonomy {versions}; {command} brings it up to date")
    return atlas


def _migration(store: str | None) -> str:
    named = named_store(store)
    return f"skillatlas migrate --store {shlex.quote(named)}" if named else "skillatlas migrate"


def named_store(store: str | None) -> str | None:
    """The store that the command line names; None where it is that of the environment or of the settings."""
    return None if store == os.environ.get("SKILLATLAS_STORE") else store


def settings_of(store: str | None = None, taxonomy: Path | None = None, **others: object) -> Settings:
    """The settings; what an option says stands in place of the environment. Raises InvalidSettingError."""
    from api.settings import read_settings

    said = {"store": store, "taxonomy": taxonomy, **others}
    return read_settings({name: value for name, value in said.items() if value is not None})
