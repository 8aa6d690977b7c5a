"""What docker-compose.yml and the Dockerfile say, for tests: Docker itself cannot run there."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
_VARIABLE = re.compile(r"\$\{(\w+)(?::([-?])([^}]*))?\}")


class MissingVariableError(Exception):
    """A variable without a default that nobody has set, as `docker compose` says it."""


@dataclass(frozen=True, slots=True)
class Instruction:
    """One line of a Dockerfile, continuation lines joined."""

    name: str
    value: str

    @property
    def words(self) -> list[str]:
        """The words behind the options."""
        return [word for word in self.value.split() if not word.startswith("--")]

    @property
    def command(self) -> list[str]:
        """The arguments of a command in its JSON form."""
        found: list[str] = json.loads(self.value[self.value.index("[") :])
        return found


def dockerfile() -> list[Instruction]:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    parts = [line.partition(" ") for line in lines if line.strip() and not line.startswith("#")]
    return [Instruction(name, value.strip()) for name, _, value in parts]


def last_stage() -> list[Instruction]:
    """The instructions of the image that runs."""
    found = dockerfile()
    start = max(number for number, instruction in enumerate(found) if instruction.name == "FROM")
    return found[start:]


def image_environment() -> dict[str, str]:
    """The variables that the image sets."""
    pairs = [word.partition("=") for line in last_stage() if line.name == "ENV" for word in line.words]
    return {name: value for name, _, value in pairs}


def compose(variables: Mapping[str, str]) -> dict[str, Any]:
    """docker-compose.yml with its variables filled in. Raises MissingVariableError. `Any`, for YAML has all shapes."""
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(_VARIABLE.sub(lambda match: _value(match, variables), text))
    return found


def _value(match: re.Match[str], variables: Mapping[str, str]) -> str:
    name, kind, text = match.groups()
    if variables.get(name):
        return variables[name]
    if kind == "-":
        return str(text)
    raise MissingVariableError(f"{name}: {text}")
