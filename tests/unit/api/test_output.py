"""Results as JSON, and figures as a person would write them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import pytest

from api.encoding import Json, number, plain
from api.output import print_csv, print_csv_each, print_json_each
from api.views.words import around, day, hours, listed, pay, percent, plural, shortened
from schema.concepts import SkillKind
from schema.postings import PayPeriod, Salary


@dataclass(frozen=True)
class Example:
    skill_id: str
    other_ids: tuple[str, ...]
    kind: SkillKind
    share: float
    when: date | None

    @property
    def double(self) -> float:
        return self.share * 2


EXAMPLE = Example("skill/a", ("skill/b",), SkillKind.TOOL, 0.5, date(2026, 3, 19))


def test_an_object_is_its_fields_and_properties() -> None:
    assert plain(EXAMPLE) == {
        "skill_id": "skill/a",
        "other_ids": ["skill/b"],
        "kind": "tool",
        "share": 0.5,
        "when": "2026-03-19",
        "double": 1,
    }


def test_labels_stand_beside_the_ids_they_belong_to() -> None:
    found = plain(EXAMPLE, {"skill/a": "A", "skill/b": "B"}.get)
    assert isinstance(found, dict)
    assert (found["skill"], found["others"]) == ("A", ["B"])


def test_names_are_there_for_no_ids_too_so_that_all_answers_have_the_same_keys() -> None:
    found = plain(replace(EXAMPLE, other_ids=()), {"skill/a": "A"}.get)
    assert isinstance(found, dict)
    assert found["others"] == []


def test_an_adjective_takes_no_plural() -> None:
    labels = {"skill/a": "A"}.get
    assert plain({"matched_ids": ("skill/a",), "missing_ids": (), "posting_ids": ()}, labels) == {
        "matched_ids": ["skill/a"],
        "matched": ["A"],
        "missing_ids": [],
        "missing": [],
        "posting_ids": [],
    }


def test_every_row_of_csv_stands_under_its_headings(capsys: pytest.CaptureFixture[str]) -> None:
    print_csv([{"id": "a", "names": ["A"], "hours": 1}, {"id": "b", "hours": 2}, {"id": "c", "hours": 3, "more": "x"}])
    assert list(csv.reader(io.StringIO(capsys.readouterr().out))) == [
        ["id", "names", "hours", "more"],
        ["a", '["A"]', "1", ""],
        ["b", "", "2", ""],
        ["c", "", "3", "x"],
    ]


@pytest.mark.parametrize(
    ("values", "printed"),
    [
        ([], None),
        ([{"id": "a"}], {"id": "a"}),
        (
            [{"id": "a", "text": "one\u2028line"}, [], {"names": ["B"]}],
            [{"id": "a", "text": "one\u2028line"}, [], {"names": ["B"]}],
        ),
    ],
)
def test_values_are_printed_as_json_when_they_come(
    capsys: pytest.CaptureFixture[str], values: list[Json], printed: Json
) -> None:
    print_json_each(values)
    out = capsys.readouterr().out
    assert out == (json.dumps(printed, ensure_ascii=False, indent=2) + "\n" if values else "")


def broken_off(*rows: dict[str, Json]) -> Iterator[dict[str, Json]]:
    yield from rows
    raise KeyboardInterrupt


def test_what_was_printed_before_ctrl_c_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyboardInterrupt):
        print_json_each(broken_off({"id": "a"}, {"id": "b"}))
    assert json.loads(capsys.readouterr().out) == [{"id": "a"}, {"id": "b"}]
    with pytest.raises(KeyboardInterrupt):
        print_json_each(broken_off({"id": "a"}))
    assert json.loads(capsys.readouterr().out) == {"id": "a"}
    with pytest.raises(KeyboardInterrupt):
        print_csv_each(broken_off({"id": "a", "names": ["A"]}, {"id": "b", "names": []}))
    assert capsys.readouterr().out == 'id,names\na,"[""A""]"\nb,[]\n'


def test_each_row_of_csv_is_printed_when_it_comes(capsys: pytest.CaptureFixture[str]) -> None:
    def rows() -> Iterator[dict[str, Json]]:
        yield {"id": "a"}
        assert capsys.readouterr().out == "id\na\n"
        yield {"id": "b"}

    print_csv_each(rows())
    assert capsys.readouterr().out == "b\n"


@pytest.mark.parametrize(("value", "expected"), [(2.0, 2), (0.123456, 0.1235), (None, None)])
def test_a_number_has_no_needless_decimals(value: float | None, expected: float | None) -> None:
    assert number(value) == expected


@pytest.mark.parametrize(
    ("salary", "expected"),
    [
        (Salary(min=130000, max=215000, currency="USD", period=PayPeriod.YEAR), "USD 130,000–215,000 a year"),
        (Salary(min=20, max=35, currency="USD", period=PayPeriod.HOUR), "USD 20–35 an hour"),
        (Salary(min=70000, max=None, currency=None, period=None), "from 70,000"),
        (Salary(min=None, max=90000, currency="EUR", period=None), "EUR up to 90,000"),
        (Salary(min=500, max=500, currency="GBP", period=PayPeriod.DAY), "GBP 500 a day"),
        (None, ""),
    ],
)
def test_pay_is_written_as_a_person_would(salary: Salary | None, expected: str) -> None:
    assert pay(salary) == expected


def test_other_figures_are_too() -> None:
    assert hours(1239.6) == "1,240 h"
    assert hours(0.2) == "1 h"
    assert hours(0) == "0 h"
    assert percent(0.125) == "12 %"
    assert day(date(2026, 3, 9)) == "9 March 2026"
    assert plural(1, "step") == "1 step"
    assert listed(["a", "b", "c"], 2) == "a, b and 1 more"


def test_a_long_sentence_is_cut_around_what_was_found() -> None:
    sentence = " ".join(["before"] * 30) + " Kubernetes " + " ".join(["after"] * 30)
    cut = around(sentence, "Kubernetes", 60)
    assert "Kubernetes" in cut
    assert len(cut) < 80
    assert (cut[0], cut[-1]) == ("…", "…")


def test_a_short_text_stays_whole() -> None:
    assert shortened("just  this", 20) == "just this"
