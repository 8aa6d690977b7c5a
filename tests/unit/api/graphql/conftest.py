"""A client of an atlas with the core taxonomy and the first posting."""

from __future__ import annotations

import pytest

from api.graphql.schema import build_schema
from api.services import Atlas
from api.settings import Settings
from tests.unit.api.graphql.client import Client


@pytest.fixture(scope="module")
def client(stored_atlas: Atlas) -> Client:
    return Client(build_schema(Settings()), stored_atlas)
