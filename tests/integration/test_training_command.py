"""`skillatlas train` with marked spans, and the commands that show what its model proposes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.integration.command import within as run

NAMES = ("zorbol", "quux mesh", "vantrel", "mibble tooling", "grok sheets", "larpel", "dorn", "welp forms", "sned")
TEXT = "You have experience with {}, and we are a team."


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A taxonomy of one language."""
    folder = tmp_path_factory.mktemp("one") / "taxonomy"
    (folder / "skills").mkdir(parents=True)
    (folder / "groups.txt").write_text("software: Software\n", encoding="utf-8")
    skills = "python: Python\n  kind: language\n  broader: group/software\n  hours: 10\n"
    (folder / "skills" / "languages.txt").write_text(skills, encoding="utf-8")
    return str(folder)


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> str:
    rows = [
        {
            "text": TEXT.format(name),
            "spans": [
                {"start": 25, "end": 25 + len(name), "label": "knowledge", "text": name},
                {"start": 0, "end": 3, "label": "other"},
            ],
        }
        for name in NAMES
    ]
    path = tmp_path_factory.mktemp("spans") / "marked.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return str(path)


@pytest.fixture(scope="module")
def model(marked: str, small: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("model") / "model.json")
    done = run("train", marked, "--label", "knowledge", "--output", path, "--taxonomy", small)
    compared = json.loads(done.stdout)
    assert (compared["texts"], compared["spans"], compared["labels"]) == (9, 9, ["knowledge"])
    assert compared["rules_and_proposals"]["f1"] > compared["rules"]["f1"] == compared["aliases"]["f1"] == 0
    assert "never counts" in done.stderr
    return path


def test_a_trained_model_proposes_where_a_person_asks(model: str, small: str, tmp_path: Path) -> None:
    corpus = tmp_path / "postings.jsonl"
    rows = [{"id": str(number), "text": TEXT.format("plunt") + " We use Python."} for number in range(2)]
    corpus.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    options = ("--model", model, "--taxonomy", small)
    found = json.loads(run("candidates", str(corpus), *options, "--format", "json").stdout)
    assert [(one["name"], one["found_by"], one["postings"]) for one in found] == [("plunt", "model", 2)]
    assert "Found by" in run("candidates", str(corpus), *options, "--format", "table", COLUMNS="120").stdout
    explained = json.loads(run("explain", TEXT.format("plunt"), *options).stdout)
    assert [one["text"] for one in explained["proposals"]] == ["plunt"]
    assert explained["posting"]["skills"] == []
    told = run("explain", TEXT.format("plunt"), *options, "--format", "table").stdout
    assert "Proposed by the model" in told
    assert "proposals" not in json.loads(run("explain", "Python", "--taxonomy", small).stdout)


def test_a_model_that_proposes_does_not_decide(model: str, marked: str, small: str) -> None:
    done = run("extract", marked, "--model", model, "--taxonomy", small)
    assert done.returncode == 5
    assert "it proposes names" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_changed_model_is_refused_in_one_line(model: str, small: str, tmp_path: Path) -> None:
    changed = tmp_path / "changed.json"
    text = Path(model).read_text(encoding="utf-8")
    changed.write_text(text.replace('"spans": 9', '"spans": 10'), encoding="utf-8")
    done = run("explain", "Python", "--model", str(changed), "--taxonomy", small)
    assert (done.returncode, len(done.stderr.splitlines())) == (5, 1)
    assert "Train it anew" in done.stderr


def test_labels_are_chosen_where_there_are_several(marked: str) -> None:
    done = run("train", marked)
    assert (done.returncode, len(done.stderr.splitlines())) == (5, 1)
    assert "Choose with --label" in done.stderr


def test_marked_spans_and_annotated_postings_are_not_mixed(marked: str, tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "one", "text": "Python", "skills": []}\n', encoding="utf-8")
    assert "some files hold marked spans" in run("train", marked, str(gold)).stderr
    assert "--label is for marked spans" in run("train", str(gold), "--label", "knowledge").stderr
    assert "--aliases is for annotated postings" in run("train", marked, "--aliases", str(gold)).stderr


def test_a_model_that_cannot_be_written_is_said_so(marked: str, small: str, tmp_path: Path) -> None:
    missing = str(tmp_path / "missing" / "model.json")
    done = run("train", marked, "--label", "knowledge", "--output", missing, "--taxonomy", small)
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
