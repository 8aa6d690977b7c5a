"""What one posting asks of a person: each skill once, and of alternatives the one that takes the least.

See docs/decisions/0066-a-posting-as-a-target.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from graph.plan_goals import missing_first
from graph.profiles import Holding
from graph.snapshot import Snapshot
from schema.concepts import Importance
from schema.postings import PostingAnalysis, RequirementLevel

WEIGHTS = {
    RequirementLevel.REQUIRED: 1.0,
    RequirementLevel.PREFERRED: 0.5,
    RequirementLevel.MENTIONED: 0.25,
}
"""What a skill counts for a posting: each step down half as much."""

MOST_COMBINATIONS = 2_000
"""Ways to decide all choices of a posting that are compared; ten choices between two are half of it."""


@dataclass(frozen=True, slots=True)
class DecidedChoice:
    """Skills of which a posting takes any one, in the order of its text.

    `taken_id` is the one that counts: one that is held (then they are `met`), one that the posting asks for anyway, or
    the one that takes the least together with all that is decided. `reason` says which, with the hours.
    """

    skill_ids: tuple[str, ...]
    taken_id: str
    met: bool
    reason: str


@dataclass(frozen=True, slots=True)
class PostingAsks:
    """The numbers of the skills that a posting asks for, with weight and importance, sorted by number; and its choices.

    What the posting asks for the most strongly is essential, everything else optional.
    """

    asked: tuple[tuple[int, float, Importance], ...]
    choices: tuple[DecidedChoice, ...]


def posting_asks(snapshot: Snapshot, holding: Holding, analysis: PostingAnalysis) -> PostingAsks:
    """What a posting asks of someone who holds this. Raises UnknownConceptError for a skill that the graph lacks."""
    weights = {snapshot.skills.position(skill_id): weight for skill_id, weight in _single(analysis).items()}
    open_choices = [
        (weight, tuple(snapshot.skills.position(skill_id) for skill_id in members))
        for members, weight in _choices(analysis).items()
    ]
    decided: list[DecidedChoice] = []
    for weight in sorted({weight for weight, _ in open_choices}, reverse=True):
        level = _Level(snapshot, holding, frozenset(skill for skill, counted in weights.items() if counted >= weight))
        for found in level.decided([members for counted, members in open_choices if counted == weight]):
            decided.append(found)
            taken = snapshot.skills.position(found.taken_id)
            weights[taken] = max(weight, weights.get(taken, 0.0))
    most = max(weights.values(), default=0.0)
    asked = (
        (skill, weight, Importance.ESSENTIAL if weight == most else Importance.OPTIONAL)
        for skill, weight in sorted(weights.items())
    )
    return PostingAsks(tuple(asked), tuple(decided))


def _single(analysis: PostingAnalysis) -> dict[str, float]:
    """The skills that are asked for beside all alternatives, each with the most that it counts."""
    choices = _members(analysis)
    found: dict[str, float] = {}
    for finding in analysis.skills:
        levels = [mention.requirement for mention in finding.mentions if mention.choice not in choices]
        if levels or not finding.mentions:
            found[finding.skill_id] = max(WEIGHTS[level] for level in levels or [finding.requirement])
    return found


def _choices(analysis: PostingAnalysis) -> dict[tuple[str, ...], float]:
    """The alternatives, each once however often they are named, with the most that they count."""
    weights: dict[frozenset[str], float] = {}
    named: dict[frozenset[str], tuple[str, ...]] = {}
    for number, members in _members(analysis).items():
        same = frozenset(members)
        named.setdefault(same, members)
        weights[same] = max(_weight(analysis, number), weights.get(same, 0.0))
    return {members: weights[same] for same, members in named.items()}


def _members(analysis: PostingAnalysis) -> dict[int, tuple[str, ...]]:
    """The skills of each choice by its number; a choice of one is none."""
    numbers = sorted({number for number, _ in _chosen_mentions(analysis)})
    return {number: members for number, members in zip(numbers, analysis.choices, strict=True) if len(members) > 1}


def _weight(analysis: PostingAnalysis, choice: int) -> float:
    return max(WEIGHTS[level] for number, level in _chosen_mentions(analysis) if number == choice)


def _chosen_mentions(analysis: PostingAnalysis) -> Iterator[tuple[int, RequirementLevel]]:
    """The number and the level of each mention that stands in a choice."""
    for finding in analysis.skills:
        for mention in finding.mentions:
            if mention.choice is not None:
                yield mention.choice, mention.requirement


class _Level:
    """Decides the alternatives of one weight for a person; `counted` are skills that are asked for no less anyway."""

    def __init__(self, snapshot: Snapshot, holding: Holding, counted: frozenset[int]) -> None:
        self._snapshot = snapshot
        self._held = frozenset(holding.held.tolist())
        self._remaining = holding.remaining()
        self._counted = counted

    def decided(self, choices: Sequence[tuple[int, ...]]) -> list[DecidedChoice]:
        """The decisions, in the order of the choices; those that are open are decided together."""
        settled = {members: skill for members in choices if (skill := self._settled(members)) is not None}
        still_open = [members for members in choices if members not in settled]
        taken = settled | dict(zip(still_open, self._least(still_open), strict=True))
        return [self._told(members, taken) for members in choices]

    def _settled(self, members: Sequence[int]) -> int | None:
        """The skill of a choice that takes no learning of its own: held, or else asked for anyway."""
        for nothing_to_do in (self._held, self._mastered(members), self._counted):
            found = [skill for skill in members if skill in nothing_to_do]
            if found:
                return found[0]
        return None

    def _mastered(self, members: Iterable[int]) -> frozenset[int]:
        return frozenset(skill for skill in members if self._remaining[skill] == 0)

    def _least(self, choices: Sequence[tuple[int, ...]]) -> Sequence[int]:
        """A skill of each choice, so that all together take the least; of very many choices, one after the other."""
        if prod(len(members) for members in choices) <= MOST_COMBINATIONS:
            return min(product(*choices), key=lambda taken: self._hours(taken, ()))
        taken: list[int] = []
        for members in choices:
            taken.append(min(members, key=lambda skill: self._hours([skill], taken)))
        return taken

    def _hours(self, skills: Iterable[int], beside: Iterable[int]) -> float:
        """What skills take with all they need first, beside what is learned for others and for what is asked anyway."""
        learned = self._needed([*self._counted, *beside])
        needed = sorted(self._needed(skills) - learned)
        return round(float(sum(self._snapshot.hours[skill] * self._remaining[skill] for skill in needed)), 6)

    def _needed(self, skills: Iterable[int]) -> frozenset[int]:
        found = (missing_first(self._snapshot, skill, self._remaining) for skill in skills)
        return frozenset[int]().union(*found)

    def _told(self, members: tuple[int, ...], taken: Mapping[tuple[int, ...], int]) -> DecidedChoice:
        skill = taken[members]
        others = [one for choice, one in taken.items() if choice != members]
        names = " or ".join(self._label(one) for one in members)
        return DecidedChoice(
            skill_ids=self._snapshot.skills.ids(members),
            taken_id=self._snapshot.skills[skill].id,
            met=bool(self._remaining[skill] == 0),
            reason=f"{names} will do: {self._label(skill)} {self._why(members, skill, others)}",
        )

    def _why(self, members: Sequence[int], taken: int, others: Sequence[int]) -> str:
        if taken in self._held:
            return "is held"
        if self._remaining[taken] == 0:
            return "is covered by what is held"
        if taken in self._counted:
            return "is asked for anyway"
        hours = {skill: self._hours([skill], others) for skill in members}
        if hours[taken] == 0:
            return "is learned anyway"
        rest = ", ".join(f"{self._label(skill)} {hours[skill]:.0f} h" for skill in members if skill != taken)
        return f"takes the least, {hours[taken]:.0f} h ({rest})"

    def _label(self, skill: int) -> str:
        return self._snapshot.skills[skill].pref_label
