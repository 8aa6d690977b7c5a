from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graph.records import Applied, PutPosting, PutTaxonomy, RetractPosting
from graph.store import GraphStore
from schema.concepts import Prerequisite, Skill, SkillGroup, Status
from schema.errors import InvalidInputError, UnknownConceptError
from schema.namespaces import ConceptType
from schema.postings import Rejection
from schema.taxonomy import Taxonomy
from tests.contract.answers import answers
from tests.contract.examples import (
    DATA_ENGINEER,
    PROGRAMMING,
    PYTHON,
    PYTHON_COURSE,
    RETIRED_PYTHON,
    ROLES,
    SKILLS,
    TAXONOMY,
    WEB,
    WITHOUT_PYTHON,
    advertised,
    finding,
    mention,
    posting,
    requires,
    resource,
    role,
    skill,
)

ASKS_PYTHON = posting("a", finding("python", mention(0, "Python", "Python.")))


def test_every_field_of_a_concept_comes_back(store: GraphStore) -> None:
    assert store.skills([PYTHON.id]) == (PYTHON,)
    assert store.groups([WEB.id]) == (WEB,)
    assert store.roles([DATA_ENGINEER.id]) == (DATA_ENGINEER,)
    assert store.resources([PYTHON_COURSE.id]) == (PYTHON_COURSE,)


def test_concepts_come_in_the_order_in_which_they_are_asked(store: GraphStore) -> None:
    asked = [PYTHON.id, "skill/java", PYTHON.id]
    assert [found.id for found in store.skills(asked)] == asked
    assert store.groups([WEB.id, PROGRAMMING.id]) == (WEB, PROGRAMMING)


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ("skill", ["skill/java", "skill/nope", "skill/neither"]),
        ("skill", ["skill/java", "role/pilot"]),
        ("group", ["group/web", "skill/java"]),
        ("role", ["role/pilot", "role/nope"]),
        ("resource", ["resource/python-course", "resource/nope"]),
    ],
)
def test_the_first_id_that_is_not_there_is_named_in_the_error(store: GraphStore, asked: str, ids: list[str]) -> None:
    read = {"skill": store.skills, "group": store.groups, "role": store.roles, "resource": store.resources}[asked]
    with pytest.raises(UnknownConceptError) as error:
        read(ids)
    assert (error.value.asked, error.value.kind) == (ids[1], asked)


def test_the_graph_counts_its_concepts_and_relations(store: GraphStore) -> None:
    counts = store.counts()
    assert (counts.groups, counts.skills, counts.roles, counts.resources) == (2, len(SKILLS), len(ROLES), 2)
    assert (counts.requirements, counts.prerequisites) == (6, 4)


def test_requirements_come_heaviest_first_then_by_skill_and_source(store: GraphStore) -> None:
    assert store.requirements("role/data-engineer") == (
        requires("data-engineer", "python"),
        requires("data-engineer", "java", 0.75),
        requires("data-engineer", "node-js", 0.4),
    )
    assert [(r.skill_id, r.source) for r in store.requirements("role/ml-engineer")] == [
        ("skill/machine-learning", "core"),
        ("skill/python", "core"),
        ("skill/python", "esco"),
    ]


def test_prerequisites_come_strongest_first(store: GraphStore) -> None:
    assert store.prerequisites("skill/machine-learning") == (
        Prerequisite("skill/python", "skill/machine-learning"),
        Prerequisite("skill/java", "skill/machine-learning", 0.5),
    )


def test_a_known_concept_without_neighbours_has_an_empty_answer(store: GraphStore) -> None:
    assert store.requirements("role/pilot") == ()
    assert store.prerequisites("skill/java") == ()
    assert store.evidence("skill/java", "role/pilot", 10) == ()


@pytest.mark.parametrize("identifier", ["role/nope", "skill/python", "", "group/web"])
def test_requirements_of_what_is_no_role_are_an_error(store: GraphStore, identifier: str) -> None:
    with pytest.raises(UnknownConceptError) as error:
        store.requirements(identifier)
    assert (error.value.asked, error.value.kind) == (identifier, "role")


@pytest.mark.parametrize("identifier", ["skill/nope", "role/pilot", "", "resource/python-course"])
def test_prerequisites_of_what_is_no_skill_are_an_error(store: GraphStore, identifier: str) -> None:
    with pytest.raises(UnknownConceptError) as error:
        store.prerequisites(identifier)
    assert (error.value.asked, error.value.kind) == (identifier, "skill")


def test_the_same_version_again_changes_nothing(store: GraphStore) -> None:
    before = store.revision()
    assert store.apply([PutTaxonomy(TAXONOMY)]) == Applied(0, before)
    assert store.revision() == before


def test_the_version_is_kept_for_each_scheme(store: GraphStore) -> None:
    store.apply([PutTaxonomy(Taxonomy(version="e9"), "esco")])
    assert store.taxonomy_version() == store.taxonomy_version("core") == "v1"
    assert store.taxonomy_version("esco") == "e9"
    assert store.taxonomy_version("onet") is None


def test_a_new_version_replaces_the_old_one_whole(store: GraphStore) -> None:
    store.apply([PutTaxonomy(WITHOUT_PYTHON)])
    assert store.taxonomy_version() == "v2"
    assert store.revision() == 2
    with pytest.raises(UnknownConceptError):
        store.skills([PYTHON.id])
    with pytest.raises(UnknownConceptError):
        store.resources([PYTHON_COURSE.id])
    assert store.labelled("Python") == ()
    assert [r.skill_id for r in store.requirements("role/ml-engineer")] == ["skill/machine-learning"]
    assert [p.prerequisite_id for p in store.prerequisites("skill/machine-learning")] == ["skill/java"]


def test_a_new_version_changes_what_it_says_of_a_concept(store: GraphStore) -> None:
    renamed = replace(PYTHON, pref_label="Python language", alt_labels=("Py",), broader=("group/web",), related=())
    others = tuple(found for found in SKILLS if found is not PYTHON)
    store.apply([PutTaxonomy(replace(TAXONOMY, version="v2", skills=(*others, renamed)))])
    assert store.skills([PYTHON.id]) == (renamed,)
    assert [hit.concept_id for hit in store.labelled("py")] == [PYTHON.id]
    assert [hit.concept_id for hit in store.labelled("python")] == [PYTHON_COURSE.id]


def test_going_back_to_a_version_gives_the_graph_of_that_version(store: GraphStore) -> None:
    store.apply([PutPosting(ASKS_PYTHON)])
    before = answers(store)
    store.apply([PutTaxonomy(WITHOUT_PYTHON)])
    assert answers(store) != before
    store.apply([PutTaxonomy(TAXONOMY)])
    assert answers(store) == before


def test_an_empty_version_empties_its_scheme_and_leaves_the_others(store: GraphStore) -> None:
    own = Taxonomy(version="e1", skills=(skill("esco-only", "ESCO only"),))
    store.apply([PutTaxonomy(own, "esco"), PutTaxonomy(Taxonomy(version="none"))])
    assert store.page(ConceptType.SKILL, 10) == ("skill/esco-only",)
    assert store.page(ConceptType.GROUP, 10) == store.page(ConceptType.ROLE, 10) == ()
    assert [hit.concept_id for hit in store.labelled("ESCO only")] == ["skill/esco-only"]
    assert store.labelled("Java") == ()


def test_a_skill_that_a_posting_mentions_stays_retired(store: GraphStore) -> None:
    store.apply([PutPosting(ASKS_PYTHON), PutTaxonomy(WITHOUT_PYTHON)])
    assert store.skills([PYTHON.id]) == (RETIRED_PYTHON,)
    assert PYTHON.id in store.page(ConceptType.SKILL, 100)
    assert store.counts().skills == len(SKILLS)
    assert RETIRED_PYTHON in tuple(store.records())
    assert store.posting(ASKS_PYTHON.id) == ASKS_PYTHON
    assert [found.posting_id for found in store.evidence(PYTHON.id, None, 10)] == [ASKS_PYTHON.id]


def test_a_role_that_a_posting_advertises_stays_retired_without_its_requirements(store: GraphStore) -> None:
    store.apply([PutPosting(posting("a", other_roles=(advertised("data-engineer"),)))])
    store.apply([PutTaxonomy(replace(TAXONOMY, version="v2", roles=ROLES[1:], requirements=()))])
    assert store.roles([DATA_ENGINEER.id]) == (replace(DATA_ENGINEER, status=Status.RETIRED),)
    assert store.requirements(DATA_ENGINEER.id) == ()


def test_a_retired_skill_is_found_by_its_id_alone(store: GraphStore) -> None:
    store.apply([PutPosting(ASKS_PYTHON), PutTaxonomy(WITHOUT_PYTHON)])
    assert store.labelled("Python") == ()
    assert store.search("Python", [ConceptType.SKILL], 10) == ()


def test_a_skill_that_its_taxonomy_calls_retired_is_found_by_its_id_alone(empty: GraphStore) -> None:
    old = skill("old", "Old", status=Status.RETIRED, replaced_by="skill/new")
    empty.apply([PutTaxonomy(Taxonomy(version="1", skills=(skill("new", "New"), old)))])
    assert empty.skills(["skill/old"]) == (old,)
    assert empty.labelled("Old") == empty.search("Old", [ConceptType.SKILL], 10) == ()


def test_a_retired_skill_can_still_be_mentioned(store: GraphStore) -> None:
    store.apply([PutPosting(ASKS_PYTHON), PutTaxonomy(WITHOUT_PYTHON)])
    again = replace(ASKS_PYTHON, id="posting/b")
    store.apply([PutPosting(again)])
    assert store.posting("posting/b") == again


def test_a_retired_skill_goes_with_the_next_version_that_finds_it_unused(store: GraphStore) -> None:
    store.apply([PutPosting(ASKS_PYTHON), PutTaxonomy(WITHOUT_PYTHON), RetractPosting(ASKS_PYTHON.id)])
    assert store.skills([PYTHON.id]) == (RETIRED_PYTHON,)
    store.apply([PutTaxonomy(replace(WITHOUT_PYTHON, version="v3"))])
    with pytest.raises(UnknownConceptError):
        store.skills([PYTHON.id])


def test_a_rejection_does_not_hold_a_skill_in_the_graph(store: GraphStore) -> None:
    rejected = Rejection(start=0, end=6, text="Python", reason="a snake", skill_id=PYTHON.id)
    store.apply([PutPosting(posting("a", rejections=(rejected,))), PutTaxonomy(WITHOUT_PYTHON)])
    with pytest.raises(UnknownConceptError):
        store.skills([PYTHON.id])


REFERENCES: dict[str, dict[str, Any]] = {
    "broader": {"skills": (skill("own", "Own", broader=(PYTHON.id,)),)},
    "related": {"skills": (skill("own", "Own", related=(PYTHON.id,)),)},
    "teaches": {"resources": (resource("own", "Own", PYTHON.id),)},
    "assumes": {"resources": (resource("own", "Own", assumes=(PYTHON.id,)),)},
    "requirement": {"roles": (role("own", "Own"),), "requirements": (requires("own", "python"),)},
    "prerequisite": {"skills": (skill("own", "Own"),), "prerequisites": (Prerequisite(PYTHON.id, "skill/own"),)},
    "follow-up": {"skills": (skill("own", "Own"),), "prerequisites": (Prerequisite("skill/own", PYTHON.id),)},
}
every_reference = pytest.mark.parametrize("parts", REFERENCES.values(), ids=REFERENCES.keys())


@every_reference
def test_a_skill_that_another_taxonomy_refers_to_stays_retired(store: GraphStore, parts: dict[str, Any]) -> None:
    store.apply([PutTaxonomy(Taxonomy(version="e1", **parts), "esco"), PutTaxonomy(WITHOUT_PYTHON)])
    assert store.skills([PYTHON.id]) == (RETIRED_PYTHON,)
    store.apply([PutTaxonomy(Taxonomy(version="e2"), "esco"), PutTaxonomy(replace(WITHOUT_PYTHON, version="v3"))])
    with pytest.raises(UnknownConceptError):
        store.skills([PYTHON.id])


@every_reference
def test_a_taxonomy_that_refers_to_nothing_known_is_refused(empty: GraphStore, parts: dict[str, Any]) -> None:
    with pytest.raises(UnknownConceptError) as error:
        empty.apply([PutTaxonomy(Taxonomy(version="1", **parts))])
    assert error.value.asked == PYTHON.id
    assert empty.counts().skills == empty.revision() == 0
    assert empty.taxonomy_version() is None


def test_a_requirement_of_an_unknown_role_is_refused(empty: GraphStore) -> None:
    with pytest.raises(UnknownConceptError) as error:
        empty.apply([PutTaxonomy(Taxonomy(version="1", skills=SKILLS[4:5], requirements=(requires("pilot", "java"),)))])
    assert error.value.asked == "role/pilot"


def test_a_group_that_another_taxonomy_refers_to_stays_retired(store: GraphStore) -> None:
    own = SkillGroup(id="group/own", pref_label="Own", broader=(PROGRAMMING.id,))
    store.apply([PutTaxonomy(Taxonomy(version="e1", groups=(own,)), "esco"), PutTaxonomy(Taxonomy(version="v2"))])
    assert store.groups([PROGRAMMING.id, own.id]) == (replace(PROGRAMMING, status=Status.RETIRED), own)


def test_concepts_of_a_taxonomy_may_refer_to_each_other_in_any_order(empty: GraphStore) -> None:
    first = skill("a", "A", broader=("skill/b",), related=("skill/c", "skill/b"))
    second = skill("b", "B", related=("skill/a",))
    third = skill("c", "C")
    empty.apply([PutTaxonomy(Taxonomy(version="1", skills=(first, second, third)))])
    assert empty.skills(["skill/a", "skill/b"]) == (first, second)


def test_an_id_of_another_taxonomy_is_refused_and_named(store: GraphStore) -> None:
    before = answers(store)
    with pytest.raises(InvalidInputError, match=r"esco.*skill/java.*core"):
        store.apply([PutTaxonomy(Taxonomy(version="e1", skills=(skill("java", "Kaffee"),)), "esco")])
    assert answers(store) == before


def test_a_concept_may_change_its_taxonomy_after_the_other_has_let_go(store: GraphStore) -> None:
    store.apply([PutPosting(ASKS_PYTHON), PutTaxonomy(WITHOUT_PYTHON)])
    store.apply([PutTaxonomy(Taxonomy(version="e1", skills=(skill("python", "Python (ESCO)"),)), "esco")])
    assert [found.pref_label for found in store.skills([PYTHON.id])] == ["Python (ESCO)"]
    store.apply([PutTaxonomy(replace(WITHOUT_PYTHON, version="v3"))])
    assert [found.status for found in store.skills([PYTHON.id])] == [Status.CURRENT]
    with pytest.raises(InvalidInputError, match="skill/python"):
        store.apply([PutTaxonomy(replace(TAXONOMY, version="v4"))])


def test_an_id_never_changes_its_type(store: GraphStore) -> None:
    kept = tuple(found for found in SKILLS if found.id != "skill/energie")
    group = SkillGroup(id="skill/energie", pref_label="Energie")
    with pytest.raises(InvalidInputError, match="skill/energie"):
        store.apply([PutTaxonomy(replace(TAXONOMY, version="v2", skills=kept, groups=(PROGRAMMING, WEB, group)))])


CONTRADICTIONS: dict[str, Taxonomy] = {
    "an id": replace(TAXONOMY, version="v2", skills=(*SKILLS, skill("java", "Java again"))),
    "an id of two types": replace(TAXONOMY, version="v2", roles=(*ROLES, replace(ROLES[2], id="skill/java"))),
    "a requirement": replace(
        TAXONOMY, version="v2", requirements=(*TAXONOMY.requirements, requires("data-engineer", "python", 0.2))
    ),
    "a prerequisite": replace(
        TAXONOMY,
        version="v2",
        prerequisites=(*TAXONOMY.prerequisites, Prerequisite("skill/java", "skill/machine-learning", 0.9)),
    ),
}


@pytest.mark.parametrize("taxonomy", CONTRADICTIONS.values(), ids=CONTRADICTIONS.keys())
def test_a_taxonomy_that_states_something_twice_is_refused(store: GraphStore, taxonomy: Taxonomy) -> None:
    before = answers(store)
    with pytest.raises(InvalidInputError, match="twice"):
        store.apply([PutTaxonomy(taxonomy)])
    assert answers(store) == before
    assert store.taxonomy_version() == "v1"


def test_a_requirement_that_another_taxonomy_states_is_refused(store: GraphStore) -> None:
    own = Taxonomy(version="e1", requirements=(requires("data-engineer", "python", 0.1),))
    with pytest.raises(InvalidInputError):
        store.apply([PutTaxonomy(own, "esco")])


def test_another_taxonomy_may_state_a_requirement_from_another_source(store: GraphStore) -> None:
    own = requires("data-engineer", "python", 0.1, source="onet")
    store.apply([PutTaxonomy(Taxonomy(version="o1", requirements=(own,)), "onet")])
    assert own in store.requirements("role/data-engineer")
    store.apply([PutTaxonomy(Taxonomy(version="o2"), "onet")])
    assert own not in store.requirements("role/data-engineer")


def test_an_imported_concept_keeps_its_own_iri_as_id(empty: GraphStore) -> None:
    iri = "http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d"
    imported = Skill(id=iri, pref_label="Python (computer programming)", kind=PYTHON.kind, scheme="esco")
    empty.apply([PutTaxonomy(Taxonomy(version="e1", skills=(imported,)), "esco")])
    assert empty.skills([iri]) == (imported,)
    assert empty.page(ConceptType.SKILL, 10) == (iri,)
