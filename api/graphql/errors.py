"""Errors as clients see them: a message, a code to switch on, and the values that the error holds."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import structlog
from graphql import ExecutionResult, GraphQLError
from strawberry.extensions import SchemaExtension

from api.encoding import Json, plain
from schema.errors import SkillatlasError

log = structlog.get_logger(__name__)

MASKED = "Something went wrong on the server. Tell its operator this number: {number}"


class ErrorCodes(SchemaExtension):
    """Gives each error of a response its code, and hides what an unexpected one would tell about the server."""

    def on_operation(self) -> Iterator[None]:
        """Waits for the answer and rewrites its errors."""
        yield
        result = self.execution_context.result
        if isinstance(result, ExecutionResult) and result.errors:
            result.errors = [_with_code(error) for error in result.errors]


def _with_code(error: GraphQLError) -> GraphQLError:
    cause = error.original_error
    if isinstance(cause, SkillatlasError):
        return _copy(error, error.message, {"code": cause.code, **_values(cause)})
    if cause is None or isinstance(cause, GraphQLError):
        code = (error.extensions or {}).get("code", "BAD_QUERY")
        return _copy(error, error.message, {**(error.extensions or {}), "code": code})
    number = uuid.uuid4().hex[:12]
    log.error("graphql_error", number=number, kind=type(cause).__name__, path=error.path, exc_info=cause)
    return _copy(error, MASKED.format(number=number), {"code": "INTERNAL", "number": number})


def _values(error: SkillatlasError) -> dict[str, Json]:
    return {name: plain(value) for name, value in vars(error).items() if name != "faults"}


def _copy(error: GraphQLError, message: str, extensions: dict[str, Json]) -> GraphQLError:
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions=dict(extensions),
    )
