-- Reads and writes of postings and of what was found in them. `:ids` is a JSON array.

-- name: exists
SELECT 1 FROM posting WHERE id = ?;

-- name: remove
DELETE FROM posting WHERE id = ?;

-- name: add
INSERT INTO posting (id, analysed_by, source_id, title, seniority, organization, organization_folded, location,
                     work_mode, employment_type, has_salary, salary_min, salary_max, salary_currency, salary_period,
                     date_posted, url, language, text)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: add_advertisement
INSERT INTO advertisement (posting_id, position, role_id, pref_label, confidence) VALUES (?, ?, ?, ?, ?);

-- name: add_finding
INSERT INTO finding (posting_id, position, skill_id, pref_label, alt_labels, kind, requirement, min_years, max_years,
                     confidence, proficiency)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: add_mention
INSERT INTO mention (posting_id, skill_id, position, span_start, span_end, text, section, rule, confidence, requirement,
                     min_years, max_years, sentence_start, sentence_end, sentence, proficiency, choice)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: add_rejection
INSERT INTO rejection (posting_id, position, span_start, span_end, text, reason, skill_id, sentence)
VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- name: facts
SELECT id, analysed_by, source_id, title, seniority, organization, location, work_mode, employment_type, has_salary,
       salary_min, salary_max, salary_currency, salary_period, date_posted, url, language, text
  FROM posting
 WHERE id = ?;

-- name: roles
SELECT position, role_id, pref_label, confidence FROM advertisement WHERE posting_id = ? ORDER BY position;

-- name: findings
SELECT skill_id, pref_label, alt_labels, kind, requirement, min_years, max_years, confidence, proficiency
  FROM finding
 WHERE posting_id = ?
 ORDER BY position;

-- name: mentions
SELECT skill_id, span_start, span_end, text, section, rule, confidence, requirement, min_years, max_years,
       sentence_start, sentence_end, sentence, proficiency, choice
  FROM mention
 WHERE posting_id = ?
 ORDER BY skill_id, position;

-- name: rejections
SELECT span_start, span_end, text, reason, skill_id, sentence
  FROM rejection
 WHERE posting_id = ?
 ORDER BY position;

-- name: page
SELECT id FROM posting WHERE id > :after ORDER BY id LIMIT :first;

-- name: page_of_organization
SELECT id FROM posting WHERE organization_folded = :organization AND id > :after ORDER BY id LIMIT :first;

-- name: page_of_skill
SELECT posting_id
  FROM finding
 WHERE skill_id = :skill_id AND posting_id > :after
   AND (:organization IS NULL OR :organization = (SELECT organization_folded FROM posting WHERE id = posting_id))
 ORDER BY posting_id
 LIMIT :first;

-- name: page_of_role
SELECT posting_id
  FROM advertisement
 WHERE role_id = :role_id AND posting_id > :after
   AND (:organization IS NULL OR :organization = (SELECT organization_folded FROM posting WHERE id = posting_id))
   AND (:skill_id IS NULL OR EXISTS (SELECT 1 FROM finding
                                      WHERE finding.posting_id = advertisement.posting_id AND skill_id = :skill_id))
 ORDER BY posting_id
 LIMIT :first;

-- name: count
SELECT COUNT(*) FROM posting;

-- name: count_of_organization
SELECT COUNT(*)
  FROM posting
 WHERE organization_folded = :organization
   AND (:role_id IS NULL OR EXISTS (SELECT 1 FROM advertisement WHERE posting_id = posting.id AND role_id = :role_id))
   AND (:skill_id IS NULL OR EXISTS (SELECT 1 FROM finding WHERE posting_id = posting.id AND skill_id = :skill_id));

-- name: count_of_role
SELECT COUNT(*)
  FROM advertisement
 WHERE role_id = :role_id
   AND (:skill_id IS NULL OR EXISTS (SELECT 1 FROM finding
                                      WHERE finding.posting_id = advertisement.posting_id AND skill_id = :skill_id));

-- name: count_of_skill
SELECT COUNT(*) FROM finding WHERE skill_id = :skill_id;

-- name: summaries
SELECT id, source_id, title, organization, location, seniority, date_posted, salary_min, salary_max, salary_currency,
       salary_period
  FROM posting
 WHERE id IN (SELECT value FROM json_each(:ids))
 ORDER BY id;

-- name: summary_roles
SELECT posting_id, role_id
  FROM advertisement
 WHERE posting_id IN (SELECT value FROM json_each(:ids))
 ORDER BY posting_id, position;

-- name: summary_mentions
SELECT posting_id, skill_id, requirement, min_years, confidence
  FROM finding
 WHERE posting_id IN (SELECT value FROM json_each(:ids))
 ORDER BY posting_id, skill_id;

-- name: evidence
WITH source (id) AS (
    SELECT posting_id
      FROM finding
     WHERE skill_id = :skill_id AND posting_id > :after
       AND EXISTS (SELECT 1 FROM mention
                    WHERE mention.posting_id = finding.posting_id AND mention.skill_id = finding.skill_id)
       AND (:role_id IS NULL OR EXISTS (SELECT 1 FROM advertisement
                                         WHERE advertisement.posting_id = finding.posting_id AND role_id = :role_id))
     ORDER BY posting_id
     LIMIT :first
)
SELECT posting_id, skill_id, span_start, span_end, text, sentence, section, rule, confidence, requirement
  FROM source JOIN mention ON mention.posting_id = source.id
 WHERE skill_id = :skill_id
 ORDER BY posting_id, span_start, span_end, position;
