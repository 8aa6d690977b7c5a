"""Typing errors in long names: "Kuberentes", "Elasticseach". Short names are never guessed at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set

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

_SPARED = 4
"""Letters at the beginning or at the end of a name of nine that one slip, which changes two at most, cannot touch."""

_WORDS_KEPT = 32768


class Misspellings:
    """The long single-word names of a lexicon, by their first letters, and by the first with the last ones.

    One slip leaves the first four letters of a long name as they are, or the last four.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._alike: dict[str, list[str]] = defaultdict(list)
        for name in lexicon.names:
            if len(name) >= SHORTEST:
                for ends in _ends(name):
                    self._alike[ends].append(name)
        self._longest = 1 + max(map(len, lexicon.names), default=0)
        """Letters of a name that has one too many."""
        self._sound: set[str] = set()
        """The words asked for last that are no typing errors, none of them longer than that."""

    def candidates(self, tokens: Tokens, words: Set[str]) -> list[Candidate]:
        """The misspelled names of a text of these words, in its order."""
        meant = self._meant(words)
        if not meant:
            return []
        places = [(index, meant[word]) for index, word in enumerate(tokens.words) if word in meant]
        return [
            Candidate(index, index, tokens.starts[index], tokens.ends[index], self._lexicon.forms(name), "typing error")
            for index, name in places
            if len(name) >= _SHORTEST_SMALL or tokens.text[tokens.starts[index]].isupper()
        ]

    def _meant(self, words: Set[str]) -> dict[str, str]:
        """The misspelled of these words, each with the name that it stands for."""
        meant: dict[str, str] = {}
        for word in words - self._sound:
            if len(word) > self._longest:
                continue
            name = self._find(word) if len(word) >= _SHORTEST_WRITTEN else None
            if name:
                meant[word] = name
                continue
            if len(self._sound) >= _WORDS_KEPT:
                self._sound.clear()
            self._sound.add(word)
        return meant

    def _find(self, word: str) -> str | None:
        """The name of one skill from which a word differs in one letter, or in the order of two, or None."""
        if word in self._lexicon or self._lexicon.begins(word) or not word.isalpha():
            return None
        alike = {name for ends in _ends(word) for name in self._alike.get(ends, ())}
        near = [name for name in alike if OSA.distance(word, name, score_cutoff=1) <= 1]
        if not near or any(_is_another_form(word, name) for name in near):
            return None
        return near[0] if len(near) == 1 or len(self._owners(near)) == 1 else None

    def _owners(self, names: list[str]) -> set[str]:
        """The skills of these names; a known misspelling is a name too."""
        return {form.skill.id for name in names for form in self._lexicon.forms(name)}


def _ends(word: str) -> tuple[str, str]:
    """The first letters of a word, and the first with the last ones: a word with one slip shares either with it."""
    return word[:_SPARED], word[0] + word[-_SPARED:]


def _is_another_form(word: str, name: str) -> bool:
    """Whether a word is what the name begins with, in another form."""
    shared = next((index for index in range(len(word)) if not name.startswith(word[: index + 1])), len(word))
    return word[shared:] in _ENDINGS
