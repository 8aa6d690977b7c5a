from extractors.clean import clean
from extractors.sections import layout
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


def test_what_is_in_navigation_is_chrome() -> None:
    assert dict(sections("<nav>Python jobs</nav><p>We hire</p>"))["Python jobs"] is Section.CHROME


def test_an_unknown_heading_of_the_same_style_ends_a_section() -> None:
    found = dict(sections("## Benefits\n- Gym\n## Zebras\nWe like them"))
    assert found["We like them"] is Section.SUMMARY
