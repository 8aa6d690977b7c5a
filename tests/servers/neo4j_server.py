"""A Neo4j server of one's own: own port, own folder, gone with whoever started it."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import neo4j
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from graph.credentials import Credentials
from graph.records import PutPosting, PutTaxonomy
from graph.stores import open_store
from tests.contract.answers import answers
from tests.contract.examples import FULL, TAXONOMY, WITHOUT_PYTHON
from tests.servers.neo4j_installation import Installation, exclusive, installed

SUPERVISOR = Path(__file__).with_name("supervisor.sh")
START_TIME = 120.0
LOOK_AGAIN = 0.1
MEMORY = Path("/dev/shm")  # noqa: S108  # where data are kept in memory, a commit takes a fraction of the time
ROOM = 4 * 2**30
USER = "neo4j"
FIRST_PASSWORD = "neo4j"  # noqa: S105  # of every new server; it has to be changed before anything can be done
CONFIGURATION = """
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.https.enabled=false
server.memory.heap.initial_size=256m
server.memory.heap.max_size=512m
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
# Plans are kept although the graphs of tests come and go.
dbms.cypher.min_replan_interval=1h
dbms.usage_report.enabled=false
client.allow_telemetry=false
"""
IMPATIENT = """
# A server that hangs is given up after seconds in place of minutes: it has to show signs of life this often.
server.bolt.connection_keep_alive=1s
server.bolt.connection_keep_alive_streaming_scheduling_interval=1s
server.bolt.connection_keep_alive_probes=2
"""
WITHOUT_HTTP = "server.http.enabled=false\n"
WITH_HTTP = "server.http.enabled=true\nserver.http.listen_address=127.0.0.1:{port}\n"
"""Settings of a server that Neo4j Browser is asked for; a server starts sooner without."""

USUAL = {"server.http.enabled": WITHOUT_HTTP, "server.bolt.connection_keep_alive": IMPATIENT}
"""What holds unless the first of its settings is given otherwise: a setting may stand in a configuration but once."""


class Neo4jServer:
    """A server; `launch` and `kill` may follow each other on the same data."""

    def __init__(self, installation: Installation, *options: str, settings: str = "") -> None:
        self.credentials = Credentials(user=USER, password=secrets.token_urlsafe(16))
        self.port = free_port()
        self.process = 0
        folder = Path(tempfile.mkdtemp(prefix="skillatlas-neo4j-", dir=_quick_folder()))
        (folder / "conf").mkdir()
        self._configuration = folder / "conf" / "neo4j.conf"
        self.configure(settings)
        self._supervisor = subprocess.Popen(
            ["sh", str(SUPERVISOR), str(folder), *installation.command(folder, *options)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,  # an interrupt at the terminal is for the tests, not for the server
        )

    @property
    def address(self) -> str:
        """Its address for `open_store`."""
        return f"bolt://127.0.0.1:{self.port}"

    @property
    def folder(self) -> Path:
        """Where its files are."""
        return self._configuration.parents[1]

    def configure(self, settings: str) -> None:
        """Adds settings; they count from the next launch on."""
        usual = "".join(text for setting, text in USUAL.items() if setting not in settings)
        self._configuration.write_text(CONFIGURATION.format(port=self.port) + usual + settings, encoding="utf-8")

    def launch(self) -> None:
        """Starts the process; `ready` waits until it answers."""
        self.process = int(self._ordered("start"))

    def ready(self) -> Self:
        """This server, when it answers."""
        end = time.monotonic() + START_TIME
        while not self._answers():
            if time.monotonic() > end or not _is_alive(self.process):
                raise RuntimeError(f"Neo4j did not start: {self._output()[-2000:]}")
            time.sleep(LOOK_AGAIN)
        return self

    def kill(self) -> None:
        """Kills the process as a power cut would; the data stay as they are."""
        self.signal(signal.SIGKILL)
        self._ordered("wait")

    def terminate(self) -> None:
        """Ends the process in good order."""
        self.signal(signal.SIGTERM)
        self._ordered("wait")

    def launch_again(self, settings: str = "") -> None:
        """Starts the process, which has ended, on the same data with these settings, and waits until it answers."""
        self.configure(settings)
        self.launch()
        self.ready()

    def signal(self, number: signal.Signals) -> None:
        """Sends a signal to the process."""
        os.kill(self.process, number)

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Within it the process stands still, as one does whose machine hangs.

        A stop is asked for, not carried out, when the signal has been sent: a thread of the server may answer until the
        kernel has stopped each.
        """
        self.signal(signal.SIGSTOP)
        try:
            while _is_running(self.process):
                time.sleep(LOOK_AGAIN)
            yield
        finally:
            self.signal(signal.SIGCONT)

    def close(self) -> None:
        """Kills the process and removes its data."""
        self._supervisor.communicate()

    def driver(self) -> neo4j.Driver:
        """A bare driver for this server."""
        return neo4j.GraphDatabase.driver(
            self.address, auth=(USER, self.credentials.password), notifications_min_severity="OFF"
        )

    def __enter__(self) -> Self:
        self.launch()
        return self.ready()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ordered(self, order: str) -> str:
        assert self._supervisor.stdin is not None
        assert self._supervisor.stdout is not None
        self._supervisor.stdin.write(f"{order}\n")
        self._supervisor.stdin.flush()
        return self._supervisor.stdout.readline().strip()

    def _answers(self) -> bool:
        """Whether the server takes the password; a new one is given it."""
        try:
            with self.driver() as driver, driver.session() as session:
                session.run("RETURN 1").consume()
        except AuthError:
            return self._takes_password()
        except (DriverError, Neo4jError):
            return False
        return True

    def _takes_password(self) -> bool:
        try:
            with neo4j.GraphDatabase.driver(self.address, auth=(USER, FIRST_PASSWORD)) as driver:
                driver.execute_query(
                    "ALTER CURRENT USER SET PASSWORD FROM $first TO $new",
                    parameters_={"first": FIRST_PASSWORD, "new": self.credentials.password},
                    database_="system",
                )
        except (DriverError, Neo4jError):
            return False
        return True

    def _output(self) -> str:
        return (self.folder / "output.log").read_text(encoding="utf-8", errors="replace")


def quick_installation() -> Installation:
    """The installation with an archive of the classes that a server loads: it needs half the time to start with it.

    Raises CannotInstallError.
    """
    installation = installed()
    with exclusive(installation.archive):
        if not installation.archive.exists():
            _archive_classes(installation)
    return installation


def _archive_classes(installation: Installation) -> None:
    with Neo4jServer(installation, f"-XX:ArchiveClassesAtExit={installation.archive}") as server:
        with open_store(server.address, server.credentials) as store:
            store.migrate()
            for changes in ([PutTaxonomy(TAXONOMY), PutPosting(FULL)], [PutTaxonomy(WITHOUT_PYTHON)]):
                store.apply(changes)
                answers(store)
        server.terminate()


def _quick_folder() -> Path | None:
    """The folder in memory where there is a roomy one; None stands for the usual place of temporary files."""
    return MEMORY if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM else None


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _is_running(process: int) -> bool:
    """Whether a thread of this process is not stopped (proc(5): the state is the first field after the name)."""
    return any(_state(thread) != "T" for thread in Path(f"/proc/{process}/task").glob("*/stat"))


def _state(thread: Path) -> str:
    try:
        return thread.read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return "ended since it was listed"


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
