"""Spans of skills in real postings, found by a plain list of aliases, by the rules and by a trained model: overlap F1.

Reads SkillSpan's knowledge spans and GREEN's skill spans from ../shared/data/spans. A model is trained on the train
part of each set in the same run, or read from a file; everything is judged on the dev parts, which no model has seen.
A span that was found is right when it shares a character with an annotated one, and an annotated one is found when a
span shares a character with it; the exact F1 counts those with the same start and end. Sentences of one document are
read together, as the posting that they are.

SkillSpan calls people skills `skill`, not `knowledge`: list and rules leave them out there. GREEN marks what a sentence
names on its own, whether or not it is asked for: there the rules are also told with the people skills and traits that
they saw and did not count because nobody asks for them. Many phrases name no skill of the taxonomy and are out of reach
of list and rules; a model proposes them, where a person asks for proposals, and never in an answer.

usage: python bench/spans.py [--shared ../shared/data] [--knowledge MODEL] [--green MODEL]
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from api.services import build_extractor, taxonomy_of
from api.settings import Settings
from extractors.annotated_spans import MarkedText, Span, read_marked
from extractors.judgement import NOT_ASKED
from extractors.pipeline import PostingExtractor
from extractors.proposals import proposals, tagged
from extractors.reading import Reading
from extractors.reasons import TRAIT
from extractors.span_scoring import SpanScores, alias_finder, scored
from extractors.span_tagger import SpanTagger, read_tagger
from extractors.span_training import read_texts, trained
from schema.concepts import Skill, SkillKind
from schema.postings import PostingDocument

Finder = Callable[[Reading], Iterable[Span]]


@dataclass(frozen=True, slots=True)
class AnnotatedSet:
    """A set of annotated texts: its files without their part, and the label of the spans that are looked for."""

    name: str
    files: tuple[str, ...]
    label: str

    def texts(self, folder: Path, part: str) -> list[MarkedText]:
        """The texts of one part."""
        return read_marked([folder / f"{file}.{part}.jsonl.gz" for file in self.files], [self.label])[0]


KNOWLEDGE = AnnotatedSet("SkillSpan, knowledge", ("skillspan_tech", "skillspan_house"), "knowledge")
GREEN = AnnotatedSet("GREEN, skills", ("green_skillonly",), "skill")


def main() -> None:
    """Prints the figures of each set for every finder, and how far the others are from the list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "data")
    parser.add_argument("--knowledge", type=Path, help="a model of `skillatlas train` for SkillSpan's knowledge")
    parser.add_argument("--green", type=Path, help="one for GREEN")
    arguments = parser.parse_args()
    folder = arguments.shared / "spans"
    taxonomy = taxonomy_of(Settings())
    extractor = build_extractor(taxonomy)
    named = [skill for skill in taxonomy.skills if skill.kind is not SkillKind.TRANSVERSAL]
    for one, model, skills in ((KNOWLEDGE, arguments.knowledge, named), (GREEN, arguments.green, taxonomy.skills)):
        tagger = read_tagger(model) if model else trained_on(one, folder, extractor)
        print_set(one, one.texts(folder, "dev"), extractor, finders(one, extractor, tagger, skills))


def trained_on(one: AnnotatedSet, folder: Path, extractor: PostingExtractor) -> SpanTagger:
    """The tagger of the train part of a set; tells what it took."""
    started = time.process_time()
    tagger = trained(list(read_texts(one.texts(folder, "train"), extractor)), (one.label,))
    took = time.process_time() - started
    print(f"trained on {tagger.texts} texts with {tagger.spans} spans in {took:.0f} s: {len(tagger.weights)} features")
    return tagger


def finders(
    one: AnnotatedSet, extractor: PostingExtractor, tagger: SpanTagger, skills: Sequence[Skill]
) -> dict[str, Finder]:
    """What finds the spans of a set, by its name; the plain list comes first."""
    find, people = alias_finder(skills), one is GREEN

    def by_rules(reading: Reading) -> Iterator[Span]:
        return rules(extractor, reading, people=people)

    def with_described(reading: Reading) -> Iterator[Span]:
        return rules(extractor, reading, people=people, described=True)

    found: dict[str, Finder] = {
        "plain list": lambda reading: find(reading.document.text),
        "rules": by_rules,
        "rules + proposals": lambda reading: [*by_rules(reading), *proposed(tagger, reading)],
    }
    if people:
        found["rules, also what is not asked for"] = with_described
        found["the same + proposals"] = lambda reading: [*with_described(reading), *proposed(tagger, reading)]
    found["model alone"] = lambda reading: tagged(tagger, reading)
    return found


def rules(extractor: PostingExtractor, reading: Reading, *, people: bool, described: bool = False) -> Iterator[Span]:
    """The mentions of a reading: with or without skills of people, and with those that are only `described`."""
    analysis = extractor.analysis_of(reading)
    for skill in analysis.skills:
        if people or skill.kind is not SkillKind.TRANSVERSAL:
            yield from ((mention.start, mention.end) for mention in skill.mentions)
    if described:
        yield from ((one.start, one.end) for one in analysis.rejections if one.reason in {NOT_ASKED, TRAIT})


def proposed(tagger: SpanTagger, reading: Reading) -> Iterator[Span]:
    """The places of what a tagger proposes."""
    return ((one.start, one.end) for one in proposals(tagger, reading))


def print_set(
    one: AnnotatedSet, texts: Sequence[MarkedText], extractor: PostingExtractor, found: dict[str, Finder]
) -> None:
    """Prints the figures of every finder on the same texts, and how far each is from the first."""
    readings = [(text.spans, extractor.read(PostingDocument(text=text.text))) for text in texts]
    print(f"{one.name}: {len(texts)} texts, {sum(len(text.spans) for text in texts)} spans")
    first: SpanScores | None = None
    for name, find in found.items():
        scores = scored((spans, find(reading)) for spans, reading in readings)
        first = first or scores
        figures = f"P {scores.precision:.3f} R {scores.recall:.3f} F1 {scores.f1:.3f} exact F1 {scores.exact:.3f}"
        print(f"  {name:34} {figures}  {scores.f1 - first.f1:+.3f}")


if __name__ == "__main__":
    main()
