"""How far a long run is: a bar with rate and time left on standard error, where a person looks at it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress, Task
    from rich.text import Text

Item = TypeVar("Item")

_CHUNK = 1 << 20


def shown(items: Iterable[Item], files: Sequence[str], *, beside_output: bool) -> Iterator[Item]:
    """The same items, counted by a bar if standard error is a terminal.

    Where results are printed `beside_output` while items come, the bar also needs an output that is no terminal.
    """
    if not sys.stderr.isatty() or (beside_output and sys.stdout.isatty()):
        yield from items
        return
    with _bar() as progress:
        task = progress.add_task("postings", total=expected(files))
        for item in items:
            yield item
            progress.advance(task)


def expected(files: Sequence[str]) -> int | None:
    """About how many postings the files hold: the lines of tables and JSONL, one of any other; None where unknown."""
    counts = [_rows(Path(file)) if file != "-" else None for file in files]
    return None if None in counts else sum(count for count in counts if count is not None)


def _rows(path: Path) -> int:
    from extractors.documents import FORMATS, STREAMED

    if path.is_dir():
        return sum(_rows(file) for file in path.rglob("*") if file.is_file() and file.suffix.lower() in FORMATS)
    if FORMATS.get(path.suffix.lower()) not in STREAMED:
        return 1
    with path.open("rb") as file:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(_CHUNK), b""))


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Rate(ProgressColumn):
        """Postings a second, over the last half minute."""

        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:,.0f}/s" if task.speed else "")

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
