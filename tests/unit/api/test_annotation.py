import io
import re
from html import unescape
from html.parser import HTMLParser
from importlib import resources
from itertools import product

import pytest
from rich.console import Console

from api.views.annotated_page import annotated_page
from api.views.annotated_text import show_annotation
from api.views.annotation import Annotation, annotated
from extractors.pipeline import PostingExtractor
from schema.concepts import Skill, SkillKind
from schema.postings import PostingDocument, RequirementLevel
from schema.taxonomy import Taxonomy

SKILLS = {"python": "Python", "java": "Java", "studio": "Studio", "looker-studio": "Looker Studio"}
TEXT = """# Data Engineer

Requirements
- 5+ years of Python, &lt;script&gt;alert('&amp;')&lt;/script&gt; and Looker Studio
- no Java experience needed

Nice to have
* Studio, Python"""
LEAST_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3: text of ordinary size."""


@pytest.fixture(scope="module")
def extractor() -> PostingExtractor:
    skills = (Skill(id=f"skill/{slug}", pref_label=name, kind=SkillKind.TOOL) for slug, name in SKILLS.items())
    return PostingExtractor(Taxonomy(version="small", skills=tuple(sorted(skills, key=lambda skill: skill.id))))


@pytest.fixture(scope="module")
def annotation(extractor: PostingExtractor) -> Annotation:
    return annotated(extractor, PostingDocument(text=TEXT))


@pytest.fixture(scope="module")
def page(annotation: Annotation) -> str:
    return annotated_page([annotation])


def test_the_paragraphs_hold_the_whole_text_without_the_signs_of_lists(annotation: Annotation) -> None:
    lines = ["".join(piece.text for piece in paragraph.pieces) for paragraph in annotation.paragraphs]
    assert lines == [re.sub(r"^[#*-] ", "", line) for line in unescape(TEXT).splitlines() if line]


def test_a_mark_within_another_shares_its_stretch(annotation: Annotation) -> None:
    stretch = next(p.stretch for para in annotation.paragraphs for p in para.pieces if p.text == "Looker Studio")
    assert stretch is not None
    assert [(mark.label, mark.state) for mark in stretch.marks] == [
        ("Looker Studio", "required"),
        ("Studio", "rejected"),
    ]


def test_every_level_lists_its_skills_the_most_mentioned_first(annotation: Annotation) -> None:
    found = [(entry.finding.pref_label, len(entry.numbers)) for entry in annotation.entries(RequirementLevel.REQUIRED)]
    assert found == [("Python", 2), ("Looker Studio", 1)]
    assert [mark.label for _, mark in annotation.rejected()] == ["Studio", "Java"]


class Ids(HTMLParser):
    """Collects what a page names, what it refers to, and its elements."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.referred: set[str] = set()
        self.elements: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        self.elements.add(tag)
        self.ids.extend(filter(None, [said.get("id")]))
        self.referred.update(filter(None, [(said.get("href") or "").removeprefix("#"), said.get("aria-describedby")]))


def test_every_link_and_every_explanation_of_the_page_leads_somewhere(page: str) -> None:
    found = Ids(page)
    assert found.referred <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))
    assert found.referred


def test_the_page_escapes_the_posting_and_needs_nothing_from_elsewhere(page: str) -> None:
    assert "&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;" in page
    assert {"script", "img", "link", "iframe"}.isdisjoint(Ids(page).elements)
    assert not re.search(r"https?://|url\(|@import", page)


def test_several_postings_share_a_page_without_sharing_ids(annotation: Annotation) -> None:
    found = Ids(annotated_page([annotation, annotation]))
    assert len(found.ids) == len(set(found.ids))


def test_the_terminal_shows_the_same_marks_with_numbers_that_lead_to_their_reasons(annotation: Annotation) -> None:
    console = Console(file=io.StringIO(), width=120, no_color=True)
    with console.capture() as captured:
        show_annotation(console, annotation)
    drawn = captured.get()
    assert "5+ years of Python¹" in drawn
    assert re.search(r"1\s+Python\s+required\s+5\+\s+label\s+\d+ %", drawn)
    assert re.search(r"Java\s+rejected\s+negated", drawn)


def _palette(scheme: int) -> dict[str, str]:
    css = (resources.files("api") / "pages" / "annotated.css").read_text(encoding="utf-8")
    return {name: pair[scheme] for name, *pair in re.findall(r"--([\w-]+): light-dark\(#(\w{6}), #(\w{6})\)", css)}


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_text_stands_out_from_what_is_behind_it(scheme: int) -> None:
    colours = _palette(scheme)
    pairs = [("ink", ground) for ground in ("paper", "sheet", "required", "preferred", "mentioned")]
    pairs += [(text, ground) for text, ground in product(("faint", "accent"), ("paper", "sheet"))]
    weak = [pair for pair in pairs if _contrast(colours[pair[0]], colours[pair[1]]) < LEAST_CONTRAST]
    assert weak == []
