"""A taxonomy as RDF: SKOS for concepts, schema.org for learning resources, our own words only where those have none."""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import RDF, SKOS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, OWL

from schema.collecting import without_collecting
from schema.concepts import Concept, Role, Skill, SkillGroup, Status
from schema.mappings import Match
from schema.namespaces import BASE_IRI, iri
from schema.resources import LearningResource
from schema.taxonomy import Taxonomy

ATLAS = Namespace(BASE_IRI + "ns#")
"""Our own words: `Skill`, `Role`, `requires`, `prerequisiteOf`, `weight` …"""

SCHEMA = Namespace("https://schema.org/")
MATCHES = {
    Match.EXACT: SKOS.exactMatch,
    Match.CLOSE: SKOS.closeMatch,
    Match.BROAD: SKOS.broadMatch,
    Match.NARROW: SKOS.narrowMatch,
    Match.FALSE_FRIEND: ATLAS.falseFriend,
}
"""The property of each kind of mapping."""

LANGUAGE = "en"

_SHORTENED = tuple(map(str, (ATLAS, SCHEMA, SKOS, DCTERMS, OWL, RDF, XSD)))
"""The namespaces of which IRIs are written with a prefix."""


class _TaxonomyGraph(Graph):
    """A graph that says at once of most IRIs that they have no prefix.

    rdflib looks for the prefix of each anew among all that have none, which takes three quarters of the time of Turtle.
    """

    def compute_qname(self, uri: str, generate: bool = True) -> tuple[str, URIRef, str]:
        """The prefix, the namespace and the rest of an IRI. Raises KeyError where it has no prefix and needs none."""
        if not generate and not str(uri).startswith(_SHORTENED):
            raise KeyError(uri)
        return super().compute_qname(uri, generate)


@without_collecting()
def to_graph(taxonomy: Taxonomy) -> Graph:
    """The taxonomy as an RDF graph. A requirement is a node of its own, because it has a weight."""
    graph = _TaxonomyGraph()
    for prefix, namespace in (("atlas", ATLAS), ("skos", SKOS), ("schema", SCHEMA), ("dcterms", DCTERMS)):
        graph.bind(prefix, namespace)
    for concept in taxonomy.concepts():
        _add_concept(graph, concept)
    for resource in taxonomy.resources:
        _add_resource(graph, resource)
    _add_requirements(graph, taxonomy)
    _add_prerequisites(graph, taxonomy)
    for mapping in taxonomy.mappings:
        graph.add((URIRef(iri(mapping.concept_id)), MATCHES[mapping.match], URIRef(mapping.target_iri)))
    return graph


def _add_concept(graph: Graph, concept: Concept) -> None:
    node = URIRef(concept.iri)
    graph.add((node, RDF.type, SKOS.Concept))
    graph.add((node, SKOS.prefLabel, Literal(concept.pref_label, LANGUAGE)))
    graph.add((node, SKOS.inScheme, URIRef(iri(f"scheme/{concept.scheme}"))))
    _add_texts(graph, node, SKOS.altLabel, concept.alt_labels)
    _add_texts(graph, node, SKOS.hiddenLabel, concept.hidden_labels)
    _add_texts(graph, node, SKOS.definition, [concept.description] if concept.description else [])
    _add_links(graph, node, SKOS.exactMatch, concept.exact_matches)
    if concept.status is Status.RETIRED:
        graph.add((node, OWL.deprecated, Literal(True)))
    if concept.replaced_by:
        graph.add((node, DCTERMS.isReplacedBy, URIRef(iri(concept.replaced_by))))
    if isinstance(concept, Skill):
        _add_skill(graph, node, concept)
    elif isinstance(concept, Role):
        _add_role(graph, node, concept)
    elif isinstance(concept, SkillGroup):
        graph.add((node, RDF.type, ATLAS.SkillGroup))
        _add_links(graph, node, SKOS.broader, concept.broader)


def _add_skill(graph: Graph, node: URIRef, skill: Skill) -> None:
    graph.add((node, RDF.type, ATLAS.Skill))
    graph.add((node, ATLAS.kind, Literal(skill.kind.value)))
    graph.add((node, ATLAS.learningHours, Literal(skill.learning_hours, datatype=XSD.double)))
    _add_links(graph, node, SKOS.broader, skill.broader)
    _add_links(graph, node, SKOS.related, skill.related)


def _add_role(graph: Graph, node: URIRef, role: Role) -> None:
    graph.add((node, RDF.type, ATLAS.Role))
    for notation in role.notations:
        datatype = ATLAS[f"{notation.scheme}Code"]
        graph.add((node, SKOS.notation, Literal(notation.code, datatype=datatype)))
    if role.job_zone is not None:
        graph.add((node, ATLAS.jobZone, Literal(role.job_zone)))


def _add_resource(graph: Graph, resource: LearningResource) -> None:
    node = URIRef(resource.iri)
    graph.add((node, RDF.type, SCHEMA.LearningResource))
    graph.add((node, SCHEMA.name, Literal(resource.name, resource.in_language)))
    graph.add((node, SCHEMA.url, URIRef(resource.url)))
    graph.add((node, SCHEMA.provider, Literal(resource.provider)))
    graph.add((node, SCHEMA.learningResourceType, Literal(resource.resource_type.value)))
    graph.add((node, SCHEMA.educationalLevel, Literal(resource.educational_level.value)))
    graph.add((node, SCHEMA.inLanguage, Literal(resource.in_language)))
    graph.add((node, SCHEMA.timeRequired, Literal(_duration(resource.time_required), datatype=XSD.duration)))
    graph.add((node, SCHEMA.isAccessibleForFree, Literal(resource.cost == 0)))
    _add_links(graph, node, SCHEMA.teaches, resource.teaches)
    _add_links(graph, node, SCHEMA.competencyRequired, resource.assumes)


def _duration(hours: float) -> str:
    """Hours as an ISO 8601 duration in whole minutes."""
    minutes = round(hours * 60)
    return f"PT{minutes // 60}H{minutes % 60}M" if minutes % 60 else f"PT{minutes // 60}H"


def _add_requirements(graph: Graph, taxonomy: Taxonomy) -> None:
    for requirement in taxonomy.requirements:
        role, skill = URIRef(iri(requirement.role_id)), URIRef(iri(requirement.skill_id))
        node = URIRef(f"{role}/requires/{requirement.skill_id.partition('/')[2]}")
        graph.add((role, ATLAS[f"{requirement.importance.value}Skill"], skill))
        graph.add((node, RDF.type, ATLAS.Requirement))
        graph.add((node, ATLAS.role, role))
        graph.add((node, ATLAS.skill, skill))
        graph.add((node, ATLAS.weight, Literal(requirement.weight, datatype=XSD.double)))


def _add_prerequisites(graph: Graph, taxonomy: Taxonomy) -> None:
    for prerequisite in taxonomy.prerequisites:
        before, after = URIRef(iri(prerequisite.prerequisite_id)), URIRef(iri(prerequisite.skill_id))
        needed = prerequisite.strength == 1
        graph.add((before, ATLAS.prerequisiteOf if needed else ATLAS.helpfulFor, after))


def _add_texts(graph: Graph, node: URIRef, predicate: URIRef, texts: Iterable[str]) -> None:
    for text in texts:
        graph.add((node, predicate, Literal(text, LANGUAGE)))


def _add_links(graph: Graph, node: URIRef, predicate: URIRef, ids: Iterable[str]) -> None:
    for identifier in ids:
        graph.add((node, predicate, URIRef(iri(identifier))))
