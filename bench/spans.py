"""Spans of skills in real postings, found by the rules and by a plain list of aliases: overlap F1 of both.

Reads SkillSpan's knowledge spans and GREEN's skill spans (dev parts) from ../shared/data/spans, prints one line a set.
A span that was found is right when it shares a character with an annotated one, and an annotated one is found when a
span shares a character with it. Sentences of one document are read together, as the posting that they are.

SkillSpan calls people skills `skill`, not `knowledge`: both finders leave them out there. GREEN marks what a sentence
names on its own, whether or not it is asked for: there the rules are also told with the people skills and traits that
they saw and did not count because nobody asks for them. Phrases that name no skill of the taxonomy are out of reach of
both finders.

usage: python bench/spans.py [--shared ../shared/data]
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from api.services import taxonomy_of
from api.settings import Settings
from extractors.judgement import NOT_ASKED
from extractors.pipeline import PostingExtractor
from extractors.reasons import TRAIT
from schema.concepts import Skill, SkillKind
from schema.postings import PostingDocument

Span = tuple[int, int]

KNOWLEDGE = ("skillspan_tech.dev", "skillspan_house.dev")
GREEN = "green_skillonly.dev"
SHORTEST_ALIAS = 2
"""Characters; a list of aliases that takes single letters finds little else."""


@dataclass(frozen=True, slots=True)
class Posting:
    """The sentences of a document in one text, and the spans annotated in it."""

    text: str
    spans: tuple[Span, ...]


def main() -> None:
    """Prints the figures of each set for the rules and for the list, and how far they are apart."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "data")
    folder = parser.parse_args().shared / "spans"
    taxonomy = taxonomy_of(Settings())
    extractor = PostingExtractor(taxonomy)
    named = [skill for skill in taxonomy.skills if skill.kind is not SkillKind.TRANSVERSAL]
    knowledge = [posting for file in KNOWLEDGE for posting in read(folder / f"{file}.jsonl.gz", "knowledge")]
    print_pair("SkillSpan, knowledge", knowledge, rules(extractor, people=False), alias_finder(named))
    green = list(read(folder / f"{GREEN}.jsonl.gz", "skill"))
    aliases = alias_finder(taxonomy.skills)
    print_pair("GREEN, what is asked for", green, rules(extractor, people=True), aliases)
    print_pair("GREEN, what is named", green, rules(extractor, people=True, described=True), aliases)


def print_pair(
    name: str,
    postings: Sequence[Posting],
    ours: Callable[[str], Iterable[Span]],
    theirs: Callable[[str], Iterable[Span]],
) -> None:
    """Prints the figures of the rules and of the list, and how far they are apart."""
    by_rules, by_list = overlap(postings, ours), overlap(postings, theirs)
    print(f"{name}: {len(postings)} texts, {sum(len(posting.spans) for posting in postings)} spans")
    print(f"  rules   {told(by_rules)}")
    print(f"  aliases {told(by_list)}")
    print(f"  apart   {by_rules[2] - by_list[2]:+.3f}")


def rules(extractor: PostingExtractor, *, people: bool, described: bool = False) -> Callable[[str], Iterator[Span]]:
    """What finds the mentions of the extractor: with or without skills of people, and with those only `described`."""

    def find(text: str) -> Iterator[Span]:
        analysis = extractor.analyse(PostingDocument(text=text))
        for skill in analysis.skills:
            if people or skill.kind is not SkillKind.TRANSVERSAL:
                yield from ((mention.start, mention.end) for mention in skill.mentions)
        if described:
            yield from ((one.start, one.end) for one in analysis.rejections if one.reason in {NOT_ASKED, TRAIT})

    return find


def read(path: Path, label: str) -> Iterator[Posting]:
    """The postings of a file with the spans of one label; sentences of the same document stand on lines of one text."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for _, group in groupby(rows, key=lambda row: row.get("doc", row["id"])):
        text, spans = "", []
        for row in group:
            offset = len(text)
            spans += [(offset + s["start"], offset + s["end"]) for s in row["spans"] if s["label"] == label]
            text += row["text"] + "\n"
        yield Posting(text, tuple(spans))


def alias_finder(skills: Iterable[Skill]) -> Callable[[str], Iterator[Span]]:
    """What finds every label of the taxonomy in any case, the longest first, and judges nothing."""
    labels = {
        " ".join(re.findall(r"\w+", label.lower()))
        for skill in skills
        for label in (skill.pref_label, *skill.alt_labels)
        if len(label) >= SHORTEST_ALIAS
    }
    longest = max(label.count(" ") + 1 for label in labels)

    def find(text: str) -> Iterator[Span]:
        words = [(match[0].lower(), match.start(), match.end()) for match in re.finditer(r"\w+", text)]
        index = 0
        while index < len(words):
            for length in range(min(longest, len(words) - index), 0, -1):
                if " ".join(word for word, _, _ in words[index : index + length]) in labels:
                    yield words[index][1], words[index + length - 1][2]
                    index += length
                    break
            else:
                index += 1

    return find


def overlap(postings: Sequence[Posting], find: Callable[[str], Iterable[Span]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of what a finder finds, by shared characters."""
    right = found = met = wanted = 0
    for posting in postings:
        spans = sorted(set(find(posting.text)))
        right += sum(any(_share(span, other) for other in posting.spans) for span in spans)
        met += sum(any(_share(span, other) for other in spans) for span in posting.spans)
        found += len(spans)
        wanted += len(posting.spans)
    precision, recall = right / max(1, found), met / max(1, wanted)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def told(figures: tuple[float, float, float]) -> str:
    """The figures in words."""
    return "P {:.3f} R {:.3f} F1 {:.3f}".format(*figures)


def _share(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


if __name__ == "__main__":
    main()
