"""Drives all stores and the model by the same random operations and compares every answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import methodcaller
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from graph.records import Applied, Change, PostingFilter, PutPosting, PutTaxonomy, RetractPosting
from graph.store import GraphStore
from schema.concepts import Prerequisite, Role, Skill, SkillGroup
from schema.errors import InvalidInputError, SkillatlasError, UnknownConceptError, UnknownPostingError
from schema.namespaces import ConceptType
from schema.taxonomy import Taxonomy
from tests.contract.answers import CONCEPT_TYPES, EVERYTHING
from tests.contract.conftest import PLACES, SHARED, Opener
from tests.contract.model import Model
from tests.contract.strategies import (
    GROUP_IDS,
    ORGANIZATIONS,
    POSTING_IDS,
    RESOURCE_IDS,
    ROLE_IDS,
    SKILL_IDS,
    analyses,
    any_posting_id,
    labels,
    some,
    taxonomies,
)

SCHEMES = ("core", "esco")
ERRORS = (UnknownConceptError, UnknownPostingError, InvalidInputError)

Asked = TypeVar("Asked", GraphStore, Model, GraphStore | Model)
ONE_WORKER = tuple(SHARED.values())

OWN_IDS = {
    "core": (SKILL_IDS[:3], ROLE_IDS[:2], GROUP_IDS[:1], RESOURCE_IDS[:1]),
    "esco": (SKILL_IDS[2:], ROLE_IDS[1:], GROUP_IDS[1:], RESOURCE_IDS[1:]),
}
"""The ids that each taxonomy chooses from; some of them both may want."""

skill_ids = st.sampled_from((*SKILL_IDS, "skill/unknown"))
role_ids = st.sampled_from((*ROLE_IDS, "role/unknown"))
posting_ids = st.sampled_from((*POSTING_IDS, "posting/unknown"))
sizes = st.integers(min_value=0, max_value=4)
rarely = st.integers(min_value=0, max_value=5).map(lambda number: number == 0)


@st.composite
def taxonomy_changes(draw: st.DrawFn, model: Model) -> PutTaxonomy:
    """A taxonomy of some ids that may refer to a skill of another one, which is there or, now and then, not."""
    scheme = draw(st.sampled_from(SCHEMES))
    chosen = [draw(some(own)) for own in OWN_IDS[scheme]]
    taxonomy = draw(taxonomies(st.sampled_from("123"), scheme, *chosen))
    others = tuple(c.id for c in model.of_type(Skill) if model.concepts[c.id].scheme != scheme)
    foreign = draw(skill_ids if draw(rarely) or not others else st.sampled_from(others))
    if taxonomy.skills and (foreign in others or draw(rarely)):
        last = replace(taxonomy.skills[-1], related=(foreign,), broader=(foreign,))
        follow_up = Prerequisite(foreign, last.id, 0.5, source=f"{scheme}-2")
        taxonomy = replace(
            taxonomy,
            skills=(*taxonomy.skills[:-1], last),
            prerequisites=(*taxonomy.prerequisites, follow_up),
        )
    return PutTaxonomy(taxonomy, scheme)


@st.composite
def posting_changes(draw: st.DrawFn, model: Model) -> Change:
    """A change that mostly fits what the graph holds."""
    known = [tuple(concept.id for concept in model.of_type(kind)) for kind in (Skill, Role)]
    fitting = analyses(any_posting_id, *known).map(PutPosting)
    there = sorted(model.postings)
    again = st.sampled_from(there).map(lambda i: PutPosting(model.postings[i])) if there else fitting
    retracted = st.sampled_from(there).map(RetractPosting) if there else fitting
    stray = (analyses().map(PutPosting) | posting_ids.map(RetractPosting)) if draw(rarely) else fitting
    return draw(st.one_of(fitting, fitting, again, stray, retracted))


filters = st.builds(
    PostingFilter,
    role_id=st.none() | role_ids,
    skill_id=st.none() | skill_ids,
    organization=st.none() | st.sampled_from((*ORGANIZATIONS, "nobody")),
)


class StoreMachine(RuleBasedStateMachine):
    """Stores beside the model: all are told and asked the same, and each answer is compared with the others."""

    def __init__(self, places: Sequence[Opener]) -> None:
        super().__init__()
        self.places = places
        self.model = Model()
        self.is_checked = False
        self.stores = [place() for place in places]
        for store in self.stores:
            store.migrate()

    @initialize(taxonomy=taxonomies(st.just("1"), "core", *OWN_IDS["core"]))
    def begin(self, taxonomy: Taxonomy) -> None:
        self.put([PutTaxonomy(taxonomy)])

    @rule(data=st.data())
    def put_postings(self, data: st.DataObject) -> None:
        self.put(data.draw(st.lists(posting_changes(self.model), min_size=1, max_size=3)))

    @rule(data=st.data())
    def put_a_taxonomy(self, data: st.DataObject) -> None:
        batch: list[Change] = [data.draw(taxonomy_changes(self.model))]
        self.put(batch + data.draw(st.lists(posting_changes(self.model), max_size=1)))

    def put(self, batch: list[Change]) -> None:
        tried = self.model.copy()
        expected = outcome(lambda one: one.apply(batch), tried)
        assert [outcome(lambda one: one.apply(batch), store) for store in self.stores] == self.each(expected)
        self.is_checked = False
        if isinstance(expected, Applied):
            self.model = tried

    @rule(scheme=st.sampled_from(SCHEMES), dropped=st.sets(st.sampled_from((*SKILL_IDS, *ROLE_IDS, *GROUP_IDS))))
    def let_go(self, scheme: str, dropped: set[str]) -> None:
        """The way to retired concepts: the taxonomy that is there, without some of its concepts and all relations."""
        held = [h.concept for i, h in self.model.concepts.items() if h.scheme == scheme and i not in dropped]
        version = f"{self.model.versions.get(scheme, '')}+"
        taxonomy = Taxonomy(
            version=version,
            groups=tuple(replace(c, broader=()) for c in held if isinstance(c, SkillGroup)),
            skills=tuple(replace(c, broader=(), related=()) for c in held if isinstance(c, Skill)),
            roles=tuple(c for c in held if isinstance(c, Role)),
        )
        self.put([PutTaxonomy(taxonomy, scheme)])

    @rule()
    def open_again(self) -> None:
        for store in self.stores:
            store.close()
        self.stores = [place() for place in self.places]
        self.is_checked = False

    @rule()
    def migrate_again(self) -> None:
        assert [store.migrate() for store in self.stores] == self.each(0)

    @rule(where=filters, first=sizes, after=st.none() | posting_ids)
    def ask_for_postings(self, where: PostingFilter, first: int, after: str | None) -> None:
        skill_id = where.skill_id or SKILL_IDS[0]
        self.agree(lambda one: one.posting_page(where, first, after))
        self.agree(lambda one: one.posting_count(where))
        self.agree(lambda one: one.evidence(skill_id, where.role_id, first, after))

    @rule(asked=st.lists(posting_ids, max_size=3))
    def ask_for_analyses(self, asked: list[str]) -> None:
        self.alike(lambda store: store.postings(asked))
        for posting_id in asked:
            self.alike(methodcaller("posting", posting_id))

    @rule(data=st.data(), types=st.lists(st.sampled_from(ConceptType)), first=sizes)
    def ask_for_labels(self, data: st.DataObject, types: list[ConceptType], first: int) -> None:
        held = sorted({label.text for _, label in self.model.labels()}) or [""]
        label = data.draw(st.sampled_from(held) | labels)
        text = label[: data.draw(st.integers(0, len(label)))] if data.draw(st.booleans()) else label
        self.agree(lambda one: one.labelled(label))
        self.agree(lambda one: one.search(text, types, first))

    @rule(concept_type=st.sampled_from(CONCEPT_TYPES), role_id=role_ids, skill_id=skill_ids, first=sizes)
    def ask_for_concepts(self, concept_type: ConceptType, role_id: str, skill_id: str, first: int) -> None:
        self.agree(lambda one: one.page(concept_type, first, role_id))
        self.agree(lambda one: one.page(concept_type, first, None))
        self.agree(lambda one: one.requirements(role_id))
        self.agree(lambda one: one.prerequisites(skill_id))

    @rule(asked=st.lists(st.sampled_from((*SKILL_IDS, *ROLE_IDS, *GROUP_IDS, *RESOURCE_IDS, "unknown")), max_size=3))
    def ask_by_id(self, asked: list[str]) -> None:
        self.alike(lambda store: store.skills(asked))
        self.alike(lambda store: store.groups(asked))
        self.alike(lambda store: store.roles(asked))
        self.alike(lambda store: store.resources(asked))

    def agree(self, question: Callable[[GraphStore | Model], object]) -> None:
        """Every store answers as the model does."""
        expected = outcome(question, self.model)
        assert [outcome(question, store) for store in self.stores] == self.each(expected)

    def alike(self, question: Callable[[GraphStore], object]) -> None:
        """Every store answers as the first one does; an error names the same."""
        found = [detailed_outcome(question, store) for store in self.stores]
        assert found == self.each(found[0])

    def each(self, expected: object) -> list[object]:
        return [expected] * len(self.stores)

    @invariant()
    def the_whole_graph_is_the_same(self) -> None:
        """After each step that may have changed something."""
        if not self.is_checked:
            self.compare_records()
            self.compare_labels_and_postings()
            self.is_checked = True

    def compare_records(self) -> None:
        versions = {scheme: self.model.versions.get(scheme) for scheme in SCHEMES}
        self.agree(lambda one: one.revision if isinstance(one, Model) else one.revision())
        self.agree(lambda one: one.counts())
        self.agree(lambda one: tuple(one.records()))
        self.alike(lambda store: store.taxonomies())
        for store in self.stores:
            assert {scheme: store.taxonomy_version(scheme) for scheme in SCHEMES} == versions

    def compare_labels_and_postings(self) -> None:
        held = sorted(self.model.postings)
        for store in self.stores:
            assert store.postings(held) == tuple(self.model.postings[identifier] for identifier in held)
        for letter in "cdenr":
            self.agree(methodcaller("search", letter, CONCEPT_TYPES, EVERYTHING))

    def teardown(self) -> None:
        for store in self.stores:
            store.close()


def outcome(question: Callable[[Asked], object], asked: Asked) -> object:
    """The answer to a question, or the type of the error that it raises on purpose."""
    try:
        return question(asked)
    except ERRORS as error:
        return type(error)


def detailed_outcome(question: Callable[[GraphStore], object], store: GraphStore) -> object:
    """The answer to a question, or the error that it raises on purpose, with what that says."""
    try:
        return question(store)
    except ERRORS as error:
        return type(error), str(error)


@pytest.mark.parametrize(
    ("kinds", "examples"),
    [
        pytest.param(("embedded",), 20, id="embedded"),
        pytest.param(tuple(sorted(PLACES)), 10, marks=ONE_WORKER, id="all"),
    ],
)
def test_stores_answer_as_the_model_and_as_each_other_do(
    new_place_of: Callable[[str], Opener], kinds: Sequence[str], examples: int
) -> None:
    run_state_machine_as_test(
        lambda: StoreMachine([new_place_of(kind) for kind in kinds]),
        settings=settings(
            max_examples=examples, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


def test_the_errors_that_the_machine_compares_are_all_that_a_working_store_raises() -> None:
    assert all(issubclass(error, SkillatlasError) for error in ERRORS)
