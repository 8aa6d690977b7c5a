-- The concepts (groups, skills, roles, learning resources) and what the taxonomies say of them.
-- A text column whose comment says "JSON" holds an array of strings.

CREATE TABLE graph_state (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    revision INTEGER NOT NULL
) STRICT;

INSERT INTO graph_state VALUES (1, 0);

CREATE TABLE taxonomy (
    scheme TEXT PRIMARY KEY,
    version TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- `put_by` is the taxonomy that holds the concept; `held` is 0 where it has let go of it, and only postings or other
-- taxonomies keep it here.
CREATE TABLE concept (
    id TEXT PRIMARY KEY,
    type TEXT NOT NULL CHECK (type IN ('skill', 'group', 'role', 'resource')),
    put_by TEXT NOT NULL REFERENCES taxonomy (scheme),
    held INTEGER NOT NULL CHECK (held IN (0, 1)),
    pref_label TEXT NOT NULL,
    alt_labels TEXT NOT NULL,       -- JSON
    hidden_labels TEXT NOT NULL,    -- JSON
    description TEXT NOT NULL,
    scheme TEXT NOT NULL,
    status TEXT NOT NULL,
    replaced_by TEXT,
    exact_matches TEXT NOT NULL     -- JSON
) STRICT;

CREATE INDEX concept_by_type ON concept (type, id);
CREATE INDEX concept_by_taxonomy ON concept (put_by, held);

CREATE TABLE skill (
    id TEXT PRIMARY KEY REFERENCES concept (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    cased_labels TEXT NOT NULL,     -- JSON
    guarded_labels TEXT NOT NULL,   -- JSON
    context TEXT NOT NULL,          -- JSON
    phrases TEXT NOT NULL,          -- JSON
    learning_hours REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE role (
    id TEXT PRIMARY KEY REFERENCES concept (id) ON DELETE CASCADE,
    job_zone INTEGER,
    notations TEXT NOT NULL         -- JSON, pairs of scheme and code
) STRICT, WITHOUT ROWID;

CREATE TABLE resource (
    id TEXT PRIMARY KEY REFERENCES concept (id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    provider TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    educational_level TEXT NOT NULL,
    time_required REAL NOT NULL,
    attested_by TEXT NOT NULL,
    hours_estimated INTEGER NOT NULL CHECK (hours_estimated IN (0, 1)),
    cost REAL NOT NULL,
    currency TEXT NOT NULL,
    in_language TEXT NOT NULL,
    licence TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE broader (
    narrower_id TEXT NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    broader_id TEXT NOT NULL REFERENCES concept (id),
    PRIMARY KEY (narrower_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX broader_by_broader ON broader (broader_id);

CREATE TABLE related (
    skill_id TEXT NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    related_id TEXT NOT NULL REFERENCES skill (id),
    PRIMARY KEY (skill_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX related_by_related ON related (related_id);

CREATE TABLE teaches (
    resource_id TEXT NOT NULL REFERENCES resource (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    skill_id TEXT NOT NULL REFERENCES skill (id),
    PRIMARY KEY (resource_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX teaches_by_skill ON teaches (skill_id);

CREATE TABLE assumes (
    resource_id TEXT NOT NULL REFERENCES resource (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    skill_id TEXT NOT NULL REFERENCES skill (id),
    PRIMARY KEY (resource_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX assumes_by_skill ON assumes (skill_id);

CREATE TABLE requirement (
    role_id TEXT NOT NULL REFERENCES role (id),
    skill_id TEXT NOT NULL REFERENCES skill (id),
    importance TEXT NOT NULL,
    weight REAL NOT NULL,
    source TEXT NOT NULL,
    put_by TEXT NOT NULL REFERENCES taxonomy (scheme),
    PRIMARY KEY (role_id, skill_id, source)
) STRICT, WITHOUT ROWID;

CREATE INDEX requirement_by_skill ON requirement (skill_id);
CREATE INDEX requirement_by_taxonomy ON requirement (put_by);

CREATE TABLE prerequisite (
    prerequisite_id TEXT NOT NULL REFERENCES skill (id),
    skill_id TEXT NOT NULL REFERENCES skill (id),
    strength REAL NOT NULL,
    source TEXT NOT NULL,
    put_by TEXT NOT NULL REFERENCES taxonomy (scheme),
    PRIMARY KEY (prerequisite_id, skill_id, source)
) STRICT, WITHOUT ROWID;

CREATE INDEX prerequisite_by_skill ON prerequisite (skill_id);
CREATE INDEX prerequisite_by_taxonomy ON prerequisite (put_by);

-- What a row of these views holds, and in which order, is what `graph/embedded/concept_rows.py` reads.

CREATE VIEW group_record AS
SELECT id, pref_label, alt_labels, hidden_labels, description, scheme, status, replaced_by, exact_matches,
       (SELECT json_group_array(broader_id)
          FROM (SELECT broader_id FROM broader WHERE narrower_id = concept.id ORDER BY position)) AS broader
  FROM concept
 WHERE type = 'group';

CREATE VIEW skill_record AS
SELECT concept.id, pref_label, alt_labels, hidden_labels, description, scheme, status, replaced_by, exact_matches,
       (SELECT json_group_array(broader_id)
          FROM (SELECT broader_id FROM broader WHERE narrower_id = skill.id ORDER BY position)) AS broader,
       (SELECT json_group_array(related_id)
          FROM (SELECT related_id FROM related WHERE skill_id = skill.id ORDER BY position)) AS related,
       kind, cased_labels, guarded_labels, context, phrases, learning_hours
  FROM skill JOIN concept ON concept.id = skill.id;

CREATE VIEW role_record AS
SELECT concept.id, pref_label, alt_labels, hidden_labels, description, scheme, status, replaced_by, exact_matches,
       job_zone, notations
  FROM role JOIN concept ON concept.id = role.id;

CREATE VIEW resource_record AS
SELECT concept.id, pref_label,
       (SELECT json_group_array(skill_id)
          FROM (SELECT skill_id FROM teaches WHERE resource_id = resource.id ORDER BY position)) AS teaches,
       (SELECT json_group_array(skill_id)
          FROM (SELECT skill_id FROM assumes WHERE resource_id = resource.id ORDER BY position)) AS assumes,
       url, provider, resource_type, educational_level, time_required, attested_by, hours_estimated, cost, currency,
       in_language, licence
  FROM resource JOIN concept ON concept.id = resource.id;
