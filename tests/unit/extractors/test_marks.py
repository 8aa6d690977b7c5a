from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.marks import Mark, Stretch, marks_of, stretches
from extractors.pipeline import PostingExtractor
from schema.postings import PostingDocument

MarksIn = Callable[[str], list[tuple[str, str, str]]]


@pytest.fixture
def marks_in(extractor: PostingExtractor) -> MarksIn:
    """The words that a reader sees of each mark, with what it stands for and its state."""

    def found(text: str) -> list[tuple[str, str, str]]:
        reading = extractor.read(PostingDocument(text=text))
        marks = marks_of(reading, extractor.analysis_of(reading))
        return [(reading.clean.text[mark.start : mark.end], mark.label, mark.state) for mark in marks]

    return found


def test_marks_stand_in_the_plain_text_of_a_page(marks_in: MarksIn) -> None:
    page = "<h2>Requirements</h2>\n<ul><li>A &amp; B: <b>Python</b> &#38; C++</li><li>no Java needed</li></ul>"
    assert marks_in(page) == [
        ("Python", "Python", "required"),
        ("C++", "C++", "required"),
        ("Java", "Java", "rejected"),
    ]


def test_a_skill_has_a_mark_for_each_time_it_is_named(marks_in: MarksIn) -> None:
    assert marks_in("You must know Python.\nPython is nice to have.") == [
        ("Python", "Python", "required"),
        ("Python", "Python", "preferred"),
    ]


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=12)


@given(spans)
def test_stretches_hold_every_mark_once_and_never_overlap(found: list[tuple[int, int]]) -> None:
    marks = [Mark(start=start, end=start + length, label=str(number)) for number, (start, length) in enumerate(found)]
    gathered = list(stretches(marks))
    assert sorted(mark.label for stretch in gathered for mark in stretch.marks) == sorted(mark.label for mark in marks)
    assert all(one.end <= other.start for one, other in pairwise(gathered))
    assert all(_holds(stretch) for stretch in gathered)


def _holds(stretch: Stretch) -> bool:
    return stretch.start == min(mark.start for mark in stretch.marks) and stretch.end == max(
        mark.end for mark in stretch.marks
    )
