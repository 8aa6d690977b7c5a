"""What the way here did to a text: escapes of an export, signs of quotation, spaces that justify a line.

All of it is taken back in a text as long as before, so that offsets hold: what is gone leaves spaces, or soft hyphens,
which read as nothing.
"""

from __future__ import annotations

import re

from extractors.markup import NOTHING
from extractors.white_space import blank
from extractors.wrapping import unwrapped

_FEWEST = 3
"""Fewer signs of a kind are chance."""

_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|br|div|li|ul|ol|h[1-6]|strong|b|span|table)\b", re.IGNORECASE)
_TAG = re.compile(r"</?(?:p|br|div|li|ul|ol|h[1-6]|strong|b|span|table)\b", re.IGNORECASE)
_MARKS = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#34;": '"', "&#39;": "'"}
_MARK = re.compile("|".join(_MARKS))

_ESCAPE = re.compile(r'\\(?:[nrt"/]|u[0-9a-fA-F]{4})')
_ESCAPED = {"n": " \n", "r": "  ", "t": "  ", '"': f'{NOTHING}"', "/": f"{NOTHING}/"}
_HALVES = range(0xD800, 0xE000)

_MARKDOWN_ESCAPE = re.compile(r"\\(?=[\n!-/:-@\[\]^-`{-~])")

_QUOTED = re.compile(r"^[> \t]*>[> \t]*", re.MULTILINE)
_MOSTLY = 0.8
"""The share of lines that begin with a sign of quotation in a mail that is quoted."""

_WIDE = re.compile(r"(?<=[^\s.:!?]) {2,3}(?=[^\s•])")
_JUSTIFIED = 0.25
"""Wider spaces are as many as this share of all in a text whose lines are justified; tables and lists have fewer."""


def as_written(text: str) -> str:
    """The text that was written, as far as it can be told from what has come."""
    if "&lt;" in text:
        text = _with_tags(text)
    if "\\" in text:
        text = _MARKDOWN_ESCAPE.sub(NOTHING, _unescaped(text))
    if text.startswith(">") or "\n>" in text:
        text = _unquoted(text)
    if "  " in text:
        text = _evenly_spaced(text)
    return unwrapped(text)


def _with_tags(text: str) -> str:
    """HTML that was escaped as a whole, as job boards' interfaces give it; a tag that a text only tells of stays."""
    if len(_ESCAPED_TAG.findall(text)) < _FEWEST or _TAG.search(text):
        return text
    return _MARK.sub(lambda mark: _MARKS[mark[0]].rjust(len(mark[0]), NOTHING), text)


def _unescaped(text: str) -> str:
    """A text whose breaks and quotes an export wrote out as a backslash and a letter."""
    written = text.count("\\n")
    return _ESCAPE.sub(_meant, text) if written >= _FEWEST and text.count("\n") < written else text


def _meant(escape: re.Match[str]) -> str:
    code = escape[0][1:]
    return _ESCAPED.get(code) or _character(int(code[1:], 16)).rjust(len(escape[0]))


def _character(number: int) -> str:
    """The character of a number; half of one that is written as two reads as a space."""
    return " " if number in _HALVES else chr(number)


def _unquoted(text: str) -> str:
    lines = [line for line in text.split("\n") if line.strip()]
    quoted = sum(line.lstrip().startswith(">") for line in lines)
    return _QUOTED.sub(blank, text) if quoted >= max(_FEWEST, _MOSTLY * len(lines)) else text


def _evenly_spaced(text: str) -> str:
    if text.count("  ") < _JUSTIFIED * text.count(" "):
        return text
    wide = _WIDE.findall(text)
    if len(wide) < _JUSTIFIED * (len(wide) + len(_SINGLE.findall(text))):
        return text
    return _WIDE.sub(lambda spaces: f" {NOTHING * (len(spaces[0]) - 1)}", text)


_SINGLE = re.compile(r"(?<=[^\s.:!?]) (?=\S)")
