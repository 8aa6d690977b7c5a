"""What a query may cost. A query over a limit is refused before anything is looked up.

A field costs its price, and its selection as many times as that is answered: `first` times, the number of `ids` times,
or, for a list whose length nobody states, `ASSUMED_LENGTH` times; the `totalCount` of a page counts once. So the cost
bounds the values in the answer and the time that it takes (the idea is that of GitHub's node limit). Each fragment is
reckoned once, so that fragments within fragments cannot make the reckoning itself expensive. See
docs/decisions/0003-query-limits-of-our-own.md.
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
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_list_type,
    value_from_ast_untyped,
)
from strawberry.extensions import SchemaExtension

PRICES: Mapping[str, int] = {
    "Query.careerPaths": 1000,
    "Query.learningPlan": 200,
    "Query.postingPlan": 200,
    "Query.postingGap": 100,
    "Query.extract": 100,
    "Query.skills": 100,
    "Query.roles": 100,
    "Query.resolveConcept": 100,
    "Query.recommendedRoles": 50,
    "Query.whatIf": 25,
    "Query.skillGap": 15,
    "Skill.adjacent": 15,
    "Role.related": 15,
    "JobPostingConnection.totalCount": 10,
    "__schema": 400,
    "__type": 400,
}
"""What a field costs by itself; any other costs 1. A unit stands for about 0.2 ms over the core taxonomy, as measured
on one core of a small server, so that a query at the usual limit of 20,000 takes some four seconds."""

ASSUMED_LENGTH = 5
"""The length of a list that takes no `first`, such as the skills of a resource: most are shorter, few much longer."""


TOTAL = "totalCount"
"""The field of a page that is about its whole list, so that it counts once however many elements are shown."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What a selection costs, and how many levels it nests; `once` is what a page adds for its list as a whole."""

    cost: int = 0
    depth: int = 0
    once: int = 0


class QueryLimits(SchemaExtension):
    """Refuses an operation over the limits, with its figures in the message and the code QUERY_TOO_COSTLY."""

    def __init__(self, max_cost: int, max_depth: int) -> None:
        self.max_cost = max_cost
        self.max_depth = max_depth

    def on_execute(self) -> Iterator[None]:
        """Weighs the operation when it is known to be valid."""
        context = self.execution_context
        document = context.graphql_document
        if document is not None:
            schema = context.schema._schema  # noqa: SLF001 -- Strawberry has no public way to its graphql-core schema
            weight = weigh(schema, document, context.operation_name, context.variables or {})
            error = self._objection(weight)
            if error:
                context.result = ExecutionResult(data=None, errors=[error])
        yield

    def _objection(self, weight: Weight) -> GraphQLError | None:
        if weight.cost > self.max_cost:
            message = f"the query costs {weight.cost:,} and {self.max_cost:,} are allowed; ask for shorter lists"
        elif weight.depth > self.max_depth:
            message = f"the query nests {weight.depth} levels and {self.max_depth} are allowed; split it"
        else:
            return None
        return GraphQLError(
            message, extensions={"code": "QUERY_TOO_COSTLY", "cost": weight.cost, "depth": weight.depth}
        )


def weigh(
    schema: GraphQLSchema, document: DocumentNode, operation_name: str | None, variables: Mapping[str, object]
) -> Weight:
    """The weight of the operation that will be executed, the heaviest where no name chooses one of several.

    The document must be valid for the schema: a circle of fragments would never end.
    """
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    chosen = [o for o in operations if operation_name is None or (o.name and o.name.value == operation_name)]
    weights = [_Scale(schema, fragments, {**_defaults(o), **variables}).operation(o) for o in chosen]
    return max(weights, key=lambda weight: weight.cost, default=Weight())


def _defaults(operation: OperationDefinitionNode) -> dict[str, object]:
    """The values of variables that an operation itself states."""
    return {
        stated.variable.name.value: value_from_ast_untyped(stated.default_value)
        for stated in operation.variable_definitions or ()
        if stated.default_value is not None
    }


@dataclass(slots=True)
class _Scale:
    """Weighs the parts of one operation.

    A selection is `paged` below a field whose `first` counts for the lists within it, as in a connection.
    """

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Mapping[str, object]
    weighed: dict[tuple[str, bool], Weight] = field(default_factory=dict)

    def operation(self, node: OperationDefinitionNode) -> Weight:
        return self.selection_set(node.selection_set, self.schema.get_root_type(node.operation), paged=False)

    def selection_set(
        self, selections: SelectionSetNode | None, parent: GraphQLNamedType | None, *, paged: bool
    ) -> Weight:
        weights = [self.selection(node, parent, paged=paged) for node in selections.selections] if selections else []
        return Weight(
            cost=sum(w.cost for w in weights),
            depth=max((w.depth for w in weights), default=0),
            once=sum(w.once for w in weights),
        )

    def selection(self, node: SelectionNode, parent: GraphQLNamedType | None, *, paged: bool) -> Weight:
        if isinstance(node, FieldNode):
            return self.field_node(node, parent, paged=paged)
        if isinstance(node, FragmentSpreadNode):
            return self.fragment(node.name.value, paged=paged)
        if isinstance(node, InlineFragmentNode):
            narrower = self.schema.get_type(node.type_condition.name.value) if node.type_condition else parent
            return self.selection_set(node.selection_set, narrower, paged=paged)
        return Weight()

    def fragment(self, name: str, *, paged: bool) -> Weight:
        if (name, paged) not in self.weighed:
            node = self.fragments[name]
            parent = self.schema.get_type(node.type_condition.name.value)
            self.weighed[name, paged] = self.selection_set(node.selection_set, parent, paged=paged)
        return self.weighed[name, paged]

    def field_node(self, node: FieldNode, parent: GraphQLNamedType | None, *, paged: bool) -> Weight:
        name = node.name.value
        if not isinstance(parent, GraphQLObjectType | GraphQLInterfaceType) or name.startswith("__"):
            return Weight(PRICES.get(name, 0))
        definition = parent.fields[name]
        is_list = is_list_type(get_nullable_type(definition.type))
        within = self.selection_set(
            node.selection_set, get_named_type(definition.type), paged="first" in definition.args and not is_list
        )
        times = self.times(node, definition, unstated=ASSUMED_LENGTH if is_list and not paged else 1)
        price = PRICES.get(f"{parent.name}.{name}", 1)
        if name == TOTAL:
            return Weight(depth=1, once=price)
        return Weight(price + within.cost * times + within.once, 1 + within.depth)

    def times(self, node: FieldNode, definition: GraphQLField, *, unstated: int) -> int:
        """How often the selection of a field may be answered."""
        said = {argument.name.value: self.value(argument.value) for argument in node.arguments or ()}
        if "first" in definition.args:
            first = said.get("first")
            return max(int(first) if isinstance(first, int | float) else definition.args["first"].default_value, 1)
        ids = said.get("ids")
        return len(ids) if isinstance(ids, list) else unstated

    def value(self, node: ValueNode) -> object:
        """What an argument says; GraphQL takes 5.0 for 5 in a variable."""
        if isinstance(node, VariableNode):
            return self.variables.get(node.name.value)
        return value_from_ast_untyped(node, dict(self.variables))
