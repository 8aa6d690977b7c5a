"""Names of tools that are everyday words in a language other than English: `vite` is French for "quickly"."""

from __future__ import annotations

from extractors.wordlists import words

_IN_SMALL_LETTERS = {
    "de": words("extensiv flink nette prolog"),
    "fr": words("azure canape nette silex svelte vite"),
    "nl": words("flink nette teams"),
    "es": words("arista barra celta copado halcon lectora maximo minio mongo pega primavera scala"),
    "it": words("accumulo barra creo fiori nette primavera scala svelte vanta velero vite"),
    "pt": words("barra celta maximo mantas pega primavera provar scala vala"),
    "sv": words("flink provar rubrik teams vala vite"),
    "da": words("flink nette rubrik teams"),
    "pl": words("maximo minio scala"),
}
_IN_ANY = {
    "de": words("rubrik teams vulkan zustand"),
    **dict.fromkeys(("es", "it", "nl", "pt"), words("informatica")),
}
"""German writes its nouns with a capital; the other word is a subject of studies: "laurea in Informatica"."""


def is_everyday_word(language: str | None, word: str, written: str) -> bool:
    """Whether a folded word, as it is written, is a word of this language rather than a name."""
    if language is None:
        return False
    return word in _IN_ANY.get(language, ()) or (written.islower() and word in _IN_SMALL_LETTERS.get(language, ()))
