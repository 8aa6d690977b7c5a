"""Brings the computed relationships of a store up to date with its graph."""

from __future__ import annotations

from dataclasses import dataclass

from api.services import Atlas
from graph.link_store import LinkStore
from graph.store import GraphStore
from schema.errors import StoreError, StoreUnavailableError

ATTEMPTS = 3
"""How often links are computed anew because the graph changed meanwhile; somebody who loads postings should finish."""


@dataclass(frozen=True, slots=True)
class Linked:
    """What linking did: the revision that the links are of, whether they were written, and how many there are now.

    The numbers are None where nothing had to be computed.
    """

    revision: int
    written: bool
    adjacent_to: int | None = None
    leads_to: int | None = None


def link(atlas: Atlas) -> Linked:
    """Makes the links of the store those of its present revision. Raises StoreError for a store that keeps none."""
    from graph.links import links_of, mark_of

    store = drawable(atlas.store)
    for _ in range(ATTEMPTS):
        revision = atlas.store.revision()
        if store.link_mark() == mark_of(revision):
            return Linked(revision, written=False)
        links = links_of(atlas.snapshot())
        if store.put_links(links):
            return Linked(links.mark.revision, True, len(links.adjacent), len(links.steps))
    raise StoreUnavailableError(
        atlas.store.address, "the graph changes faster than its links are computed. Link when nothing is being loaded."
    )


def drawable(store: GraphStore) -> LinkStore:
    """The store, as one whose graph can be drawn. Raises StoreError for another."""
    if isinstance(store, LinkStore):
        return store
    raise StoreError(
        store.address,
        "Neo4j Browser shows only what is in Neo4j. "
        "Set SKILLATLAS_STORE to a neo4j:// address; `skillatlas copy` brings the graph there.",
    )
