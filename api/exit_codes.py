"""The exit codes of the command line, which scripts rely on."""

from __future__ import annotations

from enum import IntEnum

from schema.errors import AmbiguousConceptError, InvalidInputError, NotFoundError, SkillatlasError, StoreError


class ExitCode(IntEnum):
    """What a command ends with; `THRESHOLD` is that of the commands below `bench`."""

    OK = 0
    UNEXPECTED = 1
    USAGE = 2
    NOT_FOUND = 3
    STORE = 4
    INVALID = 5
    THRESHOLD = 6


_BY_ERROR = (
    (NotFoundError, ExitCode.NOT_FOUND),
    (AmbiguousConceptError, ExitCode.NOT_FOUND),
    (StoreError, ExitCode.STORE),
    (InvalidInputError, ExitCode.INVALID),
)


def exit_code(error: SkillatlasError) -> ExitCode:
    """The exit code that goes with an error."""
    return next((code for kind, code in _BY_ERROR if isinstance(error, kind)), ExitCode.UNEXPECTED)
