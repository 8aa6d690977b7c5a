"""The commands that show how postings are read, as a person or a script meets them."""

from __future__ import annotations

import io
import json
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from api.commands.postings import require_files
from tests.integration.command import within


@pytest.fixture
def posting(tmp_path: Path) -> str:
    path = tmp_path / "posting.txt"
    path.write_text(
        "Data Engineer\n\nRequirements\n- 5+ years of Python, Go or SQL\n- no Java needed\n", encoding="utf-8"
    )
    return str(path)


def run(*arguments: str, given: str | None = None) -> CompletedProcess[str]:
    return within(*arguments, given=given, COLUMNS="100")


def test_annotate_shows_the_marks_in_the_terminal_or_in_a_file(posting: str, tmp_path: Path) -> None:
    assert "Python" in run("annotate", posting).stdout
    done = run("annotate", posting, "--html", "-o", str(tmp_path / "page.html"))
    assert (done.returncode, done.stdout) == (0, "")
    assert '<mark class="mark required"' in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_file_that_ends_as_pages_do_is_a_page(posting: str, tmp_path: Path) -> None:
    assert run("annotate", posting, "-o", str(tmp_path / "page.html")).returncode == 0
    assert '<mark class="mark required"' in (tmp_path / "page.html").read_text(encoding="utf-8")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_person_is_told_how_to_paste(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", Terminal())
    require_files(["-"])
    assert "Ctrl-D" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO())
    require_files(["-"])
    assert capsys.readouterr().err == ""


def test_a_file_that_cannot_be_written_is_named(posting: str, tmp_path: Path) -> None:
    done = run("annotate", posting, "--html", "-o", str(tmp_path / "missing" / "page.html"))
    assert done.returncode == 2
    assert "cannot be written" in done.stderr


def test_explain_prints_every_stage_as_json_and_as_tables() -> None:
    found = json.loads(run("explain", "We need Python or Go, no Java.").stdout)
    assert [one["text"] for one in found["candidates"]] == ["Python", "Go", "Java"]
    assert [skill["id"] for skill in found["posting"]["skills"]] == ["skill/python", "skill/go"]
    assert "5 Judged" in run("explain", "-", "--format", "table", given="We need Python.").stdout


def test_explain_reads_a_file_where_its_words_name_one(posting: str, tmp_path: Path) -> None:
    found = json.loads(run("explain", posting).stdout)
    assert "skill/sql" in [skill["id"] for skill in found["posting"]["skills"]]
    two = tmp_path / "two.jsonl"
    two.write_text('{"text": "Python"}\n{"text": "SQL"}\n', encoding="utf-8")
    done = run("explain", str(two))
    assert (done.returncode, done.stdout) == (5, "")
    assert "two.jsonl holds several postings; name a file of one" in done.stderr


def test_a_text_longer_than_any_name_of_a_file_is_explained() -> None:
    found = json.loads(run("explain", "We need Python. " * 300).stdout)
    assert [skill["id"] for skill in found["posting"]["skills"]] == ["skill/python"]


def test_a_text_without_words_is_refused_in_one_line() -> None:
    done = run("explain", " ")
    assert done.returncode == 5
    assert len(done.stderr.splitlines()) == 1


def test_candidates_are_listed_with_their_counts_and_the_nearest_known_skill(tmp_path: Path) -> None:
    corpus = tmp_path / "postings.jsonl"
    rows = [
        {"id": str(n), "text": f"Employer{n} is hiring.\nRequirements\n- Python, Zorbolux, Docker"} for n in range(3)
    ]
    corpus.write_text("".join(json.dumps(row) + "\n" for row in rows) + "no json\n", encoding="utf-8")
    done = run("candidates", str(corpus), "--min-count", "3")
    (found,) = json.loads(done.stdout)
    assert (found["name"], found["postings"], found["nearest"]["pref_label"]) == ("Zorbolux", 3, "Python")
    assert done.returncode == 5
    assert "postings.jsonl:4" in done.stderr
    assert run("candidates", str(corpus), "--format", "csv").stdout.startswith("name,score,postings,employers")
