"""A posting as it is drawn in the terminal."""

import io

from msgspec.structs import replace
from rich.console import Console

from api.views.postings import show_rejections, show_skills
from schema.concepts import SkillKind
from schema.postings import Mention, PostingAnalysis, Rejection, RequirementLevel, Section, SkillFinding


def test_what_was_rejected_is_counted_as_it_is_listed() -> None:
    rejection = Rejection(text="Java", start=0, end=4, reason="negated", skill_id="skill/java")
    again, other = replace(rejection, start=9, end=13), replace(rejection, text="Go")
    analysis = PostingAnalysis(id="posting/1", text="", analysed_by="rules", rejections=(rejection, again, other))
    console = Console(file=io.StringIO(), width=120, no_color=True)
    with console.capture() as captured:
        show_rejections(console, analysis)
    assert "2 rejected" in captured.get()
    assert captured.get().count("Java") == 1


def test_one_skill_is_one_skill() -> None:
    mention = Mention(
        start=0,
        end=2,
        text="Go",
        sentence="Go",
        sentence_start=0,
        sentence_end=2,
        section=Section.SUMMARY,
        rule="label",
        requirement=RequirementLevel.MENTIONED,
        min_years=None,
        max_years=None,
        confidence=0.9,
    )
    one = SkillFinding(
        skill_id="skill/go",
        pref_label="Go",
        alt_labels=(),
        kind=SkillKind.LANGUAGE,
        requirement=RequirementLevel.MENTIONED,
        min_years=None,
        max_years=None,
        confidence=0.9,
        mentions=(mention,),
    )
    analysis = PostingAnalysis(id="posting/1", text="", analysed_by="rules", skills=(one,))
    console = Console(file=io.StringIO(), width=120, no_color=True)
    with console.capture() as captured:
        show_skills(console, analysis)
    assert "1 skill found" in captured.get()
