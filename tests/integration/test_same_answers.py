"""Every command and every query answers the same over both stores."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from api.cli import app
from api.graphql.context import Context
from api.graphql.schema import build_schema
from api.services import Atlas, open_atlas
from api.settings import Settings, read_settings
from schema.errors import SkillatlasError
from schema.readers.core import core_folder
from tests.integration.part_of_core import write_part
from tests.servers.neo4j_places import free_place

pytestmark = pytest.mark.xdist_group("neo4j")

ROOT = Path(__file__).resolve().parents[2]
QUERIES = re.findall(r"```graphql\n(.+?)```", (ROOT / "docs" / "queries.md").read_text(encoding="utf-8"), re.DOTALL)
POSTINGS = ROOT / "tests" / "data" / "postings"
MORE = (
    "Data Engineer at Acme\n\nRequirements\n- 3+ years of Python and SQL\n- Apache Spark, Airflow\n- Kafka is a plus\n",
    "Senior Data Engineer\n\nYou have\n- strong SQL, dbt and Snowflake\n- no Java needed\n- AWS or GCP\n",
    "Machine Learning Engineer\n\nMust have: PyTorch, Python, Docker, Kubernetes. Nice to have: Rust, MLflow.\n",
)

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "stats": ("stats",),
    "the same postings again": ("ingest", "POSTINGS"),
    "adjacent": ("adjacent", "PyTorch", "-n", "50"),
    "adjacent by roles": ("adjacent", "Python", "--basis", "roles", "-n", "20"),
    "gap": ("gap", "Data Analyst", "Machine Learning Engineer"),
    "path": ("path", "Data Analyst", "Machine Learning Engineer"),
    "path of skills": ("path", "Python, SQL", "Data Engineer"),
    "plan": ("plan", "Data Analyst", "Machine Learning Engineer", "--start", "2026-12-01"),
    "gap to a posting": ("gap", "Python, SQL", "--posting", "POSTING"),
    "plan for a posting": ("plan", "Python, SQL", "--posting", "POSTING"),
    "path to a posting's role": ("path", "Data Analyst", "--posting", "POSTING"),
    "roles for skills": ("roles-for", "Python, SQL, Docker"),
    "one more skill": ("what-if", "Data Analyst", "Docker"),
    "search": ("search", "data", "-n", "100"),
    "show a skill": ("show", "Apache Spark"),
    "show a role": ("show", "Data Engineer"),
    "show a posting": ("show", "POSTING"),
    "an unknown skill": ("adjacent", "Kubarnetes"),
    "an unknown posting": ("show", "posting/0000000000000000"),
}

SHARED = {"revision", "holds", "taxonomy"}
"""What doctor finds of the graph, whatever keeps it."""


@dataclass(frozen=True, slots=True)
class Side:
    """A store with its settings, both as they are and as the environment says them."""

    atlas: Atlas
    settings: Settings
    environment: Mapping[str, str]
    ingested: str

    def answer(self, *arguments: str) -> str:
        """How a command ends and what it prints, with the store's address made neutral."""
        done = CliRunner().invoke(app, [*arguments], env=dict(self.environment))
        error = done.exception if isinstance(done.exception, SkillatlasError) else None
        assert done.exception is None or error or isinstance(done.exception, SystemExit), done.exception
        return f"{error or done.exit_code}\n{done.stdout}".replace(self.atlas.store.address, "STORE")

    def data(self, query: str) -> Any:  # GraphQL's answers are JSON
        result = asyncio.run(build_schema(self.settings).execute(query, context_value=Context(self.atlas)))  # type: ignore[arg-type]  # strawberry's own context type is narrower
        assert result.errors is None
        return result.data


@pytest.fixture(scope="module")
def sides(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Side, Side]]:
    """A file and a database, into which the same postings were ingested."""
    folder = tmp_path_factory.mktemp("sides")
    write_part(core_folder(), folder / "taxonomy")
    for number, text in enumerate(MORE):
        (folder / f"posting-{number}.txt").write_text(text, encoding="utf-8")
    place = free_place()
    user, password = place.credentials.user or "", place.credentials.password or ""
    addresses = (str(folder / "atlas.db"), place.address)
    said = {
        "SKILLATLAS_TAXONOMY": str(folder / "taxonomy"),
        "SKILLATLAS_NEO4J_USER": user,
        "SKILLATLAS_NEO4J_PASSWORD": password,
    }
    with place.open():  # so that no other test takes the place
        made = [ingested({**said, "SKILLATLAS_STORE": address}, folder) for address in addresses]
        yield made[0], made[1]
        for side in made:
            side.atlas.close()


def ingested(environment: Mapping[str, str], folder: Path) -> Side:
    files = [str(POSTINGS), *map(str, sorted(folder.glob("*.txt")))]
    done = CliRunner().invoke(app, ["ingest", *files, "--format", "json"], env=dict(environment))
    assert done.exit_code == 0, done.output
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        settings = read_settings({})
    return Side(open_atlas(settings), settings, environment, done.stdout)


def test_ingesting_tells_the_same(sides: tuple[Side, Side]) -> None:
    file, database = sides
    assert file.ingested == database.ingested
    assert json.loads(file.ingested)["read"] == len(MORE) + 1


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_a_command_prints_the_same(arguments: tuple[str, ...], sides: tuple[Side, Side]) -> None:
    file, database = sides
    posting = json.loads(file.ingested)["postings"][0]
    named = {"POSTING": posting, "POSTINGS": str(POSTINGS)}
    asked = [named.get(argument, argument) for argument in arguments]
    answer = file.answer(*asked, "--format", "json")
    assert database.answer(*asked, "--format", "json") == answer
    assert "Usage" not in answer


def test_doctor_finds_both_good(sides: tuple[Side, Side]) -> None:
    told = [json.loads(side.answer("doctor", "--format", "json").partition("\n")[2]) for side in sides]
    shared = [[finding for finding in one["findings"] if finding["check"] in SHARED] for one in told]
    assert shared[0] == shared[1]
    assert len(shared[0]) == len(SHARED)
    assert told[0]["usable"] is told[1]["usable"] is True


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_is_answered_the_same(query: str, sides: tuple[Side, Side]) -> None:
    file, database = sides
    assert file.data(query) == database.data(query)


def test_both_give_the_same_records(sides: tuple[Side, Side]) -> None:
    file, database = sides
    assert tuple(file.atlas.store.records()) == tuple(database.atlas.store.records())
    assert file.atlas.store.taxonomies() == database.atlas.store.taxonomies()
