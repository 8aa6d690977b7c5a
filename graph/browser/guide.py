"""The guide for Neo4j Browser: pages that lead through the graph, with queries that run at a click."""

from __future__ import annotations

from html import escape
from importlib import resources

from graph.browser.style import legend


def guide(style_url: str) -> str:
    """The guide as HTML; `style_url` is where Neo4j Browser finds the style."""
    text = (resources.files("graph") / "browser" / "guide.html").read_text(encoding="utf-8")
    return text.replace("{{style}}", escape(style_url)).replace("{{legend}}", _legend())


def _legend() -> str:
    return "\n".join(f"    {_entry(colour, meaning)}" for colour, meaning in legend())


def _entry(colour: str, meaning: str) -> str:
    dot = f'<span style="color: {colour}">⬤</span>'
    return f'<span style="white-space: nowrap; margin-right: 1em">{dot} {meaning}</span>'
