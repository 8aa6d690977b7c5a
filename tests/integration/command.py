"""`skillatlas` with arguments: within this process, which is quick, or in one of its own, as everybody else runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import TypeAlias

import pytest
from typer.testing import CliRunner

from api.cli import main

ROOT = Path(__file__).resolve().parents[2]
Run: TypeAlias = Callable[..., "CompletedProcess[str]"]


def within(*arguments: str, given: str | bytes | None = None, **environment: str) -> CompletedProcess[str]:
    """How `main` ends with these arguments, and what it prints; keywords are added to the environment.

    It leaves out what only a new process shows: what is imported, what a signal does, what goes wrong at the very end.
    """
    with CliRunner().isolation(given, environment) as (printed, complained, _), pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["skillatlas", *arguments])
        code = _ended()
        sys.stdout.flush()
        sys.stderr.flush()
        return CompletedProcess(arguments, code, printed.getvalue().decode(), complained.getvalue().decode())


def _ended() -> int:
    """The exit code of `main`."""
    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


def alone(*arguments: str, given: str | bytes | None = None, **environment: str) -> CompletedProcess[str]:
    """The same of a process of its own."""
    command = [sys.executable, "-m", "api.cli", *arguments]
    text = given.encode() if isinstance(given, str) else given
    done = subprocess.run(command, cwd=ROOT, env=os.environ | environment, input=text, capture_output=True)
    return CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())
