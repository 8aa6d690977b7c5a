-- How well a posting wants a skill to be known, and which of its mentions are alternatives.

ALTER TABLE finding ADD COLUMN proficiency TEXT;
ALTER TABLE mention ADD COLUMN proficiency TEXT;

-- Mentions of a posting with the same number are alternatives: any one of their skills will do.
ALTER TABLE mention ADD COLUMN choice INTEGER;
