"""What the documentation shows is true: its queries are answered, its settings and commands are the real ones."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.main import get_command

from api.cli import app
from api.graphql.context import Context
from api.graphql.schema import build_schema
from api.services import open_atlas
from api.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
DOCS = sorted((ROOT / "docs").rglob("*.md"))
QUERIES = re.findall(r"```graphql\n(.+?)```", (ROOT / "docs" / "queries.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("query", QUERIES)
def test_every_query_of_the_documentation_is_answered(query: str, filled_settings: Settings) -> None:
    import asyncio

    with open_atlas(filled_settings) as atlas:
        result = asyncio.run(build_schema(filled_settings).execute(query, context_value=Context(atlas)))  # type: ignore[arg-type]
    assert result.errors is None


def test_every_setting_is_documented_and_nothing_else() -> None:
    told = set(re.findall(r"^\| `(SKILLATLAS_\w+)`", (ROOT / "docs" / "operations.md").read_text(), re.MULTILINE))
    assert told == {f"SKILLATLAS_{name.upper()}" for name in Settings.model_fields}


def test_every_command_that_a_document_names_exists() -> None:
    known = set(get_command(app).commands)  # type: ignore[attr-defined]
    text = "\n".join(path.read_text(encoding="utf-8") for path in [ROOT / "README.md", *DOCS])
    named = set(re.findall(r"(?:`|\$ )skillatlas ([a-z][a-z-]+)", text))
    assert named - known == set()


@pytest.mark.parametrize("path", [ROOT / "README.md", *DOCS], ids=lambda path: path.name)
def test_every_link_within_the_project_leads_somewhere(path: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_every_document_that_the_code_names_is_there() -> None:
    code = (
        path for package in ("api", "extractors", "graph", "schema", "bench") for path in (ROOT / package).rglob("*.py")
    )
    named = {name for path in code for name in re.findall(r"docs/[\w./-]+\.md", path.read_text(encoding="utf-8"))}
    assert len(named) > 5
    assert {name for name in named if not (ROOT / name).exists()} == set()
