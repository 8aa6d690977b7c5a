"""Runs the application until it is told to stop."""

from __future__ import annotations

import logging
import socket
import sys

import structlog
import uvicorn

from api.app import build_app
from api.output import note
from api.services import open_atlas
from api.settings import Settings
from schema.errors import InvalidInputError

BACKLOG = 128
"""Connections that may wait; the first ones come while the snapshot is still being built."""


class AddressInUseError(InvalidInputError):
    """The server cannot listen where it was told to."""


def run(settings: Settings) -> None:
    """Serves until a signal stops it. Raises AddressInUseError, and StoreError for a store that cannot be used."""
    configure_logging(settings.log_level)
    listening = bound_socket(settings.host, settings.port)
    with listening, open_atlas(settings) as atlas:
        host, port = listening.getsockname()[:2]
        note(f"skillatlas serves its page on http://{host}:{port}/ and GraphQL on /graphql (stop with Ctrl-C)")
        config = uvicorn.Config(
            build_app(atlas, settings), log_level=settings.log_level, access_log=settings.log_level == "debug"
        )
        uvicorn.Server(config).run(sockets=[listening])


def bound_socket(host: str, port: int) -> socket.socket:
    """A socket that listens at the address. Raises AddressInUseError when that is not possible."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(BACKLOG)
    except OSError as error:
        listening.close()
        advice = "choose another with --host or --port; port 0 takes a free one"
        raise AddressInUseError(f"cannot listen on {host}:{port} ({error.strerror}); {advice}.") from error
    return listening


def configure_logging(level: str) -> None:
    """Logs as lines of JSON on standard error, from `level` on."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )
