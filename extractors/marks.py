"""Where the findings and rejections of an analysis stand in the plain text that a person reads."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from extractors.offsets import OffsetMap
from extractors.reading import Reading
from schema.postings import Mention, PostingAnalysis, Rejection, SkillFinding


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A span of the plain text: a `mention` of a skill with its `finding`, or a `rejection`.

    `label` is the name of the skill that it stands for, or that it was rejected for.
    """

    start: int
    end: int
    label: str
    finding: SkillFinding | None = None
    mention: Mention | None = None
    rejection: Rejection | None = None

    @property
    def state(self) -> str:
        """How strongly it is asked for, or `rejected`."""
        return self.mention.requirement.value if self.mention else "rejected"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Marks that overlap, from the first character of any of them to the last; most stretches hold one mark."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def marks_of(reading: Reading, analysis: PostingAnalysis) -> tuple[Mark, ...]:
    """All marks of a posting in the order of its text, what counts before what was rejected."""
    labels, offsets = _labels(reading), reading.clean.offsets
    found = [
        Mark(start=start, end=end, label=finding.pref_label, finding=finding, mention=mention)
        for finding in analysis.skills
        for mention in finding.mentions
        for start, end in (_plain_span(offsets, mention),)
    ]
    for rejection in analysis.rejections:
        start, end = _plain_span(offsets, rejection)
        found.append(Mark(start=start, end=end, label=labels.get(rejection.skill_id or "", ""), rejection=rejection))
    return tuple(sorted(found, key=_place))


def stretches(marks: Iterable[Mark]) -> Iterator[Stretch]:
    """Marks gathered where they overlap."""
    group: list[Mark] = []
    end = 0
    for mark in sorted(marks, key=_place):
        if group and mark.start >= end:
            yield Stretch(group[0].start, end, tuple(group))
            group = []
        group.append(mark)
        end = max(end, mark.end) if len(group) > 1 else mark.end
    if group:
        yield Stretch(group[0].start, end, tuple(group))


def _place(mark: Mark) -> tuple[int, bool, int, str]:
    return mark.start, mark.rejection is not None, -mark.end, mark.label


def _labels(reading: Reading) -> Mapping[str, str]:
    """The names of all skills that were thought of."""
    thought = {verdict.skill.id: verdict.skill.pref_label for verdict in reading.verdicts}
    for part, _ in reading.resolved.parts:
        thought.update({form.skill.id: form.skill.pref_label for form in part.forms})
    return thought


def _plain_span(offsets: OffsetMap, found: Mention | Rejection) -> tuple[int, int]:
    """A span of the text as given in the plain text; both ways keep the order, so that the nearest place is found."""
    start = bisect_left(range(offsets.length), found.start, key=offsets.start)
    end = bisect_left(range(offsets.length + 1), found.end, key=offsets.end)
    return start, max(end, start + 1)
