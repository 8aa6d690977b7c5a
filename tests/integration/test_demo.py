"""The demonstration as a newcomer runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
POSTING = ROOT / "tests" / "data" / "postings" / "thoughtworks-senior-ml-engineer.txt"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("demo") / "atlas.db")


def run(store: str, *arguments: str) -> str:
    environment = {**os.environ, "SKILLATLAS_STORE": store}
    command = [sys.executable, "-m", "api.cli", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def printed(store: str) -> str:
    return run(store, "demo", str(POSTING))


FACTS = {
    "Role": "Machine Learning Engineer",
    "Seniority": "senior",
    "Organization": "Thoughtworks",
    "Place": "Chicago, Illinois, USA",
    "Work mode": "remote",
    "Salary": "USD 130,000–215,000 a year",
    "Posted": "19 March 2026",
}


@pytest.mark.parametrize(("name", "fact"), FACTS.items())
def test_the_demo_tells_the_facts(printed: str, name: str, fact: str) -> None:
    line = next(line for line in printed.splitlines() if line.strip().startswith(name))
    assert fact in line


PARTS = (
    "What the posting says",
    "What lies near to one of its skills",
    "What a Data Analyst lacks for Machine Learning Engineer",
    "Ways to get there",
    "What to learn, in which order",
    "What to try next",
)


def test_the_demo_has_its_parts_in_order(printed: str) -> None:
    places = [printed.find(part) for part in PARTS]
    assert -1 not in places
    assert places == sorted(places)


def test_the_demo_shows_skills_with_their_sentences_and_rejections_with_their_reasons(printed: str) -> None:
    kubernetes = next(line for line in printed.splitlines() if line.startswith("Kubernetes "))
    assert "required" in kubernetes
    assert "Docker, Kubernetes" in kubernetes
    javascript = next(line for line in printed.splitlines() if line.strip().startswith("javascript"))
    assert "page chrome" in javascript


def test_the_demo_says_what_to_try_next(printed: str) -> None:
    ending = printed[printed.find("What to try next") :]
    for named in ("skillatlas serve", "skillatlas path", "{ skill(id:"):
        assert named in ending


def test_the_posting_of_the_demo_is_in_the_graph(printed: str, store: str) -> None:
    assert json.loads(run(store, "stats", "--format", "json"))["postings"] == 1


def test_the_packaged_posting_is_the_project_s_first_one() -> None:
    assert (ROOT / "api" / "demo-posting.txt").read_bytes() == POSTING.read_bytes()
