"""The reader of the core format: a folder with `groups.txt`, `skills/`, `roles/`, `resources/` and `mappings/`.

The fields of each block are listed in `docs/taxonomy.md`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import resources
from importlib.resources.abc import Traversable
from operator import attrgetter
from typing import TypeVar

from schema.concepts import CORE_SCHEME, Role, Skill, SkillGroup
from schema.errors import TaxonomyError, TaxonomyFault
from schema.namespaces import ConceptType
from schema.readers import mappings
from schema.readers.building import Builder
from schema.readers.editorial import editorial_faults, lost_ids
from schema.readers.stanzas import Stanza, parse
from schema.readers.validation import faults_of
from schema.resources import LearningResource
from schema.taxonomy import Taxonomy

_LABELS = frozenset({"alt", "hidden", "description", "status", "replaced-by", "exact-match"})
FIELDS = {
    ConceptType.GROUP: frozenset({"broader", *_LABELS}),
    ConceptType.SKILL: _LABELS
    | {"kind", "broader", "related", "cased", "guarded", "context", "phrases", "prerequisites", "helpful", "hours"},
    ConceptType.ROLE: _LABELS | {"job-zone", "codes", "essential", "optional"},
    ConceptType.RESOURCE: frozenset({"url", "provider", "type", "level", "teaches", "assumes", "attested"})
    | {"hours", "hours-stated", "cost", "language", "licence"},
}
"""The fields that a block of each type may have."""

IDS = "ids.txt"
"""The file, within a folder, of the ids that an earlier version had."""

_LAYOUT = "a taxonomy is a folder with groups.txt, skills/, roles/ and resources/"


@dataclass(slots=True)
class _Blocks:
    """The blocks of all files by type, with what is wrong with them."""

    stanzas: dict[ConceptType, list[Stanza]] = field(default_factory=lambda: {kind: [] for kind in FIELDS})
    mappings: list[Stanza] = field(default_factory=list)
    faults: list[TaxonomyFault] = field(default_factory=list)
    version: str = ""


def core_folder() -> Traversable:
    """The folder of the core taxonomy that comes with the package."""
    return resources.files("schema") / "core"


def read_core() -> Taxonomy:
    """The core taxonomy that comes with the package."""
    return read_folder(core_folder())


def core_version() -> str:
    """The version of the core taxonomy, from its files' bytes alone: much faster than reading it."""
    return folder_version(core_folder())


def folder_version(folder: Traversable) -> str:
    """The version of a taxonomy's folder, likewise."""
    return _version(_files(folder))


def read_folder(folder: Traversable) -> Taxonomy:
    """The taxonomy of a folder in the core format. Raises TaxonomyError with every fault that was found."""
    _, taxonomy, faults = _read(folder)
    if faults:
        raise TaxonomyError(_in_order(faults))
    return taxonomy


def check_folder(folder: Traversable) -> tuple[Taxonomy, list[TaxonomyFault]]:
    """What could be read of a folder, with every broken rule, also of those that only an editor has to keep.

    The rules of editing are looked at when there is no other fault, because they build on a sound taxonomy.
    """
    blocks, taxonomy, faults = _read(folder)
    if not faults:
        faults = [*editorial_faults(blocks.stanzas), *_lost_ids(folder, taxonomy)]
    return taxonomy, _in_order(faults)


def _read(folder: Traversable) -> tuple[_Blocks, Taxonomy, list[TaxonomyFault]]:
    blocks = _read_blocks(folder)
    taxonomy = _build(blocks)
    faults = [*blocks.faults, *faults_of(blocks.stanzas, taxonomy)]
    faults += mappings.mapping_faults(blocks.mappings, {concept.id: concept for concept in taxonomy.concepts()})
    return blocks, taxonomy, faults


def published_ids(folder: Traversable) -> list[str]:
    """The lines of `ids.txt` as they have to be now: every id, and those that were withdrawn with their reason."""
    _, taxonomy, _ = _read(folder)
    published = folder / IDS
    before = _text(IDS, published).splitlines() if published.is_file() else []
    return sorted({*taxonomy.ids(), *(line.strip() for line in before if " withdrawn " in line)})


def _lost_ids(folder: Traversable, taxonomy: Taxonomy) -> Iterator[TaxonomyFault]:
    published = folder / IDS
    if published.is_file():
        yield from lost_ids(_text(IDS, published).splitlines(), IDS, frozenset(taxonomy.ids()))


def _in_order(faults: Iterable[TaxonomyFault]) -> list[TaxonomyFault]:
    return sorted(faults, key=lambda fault: (fault.path, fault.line))


def _read_blocks(folder: Traversable) -> _Blocks:
    if not folder.is_dir():
        raise TaxonomyError([TaxonomyFault(str(folder), 0, f"no such folder; {_LAYOUT}")])
    blocks, files = _Blocks(), list(_files(folder))
    for kind, name, file in files:
        try:
            _read_file(blocks, kind, name, file)
        except TaxonomyError as error:
            blocks.faults.extend(error.faults)
    if not any(blocks.stanzas.values()) and not blocks.faults:
        blocks.faults.append(TaxonomyFault(str(folder), 0, f"no concept found; {_LAYOUT}"))
    blocks.version = _version(files)
    return blocks


def _read_file(blocks: _Blocks, kind: ConceptType | None, name: str, file: Traversable) -> None:
    """Adds the blocks of one file; a file of no type is one of mappings."""
    if kind:
        blocks.stanzas[kind].extend(parse(name, _text(name, file).splitlines(), FIELDS[kind]))
    elif name in mappings.TARGETS:
        blocks.mappings.extend(parse(name, _text(name, file).splitlines(), mappings.FIELDS))
    else:
        known = ", ".join(path.partition("/")[2] for path in mappings.TARGETS)
        blocks.faults.append(TaxonomyFault(name, 0, f"no file of mappings is called so; known are {known}"))


def _version(files: Iterable[tuple[ConceptType | None, str, Traversable]]) -> str:
    digest = hashlib.sha256()
    for _, name, file in files:
        digest.update(name.encode() + b"\0" + file.read_bytes() + b"\0")
    return f"{CORE_SCHEME}-{digest.hexdigest()[:12]}"


_PARTS = (
    (ConceptType.SKILL, "skills"),
    (ConceptType.ROLE, "roles"),
    (ConceptType.RESOURCE, "resources"),
    (None, "mappings"),
)


def _files(folder: Traversable) -> Iterator[tuple[ConceptType | None, str, Traversable]]:
    """Every file of the taxonomy with its type and its name within the folder, sorted."""
    groups = folder / "groups.txt"
    if groups.is_file():
        yield ConceptType.GROUP, "groups.txt", groups
    for kind, name in _PARTS:
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
    mapped = mappings.read_mappings(blocks.mappings)
    blocks.faults.extend(mapped.faults)
    build, stanzas = Builder(blocks.faults, mapped.exact()), blocks.stanzas
    return Taxonomy(
        version=blocks.version,
        groups=_by_id(build.group(stanza) for stanza in stanzas[ConceptType.GROUP]),
        skills=_by_id(build.skill(stanza) for stanza in stanzas[ConceptType.SKILL]),
        roles=_by_id(build.role(stanza) for stanza in stanzas[ConceptType.ROLE]),
        resources=_by_id(build.resource(stanza) for stanza in stanzas[ConceptType.RESOURCE]),
        requirements=tuple(sorted(r for stanza in stanzas[ConceptType.ROLE] for r in build.requirements(stanza))),
        prerequisites=tuple(sorted(p for stanza in stanzas[ConceptType.SKILL] for p in build.prerequisites(stanza))),
        mappings=tuple(mapped.found),
    )


Identified = TypeVar("Identified", SkillGroup, Skill, Role, LearningResource)


def _by_id(found: Iterator[Identified]) -> tuple[Identified, ...]:
    return tuple(sorted(found, key=attrgetter("id")))
