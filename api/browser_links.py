"""The links and commands that show the graph of a store in Neo4j Browser."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from api.linking import drawable
from api.services import Atlas
from api.settings import Settings
from graph.browser.pictures import editor_link, picture
from schema.namespaces import ConceptType, concept_type, from_iri

HTTP_PORT = 7474
HTTPS_PORT = 7473
"""Where Neo4j serves its Browser unless told otherwise."""

DRAWN = (ConceptType.SKILL, ConceptType.ROLE)
"""What there are pictures of, besides postings, which have no labels to be found by."""


@dataclass(frozen=True, slots=True)
class BrowserLinks:
    """A link to open, and the commands that load style and guide; `query` is what the link draws, if anything."""

    link: str
    query: str | None
    style: str
    guide: str


def browser_links(
    atlas: Atlas, settings: Settings, concept: str | None, browser: str | None, api: str | None
) -> BrowserLinks:
    """What shows a role, a skill or a posting, or else the guide. Raises StoreError for a store without pictures.

    `browser` and `api` are the addresses of Neo4j Browser and of our server, where they are not the usual ones. Raises
    UnknownConceptError, AmbiguousConceptError or UnknownPostingError for what is not there.
    """
    drawable(atlas.store)
    address = atlas.store.address
    ours = (api or f"http://localhost:{settings.port}").rstrip("/")
    guide = f":guide {ours}/browser/guide.html"
    query = None if concept is None else _query(atlas, concept)
    return BrowserLinks(
        link=editor_link(browser or _browser(address), address, query or guide),
        query=query,
        style=f":style {ours}/browser/style.grass",
        guide=guide,
    )


def _query(atlas: Atlas, asked: str) -> str:
    identifier = from_iri(asked)
    if concept_type(identifier) is ConceptType.POSTING:
        atlas.store.posting(identifier)
        return picture(ConceptType.POSTING, identifier)
    found = atlas.resolver().concept(asked, DRAWN)
    (hit,) = atlas.resolver().candidates(found, DRAWN)
    return picture(hit.concept_type, found)


def _browser(address: str) -> str:
    parts = urlsplit(address)
    secure = parts.scheme.endswith(("+s", "+ssc"))
    scheme, port = ("https", HTTPS_PORT) if secure else ("http", HTTP_PORT)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{scheme}://{host}:{port}/browser/"
