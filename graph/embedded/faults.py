"""What SQLite's errors mean for the user of a store: each becomes one error of our tree, with what to do next."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

from schema.errors import StoreCorruptError, StoreError, StoreUnavailableError

_PRIMARY_CODE = 0xFF
"""SQLite's extended codes carry the primary one in their lowest byte (https://www.sqlite.org/rescode.html)."""

_SIGNATURE = b"SQLite format 3\0"
"""The first bytes of every database (https://www.sqlite.org/fileformat.html)."""


def store_error(path: Path, error: sqlite3.Error) -> StoreError:
    """The error of our tree that an error of SQLite stands for."""
    code = getattr(error, "sqlite_errorcode", None)
    meaning = None if code is None else _MEANINGS.get(code & _PRIMARY_CODE)
    return meaning(path) if meaning else damaged(path, str(error))


def unusable(path: Path) -> StoreError | None:
    """What stands against opening this file, as far as that can be seen from outside; None where nothing does."""
    try:
        mode = path.stat().st_mode
        start = _start(path) if stat.S_ISREG(mode) else b""
    except FileNotFoundError:
        return (
            None
            if path.parent.is_dir()
            else _unavailable(path, f"the folder {path.parent} is not there. Make it, or give another path.")
        )
    except (OSError, ValueError) as error:
        return _unavailable(path, f"the file cannot be opened ({_reason(error)}). Give another path.")
    if stat.S_ISDIR(mode):
        return _unavailable(path, "this is a folder. Give the path of a file in it.")
    if not stat.S_ISREG(mode):
        return _unavailable(path, "this is a device or a pipe. Give the path of a file.")
    return None if start in {b"", _SIGNATURE} else _not_a_database(path)


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(len(_SIGNATURE))


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def closed(path: Path) -> StoreUnavailableError:
    """The error for a store that is used after it was closed."""
    return _unavailable(path, "this store was closed. Open it again.")


def foreign(path: Path) -> StoreCorruptError:
    """The error for a database of another program."""
    return StoreCorruptError(
        str(path), "this is a database of another program; nothing in it was changed. Give another path."
    )


def unreadable_value(path: Path, error: ValueError) -> StoreCorruptError:
    """The error for a value that no version of ours has written."""
    return damaged(path, str(error))


def _unavailable(path: Path, message: str) -> StoreUnavailableError:
    return StoreUnavailableError(str(path), message)


def _not_a_database(path: Path) -> StoreCorruptError:
    return StoreCorruptError(
        str(path), "this file is not a SQLite database; nothing in it was changed. Give another path."
    )


def damaged(path: Path, found: str = "its pages do not fit together") -> StoreCorruptError:
    """The error for a database that is broken."""
    return StoreCorruptError(
        str(path), f"the graph in this file is damaged ({found}). Put a backup in its place, or ingest into a new file."
    )


def _locked(path: Path) -> StoreUnavailableError:
    return StoreUnavailableError(
        str(path),
        "another program is writing to it and did not finish in time. Wait for it or stop it, then try again.",
    )


def _not_writable(path: Path) -> StoreUnavailableError:
    return _unavailable(path, "this file or its folder may only be read. Change the permissions, or give another path.")


def _cannot_open(path: Path) -> StoreError:
    return unusable(path) or _not_writable(path)


def _full(path: Path) -> StoreUnavailableError:
    return _unavailable(path, "the disk is full; nothing of this batch was kept. Make room and try again.")


def _failing_disk(path: Path) -> StoreUnavailableError:
    return StoreUnavailableError(
        str(path),
        "the disk did not take or give the data; nothing of this batch was kept. Check the disk and try again.",
    )


_MEANINGS: dict[int, Callable[[Path], StoreError]] = {
    sqlite3.SQLITE_BUSY: _locked,
    sqlite3.SQLITE_LOCKED: _locked,
    sqlite3.SQLITE_READONLY: _not_writable,
    sqlite3.SQLITE_PERM: _not_writable,
    sqlite3.SQLITE_CANTOPEN: _cannot_open,
    sqlite3.SQLITE_FULL: _full,
    sqlite3.SQLITE_IOERR: _failing_disk,
    sqlite3.SQLITE_NOTADB: _not_a_database,
    sqlite3.SQLITE_CORRUPT: damaged,
}
