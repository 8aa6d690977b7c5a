// Reads and writes of postings and of what was found in them.

// name: known
MATCH (p:JobPosting)
WHERE p.id IN $ids
RETURN p.id

// name: by_id
MATCH (p:JobPosting)
WHERE p.id IN $ids
RETURN p {.*},
       COLLECT { MATCH (p)-[a:ADVERTISES]->() RETURN a {.*} },
       COLLECT { MATCH (p)-[m:MENTIONS]->() RETURN m {.*} }

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
MATCH (r:Role {id: row.role})
CREATE (p)-[a:ADVERTISES]->(r)
SET a = row

// name: add_mentions
UNWIND $rows AS row
MATCH (p:JobPosting {id: row.posting})
MATCH (s:Skill {id: row.skill})
CREATE (p)-[m:MENTIONS]->(s)
SET m = row

// name: page
MATCH (p:JobPosting)
WHERE p.id > $after
RETURN p.id
ORDER BY p.id
LIMIT $first

// name: page_of_organization
MATCH (p:JobPosting)
USING INDEX p:JobPosting(organizationKey, id)
WHERE p.organizationKey = $organization AND p.id > $after
RETURN p.id
ORDER BY p.organizationKey, p.id
LIMIT $first

// name: page_of_skill
MATCH (p:JobPosting)-[m:MENTIONS]->()
USING INDEX m:MENTIONS(skill, posting)
WHERE m.skill = $skill AND m.posting > $after
  AND ($organization IS NULL OR p.organizationKey = $organization)
RETURN m.posting
ORDER BY m.skill, m.posting
LIMIT $first

// name: page_of_role
MATCH (p:JobPosting)-[a:ADVERTISES]->()
USING INDEX a:ADVERTISES(role, posting)
WHERE a.role = $role AND a.posting > $after
  AND ($organization IS NULL OR p.organizationKey = $organization)
  AND ($skill IS NULL OR EXISTS { (p)-[:MENTIONS]->(:Skill {id: $skill}) })
RETURN a.posting
ORDER BY a.role, a.posting
LIMIT $first

// name: summaries
MATCH (p:JobPosting)
WHERE p.id IN $ids
RETURN p.id, p.sourceId, p.title, p.organization, p.location, p.seniority, toString(p.datePosted),
       p.salaryMin, p.salaryMax, p.salaryCurrency, p.salaryPeriod,
       COLLECT { MATCH (p)-[a:ADVERTISES]->() RETURN [a.position, a.role] },
       COLLECT { MATCH (p)-[m:MENTIONS]->() RETURN [m.skill, m.requirement, m.minYears, m.confidence] }

// name: evidence
MATCH (p:JobPosting)-[m:MENTIONS]->()
USING INDEX m:MENTIONS(skill, posting)
WHERE m.skill = $skill AND m.posting > $after AND size(m.starts) > 0
  AND ($role IS NULL OR EXISTS { (p)-[:ADVERTISES]->(:Role {id: $role}) })
WITH m
ORDER BY m.skill, m.posting
LIMIT $first
RETURN m {.*}
