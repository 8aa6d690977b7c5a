"""The words: concepts, postings, resources, their ids and errors. Must not know any engine, store or protocol."""
