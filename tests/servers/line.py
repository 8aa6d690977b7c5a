"""A line to a server that can be cut."""

from __future__ import annotations

import contextlib
import socket
import threading
from types import TracebackType
from typing import Self

HOST = "127.0.0.1"
PIECE = 65_536


class Line:
    """Passes on what goes to a server and what comes from it, until it is cut."""

    def __init__(self, port: int) -> None:
        self.received = 0
        self.sent = bytearray()
        self._server_port = port
        self._left: int | None = None
        self._mends = True
        self._is_down = False
        self._guard = threading.Lock()
        self._ends: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server((HOST, 0))
        self._start(self._accept)

    @property
    def address(self) -> str:
        """Where the line begins."""
        return f"bolt://{HOST}:{self._listener.getsockname()[1]}"

    def cut_after(self, size: int, *, mends: bool) -> None:
        """Breaks all connections after so many bytes more from the server; a line that mends takes new ones then."""
        with self._guard:
            self._left, self._mends = size, mends

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_down = True
        _hang_up(self._listener)
        self._threads[0].join()  # from here on there are no new connections
        self._break()
        for thread in self._threads[1:]:
            thread.join()
        for end in (self._listener, *self._ends):
            end.close()

    def _start(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self._is_down:
                client.close()
                continue
            server = socket.create_connection((HOST, self._server_port))
            self._ends += [client, server]
            self._start(self._carry_up, client, server)
            self._start(self._carry_down, server, client)

    def _carry_up(self, client: socket.socket, server: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while piece := client.recv(PIECE):
                self.sent += piece
                server.sendall(piece)
        _hang_up(client, server)

    def _carry_down(self, server: socket.socket, client: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while piece := server.recv(PIECE):
                let_through, is_cut = self._taken(len(piece))
                client.sendall(piece[:let_through])
                if is_cut:
                    self._break()
        _hang_up(client, server)

    def _taken(self, size: int) -> tuple[int, bool]:
        """How much of a piece is let through, and whether the line is cut behind it."""
        with self._guard:
            self.received += size
            if self._left is None:
                return size, False
            let_through = min(size, self._left)
            self._left -= let_through
            if self._left:
                return let_through, False
            self._left, self._is_down = None, not self._mends
            return let_through, True

    def _break(self) -> None:
        _hang_up(*self._ends)


def _hang_up(*ends: socket.socket) -> None:
    """Ends connections so that whoever waits at them wakes up, which closing alone does not do."""
    for end in ends:
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
