// The state of the graph as a whole, and the locks and marks by which transactions keep out of each other's way.
//
// Every statement that reads, in all these files, gives one row: what it found, and then the marks of commits, so that
// the reader knows whether all of it is of one state. What may be many is one list, also because the driver takes a list
// of a thousand rows in a third of the time that it takes for a thousand records.

//
// Where a row names both ends of a relationship, the second one is looked up in a CALL of its own: two MATCHes side by side
// become a Cartesian product.

// name: commits
MATCH (g:GraphState {name: 'commits'})
RETURN g.announced, g.finished, g.layout

// name: lock
// Writing is what takes the lock.
MATCH (g:GraphState {name: 'revision'})
SET g.lockedAt = datetime()
WITH g
RETURN g.revision

// name: grow_revision
MATCH (g:GraphState {name: 'revision'})
SET g.revision = g.revision + 1
RETURN g.revision

// name: announce
MATCH (g:GraphState {name: 'commits'})
SET g.announced = g.announced + 1
RETURN g.announced

// name: finish
MATCH (g:GraphState {name: 'commits'})
SET g.finished = CASE WHEN g.finished < $announced THEN $announced ELSE g.finished END

// name: revision
MATCH (r:GraphState {name: 'revision'})
WITH r.revision AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: taxonomy_version
OPTIONAL MATCH (t:ConceptScheme {scheme: $scheme})
WITH t.version AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: counts
WITH {
  skills: COUNT { (:Skill) },
  groups: COUNT { (:SkillGroup) },
  roles: COUNT { (:Role) },
  resources: COUNT { (:LearningResource) },
  postings: COUNT { (:JobPosting) },
  requirements: COUNT { ()-[:REQUIRES]->() },
  prerequisites: COUNT { ()-[:PREREQUISITE_OF]->() },
  mentions: COUNT { ()-[:MENTIONS]->() },
  advertisements: COUNT { ()-[:ADVERTISES]->() }
} AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: node_count
RETURN COUNT { () }

// name: migrations
MATCH (m:Migration)
WHERE m.number > 0
RETURN m.number, m.name, m.checksum, m.layout
ORDER BY m.number

// name: put_migration
MERGE (m:Migration {number: $number})
SET m.name = $name, m.checksum = $checksum, m.layout = $layout

// name: put_layout
MATCH (g:GraphState {name: 'commits'})
SET g.layout = $layout

// name: indexes
SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint
WHERE name IN $names
RETURN name, type, entityType, labelsOrTypes, properties, owningConstraint

// name: await_indexes
CALL db.awaitIndexes($seconds)

// name: index_states
SHOW INDEXES YIELD name, state
WHERE name IN $names
RETURN name, state

// name: server
CALL dbms.components() YIELD versions, edition
RETURN versions, edition
