"""What goes into a graph store and what comes out of it, besides the objects of `schema`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from schema.concepts import Prerequisite, Requirement, Role, Skill, SkillGroup
from schema.namespaces import ConceptType
from schema.postings import PostingAnalysis, RequirementLevel
from schema.resources import LearningResource
from schema.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class PutTaxonomy:
    """Makes the graph hold exactly this taxonomy in place of the one of the same scheme; all else stays.

    The version that is there already changes nothing, for a version is a hash of the content. A concept that the new
    taxonomy lacks, but that postings or other taxonomies refer to, stays retired: as it was, without relations of its
    own and found by its id alone. It goes with the next version of its taxonomy that finds it unused, and becomes
    current again with one that holds it.

    A taxonomy contradicts itself when it gives an id, a requirement or a prerequisite (the same two concepts from the
    same source) twice; it contradicts another one when it has an id or a relation that the other holds, or an id of
    another type.

    `let_go` names concepts of the taxonomy, without relations of their own, that it no longer holds: they are retired
    as said above, used or not, which a copy of a graph needs.
    """

    taxonomy: Taxonomy
    scheme: str = "core"
    let_go: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PutPosting:
    """Adds a posting and all it mentions; an equal analysis twice changes nothing, another of its id replaces it.

    An analysis contradicts itself when it names a skill or a role twice.
    """

    analysis: PostingAnalysis


@dataclass(frozen=True, slots=True)
class RetractPosting:
    """Takes out exactly what a posting brought: the graph answers as if the posting had never been there."""

    posting_id: str


Change: TypeAlias = PutTaxonomy | PutPosting | RetractPosting


@dataclass(frozen=True, slots=True)
class Applied:
    """What a batch did: how many of its changes changed anything, and the graph's revision after it."""

    changed: int
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many nodes and relationships of each type the graph holds.

    `mentions` are pairs of a posting and a skill, `advertisements` pairs of a posting and a role.
    """

    skills: int
    groups: int
    roles: int
    resources: int
    postings: int
    requirements: int
    prerequisites: int
    mentions: int
    advertisements: int


@dataclass(frozen=True, slots=True)
class LabelHit:
    """A concept that a search found: `label` is the label that matched, `score` is higher for the better ones."""

    concept_id: str
    concept_type: ConceptType
    pref_label: str
    label: str
    score: float


@dataclass(frozen=True, slots=True, order=True)
class PostingMention:
    """One MENTIONS relationship without its spans: what the snapshot needs."""

    skill_id: str
    requirement: RequirementLevel
    min_years: float | None
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingSummary:
    """A posting without its text: facts, roles it advertises and skills it mentions (sorted by id).

    The roles stand as in the analysis: its `role`, then its `other_roles`.
    """

    id: str
    source_id: str | None
    title: str | None
    organization: str | None
    location: str | None
    seniority: str | None
    date_posted: str | None
    salary_min: float | None
    salary_max: float | None
    salary_currency: str | None
    salary_period: str | None
    role_ids: tuple[str, ...]
    mentions: tuple[PostingMention, ...]


Record: TypeAlias = SkillGroup | Skill | Role | LearningResource | Requirement | Prerequisite | PostingSummary
"""What a store streams for the snapshot."""


def taxonomy_records(taxonomy: Taxonomy) -> Iterator[Record]:
    """A taxonomy as records, in the order in which a store without postings streams them."""
    yield from taxonomy.groups
    yield from taxonomy.skills
    yield from taxonomy.roles
    yield from taxonomy.resources
    yield from taxonomy.requirements
    yield from taxonomy.prerequisites


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingFilter:
    """Which postings to list; what is None does not restrict. Organizations are compared in folded form."""

    role_id: str | None = None
    skill_id: str | None = None
    organization: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One mention of a skill in a posting with its sentence: the base of a requirement or a demand."""

    posting_id: str
    skill_id: str
    start: int
    end: int
    text: str
    sentence: str
    section: str
    rule: str
    confidence: float
    requirement: RequirementLevel
