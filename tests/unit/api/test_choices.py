"""Alternatives and proficiency on every surface that shows a posting."""

import io

import pytest
from rich.console import Console

from api.encoding import posting
from api.graphql.postings import PostingAnalysis as PostingAnalysisType
from api.views.annotation import annotated, told
from api.views.postings import show_posting
from extractors.pipeline import PostingExtractor
from schema.concepts import Skill, SkillKind
from schema.postings import PostingAnalysis, PostingDocument
from schema.taxonomy import Taxonomy

DOCUMENT = PostingDocument(text="Requirements\n- Proficient in Python or Java\n- SQL")


@pytest.fixture(scope="module")
def extractor() -> PostingExtractor:
    named = {"java": "Java", "python": "Python", "sql": "SQL"}
    skills = (Skill(id=f"skill/{slug}", pref_label=name, kind=SkillKind.LANGUAGE) for slug, name in named.items())
    return PostingExtractor(Taxonomy(version="small", skills=tuple(skills)))


@pytest.fixture(scope="module")
def analysis(extractor: PostingExtractor) -> PostingAnalysis:
    return extractor.analyse(DOCUMENT)


def test_json_lists_the_choices_and_numbers_their_mentions(analysis: PostingAnalysis) -> None:
    encoded = posting(analysis)
    assert encoded["choices"] == [["skill/python", "skill/java"]]
    python, _, sql = encoded["skills"]  # type: ignore[misc]  # three skills, as the text says
    assert (python["proficiency"], python["evidence"][0]["choice"]) == ("advanced", 1)  # type: ignore[index,call-overload]
    assert (sql["proficiency"], sql["evidence"][0]["choice"]) == (None, None)  # type: ignore[index,call-overload]


def test_graphql_gives_the_alternatives_as_skills(analysis: PostingAnalysis) -> None:
    (choice,) = PostingAnalysisType.of(analysis).choices
    assert [(skill.pref_label, skill.proficiency) for skill in choice.skills] == [
        ("Python", "advanced"),
        ("Java", "advanced"),
    ]


def test_the_terminal_says_that_any_one_will_do(analysis: PostingAnalysis) -> None:
    console = Console(file=io.StringIO(), width=120, no_color=True)
    with console.capture() as captured:
        show_posting(console, analysis)
    assert "any one of Python, Java" in captured.get()


def test_a_mark_names_what_will_do_in_its_place(extractor: PostingExtractor) -> None:
    annotation = annotated(extractor, DOCUMENT)
    facts = [dict(told(mark, annotation.others(mark))) for mark in annotation.marks]
    assert [fact.get("Or instead") for fact in facts] == ["Java", "Python", None]
    assert facts[0]["Proficiency"] == "advanced"
