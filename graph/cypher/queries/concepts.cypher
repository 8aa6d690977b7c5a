// Reads of concepts and of what the taxonomies say of them. Lists inside a row come in no order; Python sorts them.

// name: skills_by_id
MATCH (s:Skill)
WHERE s.id IN $ids
RETURN s {.*},
       COLLECT { MATCH (s)-[b:BROADER]->(c) RETURN [b.position, c.id] },
       COLLECT { MATCH (s)-[r:RELATED]->(c) RETURN [r.position, c.id] }

// name: groups_by_id
MATCH (g:SkillGroup)
WHERE g.id IN $ids
RETURN g {.*}, COLLECT { MATCH (g)-[b:BROADER]->(c) RETURN [b.position, c.id] }

// name: roles_by_id
MATCH (r:Role)
WHERE r.id IN $ids
RETURN r {.*}

// name: resources_by_id
MATCH (l:LearningResource)
WHERE l.id IN $ids
RETURN l {.*},
       COLLECT { MATCH (l)-[t:TEACHES]->(s) RETURN [t.position, s.id] },
       COLLECT { MATCH (l)-[a:ASSUMES]->(s) RETURN [a.position, s.id] }

// name: page_of_skills
MATCH (s:Skill)
WHERE s.id > $after
RETURN s.id
ORDER BY s.id
LIMIT $first

// name: page_of_groups
MATCH (g:SkillGroup)
WHERE g.id > $after
RETURN g.id
ORDER BY g.id
LIMIT $first

// name: page_of_roles
MATCH (r:Role)
WHERE r.id > $after
RETURN r.id
ORDER BY r.id
LIMIT $first

// name: page_of_resources
MATCH (l:LearningResource)
WHERE l.id > $after
RETURN l.id
ORDER BY l.id
LIMIT $first

// name: requirements_of_role
MATCH (r:Role {id: $id})
RETURN COLLECT { MATCH (r)-[q:REQUIRES]->(s) RETURN [r.id, s.id, q.importance, q.weight, q.source] }

// name: prerequisites_of_skill
MATCH (s:Skill {id: $id})
RETURN COLLECT { MATCH (s)<-[q:PREREQUISITE_OF]-(p) RETURN [p.id, s.id, q.strength, q.source] }

// name: requirements_of_roles
MATCH (r:Role)-[q:REQUIRES]->(s)
WHERE r.id IN $ids
RETURN r.id, s.id, q.importance, q.weight, q.source

// name: prerequisites_behind_skills
MATCH (p:Skill)-[q:PREREQUISITE_OF]->(s)
WHERE p.id IN $ids
RETURN p.id, s.id, q.strength, q.source

// name: known_skills
MATCH (s:Skill)
WHERE s.id IN $ids
RETURN s.id

// name: known_roles
MATCH (r:Role)
WHERE r.id IN $ids
RETURN r.id

// name: known_concepts
MATCH (c:Skill|SkillGroup|Role|LearningResource)
WHERE c.id IN $ids
RETURN c.id
