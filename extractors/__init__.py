"""Postings read: from text to skills with evidence, and the facts of the posting. Knows spaCy; must not know stores or protocols."""
