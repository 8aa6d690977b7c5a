"""The graph: its stores, and the questions that are answered over it. Knows SQL, Cypher and sparse matrices; must not know spaCy or HTTP."""
