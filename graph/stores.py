"""Opens the store that an address names. A new kind of store is one line in the registry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from graph.credentials import ANONYMOUS, Credentials
from graph.embedded import EmbeddedStore
from graph.store import GraphStore
from schema.errors import InvalidInputError


def open_store(address: str, credentials: Credentials = ANONYMOUS) -> GraphStore:
    """The store at this address: a file path, or an address with a scheme in front of `://`.

    `credentials` are for a server; a file needs none. The store is not reached for before it is used; `migrate` comes
    first. Raises InvalidInputError for an address of a kind that this version does not know, or with secrets in it.
    """
    scheme, separator, _ = address.partition("://")
    if not address.strip() or "\0" in address:
        raise InvalidInputError(f"{address!r} is no address of a store. {_advice()}")
    opener = _OPENERS.get(scheme.lower()) if separator else _file
    if opener is None:
        raise InvalidInputError(f"a store at {scheme}://… is not known to this version. {_advice()}")
    return opener(address, credentials)


def _file(path: str, _: Credentials) -> GraphStore:
    return EmbeddedStore(Path(path).expanduser())


def _file_url(address: str, credentials: Credentials) -> GraphStore:
    return _file(url2pathname(urlsplit(address).path), credentials)


def _neo4j(address: str, credentials: Credentials) -> GraphStore:
    from graph.neo4j_store import Neo4jStore  # here, so that a file does not wait for the driver's import

    return Neo4jStore(address, credentials)


_OPENERS: Mapping[str, Callable[[str, Credentials], GraphStore]] = {
    "file": _file_url,
    **dict.fromkeys(("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"), _neo4j),
}
"""What opens an address, by its scheme; a path without one is a file.

`neo4j` finds its way in a cluster, `bolt` speaks to one server; `+s` is TLS, `+ssc` TLS with any certificate.
"""


def _advice() -> str:
    schemes = ", ".join(f"{scheme}://" for scheme in _OPENERS)
    return f"Give the path of a file, or an address that begins with {schemes}."
