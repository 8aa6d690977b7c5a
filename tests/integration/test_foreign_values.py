"""Values that other hands have written into Neo4j are told as damage by every read, also by the stream."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.records import PostingFilter, PutPosting, PutTaxonomy
from graph.store import GraphStore
from schema.errors import StoreCorruptError
from tests.contract.examples import FULL, TAXONOMY
from tests.servers.neo4j_places import free_place

pytestmark = pytest.mark.xdist_group("neo4j")

READS: dict[str, Callable[[GraphStore], object]] = {
    "the posting": lambda store: store.posting(FULL.id),
    "a page of postings": lambda store: store.posting_page(PostingFilter(), 1),
    "the stream": lambda store: list(store.records()),
}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_a_value_that_no_version_of_ours_has_written_is_damage(read: Callable[[GraphStore], object]) -> None:
    place = free_place()
    with place.open() as store:
        store.migrate()
        store.apply([PutTaxonomy(TAXONOMY), PutPosting(FULL)])
        place.driver.execute_query("MATCH ()-[m:MENTIONS]->() SET m.requirement = 'sorcery'")
        with pytest.raises(StoreCorruptError, match="sorcery"):
            read(store)
