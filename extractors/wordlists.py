"""Lists of words, written as running text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, which are parted by white space."""
    return frozenset(text.split())


def names(text: str) -> frozenset[str]:
    """The names between the bars of a text."""
    return frozenset(" ".join(name.split()) for name in text.split("|"))
