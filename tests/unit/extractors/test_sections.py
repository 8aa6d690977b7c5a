from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.clean import CleanText, Span, clean
from extractors.offsets import OffsetMap
from extractors.person_specification import signs
from extractors.sections import Line, layout
from extractors.tokens import tokenize
from schema.postings import Section


def sections(text: str) -> list[tuple[str, Section]]:
    cleaned = clean(text)
    page = layout(cleaned, tokenize(cleaned.text, {"python", "java"}).breaks)
    return [(cleaned.text[line.start : line.end], line.section) for line in page.lines]


def test_a_heading_holds_until_the_next_one() -> None:
    found = dict(sections("Requirements\n- SQL\n- Python\n\nNice to have\n- Go"))
    assert found["- Python"] is Section.REQUIREMENTS
    assert found["- Go"] is Section.PREFERRED


def test_an_inline_label_holds_for_its_line() -> None:
    text = "We hire.\nNice to have: Kafka.\nWe are in Berlin."
    page = layout(clean(text))
    assert page.line_at(text.index("Kafka")).section_at(text.index("Kafka")) is Section.PREFERRED
    assert page.line_at(text.index("Berlin")).section_at(text.index("Berlin")) is Section.SUMMARY


def test_two_labels_in_one_line_part_it() -> None:
    text = "Required: Scala. Nice to have: Akka."
    page = layout(clean(text))
    assert page.lines[0].section_at(text.index("Scala")) is Section.REQUIREMENTS
    assert page.lines[0].section_at(text.index("Akka")) is Section.PREFERRED


def test_the_section_of_a_place_is_found_without_reading_every_label() -> None:
    labels = _Read((offset, Section.PREFERRED if offset % 4 else Section.REQUIREMENTS) for offset in range(2, 2000, 2))
    line = Line(0, 2000, labels=labels)
    assert [line.section_at(place) for place in (1, 2, 1000, 1001, 1002)] == [
        Section.SUMMARY, Section.PREFERRED, Section.REQUIREMENTS, Section.REQUIREMENTS, Section.PREFERRED,
    ]  # fmt: skip
    assert labels.read < 100


class _Read(tuple[tuple[int, Section], ...]):
    """Labels that count how many of them are read."""

    read = 0

    def __getitem__(self, index: Any) -> Any:
        self.read += 1
        return super().__getitem__(index)


def test_a_label_gives_its_section_to_the_items_below_it() -> None:
    found = dict(sections("Requirements: you should know these things\n- SQL\nWe are in Berlin."))
    assert found["- SQL"] is Section.REQUIREMENTS
    assert found["We are in Berlin."] is Section.SUMMARY


def test_prose_behind_a_list_has_left_the_section_of_the_list() -> None:
    prose = (
        "At Acme, we are committed to bringing the best of all worlds to each of our customers, on every single day."
    )
    assert dict(sections(f"Requirements\n- SQL\n- Python\n\n{prose}"))[prose] is Section.SUMMARY


def test_bold_headings_without_any_other_mark_are_headings() -> None:
    found = dict(sections("<p><b>Requirements</b></p><ul><li>SQL</li></ul>"))
    assert found["• SQL"] is Section.REQUIREMENTS


def test_lost_line_breaks_are_found_again() -> None:
    found = dict(sections("We like PythonDesired SkillsJava background a plus"))
    assert found["Java background a plus"] is Section.PREFERRED


@pytest.mark.parametrize(
    "specification",
    [
        "Essential (E) or desirable (D)\nKnowledge of SQL (E)\nSome Java (D)\nWork in teams (E)",
        "ESSENTIAL (E) OR DESIRABLE (D)\nKnowledge of SQL (E)\nSome Java (D)\nWork in teams (E)",
        "Criteria (E/D)\nKnowledge of SQL - E\nSome Java - D",
        "| Criteria | Essential / desirable |\n|---|---|\n| Knowledge of SQL | E |\n| Some Java | D |",
        "| Criteria | Essential / desirable |\n|---|---|\n| Knowledge of SQL | Essential |\n| Some Java | Desirable |",
        (
            "<table><tr><th>Criteria</th><th>Essential/Desirable</th></tr>"
            "<tr><td>Knowledge of SQL</td><td>E</td></tr><tr><td>Some Java</td><td>D</td></tr></table>"
        ),
        (
            "<table><tr><th>Criteria</th><th>Essential/Desirable</th></tr>"
            "<tr><td>Knowledge of SQL</td><td>Essential</td></tr><tr><td>Some Java</td><td>Desirable</td></tr></table>"
        ),
    ],
)
def test_a_sign_at_the_end_of_a_line_grades_it(specification: str) -> None:
    page = layout(clean(specification))
    found = [page.line_at(page.text.index(name)).section_at(page.text.index(name)) for name in ("SQL", "Java")]
    assert found == [Section.REQUIREMENTS, Section.PREFERRED]
    sign = max(page.text.rfind("D"), page.text.rfind("Desirable"))
    assert page.line_at(sign).section_at(sign) is Section.CHROME, "a sign is no language of that name"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Requirements\nKnowledge of SQL\nProgramming in D", id="no word of desirable things"),
        pytest.param("Essential and desirable skills\n- Java\n- Programming - D", id="one sign"),
        pytest.param("Level - E\nLevel - D\nEssential or desirable", id="signs before they are told of"),
    ],
)
def test_letters_that_grade_nothing_are_no_signs(text: str) -> None:
    lines = [(line.start, line.end) for line in layout(clean(text)).lines]
    assert signs(text, lines) == []


def test_what_is_in_navigation_is_chrome() -> None:
    assert dict(sections("<nav>Python jobs</nav><p>We hire</p>"))["Python jobs"] is Section.CHROME


def test_an_unknown_heading_of_the_same_style_ends_a_section() -> None:
    found = dict(sections("## Benefits\n- Gym\n## Zebras\nWe like them"))
    assert found["We like them"] is Section.SUMMARY


_LINES = "ab cd\n\n ef\ngh ij kl\nmn\n op\n"
_SPANS = st.lists(
    st.tuples(st.integers(0, len(_LINES)), st.integers(0, len(_LINES))).map(lambda ends: Span(min(ends), max(ends)))
)


@given(_SPANS)
def test_a_line_belongs_to_the_page_where_it_shares_a_character_with_it(chrome: list[Span]) -> None:
    page = layout(CleanText(_LINES, OffsetMap(len(_LINES)), chrome=tuple(chrome)))
    assert [line.section is Section.CHROME for line in page.lines] == [
        any(line.start < span.end and span.start < line.end for span in chrome) for line in page.lines
    ]


@given(_SPANS)
def test_a_line_is_a_heading_where_one_bold_span_holds_it_whole(bold: list[Span]) -> None:
    text = "we use: Go\nskills\nat work, " + _LINES
    start, end = text.index("skills"), text.index("skills") + len("skills")
    spans = [Span(span.start % 20, span.end % 20) for span in bold]
    page = layout(CleanText(text, OffsetMap(len(text)), stressed=tuple(spans)))
    assert page.line_at(start).heading is any(span.start <= start and end <= span.end + 1 for span in spans)
