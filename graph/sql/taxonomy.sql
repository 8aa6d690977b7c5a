-- The steps that put a taxonomy in place of the one of the same scheme.

-- name: put_taxonomy
INSERT INTO taxonomy (scheme, version) VALUES (?, ?)
    ON CONFLICT (scheme) DO UPDATE SET version = excluded.version;

-- name: taken
-- A concept may change its taxonomy only after the other has let go of it, and its type never.
SELECT id, type, put_by
  FROM concept
 WHERE id IN (SELECT value FROM json_each(:ids)) AND (type <> :type OR (put_by <> :scheme AND held))
 ORDER BY id
 LIMIT 1;

-- name: let_go
UPDATE concept SET held = 0 WHERE put_by = ?;

-- name: let_go_of
UPDATE concept SET held = 0 WHERE put_by = :scheme AND id IN (SELECT value FROM json_each(:ids));

-- name: remove_broader
DELETE FROM broader WHERE narrower_id IN (SELECT id FROM concept WHERE put_by = ?);

-- name: remove_related
DELETE FROM related WHERE skill_id IN (SELECT id FROM concept WHERE put_by = ?);

-- name: remove_teaches
DELETE FROM teaches WHERE resource_id IN (SELECT id FROM concept WHERE put_by = ?);

-- name: remove_assumes
DELETE FROM assumes WHERE resource_id IN (SELECT id FROM concept WHERE put_by = ?);

-- name: remove_requirements
DELETE FROM requirement WHERE put_by = ?;

-- name: remove_prerequisites
DELETE FROM prerequisite WHERE put_by = ?;

-- name: remove_labels
DELETE FROM label WHERE concept_id IN (SELECT id FROM concept WHERE put_by = ?);

-- name: put_concept
INSERT INTO concept (id, type, put_by, held, pref_label, alt_labels, hidden_labels, description, scheme, status,
                     replaced_by, exact_matches)
VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE
   SET put_by = excluded.put_by, held = excluded.held, pref_label = excluded.pref_label,
       alt_labels = excluded.alt_labels, hidden_labels = excluded.hidden_labels, description = excluded.description,
       scheme = excluded.scheme, status = excluded.status, replaced_by = excluded.replaced_by,
       exact_matches = excluded.exact_matches;

-- name: put_skill
INSERT INTO skill (id, kind, cased_labels, guarded_labels, context, phrases, learning_hours)
VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE
   SET kind = excluded.kind, cased_labels = excluded.cased_labels, guarded_labels = excluded.guarded_labels,
       context = excluded.context, phrases = excluded.phrases, learning_hours = excluded.learning_hours;

-- name: put_role
INSERT INTO role (id, job_zone, notations)
VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET job_zone = excluded.job_zone, notations = excluded.notations;

-- name: put_resource
INSERT INTO resource (id, url, provider, resource_type, educational_level, time_required, attested_by, hours_estimated,
                      cost, currency, in_language, licence)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE
   SET url = excluded.url, provider = excluded.provider, resource_type = excluded.resource_type,
       educational_level = excluded.educational_level, time_required = excluded.time_required,
       attested_by = excluded.attested_by, hours_estimated = excluded.hours_estimated, cost = excluded.cost,
       currency = excluded.currency, in_language = excluded.in_language, licence = excluded.licence;

-- name: remove_unused_concepts
DELETE FROM concept
 WHERE put_by = ? AND NOT held
   AND NOT EXISTS (SELECT 1 FROM finding WHERE skill_id = concept.id)
   AND NOT EXISTS (SELECT 1 FROM advertisement WHERE role_id = concept.id)
   AND NOT EXISTS (SELECT 1 FROM requirement WHERE role_id = concept.id)
   AND NOT EXISTS (SELECT 1 FROM requirement WHERE skill_id = concept.id)
   AND NOT EXISTS (SELECT 1 FROM prerequisite WHERE prerequisite_id = concept.id)
   AND NOT EXISTS (SELECT 1 FROM prerequisite WHERE skill_id = concept.id)
   AND NOT EXISTS (SELECT 1 FROM broader WHERE broader_id = concept.id)
   AND NOT EXISTS (SELECT 1 FROM related WHERE related_id = concept.id)
   AND NOT EXISTS (SELECT 1 FROM teaches WHERE skill_id = concept.id)
   AND NOT EXISTS (SELECT 1 FROM assumes WHERE skill_id = concept.id);

-- name: retire_used_concepts
UPDATE concept SET status = 'retired' WHERE put_by = ? AND NOT held;

-- name: add_broader
INSERT INTO broader (narrower_id, position, broader_id) VALUES (?, ?, ?);

-- name: add_related
INSERT INTO related (skill_id, position, related_id) VALUES (?, ?, ?);

-- name: add_teaches
INSERT INTO teaches (resource_id, position, skill_id) VALUES (?, ?, ?);

-- name: add_assumes
INSERT INTO assumes (resource_id, position, skill_id) VALUES (?, ?, ?);

-- name: add_requirement
INSERT INTO requirement (role_id, skill_id, importance, weight, source, put_by) VALUES (?, ?, ?, ?, ?, ?);

-- name: add_prerequisite
INSERT INTO prerequisite (prerequisite_id, skill_id, strength, source, put_by) VALUES (?, ?, ?, ?, ?);

-- name: add_label
INSERT INTO label (concept_id, concept_type, pref_label, rank, position, text, folded, words)
VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- name: rebuild_label_words
INSERT INTO label_words (label_words) VALUES ('rebuild');

-- name: taxonomies
SELECT scheme, version FROM taxonomy ORDER BY scheme;

-- name: own_concepts
SELECT id, type, held FROM concept WHERE put_by = ? ORDER BY id;

-- name: own_requirements
SELECT role_id, skill_id, importance, weight, source
  FROM requirement
 WHERE put_by = ?
 ORDER BY role_id, skill_id, source;

-- name: own_prerequisites
SELECT prerequisite_id, skill_id, strength, source
  FROM prerequisite
 WHERE put_by = ?
 ORDER BY prerequisite_id, skill_id, source;
