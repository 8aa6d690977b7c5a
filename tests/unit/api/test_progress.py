"""The bar of a long run, on a real pseudo-terminal: what a person sees, and what goes elsewhere all the same."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import sys
import termios
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from api.progress import expected, shown

COLUMNS = 80


Drawn = Callable[[Callable[[], object]], str]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """Gives what a run draws on a terminal that is its standard error."""

    def drawn(run: Callable[[], object]) -> str:
        person, program = pty.openpty()
        fcntl.ioctl(program, termios.TIOCSWINSZ, struct.pack("HHHH", 24, COLUMNS, 0, 0))
        monkeypatch.setenv("TERM", "xterm")
        with os.fdopen(program, "w") as error, monkeypatch.context() as patched:
            patched.setattr(sys, "stderr", error)
            run()
        return _read(person)

    return drawn


def _read(person: int) -> str:
    found = b""
    with suppress(OSError):  # so Linux tells that the other end is closed
        while more := os.read(person, 65_536):
            found += more
    os.close(person)
    return found.decode()


@pytest.fixture
def postings(tmp_path: Path) -> str:
    """A file of twelve lines, of which the last one is broken."""
    path = tmp_path / "twelve.jsonl"
    path.write_text("{}\n" * 11 + "{\n")
    return str(path)


def test_the_bar_tells_count_rate_and_time_left_and_is_gone_at_the_end(drawn: Drawn, postings: str) -> None:
    seen = drawn(lambda: list(shown(range(11), [postings], beside_output=True, missed=lambda: 1)))
    assert re.search(r" 12 of 12 [\d,.]+/s 0:00:00 left\r\n", seen)
    assert seen.endswith("\x1b[1A\x1b[2K")


def test_what_is_printed_beside_the_bar_goes_to_standard_output(
    drawn: Drawn, postings: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def run() -> None:
        for number in shown(range(3), [postings], beside_output=True):
            sys.stdout.write(f"printed {number}\n")

    assert "printed" not in drawn(run)
    assert capsys.readouterr().out == "printed 0\nprinted 1\nprinted 2\n"


def test_nothing_is_promised_where_the_end_is_unknown(drawn: Drawn) -> None:
    seen = drawn(lambda: list(shown(range(1234), ["-"], beside_output=True)))
    assert re.search(r" 1,234 [\d,.]+/s *\r\n", seen)
    assert " of " not in seen
    assert "left" not in seen


def test_the_bar_is_not_drawn_between_results_on_the_same_terminal(
    drawn: Drawn, postings: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run() -> None:
        monkeypatch.setattr(sys, "stdout", sys.stderr)
        assert list(shown(range(3), [postings], beside_output=True)) == [0, 1, 2]

    assert drawn(run) == ""


def test_where_nobody_looks_nothing_is_drawn(capsys: pytest.CaptureFixture[str], postings: str) -> None:
    assert list(shown(iter("ab"), [postings], beside_output=True)) == ["a", "b"]
    assert capsys.readouterr() == ("", "")


def test_an_interrupted_run_leaves_the_cursor_visible(drawn: Drawn, postings: str) -> None:
    def interrupted() -> Iterator[int]:
        yield 1
        raise KeyboardInterrupt

    def run() -> None:
        with pytest.raises(KeyboardInterrupt):
            list(shown(interrupted(), [postings], beside_output=True))

    seen = drawn(run)
    assert seen.rindex("\x1b[?25h") > seen.rindex("\x1b[?25l")


def test_lines_of_tables_are_counted_and_other_files_are_one_posting_each(tmp_path: Path, postings: str) -> None:
    (tmp_path / "one.txt").write_text("a\nb\nc\n")
    assert expected([postings, str(tmp_path / "one.txt")]) == 13
    assert expected([str(tmp_path)]) == 13
    assert expected([postings, "-"]) is None
