"""The rules that an editor keeps and a reader can do without: a taxonomy that breaks them can still be used.

`skillatlas taxonomy check` holds them all; reading a taxonomy does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources

from schema.errors import TaxonomyFault
from schema.labels import folded
from schema.namespaces import ConceptType, concept_id
from schema.readers.building import references
from schema.readers.stanzas import Stanza

Blocks = Mapping[ConceptType, list[Stanza]]

_LABEL_FIELDS = ("alt", "hidden", "cased")


def editorial_faults(blocks: Blocks) -> Iterator[TaxonomyFault]:
    """Every broken rule of the blocks of a taxonomy that has no other fault."""
    for stanza in blocks[ConceptType.SKILL]:
        yield from _unguarded_words(stanza)
        yield from _guards_without_context(stanza)
    for stanzas in blocks.values():
        for stanza in stanzas:
            yield from _retired_without_reason(stanza)
    yield from _implied_prerequisites(blocks[ConceptType.SKILL])


def lost_ids(published: Iterable[str], name: str, known: frozenset[str]) -> Iterator[TaxonomyFault]:
    """The ids of an earlier version that are gone: whoever stored one would be left with nothing.

    A line is an id; behind it may stand `withdrawn` and the reason, for what has no successor.
    """
    for number, line in enumerate(published, start=1):
        identifier, _, rest = line.strip().partition(" ")
        withdrawn = rest.startswith("withdrawn ")
        if not identifier or identifier.startswith("#"):
            continue
        if identifier not in known and not withdrawn:
            yield TaxonomyFault(
                name,
                number,
                f"{identifier} is gone; keep it with `status: retired` and `replaced-by`, "
                "or write `withdrawn` and the reason behind it here",
            )
        if identifier in known and withdrawn:
            yield TaxonomyFault(name, number, f"{identifier} is withdrawn and there all the same")


def _unguarded_words(stanza: Stanza) -> Iterator[TaxonomyFault]:
    """A label that is an ordinary word is guarded, or counts only in capitals that no sentence gives it."""
    guarded = {folded(label) for label in stanza.texts("guarded")}
    cased = set(stanza.texts("cased"))
    for label in dict.fromkeys((stanza.label, *(text for key in _LABEL_FIELDS for text in stanza.texts(key)))):
        word = next((form for form in _forms(folded(label)) if form in common_words()), None)
        if word and folded(label) not in guarded and not (label in cased and label[1:] != label[1:].lower()):
            yield stanza.fault(
                f"the label {label!r} is or reads like the common word {word!r}; guard it and give it context"
            )


def _guards_without_context(stanza: Stanza) -> Iterator[TaxonomyFault]:
    """A guarded label counts with evidence beside it, so that there has to be some that can be found."""
    if "guarded" in stanza.fields and "context" not in stanza.fields:
        yield stanza.fault(f"{stanza.slug!r} has guarded labels and no `context`; add the words that stand beside them")


def _forms(label: str) -> Iterator[str]:
    """The words that the matcher takes for the label: itself, without a plural -s and with one."""
    yield label
    if label.endswith("s"):
        yield label[:-1]
    else:
        yield label + "s"


@cache
def common_words() -> frozenset[str]:
    """Ordinary English words, in their folded form."""
    text = (resources.files("schema.readers") / "common_words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def _retired_without_reason(stanza: Stanza) -> Iterator[TaxonomyFault]:
    if stanza.texts("status") == ("retired",) and not {"replaced-by", "description"} & stanza.fields.keys():
        yield stanza.fault(
            f"{stanza.slug!r} is retired; add `replaced-by`, or say in `description` why nothing replaces it"
        )


def _implied_prerequisites(skills: list[Stanza]) -> Iterator[TaxonomyFault]:
    """A prerequisite that others bring with them: a needed one by needed steps, a helpful one by steps of any kind."""
    needed = {concept_id(ConceptType.SKILL, s.slug): references(s, "prerequisites", ConceptType.SKILL) for s in skills}
    helpful = {concept_id(ConceptType.SKILL, s.slug): references(s, "helpful", ConceptType.SKILL) for s in skills}
    by_needed = _Closure(needed)
    by_any = _Closure({identifier: (*needed[identifier], *helpful[identifier]) for identifier in needed})
    for stanza in skills:
        identifier = concept_id(ConceptType.SKILL, stanza.slug)
        direct = {"prerequisites": needed[identifier], "helpful": (*needed[identifier], *helpful[identifier])}
        for key, closure in (("prerequisites", by_needed), ("helpful", by_any)):
            for value in stanza.values(key):
                target = concept_id(ConceptType.SKILL, value.text)
                between = next((b for b in direct[key] if b != target and target in closure.of(b)), None)
                if between:
                    yield stanza.fault(f"{key} names {value.text!r}, which {between} brings; take it out", value.line)


class _Closure:
    """All that is before each node of an acyclic graph, worked out when first asked for."""

    def __init__(self, before: Mapping[str, tuple[str, ...]]) -> None:
        self._before = before
        self._known: dict[str, frozenset[str]] = {}

    def of(self, node: str) -> frozenset[str]:
        """Everything before the node, itself not included."""
        if node not in self._known:
            steps = self._before.get(node, ())
            self._known[node] = frozenset(steps).union(*(self.of(step) for step in steps))
        return self._known[node]
