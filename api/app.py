"""The ASGI application: the counsellor's page, GraphQL at /graphql, a page to try it at /query, and health."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from http import HTTPStatus
from importlib import resources

from cross_web import HTTPException  # what strawberry raises for a request that is none of GraphQL
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Message, Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL

from api.graphql.context import Context
from api.graphql.schema import build_schema
from api.neo4j_browser import browser_routes
from api.services import Atlas
from api.settings import Settings
from schema.errors import SkillatlasError

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""Pages load nothing from elsewhere, run no inline code, send nothing elsewhere and stand in nobody's frame."""


NO_QUERY = "POST a JSON object with `query`, and `variables` where it has some; the page at /query lets you try it"
"""What a request without a query is told, above all a browser's that was pointed at /graphql."""


_FAULTS = {
    "Unsupported content type": "send the query as JSON, with the header `Content-Type: application/json`",
    "Batching is not enabled": "send one object with a `query`, not a list; one query may have several fields",
}
"""What is said in place of strawberry's words for requests that it refuses."""


class GraphQLEndpoint(GraphQL[Context, None]):
    """GraphQL over HTTP; every request gets a context of its own, and a request that is none a coded error."""

    def __init__(self, atlas: Atlas, settings: Settings) -> None:
        super().__init__(build_schema(settings), graphql_ide=None)
        self.atlas = atlas
        self.max_request_bytes = settings.max_request_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers an HTTP request; one that is too long or none of GraphQL gets a coded error with its status."""
        try:
            response = await self.run(Request(scope, _limited(receive, self.max_request_bytes)))
        except HTTPException as fault:
            response = _no_graphql(fault)
        await response(scope, receive, send)

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Context:  # noqa: ARG002
        """The context of a request."""
        return Context(self.atlas)


def _limited(receive: Receive, most: int) -> Receive:
    """The same messages, up to so many bytes in all. Raises HTTPException for more, which nobody then reads."""
    taken = 0

    async def limited() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            reason = f"the request has more than {most:,} bytes; send fewer or shorter postings at once"
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, reason)
        return message

    return limited


def _no_graphql(fault: HTTPException) -> Response:
    # 404 is a browser that opens /graphql
    missing = fault.status_code == HTTPStatus.NOT_FOUND or "query" in fault.reason
    message = NO_QUERY if missing else _FAULTS.get(fault.reason, fault.reason)
    status = HTTPStatus.BAD_REQUEST if missing else fault.status_code
    code = "REQUEST_TOO_LARGE" if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE else "BAD_QUERY"
    return JSONResponse({"errors": [{"message": message, "extensions": {"code": code}}]}, status_code=status)


def build_app(atlas: Atlas, settings: Settings) -> Starlette:
    """The application over an open atlas. The caller closes the atlas when the server has stopped."""
    endpoint = GraphQLEndpoint(atlas, settings)
    sdl = endpoint.schema.as_str()

    @asynccontextmanager
    async def warm(_: Starlette) -> AsyncIterator[None]:
        await run_in_threadpool(atlas.warm)
        yield

    return Starlette(
        routes=[
            Route("/", _page("counsellor.html")),
            Route("/query", _page("query.html")),
            Mount("/static", StaticFiles(packages=[("api", "pages/static")])),
            Route("/graphql", endpoint, methods=["GET", "POST"]),
            Route("/schema.graphql", lambda _: PlainTextResponse(sdl)),
            browser_routes(),
            Route("/healthz", lambda _: JSONResponse({"status": "alive"})),
            Route("/readyz", _readiness(atlas)),
        ],
        middleware=[
            Middleware(TrustedHostMiddleware, allowed_hosts=settings.answered_hosts(), www_redirect=False),
            Middleware(BaseHTTPMiddleware, dispatch=_secured),
            *_shared_with(settings.cors_origins),
        ],
        lifespan=warm,
    )


def _shared_with(origins: Sequence[str]) -> list[Middleware]:
    """What lets pages of other origins ask this server; nothing where none is allowed."""
    if not origins:
        return []
    return [Middleware(CORSMiddleware, allow_origins=origins, allow_methods=["GET", "POST"], max_age=600)]


def _readiness(atlas: Atlas) -> Callable[[Request], Awaitable[Response]]:
    async def ready(_: Request) -> Response:
        try:
            revision = await run_in_threadpool(atlas.store.revision)
        except SkillatlasError as error:
            return JSONResponse({"status": "not ready", "code": error.code}, status_code=503)
        return JSONResponse({"status": "ready", "revision": revision})

    return ready


async def _secured(request: Request, call_next: RequestResponseEndpoint) -> Response:
    response = await call_next(request)
    response.headers["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def _page(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def page(_: Request) -> Response:
        return HTMLResponse((resources.files("api") / "pages" / name).read_text(encoding="utf-8"))

    return page
