"""Places on the web are no skills where a posting asks for an address or gives one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.pipeline import PostingExtractor
from schema.concepts import Skill, SkillKind
from schema.postings import PostingDocument
from schema.taxonomy import Taxonomy

Found = Callable[[str], set[str]]


@pytest.fixture(scope="module")
def found() -> Found:
    names = ("GitHub", "LinkedIn", "Python", "Bitbucket", "DOT")
    skills = tuple(Skill(id=f"skill/{name.lower()}", pref_label=name, kind=SkillKind.TOOL) for name in names)
    extractor = PostingExtractor(Taxonomy(version="addresses-1", skills=skills, roles=()))
    return lambda text: {finding.pref_label for finding in extractor.analyse(PostingDocument(text=text)).skills}


@pytest.mark.parametrize(
    "text",
    [
        "A link to your GitHub or a blog would be a fantastic addition.",
        "Why you are a match, and a link to your GitHub/BitBucket/etc profile.",
        "Include your LinkedIn and GitHub.",
        "GitHub profiles are helpful.",
        "We have lots of projects on GitHub.",
        "Check out our public GitHub repositories.",
        "GitHub: https://github.com/zorbol",
        "Resume, GitHub or both.",
        "Write to jan.bernhart |AT| zorbol |DOT| com",
        "Write to jan at zorbol dot com",
    ],
)
def test_an_address_is_no_skill(found: Found, text: str) -> None:
    assert found(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Experience with GitHub and Python.", {"GitHub", "Python"}),
        ("We use GitHub for issues.", {"GitHub"}),
        ("Bring your Python skills and your experience with GitHub.", {"GitHub", "Python"}),
        ("You know DOT regulations.", {"DOT"}),
        ("GitHub, Bitbucket and Python", {"GitHub", "Bitbucket", "Python"}),
    ],
)
def test_a_place_that_is_worked_with_is_a_skill(found: Found, text: str, expected: set[str]) -> None:
    assert found(text) == expected
