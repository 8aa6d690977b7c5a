"""Skills of a user's own, from one file, added to the core taxonomy.

A `.txt` file holds blocks of skills in the core format, a `.csv` or `.tsv` file a row for each (`readers/tables.py`).
What the core has already stays as it is: a block or row for one of its skills adds names to that skill and nothing
else, and a new skill may not take a label that another skill has, unless both guard it (docs/taxonomy.md).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from schema.concepts import Prerequisite, Skill, SkillKind
from schema.errors import TaxonomyError, TaxonomyFault
from schema.labels import folded
from schema.namespaces import ConceptType, concept_id
from schema.readers.building import Builder, reference
from schema.readers.core import FIELDS, core_version, read_core, read_folder
from schema.readers.stanzas import Stanza, Value, parse
from schema.readers.tables import TABLES, parse_table
from schema.taxonomy import Taxonomy

SCHEME = "own"
"""The scheme of the concepts that a user adds."""

DEFAULT_HOURS = {
    SkillKind.TOOL: 15.0,
    SkillKind.FRAMEWORK: 40.0,
    SkillKind.PLATFORM: 80.0,
    SkillKind.LANGUAGE: 100.0,
    SkillKind.SKILL: 40.0,
    SkillKind.KNOWLEDGE: 80.0,
    SkillKind.CERTIFICATION: 60.0,
    SkillKind.TRANSVERSAL: 40.0,
    SkillKind.NATURAL_LANGUAGE: 900.0,
}
"""Learning hours where none are stated: the middle of what the rule in docs/taxonomy.md gives to each kind."""

_NAMES = frozenset({"alt", "hidden", "cased", "guarded", "context", "phrases"})
"""The fields that a block for a skill of the core may have."""

_REFERENCES = ("broader", "related", "prerequisites", "helpful")


def read_named(path: Path | None) -> Taxonomy:
    """The taxonomy that a path names: a folder takes the core's place, a file adds to it, None is the core alone.

    Raises TaxonomyError with every fault that was found.
    """
    if path is None:
        return read_core()
    return read_added(read_core(), path) if is_addition(path) else read_folder(path)


def is_addition(path: Path | None) -> bool:
    """Whether a path names a file, which adds to the core, and not a folder, which takes its place."""
    return path is not None and not path.is_dir() and (path.is_file() or path.suffix in {".txt", *TABLES})


def added_version(path: Path) -> str:
    """The version of the core with the skills of a file, from the bytes alone."""
    return _version(core_version(), path)


def read_added(core: Taxonomy, path: Path) -> Taxonomy:
    """A taxonomy with the skills of a file added. Raises TaxonomyError with every fault that was found."""
    taxonomy, faults = check_added(core, path)
    if faults:
        raise TaxonomyError(faults)
    return taxonomy


def check_added(core: Taxonomy, path: Path) -> tuple[Taxonomy, list[TaxonomyFault]]:
    """The same with the faults beside it, in the order of their lines."""
    try:
        stanzas = _stanzas(core, path)
    except TaxonomyError as error:
        return core, list(error.faults)
    adding = _Adding(core, stanzas)
    taxonomy = _with_parts(core, adding.skills(), adding.prerequisites(), _version(core.version, path))
    faults = [*adding.faults(), *adding.builder.faults]
    return taxonomy, sorted(dict.fromkeys(faults), key=lambda fault: fault.line)


def _with_parts(
    core: Taxonomy, skills: Iterable[Skill], prerequisites: Iterable[Prerequisite], version: str
) -> Taxonomy:
    """A taxonomy with other skills, more prerequisites and a version of its own."""
    return Taxonomy(
        version=version,
        groups=core.groups,
        skills=tuple(sorted(skills, key=lambda skill: skill.id)),
        roles=core.roles,
        resources=core.resources,
        requirements=core.requirements,
        prerequisites=tuple(sorted({*core.prerequisites, *prerequisites})),
        mappings=core.mappings,
    )


def _version(core: str, path: Path) -> str:
    return f"{core}+{hashlib.sha256(_bytes(path)).hexdigest()[:12]}"


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"it cannot be read ({error.strerror}); name a file of skills or a folder in the core format"
        raise TaxonomyError([TaxonomyFault(str(path), 0, message)]) from error


def _stanzas(core: Taxonomy, path: Path) -> list[Stanza]:
    """The blocks of the file. Raises TaxonomyError at the first line that is not understood."""
    try:
        text = _bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        fault = TaxonomyFault(str(path), line, "not UTF-8; save the file as UTF-8 text")
        raise TaxonomyError([fault]) from error
    if path.suffix in TABLES:
        stanzas = list(parse_table(str(path), text, TABLES[path.suffix], core))
    else:
        stanzas = list(parse(str(path), text.splitlines(), FIELDS[ConceptType.SKILL]))
    if not stanzas:
        raise TaxonomyError([TaxonomyFault(str(path), 0, "no skill in it; write `some-slug: Label` and its fields")])
    return stanzas


@dataclass(frozen=True, slots=True)
class _Owner:
    """Who has a label, and whether it is guarded there."""

    skill_id: str
    guards: bool


class _Adding:
    """The blocks of a file on their way into a taxonomy."""

    def __init__(self, core: Taxonomy, stanzas: Sequence[Stanza]) -> None:
        self.builder = Builder([], {})
        self._core = core
        self._stanzas = stanzas
        self._known = {skill.id: skill for skill in core.skills}
        self._named = {*self._known, *(group.id for group in core.groups), *map(_id, stanzas)}

    def skills(self) -> Iterator[Skill]:
        """All skills: those of the core, with the names that were added, and the new ones."""
        found = dict(self._known)
        for stanza in self._stanzas:
            identifier = _id(stanza)
            known = self._known.get(identifier)
            found[identifier] = _with_names(known, self.builder, stanza) if known else self._new(stanza)
        yield from found.values()

    def prerequisites(self) -> Iterator[Prerequisite]:
        """The prerequisites of the new skills."""
        for stanza in self._stanzas:
            yield from self.builder.prerequisites(stanza) if _id(stanza) not in self._known else ()

    def faults(self) -> Iterator[TaxonomyFault]:
        """Every broken rule but those of single values."""
        yield from self._twice()
        yield from self._taken_labels()
        for stanza in self._stanzas:
            yield from self._more_than_names(stanza) if _id(stanza) in self._known else self._dangling(stanza)
        yield from self._cycles()

    def _new(self, stanza: Stanza) -> Skill:
        skill = self.builder.skill(stanza)
        return replace(skill, scheme=SCHEME, learning_hours=skill.learning_hours or DEFAULT_HOURS[skill.kind])

    def _twice(self) -> Iterator[TaxonomyFault]:
        first: dict[str, Stanza] = {}
        for stanza in self._stanzas:
            other = first.setdefault(_id(stanza), stanza)
            if other is not stanza:
                yield stanza.fault(f"{stanza.slug!r} stands on line {other.line} already; put both together")

    def _taken_labels(self) -> Iterator[TaxonomyFault]:
        owners: dict[str, _Owner] = {}
        for skill in self._core.skills:
            owners.update(_owned(skill.id, skill.labels, skill.guarded_labels))
        for stanza in self._stanzas:
            own = _owned(_id(stanza), _labels(stanza), stanza.texts("guarded"))
            for label, owner in own.items():
                other = owners.setdefault(label, owner)
                if other.skill_id != owner.skill_id and not (other.guards and owner.guards):
                    yield stanza.fault(
                        f"the label {label!r} belongs to {other.skill_id} already; leave it out, guard it, or write it"
                        f" as another name of `{other.skill_id.partition('/')[2]}`"
                    )

    def _more_than_names(self, stanza: Stanza) -> Iterator[TaxonomyFault]:
        for key in sorted(stanza.fields.keys() - _NAMES):
            yield stanza.fault(
                f"{_id(stanza)} is in the core, whose {key!r} stays; only {', '.join(sorted(_NAMES))} can be added",
                stanza.values(key)[0].line,
            )

    def _dangling(self, stanza: Stanza) -> Iterator[TaxonomyFault]:
        for key in _REFERENCES:
            for value in stanza.values(key):
                target = reference(value.text, ConceptType.SKILL)
                if target not in self._named or target == _id(stanza):
                    yield stanza.fault(f"{key} names {value.text!r}, and there is no other {target}", value.line)

    def _cycles(self) -> Iterator[TaxonomyFault]:
        """Only new skills can stand in a circle: those of the core name none of them."""
        by_id = {_id(stanza): stanza for stanza in self._stanzas}
        for keys in (("broader",), ("prerequisites", "helpful")):
            graph = {
                identifier: {reference(text, ConceptType.SKILL) for key in keys for text in stanza.texts(key)}
                - {identifier}
                for identifier, stanza in by_id.items()
            }
            try:
                TopologicalSorter(graph).prepare()
            except CycleError as error:
                circle: list[str] = error.args[1]
                yield by_id[circle[0]].fault(f"{keys[0]} go in a circle: {' → '.join(circle)}; take out a step")


def _with_names(skill: Skill, builder: Builder, stanza: Stanza) -> Skill:
    """A skill of the core with the names of a block."""
    names = builder.skill(replace(stanza, label=skill.pref_label, fields={**stanza.fields, **_kind_of(skill, stanza)}))
    return replace(
        skill,
        alt_labels=_joined(
            skill.alt_labels, (lb for lb in (stanza.label, *names.alt_labels) if lb not in skill.labels)
        ),
        hidden_labels=_joined(skill.hidden_labels, names.hidden_labels),
        cased_labels=_joined(skill.cased_labels, names.cased_labels),
        guarded_labels=_joined(skill.guarded_labels, names.guarded_labels),
        context=_joined(skill.context, names.context),
        phrases=_joined(skill.phrases, names.phrases),
    )


def _kind_of(skill: Skill, stanza: Stanza) -> dict[str, list[Value]]:
    return {"kind": [Value(skill.kind.value, stanza.line)]}


def _joined(before: Iterable[str], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, *more)))


def _id(stanza: Stanza) -> str:
    return concept_id(ConceptType.SKILL, stanza.slug)


def _labels(stanza: Stanza) -> Iterator[str]:
    yield stanza.label
    for key in ("alt", "hidden", "cased", "guarded"):
        yield from stanza.texts(key)


def _owned(skill_id: str, labels: Iterable[str], guarded: Iterable[str]) -> dict[str, _Owner]:
    guards = {folded(label) for label in guarded}
    return {folded(label): _Owner(skill_id, folded(label) in guards) for label in labels}
