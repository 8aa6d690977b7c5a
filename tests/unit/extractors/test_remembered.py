"""Answers kept for short texts."""

from extractors.remembered import LONGEST_KEPT, TEXTS_KEPT, remembered


def test_a_short_text_is_asked_for_once_and_a_long_one_each_time() -> None:
    asked: list[str] = []
    answer = remembered(lambda text: asked.append(text) or len(asked))
    short, long = "a" * LONGEST_KEPT, "a" * (LONGEST_KEPT + 1)
    assert [answer(short), answer(short), answer(long), answer(long)] == [1, 1, 2, 3]


def test_no_more_answers_are_kept_than_there_is_room_for() -> None:
    asked: list[str] = []
    answer = remembered(lambda text: asked.append(text) or text)
    for number in range(TEXTS_KEPT + 1):
        answer(str(number))
    assert answer(str(TEXTS_KEPT)) == str(TEXTS_KEPT)
    assert len(asked) == TEXTS_KEPT + 1
    answer("0")
    assert len(asked) == TEXTS_KEPT + 2
