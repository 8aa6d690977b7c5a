"""Several processes read what one reads, in its order; a bad line, Ctrl-C and a lost process leave whole lines."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SKILLATLAS = [sys.executable, "-m", "api.cli"]
ROOT = Path(__file__).resolve().parents[2]
LINES = 120


@pytest.fixture(scope="module")
def taxonomy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two skills in the core format: what processes open at once."""
    folder = tmp_path_factory.mktemp("taxonomy")
    (folder / "skills").mkdir()
    (folder / "groups.txt").write_text("languages: Languages\n")
    (folder / "skills" / "all.txt").write_text(
        "python: Python\n  kind: language\n  broader: group/languages\n  hours: 10\n\n"
        "sql: SQL\n  kind: language\n  broader: group/languages\n  hours: 10\n"
    )
    return folder


@pytest.fixture(scope="module")
def postings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Numbered postings; line 60 is broken and line 80 empty of text."""
    lines = [json.dumps({"id": str(number), "text": f"Python and SQL, {number} years"}) for number in range(LINES)]
    lines[59], lines[79] = '{"id": "59", "text": "Pyth', '{"id": "79", "text": " "}'
    path = tmp_path_factory.mktemp("postings") / "many.jsonl"
    path.write_text("\n".join(lines) + "\n")
    return path


def extract(source: str, taxonomy: Path, *options: str) -> list[str]:
    return [*SKILLATLAS, "extract", source, "--taxonomy", str(taxonomy), "--format", "jsonl", *options]


@pytest.fixture
def reading(taxonomy: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Two processes that have printed their first results and wait for more on standard input.

    Nothing is buffered here, so that what is printed next is the next line.
    """
    pipe = subprocess.PIPE
    command = extract("-", taxonomy, "--workers", "2")
    with subprocess.Popen(
        command, bufsize=0, stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT, start_new_session=True
    ) as started:
        assert started.stdin
        assert started.stdout
        lines = (json.dumps({"id": str(number), "text": "Python"}) + "\n" for number in range(400))
        started.stdin.write("".join(lines).encode())
        assert json.loads(started.stdout.readline())["id"] == "0"
        yield started
        if started.poll() is None:
            os.killpg(started.pid, signal.SIGKILL)


def children(process: subprocess.Popen[bytes]) -> list[int]:
    """The processes that read for this one."""
    return [int(child) for child in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]


def test_two_processes_print_what_one_prints_and_tell_of_the_same_bad_lines(taxonomy: Path, postings: Path) -> None:
    one, two = (
        subprocess.run(extract(str(postings), taxonomy, "--workers", count), capture_output=True, text=True, cwd=ROOT)
        for count in ("1", "2")
    )
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert two.returncode == 5
    expected = [str(number) for number in range(LINES) if number not in {59, 79}]
    assert [json.loads(line)["id"] for line in two.stdout.splitlines()] == expected
    assert [line.split(": ")[1] for line in two.stderr.splitlines()] == [f"{postings}:60", f"{postings}:80"]


def test_ctrl_c_leaves_whole_lines(reading: subprocess.Popen[bytes]) -> None:
    os.killpg(reading.pid, signal.SIGINT)
    printed, complaints = reading.communicate(timeout=60)
    assert reading.returncode == 130
    numbers = [json.loads(line)["id"] for line in printed.splitlines()]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert not printed or printed.endswith(b"\n")
    assert b"Traceback" not in complaints


def test_a_process_that_dies_ends_the_run_with_an_error(reading: subprocess.Popen[bytes]) -> None:
    os.kill(children(reading)[0], signal.SIGKILL)
    printed, complaints = reading.communicate(b'{"text": "SQL"}\n' * 400, timeout=60)
    assert reading.returncode == 1
    assert complaints.startswith(b"skillatlas: one of 2 worker processes has ended unexpectedly")
    assert all(json.loads(line) for line in printed.splitlines())


def test_a_killed_run_leaves_no_process_behind(reading: subprocess.Popen[bytes]) -> None:
    left = [os.pidfd_open(child) for child in children(reading)]
    assert len(left) == 2
    reading.kill()
    for process in left:
        assert select.select([process], [], [], 60)[0], "it ends with the process that started it"
        os.close(process)


def test_ingest_reads_with_several_processes_too(taxonomy: Path, postings: Path, tmp_path: Path) -> None:
    command = [*SKILLATLAS, "ingest", str(postings), "--taxonomy", str(taxonomy), "--workers", "2", "--format", "json"]
    done = subprocess.run([*command, "--store", str(tmp_path / "a.db")], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 5
    result = json.loads(done.stdout)
    assert (result["read"], result["failed"], len(set(result["postings"]))) == (LINES - 2, 2, LINES - 2)


def test_candidates_of_several_processes_are_those_of_one(taxonomy: Path, tmp_path: Path) -> None:
    path = tmp_path / "named.jsonl"
    lines = [
        json.dumps({"text": f"We {number} use Python, SQL, Frobnicator and Zonkdb{number % 3}."})
        for number in range(40)
    ]
    path.write_text("\n".join([*lines[:20], "{", *lines[20:]]) + "\n")
    command = [*SKILLATLAS, "candidates", str(path), "--taxonomy", str(taxonomy), "--format", "json", "--workers"]
    one, two = (subprocess.run([*command, count], capture_output=True, text=True, cwd=ROOT) for count in ("1", "2"))
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert "Frobnicator" in [found["name"] for found in json.loads(two.stdout)]
    assert f"{path}:21" in two.stderr
