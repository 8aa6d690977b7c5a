// Reads of concepts and of what the taxonomies say of them. Lists inside a row come in no order; Python sorts them.
// What only look-up and search need is left out of the rows of concepts.

// name: skills_by_id
MATCH (s:Skill)
WHERE s.id IN $ids
WITH collect([
  s {.*, foldedLabels: null, labelWords: null},
  COLLECT { MATCH (s)-[b:BROADER]->(c) RETURN [b.position, c.id] },
  COLLECT { MATCH (s)-[r:RELATED]->(c) RETURN [r.position, c.id] }
]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: groups_by_id
MATCH (g:SkillGroup)
WHERE g.id IN $ids
WITH collect([
  g {.*, foldedLabels: null, labelWords: null},
  COLLECT { MATCH (g)-[b:BROADER]->(c) RETURN [b.position, c.id] }
]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: roles_by_id
MATCH (r:Role)
WHERE r.id IN $ids
WITH collect([r {.*, foldedLabels: null, labelWords: null}]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: resources_by_id
MATCH (l:LearningResource)
WHERE l.id IN $ids
WITH collect([
  l {.*, foldedLabels: null, labelWords: null},
  COLLECT { MATCH (l)-[t:TEACHES]->(s) RETURN [t.position, s.id] },
  COLLECT { MATCH (l)-[a:ASSUMES]->(s) RETURN [a.position, s.id] }
]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: page_of_skills
MATCH (s:Skill)
WHERE s.id > $after
WITH s.id AS id
ORDER BY id
LIMIT $first
WITH collect(id) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: page_of_groups
MATCH (g:SkillGroup)
WHERE g.id > $after
WITH g.id AS id
ORDER BY id
LIMIT $first
WITH collect(id) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: page_of_roles
MATCH (r:Role)
WHERE r.id > $after
WITH r.id AS id
ORDER BY id
LIMIT $first
WITH collect(id) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: page_of_resources
MATCH (l:LearningResource)
WHERE l.id > $after
WITH l.id AS id
ORDER BY id
LIMIT $first
WITH collect(id) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: requirements_of_role
MATCH (r:Role {id: $id})
WITH collect(COLLECT { MATCH (r)-[q:REQUIRES]->(s) RETURN [r.id, s.id, q.importance, q.weight, q.source] }) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: prerequisites_of_skill
MATCH (s:Skill {id: $id})
WITH collect(COLLECT { MATCH (s)<-[q:PREREQUISITE_OF]-(p) RETURN [p.id, s.id, q.strength, q.source] }) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: requirements_of_roles
MATCH (r:Role)
WHERE r.id IN $ids
WITH collect([r.id, COLLECT { MATCH (r)-[q:REQUIRES]->(s) RETURN [s.id, q.source, q.importance, q.weight] }]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: prerequisites_behind_skills
MATCH (p:Skill)-[q:PREREQUISITE_OF]->(s)
WHERE p.id IN $ids
WITH collect([p.id, s.id, q.strength, q.source]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: known_skills
MATCH (s:Skill)
WHERE s.id IN $ids
WITH collect(s.id) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: known_roles
MATCH (r:Role)
WHERE r.id IN $ids
WITH collect(r.id) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: known_concepts
MATCH (c:Skill|SkillGroup|Role|LearningResource)
WHERE c.id IN $ids
WITH collect(c.id) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout
