// The computed relationships, and the mark of what they were computed from. Nothing else reads them.

// name: mark
OPTIONAL MATCH (l:GraphState {name: 'links'})
WITH [l.revision, l.edition] AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: put_mark
MERGE (l:GraphState {name: 'links'})
SET l.revision = $revision, l.edition = $edition

// name: adjacencies
MATCH (a)-[r:ADJACENT_TO]->(b)
WITH collect([a.id, b.id, r {.*}]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: steps
MATCH (a)-[r:LEADS_TO]->(b)
WITH collect([a.id, b.id, r {.*}]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: put_adjacencies
UNWIND $rows AS row
MATCH (a:Skill {id: row[0]})
CALL (row) { MATCH (b:Skill {id: row[1]}) RETURN b }
MERGE (a)-[r:ADJACENT_TO]->(b)
SET r = row[2]

// name: put_steps
UNWIND $rows AS row
MATCH (a:Role {id: row[0]})
CALL (row) { MATCH (b:Role {id: row[1]}) RETURN b }
MERGE (a)-[r:LEADS_TO]->(b)
SET r = row[2]

// name: remove_adjacencies
UNWIND $rows AS row
MATCH (:Skill {id: row[0]})-[r:ADJACENT_TO]->(:Skill {id: row[1]})
DELETE r

// name: remove_steps
UNWIND $rows AS row
MATCH (:Role {id: row[0]})-[r:LEADS_TO]->(:Role {id: row[1]})
DELETE r
