import gzip
import io
import json
import tracemalloc
from pathlib import Path

import pytest

from extractors.documents import read_documents
from extractors.privacy import MASK
from schema.errors import UnreadableInputError
from schema.postings import PayPeriod, Salary

JOB = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Data Engineer",
    "description": "<p>You know Python and SQL.</p>",
    "hiringOrganization": {"@type": "Organization", "name": "Acme"},
    "jobLocation": {"address": {"addressLocality": "Berlin", "addressCountry": "DE"}},
    "datePosted": "2026-03-19",
    "employmentType": "FULL_TIME",
    "baseSalary": {"currency": "EUR", "value": {"minValue": 60000, "maxValue": 80000, "unitText": "YEAR"}},
}


def written(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return str(path)


def test_a_text_file_is_one_posting(tmp_path: Path) -> None:
    path = written(tmp_path, "job.txt", "We need Python.")
    assert [(document.text, document.source) for document in read_documents(path)] == [("We need Python.", path)]


def test_json_ld_in_a_page_gives_the_facts_first(tmp_path: Path) -> None:
    script = f'<script type="application/ld+json">{json.dumps(JOB)}</script>'
    shown = "<h1>Job</h1><p>The role needs experience with Python, apply now</p>"
    page = f"<html><head>{script}</head><body>{shown}</body></html>"
    document = next(read_documents(written(tmp_path, "job.html", page)))
    assert (document.title, document.organization, document.location) == ("Data Engineer", "Acme", "Berlin, DE")
    assert document.salary == Salary(min=60000, max=80000, currency="EUR", period=PayPeriod.YEAR)
    assert document.text == page


def test_a_page_that_shows_nothing_gives_its_description(tmp_path: Path) -> None:
    page = (
        f'<html><body><div id="app"></div><script type="application/ld+json">{json.dumps(JOB)}</script></body></html>'
    )
    assert next(read_documents(written(tmp_path, "job.html", page))).text == JOB["description"]


def test_rows_of_json_keep_their_ids_and_tell_their_line(tmp_path: Path) -> None:
    rows = '{"id": 7, "text": "Python", "company": "Acme"}\n\n{"id": "b", "text": "SQL"}\n'
    documents = list(read_documents(written(tmp_path, "jobs.jsonl", rows)))
    assert [(document.id, document.organization) for document in documents] == [("7", "Acme"), ("b", None)]
    assert documents[1].source.endswith(":3")


def test_a_table_needs_a_column_called_text(tmp_path: Path) -> None:
    assert [one.text for one in read_documents(written(tmp_path, "jobs.csv", "id,text\n1,Python\n"))] == ["Python"]
    with pytest.raises(UnreadableInputError, match="no column is called `text`"):
        list(read_documents(written(tmp_path, "other.csv", "id,body\n1,Python\n")))


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path: Path) -> None:
    written(tmp_path, "b.txt", "SQL here")
    written(tmp_path, "a.md", "# Python")
    written(tmp_path, "c.png", b"\x89PNG")
    assert [document.text for document in read_documents(str(tmp_path))] == ["# Python", "SQL here"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.txt", "", "it is empty"),
        ("picture.txt", b"\x00\x01\x02\x03\x04binary\x00", "it is no text"),
        (
            "page.html",
            "<html><body><p>Cats and dogs, pictures of zebras in the wild today</p></body></html>",
            "no posting",
        ),
        ("rows.jsonl", "{not json}", "rows.jsonl:1"),
        ("rows.jsonl", "[1, 2]", "the line is no object"),
        ("deep.jsonl", "[" * 100_000, "the line is no JSON"),
        ("rows.jsonl", '{"id": 1}', "there is no `text`"),
        ("job.json", '{"@type": "Recipe"}', "it holds no posting"),
        ("large.txt", "a" * 10_000_001, "10,000,001 characters"),
    ],
)
def test_what_holds_no_posting_is_named_with_the_reason(
    tmp_path: Path, name: str, content: str | bytes, message: str
) -> None:
    with pytest.raises(UnreadableInputError, match=message.replace("[", r"\[")):
        list(read_documents(written(tmp_path, name, content)))


def test_a_missing_file_is_named() -> None:
    with pytest.raises(UnreadableInputError, match=r"no-such-file\.txt"):
        list(read_documents("no-such-file.txt"))


def test_one_bad_row_does_not_stop_the_others(tmp_path: Path) -> None:
    faults: list[UnreadableInputError] = []
    path = written(tmp_path, "jobs.jsonl", '{"text": "Python"}\nnonsense\n{"text": "SQL"}\n')
    assert [document.text for document in read_documents(path, faults.append)] == ["Python", "SQL"]
    assert [fault.source for fault in faults] == [f"{path}:2"]


def test_files_of_windows_are_read(tmp_path: Path) -> None:
    assert next(read_documents(written(tmp_path, "job.txt", "Café".encode("cp1252")))).text == "Café"


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"id": "1", "text": "Python"}\n')))
    assert [document.id for document in read_documents("-")] == ["1"]


def test_rows_of_a_long_file_come_before_the_file_has_been_read(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_text(('{"text": "' + "Python " * 300 + '"}\n') * 4_000)
    tracemalloc.start()
    try:
        found = read_documents(str(file))
        assert sum(1 for _ in found) == 4_000
        assert tracemalloc.get_traced_memory()[1] < file.stat().st_size * 0.6
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_rows_are_read_in_every_encoding_that_files_are_read_in(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "job.jsonl"
    file.write_bytes('{"text": "Résumé"}\r\n\n{"text": "zwei"}'.encode(encoding))
    assert [(one.text, one.source) for one in read_documents(str(file))] == [
        ("Résumé", f"{file}:1"),
        ("zwei", f"{file}:3"),
    ]


@pytest.mark.parametrize("name", ["jobs.jsonl", "jobs.csv", "job.txt", "job.json"])
def test_a_packed_file_is_read_as_the_file_in_it(tmp_path: Path, name: str) -> None:
    row = {"id": "1", "text": "We need Python."}
    content = {"jsonl": json.dumps(row), "json": json.dumps(row), "csv": "id,text\n1,We need Python.\n"}.get(
        name.rsplit(".", 1)[1], "We need Python."
    )
    written(tmp_path, f"{name}.gz", gzip.compress(content.encode()))
    (document,) = read_documents(str(tmp_path))
    assert document.text == "We need Python."


def test_a_packed_file_that_was_cut_is_named(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": f"We need Python {number}."}) + "\n" for number in range(50_000))
    path = written(tmp_path, "cut.jsonl.gz", gzip.compress(lines.encode())[:-20])
    faults: list[UnreadableInputError] = []
    assert list(read_documents(path, faults.append)) == []
    why = "it is packed with gzip, but cut short or changed"
    assert [str(fault) for fault in faults] == [
        f"{path}: it cannot be read ({why}). Name a whole file that may be read."
    ]


def test_addresses_and_numbers_in_fields_are_masked_as_those_in_the_text_are(tmp_path: Path) -> None:
    row = {
        "text": "We need Python.",
        "title": "Data Engineer, call +49 30 1234567",
        "organization": "hr@acme.com",
        "location": "Berlin, tel 888-444-9777",
        "url": "mailto:hr@acme.com",
    }
    (document,) = read_documents(written(tmp_path, "rows.jsonl", json.dumps(row)))
    fields = (document.title, document.organization, document.location, document.url)
    assert fields == (
        "Data Engineer, call " + MASK * 14,
        MASK * 11,
        "Berlin, tel " + MASK * 12,
        "mailto:" + MASK * 11,
    )


def test_a_short_page_with_a_job_and_a_list_is_a_posting(tmp_path: Path) -> None:
    asked = "<h2>Requirements</h2><ul><li>Python and SQL</li><li>Kafka in our cloud</li></ul>"
    page = f"<html><body><h1>Data Engineer</h1>{asked}</body></html>"
    (document,) = read_documents(written(tmp_path, "job.html", page))
    assert document.text == page
