"""The rules that a taxonomy in the core format has to keep, each with the file and the line where it is broken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from schema.errors import TaxonomyFault
from schema.labels import folded
from schema.namespaces import ConceptType, concept_id, concept_type
from schema.readers.stanzas import Stanza
from schema.taxonomy import Taxonomy

_REFERENCES = {
    ConceptType.GROUP: {"broader": ConceptType.GROUP, "replaced-by": ConceptType.GROUP},
    ConceptType.SKILL: dict.fromkeys(
        ("broader", "related", "prerequisites", "helpful", "replaced-by"), ConceptType.SKILL
    ),
    ConceptType.ROLE: {"essential": ConceptType.SKILL, "optional": ConceptType.SKILL, "replaced-by": ConceptType.ROLE},
    ConceptType.RESOURCE: {"teaches": ConceptType.SKILL, "assumes": ConceptType.SKILL},
}
"""The fields that name other concepts, with the type that a bare slug stands for."""

_LABEL_FIELDS = ("alt", "hidden", "guarded", "cased")

ALIKE = 0.85
"""How alike an unknown id and a known one are at least (difflib's ratio) to be taken for a slip of the pen."""

Blocks = Mapping[ConceptType, list[Stanza]]


def faults_of(blocks: Blocks, taxonomy: Taxonomy) -> Iterator[TaxonomyFault]:
    """Every broken rule."""
    yield from _order(blocks)
    yield from _duplicate_ids(blocks)
    yield from _duplicate_labels(blocks)
    yield from _dangling(blocks)
    yield from _stated_twice(blocks[ConceptType.SKILL])
    yield from _orphans(blocks[ConceptType.SKILL])
    yield from _numbers(blocks, taxonomy)
    yield from _resources(blocks[ConceptType.RESOURCE])
    yield from _cycles(blocks, "broader", ("broader",))
    yield from _cycles(blocks, "prerequisites", ("prerequisites", "helpful"))


def _order(blocks: Blocks) -> Iterator[TaxonomyFault]:
    for stanzas in blocks.values():
        for before, after in pairwise(stanzas):
            if before.path == after.path and before.slug > after.slug:
                yield after.fault(f"{after.slug!r} stands behind {before.slug!r}; keep the blocks of a file sorted")


def _duplicate_ids(blocks: Blocks) -> Iterator[TaxonomyFault]:
    for stanzas in blocks.values():
        first: dict[str, Stanza] = {}
        for stanza in stanzas:
            other = first.setdefault(stanza.slug, stanza)
            if other is not stanza:
                yield stanza.fault(f"{stanza.slug!r} is taken by {other.path}:{other.line}")


def _duplicate_labels(blocks: Blocks) -> Iterator[TaxonomyFault]:
    """A label belongs to one concept of its type; several may share it only if all of them guard it."""
    for stanzas in blocks.values():
        first: dict[str, tuple[Stanza, bool]] = {}
        for stanza in stanzas:
            guarded = {folded(label) for label in stanza.texts("guarded")}
            own = dict.fromkeys(folded(label) for label in _labels(stanza))
            yield from _repeated_labels(stanza)
            for label in own:
                other, other_guards = first.setdefault(label, (stanza, label in guarded))
                if other is not stanza and not (other_guards and label in guarded):
                    yield stanza.fault(
                        f"the label {label!r} belongs to {other.slug!r} ({other.path}:{other.line}) too; "
                        "take it from one of them, or guard it in both"
                    )


def _labels(stanza: Stanza) -> Iterator[str]:
    yield stanza.label
    for key in _LABEL_FIELDS:
        yield from stanza.texts(key)


def _repeated_labels(stanza: Stanza) -> Iterator[TaxonomyFault]:
    seen = {folded(stanza.label)}
    for key in ("alt", "hidden"):
        for value in stanza.fields.get(key, ()):
            if folded(value.text) in seen:
                yield stanza.fault(f"the label {value.text!r} is there already", value.line)
            seen.add(folded(value.text))


def _dangling(blocks: Blocks) -> Iterator[TaxonomyFault]:
    known = {concept_id(kind, stanza.slug) for kind, stanzas in blocks.items() for stanza in stanzas}
    for kind, stanzas in blocks.items():
        for stanza in stanzas:
            for key, default in _REFERENCES[kind].items():
                for value in stanza.fields.get(key, ()):
                    slug = value.text.partition(" ")[0]
                    reference = slug if concept_type(slug) else concept_id(default, slug)
                    if reference not in known:
                        meant = _alike(reference, known)
                        yield stanza.fault(f"{key} names {slug!r}, and there is no {reference}{meant}", value.line)
                    if reference == concept_id(kind, stanza.slug):
                        yield stanza.fault(f"{key} names the concept itself", value.line)


def _stated_twice(skills: Iterable[Stanza]) -> Iterator[TaxonomyFault]:
    """A relation stands once; what is needed need not be said to help."""
    for stanza in skills:
        for keys in (("broader",), ("related",), ("prerequisites", "helpful")):
            named: set[str] = set()
            for value in (value for key in keys for value in stanza.fields.get(key, ())):
                slug = value.text.partition(" ")[0]
                if slug in named:
                    among = " and ".join(keys)
                    yield stanza.fault(f"{stanza.slug!r} names {slug!r} twice among {among}; name it once", value.line)
                named.add(slug)


def _alike(reference: str, known: Collection[str]) -> str:
    """A question after the known id of the same type that is most like the reference, where there is one."""
    kind = reference.partition("/")[0]
    same_type = sorted(identifier for identifier in known if identifier.startswith(f"{kind}/"))
    return "".join(f"; do you mean {close}?" for close in get_close_matches(reference, same_type, 1, ALIKE))


def _orphans(skills: Iterable[Stanza]) -> Iterator[TaxonomyFault]:
    for stanza in skills:
        if "broader" not in stanza.fields:
            yield stanza.fault(f"{stanza.slug!r} has no broader group or skill; add `broader: group/…`")


def _numbers(blocks: Blocks, taxonomy: Taxonomy) -> Iterator[TaxonomyFault]:
    skills = {concept_id(ConceptType.SKILL, stanza.slug): stanza for stanza in blocks[ConceptType.SKILL]}
    roles = {concept_id(ConceptType.ROLE, stanza.slug): stanza for stanza in blocks[ConceptType.ROLE]}
    for skill in taxonomy.skills:
        if skill.learning_hours <= 0:
            yield skills[skill.id].fault("`hours` is missing or not over 0: the usual effort to a working level")
    for role in taxonomy.roles:
        if role.job_zone not in {None, 1, 2, 3, 4, 5}:
            yield roles[role.id].fault(f"`job-zone` is {role.job_zone}; O*NET's zones are 1 to 5")
    asked: set[tuple[str, str]] = set()
    for requirement in taxonomy.requirements:
        if not 0 < requirement.weight <= 1:
            yield roles[requirement.role_id].fault(f"the weight of {requirement.skill_id} is not over 0 and up to 1")
        if (requirement.role_id, requirement.skill_id) in asked:
            yield roles[requirement.role_id].fault(f"{requirement.skill_id} is asked for twice")
        asked.add((requirement.role_id, requirement.skill_id))


def _resources(stanzas: Iterable[Stanza]) -> Iterator[TaxonomyFault]:
    urls: dict[str, Stanza] = {}
    for stanza in stanzas:
        for key in ("url", "provider", "teaches", "attested"):
            if key not in stanza.fields:
                yield stanza.fault(f"the field {key!r} is missing")
        if not stanza.fields.keys() & {"hours", "hours-stated"}:
            yield stanza.fault("`hours` (estimated) or `hours-stated` (by its publisher) is missing")
        for url in stanza.texts("url"):
            if not url.startswith(("https://", "http://")):
                yield stanza.fault(f"{url!r} is no http address")
            if urls.setdefault(url, stanza) is not stanza:
                yield stanza.fault(f"the address {url} is taken by {urls[url].slug!r}")


def _cycles(blocks: Blocks, name: str, keys: tuple[str, ...]) -> Iterator[TaxonomyFault]:
    by_id = {concept_id(kind, s.slug): s for kind in (ConceptType.GROUP, ConceptType.SKILL) for s in blocks[kind]}
    graph: dict[str, set[str]] = defaultdict(set)
    for identifier, stanza in by_id.items():
        default = ConceptType(identifier.partition("/")[0])
        for key in keys:
            graph[identifier] |= {t if concept_type(t) else concept_id(default, t) for t in stanza.texts(key)} - {
                identifier
            }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        yield by_id[circle[0]].fault(f"{name} go in a circle: {' → '.join(circle)}; take out one of these steps")
