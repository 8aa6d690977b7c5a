"""A posting as the target of a question: one of the graph, or one that is read for it and not stored."""

from __future__ import annotations

import textwrap
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from api.output import ask_to_paste
from schema.errors import InvalidInputError
from schema.namespaces import ConceptType, concept_type, from_iri

if TYPE_CHECKING:
    from api.services import Atlas
    from schema.postings import PostingAnalysis, PostingDocument

_MOST_SHOWN = 60
"""Characters of what was asked that an error repeats; it may be a whole posting."""


def told_posting(atlas: Atlas, told: str) -> PostingAnalysis:
    """The posting that a line names: by its id in the graph, or the one that a file (- for standard input) holds.

    Raises UnknownPostingError, UnreadableInputError, and InvalidInputError for what is neither or holds several.
    """
    identifier = from_iri(told)
    if concept_type(identifier) is ConceptType.POSTING:
        return atlas.store.posting(identifier)
    if told == "-":
        ask_to_paste()
    elif not is_there(told):
        asked = textwrap.shorten(told, _MOST_SHOWN, placeholder=" …")
        raise InvalidInputError(
            f"{asked} is neither a file nor the id of a posting; name one, or - for standard input, to paste a posting."
        )
    return atlas.extractor.analyse(only_document(told, "name a file of one, or `ingest` it and name a posting's id"))


def is_there(told: str) -> bool:
    """Whether a line names a file or folder; what is too long for a name or has a zero in it names none.

    Nor does nothing at all, which a path takes for the folder that one is in.
    """
    try:
        return bool(told) and Path(told).exists()
    except (OSError, ValueError):
        return False


def names_file(told: str) -> bool:
    """Whether a line can only be the name of a file: a word that ends as files of postings do."""
    from extractors.files import form_of

    return len(told.split()) == 1 and form_of(Path(told)) is not None


def only_document(told: str, advice: str) -> PostingDocument:
    """The one posting that a file (- for standard input) holds.

    Raises UnreadableInputError, and InvalidInputError with the advice where there are several or none.
    """
    from extractors.documents import read_documents

    documents = list(islice(read_documents(told), 2))
    if len(documents) != 1:
        raise InvalidInputError(f"{told} holds {'several postings' if documents else 'no posting'}; {advice}.")
    return documents[0]


def advertised_role(analysis: PostingAnalysis) -> str:
    """The id of the role that a posting names. Raises InvalidInputError for one that names none."""
    if analysis.role is None:
        title = f" ({analysis.title})" if analysis.title else ""
        raise InvalidInputError(f"the title of the posting{title} names no known role; name the role to reach instead.")
    return analysis.role.role_id
