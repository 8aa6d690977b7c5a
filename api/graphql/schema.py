"""The schema, put together."""

from __future__ import annotations

import asyncio
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.extensions import MaxTokensLimiter, ParserCache, ValidationCache
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionResult
from strawberry.types.execution import ExecutionContext

from api.graphql.concepts import LearningResource, Role, Skill, SkillGroup
from api.graphql.errors import give_codes
from api.graphql.inputs import CONCEPT_REF, ConceptRef
from api.graphql.limits import QueryLimits
from api.graphql.mutation import Mutation
from api.graphql.operations import ChosenOperation
from api.graphql.postings import JobPosting
from api.graphql.query import Query
from api.settings import Settings

CACHED_DOCUMENTS = 500
"""How many parsed and validated documents are kept: clients send the same few again and again."""


class AtlasSchema(strawberry.Schema):
    """The schema as it is served: operations run in threads, and errors have codes.

    A resolver may have to wait for the store; in the thread of the event loop, all other requests would wait with it.
    """

    async def execute(self, *arguments: Any, **named: Any) -> ExecutionResult:
        """The result of an operation; takes what `execute_sync` takes."""
        return await asyncio.to_thread(self.execute_sync, *arguments, **named)

    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:  # noqa: ARG002 -- the base's signature
        """Gives errors their codes. Unlike the base it logs no query, because a query may hold a posting's text."""
        give_codes(errors)


def build_schema(settings: Settings) -> strawberry.Schema:
    """The schema with the limits of the settings."""
    return AtlasSchema(
        query=Query,
        mutation=Mutation,
        types=[Skill, Role, SkillGroup, LearningResource, JobPosting],
        config=StrawberryConfig(scalar_map={ConceptRef: CONCEPT_REF}),
        extensions=[
            lambda: MaxTokensLimiter(max_token_count=settings.max_query_tokens),
            lambda: QueryLimits(settings.max_query_cost, settings.max_query_depth),
            ChosenOperation,
            lambda: ParserCache(maxsize=CACHED_DOCUMENTS),
            lambda: ValidationCache(maxsize=CACHED_DOCUMENTS),
        ],
    )
