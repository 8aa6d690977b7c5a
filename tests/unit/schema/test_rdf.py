"""A taxonomy as RDF: whatever the form, it says the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

from schema.rdf import to_graph
from schema.readers.core import read_folder


@pytest.fixture
def graph(small_folder: Path) -> Graph:
    return to_graph(read_folder(small_folder))


@pytest.mark.parametrize("form", ["turtle", "nt", "xml"])
def test_what_is_written_is_read_again(graph: Graph, form: str) -> None:
    assert isomorphic(Graph().parse(data=graph.serialize(format=form), format=form), graph)


def test_turtle_is_that_of_rdflib_itself(graph: Graph) -> None:
    plain = Graph()
    for prefix, namespace in graph.namespaces():
        plain.bind(prefix, namespace)
    for triple in graph:
        plain.add(triple)
    assert graph.serialize(format="turtle") == plain.serialize(format="turtle")
