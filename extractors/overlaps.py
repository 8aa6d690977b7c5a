"""Which of several candidates for the same words counts: the longest name, and a sure one before an unsure one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractors.coordination import BEHIND_MAKER
from extractors.lexicon import Candidate


@dataclass(frozen=True, slots=True)
class Resolved:
    """The candidates that count, in the order of the text; of the others, each with the one that it lost to.

    `parts` are names that are only a part of a longer name; `outdone` are labels, ellipses and phrases in whose place
    stands a better candidate for the same words.
    """

    kept: list[Candidate]
    parts: list[tuple[Candidate, Candidate]]
    outdone: list[tuple[Candidate, Candidate]]


def resolve(labels: Iterable[Candidate], coordinated: Iterable[Candidate], phrases: Iterable[Candidate]) -> Resolved:
    """The candidates without those that stand in the way of a better one."""
    kept, parts = _longest(labels)
    by_word = {index: candidate for candidate in kept for index in range(candidate.first, candidate.last + 1)}
    outdone: list[tuple[Candidate, Candidate]] = []
    for candidate in (*coordinated, *_without_repeats(phrases)):
        span = range(candidate.first, candidate.last + 1)
        others = {id(other): other for index in span if (other := by_word.get(index))}
        firm = next((other for other in others.values() if not _gives_way(other, candidate)), None)
        if firm:
            outdone.append((candidate, firm))
            continue
        kept.append(candidate)
        outdone.extend((other, candidate) for other in others.values() if _is_replaced(other, candidate))
        if candidate.rule != "phrase":
            by_word.update(dict.fromkeys(span, candidate))
    dropped = {id(loser) for loser, _ in outdone}
    kept = [candidate for candidate in kept if id(candidate) not in dropped]
    kept.sort(key=_place)
    return Resolved(kept, parts, outdone)


def _without_repeats(phrases: Iterable[Candidate]) -> Iterator[Candidate]:
    """The phrases without those within one of the same skill: "design, build and ship reports" is one."""
    ends: dict[str, int] = {}
    for candidate in sorted(phrases, key=_place):
        skill = candidate.forms[0].skill.id
        if candidate.end > ends.get(skill, -1):
            ends[skill] = candidate.end
            yield candidate


def _place(candidate: Candidate) -> tuple[int, int]:
    return candidate.start, -candidate.end


def _longest(labels: Iterable[Candidate]) -> tuple[list[Candidate], list[tuple[Candidate, Candidate]]]:
    """Of overlapping names the longest, and of equally long ones the first."""
    kept: list[Candidate] = []
    parts: list[tuple[Candidate, Candidate]] = []
    for candidate in labels:
        before = kept[-1] if kept else None
        if before is None or candidate.first > before.last:
            kept.append(candidate)
        elif candidate.first > before.first and candidate.last > before.last:
            kept.append(candidate)  # "trade settlement and reconciliation": two names share a word
        elif candidate.last > before.last:
            kept[-1] = candidate
            parts.append((before, candidate))
        else:
            parts.append((candidate, before))
    return kept, parts


def _gives_way(other: Candidate, candidate: Candidate) -> bool:
    """Whether a coordinated name or a phrase may stand beside or in place of a label that it overlaps."""
    if candidate.rule == "shared head":
        return other.guarded or (
            candidate.first <= other.first and other.last <= candidate.last and _longer(candidate, other)
        )
    if candidate.rule == "phrase":
        return other.guarded or not other.shares_skill(candidate)
    return True


def _is_replaced(other: Candidate, candidate: Candidate) -> bool:
    """Whether a surer candidate for the same words makes a label superfluous."""
    if other.rule != "label":
        return False
    if candidate.rule == BEHIND_MAKER:
        return other.first >= candidate.first and other.last <= candidate.last
    if other.guarded and other.shares_skill(candidate):
        return True
    return candidate.rule == "shared head" and (other.guarded or _longer(candidate, other))


def _longer(one: Candidate, other: Candidate) -> bool:
    return one.last - one.first > other.last - other.first
