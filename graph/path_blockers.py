"""Why there is no path to a role, or no direct one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.path_search import HIGHEST_RISE, MOST_STEPS, Limits, PathSearch
from graph.snapshot import Snapshot


class BlockerReason(StrEnum):
    """What stands in the way."""

    NO_REQUIREMENTS = "no_requirements"
    RISES_TOO_FAR = "rises_too_far"
    STEP_TOO_LARGE = "step_too_large"
    TOO_FEW_STEPS = "too_few_steps"


@dataclass(frozen=True, slots=True)
class Blocker:
    """One thing that stands in the way, in a sentence that names the figures."""

    reason: BlockerReason
    message: str


def unknown_target(snapshot: Snapshot, target: int) -> Blocker | None:
    """The blocker of a role of which nothing is known; None for any other."""
    if len(snapshot.asking.essential.row(target)[0]):
        return None
    label = snapshot.roles[target].pref_label
    message = f"neither the taxonomy nor enough postings say what {label} asks for"
    return Blocker(BlockerReason.NO_REQUIREMENTS, message)


def blockers_of(search: PathSearch, label: str, limits: Limits, reached: bool) -> tuple[Blocker, ...]:
    """What keeps the direct step to a role from being taken, and, if it was not `reached`, whether more steps help."""
    direct, rise, most = search.direct().hours, search.rise(), limits.max_step_hours
    found = []
    if rise > HIGHEST_RISE:
        message = f"{label} stands {rise} job zones higher; one step rises {HIGHEST_RISE} at most"
        found.append(Blocker(BlockerReason.RISES_TOO_FAR, message))
    if most is not None and direct > most:
        message = f"the direct step to {label} takes {direct:.0f} h, more than the {most:.0f} h allowed"
        found.append(Blocker(BlockerReason.STEP_TOO_LARGE, message))
    longer = () if reached else search.routes(Limits(MOST_STEPS, most))
    if longer:
        fewest = min(len(route.roles) for route in longer)
        message = f"{label} can be reached in {fewest} steps, not in {limits.max_steps}"
        found.append(Blocker(BlockerReason.TOO_FEW_STEPS, message))
    return tuple(found)
