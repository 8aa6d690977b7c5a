"""The demonstration: one posting on its whole way, from its text to a learning plan."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from api.profiles import stated_profile
from api.services import Atlas
from api.views.concepts import show_adjacency
from api.views.gaps import show_gap
from api.views.paths import show_paths
from api.views.plans import show_plan
from api.views.postings import show_posting
from graph.adjacency import adjacent_skills
from graph.gap import skill_gap
from graph.paths import career_paths
from graph.plans import learning_plan
from schema.concepts import SkillKind
from schema.errors import UnreadableInputError
from schema.postings import PostingAnalysis, PostingDocument, RequirementLevel

POSTING = "demo-posting.txt"
"""The project's first posting; a test holds it equal to the one under tests/data/postings."""

START = "Data Analyst"
FALLBACK_TARGET = "Machine Learning Engineer"
"""Where the posting names no role that the graph knows."""

FALLBACK_SKILL = "PyTorch"
"""Where the posting asks for no framework."""


def run_demo(console: Console, atlas: Atlas, file: Path | None) -> None:
    """Reads the posting into the graph and draws what the graph can tell about it."""
    analysis = _read(atlas, file)
    snapshot, resolver = atlas.snapshot(), atlas.resolver()
    target = analysis.role.role_id if analysis.role else resolver.role(FALLBACK_TARGET)
    profile = stated_profile(resolver, START)
    title = snapshot.roles.get(target).pref_label

    _heading(console, "1  What the posting says")
    show_posting(console, analysis)
    _heading(console, "2  What lies near to one of its skills")
    show_adjacency(console, snapshot, adjacent_skills(snapshot, _skill(atlas, analysis), first=8))
    _heading(console, f"3  What a {START} lacks for {title}")
    show_gap(console, snapshot, skill_gap(snapshot, profile, target), START)
    _heading(console, "4  Ways to get there")
    show_paths(console, snapshot, career_paths(snapshot, profile, target), START)
    _heading(console, "5  What to learn, in which order")
    show_plan(console, snapshot, learning_plan(snapshot, profile, target))
    _heading(console, "What to try next")
    for line in _next_steps(analysis, title):
        console.print(Text(f"  {line}"), soft_wrap=True)


def _read(atlas: Atlas, file: Path | None) -> PostingAnalysis:
    """The posting's analysis, stored in the graph. Raises UnreadableInputError for a file without a posting."""
    analyses = [analysis for batch, _ in atlas.ingest(atlas.extract(_documents(file))) for analysis in batch]
    if not analyses:
        raise UnreadableInputError(str(file), "no posting found in it", "Name a file that holds one posting.")
    return analyses[0]


def _documents(file: Path | None) -> Iterator[PostingDocument]:
    if file is None:
        text = (resources.files("api") / POSTING).read_text(encoding="utf-8")
        yield PostingDocument(text=text, source=POSTING)
    else:
        from extractors.documents import read_documents

        yield from read_documents(str(file))


def _skill(atlas: Atlas, analysis: PostingAnalysis) -> str:
    """The first framework that the posting requires: something specific to look around from."""
    frameworks = [
        finding.skill_id
        for finding in analysis.skills
        if finding.kind is SkillKind.FRAMEWORK and finding.requirement is RequirementLevel.REQUIRED
    ]
    return frameworks[0] if frameworks else atlas.resolver().skill(FALLBACK_SKILL)


def _next_steps(analysis: PostingAnalysis, title: str) -> tuple[str, ...]:
    return (
        "skillatlas serve                              a page for a posting and a client on http://127.0.0.1:8000/",
        f'skillatlas path "Software Engineer" "{title}"',
        f'skillatlas plan "{START}" "{title}" --hours-per-week 8',
        "skillatlas adjacent Kubernetes --format json",
        f"skillatlas show {analysis.id}",
        'the query { skill(id: "PyTorch") { adjacent { neighbours { score skill { prefLabel } } } } }',
    )


def _heading(console: Console, title: str) -> None:
    console.print()
    console.print(Rule(Text(title, style="bold"), align="left", style="dim"))
    console.print()
