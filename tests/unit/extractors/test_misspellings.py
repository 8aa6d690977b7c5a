"""Typing errors in long names, and what is remembered of words that are none."""

from __future__ import annotations

import sys

import pytest

from extractors.lexicon import Lexicon
from extractors.misspellings import Misspellings
from extractors.tokens import tokenize
from schema.concepts import Skill, SkillKind

KUBERNETES = Skill(id="skill/kubernetes", pref_label="Kubernetes", kind=SkillKind.PLATFORM)


@pytest.fixture
def misspellings() -> Misspellings:
    return Misspellings(Lexicon([KUBERNETES]))


@pytest.mark.parametrize("word", ["kuberentes", "kubernates", "kubrnetes", "kuberneetes"])
def test_a_name_with_one_slip_is_found(misspellings: Misspellings, word: str) -> None:
    (found,) = misspellings.candidates(tokenize(word.title()), {word})
    assert found.forms[0].skill is KUBERNETES


def test_a_word_longer_than_any_name_is_not_kept(misspellings: Misspellings) -> None:
    word = "x" * 100_000
    before = sys.getrefcount(word)
    assert misspellings.candidates(tokenize("x"), {word}) == []
    assert sys.getrefcount(word) == before
