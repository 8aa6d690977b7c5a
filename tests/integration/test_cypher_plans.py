"""How Neo4j carries out each statement of ours on a database that holds data: by indexes, never by scans."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import neo4j
import pytest

from graph.neo4j_store.connection import Cypher
from graph.neo4j_store.statements import statement, statement_names
from graph.records import PostingFilter, PutPosting, PutTaxonomy, RetractPosting
from graph.store import GraphStore
from schema.concepts import Requirement
from schema.taxonomy import Taxonomy
from tests.contract.answers import CONCEPT_TYPES
from tests.contract.conftest import SHARED
from tests.contract.examples import TAXONOMY, advertised, finding, mention, posting, skill
from tests.servers.neo4j_places import Place, free_place

pytestmark = SHARED["neo4j"]

FORBIDDEN = re.compile("AllNodesScan|LabelScan|LabelsScan|RelationshipsScan|CartesianProduct")
"""Operators that look at all nodes, at all of a label or at all relationships, or that pair everything with everything
(https://neo4j.com/docs/cypher-manual/5/planning-and-tuning/operators/)."""

LONG = re.compile("NodeIndexScan|TypeScan|TypesScan")
"""Operators that look at a whole index or at all of a type: only right where all there is is asked for."""

WHOLE = {
    "links.adjacencies",
    "links.steps",
    "concepts.prerequisites_behind_skills",
    "concepts.requirements_of_roles",
}
"""Statements that are asked for all there is: the links, and the stream, which asks for thousands of ids at a time."""

PATIENCE = 120
"""Seconds within which a server that is busy has counted anew what its indexes hold."""

DEFAULTS: Mapping[str, object] = {"ids": ["skill/python"], "rows": [], "names": [], "wanted": {}, "first": 10}
"""Values for the parameters of statements that no call of `use` leads to; any other one is the number 1."""

FULLER = replace(
    TAXONOMY,
    version="fuller",
    skills=(*TAXONOMY.skills, *(skill(f"{n:03d}", f"Skill {n}", related=("skill/java",)) for n in range(500))),
)
OTHERS = Taxonomy(
    version="e1",
    skills=(skill("other", "Other", related=("skill/python",), broader=("skill/python",)),),
    requirements=(Requirement("role/pilot", "skill/other", TAXONOMY.requirements[0].importance, 1.0, "esco"),),
)
PLAIN = replace(
    TAXONOMY,
    version="plain",
    groups=(),
    skills=tuple(replace(found, broader=(), related=()) for found in TAXONOMY.skills[1:]),
    resources=(),
    requirements=(),
    prerequisites=(),
)
POSTINGS = [
    PutPosting(
        posting(
            f"{number:03d}",
            finding("python", mention(0, "Python", "Python.")),
            finding("java"),
            role=advertised("data-engineer"),
            organization=f"Firm {number % 10}",
        )
    )
    for number in range(300)
]


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    """A database with data, in use."""
    found = free_place()
    with found.open():
        yield found


@pytest.fixture(scope="module")
def parameters(place: Place) -> dict[str, dict[str, Any]]:
    """The parameters with which each statement was run last in a life of a store."""
    found: dict[str, dict[str, Any]] = {}
    run = Cypher.run

    def watched(cypher: Cypher, name: str, /, **given: object) -> list[list[Any]]:
        found[name] = given
        return run(cypher, name, **given)

    with pytest.MonkeyPatch.context() as patch, place.open() as store:
        patch.setattr(Cypher, "run", watched)
        use(store)
    return found


@pytest.fixture(scope="module")
def session(place: Place, parameters: object) -> Iterator[neo4j.Session]:
    """A session with that database, whose planner knows what is in it now, not what earlier tests left and took."""
    with place.driver.session() as opened:
        opened.run("CALL db.prepareForReplanning($seconds)", seconds=PATIENCE).consume()
        yield opened


def use(store: GraphStore) -> None:
    """Calls what leads to the statements, with what is there and with what is not."""
    store.migrate()
    store.apply([PutTaxonomy(FULLER), PutTaxonomy(OTHERS, "esco"), *POSTINGS])
    store.apply([PutTaxonomy(TAXONOMY), PutPosting(replace(POSTINGS[0].analysis, title="Another"))])
    store.apply([PutTaxonomy(FULLER), RetractPosting(POSTINGS[1].analysis.id)])
    store.apply([PutTaxonomy(PLAIN), PutTaxonomy(Taxonomy(version="e2"), "esco")])
    store.apply([PutTaxonomy(FULLER), PutTaxonomy(OTHERS, "esco"), RetractPosting(POSTINGS[0].analysis.id)])
    assert len(list(store.records())) > len(FULLER.skills)
    assert (store.revision(), store.counts().postings, store.migrate()) == (5, 298, 0)
    assert store.condition()
    assert len(store.taxonomies()) == 2
    assert store.labelled("Python")
    assert store.search("pyth", CONCEPT_TYPES, 10)
    assert all(store.page(concept_type, 10, None) for concept_type in CONCEPT_TYPES)
    assert store.requirements("role/data-engineer")
    assert store.prerequisites("skill/machine-learning")
    assert store.evidence("skill/python", "role/data-engineer", 10)
    assert store.posting_page(PostingFilter(), 10)
    assert store.posting_page(PostingFilter(organization="Firm 1"), 10)
    assert store.posting_page(PostingFilter(skill_id="skill/python", organization="Firm 2"), 10)
    assert store.posting_page(PostingFilter(role_id="role/data-engineer", skill_id="skill/python"), 10)
    assert not store.posting_page(PostingFilter(role_id="role/pilot", skill_id="skill/python"), 10)
    assert store.posting_count(PostingFilter()) == 298
    assert store.posting_count(PostingFilter(organization="Firm 1")) == 29
    assert store.posting_count(PostingFilter(skill_id="skill/python", organization="Firm 2")) == 30
    assert store.posting_count(PostingFilter(skill_id="skill/python")) == 298
    assert store.posting_count(PostingFilter(role_id="role/data-engineer", skill_id="skill/python")) == 298


def operators(plan: Mapping[str, Any]) -> Iterator[str]:
    """The names of all operators of a plan."""
    yield plan["operatorType"]
    for child in plan.get("children", ()):
        yield from operators(child)


def plan_of(session: neo4j.Session, name: str, parameters: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    """The plan by which a statement was carried out, or would be where no call has led to it; nothing is kept."""
    text = statement(name)
    word = "PROFILE" if name in parameters else "EXPLAIN"
    given = parameters.get(name, {asked: DEFAULTS.get(asked, 1) for asked in re.findall(r"\$(\w+)", text)})
    with session.begin_transaction() as transaction:
        summary = transaction.run(f"{word} {text}", dict(given)).consume()
        transaction.rollback()
    plan = summary.profile or summary.plan
    assert plan is not None
    return plan


@pytest.mark.parametrize("name", sorted(statement_names()))
def test_a_statement_finds_its_way_by_indexes(
    session: neo4j.Session, parameters: Mapping[str, Mapping[str, Any]], name: str
) -> None:
    used = {operator.partition("@")[0] for operator in operators(plan_of(session, name, parameters))}
    assert not [operator for operator in used if FORBIDDEN.search(operator)]
    assert name in WHOLE or not [operator for operator in used if LONG.search(operator)]


def test_most_statements_are_profiled_with_real_parameters(parameters: Mapping[str, object]) -> None:
    own = {name for name in statement_names() if not name.startswith("links.")}
    assert len(own - parameters.keys()) <= 3, sorted(own - parameters.keys())


def test_a_scan_would_be_found(session: neo4j.Session, parameters: object) -> None:
    summary = session.run("EXPLAIN MATCH (s:Skill), (r:Role) WHERE s.prefLabel = r.prefLabel RETURN s").consume()
    assert summary.plan is not None
    used = set(operators(summary.plan))
    assert any(FORBIDDEN.search(operator) for operator in used)
