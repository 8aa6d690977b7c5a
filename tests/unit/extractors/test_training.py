"""The model for ambiguous words: fitted, compared with the rules, kept, used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extractors.annotations import AnnotatedPosting, AnnotatedSkill
from extractors.candidate_model import CandidateModel, read_model, write_model
from extractors.pipeline import PostingExtractor
from extractors.training import Example, cross_validated, examples_in, fit
from schema.errors import InvalidInputError
from schema.postings import PostingDocument
from schema.taxonomy import Taxonomy

ALWAYS, NEVER = CandidateModel({"always": 5.0}, 1), CandidateModel({"always": -5.0}, 1)


def annotated(identity: str, text: str, *names: str, neutral: tuple[str, ...] = ()) -> AnnotatedPosting:
    skills = tuple(AnnotatedSkill(name) for name in names)
    return AnnotatedPosting(identity, text, None, "posting", identity, skills, (*neutral, *names), (), None, None)


def examples(sources: int = 6) -> Iterator[Example]:
    """Words whose capital tells whether they count, which the rules here do not know."""
    for source in range(sources):
        yield Example(f"source {source}", {"always": 1.0, "capital": 1.0}, counts=True, ruled=False)
        yield Example(f"source {source}", {"always": 1.0}, counts=False, ruled=False)


@pytest.fixture
def own_extractor(small_taxonomy: Taxonomy) -> PostingExtractor:
    return PostingExtractor(small_taxonomy)


def labels(extractor: PostingExtractor, text: str) -> list[str]:
    return [finding.pref_label for finding in extractor.analyse(PostingDocument(text=text)).skills]


def test_a_fitted_model_tells_what_its_examples_tell() -> None:
    model = fit(list(examples()))
    assert model.probability({"always": 1.0, "capital": 1.0}) > 0.5 > model.probability({"always": 1.0})


def test_the_same_examples_give_the_same_model() -> None:
    assert fit(list(examples())) == fit(list(examples()))


def test_rules_and_model_are_compared_on_sources_that_the_model_has_not_seen() -> None:
    compared = cross_validated(list(examples()))
    assert (compared.examples, compared.positive, compared.sources) == (12, 6, 6)
    assert (compared.rules.f1, compared.model.f1, compared.better) == (0.0, 1.0, True)


def test_what_only_the_own_source_shows_is_not_known() -> None:
    odd = [replace(one, counts=not one.counts) if one.source == "source 0" else one for one in examples()]
    assert cross_validated(odd).model.accuracy == pytest.approx(10 / 12, abs=1e-4)


def test_words_of_one_kind_only_teach_nothing() -> None:
    with pytest.raises(InvalidInputError, match="too few"):
        fit([one for one in examples() if one.counts])


def test_examples_are_the_ambiguous_words_and_what_the_annotation_says_of_them(extractor: PostingExtractor) -> None:
    posting = annotated("one", "We write our services in Go. They spark joy, and Rust is on the car. Python.", "Go")
    found = [(example.counts, example.ruled) for example in examples_in([posting], extractor, {})]
    assert (True, True) in found
    assert (False, False) in found


def test_what_is_annotated_as_optional_teaches_nothing(extractor: PostingExtractor) -> None:
    posting = annotated("one", "We write our services in Go.", neutral=("Go",))
    assert list(examples_in([posting], extractor, {})) == []


def test_a_model_decides_ambiguous_words_and_no_others(own_extractor: PostingExtractor) -> None:
    text = "We write our services in Go and Python."
    assert labels(own_extractor, text) == ["Go", "Python"]
    own_extractor.use_model(NEVER)
    assert labels(own_extractor, text) == ["Python"]


def test_a_model_may_propose_what_the_rules_turned_down(own_extractor: PostingExtractor) -> None:
    text = "Requirements\n- 3 years around Rust"
    assert labels(own_extractor, text) == []
    own_extractor.use_model(ALWAYS)
    finding = own_extractor.analyse(PostingDocument(text=text)).skills[0]
    assert (finding.pref_label, finding.requirement, finding.min_years) == ("Rust", "required", 3.0)


def test_the_version_names_the_model(own_extractor: PostingExtractor) -> None:
    before = own_extractor.version
    own_extractor.use_model(ALWAYS)
    assert own_extractor.version == f"{before}+model-{ALWAYS.digest[:12]}"


def test_a_model_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_model(ALWAYS, tmp_path / "model.json")
    assert read_model(tmp_path / "model.json") == ALWAYS


def test_a_model_that_was_changed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.json"
    write_model(ALWAYS, path)
    path.write_text(path.read_text(encoding="utf-8").replace("5.0", "6.0"), encoding="utf-8")
    with pytest.raises(InvalidInputError, match="hash"):
        read_model(path)


def test_a_file_without_a_model_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.json"
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(InvalidInputError, match="skillatlas train"):
        read_model(path)
