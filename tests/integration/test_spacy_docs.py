"""The example of `docs/spacy.md` prints what it shows, in a process that has imported nothing of ours."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "spacy.md").read_text(encoding="utf-8")


def test_the_examples_run_and_print_what_is_shown(tmp_path: Path) -> None:
    code = "\n".join(re.findall(r"```python\n(.+?)```", DOCUMENT, re.DOTALL))
    shown = re.search(r"```\n\n```\n(.+?)```", DOCUMENT, re.DOTALL)
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert shown is not None
    assert (done.stdout, done.stderr) == (shown[1], "")


def test_every_extension_is_documented() -> None:
    from extractors.component import DOC_EXTENSION, SPAN_EXTENSIONS

    told = set(re.findall(r"`(?:span|doc)\._\.(\w+)`", DOCUMENT))
    assert told == {*SPAN_EXTENSIONS, DOC_EXTENSION}
