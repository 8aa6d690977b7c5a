"""Starts `bench/neo4j_figures.py`: `python bench/neo4j.py [--format table|json] [--postings N]`.

A program in this folder finds this file in place of the library `neo4j`, unless the folder is taken off the path first.
"""

import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parents[1])

from bench.neo4j_figures import main  # noqa: E402  # only now can it be found

if __name__ == "__main__":
    main()
