"""What the postings of a graph say, in arrays: who asks for what, for which role, when, and for how much pay.

Postings of the same organization under the same title are one *template*. A template counts once, whatever the number
of its copies: a skill that is in half of them counts one half. A posting without organization or title stands alone.
"""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from graph.records import PostingSummary
from graph.relation import Numbers, Positions, Relation, frozen, relation, summed_relation
from schema.labels import folded
from schema.postings import PayPeriod, RequirementLevel

LEVELS = (RequirementLevel.MENTIONED, RequirementLevel.PREFERRED, RequirementLevel.REQUIRED)
"""The levels from weak to strong; in the arrays a level is its place in this order plus 1."""

PERIODS_A_YEAR = {
    PayPeriod.HOUR: 2080.0,
    PayPeriod.DAY: 260.0,
    PayPeriod.WEEK: 52.0,
    PayPeriod.MONTH: 12.0,
    PayPeriod.YEAR: 1.0,
}
"""How often a period is paid in a year of full-time work: 52 weeks of 5 days of 8 hours, paid leave included."""


@dataclass(frozen=True, slots=True)
class Pay:
    """What postings offer for a role, in `currency` a year: median and quartiles of the middle of each offer.

    `postings` is the number of templates behind it.
    """

    currency: str
    median: float
    low: float
    high: float
    postings: int


@dataclass(frozen=True, slots=True, eq=False)
class Market:
    """All postings as arrays. Rows are numbered as in `posting_ids`, templates in the order of their first posting.

    `asked` relates a posting to a skill with its level, `asking` is the same read from the skill; `mentioned` relates a
    template to a skill with the part of its copies that mention it, `advertised` a role to its templates. `template`
    and `month` (years × 12 + month - 1, or -1 where the date is not known) belong to a posting, `pay` to a role.
    """

    posting_ids: tuple[str, ...]
    template: Positions
    month: Positions
    asked: Relation
    asking: Relation
    mentioned: Relation
    advertised: Relation
    pay: Mapping[int, Pay]

    @property
    def templates(self) -> int:
        """How many templates there are: the sample of every share over all postings."""
        return self.mentioned.shape[0]

    def shares(self) -> Relation:
        """The share of a role's templates that mention a skill, for every role and skill that occur together."""
        sums = self.advertised.followed_by(self.mentioned)
        return sums.valued(sums.values / self.advertised.counts()[sums.sources()])


def market_of(
    found: Iterable[PostingSummary],
    skill_at: Callable[[str], int],
    role_at: Callable[[str], int],
    shape: tuple[int, int],
) -> Market:
    """The arrays of postings, sorted by id. `shape` is the number of roles and of skills.

    Raises UnknownConceptError, from the look-ups, for a posting that names a skill or role that is not there.
    """
    roles, skills = shape
    postings = sorted(found, key=lambda posting: posting.id)
    template = _templates(postings)
    copies = np.bincount(template) if len(template) else np.zeros(0, dtype=np.int64)
    rows, columns, levels = _mentions(postings, skill_at)
    asked = relation(rows, columns, levels, (len(postings), skills))
    mentioned = summed_relation(
        template[asked.sources()], asked.targets, 1.0 / copies[template[asked.sources()]], (len(copies), skills)
    )
    advertising = [role_at(posting.role_ids[0]) if posting.role_ids else -1 for posting in postings]
    advertised = _advertised(advertising, template, (roles, len(copies)))
    return Market(
        posting_ids=tuple(posting.id for posting in postings),
        template=frozen(template),
        month=frozen(np.array([_month(posting.date_posted) for posting in postings], dtype=np.int32)),
        asked=asked,
        asking=asked.transposed(),
        mentioned=mentioned,
        advertised=advertised,
        pay=_pay_by_role(postings, template, advertised),
    )


def _templates(postings: Iterable[PostingSummary]) -> Positions:
    numbers: dict[tuple[str, ...], int] = {}
    return np.array([numbers.setdefault(_template_key(posting), len(numbers)) for posting in postings], dtype=np.int32)


def _template_key(posting: PostingSummary) -> tuple[str, ...]:
    if posting.organization and posting.title:
        return folded(posting.organization), folded(posting.title)
    return (posting.id,)


def _mentions(
    postings: Iterable[PostingSummary], skill_at: Callable[[str], int]
) -> tuple[list[int], list[int], list[float]]:
    rank = {level: float(place) for place, level in enumerate(LEVELS, start=1)}
    rows, columns, levels = [], [], []
    for row, posting in enumerate(postings):
        for mention in posting.mentions:
            rows.append(row)
            columns.append(skill_at(mention.skill_id))
            levels.append(rank[mention.requirement])
    return rows, columns, levels


def _advertised(advertising: Sequence[int], template: Positions, shape: tuple[int, int]) -> Relation:
    """The best role of the first posting of a template that names one stands for the template."""
    first: dict[int, int] = {}
    for role, number in zip(advertising, template.tolist(), strict=True):
        if role >= 0:
            first.setdefault(number, role)
    return relation(list(first.values()), list(first), 1.0, shape)


def _month(date_posted: str | None) -> int:
    if not date_posted:
        return -1
    year, month = date_posted.split("-")[:2]
    return int(year) * 12 + int(month) - 1


def _pay_by_role(postings: Sequence[PostingSummary], template: Positions, advertised: Relation) -> dict[int, Pay]:
    """Pay in the currency that most postings use; offers in others are left out, because rates change."""
    offers = [_annual(posting) for posting in postings]
    currencies = Counter(posting.salary_currency for posting, offer in zip(postings, offers, strict=True) if offer)
    currency = max(currencies, key=lambda name: (currencies[name], name or ""), default=None)
    if currency is None:
        return {}
    by_template: dict[int, list[float]] = defaultdict(list)
    for posting, offer, number in zip(postings, offers, template.tolist(), strict=True):
        if offer and posting.salary_currency == currency:
            by_template[number].append(offer)
    found = {role: _means(by_template, advertised.row(role)[0]) for role in range(advertised.shape[0])}
    return {role: _pay(currency, values) for role, values in found.items() if len(values)}


def _annual(posting: PostingSummary) -> float | None:
    """The middle of an offer, a year; None where amount, currency or period is missing."""
    bounds = [bound for bound in (posting.salary_min, posting.salary_max) if bound is not None and bound > 0]
    if not bounds or not posting.salary_currency or not posting.salary_period:
        return None
    return statistics.fmean(bounds) * PERIODS_A_YEAR[PayPeriod(posting.salary_period)]


def _means(offers: Mapping[int, list[float]], templates: Positions) -> Numbers:
    return np.array([statistics.fmean(offers[number]) for number in templates.tolist() if number in offers])


def _pay(currency: str, values: Numbers) -> Pay:
    low, median, high = (float(figure) for figure in np.percentile(values, (25, 50, 75)))
    return Pay(currency, median, low, high, len(values))
