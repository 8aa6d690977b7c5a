"""What Neo4j Browser loads from this server: a style and a guide. It runs on another origin, hence the CORS headers."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from graph.browser.guide import guide
from graph.browser.style import grass

CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "600",
}
"""Any page may read, with any headers (Neo4j Browser adds some for tracing): what is served depends on nobody."""


def browser_routes() -> BaseRoute:
    """The routes below /browser."""
    return Mount(
        "/browser", routes=[_file("/style.grass", "text/plain", _style), _file("/guide.html", "text/html", _guide)]
    )


def _file(path: str, media_type: str, text: Callable[[Request], str]) -> Route:
    async def answer(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=CORS)
        return Response(text(request), media_type=media_type, headers=CORS)

    return Route(path, answer, methods=["GET", "OPTIONS"])


def _style(_: Request) -> str:
    return grass()


def _guide(request: Request) -> str:
    folder, _, _ = request.url.path.rpartition("/")
    return guide(str(request.url.replace(path=f"{folder}/style.grass", query="")))
