"""How the graph looks in Neo4j Browser: its style, and a guide with queries. Knows labels and Cypher, and no HTTP."""
