"""What a query may cost. A query over a limit is refused before anything is looked up.

The cost of a field is one more than that of its selection, and a field with `first` costs its selection that many
times; so the cost bounds the number of values in the answer (the idea is that of GitHub's node limit). Each fragment is
reckoned once, so that fragments within fragments cannot make the reckoning itself expensive.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    ExecutionResult,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    VariableNode,
)
from strawberry.extensions import SchemaExtension

DEFAULT_FIRST = 10
"""The length of a list where a query does not say `first`."""


@dataclass(frozen=True, slots=True)
class Weight:
    """How many values a selection may give, and how deep it goes."""

    cost: int = 0
    depth: int = 0


class QueryLimits(SchemaExtension):
    """Refuses an operation over the limits, with its figures in the message and the code QUERY_TOO_COSTLY."""

    def __init__(self, max_cost: int, max_depth: int, listed: frozenset[str]) -> None:
        self.max_cost = max_cost
        self.max_depth = max_depth
        self.listed = listed

    def on_execute(self) -> Iterator[None]:
        """Weighs the operation when it is known to be valid."""
        context = self.execution_context
        document = context.graphql_document
        if document is not None:
            weight = weigh(document, context.operation_name, context.variables or {}, self.listed)
            error = self._objection(weight)
            if error:
                context.result = ExecutionResult(data=None, errors=[error])
        yield

    def _objection(self, weight: Weight) -> GraphQLError | None:
        if weight.cost > self.max_cost:
            message = (
                f"the query may give {weight.cost:,} values and {self.max_cost:,} are allowed; ask for shorter lists"
            )
        elif weight.depth > self.max_depth:
            message = f"the query nests {weight.depth} levels and {self.max_depth} are allowed; split it"
        else:
            return None
        return GraphQLError(
            message, extensions={"code": "QUERY_TOO_COSTLY", "cost": weight.cost, "depth": weight.depth}
        )


def weigh(
    document: DocumentNode, operation_name: str | None, variables: Mapping[str, object], listed: frozenset[str]
) -> Weight:
    """The weight of the operation that will be executed; `listed` are the fields that take `first`.

    The document must be valid: a circle of fragments would never end.
    """
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    scale = _Scale(fragments, variables, listed)
    operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    chosen = [o for o in operations if operation_name is None or (o.name and o.name.value == operation_name)]
    return max((scale.selection_set(o.selection_set) for o in chosen), key=lambda w: w.cost, default=Weight())


@dataclass(slots=True)
class _Scale:
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Mapping[str, object]
    listed: frozenset[str]
    weighed: dict[str, Weight] = field(default_factory=dict)

    def selection_set(self, selections: SelectionSetNode | None) -> Weight:
        weights = [self.selection(node) for node in selections.selections] if selections else []
        return Weight(sum(w.cost for w in weights), max((w.depth for w in weights), default=0))

    def selection(self, node: SelectionNode) -> Weight:
        if isinstance(node, FieldNode):
            return self.field_node(node)
        if isinstance(node, FragmentSpreadNode):
            return self.fragment(node.name.value)
        if isinstance(node, InlineFragmentNode):
            return self.selection_set(node.selection_set)
        return Weight()

    def fragment(self, name: str) -> Weight:
        if name not in self.weighed:
            self.weighed[name] = self.selection_set(self.fragments[name].selection_set)
        return self.weighed[name]

    def field_node(self, node: FieldNode) -> Weight:
        if node.name.value.startswith("__"):
            return Weight()
        below = self.selection_set(node.selection_set)
        return Weight(1 + below.cost * (self.first(node) if node.selection_set else 1), 1 + below.depth)

    def first(self, node: FieldNode) -> int:
        """How often the selection of a field may be answered."""
        for argument in node.arguments or ():
            if argument.name.value == "first":
                value = argument.value
                if isinstance(value, IntValueNode):
                    return max(int(value.value), 1)
                said = self.variables.get(value.name.value) if isinstance(value, VariableNode) else None
                return said if isinstance(said, int) and said > 0 else DEFAULT_FIRST
        return DEFAULT_FIRST if node.name.value in self.listed else 1
