"""What is taken from a posting that is not in English: names that are the same in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractors.lexicon import Candidate
from extractors.surface import NAME_KINDS
from extractors.tokens import Tokens
from extractors.wordlists import words

_SHORTEST_ACRONYM = 3
_IN_SMALL_LETTERS = {
    "de": words("extensiv flink nette prolog"),
    "fr": words("azure canape nette silex svelte vite"),
    "nl": words("flink nette teams"),
    "es": words("arista barra celta copado halcon lectora maximo minio mongo pega primavera scala"),
    "it": words("accumulo barra fiori nette primavera scala svelte vanta velero vite"),
    "pt": words("barra celta maximo mantas pega primavera provar scala vala"),
    "sv": words("flink provar rubrik teams vala vite"),
    "da": words("flink nette rubrik teams"),
    "pl": words("maximo minio scala"),
}
_IN_ANY = {
    "de": words("rubrik team vulkan zustand"),
    **dict.fromkeys(("nl", "pt"), words("informatica")),
    **dict.fromkeys(("es", "it"), words("creo informatica")),
}
"""Without an s at their end. German writes its nouns with a capital; others are subjects of studies ("laurea in
Informatica") or verbs that open a sentence ("Creo que")."""


GRADES = words("categorie categoria kategorie klasse clase niveau nivel niva permis rijbewijs fuhrerschein carnet")
"""Folded words before a letter that is a grade or a class."""

_BEHIND_NO_NAME = frozenset("'\u2019$")


def names_in(language: str | None, tokens: Tokens, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The names among the candidates of a posting in this language: those of tools, and acronyms (`ETL`, `CI/CD`)."""
    for candidate in candidates:
        written = tokens.text[candidate.start : candidate.end]
        if candidate.forms[0].skill.kind not in NAME_KINDS and not _is_acronym(candidate, written):
            continue
        if candidate.first < candidate.last or not (
            is_everyday_word(language, tokens.words[candidate.first], written) or _is_letter_of_text(tokens, candidate)
        ):
            yield candidate


def is_everyday_word(language: str | None, word: str, written: str) -> bool:
    """Whether a folded word, as it is written, is a word of this language: `vite` is French for "quickly"."""
    if language is None:
        return False
    return word.removesuffix("s") in _IN_ANY.get(language, ()) or (
        written.islower() and word in _IN_SMALL_LETTERS.get(language, ())
    )


def _is_acronym(candidate: Candidate, written: str) -> bool:
    """Whether a label that needs no evidence is written in capitals, as it is in the taxonomy."""
    if len(written) < _SHORTEST_ACRONYM or not written.isupper():
        return False
    return any(form.label == written and not form.guarded for form in candidate.forms)


def _is_letter_of_text(tokens: Tokens, candidate: Candidate) -> bool:
    """Whether a single letter is no name: "C'est", "R$ 500", "catégorie B ou C"."""
    if candidate.end - candidate.start > 1:
        return False
    before = tokens.words[max(0, candidate.first - 3) : candidate.first]
    return tokens.text[candidate.end : candidate.end + 1] in _BEHIND_NO_NAME or not GRADES.isdisjoint(before)
