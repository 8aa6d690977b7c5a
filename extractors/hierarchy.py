"""What stands above the concepts of a taxonomy, read when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from schema.taxonomy import Taxonomy

_GROUP = "group/"


class Hierarchy:
    """The broader concepts of each skill and group; every answer is kept."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._above: dict[str, frozenset[str]] = {}
        self._groups: dict[str, tuple[str, ...]] = {}

    @cached_property
    def broader(self) -> Mapping[str, Sequence[str]]:
        """The broader concepts of each concept."""
        return {concept.id: concept.broader for concept in self._taxonomy.hierarchy()}

    def above(self, concept_id: str) -> frozenset[str]:
        """All that stands above a concept."""
        if concept_id not in self._above:
            self._above[concept_id] = frozenset()  # a concept above itself ends here
            broader = self.broader.get(concept_id, ())
            self._above[concept_id] = frozenset(broader).union(*map(self.above, broader))
        return self._above[concept_id]

    def groups(self, concept_id: str) -> tuple[str, ...]:
        """The nearest groups above a concept, those of its first broader concept first."""
        if concept_id not in self._groups:
            self._groups[concept_id] = ()
            found: dict[str, None] = {}
            for broader in self.broader.get(concept_id, ()):
                found.update(dict.fromkeys((broader,) if broader.startswith(_GROUP) else self.groups(broader)))
            self._groups[concept_id] = tuple(found)
        return self._groups[concept_id]
