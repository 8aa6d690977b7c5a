"""The application as an ASGI server runs it: what it does while a store lets it wait, and what it refuses to read."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from api.app import build_app
from api.services import Atlas, open_atlas
from api.settings import Settings
from graph.records import LabelHit
from graph.store import GraphStore

PATIENCE = 20.0
"""Seconds after which a test that waits for what never comes ends."""


class HangingStore:
    """A store whose look-up of a label hangs until it is told to go on, as one on a server that is gone does."""

    def __init__(self, store: GraphStore) -> None:
        self.store = store
        self.asked = threading.Event()
        self.released = threading.Event()

    def __getattr__(self, name: str) -> object:
        return getattr(self.store, name)

    def labelled(self, label: str) -> tuple[LabelHit, ...]:
        self.asked.set()
        self.released.wait(PATIENCE)
        return self.store.labelled(label)


@pytest.fixture
def atlas(filled_settings: Settings) -> Iterator[Atlas]:
    with open_atlas(filled_settings) as opened:
        yield opened


def client_of(atlas: Atlas, settings: Settings) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(build_app(atlas, settings)), base_url="http://localhost")


def test_a_store_that_hangs_keeps_no_other_request_waiting(atlas: Atlas, filled_settings: Settings) -> None:
    hanging = HangingStore(atlas.store)
    atlas.store = hanging  # type: ignore[assignment]  # it passes on all that it does not have

    async def ask_twice() -> tuple[bool, int, httpx.Response]:
        async with client_of(atlas, filled_settings) as client:
            asking = asyncio.create_task(client.post("/graphql", json={"query": '{ skill(id: "PyTorch") { id } }'}))
            await asyncio.to_thread(hanging.asked.wait, PATIENCE)
            healthy = (await client.get("/healthz")).status_code
            still_asking = not asking.done()
            hanging.released.set()
            return still_asking, healthy, await asking

    still_asking, healthy, answer = asyncio.run(ask_twice())
    assert (still_asking, healthy) == (True, 200)
    assert answer.json() == {"data": {"skill": {"id": "skill/pytorch"}}}


async def in_parts(body: bytes, size: int) -> AsyncIterator[bytes]:
    for start in range(0, len(body), size):
        yield body[start : start + size]


@pytest.mark.parametrize("parted", [False, True], ids=["with its length", "in chunks"])
def test_a_request_over_the_limit_is_refused_however_it_comes(
    atlas: Atlas, filled_settings: Settings, parted: bool
) -> None:
    settings = filled_settings.model_copy(update={"max_request_bytes": 100})

    async def answers() -> list[httpx.Response]:
        async with client_of(atlas, settings) as client:
            bodies = [b'{"query": "{ __typename }"}'.ljust(size) for size in (100, 101)]
            return [
                await client.post(
                    "/graphql",
                    content=in_parts(body, 40) if parted else body,
                    headers={"Content-Type": "application/json"},
                )
                for body in bodies
            ]

    taken, refused = asyncio.run(answers())
    assert taken.json() == {"data": {"__typename": "Query"}}
    assert refused.status_code == 413
    (error,) = refused.json()["errors"]
    assert error["extensions"] == {"code": "REQUEST_TOO_LARGE"}
    assert "100 bytes" in error["message"]


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost:8000", 200), ("127.0.0.1", 200), ("[::1]:8000", 200), ("rebound.example.org", 400)],
)
def test_a_page_whose_name_leads_here_by_a_trick_gets_no_answer(
    atlas: Atlas, filled_settings: Settings, host: str, status: int
) -> None:
    async def asked() -> httpx.Response:
        async with client_of(atlas, filled_settings) as client:
            return await client.post("/graphql", json={"query": "{ __typename }"}, headers={"Host": host})

    assert asyncio.run(asked()).status_code == status
