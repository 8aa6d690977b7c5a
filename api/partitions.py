"""Postings read where an engine for many machines holds them, such as Spark: what it runs on each partition.

The engine parts the input, ships this function and tries again where a machine fails. Each of its Python processes
builds one extractor and keeps it. Settings come from the environment of those processes, as everywhere.

    from api.partitions import COLUMNS, read_batches

    postings = spark.read.json("postings/*.jsonl")
    analyses = postings.mapInArrow(read_batches, COLUMNS)
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from schema.errors import UnreadableInputError

if TYPE_CHECKING:
    from pyarrow import RecordBatch

    from extractors.pipeline import PostingExtractor
    from extractors.structured import Fields

COLUMNS = "id string, posting_id string, analysis string, whole string, error string"
"""The columns of what comes out, as Spark writes a schema.

`analysis` is a line of `extract --format jsonl`; `whole` is the line of `extract --whole`, with the text, from which
`ingest --analyses` puts the posting into a graph.
"""


def read_batches(batches: Iterable[RecordBatch]) -> Iterator[RecordBatch]:
    """The analyses of batches of postings, row by row in their order.

    A batch needs a column `text`; `id`, `title` and the other fields of a row of JSONL are used where there are
    columns of these names. A row that holds no posting has no analysis but an `error`, and the others go on.
    """
    import pyarrow

    schema = pyarrow.schema([(column.split()[0], pyarrow.string()) for column in COLUMNS.split(", ")])
    for batch in batches:
        rows = [_read(row) for row in batch.to_pylist()]
        yield pyarrow.RecordBatch.from_pylist(rows, schema=schema)


def _read(row: Fields) -> dict[str, str | None]:
    from api.analyses import analysis_line
    from api.encoding import posting
    from extractors.rows import document_of_row

    identifier = row.get("id")
    own = None if identifier is None else str(identifier)
    try:
        analysis = _extractor().analyse(document_of_row("row" if own is None else f"row {own}", row))
    except UnreadableInputError as error:
        return {"id": own, "error": str(error)}
    found = json.dumps(posting(analysis), ensure_ascii=False)
    return {
        "id": own or analysis.id,
        "posting_id": analysis.id,
        "analysis": found,
        "whole": analysis_line(analysis),
    }


@cache
def _extractor() -> PostingExtractor:
    """The extractor of this process, made of the settings when the first row comes."""
    from api.services import build_extractor, taxonomy_of
    from api.settings import read_settings

    settings = read_settings({})
    return build_extractor(taxonomy_of(settings), settings.model)
