"""The README's examples do what it shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MOST_LINES = 130

ELSEWHERE = {"make demo", "make test", "skillatlas serve --port 8000"}
"""Run by `.ci/run` (the first two) and by test_serving.py."""


def _examples() -> list[tuple[str, list[str]]]:
    """Each command of the console blocks with the lines shown behind it."""
    found: list[tuple[str, list[str]]] = []
    for block in re.findall(r"```console\n(.+?)```", README, re.DOTALL):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


@pytest.mark.parametrize(("command", "shown"), [(c, s) for c, s in _examples() if c not in ELSEWHERE])
def test_an_example_prints_what_the_readme_shows(command: str, shown: list[str], tmp_path: Path) -> None:
    shell = f'skillatlas() {{ "{sys.executable}" -m api.cli "$@"; }}; {command}'
    environment = {**os.environ, "SKILLATLAS_STORE": str(tmp_path / "atlas.db"), "COLUMNS": "100"}
    done = subprocess.run(["bash", "-c", shell], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    printed = iter(line.rstrip() for line in done.stdout.splitlines())
    missing = [line for line in shown if line != "…" and line.rstrip() not in printed]
    assert missing == [], done.stdout


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) <= MOST_LINES
