"""Draws docs/images/demo.svg, the README's picture, from what the demo prints: `python bench/picture.py`.

The picture is text in an SVG that names only fonts of the reader's own machine, so that it loads nothing.
"""

from __future__ import annotations

import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console, Group
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from api.demo import run_demo
from api.services import open_atlas
from api.settings import Settings

TARGET = Path(__file__).resolve().parents[1] / "docs" / "images" / "demo.svg"
WIDTH = 104
FACTS, SKILLS, PATHS = 12, 16, 14
"""How many lines of each part the picture shows."""

THEME = TerminalTheme(
    (251, 251, 249),
    (29, 35, 41),
    [
        (29, 35, 41),
        (163, 39, 27),
        (11, 107, 87),
        (138, 97, 0),
        (30, 80, 160),
        (120, 50, 130),
        (0, 110, 130),
        (90, 100, 110),
    ],
    [
        (91, 102, 112),
        (163, 39, 27),
        (11, 107, 87),
        (138, 97, 0),
        (30, 80, 160),
        (120, 50, 130),
        (0, 110, 130),
        (29, 35, 41),
    ],
)


def main() -> None:
    """Runs the demo over a store of its own and draws the beginning of its first and fourth part."""
    console = Console(width=WIDTH, record=True, file=StringIO(), force_terminal=True, color_system="truecolor")
    with tempfile.TemporaryDirectory() as folder, open_atlas(Settings(store=f"{folder}/atlas.db")) as atlas:
        run_demo(console, atlas, None)
    lines = Text.from_ansi(console.export_text(styles=True)).split("\n")
    plain = [line.plain for line in lines]
    start = next(i for i, line in enumerate(plain) if line.startswith("1  What"))
    paths = next(i for i, line in enumerate(plain) if line.startswith("4  Ways"))
    shown = [*lines[start : start + FACTS + SKILLS], Text("…", style="dim"), Text(""), *lines[paths : paths + PATHS]]
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(drawn(shown), encoding="utf-8")


def drawn(lines: list[Text]) -> str:
    """The lines as an SVG."""
    console = Console(width=WIDTH + 4, record=True, file=StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Group(*lines))
    svg = console.export_svg(title="skillatlas demo", theme=THEME, code_format=FRAME)
    return "\n".join(line.rstrip() for line in svg.splitlines() if line.strip()) + "\n"


FRAME = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"
     aria-label="What make demo prints">
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g>
</g>
</svg>
"""

if __name__ == "__main__":
    main()
