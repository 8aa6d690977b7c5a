// The state of the graph as a whole. Every statement of a migration is a transaction of its own and may be run again.

CREATE CONSTRAINT migration_number IF NOT EXISTS FOR (m:Migration) REQUIRE m.number IS UNIQUE;

CREATE CONSTRAINT graph_state_name IF NOT EXISTS FOR (g:GraphState) REQUIRE g.name IS UNIQUE;

CREATE CONSTRAINT concept_scheme_name IF NOT EXISTS FOR (t:ConceptScheme) REQUIRE t.scheme IS UNIQUE;

// Locked by whoever writes, from the beginning of a transaction to its end.
MERGE (g:GraphState {name: 'revision'}) ON CREATE SET g.revision = 0;

// What readers look at to know that no commit was under way while they read; see graph/neo4j_store/transactions.py.
MERGE (g:GraphState {name: 'commits'}) ON CREATE SET g.announced = 0, g.finished = 0, g.layout = 0;
