// The steps that put a taxonomy in place of the one of the same scheme.

// name: put_scheme
MERGE (t:ConceptScheme {scheme: $scheme})
SET t.version = $version

// name: schemes
MATCH (t:ConceptScheme)
WHERE t.scheme > '' OR t.scheme = ''
WITH collect(t.scheme) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: taken
// A concept may change its taxonomy only after the other has dropped it, and its type never. `$wanted` gives a label for
// each id.
MATCH (c:Skill|SkillGroup|Role|LearningResource)
WHERE c.id IN keys($wanted)
WITH c, [label IN labels(c) WHERE label IN $labels][0] AS label
WHERE label <> $wanted[c.id] OR (c.taxonomy <> $scheme AND c.dropped IS NULL)
WITH c, label
ORDER BY c.id
LIMIT 1
WITH collect([c.id, label, c.taxonomy]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: own_concepts
MATCH (c:Skill|SkillGroup|Role|LearningResource)
WHERE c.taxonomy = $scheme
WITH collect([c.id, [label IN labels(c) WHERE label IN $labels][0], c.dropped IS NOT NULL]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: own_skills
MATCH (c:Skill {taxonomy: $scheme})
WITH collect(c {.*}) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: own_groups
MATCH (c:SkillGroup {taxonomy: $scheme})
WITH collect(c {.*}) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: own_roles
MATCH (c:Role {taxonomy: $scheme})
WITH collect(c {.*}) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: own_resources
MATCH (c:LearningResource {taxonomy: $scheme})
WITH collect(c {.*}) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: put_skills
UNWIND $rows AS row
MERGE (s:Skill {id: row.id})
SET s = row
REMOVE s:Tool:Language:Framework:Platform:Knowledge:Transversal:NaturalLanguage:Certification
SET s:$(CASE row.kind
          WHEN 'tool' THEN 'Tool'
          WHEN 'language' THEN 'Language'
          WHEN 'framework' THEN 'Framework'
          WHEN 'platform' THEN 'Platform'
          WHEN 'knowledge' THEN 'Knowledge'
          WHEN 'transversal' THEN 'Transversal'
          WHEN 'natural_language' THEN 'NaturalLanguage'
          WHEN 'certification' THEN 'Certification'
          ELSE 'Skill' END)

// name: put_groups
UNWIND $rows AS row
MERGE (g:SkillGroup {id: row.id})
SET g = row

// name: put_roles
UNWIND $rows AS row
MERGE (r:Role {id: row.id})
SET r = row

// name: put_resources
UNWIND $rows AS row
MERGE (l:LearningResource {id: row.id})
SET l = row

// name: used
// Which of these concepts postings or other taxonomies refer to.
MATCH (c:Skill|SkillGroup|Role|LearningResource)
WHERE c.id IN $ids
  AND (EXISTS { (c)<-[:MENTIONS|ADVERTISES]-() }
       OR EXISTS {
         (c)-[r:REQUIRES|PREREQUISITE_OF|BROADER|RELATED|TEACHES|ASSUMES]-()
         WHERE r.taxonomy <> $scheme
       })
WITH collect(c.id) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: remove_concepts
MATCH (c:Skill|SkillGroup|Role|LearningResource)
WHERE c.id IN $ids
DETACH DELETE c

// name: retire
MATCH (c:Skill|SkillGroup|Role|LearningResource)
WHERE c.id IN $ids
SET c.status = 'retired', c.dropped = true
REMOVE c.foldedLabels, c.labelWords

// name: own_broader
MATCH (a)-[r:BROADER {taxonomy: $scheme}]->(b)
WITH collect([a.id, r.position, b.id]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: own_related
MATCH (a)-[r:RELATED {taxonomy: $scheme}]->(b)
WITH collect([a.id, r.position, b.id]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: own_teaches
MATCH (a)-[r:TEACHES {taxonomy: $scheme}]->(b)
WITH collect([a.id, r.position, b.id]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: own_assumes
MATCH (a)-[r:ASSUMES {taxonomy: $scheme}]->(b)
WITH collect([a.id, r.position, b.id]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: own_requirements
MATCH (a)-[r:REQUIRES {taxonomy: $scheme}]->(b)
WITH collect([a.id, b.id, r.importance, r.weight, r.source]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: own_prerequisites
MATCH (a)-[r:PREREQUISITE_OF {taxonomy: $scheme}]->(b)
WITH collect([a.id, b.id, r.strength, r.source]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: remove_broader
UNWIND $rows AS row
MATCH (a:Skill|SkillGroup {id: row[0]})-[r:BROADER {position: row[1], taxonomy: $scheme}]->()
DELETE r

// name: remove_related
UNWIND $rows AS row
MATCH (a:Skill {id: row[0]})-[r:RELATED {position: row[1], taxonomy: $scheme}]->()
DELETE r

// name: remove_teaches
UNWIND $rows AS row
MATCH (a:LearningResource {id: row[0]})-[r:TEACHES {position: row[1], taxonomy: $scheme}]->()
DELETE r

// name: remove_assumes
UNWIND $rows AS row
MATCH (a:LearningResource {id: row[0]})-[r:ASSUMES {position: row[1], taxonomy: $scheme}]->()
DELETE r

// name: remove_requirements
UNWIND $rows AS row
MATCH (a:Role {id: row[0]})-[r:REQUIRES {source: row[4], taxonomy: $scheme}]->(b:Skill {id: row[1]})
DELETE r

// name: remove_prerequisites
UNWIND $rows AS row
MATCH (a:Skill {id: row[0]})-[r:PREREQUISITE_OF {source: row[3], taxonomy: $scheme}]->(b:Skill {id: row[1]})
DELETE r

// name: add_broader
// A row of these statements is a concept with all that it is related to, so that each is looked up but once.
// This one is for ends of any label; the next three are for those that are known, at a fraction of the time.
UNWIND $rows AS row
MATCH (a:Skill|SkillGroup {id: row[0]})
UNWIND row[1] AS other
MATCH (b:Skill|SkillGroup|Role|LearningResource {id: other[1]})
CREATE (a)-[:BROADER {position: other[0], taxonomy: $scheme}]->(b)

// name: add_broader_skills
UNWIND $rows AS row
MATCH (a:Skill {id: row[0]})
UNWIND row[1] AS other
MATCH (b:Skill {id: other[1]})
CREATE (a)-[:BROADER {position: other[0], taxonomy: $scheme}]->(b)

// name: add_broader_groups
UNWIND $rows AS row
MATCH (a:Skill {id: row[0]})
UNWIND row[1] AS other
MATCH (b:SkillGroup {id: other[1]})
CREATE (a)-[:BROADER {position: other[0], taxonomy: $scheme}]->(b)

// name: add_groups_of_groups
UNWIND $rows AS row
MATCH (a:SkillGroup {id: row[0]})
UNWIND row[1] AS other
MATCH (b:SkillGroup {id: other[1]})
CREATE (a)-[:BROADER {position: other[0], taxonomy: $scheme}]->(b)

// name: add_related
UNWIND $rows AS row
MATCH (a:Skill {id: row[0]})
UNWIND row[1] AS other
MATCH (b:Skill {id: other[1]})
CREATE (a)-[:RELATED {position: other[0], taxonomy: $scheme}]->(b)

// name: add_teaches
UNWIND $rows AS row
MATCH (a:LearningResource {id: row[0]})
UNWIND row[1] AS other
MATCH (b:Skill {id: other[1]})
CREATE (a)-[:TEACHES {position: other[0], taxonomy: $scheme}]->(b)

// name: add_assumes
UNWIND $rows AS row
MATCH (a:LearningResource {id: row[0]})
UNWIND row[1] AS other
MATCH (b:Skill {id: other[1]})
CREATE (a)-[:ASSUMES {position: other[0], taxonomy: $scheme}]->(b)

// name: add_requirements
UNWIND $rows AS row
MATCH (a:Role {id: row[0]})
UNWIND row[1] AS asked
MATCH (b:Skill {id: asked[0]})
CREATE (a)-[:REQUIRES {importance: asked[1], weight: asked[2], source: asked[3], taxonomy: $scheme}]->(b)

// name: add_prerequisites
UNWIND $rows AS row
MATCH (a:Skill {id: row[0]})
UNWIND row[1] AS harder
MATCH (b:Skill {id: harder[0]})
CREATE (a)-[:PREREQUISITE_OF {strength: harder[1], source: harder[2], taxonomy: $scheme}]->(b)

// name: requirements_of_others
UNWIND $rows AS row
MATCH (a:Role {id: row[0]})-[r:REQUIRES {source: row[4]}]->(b:Skill {id: row[1]})
WHERE r.taxonomy <> $scheme
WITH a, r, b
LIMIT 1
WITH collect([a.id, b.id, r.source]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: prerequisites_of_others
UNWIND $rows AS row
MATCH (a:Skill {id: row[0]})-[r:PREREQUISITE_OF {source: row[3]}]->(b:Skill {id: row[1]})
WHERE r.taxonomy <> $scheme
WITH a, r, b
LIMIT 1
WITH collect([a.id, b.id, r.source]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout
