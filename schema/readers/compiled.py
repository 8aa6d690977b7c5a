"""The compiled form of a taxonomy: what a folder gave, kept in one file that opens a hundred times as fast.

The file is named after the hash of the folder's content and of the code that read it, so that another content or
another version of skillatlas never meets it; each of its parts stands beside its SHA-256. A file or a part that is not
exactly so counts as absent. It is written beside its place and moved there, so that processes which start together
never see half of one. Its content is decoded into the types of `schema` and nothing else: a file that someone else has
put there can hold wrong labels, and no code.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from schema.readers.core import folder_version, read_folder
from schema.readers.opened import OpenedTaxonomy, encoded
from schema.taxonomy import Taxonomy

KEPT = 4
"""Compiled forms that stay: the core and a taxonomy or two of the user's own. Older ones are removed."""

_SUFFIX = ".taxonomy"


def read_compiled(folder: Traversable, directory: Path) -> Taxonomy:
    """The taxonomy of a folder, from its compiled form in `directory`, which is made where it is not there.

    Raises TaxonomyError as `read_folder` does; a directory that cannot be written to costs time and nothing else.
    """
    version = folder_version(folder)
    path = directory / f"{version}-{_code_version()}{_SUFFIX}"
    return _opened(path, version, folder) or _compiled(path, folder)


def _opened(path: Path, version: str, folder: Traversable) -> Taxonomy | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return OpenedTaxonomy.opened(content, version, lambda: _compiled(path, folder))


def _compiled(path: Path, folder: Traversable) -> Taxonomy:
    """The taxonomy of the folder's text, kept under `path` if that is possible."""
    taxonomy = read_folder(folder)
    with contextlib.suppress(OSError):
        keep(path, encoded(taxonomy))
    return taxonomy


def keep(path: Path, content: bytes) -> None:
    """Writes a compiled form beside its place and moves it there, and removes the oldest with the same ending.

    Raises OSError where the directory cannot be written to.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _remove_old(path.parent, path.suffix)


def _remove_old(directory: Path, suffix: str) -> None:
    newest_first = sorted(directory.glob(f"*{suffix}"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in newest_first[KEPT:]:
        path.unlink(missing_ok=True)


@cache
def _code_version() -> str:
    """A hash of the modules of `schema`, which decide what is read from the same text."""
    package = resources.files("schema")
    return hash_of_modules(package, package / "readers")


def hash_of_modules(*folders: Traversable) -> str:
    """Twelve digits that change with the text of any module in these folders."""
    digest = hashlib.sha256()
    for folder in folders:
        for file in sorted(folder.iterdir(), key=lambda found: found.name):
            if file.name.endswith(".py"):
                digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:12]
