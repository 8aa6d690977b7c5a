from __future__ import annotations

import shlex
from collections.abc import Callable

import pytest

from graph.records import PostingFilter, PutTaxonomy
from graph.store import GraphStore
from schema.errors import MigrationError, StoreUnavailableError
from schema.namespaces import ConceptType
from tests.contract.answers import answers
from tests.contract.conftest import Opener
from tests.contract.examples import TAXONOMY

USES: dict[str, Callable[[GraphStore], object]] = {
    "apply": lambda store: store.apply([PutTaxonomy(TAXONOMY)]),
    "revision": lambda store: store.revision(),
    "taxonomy_version": lambda store: store.taxonomy_version(),
    "counts": lambda store: store.counts(),
    "skills": lambda store: store.skills([]),
    "groups": lambda store: store.groups([]),
    "roles": lambda store: store.roles([]),
    "resources": lambda store: store.resources([]),
    "posting": lambda store: store.posting("posting/x"),
    "postings": lambda store: store.postings([]),
    "taxonomies": lambda store: store.taxonomies(),
    "labelled": lambda store: store.labelled("x"),
    "search": lambda store: store.search("x", [ConceptType.SKILL], 1),
    "page": lambda store: store.page(ConceptType.SKILL, 1),
    "posting_page": lambda store: store.posting_page(PostingFilter(), 1),
    "posting_count": lambda store: store.posting_count(PostingFilter()),
    "requirements": lambda store: store.requirements("role/x"),
    "prerequisites": lambda store: store.prerequisites("skill/x"),
    "evidence": lambda store: store.evidence("skill/x", None, 1),
    "records": lambda store: list(store.records()),
}
every_use = pytest.mark.parametrize("use", USES.values(), ids=USES.keys())


@every_use
def test_before_migrate_nothing_can_be_asked_or_applied(place: Opener, use: Callable[[GraphStore], object]) -> None:
    with place() as store, pytest.raises(MigrationError) as raised:
        use(store)
    assert f"`skillatlas migrate --store {shlex.quote(store.address)}`" in str(raised.value)


@every_use
def test_after_close_nothing_can_be_asked_or_applied(place: Opener, use: Callable[[GraphStore], object]) -> None:
    with place() as store:
        store.migrate()
    with pytest.raises(StoreUnavailableError, match="closed"):
        use(store)


def test_the_uses_above_are_all_that_the_contract_has() -> None:
    public = {name for name in vars(GraphStore) if not name.startswith("_")}
    assert public - {"address", "migrate", "close", "condition"} == USES.keys()


def test_migrate_tells_its_steps_once(place: Opener) -> None:
    with place() as store:
        assert store.migrate() > 0
        assert store.migrate() == 0


def test_migrate_loses_nothing(store: GraphStore) -> None:
    before = answers(store)
    store.migrate()
    assert answers(store) == before


def test_another_store_object_finds_the_graph_migrated(store: GraphStore, other: GraphStore) -> None:
    assert other.counts() == store.counts()
    assert other.migrate() == 0


def test_a_store_object_made_before_the_migration_can_be_used_after_it(place: Opener) -> None:
    with place() as early, place() as store:
        with pytest.raises(MigrationError):
            early.revision()
        store.migrate()
        assert early.revision() == 0


def test_a_store_may_be_closed_twice(store: GraphStore) -> None:
    store.close()
    store.close()


def test_the_address_is_the_same_for_every_store_object_of_a_place(store: GraphStore, other: GraphStore) -> None:
    assert store.address == other.address != ""
