"""The Cypher that draws one concept or posting, and the link that opens Neo4j Browser with it."""

from __future__ import annotations

import re
from importlib import resources
from urllib.parse import quote, urlsplit

from schema.namespaces import ConceptType

_PLAIN = re.compile(r"[^\w/.:-]", re.ASCII)


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
    """A string of Cypher, without `&`, `#` and `%`: Neo4j Browser decodes a link before it takes it apart."""
    return f"'{_PLAIN.sub(_escaped, text)}'"


def _escaped(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


def _quoted(text: str) -> str:
    return quote(text, safe="")
