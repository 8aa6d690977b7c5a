"""Measures how long the core taxonomy takes to open: `python bench/taxonomy_loading.py`.

Each line is the median of many runs, in one process and in processes that do nothing else. "Opened" is what every
command pays: the hash of the folder's files, the hash of the code that reads them, and the compiled form found and
looked at. Parts are decoded when they are asked for; the lines below say what that adds, up to the whole taxonomy. A
fresh process pays the import of the reader's modules as well, which is told apart.
"""

from __future__ import annotations

import gc
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from schema.readers.compiled import read_compiled
from schema.readers.core import core_folder, core_version, read_core
from schema.readers.opened import PARTS

RUNS = 31
"""Runs of each measurement: odd, so that the median is one of them."""

READINGS = 3
"""Readings of the text, which take a second each."""

FRESH = """
import json, sys, time
start = time.perf_counter()
from pathlib import Path
from schema.readers.compiled import read_compiled
from schema.readers.core import core_folder
imported = time.perf_counter()
taxonomy = read_compiled(core_folder(), Path(sys.argv[1]))
opened = time.perf_counter()
taxonomy.skills
skills = time.perf_counter()
list(taxonomy.ids()), taxonomy.requirements, taxonomy.prerequisites, taxonomy.mappings
whole = time.perf_counter()
print(json.dumps([imported - start, opened - imported, skills - imported, whole - imported]))
"""


def main() -> None:
    """Prints milliseconds, a line a measurement."""
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        read_compiled(core_folder(), directory)
        (file,) = directory.iterdir()
        print(f"compiled form: {file.stat().st_size / 1e6:.1f} MB; medians of {RUNS} runs, in milliseconds")
        print("in one process")
        _line("hash of the folder alone", [_timed(core_version) for _ in range(RUNS)])
        _line("opened", [_timed(lambda: _read(directory, ())) for _ in range(RUNS)])
        _line("opened, with skills", [_timed(lambda: _read(directory, ("skills",))) for _ in range(RUNS)])
        _line("opened, with every part", [_timed(lambda: _read(directory, PARTS)) for _ in range(RUNS)])
        print("in fresh processes")
        fresh = [_fresh(name) for _ in range(RUNS)]
        for number, told in enumerate(
            ("import of the reader", "opened", "opened, with skills", "opened, with every part")
        ):
            _line(told, [row[number] for row in fresh])
    text = [_timed(read_core) for _ in range(READINGS)]
    _line(f"read from its text (median of {READINGS})", text)
    ratio = statistics.median(text) / statistics.median(row[1] for row in fresh)
    print(f"  {ratio:8.0f}  times as fast opened in a fresh process as read from its text")


def _read(directory: Path, parts: tuple[str, ...]) -> tuple[object, ...]:
    taxonomy = read_compiled(core_folder(), directory)
    return tuple(getattr(taxonomy, part) for part in parts)


def _timed(measured: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    result = measured()
    elapsed = time.perf_counter() - start
    del result
    return elapsed


def _fresh(directory: str) -> list[float]:
    done = subprocess.run([sys.executable, "-c", FRESH, directory], capture_output=True, text=True, check=True)
    seconds: list[float] = json.loads(done.stdout)
    return seconds


def _line(told: str, seconds: list[float]) -> None:
    print(f"  {1000 * statistics.median(seconds):8.1f}  {told} (least {1000 * min(seconds):.1f})")


if __name__ == "__main__":
    main()
