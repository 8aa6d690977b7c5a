"""The language that a posting is written in, and what is taken of one in another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.languages import language_of
from extractors.tokens import tokenize
from schema.postings import PostingAnalysis

Analysed = Callable[[str], PostingAnalysis]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We are looking for you to work with the team on our data and the web.", "en"),
        ("Wir suchen dich für das Team und die Arbeit mit der Plattform, die wir bauen.", "de"),
        ("Nous cherchons une personne pour notre équipe et vous travaillez avec les données.", "fr"),
        ("데이터 엔지니어를 찾습니다. SQL 경험이 있으신 분", "ko"),
        ("Python SQL Docker", None),
    ],
)
def test_the_language_is_told_by_its_short_words(text: str, language: str | None) -> None:
    assert language_of(text, frozenset(tokenize(text).words)) == language


def test_of_a_posting_in_another_language_only_names_are_taken(analysed: Analysed) -> None:
    analysis = analysed(
        "Wir suchen dich für das Team und die Arbeit mit Python, SQL und machine learning im Data Science."
    )
    assert analysis.language == "de"
    assert [finding.pref_label for finding in analysis.skills] == ["Python", "SQL"]
