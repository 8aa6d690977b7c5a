-- Reads of concepts and of what the taxonomies say of them. `:ids` is a JSON array.

-- name: groups_by_id
SELECT * FROM group_record WHERE id IN (SELECT value FROM json_each(:ids));

-- name: skills_by_id
SELECT * FROM skill_record WHERE id IN (SELECT value FROM json_each(:ids));

-- name: roles_by_id
SELECT * FROM role_record WHERE id IN (SELECT value FROM json_each(:ids));

-- name: resources_by_id
SELECT * FROM resource_record WHERE id IN (SELECT value FROM json_each(:ids));

-- name: all_groups
SELECT * FROM group_record ORDER BY id;

-- name: all_skills
SELECT * FROM skill_record ORDER BY id;

-- name: all_roles
SELECT * FROM role_record ORDER BY id;

-- name: all_resources
SELECT * FROM resource_record ORDER BY id;

-- name: all_requirements
SELECT role_id, skill_id, importance, weight, source FROM requirement ORDER BY role_id, skill_id, source;

-- name: all_prerequisites
SELECT prerequisite_id, skill_id, strength, source FROM prerequisite ORDER BY prerequisite_id, skill_id, source;

-- name: page
SELECT id FROM concept WHERE type = :type AND id > :after ORDER BY id LIMIT :first;

-- name: requirements_of_role
SELECT role_id, skill_id, importance, weight, source
  FROM requirement
 WHERE role_id = ?
 ORDER BY weight DESC, skill_id, source;

-- name: prerequisites_of_skill
SELECT prerequisite_id, skill_id, strength, source
  FROM prerequisite
 WHERE skill_id = ?
 ORDER BY strength DESC, prerequisite_id, source;

-- name: is_concept
SELECT 1 FROM concept WHERE id = ?;

-- name: is_skill
SELECT 1 FROM skill WHERE id = ?;

-- name: is_role
SELECT 1 FROM role WHERE id = ?;
