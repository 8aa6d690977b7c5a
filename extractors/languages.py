"""The language of a posting, told by its commonest short words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set

READ_IN_FULL = frozenset({None, "en"})
"""Languages in which sentences are understood; in any other only names of tools are taken."""

_STOPWORDS = {
    "en": "the and of to with for you our we are is will your an be as that this have from or on at by who",
    "de": "und der die das mit für wir sie ist ein eine zu im den dem des auf als bei von oder uns ihre deine du",
    "fr": "le la les et des une vous nous pour dans avec est sur au aux du notre votre qui en ou par",
    "nl": "de het een en van je voor met wij onze bij op aan zijn ben jij als dat ons naar te",
    "es": "el los las y una con para del por que se en nuestro nuestra tu es al como más su",
    "it": "il di gli che con per una del della sono nel alla dei delle siamo nostro tua ed",
    "pt": "os das dos uma com para você nós em na no que nossa seu ao por mais são",
    "sv": "och att som med för är vi du en ett på av till din dig hos oss vår",
    "da": "og at som med for er vi du en et på af til din hos os vores ikke",
    "pl": "i w z na do oraz jest dla się nie od przez naszym twoja nas jak",
}
_SHARED = Counter(word for words in _STOPWORDS.values() for word in words.split())
_OWN_WORDS = {
    language: frozenset(word for word in words.split() if _SHARED[word] == 1) for language, words in _STOPWORDS.items()
}
"""The words that only one of the languages has."""

_EVERY_OWN_WORD = frozenset(word for words in _OWN_WORDS.values() for word in words)

_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
"""Japanese stands before Chinese, because it is written with Chinese characters too."""

_ANY_SCRIPT = re.compile(
    r"[\u0370-\u03ff\u0400-\u04ff\u0590-\u05ff\u0600-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]"
)
_SAMPLE = 3600
_LEAST_WORDS = 4
_SCRIPT_SHARE = 0.15
"""A text with a sixth of its letters in a script is in a language of that script; names stay in the Latin one."""


def language_of(text: str, words: Set[str]) -> str | None:
    """The ISO 639-1 code of a text's language, from its folded words; None where there are too few to tell."""
    sample = text[:_SAMPLE]
    if not sample.isascii() and _ANY_SCRIPT.search(sample):
        letters = sum(character.isalpha() for character in sample) or 1
        for language, script in _SCRIPTS:
            if len(script.findall(sample)) / letters > _SCRIPT_SHARE:
                return language
    words = words & _EVERY_OWN_WORD
    counts = {language: len(own & words) for language, own in _OWN_WORDS.items()}
    language = max(counts, key=counts.__getitem__)
    return language if counts[language] >= _LEAST_WORDS else None
