"""Measures the Neo4j store on a real server of its own, each figure beside its floor or a rival in the same run.

usage: python bench/neo4j.py [--format table|json] [--postings N] [--rounds N] [--only esco|postings]

The data are expected beside the project (`../shared`): the first postings of 2013 to 2018, analysed with the core
taxonomy before anything is measured, and ESCO as a graph. The rivals speak to the same server through the bare driver.
The server is the one of the tests, but with both of Java's compilers, as a server in production has them.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import neo4j

from api.exit_codes import ExitCode
from api.services import INGEST_BATCH, build_extractor
from bench.bare_loader import load_bare, remove_bare
from bench.ranking import SHARED, esco_records
from graph.embedded import EmbeddedStore
from graph.neo4j_store.statements import statement
from graph.records import PostingFilter, PutPosting, PutTaxonomy
from graph.snapshot import Snapshot
from graph.store import GraphStore
from graph.stores import open_store
from schema.concepts import Requirement, Role, Skill, SkillGroup
from schema.postings import PostingAnalysis, PostingDocument
from schema.readers.core import read_core
from schema.taxonomy import Taxonomy
from tests.servers.neo4j_places import own_server
from tests.servers.neo4j_server import Neo4jServer

POSTINGS = SHARED / "data" / "postings" / "hn_hiring_2013_2018.jsonl.gz"
SCHEME = "esco"
BOTH_COMPILERS = "-XX:TieredStopAtLevel=4"
INGEST_FLOOR = 500.0
LOAD_RATIO = 1.3
READ_RATIO = 2.0
SNAPSHOT_TIME = 3.0
READS = 300
"""Reads of each kind, after a tenth as many to warm up."""

PAGE = 25


@dataclass(frozen=True, slots=True)
class Figure:
    """One measurement: `value` in `unit`, at least or at most `floor`; `rival` is what it was measured against."""

    name: str
    value: float
    unit: str
    floor: float
    at_least: bool = False
    rival: str = ""

    @property
    def kept(self) -> bool:
        """Whether the floor is met."""
        return self.value >= self.floor if self.at_least else self.value <= self.floor


def main() -> None:
    """Measures, prints, and leaves with code 6 if a floor is missed."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder, _patient(own_server(BOTH_COMPILERS)) as server:
        core, analyses = prepared(Path(options.cache or folder), options.postings)
        parts = {
            "esco": lambda: esco_figures(server, options.rounds),
            "postings": lambda: posting_figures(server, core, analyses),
        }
        figures = [_told(figure) for part in options.only or parts for figure in parts[part]()]
    if options.format == "json":
        print(json.dumps([{**asdict(figure), "kept": figure.kept} for figure in figures], indent=2))
    else:
        print_table(figures)
    if not all(figure.kept for figure in figures):
        raise SystemExit(ExitCode.THRESHOLD)


def _patient(server: Neo4jServer) -> Neo4jServer:
    """The server with Neo4j's own patience: that of tests takes a large commit on a busy machine for a dead server."""
    path = server._configuration  # noqa: SLF001  # only here, and the server has not been launched
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "keep_alive" not in line), encoding="utf-8")
    return server


def _told(figure: Figure) -> Figure:
    """The figure, said at once: a run takes minutes."""
    print(f"{figure.name}: {figure.value:.2f} {figure.unit} ({figure.rival})", file=sys.stderr)
    return figure


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--format", choices=("table", "json"), default="table")
    parser.add_argument("--postings", type=int, default=10_000, help="how many to ingest")
    parser.add_argument("--rounds", type=int, default=3, help="how often to load ESCO each way")
    parser.add_argument("--only", choices=("esco", "postings"), action="append", help="leave out the other part")
    parser.add_argument("--cache", help="a folder that keeps the analyses for the next run")
    return parser.parse_args()


def print_table(figures: Sequence[Figure]) -> None:
    """Prints a line for each figure."""
    for figure in figures:
        sign = "≥" if figure.at_least else "≤"
        against = f"  ({figure.rival})" if figure.rival else ""
        verdict = "kept" if figure.kept else "MISSED"
        print(f"{figure.name:44} {figure.value:9,.2f} {figure.unit:10} {sign} {figure.floor:6g}  {verdict}{against}")


def prepared(folder: Path, number: int) -> tuple[PutTaxonomy, list[PostingAnalysis]]:
    """The core taxonomy and the analyses of the first postings with it, kept in an embedded store in the folder."""
    with EmbeddedStore(folder / f"analyses-{number}.db") as store:
        store.migrate()
        if store.revision() == 0:
            taxonomy = read_core()
            found = build_extractor(taxonomy).analyse_all(islice(_documents(), number))
            store.apply([PutTaxonomy(taxonomy), *map(PutPosting, found)])
        (core,) = store.taxonomies()
        return core, [analysis for ids in _pages(store) for analysis in store.postings(ids)]


def _documents() -> Iterator[PostingDocument]:
    with gzip.open(POSTINGS, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield PostingDocument(text=row["text"], id=row["id"])


def _pages(store: GraphStore) -> Iterator[list[str]]:
    page = store.posting_page(PostingFilter(), 500)
    while page:
        yield [summary.id for summary in page]
        page = store.posting_page(PostingFilter(), 500, page[-1].id)


def esco() -> Taxonomy:
    """ESCO as a taxonomy: some 18,000 nodes and 140,000 relationships."""
    records = list(esco_records())
    groups = tuple(record for record in records if isinstance(record, SkillGroup))
    skills = tuple(record for record in records if isinstance(record, Skill))
    roles = tuple(record for record in records if isinstance(record, Role))
    requirements = {(r.role_id, r.skill_id): r for r in records if isinstance(r, Requirement)}
    return Taxonomy(version="esco", groups=groups, skills=skills, roles=roles, requirements=(*requirements.values(),))


def seconds(action: Callable[[], object]) -> float:
    """How long an action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def esco_figures(server: Neo4jServer, rounds: int) -> Iterator[Figure]:
    """Loading, reading and streaming a graph of ESCO's size."""
    taxonomy = esco()
    ours, bare = _loads(server, taxonomy, rounds)
    yield Figure("loading ESCO", ours / bare, "× rival", LOAD_RATIO, rival=f"{ours:.1f} s; bare UNWIND {bare:.1f} s")
    with open_store(server.address, server.credentials) as store:
        times = [seconds(lambda: Snapshot.build(store.records(), 1)) for _ in range(rounds)]
        reading = [seconds(lambda: list(store.records())) for _ in range(rounds)]
        yield Figure("snapshot of ESCO", min(times), "s", SNAPSHOT_TIME, rival=f"of it reading {min(reading):.1f} s")
        yield from _read_figures(server, store, taxonomy)
        store.apply([PutTaxonomy(Taxonomy(version="none"), SCHEME)])


def _loads(server: Neo4jServer, taxonomy: Taxonomy, rounds: int) -> tuple[float, float]:
    """The best times of our store and of the bare loader, by turns, each into an empty graph."""
    ours, bare = [], []
    with server.driver() as driver, open_store(server.address, server.credentials) as store:
        store.migrate()
        for number in range(rounds):
            bare.append(seconds(lambda: load_bare(driver, taxonomy)))
            remove_bare(driver)
            store.apply([PutTaxonomy(Taxonomy(version=f"none-{number}"), SCHEME)])
            ours.append(seconds(lambda: store.apply([PutTaxonomy(taxonomy, SCHEME)])))
    return min(ours), min(bare)


def _read_figures(server: Neo4jServer, store: GraphStore, taxonomy: Taxonomy) -> Iterator[Figure]:
    skills = [skill.id for skill in taxonomy.skills[:READS]]
    roles = [role.id for role in taxonomy.roles[:READS]]
    with server.driver() as driver:
        yield _read(
            "a skill by its id", skills, lambda i: store.skills([i]), _asked(driver, "concepts.skills_by_id", "ids")
        )
        yield _read(
            "the requirements of a role",
            roles,
            store.requirements,
            _asked(driver, "concepts.requirements_of_role", "id"),
        )


def posting_figures(server: Neo4jServer, core: PutTaxonomy, analyses: Sequence[PostingAnalysis]) -> Iterator[Figure]:
    """Ingest of postings beside the core taxonomy, and pages of them."""
    with open_store(server.address, server.credentials) as store, server.driver() as driver:
        store.migrate()
        store.apply([core])
        taken = seconds(lambda: _ingest(store, analyses))
        yield Figure("ingest of analysed postings", len(analyses) / taken, "postings/s", INGEST_FLOOR, at_least=True)
        skills = sorted({found.skill_id for analysis in analyses for found in analysis.skills})[:READS]
        yield _read(
            "a page of a skill's postings",
            skills,
            lambda i: store.posting_page(PostingFilter(skill_id=i), PAGE),
            _page_asked(driver),
        )
        yield _read(
            "a page of a skill's evidence", skills, lambda i: store.evidence(i, None, PAGE), _evidence_asked(driver)
        )


def _ingest(store: GraphStore, analyses: Sequence[PostingAnalysis]) -> None:
    for start in range(0, len(analyses), INGEST_BATCH):
        store.apply([PutPosting(analysis) for analysis in analyses[start : start + INGEST_BATCH]])


def _read(name: str, ids: Sequence[str], ours: Callable[[str], object], bare: Callable[[str], object]) -> Figure:
    """How much longer our answer takes than the bare driver's rows, by the medians of both, asked by turns."""
    for identifier in ids[: len(ids) // 10]:
        ours(identifier), bare(identifier)
    pairs = [(seconds(lambda: ours(found)), seconds(lambda: bare(found))) for found in ids]  # noqa: B023  # called at once
    mine, rival = (statistics.median(times) for times in zip(*pairs, strict=True))
    return Figure(
        name, mine / rival, "× rival", READ_RATIO, rival=f"{mine * 1000:.2f} ms; bare driver {rival * 1000:.2f} ms"
    )


def _rows(driver: neo4j.Driver, name: str, **parameters: object) -> list[list[object]]:
    with driver.session() as session:
        return session.run(statement(name), parameters).values()


def _asked(driver: neo4j.Driver, name: str, parameter: str) -> Callable[[str], object]:
    return lambda identifier: _rows(driver, name, **{parameter: [identifier] if parameter == "ids" else identifier})


def _page_asked(driver: neo4j.Driver) -> Callable[[str], object]:
    def asked(skill_id: str) -> object:
        where = {"skill": skill_id, "organization": None, "first": PAGE, "after": ""}
        ids = _rows(driver, "postings.page_of_skill", **where)[0][0]
        return _rows(driver, "postings.summaries", ids=ids)

    return asked


def _evidence_asked(driver: neo4j.Driver) -> Callable[[str], object]:
    return lambda skill_id: _rows(driver, "postings.evidence", skill=skill_id, role=None, first=PAGE, after="")
