"""Analyses as lines of JSON, whole: what one machine has read goes into a graph on another without being read again.

A line is a `PostingAnalysis` by its fields, its text among them. `skillatlas extract --whole` prints such lines, the
function for Spark gives them, `skillatlas ingest --analyses` takes them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from api.corpus import tell
from extractors.documents import STANDARD_INPUT
from extractors.files import BROKEN, decoded_line, opened, why_broken
from extractors.privacy import masked_throughout
from schema.errors import SkillatlasError, UnreadableInputError
from schema.postings import Mention, PostingAnalysis, Rejection

_HIDDEN = (".", "_")
"""How the names of files begin that engines keep beside their output, such as `_SUCCESS`."""

_ID = re.compile(r"posting/[0-9a-f]{16}")
_MADE_BY = "Make such lines with `skillatlas extract --whole`"
_decoder = msgspec.json.Decoder(PostingAnalysis)


class RefusedAnalysisError(UnreadableInputError):
    """An analysis that this graph cannot take, such as one of skills that are not in it."""

    def __init__(self, analysis: PostingAnalysis, why: SkillatlasError) -> None:
        place = f"the analysis of {analysis.source_id or analysis.id}, made by {analysis.analysed_by}"
        super().__init__(place, str(why), "Where the taxonomy is another one here, ingest the postings themselves.")


@dataclass(frozen=True, slots=True)
class Analyses:
    """The analyses in some files; `errors` are those that could not be read or taken so far."""

    files: list[str]
    errors: list[UnreadableInputError] = field(default_factory=list)

    def each(self) -> Iterator[PostingAnalysis]:
        """The analyses in their order; a bar counts them."""
        from api.progress import shown

        return shown(self._read(), self.files, beside_output=False, missed=lambda: len(self.errors))

    def refuse(self, analysis: PostingAnalysis, why: SkillatlasError) -> None:
        """Keeps why an analysis was not taken into the graph."""
        self.errors.append(RefusedAnalysisError(analysis, why))

    def finish(self) -> None:
        """Prints a line for each error and, if there is one, leaves with the code for invalid data."""
        tell(self.errors)

    def _read(self) -> Iterator[PostingAnalysis]:
        for file in self.files:
            yield from read_analyses(file, self.errors.append)


def analysis_line(analysis: PostingAnalysis) -> str:
    """An analysis as a line, without its end, from which `read_analyses` makes the same again."""
    return msgspec.json.encode(analysis).decode()


def read_analyses(source: str, on_fault: Callable[[UnreadableInputError], None]) -> Iterator[PostingAnalysis]:
    """The analyses of a file, of a folder as engines write them, or of standard input (`-`).

    Files may be packed with gzip. What is no analysis goes to `on_fault`, and the others go on.
    """
    if source == STANDARD_INPUT:
        yield from _of_lines("standard input", sys.stdin.buffer, on_fault)
        return
    paths = _files(Path(source))
    if not paths:
        on_fault(UnreadableInputError(source, "the folder holds no analyses", f"{_MADE_BY}, or with Spark."))
    for path in paths:
        try:
            with opened(path) as lines:
                yield from _of_lines(str(path), lines, on_fault)
        except BROKEN as error:
            found = f"it cannot be read ({why_broken(error)})"
            on_fault(UnreadableInputError(str(path), found, "Name a whole file that may be read."))


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    inside = (file for file in sorted(path.rglob("*")) if file.is_file())
    return [file for file in inside if not any(part.startswith(_HIDDEN) for part in file.relative_to(path).parts)]


def _of_lines(
    source: str, lines: Iterable[bytes], on_fault: Callable[[UnreadableInputError], None]
) -> Iterator[PostingAnalysis]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield _analysis(line)
        except ValueError as error:
            on_fault(UnreadableInputError(f"{source}:{number}", str(error), f"{_MADE_BY}."))


def _analysis(line: bytes) -> PostingAnalysis:
    """The analysis of a line. Raises ValueError with what is wrong with it."""
    try:
        analysis = _decoder.decode(decoded_line(line))
    except msgspec.ValidationError as error:
        raise ValueError(f"the line is no whole analysis ({error})") from error
    except msgspec.DecodeError as error:
        raise ValueError(f"the line is no JSON ({error})") from error
    flaw = _flaw(analysis)
    if flaw:
        raise ValueError(flaw)
    return analysis


def _flaw(analysis: PostingAnalysis) -> str | None:
    """What an extractor would never say, or None: a graph is not to hold what no text stands behind."""
    if not _ID.fullmatch(analysis.id):
        return f"{analysis.id[:60]!r} is no id of a posting"
    if masked_throughout(analysis.text)[0] != analysis.text:
        return "its text holds an e-mail address or a telephone number, which are not stored"
    spans: list[Mention | Rejection] = [mention for finding in analysis.skills for mention in finding.mentions]
    wrong = next((span for span in [*spans, *analysis.rejections] if not _stands_in(analysis.text, span)), None)
    return f"{wrong.text!r} does not stand at {wrong.start} of its text" if wrong else None


def _stands_in(text: str, span: Mention | Rejection) -> bool:
    return 0 <= span.start < span.end and text[span.start : span.end] == span.text
