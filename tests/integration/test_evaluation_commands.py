"""The commands that measure, as a person or a script meets them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
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


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "api.cli", *arguments]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "COLUMNS": "100"}, capture_output=True, text=True)


def test_the_extractor_is_scored_on_annotated_texts(gold: str) -> None:
    found = json.loads(run("evaluate", "extraction", gold).stdout)
    assert (found["n"], found["f1"], found["level_accuracy"], found["years_accuracy"]) == (1, 1, 1, 1)
    assert (found["forbidden_hits"], found["forbidden_of"]) == (0, 1)


def test_what_was_extracted_before_is_scored_with_its_mistakes(gold: str, tmp_path: Path) -> None:
    predictions = tmp_path / "found.jsonl"
    predictions.write_text('{"id": "one", "skills": [{"pref_label": "Java"}]}\n', encoding="utf-8")
    found = json.loads(run("evaluate", "extraction", gold, str(predictions), "--errors").stdout)
    assert found["mistakes"][0]["missed"] == ["Python"]
    told = run("evaluate", "extraction", gold, str(predictions), "--errors", "--format", "table").stdout
    assert "one: missed: Python; too much: java; forbidden: Java" in told


def test_a_file_that_holds_no_annotations_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("Requirements: Python\n", encoding="utf-8")
    done = run("evaluate", "extraction", str(path))
    assert done.returncode == 5
    assert len(done.stderr.splitlines()) == 1


def test_a_model_is_trained_compared_and_used(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    rows = [
        {"id": "one", "text": "We write our services in Go.", "skills": [{"name": "Go"}]},
        {"id": "two", "text": "Our Excel days are over.", "skills": []},
        {"id": "three", "text": "You know Rust and Python.", "skills": [{"name": "Rust"}, {"name": "Python"}]},
        {"id": "four", "text": "A Swift answer follows in the Spring.", "skills": []},
    ]
    gold.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    model = tmp_path / "model.json"
    compared = json.loads(run("train", str(gold), "--output", str(model)).stdout)
    assert compared["sources"] >= 2
    posting = tmp_path / "posting.txt"
    posting.write_text("You know Rust and Python.", encoding="utf-8")
    found = json.loads(run("extract", str(posting), "--model", str(model), "--format", "json").stdout)
    assert "+model-" in found["analysed_by"]
