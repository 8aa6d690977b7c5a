"""The schema, put together."""

from __future__ import annotations

import strawberry
from strawberry.extensions import MaxTokensLimiter, ParserCache, ValidationCache
from strawberry.schema.config import StrawberryConfig

from api.graphql.concepts import LearningResource, Role, Skill, SkillGroup
from api.graphql.errors import CodedSchema
from api.graphql.limits import QueryLimits
from api.graphql.mutation import Mutation
from api.graphql.postings import JobPosting
from api.graphql.query import Query
from api.graphql.scalars import CONCEPT_REF, ConceptRef
from api.settings import Settings

CACHED_DOCUMENTS = 500
"""How many parsed and validated documents are kept: clients send the same few again and again."""


def build_schema(settings: Settings) -> strawberry.Schema:
    """The schema with the limits of the settings."""
    return CodedSchema(
        query=Query,
        mutation=Mutation,
        types=[Skill, Role, SkillGroup, LearningResource, JobPosting],
        config=StrawberryConfig(scalar_map={ConceptRef: CONCEPT_REF}),
        extensions=[
            lambda: MaxTokensLimiter(max_token_count=settings.max_query_tokens),
            lambda: QueryLimits(settings.max_query_cost, settings.max_query_depth),
            lambda: ParserCache(maxsize=CACHED_DOCUMENTS),
            lambda: ValidationCache(maxsize=CACHED_DOCUMENTS),
        ],
    )
