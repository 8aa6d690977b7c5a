// The queries behind `skillatlas browse`: one picture for each type of what may be asked for. `$id` becomes a literal.

// name: role
MATCH path = (:Role {id: $id})-[asked:REQUIRES]->(skill:Skill)
RETURN path
ORDER BY asked.weight DESC, skill.id
LIMIT 20

// name: skill
MATCH path = (:Skill {id: $id})-[:ADJACENT_TO]->(:Skill)
RETURN path
UNION
MATCH path = (:Skill)-[:PREREQUISITE_OF]->(:Skill {id: $id})
RETURN path
UNION
MATCH path = (:LearningResource)-[:TEACHES]->(:Skill {id: $id})
RETURN path

// name: posting
MATCH path = (:JobPosting {id: $id})-[:ADVERTISES|MENTIONS]->(:Role|Skill)
RETURN path
