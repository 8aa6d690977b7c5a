"""Roles that suit a profile, and what one more skill would open."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from graph.demand import role_shares
from graph.gap import coverages
from graph.market import Pay
from graph.profiles import Holding, Profile, holding_of
from graph.relation import Numbers, best, inverse_frequency
from graph.snapshot import Snapshot

EASE_HOURS = 400.0
"""The effort that halves the ease of a role: ten weeks of full-time learning, a long course."""

FIT_WEIGHT = 0.6
EASE_WEIGHT = 0.25
DEMAND_WEIGHT = 0.1
PAY_WEIGHT = 0.05
"""What the parts of a recommendation count. Fit leads, because a role that does not suit is no advice whatever it pays;
where demand or pay is not known, the others share its weight."""

_NAMED = 5


@dataclass(frozen=True, slots=True)
class RoleRecommendation:
    """A role for a profile, with the parts of its score; every part is from 0 to 1.

    `score` is the weighted mean of `fit`, `ease`, `demand_rank` and `pay_rank`, leaving out what is not known.
    `coverage` is the share of what the role asks that the profile covers, `relevance` the share of what the profile
    brings that the role asks for (both by weight); `fit` is their harmonic mean, so neither a role that asks little nor
    one that asks everything wins by size. `ease` is 1 for no effort and one half for `EASE_HOURS`; `hours` is the
    effort for the essential skills. `demand` is the share of all postings that advertise the role, `demand_rank` and
    `pay_rank` the part of the roles that stand no higher; None without postings. `matched_ids` are asked for and
    covered, `missing_ids` essential and not, both by weight. `why` puts it in a sentence.
    """

    role_id: str
    score: float
    fit: float
    coverage: float
    relevance: float
    ease: float
    hours: float
    demand: float | None
    demand_rank: float | None
    pay: Pay | None
    pay_rank: float | None
    matched_ids: tuple[str, ...]
    missing_ids: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class RoleGain:
    """What one more skill changes for a role: coverages from 0 to 1, and the effort in hours for what is essential."""

    role_id: str
    coverage_before: float
    coverage_after: float
    hours_before: float
    hours_after: float

    @property
    def gain(self) -> float:
        """The rise of the coverage."""
        return self.coverage_after - self.coverage_before


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The roles that a further skill brings nearer, the greatest rise of coverage first; `note` when there is none."""

    skill_id: str
    gains: tuple[RoleGain, ...]
    note: str


@dataclass(frozen=True, slots=True, eq=False)
class _Figures:
    """The parts of the score for every role; ranks are NaN where they are not known."""

    coverage: Numbers
    relevance: Numbers
    fit: Numbers
    hours: Numbers
    ease: Numbers
    demand_rank: Numbers
    pay_rank: Numbers
    score: Numbers


def recommended_roles(snapshot: Snapshot, profile: Profile, first: int = 10) -> tuple[RoleRecommendation, ...]:
    """The roles that suit a profile best, without those it holds. Raises UnknownConceptError.

    A profile that covers nothing of any role gets no recommendation.
    """
    held = holding_of(snapshot, profile)
    figures = _figures(snapshot, held)
    scores = np.where(figures.fit > 0, figures.score, 0.0) * snapshot.roles_in_use
    scores[[snapshot.roles.position(role_id) for role_id in profile.roles]] = 0.0
    return tuple(_recommendation(snapshot, held, figures, role) for role in best(scores, first))


def what_if(snapshot: Snapshot, profile: Profile, skill_id: str, first: int = 10) -> WhatIf:
    """Which roles gain if the profile held one more skill. Raises UnknownConceptError."""
    skill = snapshot.skills.get(skill_id)
    before = holding_of(snapshot, profile).remaining()
    after = holding_of(snapshot, Profile(profile.roles, (*profile.skills, skill_id))).remaining()
    coverage = coverages(snapshot, before), coverages(snapshot, after)
    hours = _hours(snapshot, before), _hours(snapshot, after)
    gains = tuple(
        RoleGain(
            role_id=snapshot.roles[role].id,
            coverage_before=float(coverage[0][role]),
            coverage_after=float(coverage[1][role]),
            hours_before=float(hours[0][role]),
            hours_after=float(hours[1][role]),
        )
        for role in best(np.round(coverage[1] - coverage[0], 12) * snapshot.roles_in_use, first)
    )
    return WhatIf(skill_id, gains, "" if gains else _no_gain(skill.pref_label, bool((before != after).any())))


def _figures(snapshot: Snapshot, held: Holding) -> _Figures:
    remaining = held.remaining()
    coverage, hours = coverages(snapshot, remaining), _hours(snapshot, remaining)
    relevance = _relevance(snapshot, held)
    fit = 2 * coverage * relevance / np.maximum(coverage + relevance, np.finfo(np.float64).tiny)
    ease = EASE_HOURS / (EASE_HOURS + hours)
    demand_rank, pay_rank = _ranks(_demand(snapshot)), _ranks(_pay(snapshot))
    score = _mean([(fit, FIT_WEIGHT), (ease, EASE_WEIGHT), (demand_rank, DEMAND_WEIGHT), (pay_rank, PAY_WEIGHT)])
    return _Figures(coverage, relevance, fit, hours, ease, demand_rank, pay_rank, score)


def _hours(snapshot: Snapshot, remaining: Numbers) -> Numbers:
    return snapshot.asking.needs.times(snapshot.hours * remaining)


def _relevance(snapshot: Snapshot, held: Holding) -> Numbers:
    """How much of what is held each role asks for, by how much each skill tells: common ones say little."""
    asked = snapshot.asking.weights
    telling = np.zeros(len(snapshot.skills))
    telling[held.held] = inverse_frequency(asked)[held.held]
    shares: Numbers = asked.present().times(telling) / max(telling.sum(), np.finfo(np.float64).tiny)
    return shares


def _demand(snapshot: Snapshot) -> Numbers:
    shares = role_shares(snapshot)
    return shares if snapshot.market.templates else np.full(len(shares), np.nan)


def _pay(snapshot: Snapshot) -> Numbers:
    pay = snapshot.market.pay
    return np.array([pay[role].median if role in pay else np.nan for role in range(len(snapshot.roles))])


def _ranks(figures: Numbers) -> Numbers:
    """The part of the known figures that are no higher; NaN stays."""
    known = np.sort(figures[~np.isnan(figures)])
    ranks = np.searchsorted(known, figures, side="right") / max(len(known), 1)
    return np.where(np.isnan(figures), np.nan, ranks)


def _mean(parts: list[tuple[Numbers, float]]) -> Numbers:
    """The weighted mean of what is known."""
    figures = np.array([values for values, _ in parts])
    weights = np.array([[weight] for _, weight in parts]) * ~np.isnan(figures)
    mean: Numbers = (np.nan_to_num(figures) * weights).sum(axis=0) / weights.sum(axis=0)
    return mean


def _recommendation(snapshot: Snapshot, held: Holding, figures: _Figures, role: int) -> RoleRecommendation:
    matched, missing = _matched(snapshot, held, role), _missing(snapshot, held, role)
    pay = snapshot.market.pay.get(role)
    return RoleRecommendation(
        role_id=snapshot.roles[role].id,
        score=float(figures.score[role]),
        fit=float(figures.fit[role]),
        coverage=float(figures.coverage[role]),
        relevance=float(figures.relevance[role]),
        ease=float(figures.ease[role]),
        hours=float(figures.hours[role]),
        demand=float(role_shares(snapshot)[role]) if snapshot.market.templates else None,
        demand_rank=_known(figures.demand_rank[role]),
        pay=pay,
        pay_rank=_known(figures.pay_rank[role]),
        matched_ids=matched,
        missing_ids=missing,
        why=_why(snapshot, figures, role, matched, missing, pay),
    )


def _matched(snapshot: Snapshot, held: Holding, role: int) -> tuple[str, ...]:
    skills, weights = snapshot.asking.weights.row(role)
    covered = held.remaining()[skills] == 0
    return snapshot.skills.ids(skills[covered][np.lexsort((skills[covered], -weights[covered]))])


def _missing(snapshot: Snapshot, held: Holding, role: int) -> tuple[str, ...]:
    skills, weights = snapshot.asking.essential.row(role)
    open_ones = held.remaining()[skills] > 0
    return snapshot.skills.ids(skills[open_ones][np.lexsort((skills[open_ones], -weights[open_ones]))])


def _known(figure: float) -> float | None:
    return None if np.isnan(figure) else float(figure)


def _why(
    snapshot: Snapshot,
    figures: _Figures,
    role: int,
    matched: tuple[str, ...],
    missing: tuple[str, ...],
    pay: Pay | None,
) -> str:
    parts = [f"covers {100 * figures.coverage[role]:.0f} % of what is asked ({_labels(snapshot, matched)})"]
    if missing:
        parts.append(f"{figures.hours[role]:.0f} h for what is essential and missing ({_labels(snapshot, missing)})")
    if snapshot.market.templates:
        share = role_shares(snapshot)[role]
        parts.append(f"advertised by {100 * share:.1f} % of postings" if share else "advertised by no posting")
    if pay:
        postings = "1 posting" if pay.postings == 1 else f"{pay.postings} postings"
        parts.append(f"median pay {pay.median:,.0f} {pay.currency} a year in {postings}")
    return "; ".join(parts)


def _labels(snapshot: Snapshot, skill_ids: tuple[str, ...]) -> str:
    names = [snapshot.skills.get(skill_id).pref_label for skill_id in skill_ids[:_NAMED]]
    return ", ".join(names) + (" …" if len(skill_ids) > _NAMED else "") if names else "in parts only"


def _no_gain(label: str, changed: bool) -> str:
    return f"no role asks for what {label} would add" if changed else f"the profile covers {label} already"
