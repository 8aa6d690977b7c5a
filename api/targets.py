"""A posting as the target of a question: one of the graph, or one that is read for it and not stored."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from schema.errors import InvalidInputError
from schema.namespaces import ConceptType, concept_type, from_iri

if TYPE_CHECKING:
    from api.services import Atlas
    from schema.postings import PostingAnalysis


def told_posting(atlas: Atlas, told: str) -> PostingAnalysis:
    """The posting that a line names: by its id in the graph, or the one that a file (- for standard input) holds.

    Raises UnknownPostingError, UnreadableInputError, and InvalidInputError for what is neither or holds several.
    """
    identifier = from_iri(told)
    if concept_type(identifier) is ConceptType.POSTING:
        return atlas.store.posting(identifier)
    if told != "-" and not Path(told).exists():
        raise InvalidInputError(
            f"{told} is neither a file nor the id of a posting; name one, or - for standard input, to paste a posting."
        )
    from extractors.documents import read_documents

    documents = list(islice(read_documents(told), 2))
    if len(documents) != 1:
        count = "several postings" if documents else "no posting"
        raise InvalidInputError(f"{told} holds {count}; name a file of one, or `ingest` it and name a posting's id.")
    return atlas.extractor.analyse(documents[0])


def advertised_role(analysis: PostingAnalysis) -> str:
    """The id of the role that a posting names. Raises InvalidInputError for one that names none."""
    if analysis.role is None:
        title = f" ({analysis.title})" if analysis.title else ""
        raise InvalidInputError(f"the title of the posting{title} names no known role; name the role to reach instead.")
    return analysis.role.role_id
