"""Measures the extractor: `python bench/extraction.py [TASK…] [--postings N] [--format json]`.

Texts are the postings of `../shared/data/postings` as they came, HTML and all; the taxonomy is the core with ESCO's
labels as further skills, about a hundred thousand labels that are spelled in more ways yet. Rates are medians of paired
blocks, ours beside spaCy's bare English tokenizer on the same texts in the same run, in seconds of this process's
processor time, so that other work on the machine does not count. Nothing of the data is kept.

* `rate`: the whole analysis against the tokenizer alone
* `memory`: resident size after 1,000 and after all postings
* `cold`: a fresh process up to its first answer, and `skillatlas extract` on one file
* `workers`: two processes against one on the command line
* `doubling`: how much longer a repeated piece takes when there is twice as much of it (`bench/doubling.py`)
* `twice`: whether a second reading of every posting gives the same
"""

from __future__ import annotations

import argparse
import csv
import dataclasses
import gc
import gzip
import hashlib
import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path

import spacy

from bench.doubling import DOUBLED, SHAPES, ratios, seconds
from extractors.pipeline import PostingExtractor
from extractors.rows import document_of
from extractors.structured import posting_of
from schema.concepts import Skill, SkillKind
from schema.postings import PostingDocument
from schema.readers.core import read_core
from schema.taxonomy import Taxonomy

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
ESCO = DATA / "esco" / "esco_v1.1.1_en_csv.zip"
POSTINGS = ("hn_hiring_2013_2018.jsonl.gz", "analytics_engineer_eu_2026.jsonl.gz")
FIRST_POSTING = (
    Path(__file__).resolve().parents[1] / "tests" / "data" / "postings" / "thoughtworks-senior-ml-engineer.txt"
)

BLOCK = 250
"""Postings that are read by one side before the other side has its turn."""

EARLY = 1_000
RUNS = 5
WORST = 10

COLD = """
import time
start = time.perf_counter()
from api.services import build_extractor, taxonomy_of
from api.settings import read_settings
from schema.postings import PostingDocument
import sys
text = open(sys.argv[1], encoding="utf-8").read()
build_extractor(taxonomy_of(read_settings({}))).analyse(PostingDocument(text=text))
print(time.perf_counter() - start)
"""

Figures = dict[str, float | int | str | bool]


def main() -> None:
    """Runs the tasks that are asked for and prints a line each, or all as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tasks", nargs="*", metavar="TASK", help=f"{', '.join(TASKS)}; all without any")
    parser.add_argument("--postings", type=int, default=None, help="how many postings to read; all unless said")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    arguments = parser.parse_args()
    unknown = [task for task in arguments.tasks if task not in TASKS]
    if unknown:
        parser.error(f"there is no task {unknown[0]!r}; the tasks are {', '.join(TASKS)}")
    if not ESCO.exists():
        sys.exit(f"{ESCO} is not there: the reference data is not part of the project")
    documents = list(islice(_documents(), arguments.postings))
    found: dict[str, Figures] = {}
    for task in arguments.tasks or TASKS:
        found[task] = TASKS[task](documents)
        if arguments.format == "text":
            print(f"{task}: " + ", ".join(f"{name} {_shown(value)}" for name, value in found[task].items()), flush=True)
    if arguments.format == "json":
        print(json.dumps(found, indent=2))


def _shown(value: float | str) -> str:
    return f"{value:,.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value}"


def _documents() -> Iterator[PostingDocument]:
    for name in POSTINGS:
        with gzip.open(DATA / "postings" / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield document_of(posting_of(row), row["text"], name, str(row["id"]))


def taxonomy_with_esco() -> Taxonomy:
    """The core with every skill of ESCO that it does not name, and the labels that it does not have."""
    core = read_core()
    own = {label.lower() for skill in core.skills for label in skill.labels}
    csv.field_size_limit(10**9)
    with zipfile.ZipFile(ESCO) as archive, archive.open("skills_en.csv") as file:
        rows = list(csv.DictReader(io.TextIOWrapper(file, "utf-8")))
    added = [_skill(row, own) for row in rows if row["preferredLabel"].lower() not in own]
    skills = tuple(sorted((*core.skills, *added), key=lambda skill: skill.id))
    return dataclasses.replace(
        Taxonomy(**{field.name: getattr(core, field.name) for field in dataclasses.fields(Taxonomy)}),
        version=f"{core.version}+esco",
        skills=skills,
    )


def _skill(row: dict[str, str], own: set[str]) -> Skill:
    labels = dict.fromkeys(label.strip() for label in row["altLabels"].split("\n"))
    return Skill(
        id=f"skill/esco-{row['conceptUri'].rsplit('/', 1)[1]}",
        pref_label=row["preferredLabel"],
        alt_labels=tuple(
            label for label in labels if label and label.lower() not in own and label != row["preferredLabel"]
        ),
        kind=SkillKind.KNOWLEDGE if row["skillType"] == "knowledge" else SkillKind.SKILL,
        scheme="esco",
    )


def _extractor() -> tuple[PostingExtractor, Figures]:
    taxonomy = taxonomy_with_esco()
    labels = len({label.lower() for skill in taxonomy.skills for label in skill.labels})
    start = time.process_time()
    extractor = PostingExtractor(taxonomy)
    return extractor, {"labels": labels, "seconds to build": time.process_time() - start}


def rate(documents: Sequence[PostingDocument]) -> Figures:
    """Postings a second of the whole analysis and of the tokenizer alone, and the median ratio of paired blocks."""
    extractor, figures = _extractor()
    tokenizer = spacy.blank("en").tokenizer
    seconds(lambda: [extractor.analyse(document) for document in documents[:BLOCK]])
    seconds(lambda: [tokenizer(document.text) for document in documents[:BLOCK]])
    pairs = []
    for first in range(0, len(documents), BLOCK):
        block = documents[first : first + BLOCK]
        theirs = len(block) / seconds(lambda block=block: [tokenizer(document.text) for document in block])
        ours = len(block) / seconds(lambda block=block: [extractor.analyse(document) for document in block])
        pairs.append((ours, theirs))
    return {
        **figures,
        "postings": len(documents),
        "ours a second": statistics.median(ours for ours, _ in pairs),
        "tokenizer a second": statistics.median(theirs for _, theirs in pairs),
        "ratio": statistics.median(ours / theirs for ours, theirs in pairs),
    }


def memory(documents: Sequence[PostingDocument]) -> Figures:
    """Resident megabytes after the first thousand postings and after the last."""
    extractor, _ = _extractor()
    early = 0.0
    for number, document in enumerate(documents, start=1):
        extractor.analyse(document)
        if number == min(EARLY, len(documents)):
            early = _resident()
    late = _resident()
    return {"MB early": early, "MB late": late, "ratio": late / early}


def _resident() -> float:
    gc.collect()
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def cold(documents: Sequence[PostingDocument]) -> Figures:
    """Seconds of fresh processes with the core taxonomy: wall-clock time, and processor time beside it."""
    del documents
    answer = [sys.executable, "-c", COLD, str(FIRST_POSTING)]
    command = [sys.executable, "-m", "api.cli", "extract", str(FIRST_POSTING), "--format", "json"]
    for warming in (answer, command):
        _run(warming)
    answers, commands = [_run(answer) for _ in range(RUNS)], [_run(command) for _ in range(RUNS)]
    return {
        "first answer": statistics.median(wall for wall, _ in answers),
        "first answer, processor": statistics.median(used for _, used in answers),
        "extract": statistics.median(wall for wall, _ in commands),
        "extract, processor": statistics.median(used for _, used in commands),
    }


def _run(command: Sequence[str]) -> tuple[float, float]:
    """The seconds that a process takes, by the clock and of the processor."""
    import resource

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=_environment())
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@cache
def _environment() -> dict[str, str]:
    """The environment of a process that finds byte code where others have left it, as an installed program does."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "skillatlas-bench-bytecode")}


def workers(documents: Sequence[PostingDocument]) -> Figures:
    """How many times as fast two processes read the postings as one, their start included, by the clock and without it.

    Other work on the machine falsifies the clock. By processor time the start, which is not shared, is told by a
    single posting; what comes behind it takes half of its seconds where each process has a core of its own.
    """
    with tempfile.TemporaryDirectory() as folder:
        first, every = Path(folder) / "first.jsonl", Path(folder) / "every.jsonl"
        for file, held in ((first, documents[:1]), (every, documents)):
            file.write_text("".join(json.dumps({"id": one.id, "text": one.text}) + "\n" for one in held))
        start = statistics.median(_run(_extraction(first, 1))[1] for _ in range(3))
        runs = [(_run(_extraction(every, 1)), _run(_extraction(every, 2))) for _ in range(3)]
    seconds, shared = (statistics.median(run[which][1] for run in runs) for which in (0, 1))
    return {
        "one": len(documents) / statistics.median(one for (one, _), _ in runs),
        "two": len(documents) / statistics.median(two for _, (two, _) in runs),
        "ratio": statistics.median(one / two for (one, _), (two, _) in runs),
        "seconds of start": start,
        "seconds of one": seconds,
        "seconds of two": shared,
        "ratio by processor time": seconds / (start + (shared - start) / 2),
    }


def _extraction(file: Path, count: int) -> list[str]:
    return [sys.executable, "-m", "api.cli", "extract", str(file), "--format", "jsonl", "--workers", str(count)]


def doubling(documents: Sequence[PostingDocument]) -> Figures:
    """The worst ratios of the time for twice as much of a repeated piece, and which pieces these are."""
    del documents
    found = ratios(PostingExtractor(read_core()), SHAPES)
    worst = sorted(found, key=found.__getitem__, reverse=True)[:WORST]
    return {"pieces": len(found), "over the aim": sum(ratio > DOUBLED for ratio in found.values())} | {
        str(shape): found[shape] for shape in worst
    }


def twice(documents: Sequence[PostingDocument]) -> Figures:
    """Whether every posting is read, and read the same in two passes; the hash tells two versions apart."""
    extractor = PostingExtractor(read_core())
    first, second = (_hash(extractor, documents) for _ in range(2))
    return {"postings": len(documents), "identical": first == second, "hash": first[:16]}


def _hash(extractor: PostingExtractor, documents: Sequence[PostingDocument]) -> str:
    digest = hashlib.sha256()
    for analysis in extractor.analyse_all(documents):
        digest.update(repr(analysis).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


TASKS: dict[str, Callable[[Sequence[PostingDocument]], Figures]] = {
    "rate": rate,
    "memory": memory,
    "cold": cold,
    "workers": workers,
    "doubling": doubling,
    "twice": twice,
}

if __name__ == "__main__":
    main()
