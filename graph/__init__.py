"""The graph: its stores and the questions answered over it. Knows SQL and Cypher; must not know spaCy or HTTP."""
