"""What the command line says to somebody who is new to it: its help, and what it says of options written wrongly."""

from __future__ import annotations

import pytest
import typer

from api.cli import app
from tests.integration.command import within


def commands() -> dict[str, typer.core.TyperCommand]:
    """Every command by its whole name, as in `taxonomy check`."""
    found = {}
    waiting = {"": typer.main.get_command(app)}
    while waiting:
        name, command = waiting.popitem()
        below = getattr(command, "commands", {})
        found |= {} if below else {name: command}
        waiting |= {f"{name} {own}".strip(): one for own, one in below.items()}
    return dict(sorted(found.items()))


COMMANDS = commands()
WITH_FORMAT = [name for name, command in COMMANDS.items() if "output_format" in [one.name for one in command.params]]


@pytest.mark.parametrize("name", WITH_FORMAT)
def test_a_format_that_there_is_not_is_told_those_that_there_are(name: str) -> None:
    arguments = [one.name or "" for one in COMMANDS[name].params if one.param_type_name == "argument"]
    refused = within(*name.split(), *arguments, "--format", "yaml")
    listed = "table, json or jsonl" if name == "explain" else "table, json, jsonl or csv"
    assert refused.stderr.endswith(f"Error: Invalid value for '--format' / '-f': 'yaml' is no format; use {listed}\n")
    assert refused.returncode == 2
    assert f"<{listed.replace(' or ', '|').replace(', ', '|')}>" in within(*name.split(), "--help").stdout


def test_an_explanation_is_no_table_of_rows() -> None:
    refused = within("explain", "We need Python.", "--format", "csv")
    assert refused.stderr.endswith("'csv' is no format here; use table, json or jsonl\n")


@pytest.mark.parametrize("group", [[], ["taxonomy"], ["evaluate"]], ids=["skillatlas", "taxonomy", "evaluate"])
def test_no_line_of_the_list_of_commands_is_cut_short(group: list[str]) -> None:
    listed = within(*group, "--help", COLUMNS="80").stdout.split("Commands:")[1]
    assert [line for line in listed.splitlines() if line.endswith("...")] == []
