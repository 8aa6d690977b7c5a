"""The contract of a store in dictionaries: nothing but what the promises say, in the plainest way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TypeAlias

from graph.label_match import EXACT_SCORES, asked_words, label_words, match_score, ranked_labels
from graph.records import (
    Applied,
    Change,
    Counts,
    Evidence,
    LabelHit,
    PostingFilter,
    PostingMention,
    PostingSummary,
    PutPosting,
    PutTaxonomy,
    Record,
    RetractPosting,
)
from schema.concepts import Concept, Prerequisite, Requirement, Role, Skill, SkillGroup, Status
from schema.errors import InvalidInputError, UnknownConceptError, UnknownPostingError
from schema.labels import folded
from schema.namespaces import ConceptType
from schema.postings import PostingAnalysis
from schema.resources import LearningResource
from schema.taxonomy import Taxonomy

Kept: TypeAlias = SkillGroup | Skill | Role | LearningResource
Relation: TypeAlias = Requirement | Prerequisite

TYPES: dict[type, ConceptType] = {
    SkillGroup: ConceptType.GROUP,
    Skill: ConceptType.SKILL,
    Role: ConceptType.ROLE,
    LearningResource: ConceptType.RESOURCE,
}


@dataclass(frozen=True, slots=True)
class Held:
    """A concept with the taxonomy that put it in; `in_use` until that taxonomy lets go of it."""

    concept: Kept
    scheme: str
    in_use: bool = True


@dataclass(frozen=True, slots=True)
class Label:
    """A label with its rank and its position among the labels of its concept."""

    text: str
    rank: int
    position: int


@dataclass(slots=True)
class Model:
    """A graph in dictionaries."""

    versions: dict[str, str] = field(default_factory=dict)
    concepts: dict[str, Held] = field(default_factory=dict)
    relations: dict[tuple[str, ...], tuple[Relation, str]] = field(default_factory=dict)
    postings: dict[str, PostingAnalysis] = field(default_factory=dict)
    revision: int = 0

    def copy(self) -> Model:
        return Model(dict(self.versions), dict(self.concepts), dict(self.relations), dict(self.postings), self.revision)

    def apply(self, changes: Sequence[Change]) -> Applied:
        changed = sum([self._apply(change) for change in changes])
        self.revision += bool(changed)
        return Applied(changed, self.revision)

    def _apply(self, change: Change) -> bool:
        match change:
            case PutTaxonomy():
                return self._put_taxonomy(change.scheme, change.taxonomy)
            case PutPosting():
                return self._put_posting(change.analysis)
            case RetractPosting():
                if change.posting_id not in self.postings:
                    raise UnknownPostingError(change.posting_id)
                del self.postings[change.posting_id]
                return True

    def _put_posting(self, analysis: PostingAnalysis) -> bool:
        self._require(Role, role_ids(analysis))
        self._require(Skill, (found.skill_id for found in analysis.skills))
        changed = self.postings.get(analysis.id) != analysis
        self.postings[analysis.id] = analysis
        return changed

    def _put_taxonomy(self, scheme: str, taxonomy: Taxonomy) -> bool:
        if self.versions.get(scheme) == taxonomy.version:
            return False
        new = {concept.id: Held(concept, scheme) for concept in kept_by(taxonomy)}
        for identifier, held in new.items():
            self._require_free(identifier, held)
        self.relations = {key: found for key, found in self.relations.items() if found[1] != scheme}
        own = {identifier: held for identifier, held in self.concepts.items() if held.scheme == scheme}
        others = {identifier: held for identifier, held in self.concepts.items() if held.scheme != scheme}
        used = self._used(others.values())
        retired = {i: replace(h, concept=retire(h.concept), in_use=False) for i, h in own.items() if i in used}
        self.concepts = {**others, **retired, **new}
        self.versions[scheme] = taxonomy.version
        self._relate(scheme, taxonomy)
        return True

    def _require_free(self, identifier: str, new: Held) -> None:
        old = self.concepts.get(identifier)
        if old is None:
            return
        if type(old.concept) is not type(new.concept) or (old.scheme != new.scheme and old.in_use):
            raise InvalidInputError(identifier)

    def _used(self, others: Iterable[Held]) -> set[str]:
        """The ids that postings and other taxonomies refer to."""
        by_postings = (
            chain(role_ids(analysis), (found.skill_id for found in analysis.skills))
            for analysis in self.postings.values()
        )
        by_concepts = (references(held.concept) for held in others)
        by_relations = (key[:2] for key in self.relations)
        return set(chain.from_iterable(chain(by_postings, by_concepts, by_relations)))

    def _relate(self, scheme: str, taxonomy: Taxonomy) -> None:
        for concept in kept_by(taxonomy):
            wanted = (SkillGroup, Skill, Role, LearningResource)
            self._require(wanted, getattr(concept, "broader", ()))
            self._require(Skill, (i for name in ("related", "teaches", "assumes") for i in getattr(concept, name, ())))
        for requirement in taxonomy.requirements:
            self._require(Role, [requirement.role_id])
            self._require(Skill, [requirement.skill_id])
            self._add((requirement.role_id, requirement.skill_id, requirement.source), requirement, scheme)
        for prerequisite in taxonomy.prerequisites:
            self._require(Skill, [prerequisite.prerequisite_id, prerequisite.skill_id])
            key = (prerequisite.prerequisite_id, prerequisite.skill_id, prerequisite.source, "prerequisite")
            self._add(key, prerequisite, scheme)

    def _add(self, key: tuple[str, ...], relation: Relation, scheme: str) -> None:
        if key in self.relations:
            raise InvalidInputError(str(key))
        self.relations[key] = (relation, scheme)

    def _require(self, wanted: type | tuple[type, ...], ids: Iterable[str]) -> None:
        for identifier in ids:
            if identifier not in self.concepts or not isinstance(self.concepts[identifier].concept, wanted):
                raise UnknownConceptError(identifier)

    def of_type(self, kind: type) -> list[Kept]:
        found = (held.concept for held in self.concepts.values() if type(held.concept) is kind)
        return sorted(found, key=lambda concept: concept.id)

    def related_by(self, kind: type) -> list[Relation]:
        found = [(key, relation) for key, (relation, _) in self.relations.items() if type(relation) is kind]
        return [relation for _, relation in sorted(found, key=lambda pair: pair[0])]

    def counts(self) -> Counts:
        analyses = self.postings.values()
        return Counts(
            skills=len(self.of_type(Skill)),
            groups=len(self.of_type(SkillGroup)),
            roles=len(self.of_type(Role)),
            resources=len(self.of_type(LearningResource)),
            postings=len(self.postings),
            requirements=len(self.related_by(Requirement)),
            prerequisites=len(self.related_by(Prerequisite)),
            mentions=sum(len(analysis.skills) for analysis in analyses),
            advertisements=sum(len(role_ids(analysis)) for analysis in analyses),
        )

    def records(self) -> tuple[Record, ...]:
        concepts = chain.from_iterable(self.of_type(kind) for kind in (SkillGroup, Skill, Role, LearningResource))
        relations = chain(self.related_by(Requirement), self.related_by(Prerequisite))
        return (*concepts, *relations, *self.posting_page(PostingFilter(), len(self.postings), None))

    def page(self, concept_type: ConceptType, first: int, after: str | None) -> tuple[str, ...]:
        kind = next(kind for kind, found in TYPES.items() if found is concept_type)
        return tuple(concept.id for concept in self.of_type(kind) if concept.id > (after or ""))[:first]

    def requirements(self, role_id: str) -> tuple[Requirement, ...]:
        self._require(Role, [role_id])
        found = [r for r in self.related_by(Requirement) if isinstance(r, Requirement) and r.role_id == role_id]
        return tuple(sorted(found, key=lambda r: (-r.weight, r.skill_id, r.source)))

    def prerequisites(self, skill_id: str) -> tuple[Prerequisite, ...]:
        self._require(Skill, [skill_id])
        found = [p for p in self.related_by(Prerequisite) if isinstance(p, Prerequisite) and p.skill_id == skill_id]
        return tuple(sorted(found, key=lambda p: (-p.strength, p.prerequisite_id, p.source)))

    def posting_page(self, where: PostingFilter, first: int, after: str | None) -> tuple[PostingSummary, ...]:
        self._require(Skill, [where.skill_id] if where.skill_id is not None else [])
        self._require(Role, [where.role_id] if where.role_id is not None else [])
        found = (self.postings[identifier] for identifier in sorted(self.postings) if identifier > (after or ""))
        return tuple(summary(analysis) for analysis in found if fulfils(analysis, where))[:first]

    def posting_count(self, where: PostingFilter) -> int:
        return len(self.posting_page(where, len(self.postings), None))

    def evidence(self, skill_id: str, role_id: str | None, first: int, after: str | None) -> tuple[Evidence, ...]:
        self._require(Skill, [skill_id])
        self._require(Role, [role_id] if role_id is not None else [])
        found = (self.postings[identifier] for identifier in sorted(self.postings) if identifier > (after or ""))
        pieces = (evidence_of(analysis, skill_id) for analysis in found if role_id in (None, *role_ids(analysis)))
        return tuple(chain.from_iterable([piece for piece in pieces if piece][:first]))

    def labelled(self, label: str) -> tuple[LabelHit, ...]:
        hits = list(self._hits(lambda found: folded(found) == folded(label), lambda _, rank: EXACT_SCORES[rank]))
        return once(sorted(hits, key=lambda found: (found[0].concept_type.value, found[0].concept_id, *found[1:])))

    def search(self, text: str, types: Sequence[ConceptType], first: int) -> tuple[LabelHit, ...]:
        asked, words = folded(text), asked_words(text)
        hits = self._hits(
            lambda found: bool(words) and all(any(w.startswith(a) for w in label_words(found)) for a in words),
            lambda found, rank: match_score(text, found, rank),
        )

        def order(found: tuple[LabelHit, int, int]) -> tuple[object, ...]:
            hit, rank, position = found
            label = folded(hit.label)
            return label != asked, not label.startswith(asked), len(label), rank, label, hit.concept_id, position

        return once(sorted((hit for hit in hits if hit[0].concept_type in types), key=order))[:first]

    def _hits(
        self, matches: Callable[[str], bool], score: Callable[[str, int], float]
    ) -> Iterator[tuple[LabelHit, int, int]]:
        """Every label in use that matches, with its rank and its position among the concept's labels."""
        for kept, label in self.labels():
            if matches(label.text):
                concept, found = as_concept(kept), score(label.text, label.rank)
                hit = LabelHit(concept.id, TYPES[type(kept)], concept.pref_label, label.text, found)
                yield hit, label.rank, label.position

    def labels(self) -> Iterator[tuple[Kept, Label]]:
        """Every label in use with its concept."""
        for held in self.concepts.values():
            concept = as_concept(held.concept)
            if concept.status is Status.CURRENT:
                for position, (rank, text) in enumerate(ranked_labels(concept)):
                    yield held.concept, Label(text, rank, position)


def kept_by(taxonomy: Taxonomy) -> Iterator[Kept]:
    return chain(taxonomy.groups, taxonomy.skills, taxonomy.roles, taxonomy.resources)


def references(concept: Kept) -> list[str]:
    return [i for name in ("broader", "related", "teaches", "assumes") for i in getattr(concept, name, ())]


def retire(concept: Kept) -> Kept:
    match concept:
        case Skill():
            return replace(concept, status=Status.RETIRED, broader=(), related=())
        case SkillGroup():
            return replace(concept, status=Status.RETIRED, broader=())
        case Role():
            return replace(concept, status=Status.RETIRED)
    return concept


def as_concept(kept: Kept) -> Concept:
    return Concept(id=kept.id, pref_label=kept.name) if isinstance(kept, LearningResource) else kept


def role_ids(analysis: PostingAnalysis) -> tuple[str, ...]:
    main = () if analysis.role is None else (analysis.role,)
    return tuple(found.role_id for found in (*main, *analysis.other_roles))


def fulfils(analysis: PostingAnalysis, where: PostingFilter) -> bool:
    organization = None if analysis.organization is None else folded(analysis.organization)
    return (
        where.skill_id in (None, *(found.skill_id for found in analysis.skills))
        and where.role_id in (None, *role_ids(analysis))
        and (where.organization is None or folded(where.organization) == organization)
    )


def summary(analysis: PostingAnalysis) -> PostingSummary:
    salary = analysis.salary
    return PostingSummary(
        id=analysis.id,
        source_id=analysis.source_id,
        title=analysis.title,
        organization=analysis.organization,
        location=analysis.location,
        seniority=analysis.seniority.value if analysis.seniority else None,
        date_posted=analysis.date_posted.isoformat() if analysis.date_posted else None,
        salary_min=salary.min if salary else None,
        salary_max=salary.max if salary else None,
        salary_currency=salary.currency if salary else None,
        salary_period=salary.period.value if salary and salary.period else None,
        role_ids=role_ids(analysis),
        mentions=tuple(
            PostingMention(found.skill_id, found.requirement, found.min_years, found.confidence)
            for found in sorted(analysis.skills, key=lambda found: found.skill_id)
        ),
    )


def evidence_of(analysis: PostingAnalysis, skill_id: str) -> list[Evidence]:
    mentions = [m for found in analysis.skills if found.skill_id == skill_id for m in found.mentions]
    return [
        Evidence(
            posting_id=analysis.id,
            skill_id=skill_id,
            start=mention.start,
            end=mention.end,
            text=mention.text,
            sentence=mention.sentence,
            section=mention.section.value,
            rule=mention.rule,
            confidence=mention.confidence,
            requirement=mention.requirement,
        )
        for mention in sorted(mentions, key=lambda mention: (mention.start, mention.end))
    ]


def once(hits: Iterable[tuple[LabelHit, int, int]]) -> tuple[LabelHit, ...]:
    """The first hit of each concept."""
    first: dict[str, LabelHit] = {}
    for hit, _, _ in hits:
        first.setdefault(hit.concept_id, hit)
    return tuple(first.values())
