"""Results on standard output, in the format that was asked for; messages and progress on standard error."""

from __future__ import annotations

import csv
import io
import json
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console

    from api.encoding import Json, Labels


class Format(StrEnum):
    """How a result is printed."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def chosen(asked: Format | None) -> Format:
    """The format that was asked for; else a table on a terminal and JSON where the output goes elsewhere."""
    return asked or (Format.TABLE if sys.stdout.isatty() else Format.JSON)


def print_result(
    value: object,
    asked: Format | None,
    show: Callable[[Console], None],
    rows: Sequence[object] | None = None,
    labels: Labels | None = None,
    row: type | tuple[str, ...] = (),
) -> None:
    """Prints one result. `show` draws it for a person; `rows` are its lines where the format prints line by line.

    `row` is the dataclass of a row, or its keys, from which CSV has its header where there is no row.
    """
    from api.encoding import columns_of, plain

    lines = [value] if rows is None else rows
    match chosen(asked):
        case Format.TABLE:
            show(console())
        case Format.JSON:
            print_json(plain(value, labels))
        case Format.JSONL:
            for one in lines:
                print_line(plain(one, labels))
        case Format.CSV:
            columns = row if isinstance(row, tuple) else columns_of(row, labelled=labels is not None)
            print_csv([plain(one, labels) for one in lines], columns)


def print_json(value: Json) -> None:
    """Prints a value as JSON that a person can read too."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def print_json_each(values: Iterable[Json]) -> None:
    """Prints one value as it is and several as an array, each when it comes; Ctrl-C leaves a closed array."""
    printed = 0
    first: Json = None
    try:
        for value in values:
            if printed == 0:
                first = value
            else:
                write_whole((f"[\n{_element(first)}" if printed == 1 else "") + f",\n{_element(value)}")
            printed += 1
    finally:
        if printed == 1:
            print_json(first)
        elif printed:
            write_whole("\n]\n")


def _element(value: Json) -> str:
    """A value within an array that is printed for a person to read."""
    return "  " + json.dumps(value, ensure_ascii=False, indent=2).replace("\n", "\n  ")


def print_line(value: Json) -> None:
    """Prints a value as one line of JSON."""
    write_whole(line_of(value))


def line_of(value: Json) -> str:
    """A value as one line of JSON."""
    return json.dumps(value, ensure_ascii=False) + "\n"


def write_whole(text: str) -> None:
    """Writes to standard output; Ctrl-C waits until all of it is written, so that no line is cut."""
    if threading.current_thread() is not threading.main_thread():  # where nobody hears Ctrl-C
        sys.stdout.write(text)
        return
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: heard.append(number))
    try:
        sys.stdout.write(text)
    finally:
        signal.signal(signal.SIGINT, before)
    if heard:
        raise KeyboardInterrupt


def print_csv(rows: Sequence[Json], columns: Sequence[str] = ()) -> None:
    """Prints objects as CSV with a header; what is nested stands as JSON in its cell, what one lacks is empty.

    Without an object the header is `columns`.
    """
    objects = [cast("dict[str, Json]", row) for row in rows]
    if not objects and columns:
        sys.stdout.write(",".join(columns) + "\n")
    print_csv_each(objects, tuple(dict.fromkeys(name for row in objects for name in row)))


def print_csv_each(rows: Iterable[Mapping[str, Json]], columns: Sequence[str] = ()) -> None:
    """Prints objects as CSV, each when it comes; without `columns` the first one's members are the header."""
    for number, row in enumerate(rows):
        columns = columns or tuple(row)
        lines = io.StringIO()
        writer = csv.writer(lines, lineterminator="\n")
        if number == 0:
            writer.writerow(columns)
        writer.writerow(_cell(row.get(name)) for name in columns)
        write_whole(lines.getvalue())


def _cell(value: Json) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def write_file(path: Path, text: str) -> None:
    """Writes a file. Raises a usage error for one that cannot be written."""
    import typer

    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise typer.BadParameter(f"{path} cannot be written ({error.strerror}); name another file") from error


def console() -> Console:
    """The terminal, or a plain page of 100 columns where the output goes elsewhere."""
    from rich.console import Console

    return Console(width=None if sys.stdout.isatty() else 100, highlight=False, soft_wrap=False)


def note(message: str) -> None:
    """Prints a message for the person on standard error."""
    sys.stderr.write(f"{message}\n")


def ask_to_paste() -> None:
    """Says how to give what standard input is asked for, where a person sits in front of it."""
    if sys.stdin.isatty():
        note("Paste the posting, and end it with Ctrl-D on a line of its own.")


def table(columns: Iterable[tuple[str, str]], rows: Iterable[Sequence[str]], title: str | None = None) -> object:
    """A table without a box; each column is a heading and how it stands: left, right, or whole, which is never broken.

    Cells are text, never markup.
    """
    from rich import box
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", pad_edge=False, header_style="bold")
    for heading, justify in columns:
        whole = justify == "whole"
        drawn.add_column(
            heading,
            justify="right" if justify == "right" else "left",
            overflow="ellipsis" if whole else "fold",
            no_wrap=whole,
        )
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    return drawn
