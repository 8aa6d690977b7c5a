// Reads and writes of postings and of what was found in them.

// name: known
MATCH (p:JobPosting)
WHERE p.id IN $ids
WITH collect(p.id) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: by_id
MATCH (p:JobPosting)
WHERE p.id IN $ids
WITH collect([
  p {.*},
  COLLECT { MATCH (p)-[a:ADVERTISES]->() RETURN a {.*} },
  COLLECT { MATCH (p)-[m:MENTIONS]->() RETURN m {.*} }
]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: remove
MATCH (p:JobPosting)
WHERE p.id IN $ids
DETACH DELETE p

// name: add
UNWIND $rows AS row
CREATE (p:JobPosting)
SET p = row

// name: add_advertisements
UNWIND $rows AS row
MATCH (p:JobPosting {id: row.posting})
CALL (row) { MATCH (r:Role {id: row.role}) RETURN r }
CREATE (p)-[a:ADVERTISES]->(r)
SET a = row

// name: add_mentions
// A row is a posting with all that it mentions.
UNWIND $rows AS row
MATCH (p:JobPosting {id: row.posting})
UNWIND row.mentions AS mention
MATCH (s:Skill {id: mention.skill})
CREATE (p)-[m:MENTIONS]->(s)
SET m = mention

// name: page
MATCH (p:JobPosting)
WHERE p.id > $after
WITH p.id AS id
ORDER BY id
LIMIT $first
WITH collect(id) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: page_of_organization
MATCH (p:JobPosting)
USING INDEX p:JobPosting(organizationKey, id)
WHERE p.organizationKey = $organization AND p.id > $after
WITH p.id AS id
ORDER BY p.organizationKey, id
LIMIT $first
WITH collect(id) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: page_of_skill
MATCH (p:JobPosting)-[m:MENTIONS]->()
USING INDEX m:MENTIONS(skill, posting)
WHERE m.skill = $skill AND m.posting > $after
  AND ($organization IS NULL OR p.organizationKey = $organization)
WITH m.posting AS id
ORDER BY m.skill, id
LIMIT $first
WITH collect(id) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: page_of_role
MATCH (p:JobPosting)-[a:ADVERTISES]->()
USING INDEX a:ADVERTISES(role, posting)
WHERE a.role = $role AND a.posting > $after
  AND ($organization IS NULL OR p.organizationKey = $organization)
  AND ($skill IS NULL OR EXISTS { (p)-[:MENTIONS]->(:Skill {id: $skill}) })
WITH a.posting AS id
ORDER BY a.role, id
LIMIT $first
WITH collect(id) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: count
MATCH (p:JobPosting)
WITH count(p) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: count_of_organization
MATCH (p:JobPosting)
USING INDEX p:JobPosting(organizationKey, id)
WHERE p.organizationKey = $organization AND p.id > ''
  AND ($role IS NULL OR EXISTS { (p)-[:ADVERTISES]->(:Role {id: $role}) })
  AND ($skill IS NULL OR EXISTS { (p)-[:MENTIONS]->(:Skill {id: $skill}) })
WITH count(p) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: count_of_role
MATCH (p:JobPosting)-[a:ADVERTISES]->()
USING INDEX a:ADVERTISES(role, posting)
WHERE a.role = $role AND a.posting > ''
  AND ($skill IS NULL OR EXISTS { (p)-[:MENTIONS]->(:Skill {id: $skill}) })
WITH count(a) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: count_of_skill
MATCH (p:JobPosting)-[m:MENTIONS]->()
USING INDEX m:MENTIONS(skill, posting)
WHERE m.skill = $skill AND m.posting > ''
WITH count(m) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: summaries
MATCH (p:JobPosting)
WHERE p.id IN $ids
WITH collect([
  p.id, p.sourceId, p.title, p.organization, p.location, p.seniority, toString(p.datePosted),
  p.salaryMin, p.salaryMax, p.salaryCurrency, p.salaryPeriod,
  COLLECT { MATCH (p)-[a:ADVERTISES]->() RETURN [a.position, a.role] },
  COLLECT { MATCH (p)-[m:MENTIONS]->() RETURN [m.skill, m.requirement, m.minYears, m.confidence] }
]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: evidence
MATCH (p:JobPosting)-[m:MENTIONS]->()
USING INDEX m:MENTIONS(skill, posting)
WHERE m.skill = $skill AND m.posting > $after AND m.spans IS NOT NULL
  AND ($role IS NULL OR EXISTS { (p)-[:ADVERTISES]->(:Role {id: $role}) })
WITH m
ORDER BY m.skill, m.posting
LIMIT $first
WITH collect(m {.posting, .skill, .spans}) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout
