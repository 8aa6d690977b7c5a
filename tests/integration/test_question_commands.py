"""What the commands that ask the graph draw for a person."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.integration.command import ROOT, within


@pytest.fixture(scope="module")
def store(core_file: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store with the core taxonomy. Tests that share it only read."""
    return str(shutil.copy(core_file, tmp_path_factory.mktemp("questions") / "atlas.db"))


def test_a_hit_says_what_it_was_found_by_only_where_its_own_name_does_not(store: str) -> None:
    drawn = within("search", "kuber", "--format", "table", SKILLATLAS_STORE=store).stdout
    (kubernetes,) = [line for line in drawn.splitlines() if line.rstrip().endswith("skill/kubernetes")]
    assert kubernetes.split() == ["Kubernetes", "platform", "skill/kubernetes"]
    assert "Kubernetes CNI" in drawn


@pytest.mark.parametrize("form", ["table", "json"])
def test_a_search_builds_no_snapshot(store: str, form: str) -> None:
    code = (
        f"import sys; sys.argv = ['skillatlas', 'search', 'kuber', '--store', {store!r}, '--format', '{form}']\n"
        "from api.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(sorted({'scipy', 'graph.snapshot'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "skill/kubernetes" in done.stdout
    assert done.stdout.rstrip().endswith("[]")


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
