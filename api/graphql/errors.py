"""Errors as clients see them: a message, a code to switch on, and the values that the error holds."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

import structlog
from graphql import GraphQLError

from api.encoding import Json, plain
from schema.errors import NotFoundError, SkillatlasError, UnknownPostingError

log = structlog.get_logger(__name__)

NEAR = "`resolveConcept` lists what is near."
MASKED = "Something went wrong on the server. Tell its operator this number: {number}"


def give_codes(errors: Iterable[GraphQLError]) -> None:
    """Gives each error its code, and hides what an unexpected one would tell about the server."""
    for error in errors:
        if "code" not in (error.extensions or {}):
            _give_code(error)


def _give_code(error: GraphQLError) -> None:
    cause = error.original_error
    if isinstance(cause, NotFoundError):
        error.message = _for_clients(cause)
    if isinstance(cause, SkillatlasError):
        error.extensions = {"code": cause.code, **_values(cause)}
    elif cause is None or isinstance(cause, GraphQLError):
        error.extensions = {**(error.extensions or {}), "code": "BAD_QUERY"}
    else:
        number = uuid.uuid4().hex[:12]
        log.error("graphql_error", number=number, kind=type(cause).__name__, path=error.path, exc_info=cause)
        error.message = MASKED.format(number=number)
        error.extensions = {"code": "INTERNAL", "number": number}


def _for_clients(error: NotFoundError) -> str:
    """What an error says, with the advice of GraphQL in place of that for the command line."""
    if str(error) == error.found:
        return error.found
    listed = "`postings` lists those that are." if isinstance(error, UnknownPostingError) else NEAR
    return f"{error.found} {listed}"


def _values(error: SkillatlasError) -> dict[str, Json]:
    hidden = {"faults", "found"} if isinstance(error, NotFoundError) else {"faults"}
    return {name: plain(value) for name, value in vars(error).items() if name not in hidden}
