"""How well what was found in postings agrees with what people annotated.

Every figure is a share over all postings together, except `macro_f1`. A skill that was found matches an annotated one
when one of its labels is the annotated name or an alias of it; each counts once. Neutral names count neither way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractors.annotations import (
    AnnotatedPosting,
    AnnotatedSkill,
    ForbiddenSkill,
    PredictedPosting,
    PredictedSkill,
    forms_of,
)
from schema.labels import folded

Aliases = Mapping[str, Iterable[str]]
_PLACES = 4


@dataclass(frozen=True, slots=True)
class Mistakes:
    """What is wrong in one posting."""

    id: str
    missed: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Whether a skill is missed, superfluous or forbidden."""
        return bool(self.missed or self.extra or self.forbidden)


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures over all postings; a share of nothing is None."""

    n: int
    precision: float
    recall: float
    f1: float
    macro_f1: float
    required_recall: float | None
    level_accuracy: float | None
    years_accuracy: float | None
    forbidden_hits: int
    forbidden_of: int
    all_right: float | None
    seniority_accuracy: float | None
    salary_accuracy: float | None
    by_category: Mapping[str, tuple[int, int]]
    recall_by_type: Mapping[str, tuple[int, int]]
    facts_right: Mapping[str, tuple[int, int]]
    facts_invented: Mapping[str, tuple[int, int]]


@dataclass(slots=True)
class _Share:
    """How many of how many are right."""

    hit: int = 0
    of: int = 0

    def add(self, right: bool) -> None:
        self.hit += right
        self.of += 1

    @property
    def value(self) -> float | None:
        return round(self.hit / self.of, _PLACES) if self.of else None

    @property
    def counts(self) -> tuple[int, int]:
        return self.hit, self.of


@dataclass(slots=True)
class _Tallies:
    """The running counts."""

    found: _Share = field(default_factory=_Share)
    extra: int = 0
    required: _Share = field(default_factory=_Share)
    level: _Share = field(default_factory=_Share)
    years: _Share = field(default_factory=_Share)
    forbidden: int = 0
    whole: _Share = field(default_factory=_Share)
    seniority: _Share = field(default_factory=_Share)
    salary: _Share = field(default_factory=_Share)
    macro: list[float] = field(default_factory=list)
    by_category: dict[str, _Share] = field(default_factory=lambda: defaultdict(_Share))
    by_type: dict[str, _Share] = field(default_factory=lambda: defaultdict(_Share))
    facts: dict[str, _Share] = field(default_factory=lambda: defaultdict(_Share))
    invented: dict[str, _Share] = field(default_factory=lambda: defaultdict(_Share))


def score(
    gold: Sequence[AnnotatedPosting], predicted: Iterable[PredictedPosting], aliases: Aliases
) -> tuple[Scores, tuple[Mistakes, ...]]:
    """The figures, and the mistakes of each posting that has any. A posting without a prediction found nothing."""
    by_id = {posting.id: posting for posting in predicted}
    tallies = _Tallies()
    mistakes = [
        _compare(posting, by_id.get(posting.id, PredictedPosting(posting.id)), aliases, tallies) for posting in gold
    ]
    return _scores(tallies, sum(len(posting.forbidden) for posting in gold)), tuple(
        one for one in mistakes if one.any or one.levels or one.years or one.facts
    )


def _compare(gold: AnnotatedPosting, found: PredictedPosting, aliases: Aliases, tallies: _Tallies) -> Mistakes:
    """Counts one posting in and tells its mistakes."""
    wanted = [skill for skill in gold.skills if not skill.optional]
    matches = matched(wanted, found.skills, aliases)
    for skill, match in zip(wanted, matches, strict=True):
        _count_skill(skill, found.skills[match] if match is not None else None, tallies)
    pairs = [(skill, found.skills[match]) for skill, match in zip(wanted, matches, strict=True) if match is not None]
    mistakes = Mistakes(
        gold.id,
        missed=tuple(skill.name for skill, match in zip(wanted, matches, strict=True) if match is None),
        extra=_extra(gold, found.skills, frozenset(matches), aliases),
        forbidden=tuple(entry.name for entry in gold.forbidden if _is_hit(entry, found.skills, aliases)),
        levels=tuple(
            f"{skill.name}: {hit.requirement}" for skill, hit in pairs if _is_right_level(skill, hit) is False
        ),
        years=tuple(f"{skill.name}: {hit.min_years}" for skill, hit in pairs if _are_right_years(skill, hit) is False),
        facts=tuple(_wrong_facts(gold, found)),
    )
    _count_posting(gold, found, mistakes, tallies)
    return mistakes


def matched(
    wanted: Sequence[AnnotatedSkill], found: Sequence[PredictedSkill], aliases: Aliases
) -> tuple[int | None, ...]:
    """For each annotated skill the number of what was found for it, each of them once; None for what is missed."""
    used: set[int] = set()
    matches: list[int | None] = []
    for skill in wanted:
        match = _match(skill, found, used, aliases)
        matches.append(match)
        if match is not None:
            used.add(match)
    return tuple(matches)


def _match(skill: AnnotatedSkill, found: Sequence[PredictedSkill], used: set[int], aliases: Aliases) -> int | None:
    """The first free skill whose preferred label is the name, else an alias of it, else any of whose labels is one."""
    forms, name = forms_of(skill.name, aliases), folded(skill.name)
    free = [index for index in range(len(found)) if index not in used and found[index].labels]
    for fits in (
        lambda labels: labels[0] == name,
        lambda labels: labels[0] in forms,
        lambda labels: not forms.isdisjoint(labels),
    ):
        match = next((index for index in free if fits(found[index].labels)), None)
        if match is not None:
            return match
    return None


def _extra(
    gold: AnnotatedPosting, found: Sequence[PredictedSkill], used: frozenset[int | None], aliases: Aliases
) -> tuple[str, ...]:
    """What was found and is neither annotated nor neutral."""
    neutral = frozenset(form for name in gold.neutral for form in forms_of(name, aliases))
    return tuple(
        skill.labels[0] if skill.labels else ""
        for index, skill in enumerate(found)
        if index not in used and neutral.isdisjoint(skill.labels)
    )


def _is_hit(entry: ForbiddenSkill, found: Sequence[PredictedSkill], aliases: Aliases) -> bool:
    """Whether a forbidden name was found; the aliases of a single letter would be other names."""
    names = forms_of(entry.name, aliases) if len(entry.name) > 1 else frozenset({folded(entry.name)})
    return any(skill.labels[:1] and skill.labels[0] in names and _is_forbidden_so(entry, skill) for skill in found)


def _is_forbidden_so(entry: ForbiddenSkill, skill: PredictedSkill) -> bool:
    return (not entry.levels or skill.requirement in entry.levels) and (
        not entry.years or skill.min_years in entry.years
    )


def _is_right_level(skill: AnnotatedSkill, hit: PredictedSkill) -> bool | None:
    return hit.requirement in skill.levels if hit.requirement and skill.levels else None


def _are_right_years(skill: AnnotatedSkill, hit: PredictedSkill) -> bool | None:
    return hit.min_years in skill.years if skill.years else None


def _count_skill(skill: AnnotatedSkill, hit: PredictedSkill | None, tallies: _Tallies) -> None:
    tallies.found.add(hit is not None)
    tallies.by_type[skill.kind].add(hit is not None)
    if skill.level == "required":
        tallies.required.add(hit is not None)
    if hit is None:
        return
    for share, right in ((tallies.level, _is_right_level(skill, hit)), (tallies.years, _are_right_years(skill, hit))):
        if right is not None:
            share.add(right)


def _count_posting(gold: AnnotatedPosting, found: PredictedPosting, mistakes: Mistakes, tallies: _Tallies) -> None:
    wanted = sum(not skill.optional for skill in gold.skills)
    hits = wanted - len(mistakes.missed)
    precision = hits / (hits + len(mistakes.extra)) if hits + len(mistakes.extra) else 1.0
    recall = hits / wanted if wanted else 1.0
    tallies.macro.append(_f1(precision, recall))
    tallies.extra += len(mistakes.extra)
    tallies.forbidden += len(mistakes.forbidden)
    tallies.whole.add(not mistakes.any)
    tallies.by_category[gold.category].add(not mistakes.any)
    if gold.seniority:
        tallies.seniority.add(_is_right_seniority(gold, found))
    if gold.salary:
        tallies.salary.add(found.salary in gold.salary)
    for fact in gold.facts:
        told = found.facts.get(fact.name)
        if fact.answers:
            tallies.facts[fact.name].add(fact.is_right(told))
        else:
            tallies.invented[fact.name].add(told is not None)


def _is_right_seniority(gold: AnnotatedPosting, found: PredictedPosting) -> bool:
    return folded(found.seniority or "") in {folded(one or "") for one in gold.seniority}


def _wrong_facts(gold: AnnotatedPosting, found: PredictedPosting) -> Iterator[str]:
    """What was found for each fact that is wrong, missed or invented."""
    for fact in gold.facts:
        told = found.facts.get(fact.name)
        if told is not None and not fact.answers:
            yield f"{fact.name} {told!r}, not told"
        elif fact.answers and not fact.is_right(told):
            yield f"{fact.name} {told!r} for {fact.answers[0]!r}"
    if gold.seniority and not _is_right_seniority(gold, found):
        yield f"seniority {found.seniority!r} for {gold.seniority[0]!r}"
    if gold.salary and found.salary not in gold.salary:
        yield f"salary {found.salary} for {gold.salary[0]}"


def _scores(tallies: _Tallies, forbidden_of: int) -> Scores:
    found = tallies.found
    precision = found.hit / max(1, found.hit + tallies.extra)
    recall = found.hit / max(1, found.of)
    return Scores(
        n=tallies.whole.of,
        precision=round(precision, _PLACES),
        recall=round(recall, _PLACES),
        f1=round(_f1(precision, recall), _PLACES),
        macro_f1=round(sum(tallies.macro) / max(1, len(tallies.macro)), _PLACES),
        required_recall=tallies.required.value,
        level_accuracy=tallies.level.value,
        years_accuracy=tallies.years.value,
        forbidden_hits=tallies.forbidden,
        forbidden_of=forbidden_of,
        all_right=tallies.whole.value,
        seniority_accuracy=tallies.seniority.value,
        salary_accuracy=tallies.salary.value,
        by_category={name: share.counts for name, share in sorted(tallies.by_category.items())},
        recall_by_type={name: share.counts for name, share in sorted(tallies.by_type.items())},
        facts_right={name: share.counts for name, share in tallies.facts.items()},
        facts_invented={name: share.counts for name, share in tallies.invented.items()},
    )


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
