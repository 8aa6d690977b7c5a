"""What is installed: our packages, whose names are ordinary words, are ours alone, and what they import is declared."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
import tomllib
from importlib.metadata import distributions, packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("api", "extractors", "graph", "schema")


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_is_ours(package: str) -> None:
    found = importlib.util.find_spec(package)
    assert found is not None
    assert found.origin is not None
    assert Path(found.origin).is_relative_to(ROOT)


@pytest.mark.parametrize("package", PACKAGES)
def test_no_other_distribution_brings_files_into_a_package_of_ours(package: str) -> None:
    others = {
        distribution.name
        for distribution in distributions()
        for file in distribution.files or ()
        if file.parts[0] == package and distribution.name != "skillatlas"
    }
    assert others == set()


def test_whatever_our_packages_import_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    groups = project["dependency-groups"]["spark"]
    declared = {
        re.split(r"[^\w.-]", needed)[0]
        for needed in (*project["project"]["dependencies"], *(one for extra in extras for one in extra), *groups)
    }
    brought = {module: {name.lower() for name in names} for module, names in packages_distributions().items()}
    others = imported() - sys.stdlib_module_names - set(PACKAGES)
    assert {module for module in others if module in brought and not declared & brought[module]} == set()


def imported() -> set[str]:
    """The first names of all that our packages import, wherever they do."""
    files = (file for package in PACKAGES for file in (ROOT / package).rglob("*.py"))
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level]
    return {name.partition(".")[0] for name in names}
