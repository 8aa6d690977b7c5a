"""A server for the tests of pages: a process of its own over a store."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "api.cli"]
MOST_CHARACTERS = 20_000
"""What the server allows for a posting, so that one that is too long is cheap to send."""


def make_demo_graph(store: Path) -> None:
    """Makes a store with the graph of `skillatlas demo`."""
    subprocess.run([*COMMAND, "demo"], cwd=ROOT, env=_environment(store), capture_output=True, check=True)


@contextmanager
def served(store: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address of a server over a store with its process, which is stopped in the end."""
    process = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0"], cwd=ROOT, env=_environment(store), stderr=subprocess.PIPE, text=True
    )
    try:
        assert process.stderr is not None
        yield next(found[0] for line in process.stderr if (found := re.search(r"http://[\d.]+:\d+", line))), process
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate()


def _environment(store: Path) -> dict[str, str]:
    return {**os.environ, "SKILLATLAS_STORE": str(store), "SKILLATLAS_MAX_POSTING_CHARS": str(MOST_CHARACTERS)}
