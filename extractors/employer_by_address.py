"""The name of who hires by its address: "acme.example/jobs" beside "we at Acme"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, islice

from extractors.company_names import company_name
from extractors.wordlists import words

_ADDRESS = re.compile(r"(?:https?://|www\.)(?P<host>[\w.-]{4,60})(?:/(?P<path>[\w%-]{3,40}))?")
_BOARDS = words(
    """linkedin greenhouse lever workable ashbyhq smartrecruiters myworkdayjobs jobvite personio recruitee teamtailor
    workday icims taleo breezy bamboohr jobscore stackoverflow angel ycombinator google github gitlab bitbucket bit goo
    twitter youtube youtu medium crunchbase techcrunch forbes wikipedia facebook instagram glassdoor indeed apple
    itunes play docs wired nytimes vimeo welcometothejungle grnh resumator typeform hackernews news theresumator
    venturebeat hire wsj bloomberg rippling gem factorial beapplied tinyurl meetup slideshare kickstarter"""
)
"""Hosts of boards and papers, which tell nothing of who hires but may in the first part of their path."""

_NO_NAMES = words(
    """www com org net co uk io ai jobs careers career job boards job-boards eu blog about en us de company app apply
    team join work hiring web go my portal get info example companyjobs"""
)
_BEFORE_NAME = ("get", "join", "try", "use", "hello", "go", "the", "we")
_BEHIND_NAME = ("hq", "app", "inc", "io", "jobs", "careers", "labs", "team", "group", "co")
_LEAST = 3
_TOKEN = re.compile(r"[^\W_](?:[\w&'.-]{0,60}\w)?")
_CAPITAL = re.compile(r"(?<![^\W_])[A-ZÀ-Þ][\w&'.-]{0,60}")
_MOST_TOKENS = 4
_FARTHEST = 80
_ADDRESSES_WITHIN = 4_000
_NAMES_WITHIN = 3_000
_MOST_ADDRESSES = 8
_OPENING = 240
"""Characters of a text in which who hires is named first, whichever address is theirs."""


def name_by_address(text: str) -> str | None:
    """The first name in a text that one of its addresses is made of, in the order of the addresses."""
    wanted = list(islice(_labels(text), _MOST_ADDRESSES))
    if not wanted:
        return None
    every = frozenset().union(*wanted)
    tokens = _tokens(text, frozenset(label[:_LEAST] for label in every))
    opening = [token for token in tokens if token.start < _OPENING]
    searches = chain([(every, opening)], ((labels, tokens) for labels in wanted))
    return next((name for labels, among in searches for name in _names_of(labels, text, among)), None)


@dataclass(frozen=True, slots=True)
class _Token:
    """A word that a name may begin with, and the ends of the words from it on, by their letters and digits."""

    start: int
    ends: tuple[tuple[str, int], ...]


def _tokens(text: str, beginnings: frozenset[str]) -> list[_Token]:
    """The words of a text that begin with a capital letter and as one of the labels does."""
    found = []
    for match in _CAPITAL.finditer(text, 0, _NAMES_WITHIN):
        begins = _plain(match[0])[:_LEAST]
        known = begins in beginnings or (len(begins) < _LEAST and any(one.startswith(begins) for one in beginnings))
        if known and _may_begin(text, match.start()):
            further = list(islice(_TOKEN.finditer(text, match.start(), match.start() + _FARTHEST), _MOST_TOKENS))
            words = accumulate(_plain(token[0]) for token in further)
            found.append(_Token(match.start(), tuple(zip(words, (token.end() for token in further), strict=True))))
    return found


def _plain(text: str) -> str:
    small = text.lower()
    return small if small.isalnum() else "".join(filter(str.isalnum, small))


def _labels(text: str) -> Iterator[frozenset[str]]:
    """What a name may be in each address of a text, in small letters and without signs."""
    for match in _ADDRESS.finditer(text, 0, _ADDRESSES_WITHIN):
        parts = match["host"].lower().strip(".-").split(".")
        on_board = not _BOARDS.isdisjoint(parts)
        told = [match["path"] or ""] if on_board else [*parts[:-1], "".join(parts[-2:])]
        labels = (_plain(part) for part in told if part not in _NO_NAMES)
        forms = (form for label in labels for form in _forms(label))
        yield frozenset(form for form in forms if len(form) >= _LEAST and form not in _NO_NAMES)


def _may_begin(text: str, start: int) -> bool:
    """Whether a name may begin at an offset, which is not within the path of an address."""
    return text[start - 1 : start] != "/" or text[start - 3 : start] == "://"


def _forms(label: str) -> Iterator[str]:
    """A label, and what it is without words that addresses add to names."""
    yield label
    yield from (label.removeprefix(word) for word in _BEFORE_NAME if label.startswith(word))
    yield from (label.removesuffix(word) for word in _BEHIND_NAME if label.endswith(word))


def _names_of(labels: frozenset[str], text: str, tokens: Sequence[_Token]) -> Iterator[str]:
    """The names in a text that are one of the labels once their signs are gone, each as long as it is."""
    for token in tokens:
        end = max(
            (end for told, end in token.ends if told in labels and "\n" not in text[token.start : end]), default=0
        )
        if end:
            behind = _BEHIND.match(text, end)
            named = behind and text.startswith("The ", max(0, token.start - _THE))
            name = company_name(text[token.start - (_THE if named else 0) : behind.end() if behind else end])
            if name:
                yield name


_THE = len("The ")
_BEHIND = re.compile(
    r" (?:Corporation|Labs|Networks|Group|Technologies|Technology|Studios|Systems|Inc|Software|Health|Media|Bank|Games"
    r"|University|[Cc]ompany)\b"
)
"""Words that addresses leave out at the end of names."""
