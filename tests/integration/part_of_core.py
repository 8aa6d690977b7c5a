"""A part of the core taxonomy, in its format: the roles about data with what they ask for, quick to load."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path

REFERENCES = ("broader", "related", "prerequisites", "helpful", "essential", "optional", "teaches", "assumes")
ROLES = "data.txt"
_BLOCKS = re.compile(r"\n{2,}(?=\S)")


def write_part(core: Traversable, folder: Path) -> None:
    """Writes the roles of one file, the skills that they name, what teaches these, and the groups."""
    roles = list(_blocks(core / "roles" / ROLES))
    skills = {_slug(block): block for file in _files(core / "skills") for block in _blocks(file)}
    wanted = _with_broader({slug for role in roles for slug in _named(role)} & skills.keys(), skills)
    groups = (core / "groups.txt").read_text(encoding="utf-8")
    kept = wanted | {f"group/{_slug(block)}" for block in _parted(groups)}
    resources = [block for file in _files(core / "resources") for block in _blocks(file)]
    taught = [block for block in resources if _named(_line(block, "teaches")) & wanted]
    texts = {
        "groups.txt": groups,
        "roles/all.txt": _joined(roles, kept),
        "skills/all.txt": _joined([skills[slug] for slug in sorted(wanted)], kept),
        "resources/all.txt": _joined(sorted(taught, key=_slug), kept),
    }
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def _with_broader(slugs: set[str], skills: Mapping[str, str]) -> set[str]:
    """The skills and all above them, for each has to stand somewhere."""
    above = {slug for found in slugs for slug in _named(_line(skills[found], "broader"))} & skills.keys()
    return slugs if above <= slugs else _with_broader(slugs | above, skills)


def _files(folder: Traversable) -> list[Traversable]:
    return sorted((file for file in folder.iterdir() if file.name.endswith(".txt")), key=lambda file: file.name)


def _blocks(file: Traversable) -> Iterator[str]:
    return _parted(file.read_text(encoding="utf-8"))


def _parted(text: str) -> Iterator[str]:
    return (block.strip("\n") for block in _BLOCKS.split(text) if not block.startswith("#"))


def _slug(block: str) -> str:
    return block.partition(":")[0]


def _line(block: str, field: str) -> str:
    return "\n".join(line for line in block.splitlines() if line.startswith(f"  {field}:"))


def _named(block: str) -> set[str]:
    """The first words of all values: among them are the slugs of what a block refers to."""
    values = (line.partition(":")[2].split("|") for line in block.splitlines())
    return {value.split()[0] for line in values for value in line if value.strip()}


def _joined(blocks: list[str], kept: set[str]) -> str:
    return "\n\n".join(_without_others(block, kept) for block in blocks) + "\n"


def _without_others(block: str, kept: set[str]) -> str:
    """The block without its references to what is not kept."""
    lines = (_reduced(line, kept) for line in block.splitlines())
    return "\n".join(line for line in lines if line is not None)


def _reduced(line: str, kept: set[str]) -> str | None:
    field, _, values = line.partition(":")
    if field.strip() not in REFERENCES:
        return line
    left = [value.strip() for value in values.split("|") if value.split()[0] in kept]
    return f"{field}: {' | '.join(left)}" if left else None
