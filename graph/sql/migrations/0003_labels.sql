-- The labels of the concepts in use, for look-up and search. `graph/label_match.py` says what folded forms and words are.

CREATE TABLE label (
    key INTEGER PRIMARY KEY,
    concept_id TEXT NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
    concept_type TEXT NOT NULL,     -- type and preferred label again, so that a search reads one table
    pref_label TEXT NOT NULL,
    rank INTEGER NOT NULL,          -- 0 preferred, 1 alternative, 2 hidden
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    folded TEXT NOT NULL,
    words TEXT NOT NULL             -- parted by single spaces
) STRICT;

CREATE INDEX label_by_folded ON label (folded);
CREATE INDEX label_by_concept ON label (concept_id);

-- Rebuilt whole whenever a taxonomy changes the labels: twenty times as fast as keeping it up row by row with triggers.
-- The words are cut before they come here, so the tokenizer only has to part them at the spaces. It takes every
-- character beyond ASCII as part of a word, and with this option the ASCII signs that words of ours may hold.
CREATE VIRTUAL TABLE label_words USING fts5 (
    words,
    content = 'label',
    content_rowid = 'key',
    tokenize = "ascii tokenchars '.+#'",
    prefix = '1 2 3',
    detail = none,
    columnsize = 0
);
