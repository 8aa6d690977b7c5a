"""The core taxonomy knows today's work: every floor of the coverage command holds over the real names."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"


@pytest.mark.shared_data
@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/data is not there")
def test_every_floor_of_the_coverage_holds() -> None:
    run = subprocess.run(
        [sys.executable, ROOT / "bench" / "taxonomy_coverage.py", "--missing"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert "MISSED" not in run.stdout
    assert run.stdout.count("ok ") == 8
