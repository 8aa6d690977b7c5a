"""How much of today's work the core taxonomy knows, over the real names in `../shared/data`.

usage: python bench/taxonomy_coverage.py [--missing] [--sample N]

Each line is a list of names with the share of them that leads to the right concept, beside the floor of the project.
A name leads to a concept by a declared mapping (O*NET's technologies) or by a label, in the spellings that the reader
of postings knows. What is right was judged by hand, name by name: `schema/core/mappings` for O*NET, and the lists in
`bench/coverage` for languages, topics and terms. `--missing` lists what has no concept, `--sample` draws rows of each
list for a second judge. The exit code is 6 where a floor is missed.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import random
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from api.exit_codes import ExitCode
from extractors.lexicon import Lexicon
from extractors.surface import key_of
from schema.concepts import Importance
from schema.labels import folded
from schema.mappings import Match, technology_iri
from schema.readers.core import read_core
from schema.taxonomy import Taxonomy

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
JUDGED = Path(__file__).with_name("coverage")


@dataclass(frozen=True, slots=True)
class Coverage:
    """One list of names: what each led to (nothing where it is wrong or unknown), and the least share to reach."""

    title: str
    floor: float
    found: Mapping[str, str]

    @property
    def share(self) -> float:
        """The share of the names that led to the right concept."""
        return sum(map(bool, self.found.values())) / len(self.found)

    @property
    def missing(self) -> list[str]:
        """The names that led to none."""
        return [name for name, concept in self.found.items() if not concept]


class Names:
    """The names of the core taxonomy: which concepts answer to a text."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self._lexicon = Lexicon(taxonomy.skills)
        self._labels: dict[str, set[str]] = {}
        for skill in taxonomy.skills:
            for label in skill.labels:
                self._labels.setdefault(folded(label), set()).add(skill.id)

    def owners(self, text: str) -> frozenset[str]:
        """The ids of the skills that answer to a text, in any spelling that a reader of postings knows."""
        forms = self._lexicon.forms(key_of(text))
        spelled = {form.skill.id for form in forms if form.spelling is None or _alike(form.spelling, text)}
        return frozenset(spelled | self._labels.get(folded(text), set()))

    @cached_property
    def technologies(self) -> dict[str, str]:
        """The skill of each of O*NET's examples of technology, as judged in the files of mappings."""
        real = (mapping for mapping in self.taxonomy.mappings if mapping.match is not Match.FALSE_FRIEND)
        return {mapping.target_iri: mapping.concept_id for mapping in real}


def _alike(spelling: str, text: str) -> bool:
    return folded(spelling).replace("-", " ") == folded(text).replace("-", " ")


def hot_technologies(names: Names) -> Coverage:
    """O*NET's hot technologies."""
    return Coverage("O*NET hot technologies", 0.97, _mapped(names, "Hot Technology"))


def technologies_in_demand(names: Names) -> Coverage:
    """O*NET's technologies in demand."""
    return Coverage("O*NET technologies in demand", 0.92, _mapped(names, "In Demand"))


def _mapped(names: Names, column: str) -> dict[str, str]:
    examples = sorted({row["Example"] for row in _onet("Technology Skills.txt") if row[column] == "Y"})
    return {example: names.technologies.get(technology_iri(example), "") for example in examples}


def _onet(name: str) -> Iterator[dict[str, str]]:
    with zipfile.ZipFile(SHARED / "onet" / "db_29_2_text.zip") as archive:
        text = archive.read(f"db_29_2_text/{name}").decode("utf-8")
    yield from csv.DictReader(io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)


def languages(names: Names) -> Coverage:
    """The 150 best known programming languages of linguist."""
    return Coverage("programming languages of linguist", 1.0, _as_judged(names, "languages.txt"))


def topics(names: Names) -> Coverage:
    """GitHub's topics that are technologies, under their display names and aliases."""
    spellings = dict(_topic_names())
    return Coverage("GitHub topics that are technologies", 0.75, _as_judged(names, "github-topics.txt", spellings))


def _topic_names() -> Iterator[tuple[str, list[str]]]:
    with zipfile.ZipFile(SHARED / "tools" / "github_topics.zip") as archive:
        for path in archive.namelist():
            if path.startswith("topics/") and path.endswith("/index.md"):
                topic = path.split("/")[1]
                fields = dict(
                    line.split(": ", 1) for line in archive.read(path).decode().splitlines()[1:20] if ": " in line
                )
                aliases = fields.get("aliases", "").split(", ")
                yield topic, [fields.get("display_name", "").strip("'\""), topic, *aliases]


def terms_of_2026(names: Names) -> Coverage:
    """The terms that postings of 2026 write with a capital and a person would call a skill."""
    return Coverage("terms in the postings of 2026", 0.95, _as_judged(names, "terms-2026.txt"))


def _as_judged(names: Names, file: str, spellings: Mapping[str, Sequence[str]] | None = None) -> dict[str, str]:
    """The judged skill of each name of a list where one of the name's spellings leads to it."""
    found = {}
    for name, slug in _judged(file):
        texts = (spellings or {}).get(name, [name])
        owners = {owner for text in texts for form in (text, text.replace("-", " ")) for owner in names.owners(form)}
        found[name] = f"skill/{slug}" if f"skill/{slug}" in owners else ""
    return found


def _judged(file: str) -> Iterator[tuple[str, str]]:
    """The lines `name = slug` or `name = slug (count)` of a list."""
    for line in (JUDGED / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            name, _, rest = line.rpartition(" = ")
            yield name, rest.partition(" ")[0]


def annotated_names(names: Names) -> Coverage:
    """The names that the annotators of `gold_dev` gave to what postings ask for, optional ones included."""
    annotated = {
        skill["name"] if isinstance(skill, dict) else skill
        for line in (SHARED / "gold" / "gold_dev.jsonl").read_text(encoding="utf-8").splitlines()
        for posting in [json.loads(line)]
        for skill in (*posting["skills"], *posting.get("optional", []))
    }
    found = {name: ", ".join(sorted(names.owners(name))) for name in sorted(annotated)}
    return Coverage("annotated names of gold_dev", 0.98, found)


def prerequisites(names: Names) -> Coverage:
    """Whether our order of two concepts is Metacademy's, wherever both taxonomies put one before the other."""
    ours = _closure({(step.skill_id, step.prerequisite_id) for step in names.taxonomy.prerequisites})
    titles = {row["tag"]: row["title"] for row in _rows("metacademy_concepts.csv")}
    theirs = _closure({(row["concept"], row["prerequisite"]) for row in _rows("metacademy_prerequisites.csv")})
    owners = {tag: names.owners(title) for tag, title in titles.items()}
    found = {}
    for tag, before in sorted(theirs.items()):
        for other in sorted(before):
            for skill in sorted(owners.get(tag, frozenset())):
                for first in sorted(owners.get(other, frozenset()) - {skill}):
                    if first in ours.get(skill, set()) or skill in ours.get(first, set()):
                        found[f"{first} before {skill}"] = skill if first in ours.get(skill, set()) else ""
    return Coverage("order of prerequisites as in Metacademy", 0.9, found)


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (SHARED / "learning" / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _closure(edges: set[tuple[str, str]]) -> dict[str, set[str]]:
    """All that is before each node, directly or through others."""
    direct: dict[str, set[str]] = {}
    for node, before in edges:
        direct.setdefault(node, set()).add(before)
    closed: dict[str, set[str]] = {}

    def visit(node: str) -> set[str]:
        if node not in closed:
            closed[node] = set()
            closed[node] = {step for before in direct.get(node, ()) for step in (before, *visit(before))}
        return closed[node]

    for node in direct:
        visit(node)
    return closed


def taught_requirements(names: Names) -> Coverage:
    """The skills that roles ask as essential: with a resource, or with a prerequisite that has one."""
    taxonomy = names.taxonomy
    taught = {skill for resource in taxonomy.resources for skill in resource.teaches}
    before: dict[str, set[str]] = {}
    for step in taxonomy.prerequisites:
        before.setdefault(step.skill_id, set()).add(step.prerequisite_id)
    asked = sorted({r.skill_id for r in taxonomy.requirements if r.importance is Importance.ESSENTIAL})
    found = {
        skill: next(iter(sorted(({skill} & taught) or (before.get(skill, set()) & taught))), "") for skill in asked
    }
    return Coverage("essential skills with something to learn from", 0.8, found)


MEASURES: Sequence[Callable[[Names], Coverage]] = (
    hot_technologies,
    technologies_in_demand,
    languages,
    topics,
    annotated_names,
    terms_of_2026,
    prerequisites,
    taught_requirements,
)


def main() -> int:
    """Prints every measure; the exit code tells whether a floor is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--missing", action="store_true", help="list the names that lead to no concept")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="draw N rows of each list for a judge")
    asked = parser.parse_args()
    if not SHARED.is_dir():
        sys.exit(f"{SHARED} is not there: the coverage is measured over the real data beside the project")
    names = Names(read_core())
    measured = [measure(names) for measure in MEASURES]
    for coverage in measured:
        _print(coverage, asked.missing, asked.sample)
    return ExitCode.THRESHOLD if any(coverage.share < coverage.floor for coverage in measured) else 0


def _print(coverage: Coverage, missing: bool, sample: int) -> None:
    known = len(coverage.found) - len(coverage.missing)
    sign = "ok    " if coverage.share >= coverage.floor else "MISSED"
    counts = f"{known:4} of {len(coverage.found):4}"
    print(f"{sign} {coverage.share:7.1%} (floor {coverage.floor:.0%})  {counts}  {coverage.title}")
    if missing and coverage.missing:
        print(f"       without: {', '.join(coverage.missing)}")
    known_rows = [(name, concept) for name, concept in coverage.found.items() if concept]
    for name, concept in random.Random(2026).sample(known_rows, min(sample, len(known_rows))):
        print(f"       {name} → {concept}")


if __name__ == "__main__":
    sys.exit(main())
