"""docker-compose.yml and the Dockerfile hold together, and what they start does its work on a real Neo4j."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from typer.main import get_command

from api.cli import app
from api.settings import Settings
from schema.readers.core import core_folder
from tests.integration.container_files import (
    ROOT,
    MissingVariableError,
    compose,
    dockerfile,
    image_environment,
    last_stage,
)
from tests.integration.part_of_core import write_part
from tests.servers.neo4j_installation import VERSION
from tests.servers.neo4j_places import Place, free_place

SECRET = {"NEO4J_PASSWORD": "a-password"}
FILE = compose(SECRET)
SERVICES = FILE["services"]
TOP_LEVEL = {"name", "services", "volumes", "x-skillatlas"}
KNOWN = {
    "image", "build", "ports", "environment", "volumes", "healthcheck", "restart", "command", "depends_on",
    "read_only", "tmpfs", "cap_drop", "security_opt",
}  # fmt: skip
"""Of the fields that the compose specification has for a service, those that this file uses."""

CONDITIONS = {"service_started", "service_healthy", "service_completed_successfully"}
HEALTHCHECK = {"test", "interval", "timeout", "retries", "start_period"}
OF_THE_IMAGE = {"NEO4J_AUTH"}
"""Variables that the official image itself reads; every other NEO4J_… becomes a setting of the server."""

UNWRITABLE = "/proc/nobody"
"""A folder that is not there and that nobody can make, not even root."""


def neo4j_settings() -> dict[str, str]:
    """The server's settings as the official image makes them of its environment."""
    environment = {n: v for n, v in SERVICES["database"]["environment"].items() if n not in OF_THE_IMAGE}
    names = {name: name.removeprefix("NEO4J_").replace("__", "\0").replace("_", ".") for name in environment}
    return {names[name].replace("\0", "_"): value for name, value in environment.items()}


def test_only_fields_of_the_compose_specification_are_used() -> None:
    assert FILE.keys() <= TOP_LEVEL
    for service in SERVICES.values():
        assert service.keys() <= KNOWN
        assert service.get("healthcheck", {}).keys() <= HEALTHCHECK
        for name, wait in service.get("depends_on", {}).items():
            assert name in SERVICES
            assert wait.keys() == {"condition"}
            assert wait["condition"] in CONDITIONS


def test_what_waits_for_health_has_something_to_ask() -> None:
    healthy = [n for s in SERVICES.values() for n, w in s.get("depends_on", {}).items() if "healthy" in w["condition"]]
    assert set(healthy) == {"database"}
    assert SERVICES["database"]["healthcheck"]["test"][0] == "CMD"
    assert SERVICES["api"]["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}
    assert SERVICES["migrate"]["restart"] == "no"


def test_every_volume_is_named_and_declared() -> None:
    used = {volume.partition(":")[0] for service in SERVICES.values() for volume in service.get("volumes", ())}
    assert used == set(FILE["volumes"])


def test_without_a_password_nothing_starts() -> None:
    with pytest.raises(MissingVariableError, match="Set NEO4J_PASSWORD"):
        compose({})
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    assert not re.search(r"PASSWORD:-|neo4j/(?!\$\{)", text)


def test_ports_are_published_to_this_machine_alone() -> None:
    ports = [port for service in SERVICES.values() for port in service.get("ports", ())]
    assert sorted(ports) == ["127.0.0.1:7474:7474", "127.0.0.1:7687:7687", "127.0.0.1:8000:8000"]


def test_our_containers_may_do_as_little_as_possible() -> None:
    for name in ("migrate", "api"):
        assert SERVICES[name]["read_only"] is True
        assert SERVICES[name]["cap_drop"] == ["ALL"]
        assert SERVICES[name]["security_opt"] == ["no-new-privileges:true"]
    user = next(line.value for line in last_stage() if line.name == "USER")
    assert user not in {"root", "0"}


def test_every_setting_of_ours_is_one() -> None:
    known = {f"SKILLATLAS_{name.upper()}" for name in Settings.model_fields}
    told = {name for service in ("migrate", "api") for name in SERVICES[service]["environment"]}
    told |= {name for name in image_environment() if name.startswith("SKILLATLAS_")}
    assert told <= known
    assert {"SKILLATLAS_STORE", "SKILLATLAS_NEO4J_PASSWORD", "SKILLATLAS_PORT"} <= told


def test_images_are_pinned_and_the_database_is_the_one_that_is_tested() -> None:
    bases = [line.words[0] for line in dockerfile() if line.name == "FROM"]
    assert all(re.fullmatch(r"python:3\.11\.\d+-slim-bookworm", base) for base in bases)
    assert len(set(bases)) == 1
    assert SERVICES["database"]["image"] == f"neo4j:{VERSION}-community"


def test_heap_and_page_cache_are_set() -> None:
    settings = neo4j_settings()
    sizes = [value for name, value in settings.items() if name.startswith("server.memory.")]
    assert len(sizes) == 3
    assert all(re.fullmatch(r"\d+[mg]", size) for size in sizes)
    assert settings["server.memory.heap.initial_size"] == settings["server.memory.heap.max_size"]


def test_every_path_that_is_copied_exists_and_is_let_through() -> None:
    copied = [line.words[:-1] for line in dockerfile() if line.name == "COPY" and "--from" not in line.value]
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    assert ignored[0] == "*"
    for path in (path for paths in copied for path in paths):
        assert (ROOT / path).exists()
        assert f"!{path}" in ignored


def test_the_image_is_built_with_the_tools_of_the_project() -> None:
    (version,) = re.findall(r"^UV_VERSION := (\S+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert f"UV_VERSION={version}" in [line.value for line in dockerfile()]


def test_every_command_of_the_containers_is_one_of_ours() -> None:
    command = next(line.command for line in last_stage() if line.name == "CMD")
    for started in (command, SERVICES["migrate"]["command"]):
        assert started[0] == "skillatlas"
        assert started[1] in get_command(app).commands  # type: ignore[attr-defined]  # the command is a group


def test_the_image_holds_the_compiled_forms_for_the_user_that_runs(tmp_path: Path) -> None:
    (line,) = [line.value for line in dockerfile() if line.name == "RUN" and "XDG_CACHE_HOME" in line.value]
    cache = tmp_path / "cache"
    command = line.replace("/opt/skillatlas/cache", str(cache))
    command = command.replace("/opt/skillatlas/bin/skillatlas", f"{sys.executable} -m api.cli")
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    kept = {path.suffix: path for path in (cache / "skillatlas").iterdir()}
    assert kept.keys() == {".taxonomy", ".lexicon"}
    assert [oct(path.stat().st_mode & 0o777) for path in kept.values()] == ["0o644"] * 2
    assert (cache / "skillatlas").stat().st_mode & 0o005 == 0o005


def test_neo4j_browser_is_led_to_the_published_port() -> None:
    port = compose({**SECRET, "SKILLATLAS_PUBLISHED_PORT": "8123"})["services"]["database"]["environment"]
    addresses = re.findall(r"http://\S+?(?=;|$)", port["NEO4J_browser_post__connect__cmd"])
    assert addresses == ["http://localhost:8123/browser/style.grass", "http://localhost:8123/browser/guide.html"]


def test_a_server_that_hangs_is_noticed_in_seconds() -> None:
    settings = neo4j_settings()
    assert settings["server.bolt.connection_keep_alive_streaming_scheduling_interval"] == "5s"
    sign_of_life = int(settings["server.bolt.connection_keep_alive"].removesuffix("s"))
    assert sign_of_life * int(settings["server.bolt.connection_keep_alive_probes"]) <= 10


@pytest.fixture
def place() -> Place:
    return free_place()


@pytest.mark.xdist_group("neo4j")
def test_the_server_knows_every_setting_it_is_given(place: Place) -> None:
    found = place.driver.execute_query("SHOW SETTINGS YIELD name RETURN collect(name) AS names").records[0]["names"]
    assert set(neo4j_settings()) - set(found) == set()


@pytest.fixture
def environment(place: Place, tmp_path: Path) -> dict[str, str]:
    """The environment of our containers, and nothing else: no home to write to, and our interpreter for theirs.

    The database's name, its port and ours are those of this machine, and the taxonomy is a small one.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = str(listener.getsockname()[1])
    write_part(core_folder(), tmp_path / "taxonomy")
    said = compose({"NEO4J_PASSWORD": place.credentials.password or ""})["services"]["api"]["environment"]
    address = said["SKILLATLAS_STORE"].replace("database:7687", place.address.partition("://")[2])
    image = {**image_environment(), "XDG_CACHE_HOME": f"{UNWRITABLE}/cache", "SKILLATLAS_PORT": port}
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    ours = {"SKILLATLAS_STORE": address, "SKILLATLAS_TAXONOMY": str(tmp_path / "taxonomy"), "PATH": path}
    return {**image, **said, **ours, "HOME": UNWRITABLE}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder in which the containers' commands run."""
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


@pytest.fixture
def served(environment: dict[str, str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The image's command, after that of `migrate`."""
    migrated = subprocess.run(SERVICES["migrate"]["command"], env=environment, cwd=folder, capture_output=True)
    assert migrated.returncode == 0, migrated.stderr.decode()
    command = next(line.command for line in last_stage() if line.name == "CMD")
    process = subprocess.Popen(command, env=environment, cwd=folder, stderr=subprocess.PIPE)
    yield process
    process.terminate()
    process.communicate(timeout=30)


@pytest.mark.xdist_group("neo4j")
def test_the_containers_commands_serve_the_graph_and_are_healthy(
    served: subprocess.Popen[bytes], environment: dict[str, str], folder: Path
) -> None:
    assert served.stderr is not None
    told = served.stderr.readline().decode()
    assert f"http://0.0.0.0:{environment['SKILLATLAS_PORT']}/ and GraphQL on /graphql" in told
    check = next(line.command for line in last_stage() if line.name == "HEALTHCHECK")
    while (healthy := subprocess.run(check, env=environment, cwd=folder, capture_output=True)).returncode:
        assert served.poll() is None, healthy.stderr.decode()
    address = f"http://127.0.0.1:{environment['SKILLATLAS_PORT']}/graphql"
    answer = httpx.post(address, json={"query": '{ skill(id: "Python") { prefLabel } }'})
    assert answer.json() == {"data": {"skill": {"prefLabel": "Python"}}}
    assert list(folder.iterdir()) == []
