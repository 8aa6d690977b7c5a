"""The Cypher that draws one concept or posting, and the link that opens Neo4j Browser with it."""

from __future__ import annotations

import re
from importlib import resources
from urllib.parse import quote, urlsplit

from schema.namespaces import ConceptType

_SIGNS = re.compile(r"['\\]")
"""What ends a string of Cypher, or means something else in it."""

_OTHER = re.compile(r"[^\w/.:-]", re.ASCII)


def picture(concept_type: ConceptType, identifier: str) -> str:
    """The query that draws a role, a skill or a posting; a link carries no parameters, so it holds the id itself."""
    text = (resources.files("graph") / "browser" / "pictures.cypher").read_text(encoding="utf-8")
    _, _, section = text.partition(f"// name: {concept_type.value}\n")
    query, _, _ = section.partition("\n\n")
    return query.strip().replace("$id", _literal(identifier))


def editor_link(browser: str, database: str, text: str) -> str:
    """The link that opens Neo4j Browser with a query or command in its editor; `database` is a Neo4j store's address.

    Neo4j Browser could also run a guide from a link, but would then forget what its server tells it to load.
    """
    return f"{browser}?{_connection(database)}&cmd=edit&arg={_quoted(text)}"


def _connection(database: str) -> str:
    """The server and, where the address names one, the database, which Neo4j Browser takes apart."""
    server = urlsplit(database)._replace(path="").geturl()
    name = urlsplit(database).path.strip("/")
    return f"connectURL={_quoted(server)}" + (f"&db={_quoted(name)}" if name else "")


def _literal(text: str) -> str:
    r"""A string of Cypher, without `&`, `#` and `%`: Neo4j Browser decodes a link before it takes it apart.

    Cypher puts the character of `\u0027` into a query before it looks where a string ends, so quotes and backslashes
    get a backslash first.
    """
    return f"'{_OTHER.sub(_units, _SIGNS.sub(_escaped, text))}'"


def _escaped(sign: re.Match[str]) -> str:
    return f"\\{sign[0]}"


def _units(found: re.Match[str]) -> str:
    """A character by the numbers of its UTF-16 units."""
    units = found[0].encode("utf-16-be").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


def _quoted(text: str) -> str:
    return quote(text, safe="")
