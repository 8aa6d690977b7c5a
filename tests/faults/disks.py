"""The disk of a server's data, which can be filled: a small file system of its own, or a limit to the size of files.

A file system of its own is really full (`ENOSPC`), but to mount one takes rights. The limit takes none (`EFBIG`).
"""

from __future__ import annotations

import resource
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.servers.neo4j_server import MEMORY, ROOM, Neo4jServer

SMALL = 4096
"""Bytes that a file may have: all logs of the server are longer already."""

UNLIMITED = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


class Disk(Protocol):
    """Where a running server keeps its data."""

    def fill(self) -> None:
        """Leaves no room."""
        ...

    def make_room(self) -> None:
        """Gives the room back."""
        ...


@dataclass(frozen=True, slots=True)
class OwnFileSystem:
    """A file system in memory for the data alone; to fill it is to make it as small as what it holds."""

    path: Path

    def fill(self) -> None:
        """Leaves no room: the next block is refused with ENOSPC."""
        _mount(self.path, f"remount,size={shutil.disk_usage(self.path).used}")

    def make_room(self) -> None:
        """Makes it as large as it was."""
        _mount(self.path, f"remount,size={ROOM}")


@dataclass(frozen=True, slots=True)
class LimitedFiles:
    """Any disk under a process that may not make its files longer: the next byte is refused with EFBIG."""

    process: int

    def fill(self) -> None:
        """Lets no file grow."""
        resource.prlimit(self.process, resource.RLIMIT_FSIZE, (SMALL, resource.RLIM_INFINITY))

    def make_room(self) -> None:
        """Lets files grow again."""
        resource.prlimit(self.process, resource.RLIMIT_FSIZE, UNLIMITED)


def mount_disk(server: Neo4jServer) -> None:
    """Gives the data of a server that has not been launched a file system of their own, where that may be done."""
    if server.folder.is_relative_to(MEMORY):
        _data(server).mkdir()
        _mount(_data(server), f"size={ROOM}")


def disk_of(server: Neo4jServer) -> Disk:
    """The disk of a running server."""
    return OwnFileSystem(_data(server)) if _data(server).is_mount() else LimitedFiles(server.process)


def _data(server: Neo4jServer) -> Path:
    return server.folder / "data"


def _mount(path: Path, options: str) -> None:
    """Mounts; without the rights or the program, nothing comes of it."""
    if program := shutil.which("mount"):
        subprocess.run([program, "-t", "tmpfs", "-o", options, "tmpfs", path], capture_output=True)
