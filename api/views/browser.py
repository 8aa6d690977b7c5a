"""The links into Neo4j Browser drawn for a person."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from api.browser_links import BrowserLinks


def show_links(console: Console, found: BrowserLinks) -> None:
    """Draws the link and what to type in Neo4j Browser; a link is never broken over lines."""
    what = "guide" if found.query is None else "picture"
    console.print(Text(f"Open this for the {what}, and run what stands in the editor:"))
    console.print(Text(found.link), soft_wrap=True)
    console.print(Text("Type these in Neo4j Browser for colours and for the guide, unless its server loads them:"))
    for command in (found.style, found.guide):
        console.print(Text(f"  {command}"), soft_wrap=True)
