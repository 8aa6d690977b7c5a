"""The commands that measure, as a person or a script meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from schema.errors import UnreadableInputError

TAXONOMY = """java: Java
  kind: language
  broader: group/software
  hours: 10

python: Python
  kind: language
  broader: group/software
  hours: 10

rust: Rust
  kind: language
  broader: group/software
  guarded: Rust
  hours: 10
"""
GOLD = {
    "id": "one",
    "text": "Requirements\n- 5+ years of Python\n- no Java needed",
    "skills": [{"name": "Python", "level": "required", "levels_ok": ["required"], "years_min": 5.0}],
    "forbidden": [{"name": "Java"}],
}


@pytest.fixture
def gold(tmp_path: Path) -> str:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD) + "\n", encoding="utf-8")
    return str(path)


@pytest.fixture
def small(tmp_path: Path) -> str:
    """A taxonomy of three languages."""
    folder = tmp_path / "taxonomy"
    (folder / "skills").mkdir(parents=True)
    (folder / "groups.txt").write_text("software: Software\n", encoding="utf-8")
    (folder / "skills" / "languages.txt").write_text(TAXONOMY, encoding="utf-8")
    return str(folder)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def test_a_file_without_annotations_is_no_measure(tmp_path: Path, small: str) -> None:
    bare = tmp_path / "bare.jsonl"
    for content in ("", json.dumps({"id": "one", "text": "Python"}) + "\n"):
        bare.write_text(content, encoding="utf-8")
        done = run("evaluate", "extraction", str(bare), "--taxonomy", small)
        assert isinstance(done.exception, UnreadableInputError)
        assert "nobody annotated" in str(done.exception)


def test_the_extractor_is_scored_on_annotated_texts(gold: str, small: str) -> None:
    found = json.loads(run("evaluate", "extraction", gold, "--taxonomy", small).stdout)
    assert (found["n"], found["f1"], found["level_accuracy"], found["years_accuracy"]) == (1, 1, 1, 1)
    assert (found["forbidden_hits"], found["forbidden_of"]) == (0, 1)


def test_what_was_extracted_before_is_scored_with_its_mistakes(gold: str, tmp_path: Path) -> None:
    predictions = tmp_path / "found.jsonl"
    predictions.write_text('{"id": "one", "skills": [{"pref_label": "Java"}]}\n', encoding="utf-8")
    found = json.loads(run("evaluate", "extraction", gold, str(predictions), "--errors").stdout)
    assert found["mistakes"][0]["missed"] == ["Python"]
    told = run("evaluate", "extraction", gold, str(predictions), "--errors", "--format", "table").stdout
    assert "one: missed: Python; too much: java; forbidden: Java" in told


def test_a_file_that_holds_no_annotations_is_refused_with_the_number_of_its_line(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("Requirements: Python\n", encoding="utf-8")
    done = run("evaluate", "extraction", str(path))
    assert isinstance(done.exception, UnreadableInputError)
    assert "line 1" in str(done.exception)


def test_a_model_is_trained_compared_and_used(tmp_path: Path, small: str) -> None:
    gold = tmp_path / "gold.jsonl"
    texts = {
        "one": "You know Rust.",
        "two": "Rust on your car.",
        "three": "We use Rust and Python.",
        "four": "Rust is bad",
    }
    rows = [
        {"id": name, "text": text, "skills": [{"name": "Rust"}] if name in {"one", "three"} else []}
        for name, text in texts.items()
    ]
    gold.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    model = str(tmp_path / "model.json")
    done = run("train", str(gold), "--output", model, "--taxonomy", small)
    compared = json.loads(done.stdout)
    assert (compared["examples"], compared["positive"], compared["sources"]) == (4, 2, 4)
    assert "rules" in done.stderr
    posting = tmp_path / "posting.txt"
    posting.write_text(texts["three"], encoding="utf-8")
    found = json.loads(run("extract", str(posting), "--model", model, "--taxonomy", small, "--format", "json").stdout)
    assert "+model-" in found["analysed_by"]
