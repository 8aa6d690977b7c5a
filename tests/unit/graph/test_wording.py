"""Likeness of labels."""

import pytest

from graph.wording import wording_of
from schema.concepts import Role


def likeness(*labels):
    concepts = [Role(id=f"role/{n}", pref_label=label) for n, label in enumerate(labels)]
    return wording_of(concepts).likeness(0).tolist()


def test_shared_words_make_labels_alike_and_rare_words_more_so():
    _, rare, common, none = likeness("quantum engineer", "quantum analyst", "data engineer", "cook")
    other_engineers = likeness("quantum engineer", "quantum analyst", "data engineer", "cook", "sales engineer")
    assert rare == pytest.approx(common)
    assert other_engineers[1] > other_engineers[2] > none == 0.0


def test_words_of_one_family_are_alike():
    assert likeness("psychology", "psychological testing")[1] > 0


def test_java_is_not_javascript():
    assert likeness("Java", "JavaScript", "C", "C++", "C#") == [0.0] * 5


def test_case_and_plural_do_not_matter():
    assert likeness("Data Pipelines", "data pipeline")[1] == pytest.approx(1.0)


def test_all_alternative_labels_together_weigh_as_much_as_the_preferred_one():
    concepts = [
        Role(id="role/0", pref_label="alpha", alt_labels=("beta", "gamma")),
        Role(id="role/1", pref_label="alpha"),
        Role(id="role/2", pref_label="beta"),
    ]
    _, by_preferred, by_other = wording_of(concepts).likeness(0).tolist()
    assert by_preferred > by_other > 0


def test_concepts_without_words_are_like_nothing():
    assert likeness("…", "…") == [0.0, 0.0]
