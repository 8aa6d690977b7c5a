"""The reader of mappings: `mappings/esco-skills.txt` and its like say what each concept of ours is elsewhere.

::

    apache-hadoop: Apache Hadoop
      exact: 0ea6f6b1-… Hadoop
    tensorflow: TensorFlow
      false-friend: 7b0d5000-… computer vision > tensorflow

A block is a concept of ours; a value is the code of a concept elsewhere and, for the reader, its label. Behind ` > `
stands the label of it that misleads, where that is not its preferred one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from schema.concepts import Concept
from schema.errors import TaxonomyFault
from schema.mappings import ESCO_OCCUPATION, ESCO_SKILL, ONET_OCCUPATION, Match, technology_iri
from schema.mappings import Mapping as ConceptMapping
from schema.namespaces import ConceptType, concept_id
from schema.readers.stanzas import Stanza, Value

FIELDS = frozenset(Match)
"""The fields of a block of mappings."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a file of mappings maps to. Values of a file without `code` are labels alone, which the id is made of."""

    concept_type: ConceptType
    base: str = ""
    code: re.Pattern[str] | None = None


_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SOC = re.compile(r"\d\d-\d{4}\.\d\d")
TARGETS = {
    "mappings/esco-roles.txt": Target(ConceptType.ROLE, ESCO_OCCUPATION, _UUID),
    "mappings/esco-skills.txt": Target(ConceptType.SKILL, ESCO_SKILL, _UUID),
    "mappings/onet-roles.txt": Target(ConceptType.ROLE, ONET_OCCUPATION, _SOC),
    "mappings/onet-skills.txt": Target(ConceptType.SKILL),
}
"""The files of mappings that a taxonomy may have, by their path within its folder."""


@dataclass(slots=True)
class Mappings:
    """The mappings of all files, with what is wrong with them."""

    found: list[ConceptMapping] = field(default_factory=list)
    faults: list[TaxonomyFault] = field(default_factory=list)

    def exact(self) -> dict[str, tuple[str, ...]]:
        """The IRIs of the exact ones by the id of our concept."""
        grouped: dict[str, list[str]] = defaultdict(list)
        for mapping in self.found:
            if mapping.match is Match.EXACT:
                grouped[mapping.concept_id].append(mapping.target_iri)
        return {identifier: tuple(iris) for identifier, iris in grouped.items()}


def read_mappings(stanzas: Iterable[Stanza]) -> Mappings:
    """The mappings of the blocks of all files, sorted. Values that cannot be read become faults."""
    mappings = Mappings()
    for stanza in stanzas:
        target = TARGETS[stanza.path]
        identifier = concept_id(target.concept_type, stanza.slug)
        for match in Match:
            for value in stanza.values(match.value):
                mapping = _mapping(identifier, match, value, target)
                if mapping:
                    mappings.found.append(mapping)
                else:
                    mappings.faults.append(
                        stanza.fault(f"{value.text!r} is no target; write its code and its label", value.line)
                    )
    mappings.found.sort()
    return mappings


def _mapping(identifier: str, match: Match, value: Value, target: Target) -> ConceptMapping | None:
    text, _, shared = value.text.partition(" > ")
    if target.code is None:
        return ConceptMapping(identifier, match, technology_iri(text), text, shared)
    code, _, label = text.partition(" ")
    if not target.code.fullmatch(code) or not label:
        return None
    return ConceptMapping(identifier, match, target.base + code, label, shared)


def mapping_faults(stanzas: list[Stanza], concepts: Mapping[str, Concept]) -> Iterator[TaxonomyFault]:
    """Every broken rule of the mappings: sorted, of known concepts under their labels, each target judged once."""
    for before, after in pairwise(stanzas):
        if before.path == after.path and before.slug >= after.slug:
            yield after.fault(f"{after.slug!r} stands behind {before.slug!r}; keep blocks sorted, one a concept")
    for stanza in stanzas:
        concept = concepts.get(concept_id(TARGETS[stanza.path].concept_type, stanza.slug))
        if concept is None:
            yield stanza.fault(f"no {TARGETS[stanza.path].concept_type} is called {stanza.slug!r}")
        elif concept.pref_label != stanza.label:
            yield stanza.fault(
                f"the label of {stanza.slug!r} is {concept.pref_label!r} now; is the mapping still right?"
            )
        yield from _judged_twice(stanza)
    yield from _claimed_twice(stanzas)


def _judged_twice(stanza: Stanza) -> Iterator[TaxonomyFault]:
    seen: dict[str, Match] = {}
    for match in Match:
        for value in stanza.values(match.value):
            target = _identity(stanza, value)
            if seen.setdefault(target, match) is not match or list(_identities(stanza, match)).count(target) > 1:
                yield stanza.fault(f"{value.text!r} is judged twice; keep one line", value.line)


def _claimed_twice(stanzas: Iterable[Stanza]) -> Iterator[TaxonomyFault]:
    """A concept elsewhere is exactly one concept of ours, or two of ours would be one."""
    owners: dict[tuple[str, str], Stanza] = {}
    for stanza in stanzas:
        for value in stanza.values(Match.EXACT.value):
            owner = owners.setdefault((stanza.path, _identity(stanza, value)), stanza)
            if owner is not stanza:
                yield stanza.fault(f"{value.text!r} is exactly {owner.slug!r} already ({owner.path}:{owner.line})")


def _identities(stanza: Stanza, match: Match) -> Iterator[str]:
    return (_identity(stanza, value) for value in stanza.values(match.value))


def _identity(stanza: Stanza, value: Value) -> str:
    text = value.text.partition(" > ")[0]
    return text if TARGETS[stanza.path].code is None else text.partition(" ")[0]
