"""What every resolver of one request works with: one snapshot, so that all parts of an answer agree."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeAlias

import strawberry

from api.services import Atlas

if TYPE_CHECKING:
    from graph.resolution import Resolver
    from graph.snapshot import Snapshot
    from graph.store import GraphStore


class Context:
    """The services of one request; its snapshot is the present one when a resolver first asks for it."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self._snapshot: Snapshot | None = None
        self._lock = threading.Lock()

    @property
    def snapshot(self) -> Snapshot:
        """The snapshot that this request is answered from."""
        with self._lock:
            if self._snapshot is None:
                self._snapshot = self.atlas.snapshot()
            return self._snapshot

    @property
    def store(self) -> GraphStore:
        """The store behind the snapshot."""
        return self.atlas.store

    @property
    def resolve(self) -> Resolver:
        """What finds concepts by id, IRI or label."""
        return self.atlas.resolver()


Info: TypeAlias = strawberry.Info[Context, None]
