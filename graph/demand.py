"""How much postings ask for a skill or advertise a role, with the sample and its uncertainty."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.market import LEVELS, Pay
from graph.relation import Numbers, Positions
from graph.shares import Share, share_of
from graph.snapshot import Snapshot
from schema.postings import RequirementLevel


@dataclass(frozen=True, slots=True)
class LevelShare:
    """The share of postings that ask for a skill at one level; of a posting the strongest level counts."""

    level: RequirementLevel
    share: Share


@dataclass(frozen=True, slots=True)
class MonthShare:
    """The share of the postings of one month (`2026-03`); their number is the sample."""

    month: str
    share: Share


@dataclass(frozen=True, slots=True)
class SkillDemand:
    """How much postings ask for a skill, of all postings or of those for one role (`role_id`).

    One organization's postings under one title count once, so a share's sample is the number of such templates. `share`
    is over all levels, `levels` splits it from required to mentioned, `months` holds every month with a dated posting,
    in order.
    """

    skill_id: str
    role_id: str | None
    share: Share
    levels: tuple[LevelShare, ...]
    months: tuple[MonthShare, ...]


@dataclass(frozen=True, slots=True)
class RoleDemand:
    """How much of all postings advertise a role, by month too, and what pay they offer (None where none states it)."""

    role_id: str
    share: Share
    months: tuple[MonthShare, ...]
    pay: Pay | None


def skill_demand(snapshot: Snapshot, skill_id: str, role_id: str | None = None) -> SkillDemand:
    """The demand for a skill, everywhere or for one role. Raises UnknownConceptError."""
    skill = snapshot.skills.position(skill_id)
    within = _postings_of(snapshot, role_id)
    level = np.zeros(len(within))
    postings, levels = snapshot.market.asking.row(skill)
    level[postings] = levels
    return SkillDemand(
        skill_id=skill_id,
        role_id=role_id,
        share=_share(snapshot, within, level > 0),
        levels=tuple(
            LevelShare(name, _share(snapshot, within, level == number))
            for number, name in reversed(list(enumerate(LEVELS, start=1)))
        ),
        months=_by_month(snapshot, within, level > 0),
    )


def role_demand(snapshot: Snapshot, role_id: str) -> RoleDemand:
    """The demand for a role. Raises UnknownConceptError."""
    role = snapshot.roles.position(role_id)
    everywhere, advertising = _postings_of(snapshot, None), _postings_of(snapshot, role_id)
    return RoleDemand(
        role_id=role_id,
        share=_share(snapshot, everywhere, advertising),
        months=_by_month(snapshot, everywhere, advertising),
        pay=snapshot.market.pay.get(role),
    )


def role_shares(snapshot: Snapshot) -> Numbers:
    """The share of all posting templates that advertise each role."""
    return snapshot.market.advertised.counts() / max(snapshot.market.templates, 1)


def _postings_of(snapshot: Snapshot, role_id: str | None) -> NDArray[np.bool_]:
    """Which postings belong to the sample: those of the templates that advertise a role, or all."""
    market = snapshot.market
    if role_id is None:
        return np.ones(len(market.posting_ids), dtype=bool)
    templates = market.advertised.row(snapshot.roles.position(role_id))[0]
    return np.isin(market.template, templates)


def _share(snapshot: Snapshot, within: NDArray[np.bool_], chosen: NDArray[np.bool_]) -> Share:
    """The mean over the templates of the part of their copies that are chosen."""
    market = snapshot.market
    copies = np.bincount(market.template[within], minlength=market.templates)
    hits = np.bincount(market.template[within & chosen], minlength=market.templates)
    present = copies > 0
    return share_of(float((hits[present] / copies[present]).sum()), int(present.sum()))


def _by_month(snapshot: Snapshot, within: NDArray[np.bool_], chosen: NDArray[np.bool_]) -> tuple[MonthShare, ...]:
    month = snapshot.market.month
    dated: Positions = np.unique(month[within & (month >= 0)])
    return tuple(
        MonthShare(f"{number // 12:04d}-{number % 12 + 1:02d}", _share(snapshot, within & (month == number), chosen))
        for number in dated.tolist()
    )
