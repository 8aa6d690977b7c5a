"""How well `skillatlas candidates` finds tools that a taxonomy lacks: a fifth of the core's tools, taken out.

    python bench/new_names.py ../shared/data/postings/*.jsonl.gz

A name among the first 50 or 100 that is a label of a tool that was taken out is certainly right; others may be right
too, so the share is a lower bound. Recall is of the tools that `--least` postings or more name.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from extractors.new_names import NewName, NewNames
from extractors.pipeline import PostingExtractor
from extractors.surface import NAME_KINDS
from schema.concepts import Skill
from schema.labels import folded
from schema.postings import PostingDocument
from schema.readers.core import read_core
from schema.taxonomy import Taxonomy

SEED, SHARE = 20261121, 0.2
CUTS = (20, 50, 100)


def main() -> None:
    """Prints the share of the first names that were taken out, and how many of those that postings name were found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("postings", nargs="+", type=Path)
    parser.add_argument("--least", type=int, default=3)
    parser.add_argument("--most", type=int, default=10_000, help="postings read")
    asked = parser.parse_args()
    core = read_core()
    tools = [skill for skill in core.skills if skill.kind in NAME_KINDS and not skill.guarded_labels]
    gone = random.Random(SEED).sample(tools, int(len(tools) * SHARE))
    left = _without(core, gone)
    known, blind, names = PostingExtractor(core), PostingExtractor(left), NewNames()
    named: Counter[str] = Counter()
    for _, document in zip(range(asked.most), _documents(asked.postings), strict=False):
        named.update(finding.skill_id for finding in known.analyse(document).skills)
        names.add(blind.read(document))
    _print(names.ranked(left.skills, asked.least), gone, named, asked.least)


def _print(found: list[NewName], gone: list[Skill], named: Counter[str], least: int) -> None:
    owners = {folded(label): skill.id for skill in gone for label in skill.labels}
    owner_of = [owners.get(folded(name.name)) for name in found]
    for cut in CUTS:
        right = sum(owner is not None for owner in owner_of[:cut])
        print(f"first {cut}: {right / max(len(owner_of[:cut]), 1):.2f} are tools that were taken out")
    sought = {skill.id for skill in gone if named[skill.id] >= least}
    recall = len(sought & set(owner_of)) / max(len(sought), 1)
    print(f"recall: {recall:.2f} of {len(sought)} tools that {least} postings or more name; {len(found)} names listed")
    print("missed:", ", ".join(sorted(sought - set(owner_of))))
    print(
        "not taken out:", ", ".join(name.name for name, owner in zip(found[:100], owner_of, strict=False) if not owner)
    )


def _without(core: Taxonomy, gone: list[Skill]) -> Taxonomy:
    ids = {skill.id for skill in gone}
    parts = {field.name: getattr(core, field.name) for field in fields(Taxonomy)}
    return Taxonomy(**{**parts, "skills": tuple(skill for skill in core.skills if skill.id not in ids)})


def _documents(paths: list[Path]) -> Iterator[PostingDocument]:
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield PostingDocument(text=row["text"], id=row["id"], organization=row.get("company"))


if __name__ == "__main__":
    main()
