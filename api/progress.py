"""How far a long run is: a bar with rate and time left on standard error, where a person looks at it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress, Task
    from rich.text import Text

Item = TypeVar("Item")

_CHUNK = 1 << 20

_BAR_WIDTH = 24
"""Columns of the bar; with count, rate and time left the line fits into a terminal of 80."""

_SLOW = 10
"""Postings a second below which a decimal tells something."""


def shown(
    items: Iterable[Item], files: Sequence[str], *, beside_output: bool, missed: Callable[[], int] = lambda: 0
) -> Iterator[Item]:
    """The same items, counted by a bar if standard error is a terminal; those that were `missed` so far count too.

    Where results are printed `beside_output` while items come, the bar also needs an output that is no terminal.
    """
    if not sys.stderr.isatty() or (beside_output and sys.stdout.isatty()):
        yield from items
        return
    with _bar() as progress:
        task = progress.add_task("postings", total=expected(files))
        for number, item in enumerate(items, start=1):
            yield item
            progress.update(task, completed=number + missed())


def expected(files: Sequence[str]) -> int | None:
    """About how many postings the files hold: the lines of tables and JSONL, one of any other; None where unknown."""
    counts = [_rows(Path(file)) if file != "-" else None for file in files]
    return None if None in counts else sum(count for count in counts if count is not None)


def _rows(path: Path) -> int:
    from extractors.files import BROKEN, STREAMED, form_of, opened

    if path.is_dir():
        return sum(_rows(file) for file in path.rglob("*") if file.is_file() and form_of(file))
    if form_of(path) not in STREAMED:
        return 1
    try:
        with opened(path) as file:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(_CHUNK), b""))
    except BROKEN:
        return 0  # what is wrong with it is told when it is read


def _bar() -> Progress:
    """The bar, on standard error alone: what is printed meanwhile goes where it would go without a bar."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, ProgressColumn, TextColumn
    from rich.text import Text

    class Told(ProgressColumn):
        """A column of words that are told of a run."""

        def __init__(self, tell: Callable[[Task], str]) -> None:
            super().__init__()
            self._tell = tell

        def render(self, task: Task) -> Text:
            return Text(self._tell(task), no_wrap=True)

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(_BAR_WIDTH),
        *(Told(tell) for tell in (_counted, _rate, _left)),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
    )


def _counted(task: Task) -> str:
    return f"{task.completed:,.0f}" if task.total is None else f"{task.completed:,.0f} of {task.total:,.0f}"


def _rate(task: Task) -> str:
    """Postings a second, over the last half minute."""
    if not task.speed:
        return ""
    return f"{task.speed:,.0f}/s" if task.speed >= _SLOW else f"{task.speed:.1f}/s"


def _left(task: Task) -> str:
    seconds = task.time_remaining
    return "" if seconds is None else f"{timedelta(seconds=int(seconds))} left"
