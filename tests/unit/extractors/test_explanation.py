from collections.abc import Callable

import pytest

from extractors.explanation import PLAIN_WORD, REPLACED, Explanation, Judged, explained
from extractors.pipeline import PostingExtractor
from schema.postings import PostingDocument, Section

Explained = Callable[[str], Explanation]


@pytest.fixture
def explain(extractor: PostingExtractor) -> Explained:
    return lambda text: explained(extractor, PostingDocument(text=text))


def judged(explanation: Explanation, text: str) -> Judged:
    return next(one for one in explanation.judged if one.text == text)


def test_every_stage_tells_its_own_values(explain: Explained) -> None:
    found = explain("Requirements:\n- 5+ years of <b>Python</b> or Go\n- no Java needed")
    assert found.plain_text == "Requirements:\n- 5+ years of Python or Go\n- no Java needed"
    assert [(line.section, line.heading, line.bullet) for line in found.lines] == [
        (Section.REQUIREMENTS, True, False),
        (Section.REQUIREMENTS, False, True),
        (Section.REQUIREMENTS, False, True),
    ]
    assert [(one.text, one.needs_evidence) for one in found.candidates] == [
        ("Python", False),
        ("Go", True),
        ("Java", False),
    ]
    assert judged(found, "Python").min_years == 5.0
    assert judged(found, "Java").reason == "negated"


def test_the_evidence_on_an_ambiguous_word_comes_to_its_weight(explain: Explained) -> None:
    go = judged(explain("You need experience with Python or Go."), "Go")
    assert {weighed.kind for weighed in go.evidence} >= {"beside a name in a list"}
    assert go.weight == sum(weighed.weight for weighed in go.evidence)
    assert go.kept


def test_a_word_that_nothing_makes_a_name_is_said_to_be_ordinary(explain: Explained) -> None:
    assert judged(explain("You will need Python. We aim to excel, go far and react."), "Python").kept
    assert judged(explain("Some Python, some rust, on the way."), "rust").reason == PLAIN_WORD


def test_an_overlap_tells_which_reading_lost_to_which(explain: Explained) -> None:
    found = explain("Unit and end-to-end testing, integration and data science")
    kept = {one.text for one in found.judged}
    lost = {one.text for one in found.overlaps}
    assert "Unit" in kept
    assert {one.text for one in found.candidates} == kept | lost
    assert {one.why for one in found.overlaps} <= {"part of a longer name", REPLACED}


def test_the_wordings_of_a_sentence_are_quoted_with_their_meaning(explain: Explained) -> None:
    kubernetes = judged(explain("Kubernetes is a plus."), "Kubernetes")
    assert ("a plus", "preferred: what stands before") in {(w.text, w.meaning) for w in kubernetes.wordings}


@pytest.mark.parametrize("text", ["Python or Go", "We use Looker Studio; front- and back-end", "Größe: 5 €, C++/C#"])
def test_what_was_kept_and_rejected_is_what_the_analysis_says(
    explain: Explained, extractor: PostingExtractor, text: str
) -> None:
    found = explain(text)
    assert found.analysis == extractor.analyse(PostingDocument(text=text))
    assert {one.skill for one in found.judged if one.kept} == {one.skill_id for one in found.analysis.skills}
