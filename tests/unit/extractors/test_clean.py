from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from extractors.clean import clean


def test_plain_text_keeps_its_offsets() -> None:
    cleaned = clean("We need Python.\r\nAnd SQL.")
    assert cleaned.text == "We need Python. \nAnd SQL."
    assert cleaned.offsets.start(8) == 8


def test_entities_read_as_characters_and_lead_back_to_where_they_stand() -> None:
    given_text = "<p>CI&#x2F;CD &amp; more</p>"
    cleaned = clean(given_text)
    start = cleaned.text.index("CI/CD")
    assert given_text[cleaned.offsets.start(start) : cleaned.offsets.end(start + 5)] == "CI&#x2F;CD"


def test_html_is_recognised_in_the_middle_of_plain_text() -> None:
    assert "Python and Go" in clean("Tools: <b>Python</b> and <i>Go</i>").text


def test_the_end_of_elements_that_are_never_closed_is_looked_for_once() -> None:
    text = _Searched("<script>Python " * 50 + "</script")
    assert clean(text).text.count("Python") == 50
    assert text.searches <= 2


class _Searched(str):
    """A text that counts how often something is looked for in it."""

    searches = 0

    def find(self, *arguments: Any) -> int:
        self.searches += 1
        return super().find(*arguments)


def test_list_items_stand_on_lines_of_their_own() -> None:
    lines = [line.strip() for line in clean("<ul><li>Python<li>SQL</ul>").text.splitlines() if line.strip()]
    assert lines == ["• Python", "• SQL"]


def test_bold_text_is_known_as_stressed() -> None:
    cleaned = clean("<p><b>Requirements</b></p><p>SQL</p>")
    assert [cleaned.text[span.start : span.end] for span in cleaned.stressed] == ["Requirements"]


def test_scripts_and_styles_are_not_text() -> None:
    assert clean("<script>var python = 1;</script><style>p{}</style>Go").text.split() == ["Go"]


def test_an_unclosed_script_hides_nothing() -> None:
    assert "SQL" in clean("<script>We need SQL").text


def test_navigation_is_page_chrome() -> None:
    cleaned = clean("<nav>Jobs</nav><p>We hire</p>")
    assert cleaned.without_chrome().split() == ["We", "hire"]


def test_angle_brackets_that_are_no_tags_stay_text() -> None:
    assert clean("vector<int> and List<String>, 1 < 2").text == "vector<int> and List<String>, 1 < 2"


def test_line_ends_of_a_page_are_white_space() -> None:
    page = "<div>We need\nPython</div><div>and\nSQL</div><div>now</div><div>here</div><div>!</div>"
    assert "We need Python" in clean(page).text


def test_soft_hyphens_and_mis_decoded_characters_are_repaired() -> None:
    given_text = "Py\u00adthon doesnâ€™t"
    cleaned = clean(given_text)
    assert cleaned.text == "Python doesn't"
    assert given_text[cleaned.offsets.start(0) : cleaned.offsets.end(6)] == "Py\u00adthon"


def test_comments_are_no_text() -> None:
    assert clean("a<!-- Java -->b<p>").text.split() == ["ab"]


@given(st.text(alphabet=st.sampled_from("ab <>/&;#x2Fpli\n\u00a0\u00ad"), max_size=60))
def test_every_offset_leads_back_into_the_text_as_given(text: str) -> None:
    cleaned = clean(text)
    places = [cleaned.offsets.start(offset) for offset in range(len(cleaned.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    assert cleaned.offsets.length in {0, len(cleaned.text)} or not cleaned.offsets.starts


@given(st.text(alphabet=st.sampled_from("ab <>/&;#x2Fpli\n\u00a0\u00ad"), max_size=40))
def test_a_span_is_the_place_of_its_first_character_and_that_behind_its_last(text: str) -> None:
    cleaned = clean(text)
    offsets, behind = cleaned.offsets, len(cleaned.text) + 1
    spans = [(start, end) for start in range(behind) for end in range(start + 1, behind)]
    assert [offsets.span(*span) for span in spans] == [(offsets.start(start), offsets.end(end)) for start, end in spans]


@given(st.text(max_size=80))
def test_any_text_can_be_cleaned(text: str) -> None:
    assert len(clean(text).text) <= 4 * len(text) + 4


def test_a_bullet_on_a_line_of_its_own_begins_the_item_below() -> None:
    assert clean("•\nPython\n•\n\nSQL").text == "• Python\n•  SQL"
    assert clean("<ul><li><p>Python</p></li></ul>").text.split() == ["•", "Python"]
    assert "•  Python" in clean("<ul><li><p>Python</p></li></ul>").text


def test_a_bullet_before_a_heading_or_another_bullet_stays_alone() -> None:
    assert clean("•\n# Requirements\n•\n• SQL").text == "•\n# Requirements\n•\n• SQL"
