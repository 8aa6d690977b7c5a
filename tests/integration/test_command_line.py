"""The command line as a person or a script meets it: what it prints where, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from api.settings import Settings
from tests.integration.command import ROOT, alone, within

POSTING = ROOT / "tests" / "data" / "postings" / "thoughtworks-senior-ml-engineer.txt"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("cli") / "atlas.db")
    within("migrate", SKILLATLAS_STORE=path)
    return path


def test_the_help_needs_neither_spacy_nor_strawberry_nor_numpy() -> None:
    code = (
        "import sys; sys.argv = ['skillatlas', '--help']\n"
        "from api.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(sorted({'spacy', 'strawberry', 'numpy', 'rdflib', 'pydantic', 'rich.markdown'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.rstrip().endswith("[]")


def test_every_command_has_an_example_in_its_help() -> None:
    listed = within("--help").stdout.split("Commands:")[1].split("\n\n")[0]
    commands = [line.split()[0] for line in listed.strip().splitlines() if line.startswith("  ") and line[2] != " "]
    assert len(commands) >= 15
    without = [name for name in commands if "Example: skillatlas" not in within(name, "--help").stdout]
    assert without == []


def test_an_example_is_never_broken_and_a_wide_terminal_is_used() -> None:
    for command in ("plan", "train"):
        shown = within(command, "--help").stdout
        (example,) = [line for line in shown.splitlines() if "Example: skillatlas" in line]
        assert example.endswith(("--hours-per-week 8", "--output model.json"))
    assert "How to print: a table on a terminal, JSON elsewhere, unless said." in (
        alone("plan", "--help", COLUMNS="130").stdout
    )


def test_an_extracted_posting_has_the_published_shape() -> None:
    done = alone("extract", str(POSTING), "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    posting = json.loads(line)
    assert posting["title"] == "Senior Machine Learning Engineer"
    assert posting["role"]["id"] == "role/machine-learning-engineer"
    assert posting["seniority"] == "senior"
    assert posting["organization"] == "Thoughtworks"
    assert posting["location"] == "Chicago, Illinois, USA"
    assert posting["work_mode"] == "remote"
    assert posting["employment_type"] == "full_time"
    assert posting["date_posted"] == "2026-03-19"
    assert posting["salary"] == {"min": 130000, "max": 215000, "currency": "USD", "period": "year"}
    spark = next(skill for skill in posting["skills"] if skill["id"] == "skill/apache-spark")
    assert (spark["pref_label"], spark["requirement"], spark["min_years"]) == ("Apache Spark", "required", None)
    assert "Spark" in spark["alt_labels"]
    text = POSTING.read_text(encoding="utf-8")
    for skill in posting["skills"]:
        for mention in skill["evidence"]:
            assert text[mention["start"] : mention["end"]] == mention["text"]
    assert "javascript" in {rejected["text"].lower() for rejected in posting["rejected"]}


def test_a_posting_may_come_from_standard_input() -> None:
    done = alone("extract", "-", "--format", "json", given=b"Requirements: 3+ years of Python.")
    skills = json.loads(done.stdout)["skills"]
    assert [(skill["id"], skill["min_years"]) for skill in skills] == [("skill/python", 3)]


def test_the_same_posting_twice_changes_nothing(filled_settings: Settings) -> None:
    store = filled_settings.store
    first = json.loads(alone("ingest", str(POSTING), "--format", "json", SKILLATLAS_STORE=store).stdout)
    again = json.loads(within("ingest", str(POSTING), "--format", "json", SKILLATLAS_STORE=store).stdout)
    assert (first["changed"], again["changed"]) == (1, 0)
    assert first["postings"] == again["postings"]
    assert json.loads(within("stats", "--format", "json", SKILLATLAS_STORE=store).stdout)["postings"] == 1


def test_the_postings_of_a_graph_are_listed_and_sought(tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text(json.dumps({"id": "o1", "text": "You need Rust.", "organization": "Acme", "title": "Baker"}))
    own = str(tmp_path / "own.db")
    for file in (POSTING, other):
        within("ingest", str(file), SKILLATLAS_STORE=own)

    def listed(*options: str) -> list[dict[str, str]]:
        return list(json.loads(within("postings", "--format", "json", *options, SKILLATLAS_STORE=own).stdout))

    assert len(listed()) == 2
    assert [one["source_id"] for one in listed("--organization", "acme")] == ["o1"]
    assert [one["title"] for one in listed("--skill", "Apache Spark")] == ["Senior Machine Learning Engineer"]
    first = listed("--first", "1")[0]["id"]
    assert [one["id"] for one in listed("--after", first)] == [one["id"] for one in listed()[1:]]
    rows = list(csv.reader(io.StringIO(within("postings", "--format", "csv", SKILLATLAS_STORE=own).stdout)))
    assert len(rows) == 3
    assert len({len(row) for row in rows}) == 1


def test_a_path_is_drawn_as_a_table_and_told_as_json(store: str) -> None:
    asked = ("path", "Data Analyst", "Machine Learning Engineer")
    drawn = within(*asked, "--format", "table", SKILLATLAS_STORE=store).stdout
    assert "1  " in drawn
    assert "the most likely first" in drawn
    assert "the least effort is 1,0" in drawn
    paths = json.loads(within(*asked, "--format", "json", SKILLATLAS_STORE=store).stdout)["paths"]
    assert paths[0]["steps"][-1]["role"] == "Machine Learning Engineer"
    assert paths[0]["steps"][-1]["why"]


def test_a_plan_has_a_line_of_csv_for_each_step(store: str) -> None:
    asked = ("plan", "Data Analyst", "Machine Learning Engineer", "--start", "2026-12-01")
    rows = list(csv.DictReader(io.StringIO(within(*asked, "--format", "csv", SKILLATLAS_STORE=store).stdout)))
    assert len(rows) > 5
    hours = [float(row["cumulative_hours"]) for row in rows]
    assert hours == sorted(hours)
    assert rows[0]["finish"].startswith("202")


def test_a_pasted_posting_is_a_target_and_of_its_alternatives_one_is_enough(store: str) -> None:
    asked = ("Python, SQL", "--posting", "-", "--format", "json")
    pasted = b"Requirements\n- Python or Go\n- Kafka or RabbitMQ\n"
    gap, plan = (
        json.loads(within(command, *asked, given=pasted, SKILLATLAS_STORE=store).stdout) for command in ("gap", "plan")
    )
    met, open_choice = gap["choices"]
    assert (met["taken"], met["met"], met["skills"]) == ("Python", True, ["Python", "Go"])
    assert open_choice["met"] is False
    assert open_choice["taken"] in plan["steps"][-1]["reason"]
    assert open_choice["taken_id"] in [item["skill_id"] for item in gap["missing"]]
    assert {open_choice["taken_id"], "skill/go"} & {step["skill_id"] for step in plan["steps"]} == {
        open_choice["taken_id"]
    }


def test_a_hit_says_what_it_was_found_by_only_where_its_own_name_does_not(store: str) -> None:
    drawn = within("search", "kuber", "--format", "table", SKILLATLAS_STORE=store).stdout
    (kubernetes,) = [line for line in drawn.splitlines() if line.rstrip().endswith("skill/kubernetes")]
    assert kubernetes.split() == ["Kubernetes", "platform", "skill/kubernetes"]
    assert "Kubernetes CNI" in drawn


def test_whatever_a_search_finds_can_be_shown(store: str) -> None:
    resource = json.loads(within("show", "resource/pro-git", SKILLATLAS_STORE=store).stdout)
    assert (resource["name"], resource["teaches"]) == ("Pro Git", ["skill/git", "skill/version-control"])
    drawn = within("show", "Pro Git", "--format", "table", SKILLATLAS_STORE=store).stdout
    assert "https://git-scm.com/book" in drawn
    assert "Teaches" in drawn
    group = within("show", "group/databases", "--format", "table", SKILLATLAS_STORE=store).stdout
    assert "Database design" in group


def test_a_concept_is_shown_with_how_often_postings_ask_for_it(tmp_path: Path, store: str) -> None:
    own = {"SKILLATLAS_STORE": str(shutil.copy(store, tmp_path / "atlas.db"))}
    assert "Asked for" not in within("show", "Python", "--format", "table", **own).stdout
    text = "Data Engineer\n\nSalary: $90,000 - $110,000 a year\n\nRequirements\n- Python\n"
    within("ingest", "-", given=text, **own)
    within("ingest", "-", given="Data Analyst\n\nRequirements\n- Python\n- SQL\n", **own)
    skill = within("show", "SQL", "--format", "table", **own).stdout
    assert "Asked for     by 50 % of 2 postings (95 % interval: 9 %–91 %)" in skill
    role = within("show", "Data Engineer", "--format", "table", **own).stdout
    assert "Advertised    by 50 % of 2 postings" in role
    assert "Pay           USD 100,000 a year, the median of 1 posting\n" in role


def test_one_more_skill_is_drawn_with_what_it_brings_nearer(store: str) -> None:
    where = {"SKILLATLAS_STORE": store}
    drawn = within("what-if", "Data Analyst", "Docker", "--format", "table", **where).stdout
    assert drawn.startswith("What Docker brings nearer")
    assert "→" in drawn
    held = within("what-if", "Data Analyst", "Python", "--format", "table", **where).stdout
    assert held == "the profile covers Python already\n"
    rows = json.loads(within("what-if", "Data Analyst", "Docker", "-n", "2", **where).stdout)
    assert (rows["skill"], len(rows["gains"]), "role" in rows["gains"][0]) == ("Docker", 2, True)


def test_an_id_in_a_table_stands_on_one_line_so_that_it_can_be_copied(tmp_path: Path) -> None:
    text = "Senior Principal Data Platform Engineer\n\nMusterhausen am See, Germany\n\nRequirements\n- Python\n"
    where = {"SKILLATLAS_STORE": str(tmp_path / "atlas.db")}
    (identifier,) = json.loads(within("ingest", "-", given=text, **where).stdout)["postings"]
    assert identifier in within("postings", "--format", "table", **where).stdout
    none = within("postings", "--organization", "Nobody Ltd", "--format", "table", **where).stdout
    assert none.startswith("The graph has no such posting.")


WITH_AND_WITHOUT_ROWS = {
    "search": (["search", "kuber"], ["search", "zzqqzz"]),
    "gap": (["gap", "Python", "--posting", "NEW"], ["gap", "Docker, Terraform", "--posting", "NEW"]),
    "plan": (["plan", "Data Analyst", "Docker"], ["plan", "Docker", "Docker"]),
    "what-if": (["what-if", "Data Analyst", "Docker"], ["what-if", "Data Analyst", "Python"]),
    "candidates": (["candidates", "NEW", "--min-count", "1"], ["candidates", "NEW", "--min-count", "9"]),
    "postings": (["postings"], ["postings", "--organization", "Nobody Ltd"]),
}


@pytest.mark.parametrize(("some", "none"), WITH_AND_WITHOUT_ROWS.values(), ids=WITH_AND_WITHOUT_ROWS)
def test_csv_without_a_row_has_the_same_header(some: list[str], none: list[str], tmp_path: Path, store: str) -> None:
    new = tmp_path / "new.txt"
    new.write_text("Requirements\n- Terraform, Zorbolux and Docker\n")
    own = shutil.copy(store, tmp_path / "atlas.db")  # the others of this module share the store
    within("ingest", str(new), SKILLATLAS_STORE=str(own))
    printed = []
    for arguments in (some, none):
        named = [str(new) if argument == "NEW" else argument for argument in arguments]
        done = within(*named, "--format", "csv", SKILLATLAS_STORE=str(own))
        assert done.returncode == 0, done.stderr
        printed.append(list(csv.reader(io.StringIO(done.stdout))))
    assert len(printed[0]) > 1
    assert printed[1] == printed[0][:1]


def test_a_milestone_tells_its_day_beside_its_week_on_one_line(store: str) -> None:
    asked = ("plan", "Data Analyst, Docker", "YAML, Kubernetes", "--start", "2026-12-28", "--format", "table")
    lines = within(*asked, SKILLATLAS_STORE=store).stdout.splitlines()
    assert any(line.startswith("  week 4        24 January 2027, 5 h: YAML") for line in lines)


def test_roles_stand_in_the_order_of_the_score_that_is_shown(store: str) -> None:
    lines = within("roles-for", "Python, SQL", "--format", "table", SKILLATLAS_STORE=store).stdout.splitlines()
    assert lines[1].split() == ["Role", "Score", "Fit", "Covered", "Effort", "To", "learn"]
    scores = [float(found[1]) for line in lines[3:] if (found := re.search(r"  (0\.\d\d)  ", line))]
    assert len(scores) == 10
    assert scores == sorted(scores, reverse=True)


def test_facts_keep_their_column_on_every_line(store: str) -> None:
    for asked in (("gap", "Data Analyst", "Data Engineer"), ("plan", "Data Analyst", "YAML, Docker")):
        lines = within(*asked, "--format", "table", SKILLATLAS_STORE=store).stdout.splitlines()
        assert [line for line in lines if line.startswith(("known", "essential,"))] == []
        assert any(line.startswith(("  Covers        ", "  No resource   ")) for line in lines)


def test_a_graph_that_was_not_there_is_said_to_be_new_once(tmp_path: Path) -> None:
    asked = {"SKILLATLAS_STORE": str(tmp_path / "mistyped.db")}
    assert "there was no graph in" in within("search", "kuber", **asked).stderr
    assert within("search", "kuber", **asked).stderr == ""


def test_data_goes_to_standard_output_alone(store: str) -> None:
    done = within("adjacent", "PyTorch", "--format", "json", SKILLATLAS_STORE=store)
    assert json.loads(done.stdout)["skill"] == "PyTorch"
    assert done.stderr == ""


BAD_INPUT = {
    "a file that is not there": (["extract", "nowhere.txt"], 2, "nowhere.txt"),
    "a folder without postings": (["extract", "EMPTY_FOLDER"], 5, "empty"),
    "an empty file": (["extract", "EMPTY"], 5, "empty.txt"),
    "a binary": (["extract", "BINARY"], 5, "binary.bin"),
    "a page that is no posting": (["extract", "PAGE"], 5, "page.html"),
    "a line that is no JSON": (["extract", "LINES"], 5, "lines.jsonl"),
    "an unknown skill": (["adjacent", "Kubarnetes"], 3, "'Kubernetes'"),
    "an unknown role": (["gap", "Data Analyst", "Grand Vizier"], 3, "'Grand Vizier'"),
    "a target and a posting": (["gap", "Data Analyst", "Data Engineer", "--posting", "-"], 2, "--posting"),
    "a posting that is neither file nor id": (["gap", "Data Analyst", "--posting", "nowhere.txt"], 5, "nowhere.txt"),
    "a posting in place of a file": (["extract", "We need Python. " * 30], 2, "too long to be the name of a file"),
    "a posting in place of its file": (["gap", "Data Analyst", "-p", "We need Python. " * 30], 5, "neither a file nor"),
    "a file without a name": (["extract", ""], 2, "'' is not there"),
    "a posting without a name": (["gap", "Data Analyst", "--posting", ""], 5, "neither a file nor"),
    "words without a word": (["explain", ""], 5, "the text: there is no text in it"),
    "the name of no file in place of words": (["explain", "nowhere.txt"], 2, "nowhere.txt is not there"),
    "a model that is not there": (
        ["extract", str(POSTING), "--model", "nowhere.json"],
        5,
        "it cannot be read (No such",
    ),
    "a proposing model that is not there": (
        ["explain", "Python", "--model", "nowhere.json"],
        5,
        "it cannot be read (No",
    ),
    "an export into no folder": (["export", "/nowhere/taxonomy.ttl"], 2, "/nowhere/taxonomy.ttl cannot be written"),
    "a port that is none": (["serve", "--port", "80000"], 2, "65535"),
    "an unknown posting": (["show", "posting/0000000000000000"], 3, "posting/0000000000000000"),
    "a search for nothing": (["search", " "], 2, "the beginning of a name"),
    "an unknown option": (["stats", "--nonsense"], 2, "--nonsense"),
    "a basis that is none": (["adjacent", "PyTorch", "--basis", "stars"], 2, "stars"),
    "a day that is none": (
        ["plan", "Data Analyst", "Data Engineer", "--start", "tomorrow"],
        2,
        "write it as 2026-12-01",
    ),
    "a taxonomy that is not there": (["taxonomy", "check", "--taxonomy", "nowhere"], 5, "nowhere"),
    "a taxonomy with a circle": (["taxonomy", "check", "--taxonomy", "CIRCLE"], 5, "circle"),
    "a store that is no database": (["stats", "--store", "CORRUPT"], 4, "corrupt.db"),
    "a store in no folder": (["stats", "--store", "/nowhere/atlas.db"], 4, "/nowhere/atlas.db"),
    "a store of an unknown kind": (["stats", "--store", "redis://host"], 5, "redis://"),
}

IN_PROCESSES_OF_THEIR_OWN = [
    BAD_INPUT[name][0]
    for name in ("an unknown option", "an unknown skill", "a store that is no database", "a line that is no JSON")
]
"""One for each exit code: processes cost a second each."""


@pytest.mark.parametrize(("arguments", "code", "named"), BAD_INPUT.values(), ids=BAD_INPUT)
def test_bad_input_gets_its_code_and_a_line_that_names_it(
    arguments: list[str], code: int, named: str, bad_files: dict[str, str], store: str
) -> None:
    run = alone if arguments in IN_PROCESSES_OF_THEIR_OWN else within
    done = run(*(bad_files.get(argument, argument) for argument in arguments), SKILLATLAS_STORE=store)
    assert (done.returncode, done.stdout) == (code, "")
    last = done.stderr.strip().splitlines()[-1]
    assert named in done.stderr
    assert "Traceback" not in done.stderr
    assert last


@pytest.fixture
def bad_files(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "empty").mkdir()
    contents = {
        "EMPTY": ("empty.txt", b"  \n"),
        "BINARY": ("binary.bin", bytes(range(256)) * 20),
        "PAGE": ("page.html", b"<html><head><title>Hi</title></head><body><nav>Home</nav></body></html>"),
        "LINES": ("lines.jsonl", b"{not json\n"),
        "CORRUPT": ("corrupt.db", b"this is no database, and nobody may overwrite it" * 40),
    }
    for name, content in contents.values():
        (tmp_path / name).write_bytes(content)
    circle = tmp_path / "taxonomy" / "skills"
    circle.mkdir(parents=True)
    (circle.parent / "groups.txt").write_text("all: All\n")
    block = "{0}: {0}\n  kind: tool\n  broader: group/all\n  hours: 5\n  prerequisites: {1}\n"
    (circle / "all.txt").write_text(block.format("aa", "bb") + "\n" + block.format("bb", "aa"))
    return {
        **{key: str(tmp_path / name) for key, (name, _) in contents.items()},
        "EMPTY_FOLDER": str(tmp_path / "empty"),
        "CIRCLE": str(circle.parent),
    }


def test_a_bad_line_does_not_lose_the_good_ones(tmp_path: Path) -> None:
    file = tmp_path / "postings.jsonl"
    good = json.dumps({"id": "a", "text": "Requirements: Python and SQL."})
    file.write_text(f"{good}\n{{broken\n{good.replace('a', 'b', 1)}\n")
    done = within("extract", str(file), "--format", "jsonl")
    assert [len(json.loads(line)["skills"]) for line in done.stdout.splitlines()] == [2, 2]
    assert done.returncode == 5
    assert "postings.jsonl" in done.stderr
    assert "2" in done.stderr


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_date_that_cannot_be_read_is_told_and_its_posting_is_there(tmp_path: Path, workers: str) -> None:
    file = tmp_path / "postings.csv"
    file.write_text("id,text,date_posted\na,Requirements: Python,30+ days ago\nb,Requirements: SQL,2026-03-19\n")
    done = within("extract", str(file), "--format", "jsonl", "--workers", workers)
    assert [json.loads(line)["date_posted"] for line in done.stdout.splitlines()] == [None, "2026-03-19"]
    told = f"skillatlas: {file}:2: its date '30+ days ago' cannot be read and is left out. Write dates as 2026-03-19."
    assert (done.returncode, done.stderr.splitlines()) == (0, [told])


def test_of_many_dates_that_cannot_be_read_the_first_are_told_and_all_counted(store: str, tmp_path: Path) -> None:
    file = tmp_path / "postings.jsonl"
    rows = [{"id": str(n), "text": f"Requirements: Python {n}", "date_posted": "recently"} for n in range(111)]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    copied = str(shutil.copy(store, tmp_path / "atlas.db"))
    done = within("ingest", str(file), "--store", copied)
    assert (done.returncode, json.loads(done.stdout)["failed"]) == (0, 0)
    assert len(done.stderr.splitlines()) == 11
    assert done.stderr.endswith("skillatlas: 101 more dates cannot be read.\n")


@pytest.mark.parametrize("arguments", [["taxonomy", "ids"], ["--version"]], ids=["much", "little"])
def test_a_full_disk_is_told_in_a_line(arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "api.cli", *arguments]
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True)
    told = "skillatlas: the output cannot be written (No space left on device). Make room, or send it elsewhere.\n"
    assert (done.returncode, done.stderr) == (1, told)


def test_a_corrupt_store_is_left_as_it_is(bad_files: dict[str, str]) -> None:
    before = Path(bad_files["CORRUPT"]).read_bytes()
    within("ingest", str(POSTING), SKILLATLAS_STORE=bad_files["CORRUPT"])
    assert Path(bad_files["CORRUPT"]).read_bytes() == before


def test_five_megabytes_of_text_are_read(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    lines = "You have experience with Python, Kubernetes and stakeholder management in a fast team.\n"
    lines += "Our cats like our dogs, and our dogs like our cats.\n" * 8
    file.write_text("Requirements\n" + lines * (5_000_000 // len(lines)))
    done = within("extract", str(file), "--format", "json")
    assert done.returncode in {0, 5}, done.stderr[-300:]
    assert "Traceback" not in done.stderr
