// Look-up and search of the labels of concepts in use. `graph/label_match.py` says what folded forms and words are; both
// are made before they come here, so the analyzers only have to leave them as they are.

// `foldedLabels`: each label as one term.
CREATE FULLTEXT INDEX concept_labels IF NOT EXISTS
FOR (c:Skill|SkillGroup|Role|LearningResource) ON EACH [c.foldedLabels]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false}};

// `labelWords`: the words of each label, parted by single spaces, each word as one term.
CREATE FULLTEXT INDEX concept_words IF NOT EXISTS
FOR (c:Skill|SkillGroup|Role|LearningResource) ON EACH [c.labelWords]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
