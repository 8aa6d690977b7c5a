"""The contract of an extractor: what it promises to everyone who feeds it postings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from schema.postings import PostingAnalysis, PostingDocument


class Extractor(Protocol):
    """Reads postings.

    Promises of every implementation:

    * the same document gives the same analysis, in the same order, whatever was read before;
    * offsets count Unicode characters of `document.text` as given, and `document.text[m.start:m.end] == m.text`;
    * no text makes it raise, except a document that holds no posting (`UnreadableInputError`);
    * nothing that was rejected is lost: it stands in `rejections` with its reason.
    """

    @property
    def version(self) -> str:
        """The version of the extractor and of the taxonomy it knows; goes into `PostingAnalysis.analysed_by`."""
        ...

    def analyse(self, document: PostingDocument) -> PostingAnalysis:
        """The analysis of one posting. Raises UnreadableInputError for a document without a posting in it."""
        ...

    def analyse_all(self, documents: Iterable[PostingDocument]) -> Iterator[PostingAnalysis]:
        """The analyses of many postings, in their order, with memory that does not grow with their number."""
        ...
