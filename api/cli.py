"""The command line: `skillatlas`. Puts the commands together and turns errors into one line and an exit code."""

from __future__ import annotations

import errno
import os
import sys
from typing import Annotated

import typer

from api.commands import (
    evaluation,
    graph,
    pictures,
    postings,
    questions,
    reading,
    recommending,
    serving,
    stores,
    taxonomy,
    training,
)
from api.exit_codes import ExitCode, exit_code
from schema.errors import SkillatlasError

app = typer.Typer(
    name="skillatlas",
    help="A skills graph: postings in; adjacency, gaps, career paths and learning plans out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # rich would take most of the time that --help has
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120},
    epilog="The graph is in the file or at the address that SKILLATLAS_STORE names, else in your data folder.",
)


def _print_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"skillatlas {version('skillatlas')}")
        raise typer.Exit


@app.callback()
def skillatlas(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """A skills graph: postings in; adjacency, gaps, career paths and learning plans out."""


for module in (postings, reading, questions, recommending, serving, graph, stores, pictures, training, evaluation):
    module.register(app)
app.add_typer(taxonomy.app, name="taxonomy")


def main() -> None:
    """Runs the command of the arguments and leaves with its exit code."""
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except SkillatlasError as error:
        sys.stderr.write(f"skillatlas: {error}\n")
        raise SystemExit(exit_code(error)) from error
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except BrokenPipeError:
        _end_output()
        raise SystemExit(ExitCode.UNEXPECTED) from None
    except OSError as error:
        raise SystemExit(_told(error)) from None


def _told(error: OSError) -> ExitCode:
    """Prints a line for an error that has nothing to do with us, and gives the exit code. Raises any other again."""
    match error.errno:
        case errno.ENAMETOOLONG:
            advice = "put a posting into a file, or give - and paste it"
            sys.stderr.write(f"skillatlas: an argument is too long to be the name of a file; {advice}.\n")
            return ExitCode.USAGE
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            _end_output()
            advice = "Make room, or send it elsewhere"
            sys.stderr.write(f"skillatlas: the output cannot be written ({error.strerror}). {advice}.\n")
            return ExitCode.UNEXPECTED
        case _:
            raise error


def _end_output() -> None:
    """Throws away what could not be written: Python must not try again when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
