"""The reader of the core format: a folder with `groups.txt`, `skills/`, `roles/` and `resources/`.

The fields of each block are listed in `docs/taxonomy.md`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TypeVar

from schema.concepts import (
    CORE_SCHEME,
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
from schema.errors import TaxonomyError, TaxonomyFault
from schema.labels import folded
from schema.namespaces import ConceptType, concept_id, concept_type
from schema.readers.stanzas import Stanza, Value, parse
from schema.readers.validation import faults_of
from schema.resources import LearningResource, Level, ResourceType
from schema.taxonomy import Taxonomy

HELPFUL_STRENGTH = 0.5
"""The strength of a prerequisite that helps but is not needed."""

DEFAULT_WEIGHT = {Importance.ESSENTIAL: 1.0, Importance.OPTIONAL: 0.4}
"""The weight of a requirement that states none."""

_LABELS = frozenset({"alt", "hidden", "description", "status", "replaced-by", "exact-match"})
FIELDS = {
    ConceptType.GROUP: frozenset({"broader", *_LABELS}),
    ConceptType.SKILL: frozenset(
        {
            "kind",
            "broader",
            "related",
            "cased",
            "guarded",
            "context",
            "phrases",
            "prerequisites",
            "helpful",
            "hours",
            *_LABELS,
        }
    ),
    ConceptType.ROLE: frozenset({"job-zone", "codes", "essential", "optional", *_LABELS}),
    ConceptType.RESOURCE: frozenset(
        {
            "url",
            "provider",
            "type",
            "level",
            "hours",
            "hours-stated",
            "cost",
            "language",
            "licence",
            "teaches",
            "assumes",
        }
        | {"attested"}
    ),
}
"""The fields that a block of each type may have."""

EnumType = TypeVar("EnumType", bound=StrEnum)


@dataclass(slots=True)
class _Blocks:
    """The blocks of all files by type, with what is wrong with them."""

    stanzas: dict[ConceptType, list[Stanza]] = field(default_factory=lambda: {kind: [] for kind in FIELDS})
    faults: list[TaxonomyFault] = field(default_factory=list)
    version: str = ""


def read_core() -> Taxonomy:
    """The core taxonomy that comes with the package."""
    return read_folder(resources.files("schema") / "core")


def core_version() -> str:
    """The version of the core taxonomy, from its files' bytes alone: much faster than reading it."""
    return folder_version(resources.files("schema") / "core")


def folder_version(folder: Traversable) -> str:
    """The version of a taxonomy's folder, likewise."""
    return _version(_files(folder))


def read_folder(folder: Traversable) -> Taxonomy:
    """The taxonomy of a folder in the core format. Raises TaxonomyError with every fault that was found."""
    blocks = _read_blocks(folder)
    taxonomy = _build(blocks)
    faults = [*blocks.faults, *faults_of(blocks.stanzas, taxonomy)]
    if faults:
        raise TaxonomyError(sorted(faults, key=lambda fault: (fault.path, fault.line)))
    return taxonomy


def _read_blocks(folder: Traversable) -> _Blocks:
    if not folder.is_dir():
        raise TaxonomyError(
            [
                TaxonomyFault(
                    str(folder),
                    0,
                    "no such folder; a taxonomy is a folder with groups.txt, skills/, roles/ and resources/",
                )
            ]
        )
    blocks, files = _Blocks(), list(_files(folder))
    for kind, name, file in files:
        try:
            blocks.stanzas[kind].extend(parse(name, _text(name, file).splitlines(), FIELDS[kind]))
        except TaxonomyError as error:
            blocks.faults.extend(error.faults)
    if not any(blocks.stanzas.values()) and not blocks.faults:
        blocks.faults.append(
            TaxonomyFault(
                str(folder),
                0,
                "no concept found; a taxonomy is a folder with groups.txt, skills/, roles/ and resources/",
            )
        )
    blocks.version = _version(files)
    return blocks


def _version(files: Iterable[tuple[ConceptType, str, Traversable]]) -> str:
    digest = hashlib.sha256()
    for _, name, file in files:
        digest.update(name.encode() + b"\0" + file.read_bytes() + b"\0")
    return f"{CORE_SCHEME}-{digest.hexdigest()[:12]}"


def _files(folder: Traversable) -> Iterator[tuple[ConceptType, str, Traversable]]:
    """Every file of the taxonomy with its type and its name within the folder, sorted."""
    groups = folder / "groups.txt"
    if groups.is_file():
        yield ConceptType.GROUP, "groups.txt", groups
    for kind, name in ((ConceptType.SKILL, "skills"), (ConceptType.ROLE, "roles"), (ConceptType.RESOURCE, "resources")):
        part = folder / name
        for file in sorted(part.iterdir(), key=lambda found: found.name) if part.is_dir() else ():
            if file.name.endswith(".txt"):
                yield kind, f"{name}/{file.name}", file


def _text(name: str, file: Traversable) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise TaxonomyError([TaxonomyFault(name, line, "not UTF-8; save the file as UTF-8 text")]) from error


def _build(blocks: _Blocks) -> Taxonomy:
    build = _Builder(blocks.faults)
    stanzas = blocks.stanzas
    return Taxonomy(
        version=blocks.version,
        groups=_by_id(build.group(stanza) for stanza in stanzas[ConceptType.GROUP]),
        skills=_by_id(build.skill(stanza) for stanza in stanzas[ConceptType.SKILL]),
        roles=_by_id(build.role(stanza) for stanza in stanzas[ConceptType.ROLE]),
        resources=_by_id(build.resource(stanza) for stanza in stanzas[ConceptType.RESOURCE]),
        requirements=tuple(sorted(r for stanza in stanzas[ConceptType.ROLE] for r in build.requirements(stanza))),
        prerequisites=tuple(sorted(p for stanza in stanzas[ConceptType.SKILL] for p in build.prerequisites(stanza))),
    )


@dataclass(frozen=True, slots=True)
class _Builder:
    """Turns blocks into objects; a value that cannot be read becomes a fault and a harmless stand-in."""

    faults: list[TaxonomyFault]

    def group(self, stanza: Stanza) -> SkillGroup:
        return SkillGroup(
            id=concept_id(ConceptType.GROUP, stanza.slug),
            pref_label=stanza.label,
            alt_labels=stanza.texts("alt"),
            hidden_labels=stanza.texts("hidden"),
            description=self._one(stanza, "description"),
            broader=_ids(stanza, "broader", ConceptType.GROUP),
            exact_matches=stanza.texts("exact-match"),
        )

    def skill(self, stanza: Stanza) -> Skill:
        guarded, cased = stanza.texts("guarded"), stanza.texts("cased")
        own = {stanza.label, *stanza.texts("alt"), *stanza.texts("hidden")}
        return Skill(
            id=concept_id(ConceptType.SKILL, stanza.slug),
            pref_label=stanza.label,
            alt_labels=tuple(
                dict.fromkeys((*stanza.texts("alt"), *(lb for lb in (*guarded, *cased) if lb not in own)))
            ),
            hidden_labels=stanza.texts("hidden"),
            description=self._one(stanza, "description"),
            status=self._choice(stanza, "status", Status, Status.CURRENT),
            replaced_by=next(iter(_ids(stanza, "replaced-by", ConceptType.SKILL)), None),
            exact_matches=stanza.texts("exact-match"),
            kind=self._choice(stanza, "kind", SkillKind, None),
            broader=_ids(stanza, "broader", ConceptType.SKILL),
            related=_ids(stanza, "related", ConceptType.SKILL),
            cased_labels=cased,
            guarded_labels=guarded,
            context=tuple(folded(text) for text in stanza.texts("context")),
            phrases=stanza.texts("phrases"),
            learning_hours=self._number(stanza, "hours", 0.0),
        )

    def role(self, stanza: Stanza) -> Role:
        zone = self._number(stanza, "job-zone", 0.0)
        return Role(
            id=concept_id(ConceptType.ROLE, stanza.slug),
            pref_label=stanza.label,
            alt_labels=stanza.texts("alt"),
            hidden_labels=stanza.texts("hidden"),
            description=self._one(stanza, "description"),
            status=self._choice(stanza, "status", Status, Status.CURRENT),
            replaced_by=next(iter(_ids(stanza, "replaced-by", ConceptType.ROLE)), None),
            exact_matches=stanza.texts("exact-match"),
            job_zone=int(zone) or None,
            notations=tuple(sorted(self._notation(stanza, value) for value in stanza.fields.get("codes", ()))),
        )

    def resource(self, stanza: Stanza) -> LearningResource:
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
            teaches=_ids(stanza, "teaches", ConceptType.SKILL),
            assumes=_ids(stanza, "assumes", ConceptType.SKILL),
            attested_by=" | ".join(stanza.texts("attested")),
        )

    def requirements(self, stanza: Stanza) -> Iterator[Requirement]:
        """What a role asks; a value is a slug, with its weight behind it where it is not the default."""
        role = concept_id(ConceptType.ROLE, stanza.slug)
        for importance in Importance:
            for value in stanza.fields.get(importance.value, ()):
                slug, _, weight = value.text.partition(" ")
                number = self._parsed(stanza, value, weight) if weight else DEFAULT_WEIGHT[importance]
                yield Requirement(role, _reference(slug, ConceptType.SKILL), importance, number)

    def prerequisites(self, stanza: Stanza) -> Iterator[Prerequisite]:
        skill = concept_id(ConceptType.SKILL, stanza.slug)
        for key, strength in (("prerequisites", 1.0), ("helpful", HELPFUL_STRENGTH)):
            for reference in _ids(stanza, key, ConceptType.SKILL):
                yield Prerequisite(reference, skill, strength)

    def _one(self, stanza: Stanza, key: str) -> str:
        values = stanza.fields.get(key, [])
        if len(values) > 1:
            self.faults.append(stanza.fault(f"the field {key!r} takes one value", values[1].line))
        return values[0].text if values else ""

    def _choice(self, stanza: Stanza, key: str, choices: type[EnumType], default: EnumType | None) -> EnumType:
        text = self._one(stanza, key)
        chosen = next((choice for choice in choices if choice.value == text), None)
        if chosen:
            return chosen
        if text or default is None:
            line = stanza.fields[key][0].line if text else None
            found = f"{key} is {text!r}" if text else f"the field {key!r} is missing"
            self.faults.append(stanza.fault(f"{found}; write one of {', '.join(choices)}", line))
        return default or next(iter(choices))

    def _number(self, stanza: Stanza, key: str, default: float) -> float:
        self._one(stanza, key)
        values = stanza.fields.get(key, [])
        return self._parsed(stanza, values[0], values[0].text) if values else default

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


def _ids(stanza: Stanza, key: str, default_type: ConceptType) -> tuple[str, ...]:
    return tuple(_reference(text, default_type) for text in stanza.texts(key))


def _reference(text: str, default_type: ConceptType) -> str:
    """A slug as an id: `python` is `skill/python` in a field of skills, `group/databases` stays as it is."""
    return text if concept_type(text) else concept_id(default_type, text)


Identified = TypeVar("Identified", SkillGroup, Skill, Role, LearningResource)
_id_of: Callable[[SkillGroup | Skill | Role | LearningResource], str] = lambda concept: concept.id  # noqa: E731


def _by_id(found: Iterator[Identified]) -> tuple[Identified, ...]:
    return tuple(sorted(found, key=_id_of))
