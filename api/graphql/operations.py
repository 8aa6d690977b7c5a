"""Which operation of a document is executed."""

from __future__ import annotations

from collections.abc import Iterator

from graphql import DocumentNode, ExecutionResult, GraphQLError, OperationDefinitionNode
from strawberry.extensions import SchemaExtension


class ChosenOperation(SchemaExtension):
    """Refuses a document of several operations where the request names none; Strawberry would take the first.

    That it is an error is said by https://spec.graphql.org/October2021/#GetOperation().
    """

    def on_execute(self) -> Iterator[None]:
        """Counts the operations when the document is known to be valid."""
        context = self.execution_context
        named = context._provided_operation_name  # noqa: SLF001 -- the public name is the first operation's where none is given
        if context.graphql_document is not None and named is None:
            error = _objection(context.graphql_document)
            if error:
                context.result = ExecutionResult(data=None, errors=[error])
        yield


def _objection(document: DocumentNode) -> GraphQLError | None:
    operations = sum(isinstance(definition, OperationDefinitionNode) for definition in document.definitions)
    if operations == 1:
        return None
    message = f"the query has {operations} operations; say in `operationName` which one to execute"
    return GraphQLError(message, extensions={"code": "BAD_QUERY"})
