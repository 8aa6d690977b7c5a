"""Files of texts with marked spans: how they are read, and what is refused."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from extractors.annotated_spans import MarkedText, holds_spans, read_marked
from extractors.span_scoring import alias_finder, scored
from schema.concepts import Skill, SkillKind
from schema.errors import InvalidInputError


def row(text: str, *spans: tuple[int, int, str], **others: str) -> dict[str, object]:
    return {"text": text, "spans": [{"start": a, "end": b, "label": label} for a, b, label in spans], **others}


def written(path: Path, *rows: object) -> Path:
    text = "".join(f"{json.dumps(one)}\n" for one in rows)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


@pytest.mark.parametrize("name", ["marked.jsonl", "marked.jsonl.gz"])
def test_sentences_of_one_document_are_one_text(tmp_path: Path, name: str) -> None:
    path = written(
        tmp_path / name,
        row("Know Go", (5, 7, "knowledge"), doc="one"),
        row("and SQL", (4, 7, "knowledge"), doc="one"),
        row("Go on"),
        row("Go off"),
    )
    texts, labels = read_marked([path])
    assert labels == ("knowledge",)
    assert [one.text for one in texts] == ["Know Go\nand SQL\n", "Go on\n", "Go off\n"]
    assert [texts[0].text[start:end] for start, end in texts[0].spans] == ["Go", "SQL"]


def test_only_spans_of_the_chosen_labels_count(tmp_path: Path) -> None:
    path = written(tmp_path / "marked.jsonl", row("Know Go", (0, 4, "skill"), (5, 7, "knowledge")))
    assert read_marked([path], ["knowledge"]) == ([MarkedText("Know Go\n", ((5, 7),))], ("knowledge",))
    with pytest.raises(InvalidInputError, match="several labels \\(knowledge, skill\\)"):
        read_marked([path])
    with pytest.raises(InvalidInputError, match="no span has the label tool; there are knowledge, skill"):
        read_marked([path], ["tool"])


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (row("Know Go", (5, 8, "skill")), "marked.jsonl:2: a span from 5 to 8 is not within its text of 7 characters"),
        (row("Know Go", (5, 5, "skill")), "a span from 5 to 5"),
        (row("Know Go", (-1, 5, "skill")), "a span from -1 to 5"),
        (
            {"text": "Go", "spans": [{"start": 0, "end": 2, "label": "a", "text": "SQL"}]},
            "the text of the span from 0 to 2 is not what stands there",
        ),
        ({"text": "Know Go"}, "marked.jsonl:2: it holds no text with spans"),
        ({"text": "Know Go", "spans": [{"start": 0}]}, "it holds no text with spans"),
        ({"text": "Know Go", "spans": [[0, 3]]}, "it holds no text with spans"),
        ([], "it holds no text with spans"),
    ],
)
def test_a_wrong_line_is_named_with_its_fault(tmp_path: Path, wrong: object, told: str) -> None:
    path = written(tmp_path / "marked.jsonl", row("Go", (0, 2, "skill")), wrong)
    with pytest.raises(InvalidInputError) as caught:
        read_marked([path])
    assert told in str(caught.value)
    assert "Give lines such as" in str(caught.value)


def test_files_without_any_span_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="no span is marked"):
        read_marked([written(tmp_path / "marked.jsonl", row("Go"))])


@pytest.mark.parametrize("name", ["marked.jsonl", "marked.jsonl.gz"])
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InvalidInputError, match="cannot be read as lines of text"):
        holds_spans(tmp_path / name)


def test_files_of_spans_are_told_from_others(tmp_path: Path) -> None:
    assert holds_spans(written(tmp_path / "marked.jsonl", row("Go")))
    assert not holds_spans(written(tmp_path / "gold.jsonl", {"id": "one", "text": "Go", "skills": []}))
    (tmp_path / "empty.jsonl").write_text("\n", encoding="utf-8")
    assert not holds_spans(tmp_path / "empty.jsonl")


def test_found_spans_are_scored_by_shared_characters_and_exactly() -> None:
    figures = scored([([(0, 4), (6, 9)], [(2, 5), (6, 9), (20, 22)]), ([], [(0, 1)])])
    assert (figures.precision, figures.recall) == (0.5, 1.0)
    assert figures.f1 == pytest.approx(2 / 3, abs=1e-4)
    assert figures.exact == pytest.approx(1 / 3, abs=1e-4)
    assert scored([([(0, 4)], [])]).f1 == 0.0


def test_the_plain_list_takes_the_longest_name_in_any_case() -> None:
    skills = [
        Skill(id="skill/ml", pref_label="Machine learning", alt_labels=("ML", "M"), kind=SkillKind.KNOWLEDGE),
        Skill(id="skill/machine", pref_label="Machine", kind=SkillKind.KNOWLEDGE),
    ]
    text = "MACHINE-learning, machine; ml and m"
    assert [text[start:end] for start, end in alias_finder(skills)(text)] == ["MACHINE-learning", "machine", "ml"]
