"""The surface forms of a taxonomy and the skills that they stand for; finds every candidate of a text in one pass.

The forms are kept in one table, and the first two words of a form tell how far a form that begins with them can reach:
what begins no form costs two look-ups. Case, hyphens, spaces, plurals and British spellings are folded when the
table is made, never when a text is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from extractors.lexicon_columns import LexiconColumns, OpenedColumns
from extractors.surface import Form
from extractors.tokens import JOINT_AND, Tokens
from schema.concepts import Skill

_DIGITS = frozenset("0123456789")
_LIST_SIGNS = (",", "/", "(", "|", "•")
_SHORTEST_VERSIONED = 3


@dataclass(slots=True)
class Candidate:
    """A span that may stand for a skill: words `first` to `last`, characters `start` to `end` of the plain text."""

    first: int
    last: int
    start: int
    end: int
    forms: tuple[Form, ...]
    rule: str = "label"

    @property
    def guarded(self) -> bool:
        """Whether every skill that it may stand for needs evidence."""
        return all(form.guarded for form in self.forms)


class Lexicon:
    """The forms of all skills of a taxonomy; a retired one gives way where another has its label."""

    def __init__(self, skills: Sequence[Skill], columns: LexiconColumns | None = None) -> None:
        """Opens the `columns` of the same skills, or makes them."""
        opened = OpenedColumns(columns or LexiconColumns.of(skills), skills)
        self._rows, self._forms = opened.rows, opened.forms
        self._first_words, self._reach = opened.first_words, opened.reach
        self.names = opened.names
        """The names of a single word that count in any case and without evidence, sorted."""

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, word: object) -> bool:
        """Whether a single word is a form of its own."""
        return word in self._rows

    def begins(self, word: str) -> bool:
        """Whether a form begins with this word."""
        return word in self._first_words

    def forms(self, key: str) -> tuple[Form, ...]:
        """The forms that are written as `key`: folded words with their joints."""
        row = self._rows.get(key)
        return self._forms(row) if row else ()

    def candidates(self, tokens: Tokens) -> list[Candidate]:
        """The longest candidate at each word of a text, in the order of the text; they may overlap."""
        first_words = self._first_words
        found: list[Candidate | None] = []
        for index, (row, length) in enumerate(
            zip(map(self._rows.get, tokens.words), self._lengths(tokens), strict=False)
        ):
            if length:
                found.append(self._longest(tokens, index, length))
            elif row:
                found.append(_spelled(tokens, index, index, self._forms(row)))
            elif tokens.words[index][-1] in _DIGITS and tokens.words[index] not in first_words:
                found.append(self._versioned(tokens, index))
        return [candidate for candidate in found if candidate]

    def _lengths(self, tokens: Tokens) -> Iterator[int | None]:
        """How many words a form may have that begins with each word and the one behind it; None where there is none."""
        words, joints = tokens.words, tokens.joints
        beginnings = [
            f"{word}{joint}{second}" for word, joint, second in zip(words, joints[1:], words[1:], strict=False)
        ]
        if JOINT_AND in joints:  # an ampersand counts as a word, as it does in a key
            for index, joint in enumerate(joints[1:]):
                if joint is JOINT_AND:
                    beginnings[index] = f"{words[index]} and"
        return chain(map(self._reach.get, beginnings), (None,))

    def _longest(self, tokens: Tokens, first: int, length: int) -> Candidate | None:
        if tokens.words[first] == "edge" and tokens.words[first - 1 : first] in _PRAISE:
            return None
        keys = _keys(tokens, first, length)
        for index in range(len(keys) - 1, -1, -1):
            row = self._rows.get(keys[index])
            if row:
                candidate = _spelled(tokens, first, first + index, self._forms(row))
                if candidate:
                    return candidate
        return None

    def _versioned(self, tokens: Tokens, index: int) -> Candidate | None:
        """A name with its version glued to it: `python3`, `HTML5`."""
        name = tokens.words[index].rstrip("0123456789")
        if len(name) < _SHORTEST_VERSIONED:
            return None
        forms = tuple(form for form in self.forms(name) if not form.spelling and not form.guarded)
        return _spelled(tokens, index, index, forms) if forms else None


_PRAISE = (["cutting"], ["bleeding"], ["leading"])
"""What makes praise of an edge: "cutting edge machine learning" is no machine learning at the edge."""


def _keys(tokens: Tokens, first: int, length: int) -> list[str]:
    """The keys of one, two, … words from `first`, as far as they are joined."""
    key = tokens.words[first]
    keys = [key]
    for index in range(first + 1, min(first + length, len(tokens.words))):
        joint = tokens.joints[index]
        if joint is None:
            break
        key = f"{key}{joint}{tokens.words[index]}"
        keys.append(key)
    return keys


def _spelled(tokens: Tokens, first: int, last: int, forms: tuple[Form, ...]) -> Candidate | None:
    text, start, end = tokens.text, tokens.starts[first], tokens.ends[last]
    if _in_longer_name(text, start, end):
        return None
    for form in forms:
        if form.spelling:
            forms = tuple(form for form in forms if _fits(form, text, start, end))
            break
    return Candidate(first, last, start, end, forms) if forms else None


def _in_longer_name(text: str, start: int, end: int) -> bool:
    """Whether a sign makes the span a part of a longer name or address: `people.ai`, `@python`, `C*` (Cassandra)."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before == " " and behind == " ":
        return False
    if before == "@" or behind == "@" or (behind == "*" and before != "*" and end - start == 1):
        return True
    if before == "." and text[start].islower() and text[start - 2 : start - 1].isalnum():
        return True
    return behind == "." and text[end + 1 : end + 2].islower()


def _fits(form: Form, text: str, start: int, end: int) -> bool:
    """Whether a form may be written so; a guarded one may also stand in small or capital letters in a list."""
    written = text[start:end]
    if form.spelling is None or text.startswith(form.spelling, start):
        return True
    if not form.guarded or written.lower() != form.spelling.lower() or not (written.islower() or written.isupper()):
        return False
    return written.isupper() or (end - start > 1 and _in_list(text, start, end))


def _in_list(text: str, start: int, end: int) -> bool:
    return text[end : end + 1] in _LIST_SIGNS or text[max(0, start - 2) : start].rstrip(" ")[-1:] in _LIST_SIGNS
