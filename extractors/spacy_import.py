"""Imports spaCy without its command line.

`import spacy` also imports spaCy's own command line, and with it an HTTP client, a template engine and a project
manager: half of its 1.3 seconds. A cold process that reads one posting needs none of these, so an empty module stands
in for `spacy.cli` while spaCy is imported, and is taken away again: whoever imports `spacy.cli` afterwards gets the
real one (docs/decisions/0023-spacy-is-imported-late-and-without-its-command-line.md).
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

_PLACEHOLDERS = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> ModuleType:
    """The module `spacy`, imported the short way unless it is there already."""
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    for name in _PLACEHOLDERS:
        placeholder = ModuleType(name)
        placeholder.__dict__.update(__path__=[], info=_info)
        sys.modules[name] = placeholder
    try:
        return importlib.import_module("spacy")
    finally:
        for name in _PLACEHOLDERS:
            if sys.modules.get(name) is not None and sys.modules[name].__dict__.get("info") is _info:
                del sys.modules[name]


def _info(*arguments: object, **options: object) -> object:
    """What `spacy.info` does, from the real command line."""
    command_line = importlib.import_module("spacy.cli.info")
    return command_line.info(*arguments, **options)
