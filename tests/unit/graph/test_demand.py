"""Demand of skills and roles."""

import pytest

from graph.demand import role_demand, role_shares, skill_demand
from graph.shares import share_of
from schema.errors import UnknownConceptError
from schema.postings import RequirementLevel

REQUIRED, PREFERRED, MENTIONED = (
    RequirementLevel.REQUIRED,
    RequirementLevel.PREFERRED,
    RequirementLevel.MENTIONED,
)


@pytest.fixture
def market(sketch):
    sketch.skills("sql", "r").role("analyst").role("cook")
    sketch.posting("a", {"sql": REQUIRED}, role="analyst", date="2026-01-10")
    sketch.posting("b", {"sql": PREFERRED, "r": MENTIONED}, role="analyst", date="2026-03-01")
    sketch.posting("c", {}, role="analyst", date="2026-03-02")
    sketch.posting("d", {}, role="cook")
    return sketch.snapshot()


def test_a_skill_is_counted_by_level_and_month(market):
    demand = skill_demand(market, "skill/sql")
    assert demand.share == share_of(2, 4)
    assert [(one.level, one.share) for one in demand.levels] == [
        (REQUIRED, share_of(1, 4)),
        (PREFERRED, share_of(1, 4)),
        (MENTIONED, share_of(0, 4)),
    ]
    assert [(one.month, one.share) for one in demand.months] == [
        ("2026-01", share_of(1, 1)),
        ("2026-03", share_of(1, 2)),
    ]


def test_a_skill_can_be_counted_within_a_role(market):
    assert skill_demand(market, "skill/sql", "role/analyst").share == share_of(2, 3)
    assert skill_demand(market, "skill/sql", "role/cook").share == share_of(0, 1)


def test_a_role_is_counted_among_all_postings(market):
    demand = role_demand(market, "role/analyst")
    assert demand.share == share_of(3, 4)
    assert [one.month for one in demand.months] == ["2026-01", "2026-03"]
    assert demand.pay is None
    assert role_shares(market).tolist() == [0.75, 0.25]


def test_one_employers_copied_template_counts_once(sketch):
    sketch.skills("sql").posting("z")
    for copy in range(9):
        sketch.posting(f"a{copy}", ["sql"] if copy < 3 else [], organization="Acme", title="Analyst")
    assert skill_demand(sketch.snapshot(), "skill/sql").share == share_of(1 / 3, 2)


def test_without_postings_the_sample_is_zero(sketch):
    demand = skill_demand(sketch.skills("sql").snapshot(), "skill/sql")
    assert demand.share == share_of(0, 0)
    assert demand.months == ()


def test_an_unknown_skill_or_role_raises(market):
    with pytest.raises(UnknownConceptError):
        skill_demand(market, "skill/cobol")
    with pytest.raises(UnknownConceptError):
        skill_demand(market, "skill/sql", "role/pilot")
    with pytest.raises(UnknownConceptError):
        role_demand(market, "role/pilot")
