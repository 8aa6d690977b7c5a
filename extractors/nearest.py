"""Which known skill a new name is nearest to: by its spelling, or because the two stand side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from schema.concepts import Skill

_NEARLY = 88.0
"""Of 100, by rapidfuzz's ratio: `kubernets` has 95 of `kubernetes`, `postgre` 82 of `postgresql`."""

_SHORTEST_COMPARED = 5
"""Characters; shorter names are near to many others by chance."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The known skill that a new name is nearest to, and in which way."""

    skill_id: str
    pref_label: str
    why: str


class Known:
    """The labels of the taxonomy, for the nearest one; `parts` are those of labels such as `CI/CD`."""

    def __init__(self, skills: Iterable[Skill]) -> None:
        self.labels: dict[str, str] = {}
        self.owners: dict[str, Skill] = {}
        self.parts: set[str] = set()
        for skill in skills:
            self.owners[skill.id] = skill
            for label in skill.labels:
                self.labels.setdefault(key_of(label), skill.id)
                if "/" in label:
                    self.parts.update(key_of(label).split("/"))

    def nearest(self, key: str, beside: Mapping[str, int], seen: int, *, is_term: bool) -> Nearest | None:
        """The skill that is spelled nearly so, or else the one that stands most often beside it.

        What is written small is a term, and a term that is spelled nearly so is mostly another (`macros`, `macOS`).
        """
        if is_term:
            return self._beside(beside, seen) or self._spelled(key)
        return self._spelled(key) or self._beside(beside, seen)

    def _spelled(self, key: str) -> Nearest | None:
        if len(key) < _SHORTEST_COMPARED:
            return None
        found = process.extractOne(key, self.labels.keys(), scorer=fuzz.ratio, score_cutoff=_NEARLY)
        if found is None:
            return None
        skill = self.owners[self.labels[found[0]]]
        return Nearest(skill.id, skill.pref_label, f"spelled like {found[0]}")

    def _beside(self, beside: Mapping[str, int], seen: int) -> Nearest | None:
        if not beside:
            return None
        skill_id, times = max(beside.items(), key=lambda one: (one[1], one[0]))
        skill = self.owners.get(skill_id)
        return Nearest(skill_id, skill.pref_label, f"beside it in {times} of {seen} places") if skill else None


def key_of(text: str) -> str:
    """The form under which names are compared."""
    return " ".join(text.casefold().replace("-", " ").split())
