"""A small taxonomy in the core format, made up for these tests, which each of them may change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

FILES = {
    "groups.txt": "software: Software\n",
    "skills/all.txt": """\
django: Django
  kind: framework
  broader: python
  prerequisites: python
  hours: 40

python: Python
  kind: language
  broader: group/software
  alt: CPython
  hours: 80

wagtail: Wagtail
  kind: platform
  broader: group/software
  prerequisites: django
  hours: 20
""",
    "roles/all.txt": """\
developer: Developer
  alt: Programmer
  job-zone: 4
  codes: soc 15-1252.00 | isco 2512
  essential: python | django 0.7
""",
    "resources/all.txt": """\
python-tutorial: The Python Tutorial
  url: https://docs.python.org/3/tutorial/
  provider: Python Software Foundation
  type: tutorial
  level: beginner
  teaches: python
  hours: 10
  cost: free
  attested: official tutorial
""",
    "mappings/esco-skills.txt": """\
django: Django
  broad: 21d2f96d-35f7-4e3f-9745-c533d2dd6e97 computer programming
  false-friend: 00000000-0000-4000-8000-000000000001 jazz guitar > Django

python: Python
  exact: ccd0a1d9-afda-43d9-b901-96344886e14d Python (computer programming)
""",
    "mappings/onet-roles.txt": "developer: Developer\n  close: 15-1252.00 Software Developers\n",
    "mappings/onet-skills.txt": "python: Python\n  exact: Python\n  narrow: Django (a Python framework)\n",
}
Change = Callable[[str, str, str], None]


@pytest.fixture
def small_folder(tmp_path: Path) -> Path:
    """The folder of the small taxonomy, which keeps every rule."""
    folder = tmp_path / "small"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def change(small_folder: Path) -> Change:
    """What replaces a piece of text, which must be there, in a file of the small taxonomy."""

    def replaced(name: str, good: str, bad: str) -> None:
        path = small_folder / name
        text = path.read_text(encoding="utf-8")
        assert good in text
        path.write_text(text.replace(good, bad), encoding="utf-8")

    return replaced
