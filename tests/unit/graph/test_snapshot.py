"""The snapshot as a whole."""

import random
import threading

import numpy as np
import pytest

from graph.adjacency import adjacent_skills
from graph.records import taxonomy_records
from graph.snapshot import UNSTATED_HOURS, Snapshot
from schema.errors import UnknownConceptError


def test_concepts_can_be_read_without_a_store(sketch):
    snapshot = (
        sketch.groups("data").skill("sql", broader=["group/data"], label="SQL").role("analyst", ["sql"]).snapshot()
    )
    assert snapshot.revision == 1
    assert snapshot.skills.get("skill/sql").pref_label == "SQL"
    assert [role.id for role in snapshot.roles] == ["role/analyst"]
    assert snapshot.node_id(0) == "skill/sql"
    assert snapshot.node_id(1) == "group/data"


def test_what_is_right_below_a_skill_or_a_group_is_narrower(sketch):
    sketch.groups("data").skill("sql", broader=["group/data"]).skill("t-sql", broader=["skill/sql"])
    snapshot = sketch.skill("nosql", broader=["group/data"]).snapshot()
    assert snapshot.narrower("group/data") == ("skill/nosql", "skill/sql")
    assert snapshot.narrower("skill/sql") == ("skill/t-sql",)
    assert snapshot.narrower("skill/t-sql") == ()
    with pytest.raises(UnknownConceptError, match="'skill/none'"):
        snapshot.narrower("skill/none")


def test_an_empty_graph_is_a_snapshot():
    snapshot = Snapshot.build([], 0)
    assert (len(snapshot.skills), len(snapshot.roles), snapshot.market.templates) == (0, 0, 0)


def test_the_order_of_the_records_does_not_matter(sketch):
    sketch.skills("sql", "r").role("analyst", ["sql"], ["r"]).resource("book", ["sql"]).posting(
        "p", ["r"], role="analyst"
    )
    shuffled = list(sketch.records)
    random.Random(7).shuffle(shuffled)
    one, other = sketch.snapshot(), Snapshot.build(shuffled, 1)
    assert one.skills.items == other.skills.items
    assert (one.asking.weights.matrix != other.asking.weights.matrix).nnz == 0
    assert one.market.posting_ids == other.market.posting_ids


def test_a_relation_to_a_concept_that_is_not_there_is_named(sketch):
    with pytest.raises(UnknownConceptError, match="'skill/sql'"):
        sketch.role("analyst", ["sql"]).snapshot()


def test_a_resource_that_teaches_what_is_not_there_is_refused(sketch):
    with pytest.raises(UnknownConceptError, match="'skill/sql'"):
        sketch.resource("book", ["sql"]).snapshot()


def test_a_skill_that_states_no_hours_gets_the_usual_ones(sketch):
    snapshot = sketch.skill("sql", hours=0.0).skill("welding", hours=7.0).snapshot()
    assert snapshot.hours.tolist() == [UNSTATED_HOURS, 7.0]


def test_arrays_cannot_be_written_to(core_snapshot):
    for array in (
        core_snapshot.hours,
        core_snapshot.in_use,
        core_snapshot.asking.weights.values,
        core_snapshot.skill_wording.vectors.values,
    ):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


def test_several_threads_get_the_same_answer(core_snapshot):
    answers = []
    threads = [
        threading.Thread(target=lambda: answers.append(adjacent_skills(core_snapshot, "skill/pytorch")))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 8
    assert len(set(answers)) == 1


def test_the_core_taxonomy_is_there_whole(core_snapshot, core):
    taxonomy = core
    assert len(core_snapshot.skills) == len(taxonomy.skills)
    assert len(core_snapshot.roles) == len(taxonomy.roles)
    assert core_snapshot.asking.stated.size == len(taxonomy.requirements)
    assert core_snapshot.prerequisites.direct.size == len(taxonomy.prerequisites)
    assert core_snapshot.teaches.size == sum(len(resource.teaches) for resource in taxonomy.resources)


def test_two_snapshots_of_one_taxonomy_are_equal_in_every_array(core_snapshot, core):
    again = Snapshot.build(taxonomy_records(core), 1)
    for one, other in (
        (core_snapshot.in_roles.occurrences, again.in_roles.occurrences),
        (core_snapshot.skill_wording.vectors, again.skill_wording.vectors),
        (core_snapshot.coverage.transfer, again.coverage.transfer),
    ):
        assert np.array_equal(one.values, other.values)
        assert np.array_equal(one.targets, other.targets)
