"""What sends queries to the schema in tests, and a query that several of them send."""

from __future__ import annotations

import asyncio
from typing import Any

import strawberry

from api.graphql.context import Context
from api.services import Atlas

Answer = dict[str, Any]

POSTING_GAP = """query($posting: PostingTargetInput!) {
  postingGap(from: {skills: ["Python"]}, posting: $posting) {
    matched { skill { id } } missing { skill { id } } choices { skills { id } taken { id } met reason }
  }
  postingPlan(from: {skills: ["Python"]}, posting: $posting, constraints: {hoursPerWeek: 5}) {
    steps { skill { id } } choices { taken { id } }
  }
}"""


class Client:
    """Sends queries to the schema as the endpoint does, without HTTP."""

    def __init__(self, schema: strawberry.Schema, atlas: Atlas) -> None:
        self.schema = schema
        self.atlas = atlas

    def send(self, query: str, **variables: Any) -> strawberry.types.ExecutionResult:
        run = self.schema.execute(query, variable_values=variables or None, context_value=Context(self.atlas))
        return asyncio.run(run)  # type: ignore[arg-type]

    def data(self, query: str, **variables: Any) -> Answer:
        result = self.send(query, **variables)
        assert result.errors is None, result.errors
        assert result.data is not None
        return result.data

    def error(self, query: str, **variables: Any) -> Answer:
        result = self.send(query, **variables)
        assert result.errors is not None
        return {"message": result.errors[0].message, **(result.errors[0].extensions or {})}
