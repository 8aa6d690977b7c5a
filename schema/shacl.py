"""The check of a taxonomy's RDF form against the shapes in `schema/shapes`, by pyshacl (the extra `shacl`)."""

from __future__ import annotations

from importlib import resources

from rdflib import RDF, SH, Graph
from rdflib.term import Node

from schema.namespaces import from_iri
from schema.rdf import to_graph
from schema.taxonomy import Taxonomy


def shape_faults(taxonomy: Taxonomy) -> tuple[str, ...]:
    """Every violated shape as `skill/python: what is wrong`, sorted. Raises ImportError where pyshacl is missing."""
    import pyshacl

    conforms, report, _ = pyshacl.validate(to_graph(taxonomy), shacl_graph=shapes(), inference="none", inplace=True)
    if conforms or not isinstance(report, Graph):
        return ()
    return tuple(sorted(_told(report, result) for result in report.subjects(RDF.type, SH.ValidationResult)))


def shapes() -> Graph:
    """The shapes of all files."""
    graph = Graph()
    for file in (resources.files("schema") / "shapes").iterdir():
        if file.name.endswith(".ttl"):
            graph.parse(data=file.read_text(encoding="utf-8"), format="turtle")
    return graph


def _told(report: Graph, result: Node) -> str:
    node, value, message = (report.value(result, key) for key in (SH.focusNode, SH.value, SH.resultMessage))
    found = f" (found {from_iri(str(value))})" if value is not None else ""
    return f"{from_iri(str(node))}: {message}{found}"
