"""Turns a posting as given into plain text: markup gone, one paragraph or list item a line, every offset kept.

HTML is recognised wherever it stands, also in the middle of plain text; what is no HTML stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate

from extractors import markup
from extractors.bullets import DOTS
from extractors.flattening import with_breaks
from extractors.offsets import OffsetMap
from extractors.transport import as_written

_PLAIN_CHARACTERS = {
    **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000", " "),
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑−﹣－", "-"),
    **dict.fromkeys("\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
    "\x00": " ",
    "／": "/",
}
"""Characters that look alike, each replaced by one character so that offsets hold."""

_TO_REPLACE = re.compile(f"[{''.join(_PLAIN_CHARACTERS)}]")
_PAGE_TAGS = re.compile(r"<(?:html|body|div|li|table|h[1-6])\b", re.IGNORECASE)
_BREAK_TAG = re.compile(r"<(?:p|br|div|li|h[1-6]|tr)\b", re.IGNORECASE)
_NEW_LINE = {"li": "\n• ", "td": "\t", "th": "\t"}
"""What a breaking tag becomes, where that is not a new line."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the plain text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CleanText:
    """A posting as a person reads it. `stressed` spans are bold or headings; `chrome` spans belong to the page."""

    text: str
    offsets: OffsetMap
    stressed: tuple[Span, ...] = ()
    chrome: tuple[Span, ...] = ()

    def without_chrome(self) -> str:
        """The text without what belongs to the page."""
        pieces, position = [], 0
        for span in sorted(self.chrome, key=lambda span: span.start):
            pieces.append(self.text[position : max(position, span.start)])
            position = max(position, span.end)
        return "".join((*pieces, self.text[position:]))


def clean(text: str) -> CleanText:
    """The plain text of a posting, with the way back to the offsets of the text as given."""
    text = as_written(text)
    first = markup.MARKUP.search(text)
    if first is None:
        plain = _in_lines(text)
        return CleanText(plain, OffsetMap(len(plain)))
    return _Cleaner(text.replace("\n", " ") if _breaks_are_tags(text) else text).cleaned(first.start())


def _in_lines(text: str) -> str:
    """The same text in plain punctuation, with each item on one line with its bullet."""
    return _LONE_BULLET.sub(_beside_item, with_breaks(_plain(text)))


_LONE_BULLET = re.compile(rf"^[ \t]*[{DOTS}][ \t]*\n\s*(?=[\w(\"'])", re.MULTILINE)


def _beside_item(match: re.Match[str]) -> str:
    return match[0].replace("\n", " ")


def _plain(text: str) -> str:
    """The same text, character by character, in plain punctuation; a carriage return becomes white space."""
    if not text.isascii():
        for character in set(_TO_REPLACE.findall(text)):
            text = text.replace(character, _PLAIN_CHARACTERS[character])
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return text


def _breaks_are_tags(text: str) -> bool:
    """Whether lines are broken by tags, so that a line end of the source is mere white space."""
    return _PAGE_TAGS.search(text) is not None and 2 * len(_BREAK_TAG.findall(text)) > text.count("\n")


@dataclass(slots=True)
class _Cleaner:
    """Copies what reads as it is written and replaces the rest, piece by piece.

    A piece is one of `texts` with the span of the text as given that it reads for, from one of `starts` to one of
    `ends`; none is empty. `stressed`, `chrome` and `open_at` count pieces.
    """

    given: str
    texts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    stressed: list[tuple[int, int]] = field(default_factory=list)
    chrome: list[tuple[int, int]] = field(default_factory=list)
    open_at: dict[str, int] = field(default_factory=dict)
    unclosed: set[str] = field(default_factory=set)

    def cleaned(self, first: int) -> CleanText:
        """The plain text of what is given, whose markup begins at `first`."""
        given, texts, starts, ends, copied = self.given, self.texts, self.starts, self.ends, 0
        for match in markup.MARKUP.finditer(given, first):
            start, end = match.span()
            if start < copied:
                continue  # within an element that is skipped
            if copied < start:
                texts.append(given[copied:start])
                starts.append(copied)
                ends.append(start)
            replacement = markup.COMMON.get(match[0])
            if replacement is None:
                end, replacement = self._read(match)
            if replacement:
                texts.append(replacement)
                starts.append(start)
                ends.append(end)
            copied = start if replacement is None else end
        if copied < len(given):
            texts.append(given[copied:])
            starts.append(copied)
            ends.append(len(given))
        for tag in tuple(self.open_at):
            self._close(tag)
        return self._result()

    def _result(self) -> CleanText:
        places = list(accumulate(map(len, self.texts), initial=0))
        stressed = tuple([Span(places[first], places[behind]) for first, behind in self.stressed])
        chrome = tuple([Span(places[first], places[behind]) for first, behind in self.chrome])
        offsets = OffsetMap(places.pop(), places, self.starts, self.ends)
        return CleanText(_in_lines("".join(self.texts)), offsets, stressed, chrome)

    def _read(self, match: re.Match[str]) -> tuple[int, str | None]:
        """Where the markup ends and what it reads as; None where it is no markup."""
        tag, name, broken = match["tag"], match["entity"], match["broken"]
        if tag:
            return self._tag(tag.lower(), bool(match["close"]), match.end())
        if name:
            return match.end(), markup.entity(name)
        if broken:
            return match.end(), markup.redecoded(match[0])
        if match[0] == "<!--":
            return self._behind("-->", match.end()), ""
        return match.end(), ""

    def _tag(self, tag: str, closing: bool, end: int) -> tuple[int, str | None]:
        if tag not in markup.KNOWN:
            return end, None
        if tag in markup.SKIPPED and not closing:
            return self._behind(f"</{tag}", end), " "
        if tag in markup.STRESSED or tag in markup.CHROME:
            self._close(tag)
            if not closing:
                self.open_at[tag] = len(self.texts)
        if tag in markup.BREAKING:
            return end, "\n" if closing else _NEW_LINE.get(tag, "\n")
        return end, ""

    def _behind(self, closing: str, position: int) -> int:
        """Where a skipped element ends; an element that is never closed hides nothing."""
        if closing in self.unclosed:
            return position
        found = self.given.find(closing, position)
        end = self.given.find(">", found) if found >= 0 else found
        if end < 0:
            self.unclosed.add(closing)
            return position
        return end + 1

    def _close(self, tag: str) -> None:
        first, behind = self.open_at.pop(tag, None), len(self.texts)
        if first is not None and first < behind:
            spans = self.stressed if tag in markup.STRESSED else self.chrome
            spans.append((first, behind))
