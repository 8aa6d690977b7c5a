"""Ranks related roles and adjacent skills on ESCO and O*NET and prints our figures beside the floors.

usage: python bench/ranking.py [esco-skills] [esco-roles] [onet-roles] [--half report|tune]

The reference data and the scorer are expected beside the project (`../shared`). The taxonomies are read through csv
into records, a `Snapshot` is built from them, and the questions are asked as any client asks them. What serves as
reference is kept out of the snapshot: ESCO's relations between skills, its ISCO groups, O*NET's related occupations.
ESCO relates no skill to one above or below it (in SKOS the two relations exclude each other), so these are left out of
the rankings of skills; the scorer's floor cannot name them either, except by chance.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.adjacency import Basis, adjacent_skills
from graph.records import Record
from graph.related_roles import related_roles
from graph.snapshot import Snapshot
from schema.concepts import Importance, Notation, Requirement, Role, Skill, SkillGroup, SkillKind

SHARED = Path(__file__).resolve().parents[2] / "shared"
SCORER = SHARED / "tools" / "score_ranking.py"
DEPTH = 100

Row = dict[str, str]
Ranking = Iterator[tuple[str, list[str]]]


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip of tables; `folder` stands before each name within it."""

    path: str
    folder: str = ""

    def rows(self, name: str, tabs: bool = False) -> Iterator[Row]:
        """The rows of one table, by the names of its columns."""
        with zipfile.ZipFile(SHARED / "data" / self.path) as archive:
            text = archive.read(self.folder + name).decode("utf-8-sig")
        table = io.StringIO(text, newline="")
        if tabs:
            yield from csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        else:
            yield from csv.DictReader(table)


ESCO = Archive("esco/esco_v1.1.1_en_csv.zip")
ONET = Archive("onet/db_29_2_text.zip", "db_29_2_text/")
ONET_ELEMENTS = Archive("onet/db_29_3_text_partial.zip", "db_29_3_text/")


def esco_records() -> Iterator[Record]:
    """ESCO without its relations between skills and without ISCO groups."""
    skills = {row["conceptUri"]: row for row in ESCO.rows("skills_en.csv")}
    groups = {row["conceptUri"]: row["preferredLabel"] for row in ESCO.rows("skillGroups_en.csv")}
    roles = {row["conceptUri"]: row for row in ESCO.rows("occupations_en.csv")}
    broader: dict[str, list[str]] = {}
    for row in ESCO.rows("broaderRelationsSkillPillar.csv"):
        child, parent = row["conceptUri"], row["broaderUri"]
        if child != parent and (parent in skills or parent in groups):
            broader.setdefault(child, []).append(parent)
    yield from (
        SkillGroup(id=uri, pref_label=label, broader=_only(broader, uri, groups)) for uri, label in groups.items()
    )
    for uri, row in skills.items():
        labels = _labels(row["altLabels"])
        kind = SkillKind.KNOWLEDGE if row["skillType"] == "knowledge" else SkillKind.SKILL
        yield Skill(
            id=uri, pref_label=row["preferredLabel"], alt_labels=labels, kind=kind, broader=tuple(broader.get(uri, ()))
        )
    yield from (
        Role(id=uri, pref_label=row["preferredLabel"], alt_labels=_labels(row["altLabels"]))
        for uri, row in roles.items()
    )
    weights = {"essential": (Importance.ESSENTIAL, 1.0), "optional": (Importance.OPTIONAL, 0.5)}
    for row in ESCO.rows("occupationSkillRelations.csv"):
        if row["occupationUri"] in roles and row["skillUri"] in skills:
            yield Requirement(row["occupationUri"], row["skillUri"], *weights[row["relationType"]])


def onet_records() -> Iterator[Record]:
    """O*NET's occupations with their technology, tools, activities, and what they need more of than others do."""
    titles: dict[str, list[str]] = {}
    for row in ONET.rows("Alternate Titles.txt", tabs=True):
        titles.setdefault(row["O*NET-SOC Code"], []).append(row["Alternate Title"])
    zones = {row["O*NET-SOC Code"]: int(row["Job Zone"]) for row in ONET.rows("Job Zones.txt", tabs=True)}
    roles = set()
    for row in ONET.rows("Occupation Data.txt", tabs=True):
        code = row["O*NET-SOC Code"]
        roles.add(code)
        yield Role(
            id=code,
            pref_label=row["Title"],
            alt_labels=tuple(titles.get(code, ())),
            job_zone=zones.get(code),
            notations=(Notation("soc", code),),
        )
    asked = [one for one in _onet_requirements() if one.role_id in roles]
    yield from _onet_skills(asked)
    yield from asked


def _onet_skills(asked: Iterable[Requirement]) -> Iterator[Record]:
    """One skill for each id that is asked; tools and technology stand under their commodity."""
    headings = {}
    for name in ("Technology Skills.txt", "Tools Used.txt"):
        for row in ONET.rows(name, tabs=True):
            headings[f"tool/{row['Example']}"] = row["Commodity Title"]
    yield from (SkillGroup(id=f"heading/{title}", pref_label=title) for title in sorted(set(headings.values())))
    for skill_id in sorted({one.skill_id for one in asked}):
        broader = (f"heading/{headings[skill_id]}",) if skill_id in headings else ()
        yield Skill(id=skill_id, pref_label=skill_id.partition("/")[2], kind=SkillKind.TOOL, broader=broader)


def _onet_requirements() -> Iterator[Requirement]:
    for name in ("Technology Skills.txt", "Tools Used.txt"):
        for row in ONET.rows(name, tabs=True):
            yield Requirement(row["O*NET-SOC Code"], f"tool/{row['Example']}", Importance.ESSENTIAL, 1.0)
    tasks = {(row["O*NET-SOC Code"], row["DWA ID"]) for row in ONET.rows("Tasks to DWAs.txt", tabs=True)}
    yield from (
        Requirement(code, f"activity/{activity}", Importance.ESSENTIAL, 1.0) for code, activity in sorted(tasks)
    )
    for name in ("Skills.txt", "Knowledge.txt"):
        yield from _above_usual(name)


def _above_usual(name: str) -> Iterator[Requirement]:
    """The elements that an occupation rates above the mean of all, with a weight by how far above."""
    ratings: dict[str, dict[str, float]] = {}
    for row in ONET_ELEMENTS.rows(name, tabs=True):
        if row["Scale ID"] == "IM":
            ratings.setdefault(row["Element Name"], {})[row["O*NET-SOC Code"]] = float(row["Data Value"])
    for element, by_role in ratings.items():
        mean, deviation = statistics.fmean(by_role.values()), statistics.pstdev(by_role.values())
        for code, rating in by_role.items():
            above = (rating - mean) / (deviation or 1.0)
            if above > 0:
                yield Requirement(code, f"element/{element}", Importance.ESSENTIAL, min(above / 3.0, 1.0))


def _labels(cell: str) -> tuple[str, ...]:
    return tuple(label for label in (part.strip() for part in cell.split("\n")) if label)


def _only(broader: dict[str, list[str]], uri: str, known: dict[str, str]) -> tuple[str, ...]:
    return tuple(parent for parent in broader.get(uri, ()) if parent in known)


def skill_ranking(snapshot: Snapshot, half: str, basis: Basis) -> Ranking:
    """The skills near to every skill that ESCO relates to another, without those above or below it."""
    queries = {
        row[column]
        for row in ESCO.rows("skillSkillRelations.csv")
        for column in ("originalSkillUri", "relatedSkillUri")
    }
    used = {skill.id for number, skill in enumerate(snapshot.skills) if len(snapshot.asking.asked_by.row(number)[0])}
    for skill_id in sorted(query for query in queries & used if half_of(query) == half):
        line = _line(snapshot, skill_id)
        near = adjacent_skills(snapshot, skill_id, first=2 * DEPTH, basis=basis).neighbours
        yield skill_id, [one.skill_id for one in near if one.skill_id in used and one.skill_id not in line]


def _line(snapshot: Snapshot, skill_id: str) -> set[str]:
    skill, tree = snapshot.skills.position(skill_id), snapshot.hierarchy
    nodes = (*tree.lineage.row(skill)[0].tolist(), *tree.members.row(skill)[0].tolist())
    return {snapshot.node_id(node) for node in nodes}


def role_ranking(snapshot: Snapshot, half: str) -> Ranking:
    """The roles like every role."""
    for role in snapshot.roles:
        if half_of(role.id) == half:
            yield role.id, [one.role_id for one in related_roles(snapshot, role.id, first=DEPTH).roles]


def half_of(query: str) -> str:
    """The half that a query belongs to, as the scorer splits them."""
    return "report" if hashlib.sha256(query.encode()).digest()[0] % 2 else "tune"


TASKS: dict[str, tuple[Callable[[], Iterator[Record]], dict[str, Callable[[Snapshot, str], Ranking]]]] = {
    "esco-skills": (
        esco_records,
        {
            "shared roles": lambda snapshot, half: skill_ranking(snapshot, half, Basis.ROLES),
            "graph only": lambda snapshot, half: skill_ranking(snapshot, half, Basis.GRAPH),
            "labels": lambda snapshot, half: skill_ranking(snapshot, half, Basis.LABEL),
            "blended": lambda snapshot, half: skill_ranking(snapshot, half, Basis.BLENDED),
        },
    ),
    "esco-roles": (esco_records, {"related roles": role_ranking}),
    "onet-roles": (onet_records, {"related roles": role_ranking}),
}


def scored(task: str, half: str, *source: str) -> dict[str, float]:
    """What the scorer says of a ranking, or of the floor."""
    command = [sys.executable, str(SCORER), task, *source, "--half", half]
    answer: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {name: figure for name, figure in answer.items() if name not in {"task", "half"}}


def show(name: str, figures: dict[str, float]) -> None:
    """Prints one line of the table."""
    print(f"  {name:<16}" + "  ".join(f"{key} {figure:>6}" for key, figure in figures.items()), flush=True)


def run(task: str, half: str, folder: Path) -> None:
    """Ranks and scores one task."""
    records, rankings = TASKS[task]
    read = list(records())
    begun = time.perf_counter()
    snapshot = Snapshot.build(read, revision=1)
    built = time.perf_counter() - begun
    print(f"{task}: {half} half; {len(read)} records, snapshot built in {built:.2f} s")
    show("floor", scored(task, half, "--floor"))
    for name, rank in rankings.items():
        file = folder / f"{task}-{name.replace(' ', '-')}.jsonl"
        begun, count = time.perf_counter(), 0
        with file.open("w", encoding="utf-8") as out:
            for query, ranked in rank(snapshot, half):
                out.write(json.dumps({"id": query, "ranked": ranked[:DEPTH]}) + "\n")
                count += 1
        milliseconds = (time.perf_counter() - begun) / max(count, 1) * 1000
        show(name, scored(task, half, str(file)))
        print(f"  {'':<16}{count} queries, {milliseconds:.2f} ms each")


def main() -> None:
    """Runs the tasks that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tasks", nargs="*", choices=[*TASKS, []], help="all without any")
    parser.add_argument("--half", choices=["tune", "report"], default="report")
    arguments = parser.parse_args()
    if not SCORER.exists():
        sys.exit(f"{SCORER} is not there: the reference data is not part of the project")
    csv.field_size_limit(10**9)
    with tempfile.TemporaryDirectory() as folder:
        for task in arguments.tasks or TASKS:
            run(task, arguments.half, Path(folder))


if __name__ == "__main__":
    main()
