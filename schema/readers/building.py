"""From blocks of text to the objects of a taxonomy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from schema.concepts import (
    Importance,
    Notation,
    Prerequisite,
    Requirement,
    Role,
    Skill,
    SkillGroup,
    SkillKind,
    Status,
)
from schema.errors import TaxonomyFault
from schema.labels import folded
from schema.namespaces import ConceptType, concept_id, concept_type
from schema.readers.stanzas import Stanza, Value
from schema.resources import LearningResource, Level, ResourceType

HELPFUL_STRENGTH = 0.5
"""The strength of a prerequisite that helps but is not needed."""

DEFAULT_WEIGHT = {Importance.ESSENTIAL: 1.0, Importance.OPTIONAL: 0.4}
"""The weight of a requirement that states none."""

EnumType = TypeVar("EnumType", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Builder:
    """Turns blocks into objects; a value that cannot be read becomes a fault and a harmless stand-in.

    `exact_matches` are the IRIs that the files of mappings give to each id.
    """

    faults: list[TaxonomyFault]
    exact_matches: dict[str, tuple[str, ...]]

    def group(self, stanza: Stanza) -> SkillGroup:
        """The group of a block."""
        identifier = concept_id(ConceptType.GROUP, stanza.slug)
        return SkillGroup(
            id=identifier,
            pref_label=stanza.label,
            alt_labels=stanza.texts("alt"),
            hidden_labels=stanza.texts("hidden"),
            description=self._one(stanza, "description"),
            status=self._choice(stanza, "status", Status, Status.CURRENT),
            replaced_by=next(iter(references(stanza, "replaced-by", ConceptType.GROUP)), None),
            broader=references(stanza, "broader", ConceptType.GROUP),
            exact_matches=self._exact_matches(stanza, identifier),
        )

    def skill(self, stanza: Stanza) -> Skill:
        """The skill of a block. What is cased or guarded is a label even where it is not listed as one."""
        identifier = concept_id(ConceptType.SKILL, stanza.slug)
        guarded, cased, alternative = stanza.texts("guarded"), stanza.texts("cased"), stanza.texts("alt")
        own = {label.casefold() for label in (stanza.label, *alternative, *stanza.texts("hidden"))}
        further = (label for label in (*guarded, *cased) if label.casefold() not in own)
        return Skill(
            id=identifier,
            pref_label=stanza.label,
            alt_labels=tuple(dict.fromkeys((*alternative, *further))),
            hidden_labels=stanza.texts("hidden"),
            description=self._one(stanza, "description"),
            status=self._choice(stanza, "status", Status, Status.CURRENT),
            replaced_by=next(iter(references(stanza, "replaced-by", ConceptType.SKILL)), None),
            exact_matches=self._exact_matches(stanza, identifier),
            kind=self._choice(stanza, "kind", SkillKind, None),
            broader=references(stanza, "broader", ConceptType.SKILL),
            related=references(stanza, "related", ConceptType.SKILL),
            cased_labels=cased,
            guarded_labels=guarded,
            context=tuple(folded(text) for text in stanza.texts("context")),
            phrases=stanza.texts("phrases"),
            learning_hours=self._number(stanza, "hours", 0.0),
        )

    def role(self, stanza: Stanza) -> Role:
        """The role of a block; what it asks is told apart, by `requirements`."""
        identifier = concept_id(ConceptType.ROLE, stanza.slug)
        return Role(
            id=identifier,
            pref_label=stanza.label,
            alt_labels=stanza.texts("alt"),
            hidden_labels=stanza.texts("hidden"),
            description=self._one(stanza, "description"),
            status=self._choice(stanza, "status", Status, Status.CURRENT),
            replaced_by=next(iter(references(stanza, "replaced-by", ConceptType.ROLE)), None),
            exact_matches=self._exact_matches(stanza, identifier),
            job_zone=int(self._number(stanza, "job-zone", 0.0)) or None,
            notations=tuple(sorted(self._notation(stanza, value) for value in stanza.values("codes"))),
        )

    def resource(self, stanza: Stanza) -> LearningResource:
        """The learning resource of a block."""
        stated = "hours-stated" in stanza.fields
        cost, currency = self._cost(stanza)
        return LearningResource(
            id=concept_id(ConceptType.RESOURCE, stanza.slug),
            name=stanza.label,
            url=self._one(stanza, "url"),
            provider=self._one(stanza, "provider"),
            resource_type=self._choice(stanza, "type", ResourceType, None),
            educational_level=self._choice(stanza, "level", Level, None),
            time_required=self._number(stanza, "hours-stated" if stated else "hours", 0.0),
            hours_estimated=not stated,
            cost=cost,
            currency=currency,
            in_language=self._one(stanza, "language") or "en",
            licence=self._one(stanza, "licence") or None,
            teaches=references(stanza, "teaches", ConceptType.SKILL),
            assumes=references(stanza, "assumes", ConceptType.SKILL),
            attested_by=" | ".join(stanza.texts("attested")),
        )

    def requirements(self, stanza: Stanza) -> Iterator[Requirement]:
        """What a role asks; a value is a slug, with its weight behind it where it is not the default."""
        role = concept_id(ConceptType.ROLE, stanza.slug)
        for importance in Importance:
            for value in stanza.values(importance.value):
                slug, _, weight = value.text.partition(" ")
                number = self._parsed(stanza, value, weight) if weight else DEFAULT_WEIGHT[importance]
                yield Requirement(role, reference(slug, ConceptType.SKILL), importance, number)

    def prerequisites(self, stanza: Stanza) -> Iterator[Prerequisite]:
        """What should be known before a skill."""
        skill = concept_id(ConceptType.SKILL, stanza.slug)
        for key, strength in (("prerequisites", 1.0), ("helpful", HELPFUL_STRENGTH)):
            for before in references(stanza, key, ConceptType.SKILL):
                yield Prerequisite(before, skill, strength)

    def _exact_matches(self, stanza: Stanza, identifier: str) -> tuple[str, ...]:
        mapped = self.exact_matches.get(identifier, ())
        return tuple(dict.fromkeys((*stanza.texts("exact-match"), *mapped)))

    def _one(self, stanza: Stanza, key: str) -> str:
        values = stanza.values(key)
        if len(values) > 1:
            self.faults.append(stanza.fault(f"the field {key!r} takes one value", values[1].line))
        return values[0].text if values else ""

    def _choice(self, stanza: Stanza, key: str, choices: type[EnumType], default: EnumType | None) -> EnumType:
        text = self._one(stanza, key)
        if not text and default is not None:
            return default
        try:
            return choices(text)
        except ValueError:
            line = stanza.fields[key][0].line if text else None
            found = f"{key} is {text!r}" if text else f"the field {key!r} is missing"
            self.faults.append(stanza.fault(f"{found}; write one of {', '.join(choices)}", line))
            return default or next(iter(choices))

    def _number(self, stanza: Stanza, key: str, default: float) -> float:
        text = self._one(stanza, key)
        return self._parsed(stanza, stanza.fields[key][0], text) if text else default

    def _parsed(self, stanza: Stanza, value: Value, text: str) -> float:
        try:
            return float(text)
        except ValueError:
            self.faults.append(stanza.fault(f"{text!r} is no number", value.line))
            return 0.0

    def _notation(self, stanza: Stanza, value: Value) -> Notation:
        scheme, _, code = value.text.partition(" ")
        if not code:
            self.faults.append(
                stanza.fault(f"{value.text!r} is no code; write `soc 15-2051.00` or `isco 2511`", value.line)
            )
        return Notation(scheme, code)

    def _cost(self, stanza: Stanza) -> tuple[float, str]:
        """Free of charge, or an amount and a currency: `cost: 49 USD`."""
        text = self._one(stanza, "cost")
        if text in {"", "free"}:
            return 0.0, "USD"
        amount, _, currency = text.partition(" ")
        return self._parsed(stanza, stanza.fields["cost"][0], amount), currency or "USD"


def references(stanza: Stanza, key: str, default_type: ConceptType) -> tuple[str, ...]:
    """The ids that a field names."""
    return tuple(reference(text, default_type) for text in stanza.texts(key))


def reference(text: str, default_type: ConceptType) -> str:
    """A slug as an id: `python` is `skill/python` in a field of skills, `group/databases` stays as it is."""
    return text if concept_type(text) else concept_id(default_type, text)
