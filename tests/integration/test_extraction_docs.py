"""What `docs/extraction.md` shows is what the commands print."""

from __future__ import annotations

import json
import re
from pathlib import Path

from rich.console import Console

from api.encoding import plain
from api.views.annotated_text import show_annotation
from api.views.annotation import annotated
from api.views.candidates import show_candidates
from extractors.explanation import explained
from extractors.new_names import NewNames
from extractors.pipeline import PostingExtractor
from schema.postings import PostingDocument
from schema.taxonomy import Taxonomy

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "extraction.md").read_text(encoding="utf-8")
POSTING = "Data Engineer\n\nRequirements\n- 5+ years of Python or Go\n- no Java experience needed\n"
CORPUS = (
    ("Acme", "Terraform, Zorbol and Docker in production"),
    ("Beta", "Experience with Docker, Zorbol and Prometheus"),
    ("Gamma", "Some Kubernetes, Quuxify and Linux"),
    ("Delta", "Kubernetes, Zorbol or Quuxify"),
)


def lines(text: str) -> list[str]:
    """The lines with something on them; how far a rule is trusted is calibrated anew with every set of rules."""
    return [re.sub(r"\d+ %", "… %", line.strip()) for line in text.splitlines() if line.strip()]


def block(holding: str) -> str:
    """The block of code that holds a text."""
    return next(found for found in re.findall(r"```\w*\n(.+?)```", DOCUMENT, re.DOTALL) if holding in found)


def test_the_annotated_posting_is_the_one_shown(core_extractor: PostingExtractor) -> None:
    console = Console(width=100)
    with console.capture() as captured:
        show_annotation(console, annotated(core_extractor, PostingDocument(text=POSTING)))
    assert lines(captured.get())[-len(lines(block("№"))) :] == lines(block("№"))


def test_the_explained_decision_is_the_one_shown(core_extractor: PostingExtractor) -> None:
    found = explained(core_extractor, PostingDocument(text="You need Python or Go, and no Java."))
    (go,) = (plain(one) for one in found.judged if one.text == "Go")
    shown = json.loads(block('"evidence"'))
    assert isinstance(go, dict)
    assert {key: go[key] for key in shown} == {**shown, "confidence": go["confidence"]}


def test_the_new_names_are_the_ones_shown(core_extractor: PostingExtractor, core: Taxonomy) -> None:
    names, console = NewNames(), Console(width=110)
    for number, (employer, text) in enumerate(CORPUS):
        document = PostingDocument(text=f"Requirements\n{text}", id=str(number), organization=employer)
        names.add(core_extractor.read(document))
    with console.capture() as captured:
        show_candidates(console, names.ranked(core.skills, 2))
    assert lines(captured.get()) == lines(block("Nearest known"))
