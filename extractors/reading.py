"""What every stage of the extractor made of one posting, so that its decisions can be looked at one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.clean import CleanText
from extractors.judgement import Verdict
from extractors.overlaps import Resolved
from extractors.particulars import Particulars
from extractors.sections import Layout
from extractors.tokens import Tokens
from schema.postings import PostingDocument


@dataclass(frozen=True, slots=True)
class Reading:
    """A posting on its way through the stages, in their order.

    `given` is the text as given with private data masked; every other offset counts in the plain text, `clean.text`.
    """

    document: PostingDocument
    given: str
    clean: CleanText
    tokens: Tokens
    language: str | None
    resolved: Resolved
    page: Layout
    facts: Particulars
    verdicts: Sequence[Verdict]
