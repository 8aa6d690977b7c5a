"""How facts are laid out: a faint name, and behind it the fact, which keeps its margin when it takes several lines."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

NAME_WIDTH = 14
"""As wide as the longest name of a fact, so that the facts of all answers stand in one column."""


def show_fact(console: Console, name: str, fact: str, *, indent: int = 2, style: str = "") -> None:
    """Draws one fact; an empty one is said to be not stated."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=indent + NAME_WIDTH - 1)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(Text(" " * indent + name, style="dim"), Text(fact or "not stated", style=style if fact else "dim"))
    console.print(grid)
