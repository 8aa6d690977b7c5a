"""The tagger of spans: what its weights make of a text, how it is kept, and what is refused."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.candidate_model import CandidateModel, read_model, write_model
from extractors.pipeline import PostingExtractor
from extractors.proposals import proposals, tagged
from extractors.span_tagger import SpanTagger, read_tagger, spans_of, write_tagger
from schema.errors import InvalidInputError
from schema.postings import PostingDocument


def tagger(**weights: tuple[float, float]) -> SpanTagger:
    """One that knows words by their weights, and otherwise thinks a word to stand outside."""
    own = {"always": (-1.0, -1.0), **{f"w {word}": pair for word, pair in weights.items()}}
    level = (0.0, 0.0, 0.0)
    return SpanTagger(("knowledge",), own, level, (level, level, level), texts=1, spans=1)


ZORBOL = tagger(zorbol=(5.0, 0.0), mesh=(0.0, 5.0), python=(5.0, 0.0), java=(5.0, 0.0))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We know zorbol mesh well", ["zorbol mesh"]),
        ("mesh alone goes on with nothing", []),
        ("zorbol zorbol", ["zorbol", "zorbol"]),
        ("<p>Our <b>zorbol</b></p><p>mesh</p>", ["zorbol"]),
        ("nothing here", []),
    ],
)
def test_spans_begin_go_on_and_end_with_their_line(extractor: PostingExtractor, text: str, expected: list[str]) -> None:
    found = tagged(ZORBOL, extractor.read(PostingDocument(text=text)))
    assert [text[start:end] for start, end in found] == expected


def test_a_span_needs_a_beginning() -> None:
    assert list(spans_of([0, 1, 1, 2, 0, 0, 1])) == [(0, 2), (4, 4), (5, 6)]


def test_the_steps_decide_where_words_say_nothing(extractor: PostingExtractor) -> None:
    level = (0.0, 0.0, 0.0)
    eager = SpanTagger(("skill",), {}, (1.0, 0.0, 0.0), ((0.0, 2.0, 0.0), (0.0, 2.0, 0.0), level), texts=1, spans=1)
    assert list(eager.spans_in(extractor.read(PostingDocument(text="one two three")))) == [(0, 2)]


def test_what_the_rules_take_or_reject_is_not_proposed(extractor: PostingExtractor) -> None:
    text = "You need Python and zorbol mesh.\nNo Java experience needed."
    reading = extractor.read(PostingDocument(text=text))
    assert len(list(tagged(ZORBOL, reading))) == 3
    assert [(one.text, text[one.start : one.end]) for one in proposals(ZORBOL, reading)] == [("zorbol mesh",) * 2]


def test_a_longer_name_around_a_rejected_word_may_be_proposed(extractor: PostingExtractor) -> None:
    reading = extractor.read(PostingDocument(text="No Java zorbol experience needed."))
    assert reading.verdicts[0].reason
    assert [one.text for one in proposals(tagger(java=(5, 0), zorbol=(0, 5)), reading)] == ["Java zorbol"]


def test_nothing_is_proposed_of_a_posting_in_another_language(extractor: PostingExtractor) -> None:
    text = "Wir suchen eine Person, die mit zorbol und mit uns an der Zukunft arbeitet und sich nicht langweilt."
    reading = extractor.read(PostingDocument(text=text))
    assert reading.language == "de"
    assert list(proposals(ZORBOL, reading)) == []


@given(text=st.text(st.sampled_from("zorbol mesh Python.\n<b>&amp; \u00e9\u0130\u4e2d")), eager=st.booleans())
def test_proposals_lie_within_the_text_and_never_overlap(extractor: PostingExtractor, text: str, eager: bool) -> None:
    model = SpanTagger((), {"always": (1.0, 1.0)}, *ZORBOL_SHAPE, texts=0, spans=0) if eager else ZORBOL
    found = list(proposals(model, extractor.read(PostingDocument(text=f"x{text}"))))
    assert all(f"x{text}"[one.start : one.end] == one.text and one.text for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


ZORBOL_SHAPE = (ZORBOL.openings, ZORBOL.steps)


def test_a_model_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_tagger(ZORBOL, tmp_path / "model.json")
    assert read_tagger(tmp_path / "model.json") == ZORBOL


def test_a_model_that_was_changed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.json"
    write_tagger(ZORBOL, path)
    path.write_text(path.read_text(encoding="utf-8").replace('"w java": [5.0', '"w java": [6.0'), encoding="utf-8")
    with pytest.raises(InvalidInputError, match="hash"):
        read_tagger(path)


@pytest.mark.parametrize("content", ["[]", "no json", '{"format": 1}', "\x00"])
def test_a_file_without_a_model_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "model.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InvalidInputError, match="skillatlas train"):
        read_tagger(path)


def test_each_kind_of_model_is_refused_where_the_other_is_wanted(tmp_path: Path) -> None:
    write_tagger(ZORBOL, tmp_path / "proposes.json")
    write_model(CandidateModel({"always": 1.0}, 1), tmp_path / "decides.json")
    with pytest.raises(InvalidInputError, match="proposes names"):
        read_model(tmp_path / "proposes.json")
    with pytest.raises(InvalidInputError, match="decides ambiguous words"):
        read_tagger(tmp_path / "decides.json")
