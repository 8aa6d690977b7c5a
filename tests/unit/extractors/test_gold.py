"""The annotated postings, where they are there: no fewer skills and no more mistakes than have been reached."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extractors.pipeline import PostingExtractor
from schema.postings import PostingDocument

SHARED = Path(__file__).resolve().parents[4] / "shared"
SCORER = SHARED / "tools" / "score_postings.py"
GOLD = SHARED / "data" / "gold"

pytestmark = [
    pytest.mark.shared_data,
    pytest.mark.skipif(not SCORER.exists(), reason="needs ../shared/data/gold, which is not part of the project"),
]


def scores(extractor: PostingExtractor, name: str, folder: Path) -> dict[str, Any]:
    """What the scorer says of the analyses of an annotated file."""
    gold = GOLD / f"{name}.jsonl"
    predicted = folder / f"{name}.jsonl"
    with predicted.open("w", encoding="utf-8") as file:
        for line in gold.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            analysis = extractor.analyse(PostingDocument(text=item["text"], id=item["id"]))
            skills = [
                {
                    "pref_label": finding.pref_label,
                    "alt_labels": finding.alt_labels,
                    "requirement": finding.requirement,
                    "min_years": finding.min_years,
                }
                for finding in analysis.skills
            ]
            salary = {"min": analysis.salary.min, "max": analysis.salary.max} if analysis.salary else None
            row = {"id": item["id"], "skills": skills, "seniority": analysis.seniority, "salary": salary}
            file.write(json.dumps(row) + "\n")
    command = [sys.executable, str(SCORER), str(gold), str(predicted), "--aliases", str(GOLD / "aliases_dev.json")]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(answer.stdout.splitlines()[-1]))


def test_annotated_postings_are_read_well(core_extractor: PostingExtractor, tmp_path: Path) -> None:
    found = scores(core_extractor, "gold_dev", tmp_path)
    assert found["f1"] >= 0.90
    assert found["required_recall"] >= 0.93
    assert found["level_accuracy"] >= 0.90
    assert found["years_accuracy"] >= 0.95
    assert found["forbidden_hits"] <= 1
    assert found["seniority_accuracy"] >= 0.90
    assert found["salary_accuracy"] == 1.0


def test_traps_are_not_walked_into(core_extractor: PostingExtractor, tmp_path: Path) -> None:
    found = scores(core_extractor, "traps_dev", tmp_path)
    assert found["all_right"] * found["n"] >= 54
    assert found["forbidden_hits"] <= 2
