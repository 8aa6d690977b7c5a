"""Reads concepts and what the taxonomies say of them."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import TypeVar

from graph.label_match import EXACT_SCORES, MOST_LOOKED_UP, LabelRank, asked_words, match_score
from graph.neo4j_store import concept_properties
from graph.neo4j_store.concept_properties import LABELS, Row
from graph.neo4j_store.connection import Cypher
from graph.promises import in_order
from graph.records import Counts, LabelHit
from schema.concepts import Prerequisite, Requirement, Role, Skill, SkillGroup
from schema.errors import UnknownConceptError
from schema.labels import folded
from schema.namespaces import ConceptType
from schema.resources import LearningResource

TOKEN_LENGTH = 255
"""Characters after which the full-text index cuts a word in two (Lucene's `WhitespaceTokenizer`)."""

_PAGES = {
    ConceptType.SKILL: "concepts.page_of_skills",
    ConceptType.GROUP: "concepts.page_of_groups",
    ConceptType.ROLE: "concepts.page_of_roles",
    ConceptType.RESOURCE: "concepts.page_of_resources",
}
_TYPES = {label: concept_type for concept_type, label in LABELS.items()}
_SIGNS = re.compile(r"([^\w.#])")

Concepts = TypeVar("Concepts", SkillGroup, Skill, Role, LearningResource)


def groups(cypher: Cypher, ids: Sequence[str]) -> tuple[SkillGroup, ...]:
    """The groups with these ids, in their order."""
    return in_order(ids, "group", map(concept_properties.group, cypher.found("concepts.groups_by_id", ids=list(ids))))


def skills(cypher: Cypher, ids: Sequence[str]) -> tuple[Skill, ...]:
    """The skills with these ids, in their order."""
    return in_order(ids, "skill", map(concept_properties.skill, cypher.found("concepts.skills_by_id", ids=list(ids))))


def roles(cypher: Cypher, ids: Sequence[str]) -> tuple[Role, ...]:
    """The roles with these ids, in their order."""
    return in_order(ids, "role", map(concept_properties.role, cypher.found("concepts.roles_by_id", ids=list(ids))))


def resources(cypher: Cypher, ids: Sequence[str]) -> tuple[LearningResource, ...]:
    """The learning resources with these ids, in their order."""
    return in_order(
        ids, "resource", map(concept_properties.resource, cypher.found("concepts.resources_by_id", ids=list(ids)))
    )


def counts(cypher: Cypher) -> Counts:
    """The sizes of the graph."""
    return Counts(**cypher.found("state.counts"))


def page(cypher: Cypher, concept_type: ConceptType, first: int, after: str | None) -> tuple[str, ...]:
    """The ids of a type, sorted."""
    return tuple(cypher.found(_PAGES[concept_type], first=first, after=after or ""))


def requirements(cypher: Cypher, role_id: str) -> tuple[Requirement, ...]:
    """What the taxonomies say a role asks."""
    rows = _neighbours(cypher, "concepts.requirements_of_role", role_id, "role")
    return tuple(sorted(map(concept_properties.requirement, rows), key=lambda r: (-r.weight, r.skill_id, r.source)))


def prerequisites(cypher: Cypher, skill_id: str) -> tuple[Prerequisite, ...]:
    """The direct prerequisites of a skill."""
    rows = _neighbours(cypher, "concepts.prerequisites_of_skill", skill_id, "skill")
    found = map(concept_properties.prerequisite, rows)
    return tuple(sorted(found, key=lambda p: (-p.strength, p.prerequisite_id, p.source)))


def labelled(cypher: Cypher, label: str) -> tuple[LabelHit, ...]:
    """The concepts with exactly this label, each once, by its best label."""
    text = folded(label)
    rows = cypher.found("labels.labelled", query=_phrase(text), folded=text)
    hits = [_hit(row, EXACT_SCORES[_rank(row)]) for row in sorted(rows, key=lambda row: int(row[-1]))]
    best = {hit.concept_id: hit for hit in reversed(hits)}
    return tuple(sorted(best.values(), key=lambda hit: (hit.concept_type.value, hit.concept_id)))


def search(cypher: Cypher, text: str, types: Sequence[ConceptType], first: int) -> tuple[LabelHit, ...]:
    """The best concepts with a label that holds words that begin with those of the text."""
    words = asked_words(text)
    labels = [LABELS[concept_type] for concept_type in types if concept_type in LABELS]
    if not words or not labels:
        return ()
    rows = cypher.found(
        "labels.search", query=_prefixes(words), words=list(words), labels=labels, folded=folded(text), first=first
    )
    return tuple(_hit(row, match_score(text, _label(row), _rank(row))) for row in rows)


def require_known(cypher: Cypher, kind: str, ids: Sequence[str]) -> None:
    """Raises UnknownConceptError for the first of these ids that no concept of the kind has."""
    require_members(ids, known_ids(cypher, kind, ids), kind)


def require_members(ids: Sequence[str], known: Container[str], kind: str) -> None:
    """Raises UnknownConceptError for the first of these ids that is not among the known ones."""
    for identifier in ids:
        if identifier not in known:
            raise UnknownConceptError(identifier, kind)


def known_ids(cypher: Cypher, kind: str, ids: Sequence[str]) -> frozenset[str]:
    """Those of these ids that a concept of the kind has."""
    asked = list(dict.fromkeys(ids))
    return frozenset(cypher.found(f"concepts.known_{kind}s", ids=asked)) if asked else frozenset()


def _neighbours(cypher: Cypher, name: str, identifier: str, kind: str) -> Sequence[Row]:
    found: list[Sequence[Row]] = cypher.found(name, id=identifier)
    if not found:
        raise UnknownConceptError(identifier, kind)
    return found[0]


def _phrase(text: str) -> str:
    """The text as one term of a full-text query."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _prefixes(words: Sequence[str]) -> str:
    """A full-text query for all labels with a word that begins with each of these, and for some more."""
    return " ".join(f"+{_SIGNS.sub(_escaped, word[:TOKEN_LENGTH])}*" for word in words[:MOST_LOOKED_UP])


def _escaped(sign: re.Match[str]) -> str:
    return f"\\{sign[1]}"


def _rank(row: Row) -> LabelRank:
    *_, alt_labels, _, position = row
    if position == 0:
        return LabelRank.PREFERRED
    return LabelRank.ALTERNATIVE if position <= len(alt_labels or ()) else LabelRank.HIDDEN


def _label(row: Row) -> str:
    _, _, pref_label, alt_labels, hidden_labels, position = row
    return (pref_label, *(alt_labels or ()), *(hidden_labels or ()))[position]  # type: ignore[no-any-return]


def _hit(row: Row, score: float) -> LabelHit:
    concept_id, labels, pref_label, *_ = row
    concept_type = next(_TYPES[label] for label in labels if label in _TYPES)
    return LabelHit(concept_id, concept_type, pref_label, _label(row), score)
