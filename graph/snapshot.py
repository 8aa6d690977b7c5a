"""The graph as one immutable value in memory, over which every question is answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from graph.asking import Asking, asking_of
from graph.catalogue import Catalogue, catalogue
from graph.cooccurrence import Cooccurrence, cooccurrence_of
from graph.coverage import Coverage, coverage_of
from graph.hierarchy import Hierarchy, hierarchy_of
from graph.market import Market, market_of
from graph.prerequisites import Prerequisites, prerequisites_of
from graph.records import PostingSummary, Record
from graph.relation import Numbers, Relation, frozen, relation
from graph.role_vectors import RoleVectors, role_vectors_of
from graph.wording import Wording, wording_of
from schema.concepts import Prerequisite, Requirement, Role, Skill, SkillGroup, Status
from schema.resources import LearningResource

UNSTATED_HOURS = 40.0
"""The learning hours of a skill that states none, as ESCO's and O*NET's: a week's work, the core's usual figure."""

RecordType = TypeVar("RecordType")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Snapshot:
    """One revision of the graph. It never changes, so any number of threads may ask it at once.

    The catalogues give every concept a number; all arrays use these numbers. `hours` holds for each skill the usual
    hours to learn it from its prerequisites, `related` the taxonomy's related skills in both directions; `teaches`
    relates a resource to its skills, `taught_by` a skill to its resources, `assumes` a resource to what should be known
    before it. `in_use` holds for each skill, and `roles_in_use` for each role, 0 if it is retired and 1 if not.
    """

    revision: int
    groups: Catalogue[SkillGroup]
    skills: Catalogue[Skill]
    roles: Catalogue[Role]
    resources: Catalogue[LearningResource]
    hours: Numbers
    in_use: Numbers
    roles_in_use: Numbers
    hierarchy: Hierarchy
    related: Relation
    prerequisites: Prerequisites
    coverage: Coverage
    market: Market
    asking: Asking
    teaches: Relation
    taught_by: Relation
    assumes: Relation
    in_roles: Cooccurrence
    in_postings: Cooccurrence
    skill_wording: Wording
    role_wording: Wording
    role_vectors: RoleVectors

    @classmethod
    def build(cls, records: Iterable[Record], revision: int) -> Snapshot:
        """The snapshot of a whole graph, such as `GraphStore.records` streams, in any order.

        Raises UnknownConceptError for a relation to a concept that is not among the records.
        """
        found = _Sorted(records)
        groups = catalogue("group", found.of(SkillGroup))
        skills = catalogue("skill", found.of(Skill))
        roles = catalogue("role", found.of(Role))
        resources = catalogue("resource", found.of(LearningResource))
        hierarchy = hierarchy_of(skills, groups)
        related = _related(skills)
        prerequisites = prerequisites_of(found.of(Prerequisite), skills)
        market = market_of(found.of(PostingSummary), skills.position, roles.position, (len(roles), len(skills)))
        asking = asking_of(found.of(Requirement), roles, skills, market, prerequisites)
        teaches = _named_skills([resource.teaches for resource in resources], skills)
        return cls(
            revision=revision,
            groups=groups,
            skills=skills,
            roles=roles,
            resources=resources,
            hours=frozen(np.array([skill.learning_hours or UNSTATED_HOURS for skill in skills])),
            in_use=_in_use(skills),
            roles_in_use=_in_use(roles),
            hierarchy=hierarchy,
            related=related,
            prerequisites=prerequisites,
            coverage=coverage_of(skills, hierarchy, prerequisites, related),
            market=market,
            asking=asking,
            teaches=teaches,
            taught_by=teaches.transposed(),
            assumes=_named_skills([resource.assumes for resource in resources], skills),
            in_roles=cooccurrence_of(asking.weights),
            in_postings=cooccurrence_of(market.mentioned),
            skill_wording=wording_of(skills),
            role_wording=wording_of(roles),
            role_vectors=role_vectors_of(asking.weights, hierarchy),
        )

    def __repr__(self) -> str:
        sizes = f"{len(self.skills)} skills, {len(self.roles)} roles, {len(self.market.posting_ids)} postings"
        return f"<Snapshot of revision {self.revision}: {sizes}>"

    def node_id(self, node: int) -> str:
        """The id of a node of the hierarchy: a skill or a group."""
        skills = len(self.skills)
        return self.skills[node].id if node < skills else self.groups[node - skills].id

    def narrower(self, concept_id: str) -> tuple[str, ...]:
        """The ids of the skills right below a skill or a group, sorted. Raises UnknownConceptError for others."""
        if self.groups.knows(concept_id):
            node = len(self.skills) + self.groups.position(concept_id)
        else:
            node = self.skills.position(concept_id)
        return self.skills.ids(self.hierarchy.children.row(node)[0])


class _Sorted:
    """Records by their type."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._by_type: dict[type, list[Record]] = defaultdict(list)
        for record in records:
            self._by_type[type(record)].append(record)

    def of(self, kind: type[RecordType]) -> list[RecordType]:
        return [record for record in self._by_type[kind] if isinstance(record, kind)]


def _related(skills: Catalogue[Skill]) -> Relation:
    pairs = [(skills.position(skill.id), skills.position(other)) for skill in skills for other in skill.related]
    left, right = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    return relation(left + right, right + left, 1.0, (len(skills), len(skills)))


def _named_skills(lists: Sequence[Sequence[str]], skills: Catalogue[Skill]) -> Relation:
    """From each list to the skills whose ids stand in it."""
    rows = [row for row, skill_ids in enumerate(lists) for _ in skill_ids]
    columns = [skills.position(skill_id) for skill_ids in lists for skill_id in skill_ids]
    return relation(rows, columns, 1.0, (len(lists), len(skills)))


def _in_use(concepts: Sequence[Skill] | Sequence[Role]) -> Numbers:
    return frozen(np.array([float(concept.status is Status.CURRENT) for concept in concepts]))
