import pytest

from extractors.inflection import inflections
from extractors.phrases import Phrases
from extractors.tokens import tokenize
from schema.taxonomy import Taxonomy


@pytest.fixture(scope="module")
def phrases(small_taxonomy: Taxonomy) -> Phrases:
    return Phrases(small_taxonomy.skills)


@pytest.mark.parametrize(
    "text",
    [
        "mentoring junior engineers",
        "You mentor engineers",
        "mentored our new junior engineers",
        "coach, mentor and motivate others",
        "mentor young, clever engineers",
        "mentor well-read, clever engineers",
        "mentor, train and guide engineers",
    ],
)
def test_inflected_words_with_up_to_three_between_are_a_phrase(phrases: Phrases, text: str) -> None:
    assert [one.forms[0].skill.pref_label for one in phrases.candidates(tokenize(text))] == ["Mentoring"]


@pytest.mark.parametrize(
    "text",
    [
        "mentor. Engineers",
        "mentor the one two three four engineers",
        "engineers mentor",
        "mentor teams, engineers",
        "mentor three teams, lead engineers",
        "mentor teams, growing engineers",
        "mentor people into engineers",
        "mentor young engineer-like people",
    ],
)
def test_a_phrase_keeps_to_its_sentence_its_order_and_its_gap(phrases: Phrases, text: str) -> None:
    assert phrases.candidates(tokenize(text)) == []


@pytest.mark.parametrize(
    ("word", "inflected"),
    [
        ("plan", "planning"),
        ("write", "written"),
        ("adapt", "adapts"),
        ("drive", "driving"),
        ("study", "studied"),
        ("lead", "led"),
    ],
)
def test_a_base_form_stands_for_its_inflections(word: str, inflected: str) -> None:
    assert inflected in inflections(word)
