"""Whether confidences mean what they say: of skills found with .9 nine in ten should be right.

Reads annotated postings (as `skillatlas evaluate extraction` does), prints for each rule how many skills it found,
their mean confidence and the share that is annotated, then the expected calibration error over ten bins. Skills
that the annotation calls optional count neither way.

usage: python bench/calibration.py GOLD.jsonl … [--aliases ALIASES.json]
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from api.services import build_extractor, taxonomy_of
from api.settings import Settings
from extractors.annotations import AnnotatedPosting, forms_of, predicted_of, read_aliases, read_annotated
from extractors.pipeline import PostingExtractor
from extractors.scoring import matched
from schema.labels import folded
from schema.postings import PostingDocument, SkillFinding

BINS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """A skill that was found: the rule of its surest mention, its confidence, and whether it is annotated."""

    rule: str
    confidence: float
    right: bool


def main() -> None:
    """Prints the table and the error."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--aliases", type=Path)
    asked = parser.parse_args()
    extractor = build_extractor(taxonomy_of(Settings()))
    aliases = read_aliases(asked.aliases) if asked.aliases else {}
    found = [one for path in asked.gold for item in read_annotated(path) for one in judged(item, extractor, aliases)]
    by_rule: dict[str, list[Judged]] = defaultdict(list)
    for one in found:
        by_rule[one.rule].append(one)
    for rule, group in sorted(by_rule.items()):
        print(
            f"{rule:<24} n {len(group):>4}  said {mean(one.confidence for one in group):.3f}  right {share(group):.3f}"
        )
    print(f"{'all':<24} n {len(found):>4}  expected calibration error {calibration_error(found):.3f}")


def judged(
    item: AnnotatedPosting, extractor: PostingExtractor, aliases: Mapping[str, Sequence[str]]
) -> Iterator[Judged]:
    """The skills found in an annotated posting, without the optional ones."""
    analysis = extractor.analyse(PostingDocument(text=item.text, id=item.id, title=item.title))
    predicted = predicted_of(analysis, item.id).skills
    wanted = [skill for skill in item.skills if not skill.optional]
    right = set(matched(wanted, predicted, aliases))
    neutral = {form for name in item.neutral for form in forms_of(name, aliases)}
    for index, finding in enumerate(analysis.skills):
        if index in right or neutral.isdisjoint(map(folded, (finding.pref_label, *finding.alt_labels))):
            yield Judged(rule_of(finding), finding.confidence, index in right)


def rule_of(finding: SkillFinding) -> str:
    """The rule of the surest mention, with the kind of skill where the rule trusts kinds differently."""
    surest = max(finding.mentions, key=lambda mention: mention.confidence)
    return (
        f"{surest.rule}, {'name' if finding.confidence > NAMES_FROM else 'term'}"
        if surest.rule == "label"
        else surest.rule
    )


NAMES_FROM = 0.95
"""Names found by their label are said to be surer than this, terms less sure."""


def calibration_error(found: Sequence[Judged]) -> float:
    """The mean difference between what was said and what is right, over bins of confidence, by their sizes."""
    bins: dict[int, list[Judged]] = defaultdict(list)
    for one in found:
        bins[min(int(one.confidence * BINS), BINS - 1)].append(one)
    gaps = (len(group) * abs(mean(one.confidence for one in group) - share(group)) for group in bins.values())
    return sum(gaps) / max(1, len(found))


def mean(values: Iterable[float]) -> float:
    """The arithmetic mean; 0 of nothing."""
    listed = list(values)
    return sum(listed) / max(1, len(listed))


def share(group: Sequence[Judged]) -> float:
    """The share that is right."""
    return mean(one.right for one in group)


if __name__ == "__main__":
    main()
