"""Neo4j Community in a cache folder, from Maven Central: no Docker, no rights, nothing outside the folder."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path

VERSION = "5.26.30"
JAVA = 17
ARTIFACTS = (
    ("org.neo4j", "neo4j", VERSION),
    ("org.neo4j.app", "neo4j-server", VERSION),
    ("org.neo4j.client", "neo4j-browser", "5.24.0"),
)
POM = """<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>skillatlas</groupId><artifactId>neo4j</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>{dependencies}</dependencies></project>
"""
DEPENDENCY = "<dependency><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version></dependency>"
CACHE = user_cache_path("skillatlas") / "neo4j"
"""Settled when this module is imported: later the tests have a cache folder of their own, and this one stays."""

SIGNATURES = re.compile(r"META-INF/[^/]+\.(SF|RSA|DSA|EC)")

COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies"


class CannotInstallError(Exception):
    """Says what is missing on this machine, and how to get it."""


@dataclass(frozen=True, slots=True)
class Installation:
    """A Java and the Neo4j that it runs."""

    java: Path
    jars: Path
    archive: Path

    def command(self, home: Path, *options: str) -> list[str]:
        """The command that runs a server in the foreground, with its files under `home`."""
        archived = [f"-XX:SharedArchiveFile={self.archive}"] if self.archive.exists() else []
        return [
            str(self.java),
            "-cp",
            f"{self.jars}/*",
            "-Dfile.encoding=UTF-8",
            "-XX:TieredStopAtLevel=1",  # quick to start rather than quick in the long run
            "-XX:+UseSerialGC",
            *archived,
            *options,
            "org.neo4j.server.CommunityEntryPoint",
            f"--home-dir={home}",
            f"--config-dir={home / 'conf'}",
        ]


def installed() -> Installation:
    """The installation, made if it is not there. Raises CannotInstallError."""
    java = _java()
    folder = CACHE / f"{VERSION}-unsigned"
    folder.mkdir(parents=True, exist_ok=True)
    with exclusive(folder / "complete"):
        if not (folder / "complete").exists():
            _install(folder)
    return Installation(java, folder / "lib", folder / f"classes-{_java_version(java)}.jsa")


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Keeps out other processes that want to make the same file."""
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _install(folder: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise CannotInstallError("there is no `mvn`. Install Maven 3 (`apt install maven`).")
    dependencies = "".join(DEPENDENCY.format(*artifact) for artifact in ARTIFACTS)
    (folder / "pom.xml").write_text(POM.format(dependencies=dependencies), encoding="utf-8")
    shutil.rmtree(folder / "lib", ignore_errors=True)
    options = (
        "-q",
        "-B",
        "-f",
        str(folder / "pom.xml"),
        COPY,
        "-DincludeScope=runtime",
        f"-DoutputDirectory={folder}/lib",
    )
    done = subprocess.run([maven, *options], capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotInstallError(f"Maven could not fetch Neo4j {VERSION}: {done.stdout[-1000:]}{done.stderr[-1000:]}")
    for jar in sorted((folder / "lib").glob("*.jar")):
        _take_signatures(jar)
    (folder / "complete").touch()


def _take_signatures(jar: Path) -> None:
    """Takes an archive's signatures out: Java shares no class of a signed one, nor any that builds on such a class."""
    with zipfile.ZipFile(jar) as signed:
        entries = signed.infolist()
        kept = [entry for entry in entries if not SIGNATURES.fullmatch(entry.filename)]
        if len(kept) == len(entries):
            return
        with zipfile.ZipFile(jar.with_suffix(".new"), "w", zipfile.ZIP_DEFLATED) as unsigned:
            for entry in kept:
                unsigned.writestr(entry, signed.read(entry))
    jar.with_suffix(".new").replace(jar)


def _java() -> Path:
    home = os.environ.get("JAVA_HOME")
    named = [Path(home) / "bin" / "java"] if home else []
    found = shutil.which("java")
    candidates = [*named, *([Path(found)] if found else []), *sorted(Path("/usr/lib/jvm").glob("*/bin/java"))]
    java = next((path for path in candidates if path.is_file() and _major(_java_version(path)) >= JAVA), None)
    if java is None:
        raise CannotInstallError(
            f"there is no Java {JAVA} or later. Install one (`apt install openjdk-17-jre-headless`)."
        )
    return java


def _java_version(java: Path) -> str:
    said = subprocess.run([str(java), "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "([^"]+)"', said)
    return found[1] if found else "0"


def _major(version: str) -> int:
    return int(version.partition(".")[0])
