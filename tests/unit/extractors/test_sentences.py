import pytest

from extractors.clean import clean
from extractors.sections import layout
from extractors.sentences import Sentences


def sentence(text: str, word: str) -> str:
    return Sentences(layout(clean(text))).at(text.index(word)).text


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("We use Python. You know SQL well. Bye.", "SQL", "You know SQL well."),
        ("Languages, e.g. Java or Go, are fine. Yes.", "Java", "Languages, e.g. Java or Go, are fine."),
        ("4 yrs exp. in React is needed", "React", "4 yrs exp. in React is needed"),
        ("• Python, SQL", "SQL", "Python, SQL"),
        ("Uses tools, etc. Experience with SQL", "SQL", "Experience with SQL"),
        ("Moves, stacks and stages product and materials using a forklift Knowledge of SQL", "SQL", "Knowledge of SQL"),
    ],
)
def test_a_sentence_is_what_a_reader_would_call_one(text: str, word: str, expected: str) -> None:
    assert sentence(text, word) == expected
