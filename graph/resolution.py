"""Finds the concept that a person means: by label, alternative label, short id or IRI."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from graph.records import LabelHit
from graph.store import GraphStore
from schema.errors import AmbiguousConceptError, UnknownConceptError
from schema.labels import folded
from schema.namespaces import ConceptType, concept_id, concept_type, from_iri

NEAR_ENOUGH = 60.0
"""The least similarity (rapidfuzz ratio, 0 to 100) at which a label is suggested for one that is not known."""

SUGGESTIONS = 3
SPREAD = 10.0
"""What is less like it than the best by more than this is not suggested beside it."""

_WORDS = 4
_LONGEST = 80
"""Characters of a name; longer ones are something else, a posting perhaps, and comparing them takes its time."""

_LOOKS = ((3, 200), (1, 3_000))
"""By how many letters of each word is looked for how many labels: by one where three show nothing ("Pyhton")."""

_EVERY_TYPE = (ConceptType.SKILL, ConceptType.ROLE, ConceptType.RESOURCE, ConceptType.GROUP)


@dataclass(frozen=True, slots=True)
class Resolver:
    """Resolves what was asked to the id of one concept.

    An exact id or IRI comes first, then a preferred label, then any other label, then the last part of an id. `skill`,
    `role` and `concept` raise UnknownConceptError with suggestions, or AmbiguousConceptError with the candidates.
    """

    store: GraphStore

    def skill(self, asked: str) -> str:
        """The id of the skill that is meant."""
        return self.concept(asked, [ConceptType.SKILL])

    def role(self, asked: str) -> str:
        """The id of the role that is meant."""
        return self.concept(asked, [ConceptType.ROLE])

    def concept(self, asked: str, types: Sequence[ConceptType] = _EVERY_TYPE) -> str:
        """The id of the one concept of these types that is meant."""
        found = self.candidates(asked, types)
        best = [hit.concept_id for hit in found if hit.score >= 1.0] or [hit.concept_id for hit in found]
        if len(best) == 1:
            return best[0]
        if best:
            raise AmbiguousConceptError(asked, best)
        others = self.candidates(asked, [kind for kind in _EVERY_TYPE if kind not in types])
        other_kind = others[0].concept_type.value if others else None
        raise UnknownConceptError(asked, _name(types), self.suggestions(asked, types), other_kind)

    def candidates(self, asked: str, types: Sequence[ConceptType] = _EVERY_TYPE) -> tuple[LabelHit, ...]:
        """Every concept of these types that answers to exactly what was asked."""
        identifier = from_iri(asked.strip())
        if "://" in identifier or concept_type(identifier):
            return self._by_id(identifier, types)
        labelled = tuple(hit for hit in self.store.labelled(asked) if hit.concept_type in types)
        return labelled or self._by_slug(identifier, types)

    def suggestions(self, asked: str, types: Sequence[ConceptType] = _EVERY_TYPE) -> tuple[str, ...]:
        """The preferred labels of what looks most like what was asked, the nearest first; none for a long text."""
        name = _spoken(asked)
        if len(name) > _LONGEST:
            return ()
        words = folded(name).split()[:_WORDS]
        for letters, most in _LOOKS:
            near = _nearest((hit for word in words for hit in self.store.search(word[:letters], types, most)), name)
            if near:
                return near
        return ()

    def _by_slug(self, slug: str, types: Sequence[ConceptType]) -> tuple[LabelHit, ...]:
        return tuple(hit for kind in types for hit in self._by_id(concept_id(kind, slug), types))

    def _by_id(self, identifier: str, types: Sequence[ConceptType]) -> tuple[LabelHit, ...]:
        kind = concept_type(identifier)
        if kind is None or kind not in types:
            return ()
        try:
            label = self._label(kind, identifier)
        except UnknownConceptError:
            return ()
        return (LabelHit(identifier, kind, label, label, 1.0),)

    def _label(self, kind: ConceptType, identifier: str) -> str:
        if kind is ConceptType.RESOURCE:
            return self.store.resources([identifier])[0].name
        concepts = {ConceptType.SKILL: self.store.skills, ConceptType.ROLE: self.store.roles}.get(
            kind, self.store.groups
        )
        return concepts([identifier])[0].pref_label


def _name(types: Sequence[ConceptType]) -> str:
    return types[0].value if len(types) == 1 else "concept"


def _spoken(asked: str) -> str:
    """What was asked as a name: of an id or an IRI its last part, in words."""
    identifier = from_iri(asked.strip())
    return identifier.rpartition("/")[2].replace("-", " ") if concept_type(identifier) else asked


def _nearest(hits: Iterable[LabelHit], name: str) -> tuple[str, ...]:
    """The preferred labels of the hits that are like a name, the most like it first."""
    likeness: dict[str, float] = {}
    for hit in hits:
        likeness[hit.pref_label] = max(_likeness(hit, name), likeness.get(hit.pref_label, 0.0))
    least = max(NEAR_ENOUGH, max(likeness.values(), default=0.0) - SPREAD)
    rated = sorted((-score, label) for label, score in likeness.items() if score >= least)
    return tuple(label for _, label in rated[:SUGGESTIONS])


def _likeness(hit: LabelHit, asked: str) -> float:
    return max(fuzz.ratio(folded(label), folded(asked)) for label in (hit.pref_label, hit.label))
