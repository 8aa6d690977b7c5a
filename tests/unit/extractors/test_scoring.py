"""Scoring against annotated postings: by our own examples, and, where it is there, beside the reference's scorer."""

from __future__ import annotations

import dataclasses
import gzip
import json
import random
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from extractors.annotated_facts import AnnotatedFact
from extractors.annotations import read_aliases, read_annotated, read_predicted
from extractors.scoring import Mistakes, Scores, score
from schema.errors import UnreadableInputError

SHARED = Path(__file__).resolve().parents[4] / "shared"
SCORER = SHARED / "tools" / "score_postings.py"
GOLD = SHARED / "data" / "gold"

ANNOTATED: dict[str, Any] = {
    "id": "one",
    "text": "…",
    "skills": [
        {"name": "Python", "type": "language", "level": "required", "levels_ok": ["required"], "years_min": 5.0},
        {"name": "Apache Spark", "level": "preferred", "levels_ok": ["preferred"]},
        {"name": "SQL", "level": "required", "levels_ok": ["required"]},
        {"name": "Git", "optional": True},
    ],
    "optional": ["Docker"],
    "forbidden": [{"name": "Java"}, {"name": "Go", "forbidden_level": "required"}],
    "seniority": "senior",
    "salary": {"min": 1, "max": 2},
    "role": {"title_raw": "Data Engineer; Cook", "titles_ok": ["Data Engineers"]},
    "organization": None,
    "location": "Berlin, Germany",
    "work_mode": "remote",
    "work_mode_ok": ["remote_possible"],
    "employment_type": "regular",
}
FOUND: dict[str, Any] = {
    "id": "one",
    "skills": [
        {"pref_label": "Python", "requirement": "required", "min_years": 3},
        {"pref_label": "spark", "requirement": "required"},
        {"pref_label": "Docker", "requirement": "required"},
        {"pref_label": "Java", "requirement": "required"},
        {"pref_label": "Go", "requirement": "mentioned"},
    ],
    "seniority": "Senior",
    "salary": {"min": 1, "max": 3},
    "title": "COOK",
    "organization": "Acme",
    "location": "Berlin - https://example.com",
    "work_mode": "remote_possible",
    "employment_type": "full_time",
}


def written(path: Path, *rows: object) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def scored(tmp_path: Path) -> tuple[Scores, tuple[Mistakes, ...]]:
    gold = read_annotated(written(tmp_path / "gold.jsonl", ANNOTATED))
    found = read_predicted(written(tmp_path / "found.jsonl", FOUND))
    return score(gold, found, {"Apache Spark": ("Spark",)})


def test_a_text_with_line_signs_of_its_own_is_one_line_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "one", "text": "Python\u2028and\u0085SQL"}\n{"id": "two", "text": "…"}\n', encoding="utf-8")
    assert [item.id for item in read_annotated(path)] == ["one", "two"]


@pytest.mark.parametrize("read", [read_annotated, read_predicted])
def test_a_packed_file_is_read_like_any_other(tmp_path: Path, read: Callable[[Path], Sequence[Any]]) -> None:
    plain, packed = written(tmp_path / "one.jsonl", ANNOTATED), tmp_path / "one.jsonl.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert read(packed) == read(plain)


@pytest.mark.parametrize("read", [read_annotated, read_predicted, read_aliases])
@pytest.mark.parametrize("name", ["cut.jsonl.gz", "signs.jsonl", "none.jsonl"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, read: Callable[[Path], object], name: str) -> None:
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(b'{"id": "one"}')[:-9])
    (tmp_path / "signs.jsonl").write_bytes(b"\x80\x00\xff")
    with pytest.raises(UnreadableInputError, match=name):
        read(tmp_path / name)


def test_each_figure_counts_what_its_name_says(scored: tuple[Scores, tuple[Mistakes, ...]]) -> None:
    scores, _ = scored
    assert (scores.precision, scores.recall, scores.f1) == (0.5, 0.6667, 0.5714)
    assert (scores.required_recall, scores.level_accuracy, scores.years_accuracy) == (0.5, 0.5, 0.0)
    assert (scores.forbidden_hits, scores.forbidden_of) == (1, 2)
    assert (scores.seniority_accuracy, scores.salary_accuracy) == (1.0, 0.0)
    assert scores.recall_by_type == {"?": (1, 2), "language": (1, 1)}
    assert scores.facts_right == {"title": (1, 1), "location": (0, 1), "work_mode": (1, 1)}
    assert scores.facts_invented == {"organization": (1, 1)}


def test_the_mistakes_of_a_posting_are_named(scored: tuple[Scores, tuple[Mistakes, ...]]) -> None:
    _, mistakes = scored
    assert mistakes == (
        Mistakes(
            "one",
            missed=("SQL",),
            extra=("java", "go"),
            forbidden=("Java",),
            levels=("Apache Spark: required",),
            years=("Python: 3",),
            facts=(
                "organization 'Acme', not told",
                "location 'Berlin - https://example.com' for 'Berlin, Germany'",
                "salary (1, 3) for (1, 2)",
            ),
        ),
    )


def test_a_posting_without_a_prediction_found_nothing(tmp_path: Path) -> None:
    scores, mistakes = score(read_annotated(written(tmp_path / "gold.jsonl", ANNOTATED)), [], {})
    assert (scores.precision, scores.recall) == (0.0, 0.0)
    assert mistakes[0].missed == ("Python", "Apache Spark", "SQL")


@pytest.mark.parametrize(
    ("name", "answer", "found", "right"),
    [
        ("title", "C++ Developer", "c++ developer", True),
        ("title", "C++ Developer", "C# Developer", False),
        ("title", "Data Engineer", "Data Engineer (streams)", False),
        ("organization", "Acme Inc.", "ACME", True),
        ("organization", "Acme", "Acme Tools", False),
        ("organization", "Co", "Inc", False),
        ("location", "Berlin, Germany", "Berlin", True),
        ("location", "Berlin", "Berlin, Germany", False),
        ("location", "Berlin", "", False),
        ("work_mode", "remote", "remote_possible", False),
        ("work_mode", "remote", None, False),
    ],
)
def test_a_fact_is_compared_by_the_words_that_count_for_it(name: str, answer: str, found: str, right: bool) -> None:
    assert AnnotatedFact(name, ("something else", answer)).is_right(found) is right


def test_nothing_is_right_where_an_annotation_says_so(tmp_path: Path) -> None:
    told = {**ANNOTATED, "work_mode_ok": [None], "organization_ok": ["Acme"], "seniority_ok": [None]}
    gold = read_annotated(written(tmp_path / "gold.jsonl", told))
    scores, _ = score(gold, read_predicted(written(tmp_path / "none.jsonl", {"id": "one"})), {})
    assert scores.facts_right == {"title": (0, 1), "organization": (1, 1), "location": (0, 1), "work_mode": (1, 1)}
    assert scores.seniority_accuracy == 1.0
    scores, _ = score(gold, read_predicted(written(tmp_path / "found.jsonl", FOUND)), {})
    assert scores.facts_right["organization"] == (1, 1)


def test_other_answers_of_seniority_and_pay_are_as_right(tmp_path: Path) -> None:
    row = {**ANNOTATED, "seniority": "lead", "seniority_ok": ["senior"], "salary_ok": [{"min": 1, "max": 3}]}
    scores, _ = score(
        read_annotated(written(tmp_path / "gold.jsonl", row)), read_predicted(written(tmp_path / "f.jsonl", FOUND)), {}
    )
    assert (scores.seniority_accuracy, scores.salary_accuracy) == (1.0, 1.0)


def test_a_line_that_is_no_annotated_posting_is_named_by_its_number(tmp_path: Path) -> None:
    path = written(tmp_path / "gold.jsonl", ANNOTATED, {"skills": []})
    with pytest.raises(UnreadableInputError, match="line 2"):
        read_annotated(path)


def test_aliases_are_an_object_of_lists(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="aliases"):
        read_aliases(written(tmp_path / "aliases.json", ["spark"]))


def perfect(row: dict[str, Any], aliases: dict[str, list[str]]) -> dict[str, Any]:
    """The prediction that says what the annotation says, under other names where there are some."""
    entries = row.get("skills") or row.get("expected") or []
    skills = [
        {
            "pref_label": aliases.get(entry["name"], [entry["name"]])[0],
            "alt_labels": [entry["name"]],
            "requirement": entry.get("level"),
            "min_years": entry.get("years_min"),
        }
        for entry in entries
    ]
    return {"id": row["id"], "skills": skills, "seniority": row.get("seniority"), "salary": row.get("salary")}


def mutilated(row: dict[str, Any], gold: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A prediction with skills left out, doubled, renamed, put on other levels, and with forbidden ones."""
    skills: list[Any] = [dict(skill) for skill in row["skills"] if chance.random() > 0.3]
    for skill in skills:
        skill["requirement"] = chance.choice(["required", "preferred", "mentioned", None])
        skill["min_years"] = chance.choice([skill["min_years"], 3.0])
        skill["alt_labels"] = chance.choice([skill["alt_labels"], [], ["SQL", "Something else"]])
    skills += [dict(skill) for skill in skills if chance.random() > 0.8]
    skills += [{"pref_label": entry["name"], "requirement": "required"} for entry in gold.get("forbidden") or []][:1]
    skills += [chance.choice(["a mere string", {"name": "Git"}, {"pref_label": "  Apache   SPARK "}])]
    chance.shuffle(skills)
    return {**row, "skills": skills, "salary": chance.choice([row["salary"], None, {"min": 1, "max": 2}])}


@pytest.mark.shared_data
@pytest.mark.skipif(not SCORER.exists(), reason="needs ../shared/data/gold, which is not part of the project")
@pytest.mark.parametrize("name", ["gold_dev", "traps_dev"])
def test_the_figures_are_those_of_the_reference_scorer(tmp_path: Path, name: str) -> None:
    gold, aliases = GOLD / f"{name}.jsonl", GOLD / "aliases_dev.json"
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    right = [perfect(row, json.loads(aliases.read_text(encoding="utf-8"))) for row in rows]
    chance = random.Random(7)
    wrong = [mutilated(found, row, chance) for found, row in zip(right, rows, strict=True)][1:]
    for predicted in (written(tmp_path / "right.jsonl", *right), written(tmp_path / "wrong.jsonl", *wrong)):
        command = [sys.executable, str(SCORER), str(gold), str(predicted), "--aliases", str(aliases)]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
        scores, _ = score(read_annotated(gold), read_predicted(predicted), read_aliases(aliases))
        ours = json.loads(json.dumps(dataclasses.asdict(scores)))
        theirs = json.loads(answer.stdout)
        assert {**ours, **theirs} == ours
        assert ours.keys() - theirs.keys() == {"facts_right", "facts_invented"}
