"""Training of span taggers: what they learn, that they learn it again, and how they are compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.annotated_spans import MarkedText
from extractors.pipeline import PostingExtractor
from extractors.proposals import proposals, tagged
from extractors.span_tagger import SpanTagger, read_tagger, write_tagger
from extractors.span_training import cross_validated, read_texts, trained
from schema.errors import InvalidInputError
from schema.postings import PostingDocument
from schema.taxonomy import Taxonomy

NAMES = ("zorbol", "quux mesh", "vantrel", "mibble tooling", "grok sheets", "larpel", "Python", "dorn", "welp forms")


def marked(text: str, *names: str) -> MarkedText:
    return MarkedText(text, tuple((text.index(name), text.index(name) + len(name)) for name in names))


TEXTS = [marked(f"You have experience with {name}, and we are a team.\nThe office is large.", name) for name in NAMES]


@pytest.fixture
def tagger(extractor: PostingExtractor) -> SpanTagger:
    return trained(list(read_texts(TEXTS, extractor)), ("knowledge",))


def test_a_pattern_is_learned_and_found_with_other_words(extractor: PostingExtractor, tagger: SpanTagger) -> None:
    text = "You have experience with plunt, and we are here. The office is far."
    assert [one.text for one in proposals(tagger, extractor.read(PostingDocument(text=text)))] == ["plunt"]
    assert (tagger.labels, tagger.texts, tagger.spans) == (("knowledge",), 9, 9)


def test_the_same_texts_give_the_same_file(extractor: PostingExtractor, tagger: SpanTagger, tmp_path: Path) -> None:
    again = trained(list(read_texts(TEXTS, extractor)), ("knowledge",))
    for number, model in enumerate((tagger, again)):
        write_tagger(model, tmp_path / f"{number}.json")
    assert (tmp_path / "0.json").read_bytes() == (tmp_path / "1.json").read_bytes()
    assert read_tagger(tmp_path / "0.json") == tagger


def test_finders_are_compared_on_texts_that_the_model_has_not_seen(
    extractor: PostingExtractor, small_taxonomy: Taxonomy
) -> None:
    compared = cross_validated(list(read_texts(TEXTS, extractor)), ("knowledge",), small_taxonomy.skills)
    assert (compared.texts, compared.spans) == (9, 9)
    assert compared.aliases.recall == compared.rules.recall == pytest.approx(1 / 9, abs=1e-4)
    assert compared.tagger.f1 == compared.rules_and_proposals.f1 == 1.0


def test_what_only_an_unseen_text_shows_is_not_known(extractor: PostingExtractor, small_taxonomy: Taxonomy) -> None:
    odd = [marked("In large halls frobnication reigns supreme", "frobnication"), *TEXTS]
    compared = cross_validated(list(read_texts(odd, extractor)), (), small_taxonomy.skills)
    assert compared.tagger.recall == pytest.approx(9 / 10)


def test_spans_in_markup_are_learned_where_their_words_stand(extractor: PostingExtractor) -> None:
    texts = [marked(f"<p>You &amp; us: <b>{name}</b></p>", name) for name in NAMES]
    tagger = trained(list(read_texts(texts, extractor)), ())
    text = "<p>You &amp; us: <b>plunt</b></p>"
    found = list(tagged(tagger, extractor.read(PostingDocument(text=text))))
    assert [text[start:end] for start, end in found] == ["plunt"]


def test_of_spans_that_overlap_the_longest_is_learned(extractor: PostingExtractor) -> None:
    texts = [MarkedText(one.text, (*one.spans, (one.spans[0][0] - 5, one.spans[0][1]))) for one in TEXTS]
    reading = extractor.read(PostingDocument(text=TEXTS[0].text))
    found = list(tagged(trained(list(read_texts(texts, extractor)), ()), reading))
    assert [TEXTS[0].text[start:end] for start, end in found] == ["with zorbol"]


def test_spans_without_words_teach_nothing(extractor: PostingExtractor) -> None:
    texts = list(read_texts([MarkedText("zorbol , mesh", ((7, 8),)), MarkedText(" ", ())], extractor))
    assert len(texts) == 1
    with pytest.raises(InvalidInputError, match="nothing to learn"):
        trained(texts, ())


def test_too_few_texts_cannot_be_compared(extractor: PostingExtractor, small_taxonomy: Taxonomy) -> None:
    with pytest.raises(InvalidInputError, match="3 texts are needed"):
        cross_validated(list(read_texts(TEXTS[:2], extractor)), (), small_taxonomy.skills)
