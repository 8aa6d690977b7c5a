"""Dates of all usual forms, and the one on which a posting was published."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"(?P<iso>(?P<y1>\d{{4}})[-/.](?P<m1>\d{{1,2}})[-/.](?P<d1>\d{{1,2}}))"
    rf"|(?<!\d)(?P<y5>20\d\d)(?P<m5>[01]\d)(?P<d5>[0-3]\d)(?!\d)"
    rf"|(?P<a>\d{{1,2}})(?P<sign>[-/.])(?P<b>\d{{1,2}})(?P=sign)(?P<y2>\d{{4}}|\d{{2}}(?!\d))"
    rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\.?[ -](?:of )?(?P<m3>{_MONTH})[a-z]*\.?,?[ -](?P<y3>\d{{4}})"
    rf"|(?P<m4>{_MONTH})[a-z]*\.? (?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y4>\d{{4}})",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:^|\n|\|)[\W_]{0,6}(?:date[ -]posted|posted(?: on| date)?|posting date|publish(?:ed)?(?: on| date)?"
    r"|publication date|date published|"
    r"date|job posted|listed(?: on)?|posted online|opened)[\W_]{0,6}(?P<value>[^\n]{0,40})",
    re.IGNORECASE,
)
_PUBLISHED_WORDS = frozenset({"date", "posted", "posting", "published", "publish", "publication", "listed", "opened"})
_LATEST_MONTH = 12
_CENTURY = 2000


def date_in(text: str, *, day_first: bool = False) -> date | None:
    """The first date of a text. `03/04/2026` is the third of April only where days come first; dots always mean so."""
    for match in _DATE.finditer(text):
        found = _read(match, day_first=day_first)
        if found:
            return found
    return None


def gives_date(words: Set[str]) -> bool:
    """Whether a posting with these words may give its date."""
    return not _PUBLISHED_WORDS.isdisjoint(words)


def date_published(text: str, words: Set[str], *, day_first: bool = False) -> date | None:
    """The date that a posting with these words gives as its own."""
    if not gives_date(words):
        return None
    for match in _PUBLISHED.finditer(text):
        found = date_in(match["value"], day_first=day_first)
        if found:
            return found
    return None


def _read(match: re.Match[str], *, day_first: bool) -> date | None:
    if match["iso"]:
        return _date(match["y1"], int(match["m1"]), match["d1"])
    if match["y5"]:
        return _date(match["y5"], int(match["m5"]), match["d5"])
    if match["a"]:
        return _numeric(int(match["a"]), int(match["b"]), match["y2"], day_first=day_first or match["sign"] == ".")
    if match["d3"]:
        return _date(match["y3"], _MONTHS[match["m3"].lower()], match["d3"])
    return _date(match["y4"], _MONTHS[match["m4"].lower()], match["d4"])


def _numeric(first: int, second: int, year: str, *, day_first: bool) -> date | None:
    """A date in figures; one that is over twelve is the day."""
    if first > _LATEST_MONTH or (day_first and second <= _LATEST_MONTH):
        first, second = second, first
    return _date(year, first, str(second))


def _date(year: str, month: int, day: str) -> date | None:
    full = int(year) if len(year) > 2 else _CENTURY + int(year)
    try:
        return date(full, month, int(day))
    except ValueError:
        return None
