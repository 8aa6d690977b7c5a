"""Figures and facts as a person would write them."""

from __future__ import annotations

from datetime import date

from schema.postings import Salary


def hours(value: float) -> str:
    """Hours without decimals: `1,240 h`; what is under half an hour counts as one."""
    return f"{max(round(value), 1):,} h" if value > 0 else "0 h"


def percent(share: float) -> str:
    """A share as a percentage: `62 %`."""
    return f"{share * 100:.0f} %"


def years(low: float | None, high: float | None) -> str:
    """Years of experience: `5+`, `3–5`, `up to 2`; empty where none are stated."""
    if low is None and high is None:
        return ""
    if low is not None and high is not None:
        return f"{low:g}–{high:g}"
    return f"{low:g}+" if low is not None else f"up to {high:g}"


def day(value: date | None) -> str:
    """A date: `19 March 2026`."""
    return f"{value.day} {value:%B %Y}" if value else ""


def pay(salary: Salary | None) -> str:
    """A salary: `USD 130,000–215,000 a year`."""
    if not salary or (salary.min is None and salary.max is None):
        return ""
    period = f" {'an' if salary.period == 'hour' else 'a'} {salary.period.value}" if salary.period else ""
    return f"{salary.currency or ''} {_range(salary)}{period}".strip()


def _range(salary: Salary) -> str:
    if salary.min is None or salary.max is None or salary.min == salary.max:
        prefix = "from " if salary.max is None else "up to " if salary.min is None else ""
        return f"{prefix}{(salary.min if salary.min is not None else salary.max or 0):,.0f}"
    return f"{salary.min:,.0f}–{salary.max:,.0f}"


def shortened(text: str, length: int) -> str:
    """The text in one line, cut at a word's end where it is longer than `length` characters."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return line[: line.rfind(" ", 0, length)] + " …"


def around(sentence: str, found: str, length: int) -> str:
    """A stretch of the sentence of about `length` characters that has `found` in its middle."""
    line = " ".join(sentence.split())
    place = line.find(" ".join(found.split()))
    if len(line) <= length or place < 0:
        return shortened(line, length)
    start = max(0, min(place - (length - len(found)) // 2, len(line) - length))
    if start:
        start = line.find(" ", start) + 1 or start
    tail = shortened(line[start:], length)
    return f"… {tail}" if start else tail


def listed(names: list[str] | tuple[str, ...], most: int = 6) -> str:
    """Names with commas; what is beyond `most` is counted."""
    shown = ", ".join(names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown


def plural(count: int, noun: str) -> str:
    """A count with its noun: `1 step`, `2 steps`."""
    return f"{count:,} {noun if count == 1 else noun + 's'}"
