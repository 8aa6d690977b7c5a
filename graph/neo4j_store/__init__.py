"""The graph in Neo4j: the system of record for several programs and people at once, and a place to look at it."""

from graph.neo4j_store.store import Neo4jStore

__all__ = ["Neo4jStore"]
