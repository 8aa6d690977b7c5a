"""A line to a server that seems to have lost its leader: it refuses statements as a member of a cluster would.

Community has no clusters. So the line breaks the text of a statement on its way to the server, which then refuses it as
it refuses anything, and puts another error in the place of the server's own on the way back; what follows, such as the
end of the transaction, is the server's own doing. Bolt: https://neo4j.com/docs/bolt/current/bolt/.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from io import BufferedReader

from tests.servers.line import Line

OFFER = b"\x60\x60\xb0\x17" + b"\x00\x00\x04\x05" + bytes(12)
"""A client's opening words that offer version 5.4 alone, the last in which an error is a code and a message."""

AGREED = 4
"""Bytes of the server's answer to the offer."""

HEADER = 2
CHUNK = 0xFFFF
"""Bytes before a chunk, which tell its length, and bytes that one holds at most."""

RUN = b"\x10"
FAILURE = b"\x7f"
KEYWORD, BROKEN = b"SET ", b"SIT "
MESSAGE = "No write operations are allowed on this server."


class LeaderlessLine(Line):
    """A line that answers as many statements that hold a text with an error as it is told to."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.refused = 0
        self._code, self._text, self._times = "", b"", 0
        self._waiting: set[socket.socket] = set()

    def refuse(self, code: str, text: str, times: int) -> None:
        """From now on, this error is the answer to so many statements with this text, which holds a `SET`."""
        self._code, self._text, self._times = code, text.encode(), times

    def _carry_up(self, client: socket.socket, server: socket.socket) -> None:
        with client.makefile("rb") as sent:
            sent.read(len(OFFER))
            server.sendall(OFFER)
            for message in _messages(sent):
                server.sendall(_chunked(self._broken(message, client)))
        server.shutdown(socket.SHUT_WR)

    def _carry_down(self, server: socket.socket, client: socket.socket) -> None:
        with server.makefile("rb") as received:
            client.sendall(received.read(AGREED))
            for message in _messages(received):
                client.sendall(_chunked(self._replaced(message, client)))

    def _broken(self, message: bytes, client: socket.socket) -> bytes:
        if message[1:2] != RUN or self._text not in message or self.refused >= self._times:
            return message
        self.refused += 1
        self._waiting.add(client)
        return message.replace(KEYWORD, BROKEN)

    def _replaced(self, message: bytes, client: socket.socket) -> bytes:
        if message[1:2] != FAILURE or client not in self._waiting:
            return message
        self._waiting.remove(client)
        return (
            b"\xb1" + FAILURE + b"\xa2" + _packed("code") + _packed(self._code) + _packed("message") + _packed(MESSAGE)
        )


def _messages(stream: BufferedReader) -> Iterator[bytes]:
    """The messages of one side, each put together from its chunks; an empty one is a sign of life."""
    message = b""
    while header := stream.read(HEADER):
        size = int.from_bytes(header, "big")
        message += stream.read(size)
        if not size:
            yield message
            message = b""


def _chunked(message: bytes) -> bytes:
    pieces = (message[start : start + CHUNK] for start in range(0, len(message), CHUNK))
    return b"".join(len(piece).to_bytes(HEADER, "big") + piece for piece in pieces) + bytes(HEADER)


def _packed(text: str) -> bytes:
    """A short text as PackStream writes it."""
    return b"\xd0" + bytes([len(text)]) + text.encode()
