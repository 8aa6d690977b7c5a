"""The connections to one database file, and the transactions on them."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from graph.embedded import faults, layout
from graph.promises import half_character, no_graph

_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",  # what was acknowledged survives a power cut as well as a kill
    "PRAGMA secure_delete = ON",  # a retracted posting is overwritten, not just unlinked
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16000",  # in KiB: the core taxonomy and a few thousand postings stay in memory
)


class Connections:
    """Lends a connection to every operation under way and keeps it for the next one.

    A connection sees its own unfinished transaction, so threads that shared one would read each other's half-written
    batches, and a lock around it would make readers wait for writers. One connection a thread would stay open for as
    long as the store does, even after its thread has ended. So there are as many as there ever were operations at once.
    """

    def __init__(self, path: Path, wait: float) -> None:
        self._path = path
        self._wait = wait
        self._idle: list[sqlite3.Connection] = []
        self._guard = threading.Lock()
        self._writer = threading.Lock()
        self._closed = False

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the graph, whatever others write meanwhile."""
        with self._lent() as connection:
            connection.execute("BEGIN")
            layout.require_current(connection, self._path)
            try:
                yield connection
            except UnicodeEncodeError as error:
                raise half_character("what was asked") from error
            except ValueError as error:
                raise faults.unreadable_value(self._path, error) from error
            connection.execute("COMMIT")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection that alone writes; what it wrote is there when the block ends well, and none of it otherwise."""
        with self._writer, self._lent() as connection:
            connection.execute("BEGIN IMMEDIATE")
            layout.require_current(connection, self._path)
            yield connection
            connection.execute("COMMIT")

    @contextmanager
    def examining(self) -> Iterator[sqlite3.Connection]:
        """A connection to the file as it is, whatever its layout. Raises MigrationError where there is no file."""
        with self._lent() as connection:
            yield connection

    def migrate(self) -> int:
        """Makes the file if it is not there, brings its layout up to date and returns the number of steps taken."""
        with self._writer, self._translated():
            connection = self._opened("rwc")
            try:
                return layout.migrate(connection, self._path)
            finally:
                connection.close()

    def close(self) -> None:
        """Closes the connections that are not in use; the others close when their operation ends."""
        with self._guard:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    @contextmanager
    def _lent(self) -> Iterator[sqlite3.Connection]:
        with self._translated():
            connection = self._taken()
            try:
                yield connection
            except BaseException:
                connection.close()  # rolls back; after a failure nothing of the connection's state is trusted
                raise
            self._give_back(connection)

    def _taken(self) -> sqlite3.Connection:
        with self._guard:
            if self._closed:
                raise faults.closed(self._path)
            if self._idle:
                return self._idle.pop()
        return self._opened("rw")

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._guard:
            if not self._closed:
                self._idle.append(connection)
                return
        connection.close()

    def _opened(self, mode: str) -> sqlite3.Connection:
        problem = faults.unusable(self._path)
        if problem:
            raise problem
        if mode == "rw" and not self._path.exists():
            raise no_graph(str(self._path))
        connection = sqlite3.connect(
            f"{self._path.as_uri()}?{urlencode(self._access(mode))}",
            uri=True,
            timeout=self._wait,
            isolation_level=None,  # transactions begin and end where this module says so
            check_same_thread=False,  # lent to one thread at a time
        )
        try:
            for setting in _SETTINGS:
                connection.execute(setting)
            layout.refuse_foreign(connection, self._path)
        except BaseException:
            connection.close()
            raise
        return connection

    def _access(self, mode: str) -> dict[str, str]:
        """How to open the file. What nobody here can write is read without the files that SQLite puts beside it."""
        frozen = (
            self._path.exists()
            and not _is_writable(self._path)
            and not _is_writable(self._path.parent)
            and not self._path.with_name(f"{self._path.name}-wal").exists()
        )
        return {"mode": "ro", "immutable": "1"} if frozen else {"mode": mode}

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise faults.store_error(self._path, error) from error


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
