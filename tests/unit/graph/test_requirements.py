"""What a role asks, from the taxonomy and from postings."""

import pytest

from graph.asking import FULL_SHARE, LEAST_WEIGHT, TRUST
from graph.requirements import role_requirements
from graph.shares import share_of
from schema.concepts import Importance
from schema.errors import UnknownConceptError


def asked(snapshot, role="analyst"):
    return {one.skill_id.removeprefix("skill/"): one for one in role_requirements(snapshot, f"role/{role}")}


def test_without_postings_the_taxonomy_speaks_alone(sketch):
    snapshot = sketch.skills("excel", "sql", "r").role("analyst", {"sql": 0.9, "excel": 1.0}, {"r": 0.3}).snapshot()
    found = role_requirements(snapshot, "role/analyst")
    assert [(one.skill_id, one.importance, one.weight) for one in found] == [
        ("skill/excel", Importance.ESSENTIAL, 1.0),
        ("skill/sql", Importance.ESSENTIAL, 0.9),
        ("skill/r", Importance.OPTIONAL, 0.3),
    ]
    assert found[0].stated == 1.0
    assert found[0].share == share_of(0, 0)


def test_postings_move_a_weight_by_their_number(sketch):
    sketch.skills("sql").role("analyst", {"sql": 1.0})
    for number in range(10):
        sketch.posting(f"p{number}", ["sql"] if number < 2 else [], role="analyst")
    sql = asked(sketch.snapshot())["sql"]
    assert sql.weight == pytest.approx((TRUST * 1.0 + 10 * 0.2 / FULL_SHARE) / (TRUST + 10))
    assert sql.share == share_of(2, 10)


def test_what_only_postings_ask_is_added_when_enough_of_them_do(sketch):
    sketch.skills("sql", "dbt").role("analyst", {"sql": 1.0})
    for number in range(3):
        sketch.posting(f"p{number}", ["dbt"], role="analyst")
    assert "dbt" not in asked(sketch.snapshot())
    sketch.posting("p3", ["dbt"], role="analyst")
    dbt = asked(sketch.snapshot())["dbt"]
    assert dbt.weight == pytest.approx(4 / (TRUST + 4))
    assert dbt.weight >= LEAST_WEIGHT
    assert (dbt.stated, dbt.importance) == (None, Importance.OPTIONAL)


def test_what_only_postings_ask_becomes_essential_when_many_of_them_do(sketch):
    sketch.skills("sql", "dbt").role("analyst", {"sql": 1.0})
    for number in range(20):
        sketch.posting(f"p{number}", ["dbt"], role="analyst")
    assert asked(sketch.snapshot())["dbt"].importance is Importance.ESSENTIAL


def test_a_copied_posting_does_not_swing_a_weight(sketch):
    sketch.skills("sql", "cobol").role("analyst", {"sql": 1.0})
    for copy in range(500):
        sketch.posting(f"p{copy}", ["cobol"], role="analyst", organization="Acme", title="Analyst")
    assert set(asked(sketch.snapshot())) == {"sql"}


def test_of_two_sources_the_greater_weight_counts_once(sketch):
    sketch.skills("sql").role("analyst", optional={"sql": 0.4})
    first = sketch.records[-1]
    sketch.records.append(type(first)(first.role_id, first.skill_id, Importance.ESSENTIAL, 0.8, "esco"))
    (sql,) = role_requirements(sketch.snapshot(), "role/analyst")
    assert (sql.weight, sql.importance) == (0.8, Importance.ESSENTIAL)


def test_where_nothing_is_called_essential_everything_is(sketch):
    snapshot = sketch.skills("sql", "r").role("analyst", optional={"sql": 0.5, "r": 0.2}).snapshot()
    assert {one.importance for one in role_requirements(snapshot, "role/analyst")} == {Importance.ESSENTIAL}


def test_a_role_that_asks_nothing_is_no_error_and_an_unknown_one_is(sketch):
    snapshot = sketch.role("mystery").snapshot()
    assert role_requirements(snapshot, "role/mystery") == ()
    with pytest.raises(UnknownConceptError, match="'role/other'"):
        role_requirements(snapshot, "role/other")
