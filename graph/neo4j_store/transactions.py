"""Transactions that show and leave whole states of the graph.

Neo4j isolates a transaction from what others have not committed, and from nothing more: a reader who asks twice, or
asks for much at once, may see half of a commit. So writers and readers agree on more, over two nodes:

* a writer locks the node `revision` for the whole of its transaction, so that there is one writer at a time;
* right before it commits, it counts up `announced` on the node `commits`, in a transaction of its own; after the
  commit, it sets `finished` to the same number;
* a reader looks at `commits` before it reads and at the end of each statement. Where both numbers were equal and have
  not changed since, no commit was under way, and what it read is one state. Otherwise it reads again. What it saw last
  time will do for `before`, so in quiet times that takes no statement of its own.

Readers wait for nobody but for a commit itself. One who finds no quiet moment in several attempts takes the lock and
lets the writers wait. A writer that dies between its two marks leaves them apart: who finds them so takes the lock,
under which nobody can be committing, and sets them right.

What is written beside the graph keeps to the same rules, for readers of other programs that do.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import chain, repeat
from typing import TypeVar

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph.neo4j_store import faults, layout
from graph.neo4j_store.connection import RETRY_TIME, Cypher, Mark, Server
from graph.records import Applied
from schema.errors import SkillatlasError, StoreError

ATTEMPTS = 4
"""How often a reader tries without the lock."""

PAUSES = tuple(0.001 * 2**power for power in range(9))
"""Seconds between looks at a commit under way, half a second in all; few commits take longer."""

LOCK_TIME = 2.0
"""Seconds to wait for the lock in order to set the marks right."""

HOLD_TIME = 300.0
"""Seconds for which a reader may hold the lock; the server takes it back from one that hangs."""

WRITE_TIME = 600.0
"""Seconds that a batch may take; a writer that hangs must not keep out the others for ever."""

PATIENCE = 10.0
"""Seconds after which a reader that finds no whole state says so."""

Answer = TypeVar("Answer")


class Transactions:
    """Reads and writes whole states. Safe to share by threads."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._known: Mark | None = None

    def read(self, question: Callable[[Cypher], Answer]) -> Answer:
        """The answer to a question over one state of the graph; the question may be asked several times."""
        with self._server.translated():
            return _tried(lambda: self._read(question))

    def write(self, change: Callable[[Cypher], int]) -> Applied:
        """Makes a change in one transaction; it tells how much it changed, and may be made again until it is kept."""
        unit = neo4j.unit_of_work(timeout=WRITE_TIME)(self._changed)
        with self._server.translated(), self._server.session() as session:
            applied, announced = session.execute_write(unit, change)
        if announced is not None:
            self._finish(announced)
        return applied

    def write_beside(self, change: Callable[[Cypher], Answer]) -> Answer:
        """What a change beside the graph gives: made in one transaction, under the lock; the revision stays."""
        unit = neo4j.unit_of_work(timeout=WRITE_TIME)(self._changed_beside)
        with self._server.translated(), self._server.session() as session:
            answer, announced = session.execute_write(unit, change)
        self._finish(announced)
        return answer

    def _changed_beside(
        self, transaction: neo4j.ManagedTransaction, change: Callable[[Cypher], Answer]
    ) -> tuple[Answer, int]:
        cypher = Cypher(transaction)
        self._lock(cypher)
        return change(cypher), self._announce()

    def _changed(
        self, transaction: neo4j.ManagedTransaction, change: Callable[[Cypher], int]
    ) -> tuple[Applied, int | None]:
        cypher = Cypher(transaction)
        revision = self._lock(cypher)
        changed = change(cypher)
        if not changed:
            return Applied(0, revision), None
        ((revision,),) = cypher.run("state.grow_revision")
        return Applied(changed, revision), self._announce()

    def _lock(self, cypher: Cypher) -> int:
        """Keeps all other writers waiting, sets the marks right if one of them has died, and gives the revision."""
        locked = cypher.run("state.lock")
        mark = self._observed(cypher)
        if not mark.is_settled:
            self._finish(mark.announced)
        return int(locked[0][0])

    def _announce(self) -> int:
        with self._server.session() as session:
            ((announced,),) = Cypher(session).run("state.announce")
        return int(announced)

    def _finish(self, announced: int) -> None:
        try:
            with self._server.session() as session:
                Cypher(session).run("state.finish", announced=announced)
        except (DriverError, Neo4jError, StoreError):
            return  # the batch is kept; whoever comes next finds the marks apart and sets them right

    def _read(self, question: Callable[[Cypher], Answer]) -> Answer:
        for _ in range(ATTEMPTS):
            with self._server.session() as session:
                cypher = Cypher(session)
                mark = self._known or self._settled(cypher)
                try:
                    answer = question(cypher)
                except _DOUBTFUL:
                    if self._observed(cypher) == mark:
                        raise
                else:
                    if cypher.marks <= {mark}:
                        self._known = mark
                        return answer
                self._known = None
        return self._read_alone(question)

    def _read_alone(self, question: Callable[[Cypher], Answer]) -> Answer:
        """The answer while the lock keeps all writers waiting."""
        with self._server.session() as holder, holder.begin_transaction(timeout=HOLD_TIME) as transaction:
            hold = Cypher(transaction)
            hold.run("state.lock")
            with self._server.session() as session:
                answer = question(Cypher(session))
            self._observed(hold)  # raises if the server has taken back the lock
            transaction.rollback()
            return answer

    def _settled(self, cypher: Cypher) -> Mark:
        """The mark of a moment without a commit under way. Raises StoreUnavailableError if none comes."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for pause in PAUSES:
                mark = self._observed(cypher)
                if mark.is_settled:
                    return mark
                time.sleep(pause)
            self._set_right()
        raise faults.busy(self._server.address)

    def _set_right(self) -> None:
        """Brings the marks of a writer that died together; leaves them if somebody holds the lock."""
        with self._server.session() as session, session.begin_transaction(timeout=LOCK_TIME) as transaction:
            cypher = Cypher(transaction)
            try:
                cypher.run("state.lock")
            except Neo4jError as error:
                if _is_timeout(error):
                    return
                raise
            cypher.run("state.finish", announced=self._observed(cypher).announced)
            transaction.commit()

    def _observed(self, cypher: Cypher) -> Mark:
        """The present mark. Raises MigrationError unless the layout is that of this version."""
        rows = cypher.run("state.commits")
        if not rows:
            raise layout.absent(cypher, self._server.address)
        mark = Mark(*rows[0])
        layout.require_current(self._server.address, mark.layout)
        return mark


_DOUBTFUL = (SkillatlasError, Neo4jError, LookupError, TypeError, ValueError)
"""What a question may raise because it saw half of a commit."""


def _is_timeout(error: Neo4jError) -> bool:
    return "TransactionTimedOut" in (error.code or "") or error.is_retryable()


def _tried(action: Callable[[], Answer]) -> Answer:
    """What an action gives, tried again for some seconds where the driver says that it may be."""
    end = time.monotonic() + RETRY_TIME
    for pause in chain(PAUSES, repeat(PAUSES[-1])):
        try:
            return action()
        except (DriverError, Neo4jError) as error:
            if not error.is_retryable() or time.monotonic() + pause > end:
                raise
        time.sleep(pause)
    raise AssertionError  # the pauses never end
