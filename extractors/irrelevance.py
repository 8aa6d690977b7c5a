"""When a sentence must be asked whether it negates its names, and the skeleton that it is asked about."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from extractors.wordlists import words

NAME, WORD, SIGN = "<name>", "<word>", "<sign>"
"""What stands in a skeleton for a candidate, for a word without meaning here, and for such a sign."""

TRIGGERS = words(
    """no not never without neither nor isn aren wasn don doesn didn won wouldn needn zero away instead rather
    other opposed unlike excluding except ditched dropped abandoned replaced rid irrelevant unnecessary
    stopped migrated moved switched nobody retired phased phasing decommissioned goodbye anything
    tired sick free forget avoid avoids avoided nothing chose chosen choose picked prefer gone past superseded
    discontinued hate hates dislike dislikes loathe loathes w isnt arent dont doesnt wont wouldnt didnt neednt"""
)
"""Words of which every negation has one; a sentence without them is not looked at."""

_TOKEN = re.compile(r"\w+|[^\w\s]")


def may_negate(words: Collection[str]) -> bool:
    """Whether a sentence with these folded words may call something irrelevant."""
    return not TRIGGERS.isdisjoint(words)


def skeleton(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """The tokens of a sentence in small letters, with a `NAME` for each span; spans are in order and do not overlap."""
    text = text.lower() if len(text.lower()) == len(text) else text
    tokens: list[str] = []
    position = 0
    for start, end in spans:
        tokens.extend(_TOKEN.findall(text, position, start))
        tokens.append(NAME)
        position = end
    tokens.extend(_TOKEN.findall(text, position))
    if "w" in tokens:
        tokens = _spelled_out(tokens)
    return _with_or_without(tokens) if "without" in tokens else tokens


def _spelled_out(tokens: list[str]) -> list[str]:
    """The tokens with "without" for "w/o"."""
    kept: list[str] = []
    for word in tokens:
        if word == "o" and kept[-2:] == ["w", "/"]:
            kept[-2:] = ["without"]
        else:
            kept.append(word)
    return kept


def _with_or_without(tokens: list[str]) -> list[str]:
    """The tokens without what negates nothing: "with or without jQuery"."""
    kept: list[str] = []
    for word in tokens:
        if word == "without" and kept[-2:] in (["with", "or"], ["with", "and"]):
            del kept[-1:]
        else:
            kept.append(word)
    return kept
