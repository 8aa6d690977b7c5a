"""Names that a sentence mentions only to say that they do not matter: a spaCy component over sentence skeletons.

A skeleton is a Doc of a sentence in which each candidate is one token, so that "no Amazon Web Services experience
needed" and "no Java experience needed" are the same sentence. Docs are made only of sentences in which one of the
patterns fits (`negation_patterns`); everything else never meets a tokenizer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractors.irrelevance import NAME
from extractors.negation_patterns import ASKED_ALL_THE_SAME, LAST_ONLY, PATTERNS_BY_WORDS, Pattern, forms_of

NEGATION = "skillatlas_negation"
"""The name of the component, and of the span group that it writes."""


@Language.factory(NEGATION, assigns=["doc.spans"])
def make_negation(nlp: Language, name: str) -> NegationMarker:
    """A component that marks what a sentence calls irrelevant."""
    del name
    return NegationMarker(nlp.vocab)


class NegationMarker:
    """Writes to `doc.spans["skillatlas_negation"]` every wording that makes a name irrelevant."""

    def __init__(self, vocab: Vocab) -> None:
        self._matchers = [(asked, _matcher(vocab, by_label)) for asked, by_label in PATTERNS_BY_WORDS.items()]

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its negations."""
        words = {token.text for token in doc}
        matchers = [matcher for asked, matcher in self._matchers if not asked.isdisjoint(words)]
        doc.spans[NEGATION] = [span for matcher in matchers for span in matcher(doc, as_spans=True)]
        return doc


def _matcher(vocab: Vocab, patterns: Mapping[str, list[Pattern]]) -> Matcher:
    """A matcher of patterns by their labels."""
    matcher = Matcher(vocab)
    for label, several in patterns.items():
        matcher.add(label, several)
    return matcher


class NegationJudge:
    """Tells which of a sentence's candidates do not count.

    Its vocabulary is closed: a word that stands in no pattern becomes one and the same token, so that memory stays
    flat however many postings are read.
    """

    def __init__(self) -> None:
        self._nlp = Language(Vocab())
        self._nlp.add_pipe(NEGATION)

    def negated(self, skeleton: Sequence[str]) -> frozenset[int]:
        """The numbers of the names in a skeleton that it calls irrelevant, counted from 0 in the order of the text."""
        forms = forms_of(skeleton)
        doc = self._nlp(Doc(self._nlp.vocab, words=forms))
        spans: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
        for span in doc.spans[NEGATION]:
            start = span.end - 1 if span.label_ == LAST_ONLY else span.start
            spans[span.label_ == ASKED_ALL_THE_SAME].append((start, span.end))
        if not spans[False]:
            return frozenset()
        return frozenset(_numbers(forms, spans[False])).difference(_numbers(forms, spans[True]))


def _numbers(forms: Sequence[str], spans: Iterable[tuple[int, int]]) -> Iterator[int]:
    """The numbers of the names in each negation, and of those that follow in the same list: "no Java, C or C++"."""
    names = [index for index, form in enumerate(forms) if form == NAME]
    for start, end in spans:
        inner = [index for index in names if start <= index < end]
        yield from (names.index(index) for index in inner)
        if inner and inner[-1] == end - 1:
            yield from (names.index(index) for index in _listed_behind(forms, inner[-1]))
        if inner and inner[0] == start:
            yield from (names.index(index) for index in _listed_before(forms, start))


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


def _listed_before(forms: Sequence[str], index: int) -> list[int]:
    """The names of a list that ends with the name at `index`: "Java and Go are not needed".

    A list with commas counts only where it begins the sentence: "you know Go, Java and C are not needed" asks for Go.
    """
    if index < _PAIR or forms[index - 1] not in _PAIRED_BY or forms[index - _PAIR] != NAME:
        return []
    listed = [index - _PAIR]
    while listed[-1] >= _PAIR and forms[listed[-1] - 1] in {",", "/"} and forms[listed[-1] - _PAIR] == NAME:
        listed.append(listed[-1] - _PAIR)
    return listed if listed[-1] == 0 else listed[:1]


_PAIR = 2
_PAIRED_BY = frozenset({"and", "or", "/"})
_LIST_WORDS = frozenset({",", "or", "nor", "/"})
