"""A Neo4j in a container, where a Docker engine answers. Its own reaper takes it away even if the tests are killed."""

from __future__ import annotations

import atexit
import os
import secrets
from contextlib import closing
from pathlib import Path

from graph.credentials import Credentials
from tests.servers.neo4j_installation import VERSION

SOCKET = Path("/var/run/docker.sock")
IMAGE = f"neo4j:{VERSION}-community"
BOLT = 7687
USER = "neo4j"
ENGINE_TIME = 5
"""Seconds in which an engine has to say that it is there."""


def engine_answers() -> bool:
    """Whether there is a Docker engine; what speaks to it is imported only where there may be one."""
    if not (os.environ.get("DOCKER_HOST") or SOCKET.exists()):
        return False
    import docker
    from docker.errors import DockerException

    try:
        with closing(docker.from_env(timeout=ENGINE_TIME)) as client:
            return bool(client.ping())
    except DockerException:
        return False


def contained_server() -> tuple[str, Credentials]:
    """The address of a new server in a container, which goes when this process does."""
    from testcontainers.core.container import DockerContainer
    from testcontainers.core.wait_strategies import LogMessageWaitStrategy

    credentials = Credentials(user=USER, password=secrets.token_urlsafe(16))
    container = (
        DockerContainer(IMAGE)
        .with_env("NEO4J_AUTH", f"{USER}/{credentials.password}")
        .with_env("NEO4J_dbms_cypher_min__replan__interval", "1h")
        .with_exposed_ports(BOLT)
        .waiting_for(LogMessageWaitStrategy("Started."))
    )
    container.start()
    atexit.register(container.stop)
    return f"bolt://{container.get_container_host_ip()}:{container.get_exposed_port(BOLT)}", credentials
