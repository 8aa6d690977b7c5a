"""The address of a Neo4j database: `neo4j://host:port/database`, without secrets."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit

from schema.errors import InvalidInputError

PORT = 7687
"""The port of the Bolt protocol where the address names none."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is: `url` for the driver, `database` (None is the user's home database), `shown` for people."""

    url: str
    database: str | None
    shown: str


def read_address(text: str) -> Address:
    """The address that a text says. Raises InvalidInputError, which repeats no secret that may stand in the text."""
    try:
        parts = urlsplit(text)
        port = parts.port or PORT
    except ValueError as error:
        raise _unusable(text, f"has no valid host and port ({error})") from error
    problem = _problem(parts)
    if problem:
        raise _unusable(text, problem)
    scheme = parts.scheme.lower()
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    database = unquote(parts.path.strip("/")) or None
    server = f"{scheme}://{host}:{port}"
    url = f"{server}?{parts.query}" if parts.query else server
    return Address(url, database, f"{server}/{database}" if database else server)


def _problem(parts: SplitResult) -> str | None:
    if parts.username is not None or parts.password is not None:
        return "carries a user name or a password. Set SKILLATLAS_NEO4J_USER and SKILLATLAS_NEO4J_PASSWORD in its place"
    if not parts.hostname:
        return "names no host"
    if "/" in parts.path.strip("/") or parts.fragment:
        return "has more behind the host than the name of a database"
    return None


def _unusable(text: str, found: str) -> InvalidInputError:
    scheme = text.partition("://")[0]
    return InvalidInputError(
        f"the {scheme}:// address of the store {found}. Give an address such as {scheme}://localhost:{PORT}."
    )
