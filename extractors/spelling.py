"""The everyday spellings of a label: joined or parted, singular or plural, British or American."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

_BRITISH = {
    "modelling": "modeling", "modelled": "modeled", "modeller": "modeler", "labelling": "labeling",
    "labelled": "labeled", "travelling": "traveling", "cancelling": "canceling", "signalling": "signaling",
    "counselling": "counseling", "behaviour": "behavior", "behavioural": "behavioral", "colour": "color",
    "centre": "center", "centred": "centered", "analyse": "analyze", "analysing": "analyzing", "catalogue": "catalog",
    "cataloguing": "cataloging", "licence": "license", "programme": "program", "defence": "defense",
    "fulfilment": "fulfillment", "grey": "gray", "labour": "labor", "harbour": "harbor", "judgement": "judgment",
    "storey": "story", "tyre": "tire", "artefact": "artifact", "aluminium": "aluminum", "cheque": "check",
    "dialogue": "dialog", "favour": "favor", "metre": "meter", "neighbour": "neighbor", "neighbours": "neighbors",
    "practise": "practice", "enrol": "enroll", "skilful": "skillful", "organisational": "organizational",
    "paediatric": "pediatric", "haematology": "hematology", "anaesthesia": "anesthesia", "gynaecology": "gynecology",
    "orthopaedic": "orthopedic", "oestrogen": "estrogen", "leukaemia": "leukemia", "ageing": "aging",
    "fibre": "fiber", "analogue": "analog", "mould": "mold", "moulding": "molding", "enrolment": "enrollment",
    "tumour": "tumor", "paediatrics": "pediatrics", "levelling": "leveling", "centres": "centers",
    "programmes": "programs", "licences": "licenses", "catalogues": "catalogs", "artefacts": "artifacts",
    "behaviours": "behaviors", "colours": "colors", "fibres": "fibers", "moulds": "molds", "metres": "meters",
    "tyres": "tires", "enrolments": "enrollments",
}  # fmt: skip
_AMERICAN = {american: british for british, american in _BRITISH.items()}
_SPELLED_IN_TWO_WAYS = frozenset({*_BRITISH, *_AMERICAN})
_ISATION = re.compile(r"([a-z]{3,})i([sz])(ation|ations|ational|ing|ed|er|ers)")
_Z_WORDS = re.compile(
    r"(?:siz|priz|seiz|gliz)(?:ing|ed|er|ers)|[a-z]*(?:ris|vis|mis|cis|dis|nis[eh]|pris)(?:ing|ed|er|ers)"
)
"""Words that only look as if they were spelled in two ways (`sizing`, `advising`, `enterprising`)."""

MAX_SEAMS = 3
"""At most so many places of a label are tried in several ways: a label has a few spellings, not thousands."""

_TELLING_PARTS = frozenset({"script", "ops", "hub", "js", "net"})
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SHORTEST_PART = 2
_SHORTEST_PLURAL = 3
_SHORTEST_SINGULAR = 5


def other_spelling(word: str) -> str | None:
    """The British spelling of an American word, or the other way round; None where there is one spelling."""
    fixed = _BRITISH.get(word) or _AMERICAN.get(word)
    if fixed:
        return fixed
    match = _ISATION.fullmatch(word)
    if not match or _Z_WORDS.fullmatch(word):
        return None
    return f"{match[1]}i{'z' if match[2] == 's' else 's'}{match[3]}"


def may_differ(text: str, words: Iterable[str]) -> bool:
    """Whether a text of these words may be spelled in two ways; a quick look before `other_spelling` is asked."""
    return "is" in text or "iz" in text or not _SPELLED_IN_TWO_WAYS.isdisjoint(words)


def plural(word: str) -> str | None:
    """The regular plural of a word, or None where it has none or ends as a plural does."""
    if not word.isalpha() or len(word) < _SHORTEST_PLURAL or word.endswith("s"):
        return None
    if word.endswith(("x", "ch", "sh", "z")):
        return f"{word}es"
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}s"


def singular(word: str) -> str | None:
    """The regular singular of a word that looks like a plural, or None."""
    if not word.isalpha() or len(word) < _SHORTEST_SINGULAR or not word.endswith("s"):
        return None
    if word.endswith(("ss", "us", "is", "os", "ics", "ws", "js", "news")):
        return None
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("xes", "ches", "shes", "sses")):
        return word[:-2]
    return word[:-1]


def parts(word: str) -> list[str]:
    """The parts of a word in camel case (`MongoDB` is `Mongo` and `DB`); one part where there is no such seam."""
    pieces = _CAMEL.split(word)
    return pieces if all(len(piece) >= _SHORTEST_PART for piece in pieces) else [word]


def parts_read_alone(pieces: list[str]) -> bool:
    """Whether the parts are a name in any case (`mongo db`), not only as capitals (`in design` is not `InDesign`)."""
    return any(piece.isupper() or piece.lower() in _TELLING_PARTS for piece in pieces)


def joined_spellings(words: list[str], options: list[tuple[str, ...]]) -> Iterator[str]:
    """Every spelling of the words, with each of the `options` for what joins a word to the one before it."""
    if sum(len(option) > 1 for option in options) > MAX_SEAMS:
        options = [option[:1] for option in options]
    for seams in product(*options):
        yield words[0] + "".join(seam + word for seam, word in zip(seams, words[1:], strict=True))
