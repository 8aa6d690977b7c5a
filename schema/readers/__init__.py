"""Readers of taxonomies: each turns files of one format into a `Taxonomy`, and says file and line of what is wrong."""
