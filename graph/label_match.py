"""How labels are looked up and searched: one rule for all stores, so that all give the same hits in the same order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import IntEnum

from schema.concepts import Concept
from schema.labels import folded

EXACT_SCORES = (1.0, 0.95, 0.9)
"""The score of a label that is exactly what was asked, by its rank. Their order counts, not their size."""

BEGINS_FLOOR = 0.5
BEGINS_SPAN = 0.4
"""A label that begins with what was asked scores between the two: the more of the label was asked, the higher."""

MOST_LOOKED_UP = 512
"""Words of a search that an index is asked for, half of what Neo4j's Lucene allows; SQLite takes ever longer over more.
The others are looked for in what these find."""

INDEXED_WORD = re.compile(r"\.?[^\W_]+[+#]*")
ASKED_WORD = re.compile(r"(?:(?<!\S)\.)?[^\W_]+[+#]*")


class LabelRank(IntEnum):
    """The place of a label among the labels of its concept."""

    PREFERRED = 0
    ALTERNATIVE = 1
    HIDDEN = 2


def ranked_labels(concept: Concept) -> tuple[tuple[LabelRank, str], ...]:
    """All labels of a concept with their rank, the preferred one first."""
    return (
        (LabelRank.PREFERRED, concept.pref_label),
        *((LabelRank.ALTERNATIVE, label) for label in concept.alt_labels),
        *((LabelRank.HIDDEN, label) for label in concept.hidden_labels),
    )


def label_words(label: str) -> tuple[str, ...]:
    """The words under which a label is found, each once.

    A word is a run of letters and digits with the `+` and `#` behind it, without accents. A dot before it counts as
    part of it and is left out, so that both `.net` and `net` find `ASP.NET`, and both `node.js` and `js` find
    `Node.js`.
    """
    text = _plain(label)
    found: list[str] = INDEXED_WORD.findall(text)
    if "." not in text:
        return tuple(dict.fromkeys(found))
    return tuple(dict.fromkeys(form for word in found for form in (word, word.lstrip("."))))


def asked_words(text: str) -> tuple[str, ...]:
    """The words of a search text; every one has to begin a word of the label. A dot counts only where a text begins."""
    return tuple(dict.fromkeys(ASKED_WORD.findall(_plain(text))))


def answers(label: str, asked: str) -> bool:
    """Whether a search finds this label: every word that was asked begins one of its words."""
    return holds_all(label, asked_words(asked))


def holds_all(label: str, asked: Sequence[str]) -> bool:
    """Whether each of these words, which `asked_words` gave, begins one of the label's words."""
    words = label_words(label)
    return all(any(word.startswith(one) for word in words) for one in asked)


def match_score(asked: str, label: str, rank: int) -> float:
    """How well a label that a search found answers to what was asked, over 0 and up to 1.

    Exact labels come first, then labels that begin with the text, then all others; among equals, the shorter ones.
    """
    text, found = folded(asked), folded(label)
    share = min(1.0, len(text) / len(found))
    if found == text:
        return EXACT_SCORES[rank]
    return BEGINS_FLOOR + BEGINS_SPAN * share if found.startswith(text) else BEGINS_FLOOR * share


def _plain(text: str) -> str:
    """The folded text without accents: `Société` becomes `societe`."""
    text = folded(text)
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if unicodedata.category(character) != "Mn")
