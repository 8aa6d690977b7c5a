"""Dates, and the one on which a posting was published."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from extractors.dates import date_in
from schema.postings import PostingAnalysis

Analysed = Callable[[str], PostingAnalysis]


@pytest.mark.parametrize(
    ("text", "day_first", "expected"),
    [
        ("03-19-2026", False, date(2026, 3, 19)),
        ("19.03.2026", False, date(2026, 3, 19)),
        ("03/04/2026", False, date(2026, 3, 4)),
        ("03/04/2026", True, date(2026, 4, 3)),
        ("2026-03-19", False, date(2026, 3, 19)),
        ("Sep 17, 2019", False, date(2019, 9, 17)),
        ("17th of September 2019", False, date(2019, 9, 17)),
        ("20260319", False, date(2026, 3, 19)),
        ("05.03.2026", False, date(2026, 3, 5)),
        ("13/04/2026", False, date(2026, 4, 13)),
        ("03-19-2026", True, date(2026, 3, 19)),
        ("99/99/2020", False, None),
    ],
)
def test_dates_of_all_usual_forms(text: str, day_first: bool, expected: date | None) -> None:
    assert date_in(text, day_first=day_first) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Data Engineer\nDate posted: 19.03.2026\nHello.", date(2026, 3, 19)),
        ("Data Engineer\n| Published: 2026-03-19 |", date(2026, 3, 19)),
        ("Data Engineer\nDate: soon\nPosted: 2026-03-19", date(2026, 3, 19)),
        ("Data Engineer\nLocation: Leeds, UK\nPosted on 03/04/2026\nHello.", date(2026, 4, 3)),
        ("Data Engineer\nLocation: New York, NY\nPosted on 03/04/2026\nHello.", date(2026, 3, 4)),
        ("Data Engineer\nPosted on 03/04/2026 for all of the United States", date(2026, 3, 4)),
        ("Data Engineer\nWe moved on 19.03.2026.", None),
    ],
)
def test_the_day_of_posting_stands_behind_its_label(analysed: Analysed, text: str, expected: date | None) -> None:
    assert analysed(text).date_posted == expected
