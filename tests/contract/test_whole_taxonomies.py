from __future__ import annotations

import pytest

from graph.condition import Part, PartState
from graph.records import PutPosting, PutTaxonomy, RetractPosting
from graph.store import GraphStore
from schema.concepts import Prerequisite, Status
from schema.errors import UnknownPostingError
from schema.taxonomy import Taxonomy
from tests.contract.answers import answers
from tests.contract.conftest import Opener
from tests.contract.examples import FULL, PYTHON, TAXONOMY, WITHOUT_PYTHON, finding, mention, posting, skill

ASKS_PYTHON = posting("a", finding("python", mention(0, "Python", "Python.")))
FLASK = skill("flask", "Flask", related=("skill/java",))
ESCO = Taxonomy(version="e1", skills=(FLASK,), prerequisites=(Prerequisite("skill/java", "skill/flask", 0.5, "esco"),))


def test_each_taxonomy_comes_back_as_it_was_put_in(store: GraphStore) -> None:
    store.apply([PutTaxonomy(ESCO, "esco")])
    core, esco = store.taxonomies()
    assert esco == PutTaxonomy(ESCO, "esco")
    assert (core.scheme, core.let_go, core.taxonomy.version) == ("core", (), TAXONOMY.version)
    for field in ("groups", "skills", "roles", "resources", "requirements", "prerequisites"):
        assert set(getattr(core.taxonomy, field)) == set(getattr(TAXONOMY, field))


def test_an_empty_graph_has_no_taxonomies(empty: GraphStore) -> None:
    assert empty.taxonomies() == ()


def test_what_a_taxonomy_has_let_go_of_is_named(store: GraphStore) -> None:
    store.apply([PutPosting(ASKS_PYTHON), PutTaxonomy(WITHOUT_PYTHON)])
    (core,) = store.taxonomies()
    assert core.let_go == (PYTHON.id,)
    assert {found.id: found.status for found in core.taxonomy.skills}[PYTHON.id] is Status.RETIRED


def test_a_graph_is_built_again_from_its_taxonomies(empty: GraphStore, store: GraphStore) -> None:
    store.apply([PutTaxonomy(ESCO, "esco"), PutPosting(ASKS_PYTHON), PutTaxonomy(WITHOUT_PYTHON)])
    store.apply([RetractPosting(ASKS_PYTHON.id)])  # the skill stays, retired and unused, until the next version
    wanted, taxonomies = answers(store), store.taxonomies()
    store.apply([PutTaxonomy(Taxonomy(version="none"), "esco"), PutTaxonomy(Taxonomy(version="none"))])
    assert store.counts().skills == 0
    store.apply(taxonomies)
    assert answers(store) == wanted
    assert store.taxonomies() == taxonomies


def test_what_was_let_go_of_may_be_taken_by_another_taxonomy(store: GraphStore) -> None:
    gone = skill("flask", "Flask")
    store.apply([PutTaxonomy(Taxonomy(version="2", skills=(gone, skill("java", "Java"))), "core", (gone.id,))])
    assert [skill.status for skill in store.skills([FLASK.id])] == [Status.RETIRED]
    assert store.labelled("Flask") == ()
    store.apply([PutTaxonomy(Taxonomy(version="e", skills=(FLASK,)), "esco")])
    assert store.skills([FLASK.id]) == (FLASK,)


def test_postings_come_in_the_order_in_which_they_are_asked(store: GraphStore) -> None:
    store.apply([PutPosting(FULL), PutPosting(ASKS_PYTHON)])
    asked = [ASKS_PYTHON.id, FULL.id, ASKS_PYTHON.id]
    assert store.postings(asked) == (ASKS_PYTHON, FULL, ASKS_PYTHON)
    with pytest.raises(UnknownPostingError) as error:
        store.postings([FULL.id, "posting/nope", "posting/neither"])
    assert error.value.asked == "posting/nope"


def test_a_migrated_store_is_in_good_condition(empty: GraphStore) -> None:
    condition = empty.condition()
    assert condition.is_current
    assert condition.steps == condition.known_steps > 0
    assert condition.engine.split()[0] in {"SQLite", "Neo4j"}
    assert list(condition.parts) == sorted(condition.parts)


def test_a_store_tells_its_condition_before_it_is_migrated(place: Opener) -> None:
    with place() as store:
        condition = store.condition()
        store.migrate()
        assert [(part.name, part.kind) for part in condition.parts] == [
            (part.name, part.kind) for part in store.condition().parts
        ]
    assert condition.steps == 0
    assert not condition.is_current


def test_parts_are_told_by_name_kind_and_state() -> None:
    assert Part("skill_id", "constraint", PartState.ONLINE) < Part("skill_id", "index", PartState.ONLINE)
