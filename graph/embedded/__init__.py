"""The graph in one SQLite file: nothing to set up, safe under several readers and one writer, and after a kill."""

from graph.embedded.store import EmbeddedStore

__all__ = ["EmbeddedStore"]
