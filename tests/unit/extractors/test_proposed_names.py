"""Names that a model proposes over a corpus."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from extractors.new_names import NewName
from extractors.pipeline import PostingExtractor
from extractors.proposed_names import ProposedNames
from extractors.span_tagger import SpanTagger
from schema.postings import PostingDocument
from schema.taxonomy import Taxonomy

LEVEL = (0.0, 0.0, 0.0)
WEIGHTS = {"always": (-1.0, -1.0), "w zorbol": (5.0, 0.0), "w mesh": (0.0, 5.0), "w baker": (5.0, 0.0)}
TAGGER = SpanTagger(("knowledge",), WEIGHTS, LEVEL, (LEVEL, LEVEL, LEVEL), texts=1, spans=1)


@pytest.fixture
def names(extractor: PostingExtractor) -> ProposedNames:
    return gathered(extractor, ["Acme", "Umbrella", "Acme"])


def gathered(extractor: PostingExtractor, employers: Iterable[str], most: int = 100) -> ProposedNames:
    names = ProposedNames(TAGGER, most)
    for number, employer in enumerate(employers):
        text = f"Requirements:\n- Docker, the art of zorbol mesh\n- a degree in zorbol\n- zorbol q{number}"
        names.add(extractor.read(PostingDocument(text=text, id=str(number), organization=employer)))
    return names


def test_proposals_are_counted_with_the_nearest_skill_and_examples(
    names: ProposedNames, small_taxonomy: Taxonomy
) -> None:
    found = {one.name: one for one in names.ranked(small_taxonomy.skills, 2)}
    mesh = found["zorbol mesh"]
    assert (mesh.postings, mesh.employers, mesh.found_by) == (3, 2, "model")
    assert mesh.nearest is not None
    assert mesh.nearest.pref_label == "Docker"
    assert "the art of zorbol mesh" in mesh.examples[0]


def test_a_field_of_study_does_not_count(names: ProposedNames, small_taxonomy: Taxonomy) -> None:
    assert {one.name: one.postings for one in names.ranked(small_taxonomy.skills, 2)}["zorbol"] == 3


def test_a_word_that_mostly_stands_for_something_else_comes_last(
    names: ProposedNames, small_taxonomy: Taxonomy
) -> None:
    found = {one.name: one for one in names.ranked(small_taxonomy.skills, 2)}
    assert list(found) == ["zorbol mesh", "zorbol"]
    assert (found["zorbol mesh"].score, found["zorbol"].score) == (2.0, pytest.approx(2 / 3, abs=0.01))


def test_what_the_rules_have_found_is_not_told_again(names: ProposedNames, small_taxonomy: Taxonomy) -> None:
    told = names.ranked(small_taxonomy.skills, 2)
    assert [one.name for one in names.ranked(small_taxonomy.skills, 2, told[:1])] == [one.name for one in told[1:]]


def test_names_of_too_few_postings_are_left_out(names: ProposedNames, small_taxonomy: Taxonomy) -> None:
    assert names.ranked(small_taxonomy.skills, 4) == []


def test_memory_does_not_grow_beyond_its_limit(extractor: PostingExtractor, small_taxonomy: Taxonomy) -> None:
    found: list[NewName] = gathered(extractor, ["Acme"] * 3, most=1).ranked(small_taxonomy.skills, 1)
    assert len(found) <= 1
