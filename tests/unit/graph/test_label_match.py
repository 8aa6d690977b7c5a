from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from graph.label_match import EXACT_SCORES, LabelRank, answers, asked_words, label_words, match_score, ranked_labels
from schema.concepts import SkillGroup
from schema.labels import folded


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("Machine learning", ("machine", "learning")),
        ("C++", ("c++",)),
        ("C#/F#", ("c#", "f#")),
        (".NET", (".net", "net")),
        ("ASP.NET Core", ("asp", ".net", "net", "core")),
        ("Node.js", ("node", ".js", "js")),
        ("CI/CD", ("ci", "cd")),
        ("snake_case", ("snake", "case")),
        ("R&D, r&d", ("r", "d")),
        ("Gestion de l’énergie", ("gestion", "de", "l", "energie")),
        ("Größe", ("grosse",)),
        ("機械学習", ("機械学習",)),
        ("+#. ’", ()),
    ],
)
def test_a_label_is_found_under_its_words(label: str, words: tuple[str, ...]) -> None:
    assert label_words(label) == words


@pytest.mark.parametrize(
    ("label", "asked", "answered"),
    [
        ("Kubernetes", "kuber", True),
        ("Apache Kafka", "kafka apa", True),
        ("Container networking", "kuber", False),
        ("Kubernetes", "kuber course", False),
    ],
)
def test_a_label_answers_where_each_asked_word_begins_one_of_its_words(label: str, asked: str, answered: bool) -> None:
    assert answers(label, asked) is answered


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Machine  LEARN", ("machine", "learn")),
        ("C++", ("c++",)),
        (".net core", (".net", "core")),
        ("asp.net", ("asp", "net")),
        ("node.js", ("node", "js")),
        ("learn learn", ("learn",)),
        ("#hashtag +1", ("hashtag", "1")),
        ('"; DROP', ("drop",)),
        ("++", ()),
    ],
)
def test_a_search_asks_for_the_words_of_its_text(text: str, words: tuple[str, ...]) -> None:
    assert asked_words(text) == words


@given(st.text())
def test_every_label_with_a_word_is_found_by_itself(label: str) -> None:
    indexed = label_words(label)
    assert all(any(word.startswith(asked) for word in indexed) for asked in asked_words(label))
    assert bool(asked_words(label)) == bool(indexed)


@given(st.text())
def test_words_hold_nothing_that_a_full_text_engine_reads_as_a_sign(label: str) -> None:
    assert all(character.isalnum() or character in ".+#" for word in label_words(label) for character in word)


@given(st.text(min_size=1), st.text(min_size=1), st.sampled_from(LabelRank))
def test_exact_labels_score_above_those_that_begin_so_and_these_above_the_rest(
    asked: str, more: str, rank: LabelRank
) -> None:
    assume(folded(asked) and folded(asked + more) != folded(asked) and folded(asked + more).startswith(folded(asked)))
    assume(not folded(more + asked).startswith(folded(asked)))
    exact, begins, contains = (match_score(asked, label, rank) for label in (asked, asked + more, more + asked))
    assert 1.0 >= exact > begins > contains > 0.0


def test_among_labels_that_begin_so_the_shorter_one_scores_higher() -> None:
    assert match_score("java", "Java 8", 0) > match_score("java", "Javascript", 0)
    assert match_score("java", "Core Java", 0) > match_score("java", "Enterprise Java", 0)


def test_the_rank_of_an_exact_label_decides_its_score() -> None:
    assert tuple(match_score("Go", "go", rank) for rank in LabelRank) == EXACT_SCORES
    assert sorted(EXACT_SCORES, reverse=True) == list(EXACT_SCORES)


def test_the_labels_of_a_concept_are_ranked() -> None:
    group = SkillGroup(id="group/g", pref_label="a", alt_labels=("b", "c"), hidden_labels=("d",))
    assert ranked_labels(group) == (
        (LabelRank.PREFERRED, "a"),
        (LabelRank.ALTERNATIVE, "b"),
        (LabelRank.ALTERNATIVE, "c"),
        (LabelRank.HIDDEN, "d"),
    )
