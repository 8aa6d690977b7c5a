"""The connection to a Neo4j server: made when it is first needed, checked before it is trusted."""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, LiteralString, Protocol

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph.credentials import Credentials
from graph.neo4j_store import faults
from graph.neo4j_store.address import Address
from graph.neo4j_store.statements import statement
from graph.promises import half_character

LEAST_VERSION = (5, 26)
"""The first version that knows all of our Cypher: labels taken from data (`SET s:$(…)`) are the newest part of it."""

CONNECT_TIME = 3.0
"""Seconds in which a server has to answer its door; then it counts as unreachable."""

ACQUIRE_TIME = 6.0
"""Seconds in which a connection has to be ready, with all that a handshake, a login and a cluster's routing take."""

RETRY_TIME = 6.0
"""Seconds for which what the driver says may be tried again is tried again."""

WRITE_TIME = 10.0
"""Seconds in which a server has to take what it is sent; a batch that it chews on takes no time here."""

IDLE_TIME = 1.0
"""Seconds after which a connection that nobody has used is asked for a sign of life before it is trusted."""

FETCH_SIZE = 5000
"""Rows a message: large enough that a stream does not wait for the network, small enough to hold in memory."""

_NOWHERE = logging.NullHandler()
"""Takes what the driver logs of an error that it raises too; a program that wants it adds a handler of its own."""

_AGENT = re.compile(r"^Neo4j/(\d+)\.(\d+)")


@dataclass(frozen=True, slots=True)
class Mark:
    """What the node `commits` says: the commits announced and finished, and the migrations applied."""

    announced: int
    finished: int
    layout: int

    @property
    def is_settled(self) -> bool:
        """Whether no commit is under way."""
        return self.announced == self.finished


class Source(Protocol):
    """What runs Cypher: a session, where each statement is a transaction of its own, or a transaction."""

    def run(self, query: LiteralString, parameters: dict[str, Any] | None = None, /) -> neo4j.Result:
        """The result of a statement."""
        ...


class Cypher:
    """Runs the statements of our files in a session or a transaction, and keeps the marks that they bring."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.marks: set[Mark] = set()

    def beside(self, source: Source) -> Cypher:
        """One for another session, in any thread, whose marks count among those of this one."""
        other = Cypher(source)
        other.marks = self.marks
        return other

    def run(self, name: str, /, **parameters: object) -> list[list[Any]]:
        """The rows of the statement of this name, whole: a stream that breaks raises, and gives nothing."""
        return self.run_text(statement(name), **parameters)

    def run_text(self, text: str, /, **parameters: object) -> list[list[Any]]:
        """The rows of a statement of a migration."""
        return self._source.run(text, parameters).values()

    def found(self, name: str, /, **parameters: object) -> Any:
        """What a statement that reads has found: a list or a value, as the statement says, hence `Any`."""
        ((found, *mark),) = self.run(name, **parameters)
        self.marks.add(Mark(*mark))
        return found


class Server:
    """Lends sessions of one driver. Making it connects to nothing; safe to share by threads."""

    def __init__(self, address: Address, credentials: Credentials) -> None:
        self._address = address
        self._credentials = credentials
        self._driver: neo4j.Driver | None = None
        self._guard = threading.Lock()
        self._closed = False
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()

    @property
    def address(self) -> str:
        """Where the server is, for people."""
        return self._address.shown

    @contextmanager
    def session(self) -> Iterator[neo4j.Session]:
        """A session, always with the leader of a cluster: a follower may lag behind what was acknowledged."""
        with self._connected().session(
            database=self._address.database,
            default_access_mode=neo4j.WRITE_ACCESS,
            bookmark_manager=self._bookmarks,
            fetch_size=FETCH_SIZE,
        ) as session:
            yield session

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Turns the driver's errors into ours."""
        try:
            yield
        except (DriverError, Neo4jError) as error:
            raise self._refusal(error) from error
        except UnicodeEncodeError as error:
            raise half_character("what was asked") from error

    def close(self) -> None:
        """Closes all connections."""
        with self._guard:
            self._closed = True
            driver, self._driver = self._driver, None
        if driver is not None:
            driver.close()

    def _connected(self) -> neo4j.Driver:
        with self._guard:
            if self._closed:
                raise faults.closed(self.address)
            if self._driver is None:
                self._driver = self._opened()
            return self._driver

    def _opened(self) -> neo4j.Driver:
        logging.getLogger("neo4j").addHandler(_NOWHERE)
        driver = neo4j.GraphDatabase.driver(
            self._address.url,
            auth=_auth(self._credentials),
            connection_timeout=CONNECT_TIME,
            connection_acquisition_timeout=ACQUIRE_TIME,
            connection_write_timeout=WRITE_TIME,
            liveness_check_timeout=IDLE_TIME,
            max_transaction_retry_time=RETRY_TIME,
            notifications_min_severity="OFF",
            user_agent="skillatlas",
        )
        try:
            with self.translated():  # not tried again: a server that is not there is told at once
                self._require_version(driver.get_server_info().agent)
        except BaseException:
            driver.close()
            raise
        return driver

    def _require_version(self, agent: str) -> None:
        found = _AGENT.match(agent)
        if found and tuple(map(int, found.groups())) < LEAST_VERSION:
            raise faults.too_old(self.address, agent, ".".join(map(str, LEAST_VERSION)))

    def _refusal(self, error: DriverError | Neo4jError) -> Exception:
        """Our error, or the one for a closed store where it was closed under somebody's hands."""
        if self._closed and isinstance(error, DriverError):
            return faults.closed(self.address)
        return faults.store_error(self.address, error)


def _auth(credentials: Credentials) -> neo4j.Auth | None:
    if credentials.token is not None:
        return neo4j.bearer_auth(credentials.token)
    if credentials.user is not None:
        return neo4j.basic_auth(credentials.user, credentials.password or "")
    return None
