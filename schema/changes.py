"""What changed between two versions of a taxonomy, told concept by concept in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from schema.concepts import Concept, Role, Skill, SkillGroup
from schema.labels import folded
from schema.resources import LearningResource
from schema.taxonomy import Taxonomy

Facets = Mapping[str, Mapping[str, str]]
"""What a concept says of itself: by the name of the statement, the values with what qualifies each of them.

Where there is only one value, its name is empty and the value is the qualifier.
"""


class ChangeKind(StrEnum):
    """What happened to a concept."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one concept; `details` are the single things, in words."""

    kind: ChangeKind
    concept_id: str
    label: str
    details: tuple[str, ...] = ()


def changes(before: Taxonomy, after: Taxonomy) -> Iterator[Change]:
    """Every change from one version to the other, by type and id."""
    old, new = _things(before), _things(after)
    successors = _successors(old, new)
    was, now = _Teller(before), _Teller(after)
    for identifier in sorted(old.keys() | new.keys()):
        if identifier in successors:
            yield Change(ChangeKind.RENAMED, identifier, _label(old[identifier]), (f"now {successors[identifier]}",))
        elif identifier not in new:
            yield Change(ChangeKind.REMOVED, identifier, _label(old[identifier]))
        elif identifier not in old:
            yield Change(ChangeKind.ADDED, identifier, _label(new[identifier]))
        else:
            details = tuple(_differences(was.facets(old[identifier]), now.facets(new[identifier])))
            if details:
                yield Change(ChangeKind.CHANGED, identifier, _label(new[identifier]), details)


Thing = Concept | LearningResource


def _things(taxonomy: Taxonomy) -> dict[str, Thing]:
    things: tuple[Thing, ...] = (*taxonomy.concepts(), *taxonomy.resources)
    return {thing.id: thing for thing in things}


def _label(thing: Thing) -> str:
    return thing.name if isinstance(thing, LearningResource) else thing.pref_label


def _successors(old: Mapping[str, Thing], new: Mapping[str, Thing]) -> dict[str, str]:
    """The ids that are gone while a new one of the same type has their label, or their address."""
    names = {_name(thing): identifier for identifier, thing in new.items() if identifier not in old}
    gone = {identifier: _name(thing) for identifier, thing in old.items() if identifier not in new}
    return {identifier: names[name] for identifier, name in gone.items() if name in names}


def _name(thing: Thing) -> tuple[str, str]:
    if isinstance(thing, LearningResource):
        return "resource", thing.url
    return thing.id.partition("/")[0], folded(thing.pref_label)


def _differences(old: Facets, new: Facets) -> Iterator[str]:
    for name in dict.fromkeys((*old, *new)):
        was, now = old.get(name, {}), new.get(name, {})
        parts = [
            *(f"+ {_phrase(value, now[value])}" for value in now if value not in was),
            *(f"− {_phrase(value, was[value])}" for value in was if value not in now),
            *(
                f"{value}{': ' if value else ''}{was[value] or 'nothing'} → {now[value] or 'nothing'}"
                for value in now
                if value in was and was[value] != now[value]
            ),
        ]
        if parts:
            yield f"{name}: {', '.join(parts)}"


def _phrase(value: str, qualifier: str) -> str:
    return f"{value} ({qualifier})" if qualifier and value else value or qualifier


class _Teller:
    """Tells the things of one taxonomy, its relations by the labels of what they lead to."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._labels = {identifier: _label(thing) for identifier, thing in _things(taxonomy).items()}
        self._before: dict[str, dict[str, str]] = defaultdict(dict)
        self._asked: dict[str, dict[str, str]] = defaultdict(dict)
        self._mapped: dict[str, dict[str, str]] = defaultdict(dict)
        for step in taxonomy.prerequisites:
            needed = "needed" if step.strength == 1 else "helpful"
            self._before[step.skill_id][self._label(step.prerequisite_id)] = needed
        for asked in taxonomy.requirements:
            self._asked[asked.role_id][self._label(asked.skill_id)] = f"{asked.importance} {asked.weight:g}"
        for mapping in taxonomy.mappings:
            self._mapped[mapping.concept_id][f"{mapping.target_label} <{mapping.target_iri}>"] = mapping.match

    def facets(self, thing: Thing) -> Facets:
        """What a concept or a learning resource says of itself."""
        if isinstance(thing, LearningResource):
            return self._resource(thing)
        own: dict[str, Mapping[str, str]] = {
            "label": {"": thing.pref_label},
            "other labels": _set(thing.alt_labels),
            "hidden labels": _set(thing.hidden_labels),
            "description": {"": thing.description},
            "status": {"": thing.status},
            "replaced by": {"": self._label(thing.replaced_by or "")},
            "elsewhere": self._mapped.get(thing.id, {}),
        }
        if isinstance(thing, Skill):
            own.update(self._skill(thing))
        elif isinstance(thing, SkillGroup):
            own["stands under"] = self._set(thing.broader)
        elif isinstance(thing, Role):
            own["job zone"] = {"": str(thing.job_zone or "")}
            own["codes"] = _set(tuple(f"{notation.scheme} {notation.code}" for notation in thing.notations))
            own["asks for"] = self._asked.get(thing.id, {})
        return own

    def _skill(self, skill: Skill) -> Facets:
        return {
            "kind": {"": skill.kind},
            "stands under": self._set(skill.broader),
            "related": self._set(skill.related),
            "only in this case": _set(skill.cased_labels),
            "guarded": _set(skill.guarded_labels),
            "context": _set(skill.context),
            "phrases": _set(skill.phrases),
            "hours": {"": f"{skill.learning_hours:g}"},
            "know first": self._before.get(skill.id, {}),
        }

    def _resource(self, resource: LearningResource) -> Facets:
        return {
            "name": {"": resource.name},
            "address": {"": resource.url},
            "provider": {"": resource.provider},
            "type": {"": resource.resource_type},
            "level": {"": resource.educational_level},
            "hours": {"": f"{resource.time_required:g}{'' if resource.hours_estimated else ' as stated'}"},
            "cost": {"": f"{resource.cost:g} {resource.currency}"},
            "language": {"": resource.in_language},
            "licence": {"": resource.licence or ""},
            "teaches": self._set(resource.teaches),
            "assumes": self._set(resource.assumes),
            "attested by": {"": resource.attested_by},
        }

    def _set(self, ids: tuple[str, ...]) -> Mapping[str, str]:
        return _set(tuple(self._label(identifier) for identifier in ids))

    def _label(self, identifier: str) -> str:
        return self._labels.get(identifier, identifier)


def _set(values: tuple[str, ...]) -> Mapping[str, str]:
    return dict.fromkeys(values, "")
