"""Postings in arrays: templates, levels, months, pay."""

import pytest

from graph.market import Pay
from schema.errors import UnknownConceptError
from schema.postings import RequirementLevel


def test_copies_of_one_posting_count_once(sketch):
    sketch.skills("python", "sql").role("analyst")
    for copy in range(8):
        mentions = ["python", "sql"] if copy < 2 else ["python"]
        sketch.posting(f"copy{copy}", mentions, role="analyst", organization="Acme", title="Analyst")
    sketch.posting("other", ["sql"], role="analyst", organization="Zeta", title="Analyst")
    market = sketch.snapshot().market
    assert market.templates == 2
    assert market.template.tolist() == [0] * 8 + [1]
    assert market.shares().row(0)[1].tolist() == pytest.approx([1 / 2, (2 / 8 + 1) / 2])


def test_organization_and_title_are_compared_in_folded_form(sketch):
    sketch.posting("a", organization="ACME  Ltd", title="Data Analyst").posting(
        "b", organization="Acme Ltd", title="data analyst"
    )
    assert sketch.snapshot().market.templates == 1


def test_a_posting_without_organization_or_title_stands_alone(sketch):
    sketch.posting("a", title="Analyst").posting("b", title="Analyst").posting("c", organization="Acme")
    assert sketch.snapshot().market.templates == 3


def test_levels_and_months_are_kept(sketch):
    sketch.skills("sql").posting("a", {"sql": RequirementLevel.PREFERRED}, date="2026-03-19").posting("b")
    market = sketch.snapshot().market
    assert market.asked.row(0)[1].tolist() == [2.0]
    assert market.month.tolist() == [2026 * 12 + 2, -1]


def test_pay_is_the_median_of_the_middles_a_year_in_the_usual_currency(sketch):
    sketch.role("analyst").role("cook")
    offers = [
        (100_000.0, 140_000.0, "USD", "year"),  # 120,000
        (50.0, None, "USD", "hour"),  # 104,000
        (10_000.0, 10_000.0, "USD", "month"),  # 120,000
        (60_000.0, 60_000.0, "EUR", "year"),
        (None, None, "USD", "year"),
        (90_000.0, None, "USD", None),
    ]
    for number, salary in enumerate(offers):
        sketch.posting(f"p{number}", role="analyst", salary=salary)
    snapshot = sketch.snapshot()
    analyst = snapshot.roles.position("role/analyst")
    assert snapshot.market.pay == {analyst: Pay("USD", 120_000.0, 112_000.0, 120_000.0, 3)}


def test_the_copies_of_a_template_are_one_offer(sketch):
    sketch.role("cook")
    for number, amount in enumerate((30_000.0, 40_000.0)):
        sketch.posting(
            f"p{number}", role="cook", organization="Acme", title="Cook", salary=(amount, None, "USD", "year")
        )
    (pay,) = sketch.snapshot().market.pay.values()
    assert (pay.median, pay.postings) == (35_000.0, 1)


def test_a_skill_that_is_not_there_is_named(sketch):
    with pytest.raises(UnknownConceptError, match="'skill/sql'"):
        sketch.posting("a", ["sql"]).snapshot()


def test_without_postings_there_is_nothing(sketch):
    market = sketch.skills("sql").role("analyst", ["sql"]).snapshot().market
    assert market.templates == 0
    assert market.shares().size == 0
    assert market.pay == {}
