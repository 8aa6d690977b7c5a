-- The postings and what was found in them. All that a posting brought hangs on its row and goes with it.

CREATE TABLE posting (
    id TEXT PRIMARY KEY,
    analysed_by TEXT NOT NULL,
    source_id TEXT,
    title TEXT,
    seniority TEXT,
    organization TEXT,
    organization_folded TEXT,       -- the form under which organizations are compared
    location TEXT,
    work_mode TEXT,
    employment_type TEXT,
    has_salary INTEGER NOT NULL CHECK (has_salary IN (0, 1)),
    salary_min REAL,
    salary_max REAL,
    salary_currency TEXT,
    salary_period TEXT,
    date_posted TEXT,               -- ISO 8601
    url TEXT,
    language TEXT,
    text TEXT NOT NULL
) STRICT;

CREATE INDEX posting_by_organization ON posting (organization_folded, id);

-- The roles that a posting advertises: position 0 is the analysis's `role`, the others are its `other_roles`.
CREATE TABLE advertisement (
    posting_id TEXT NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
    role_id TEXT NOT NULL REFERENCES role (id),
    position INTEGER NOT NULL,
    pref_label TEXT NOT NULL,
    confidence REAL NOT NULL,
    PRIMARY KEY (posting_id, role_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX advertisement_by_role ON advertisement (role_id, posting_id);

-- The skills that a posting mentions, each once; labels and kind are those that the extractor knew.
CREATE TABLE finding (
    posting_id TEXT NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
    skill_id TEXT NOT NULL REFERENCES skill (id),
    position INTEGER NOT NULL,
    pref_label TEXT NOT NULL,
    alt_labels TEXT NOT NULL,       -- JSON
    kind TEXT NOT NULL,
    requirement TEXT NOT NULL,
    min_years REAL,
    max_years REAL,
    confidence REAL NOT NULL,
    PRIMARY KEY (posting_id, skill_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX finding_by_skill ON finding (skill_id, posting_id);

-- The spans behind a finding, in the order of the text.
CREATE TABLE mention (
    posting_id TEXT NOT NULL,
    skill_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    text TEXT NOT NULL,
    section TEXT NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    requirement TEXT NOT NULL,
    min_years REAL,
    max_years REAL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    sentence TEXT NOT NULL,
    PRIMARY KEY (posting_id, skill_id, position),
    FOREIGN KEY (posting_id, skill_id) REFERENCES finding (posting_id, skill_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The spans that look like a skill and are none. A rejected skill need not be in the graph, nor does it hold it there.
CREATE TABLE rejection (
    posting_id TEXT NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    skill_id TEXT,
    sentence TEXT NOT NULL,
    PRIMARY KEY (posting_id, position)
) STRICT, WITHOUT ROWID;
