"""The words of skillatlas: concepts, postings, resources, their ids and errors. Knows no engine, no store and no protocol."""
