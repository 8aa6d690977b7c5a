"""Typing errors in long names: "Kuberentes", "Elasticseach". Short names are never guessed at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from extractors.lexicon import Candidate, Lexicon
from extractors.tokens import Tokens
from extractors.wordlists import words

SHORTEST = 9
"""Letters; of shorter names too many neighbours are words or other names."""

_SHORTEST_WRITTEN = SHORTEST - 1
"""Letters of a name that may lack one."""

_SHORTEST_SMALL = 10
"""Letters of a name that may be written without a capital: "filmmaker" is no FileMaker."""

_ENDINGS = frozenset({"", *words("s es ed d er ers or ors ing ings ion ions al ly ive e r rs y ies")})
"""What differs only in such an ending is another word, not a typing error: "responses" is not Responsys."""

_WORDS_KEPT = 32768


class Misspellings:
    """The long single-word names of a lexicon, by first letter and length."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._alike: dict[tuple[str, int], list[str]] = defaultdict(list)
        for name in lexicon.names:
            if len(name) >= SHORTEST:
                self._alike[name[0], len(name)].append(name)
        self._meant = lru_cache(maxsize=_WORDS_KEPT)(self._find)

    def candidates(self, tokens: Tokens) -> Iterator[Candidate]:
        """The misspelled names of a text, in its order."""
        for index, word in enumerate(tokens.words):
            if len(word) >= _SHORTEST_WRITTEN and (name := self._meant(word)):
                start, end = tokens.starts[index], tokens.ends[index]
                if len(name) >= _SHORTEST_SMALL or tokens.text[start].isupper():
                    yield Candidate(index, index, start, end, self._lexicon.forms(name), "typing error")

    def _find(self, word: str) -> str | None:
        """The one name that a word differs from in one letter, or in the order of two; None where there is none."""
        if word in self._lexicon or self._lexicon.begins(word) or not word.isalpha():
            return None
        size = len(word)
        alike = [name for length in (size - 1, size, size + 1) for name in self._alike.get((word[0], length), ())]
        near = process.extract(word, alike, scorer=OSA.distance, score_cutoff=1, limit=2) if alike else []
        return near[0][0] if len(near) == 1 and not _is_another_form(word, near[0][0]) else None


def _is_another_form(word: str, name: str) -> bool:
    """Whether a word is what the name begins with, in another form."""
    shared = next((index for index in range(len(word)) if not name.startswith(word[: index + 1])), len(word))
    return word[shared:] in _ENDINGS
