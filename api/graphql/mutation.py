"""The mutations: what can be changed."""

from typing import Annotated

import strawberry

from api.graphql.context import Info
from api.graphql.inputs import PostingInput, remarks_on
from api.graphql.postings import PostingAnalysis
from api.services import Atlas
from schema.errors import InvalidInputError, UnreadableInputError
from schema.namespaces import from_iri
from schema.postings import PostingAnalysis as Analysis


class BatchTooLargeError(InvalidInputError):
    """More postings than one request may bring."""

    code = "BATCH_TOO_LARGE"


@strawberry.type(description="A posting that could not be read.")
class Failure:
    """A failure."""

    index: int = strawberry.field(description="Its place among the postings that came in, from 0.")
    id: str | None = strawberry.field(description="The id that its source gives it.")
    message: str = strawberry.field(description="What is wrong with it and what to do.")


@strawberry.type(description="What could not be read of a posting that is stored without it.")
class Remark:
    """A remark."""

    index: int = strawberry.field(description="The posting's place among those that came in, from 0.")
    id: str | None = strawberry.field(description="The id that its source gives it.")
    message: str = strawberry.field(description="What is left out, why, and what to do.")


@strawberry.type(description="What an ingest did.")
class IngestResult:
    """The outcome of an ingest."""

    changed: int = strawberry.field(description="How many postings were new or changed.")
    revision: int = strawberry.field(description="The graph's revision after it.")
    postings: list[PostingAnalysis] = strawberry.field(description="What was read, in the order it came in.")
    failures: list[Failure] = strawberry.field(description="What could not be read; the rest is stored all the same.")
    remarks: list[Remark] = strawberry.field(description="What was left out of postings that are stored.")


@strawberry.type(description="What a retraction did.")
class RetractResult:
    """The outcome of a retraction."""

    id: strawberry.ID = strawberry.field(description="The posting that is gone.")
    revision: int = strawberry.field(description="The graph's revision after it.")


@strawberry.type(description="What can be changed.")
class Mutation:
    """The root of all mutations."""

    @strawberry.mutation(description="Read postings and put them into the graph; the same one twice changes nothing.")
    def ingest_postings(
        self,
        info: Info,
        postings: Annotated[list[PostingInput], strawberry.argument(description="The postings.")],
    ) -> IngestResult:
        """An ingest."""
        atlas = info.context.atlas
        if len(postings) > atlas.max_batch:
            message = (
                f"{len(postings):,} postings came in and one request may bring {atlas.max_batch:,}; send them in parts."
            )
            raise BatchTooLargeError(message)
        return _ingested(atlas, postings)

    @strawberry.mutation(description="Take a posting out of the graph with exactly what it brought.")
    def retract_posting(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="The posting's id.")],  # noqa: A002
    ) -> RetractResult:
        """A retraction."""
        posting_id = from_iri(id)
        applied = info.context.atlas.retract(posting_id)
        return RetractResult(id=strawberry.ID(posting_id), revision=applied.revision)


def _ingested(atlas: Atlas, incoming: list[PostingInput]) -> IngestResult:
    read: list[tuple[Analysis, tuple[str, ...]]] = []
    failures: list[Failure] = []
    remarks: list[Remark] = []
    for index, posting in enumerate(incoming):
        document = posting.document()
        try:
            analysis = atlas.analyse(document)
        except UnreadableInputError as error:
            failures.append(Failure(index=index, id=posting.id, message=str(error)))
            continue
        said = remarks_on(document)
        read.append((analysis, said))
        remarks += [Remark(index=index, id=posting.id, message=message) for message in said]
    changed = sum(applied.changed for _, applied in atlas.ingest(analysis for analysis, _ in read))
    return IngestResult(
        changed=changed,
        revision=atlas.store.revision(),
        postings=[PostingAnalysis.of(analysis, said) for analysis, said in read],
        failures=failures,
        remarks=remarks,
    )
