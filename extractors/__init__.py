"""Reads postings: skills with evidence, and the facts. Knows spaCy; must not know stores or protocols."""
