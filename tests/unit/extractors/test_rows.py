"""Rows of postings as exports, spreadsheets and scrapers write them."""

import gzip
import io
import json
from pathlib import Path

import pytest

from extractors.documents import read_documents
from extractors.rows import document_of_row, unread_date
from schema.errors import UnreadableInputError

JOB = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Data Engineer",
    "description": "<p>You know Python.</p>",
}


def texts(source: object) -> list[str]:
    return [document.text for document in read_documents(str(source))]


def faults(source: object) -> list[str]:
    found: list[UnreadableInputError] = []
    list(read_documents(str(source), found.append))
    return [str(fault) for fault in found]


def piped(monkeypatch: pytest.MonkeyPatch, content: str) -> list[tuple[str | None, str, str]]:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    return [(document.id, document.text, document.source) for document in read_documents("-")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("jobs.csv", "id,text\n1,We need Python.\n"),
        ("jobs.csv", "id;title;text\r\n1;Data Engineer, remote;We need Python.\r\n"),
        ("jobs.csv", '"id"\t"text"\n1\tWe need Python.\n'),
        ("jobs.tsv", "id\ttext\n1\tWe need Python.\n"),
        ("jobs.csv", "text\nWe need Python.\n"),
        ("jobs.csv", "id,text,\n1,We need Python.,,\n"),
    ],
)
def test_cells_may_be_parted_by_commas_tabs_or_semicolons(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress(content.encode()))
    assert texts(tmp_path / name) == texts(tmp_path / f"{name}.gz") == ["We need Python."]


def test_a_text_that_the_delimiter_has_cut_is_told_and_not_read_in_part(tmp_path: Path) -> None:
    table = tmp_path / "jobs.csv"
    table.write_text("id,text\n1,We need Python, SQL\n2,We need Go.\n")
    assert faults(table) == [
        f"{table}:2: the row has 3 cells and there are 2 columns. Quote cells that hold what parts cells."
    ]


def test_a_table_without_the_column_says_what_to_call_it(tmp_path: Path) -> None:
    table = tmp_path / "jobs.csv"
    table.write_text("id;body\n1;We need Python.\n")
    assert faults(table) == [
        f"{table}:1: no column is called `text` (there are id, body). Call the column that holds the postings `text`."
    ]


def test_a_table_of_nothing_but_names_of_columns_is_no_empty_answer(tmp_path: Path) -> None:
    table = tmp_path / "jobs.csv"
    table.write_text("id,text\n")
    assert faults(table) == [f"{table}: no row stands below the names of its columns. Give each posting a row."]


def test_a_table_may_come_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    found = piped(monkeypatch, 'id,text\n1,"We need Python.\nAnd SQL."\n')
    assert found == [("1", "We need Python.\nAnd SQL.", "standard input:2")]


def test_a_posting_with_commas_in_its_first_line_is_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    posting = "Data Engineer, text mining, Berlin\n\nWe need Python.\n"
    assert piped(monkeypatch, posting) == [(None, posting, "standard input")]


def test_lines_may_be_postings_of_schema_org(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = f"{json.dumps(JOB)}\n{json.dumps({'@graph': [JOB, {'@type': 'Organization'}]})}\n"
    (tmp_path / "jobs.jsonl").write_text(lines)
    found = list(read_documents(str(tmp_path / "jobs.jsonl")))
    assert [(one.title, one.text) for one in found] == [("Data Engineer", JOB["description"])] * 2
    assert [text for _, text, _ in piped(monkeypatch, lines)] == [JOB["description"]] * 2


def test_lines_from_standard_input_may_begin_with_a_mark_of_their_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [text for _, text, _ in piped(monkeypatch, '\ufeff{"text": "We need Python."}\n')] == ["We need Python."]


def test_a_line_that_is_no_json_says_at_which_character(tmp_path: Path) -> None:
    lines = tmp_path / "jobs.jsonl"
    lines.write_text('{"text": "We need Python."}\n{"text": We}\n')
    (fault,) = faults(lines)
    assert fault.startswith(
        f"{lines}:2: the line is no JSON (Expecting value at character 10). Write one object a line"
    )


def test_half_a_character_is_replaced_and_stops_nothing() -> None:
    row = {"id": "\udc00", "text": "We need Python \ud83d and SQL", "title": "Data \ud83d Engineer"}
    document = document_of_row("row", row)
    assert (document.id, document.text, document.title) == (
        "\ufffd",
        "We need Python \ufffd and SQL",
        "Data \ufffd Engineer",
    )


@pytest.mark.parametrize("stated", ["30+ days ago", "yesterday", "2026-13-45", "March", 1_773_878_400, 1.5])
def test_a_date_that_nobody_can_read_is_told_with_its_row(stated: object) -> None:
    fault = unread_date(document_of_row("rows.csv:7", {"text": "Python", "date_posted": stated}))
    told = f"rows.csv:7: its date '{stated}' cannot be read and is left out. Write dates as 2026-03-19."
    assert str(fault) == told


@pytest.mark.parametrize(
    "stated",
    ["2026-03-19", "2026-03-19T08:00:00Z", "19.3.2026", "19 March 2026", "13/04/2026", 20260319, "", " ", None, False,
     float("nan"), "NaT", "None", "N/A"],
)  # fmt: skip
def test_a_date_that_can_be_read_and_one_that_is_not_stated_are_not_told(stated: object) -> None:
    assert unread_date(document_of_row("rows.csv:7", {"text": "Python", "datePosted": stated})) is None


def test_no_more_of_a_date_is_told_than_a_date_is_long() -> None:
    fault = unread_date(document_of_row("x", {"text": "Python", "date_posted": "write to jo@acme.com " * 50}))
    assert fault is not None
    assert "@" not in fault.found
    assert len(fault.found) < 100
