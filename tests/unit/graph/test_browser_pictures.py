"""The links into Neo4j Browser, read as Neo4j Browser reads them."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.browser.pictures import editor_link, picture
from schema.namespaces import ConceptType

BROWSER = "http://localhost:7474/browser/"
DRAWN = (ConceptType.ROLE, ConceptType.SKILL, ConceptType.POSTING)


def parameter(name: str, link: str) -> str | None:
    """What Neo4j Browser 5.24 takes from a link: it decodes all of it, and then looks for the parameter."""
    found = re.search(rf"[?&]{name}=([^&#]*)", unquote(link.replace("+", " ")))
    return found[1] if found else None


def literals(query: str) -> set[str]:
    """The strings of a query as Cypher reads them: units are put in first, everywhere, then signs unescaped."""
    units = re.sub(r"\\u([0-9a-f]{4})", lambda unit: chr(int(unit[1], 16)), query)
    text = units.encode("utf-16", "surrogatepass").decode("utf-16")
    return {re.sub(r"\\(.)", r"\1", found) for found in re.findall(r"id: '((?:[^'\\]|\\.)*)'", text)}


@given(st.sampled_from(DRAWN), st.text(min_size=1).filter(lambda text: text.isprintable()))
def test_the_query_arrives_whole_and_asks_for_the_id_whatever_it_holds(kind, identifier):
    query = picture(kind, identifier)
    link = editor_link(BROWSER, "neo4j://localhost:7687", query)
    assert parameter("arg", link) == query
    assert parameter("cmd", link) == "edit"
    assert literals(query) == {identifier}


@pytest.mark.parametrize("identifier", ["skill/'", "skill/\\", "skill/\\'", "skill/\\u0027}) DETACH DELETE n //"])
def test_an_id_with_quotes_stays_one_string(identifier):
    assert literals(picture(ConceptType.SKILL, identifier)) == {identifier}


def test_an_id_of_ours_is_written_as_it_is():
    assert "{id: 'skill/apache-spark'}" in picture(ConceptType.SKILL, "skill/apache-spark")


@pytest.mark.parametrize("kind", DRAWN)
def test_each_picture_is_one_query_of_its_own(kind):
    query = picture(kind, "x")
    assert "// name" not in query
    assert query.startswith("MATCH path")


def test_the_server_and_the_database_are_told_apart():
    link = editor_link(BROWSER, "neo4j+s://example.org:7687/atlas", ":guide http://localhost:8000/browser/guide.html")
    assert parse_qs(urlsplit(link).query)["connectURL"] == ["neo4j+s://example.org:7687"]
    assert parameter("db", link) == "atlas"
    assert parameter("arg", link) == ":guide http://localhost:8000/browser/guide.html"


def test_no_database_is_named_where_the_address_names_none():
    assert parameter("db", editor_link(BROWSER, "bolt://localhost:7687", "x")) is None
