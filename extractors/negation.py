"""Names that a sentence mentions only to say that they do not matter: a spaCy component over sentence skeletons.

A skeleton is a Doc of a sentence in which each candidate is one token, so that "no Amazon Web Services experience
needed" and "no Java experience needed" are the same sentence. Docs are made only of sentences that hold one of the
`TRIGGERS`; everything else never meets a tokenizer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractors.irrelevance import NAME, SIGN, WORD
from extractors.wordlists import words

NEGATION = "skillatlas_negation"
"""The name of the component, and of the span group that it writes."""

Pattern = list[dict[str, Any]]  # the values are spaCy's: strings, lists and nested dictionaries


def _word(*forms: str, op: str = "") -> dict[str, Any]:  # one token of spaCy's pattern format
    return {"ORTH": {"IN": sorted(forms)}, **({"OP": op} if op else {})}


_NAME: dict[str, Any] = {"ORTH": NAME}
_STOPS = [",", ";", ".", ":", "!", "?", SIGN, "but", "while", "although"]
_NEEDLESS = words(
    "required needed necessary relevant essential expected mandatory important used requirement prerequisite"
)
_FILLER = words(
    """a an any to know with about in the for prior previous specific formal have experience of need knowledge be using
    writing use on much our that"""
)
_VERBS = words("use need require want care work do write have expect be using know find believe looking hiring seeking")
_NOT: tuple[Pattern, ...] = (
    [_word("not")],
    [_word("isn", "aren", "wasn", "don", "doesn", "didn", "won", "wouldn", "needn"), {"ORTH": "'"}, {"ORTH": "t"}],
)


def _any(op: str, *stops: str) -> dict[str, Any]:  # some tokens of spaCy's pattern format
    return {"ORTH": {"NOT_IN": [*_STOPS, *stops]}, "OP": op}


def _between(op: str) -> dict[str, Any]:  # some tokens without a name among them
    return _any(op, NAME)


def _needless(no: Pattern) -> Pattern:
    """The pattern of "X is not required" for one way of saying "not"."""
    verb = [_word("is", "are", "was")] if len(no) == 1 else []
    return [_NAME, _any("{0,6}"), *verb, *no, _any("{0,2}"), _word(*_NEEDLESS)]


def _unused(no: Pattern) -> Pattern:
    """The pattern of "you do not need to know X" for one way of saying "not"."""
    return [*no, _word("really", "actually", "even", op="?"), _word(*_VERBS), _word(*_FILLER, op="{0,4}"), _NAME]


PATTERNS: dict[str, list[Pattern]] = {
    "needless": [
        [_NAME, _any("{0,6}"), _word("is", "are"), _word("irrelevant", "unnecessary")],
        *(_needless(no) for no in _NOT),
        [
            _NAME,
            _word("experience", "knowledge", "skills", "(", op="{0,2}"),
            _word("not"),
            _any("?"),
            _word(*_NEEDLESS),
        ],
    ],
    "absent": [
        *([*no, _word("a", "an"), _NAME] for no in _NOT),
        [_word("no", "zero", "without", "nor"), _word(*_FILLER, op="{0,3}"), _NAME],
        *(_unused(no) for no in _NOT),
        [
            _word("never", "not", "neither"),
            _word("a", "an", "use", "using", "used", "about", "your", op="{0,2}"),
            _NAME,
        ],
        [_word("no"), _word("longer"), _between("{0,2}"), _NAME],
    ],
    "left behind": [
        [_word("away"), _word("from"), _between("{0,2}"), _NAME],
        [_word("instead", "rather", "other", "opposed"), _word("of", "than", "to"), _between("?"), _NAME],
        [_word("unlike", "excluding", "except", "ditched", "dropped", "abandoned"), _between("?"), _NAME],
        [_word("stopped"), _word("using", "writing", "supporting", "doing"), _between("?"), _NAME],
        [_word("migrated", "moved"), _word("off"), _word("of", op="?"), _NAME],
        [_word("rid"), _word("of"), _between("?"), _NAME],
        [_word("replaced"), _between("?"), _NAME, _word("with", "by")],
        [_NAME, _word("was", "were", "been"), _word("replaced")],
    ],
}
"""Wordings that say that a name does not matter here. The patterns are those of spaCy's Matcher."""


@Language.factory(NEGATION, assigns=["doc.spans"])
def make_negation(nlp: Language, name: str) -> NegationMarker:
    """A component that marks what a sentence calls irrelevant."""
    del name
    return NegationMarker(nlp.vocab)


class NegationMarker:
    """Writes to `doc.spans["skillatlas_negation"]` every wording that makes a name irrelevant."""

    def __init__(self, vocab: Vocab) -> None:
        self._matcher = Matcher(vocab)
        for label, patterns in PATTERNS.items():
            self._matcher.add(label, patterns)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its negations."""
        doc.spans[NEGATION] = self._matcher(doc, as_spans=True)
        return doc


class NegationJudge:
    """Tells which of a sentence's candidates do not count.

    Its vocabulary is closed: a word that stands in no pattern becomes one and the same token, so that memory stays
    flat however many postings are read.
    """

    def __init__(self) -> None:
        self._nlp = Language(Vocab())
        self._nlp.add_pipe(NEGATION)
        self._known = frozenset(_known_words())

    def negated(self, skeleton: Sequence[str]) -> frozenset[int]:
        """The numbers of the names in a skeleton that it calls irrelevant, counted from 0 in the order of the text."""
        forms = [word if word in self._known else WORD if word[0].isalnum() else SIGN for word in skeleton]
        doc = self._nlp(Doc(self._nlp.vocab, words=forms))
        spans = [(span.start, span.end) for span in doc.spans[NEGATION]]
        return frozenset(_numbers(forms, spans)) if spans else frozenset()


def _known_words() -> Iterator[str]:
    """Every word and sign that a pattern asks for."""
    yield from (NAME, "'", ",", ";", ".", ":", "!", "?", "/", "(", "t", "or", "nor")
    for patterns in PATTERNS.values():
        for pattern in patterns:
            for token in pattern:
                condition = token["ORTH"]
                yield from [condition] if isinstance(condition, str) else next(iter(condition.values()))


def _numbers(forms: Sequence[str], spans: Iterable[tuple[int, int]]) -> Iterator[int]:
    """The numbers of the names in each negation, and of those that follow in the same list: "no Java, C or C++"."""
    names = [index for index, form in enumerate(forms) if form == NAME]
    for start, end in spans:
        inner = [index for index in names if start <= index < end]
        yield from (names.index(index) for index in inner)
        if inner and inner[-1] == end - 1:
            yield from (names.index(index) for index in _listed_behind(forms, inner[-1]))


def _listed_behind(forms: Sequence[str], index: int) -> list[int]:
    """The names that go on a list behind the name at `index`, if the list ends with "or"."""
    listed: list[int] = []
    joined: set[str] = set()
    while True:
        following = index + 1
        while following < len(forms) and forms[following] in _LIST_WORDS:
            joined.add(forms[following])
            following += 1
        if following == index + 1 or following >= len(forms) or forms[following] != NAME:
            break
        listed.append(following)
        index = following
    return listed if joined & {"or", "nor", "/"} else []


_LIST_WORDS = frozenset({",", "or", "nor", "/"})
