"""Our package names are ordinary words: nobody else may bring files into them."""

from __future__ import annotations

import importlib.util
from importlib.metadata import distributions
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
