-- Look-up and search of labels. Both give a concept once for each of its labels that matches, the best first.

-- name: labelled
SELECT concept_id, concept_type, pref_label, text, rank
  FROM label
 WHERE folded = ?
 ORDER BY concept_type, concept_id, rank, position;

-- name: search
SELECT concept_id, concept_type, pref_label, text, label.rank
  FROM label_words JOIN label ON label.key = label_words.rowid
 WHERE label_words MATCH :words AND concept_type IN (SELECT value FROM json_each(:types))
 ORDER BY substr(folded, 1, length(:folded)) <> :folded,  -- an exact label is the shortest that begins so
          length(folded),
          label.rank,
          folded,
          concept_id,
          position;
