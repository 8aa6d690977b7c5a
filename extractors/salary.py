"""Pay: joins figures to ranges, and tells which of them are pay, for what time, and in which currency."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from extractors.amounts import Amount, amounts_in, is_in_millions, names_money
from extractors.currencies import DOLLAR, UNITS_FOR_A_MONTH, currency_at, unit_of
from extractors.title_words import names_profession
from schema.postings import PayPeriod, Salary

_PERIODS: tuple[tuple[PayPeriod, str], ...] = (
    (PayPeriod.HOUR, r"(?:an|per|/|a|each)?\s?-?\s?(?:hour|hr|h|stunde|uur)(?:ly)?s?\b|hourly|p\.?/?h\b"),
    (PayPeriod.DAY, r"(?:a|per|/)?\s?(?:day|daily|diem)\b"),
    (PayPeriod.WEEK, r"(?:a|per|/)?\s?(?:week|weekly|wk)\b"),
    (
        PayPeriod.MONTH,
        (
            r"(?:a|per|/|pro|im|par|al|por|na)?\s?(?:month|monat|maand|mois|mes|mese|monthly|mo|mth|p\.?m\.?|mensuels?"
            r"|mensual(?:es)?|mensili?|miesięcznie)(?!\w)"
        ),
    ),
    (
        PayPeriod.YEAR,
        (
            r"(?:a|per|/|each|pro|al|por)?\s?(?:year|yr|jahr|jaar|(?:par |/)an|año|anno|annum|annually|annual|yearly"
            r"|p[./]?a\.?|annuels?|anual(?:es)?|annui)(?!\w)"
        ),
    ),
)
_PERIOD_BEHIND = tuple(
    (
        period,
        re.compile(
            r"[\s,]*(?:(?:gross|brutto?|bruts?|net|netto|base|salary|usd|eur|\+|before tax|pre-tax)\s?)*\(?\s?"
            rf"(?:(?:gross|brutto?)\s)?(?:{pattern})",
            re.IGNORECASE,
        ),
    )
    for period, pattern in _PERIODS
)
_PERIOD_BEFORE = tuple(
    (period, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for period, words in (
        (PayPeriod.HOUR, r"hourly"),
        (PayPeriod.DAY, r"daily|day rate"),
        (PayPeriod.WEEK, r"weekly"),
        (PayPeriod.MONTH, r"monthly|(?:brutto)?monats(?:gehalt|brutto)|maandsalaris|per maand|mensuel(?:le)?"),
        (PayPeriod.YEAR, r"annual|annually|yearly|per year|ote|(?:brutto)?jahresgehalt|jaarsalaris|annuel(?:le)?|RAL"),
    )
)
_SPAN = r"(?:\s?(?:/|per|an?)\s?(?:hour|hr|day|week|month|mo|year|yr|annum)\b|\s(?:gross|brutto)\b)?"
_TO = re.compile(
    rf"{_SPAN}\s*(?:,-+)?\s*(?:-|–|—|to|and|up to|through|bis|tot|en|à|et|und|y|\.\.\.?|/)?\s*", re.IGNORECASE
)
_PAY_WORDS = re.compile(
    r"salar|gehalt|salaire|rémunération|brutto|\bpay\b|compensation|remunerat|\bwage|\brate\b|\bgross\b|\bbase\b"
    r"|\bearn|\bote\b|\bequity|\brange\b|per annum|annual|\bsuper(?:annuation)?\b|\bctc\b|\bdoe\b"
    r"|\b(?:depend\w*|based) (?:up)?on (?:\w+ ){0,2}(?:experience|exp|skill)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:salar(?:y|ies)|sala(?:ris|ire)|gehalt(?:srahmen)?|compensation|comp|pay|rémunération|ral|ctc)"
    r"(?: (?:range|band|scale|rate))?\W{0,6}(?:ral |up to |from )?$",
    re.IGNORECASE,
)
"""A label right before a figure, which tells more than figures elsewhere."""

_NOT_PAY_BEHIND = re.compile(
    r"\s?(?:m\b|mm\b|mn\b|million|billion|bn\b|b\b|trillion|users|customers|people|employees|companies|requests|loc\b|lines"
    r"|to solve\b|\d{1,2}\+? (?:hour|day|week|month)s? ago|"
    r"(?:(?!plus|and|with|base|gross|per)\w+\s){0,2}"
    r"(?:bonus|donation|stipend|budget|referral|allowance|in funding|funding|raised|revenue|sign(?:-on|ing\b|up)|credit"
    r"|match|discount|gift|series|round|investment))",
    re.IGNORECASE,
)
_BONUS = re.compile(r"\s?(?:(?:annual|yearly|performance|discretionary) )?bonus", re.IGNORECASE)
_NOT_PAY_BEFORE = re.compile(
    r"(?:\b(?:raised|raising|funding of|revenues? of|valued at|valuation of|worth|budget of|bonus of|bonus:?|referral"
    r"|stipend of|over|save|series [a-e]|invest(?:ed|ment)?(?: of)?|allowance of|sign-on|up to a"
    r"|mak(?:es|ing)|spend(?:ing)?|we charge|acv|arr|mrr|gmv|ticket size|contract value"
    r"|(?:companies|customers|clients) pay|reimburse\w*)|401)"
    r"\W{0,3}(?:\w+\W)?$",
    re.IGNORECASE,
)
_TARGET = re.compile(r"\bote\b|on[- ]target", re.IGNORECASE)
_RETIREMENT = re.compile(r"40[13]\s?\(?k", re.IGNORECASE)
_UP_TO = re.compile(r"(?:up ?to|maximum of|max\.?|bis|under|below|jusqu'à)\s*$", re.IGNORECASE)
_BOUND = re.compile(r"(?:up ?to|maximum of|max\.?|bis|starting at|starts? at)\s*$", re.IGNORECASE)
_FROM = re.compile(
    r"(?:from|start(?:s|ing)? (?:at|from)|at least|min\.?|ab|vanaf|à partir de|>=?)\s*$"
    r"|\b(?:minimum|lowest) (?:\w+ )?(?:salary|wage|pay|of)\b",
    re.IGNORECASE,
)
_BARE_BEFORE = re.compile(r"(?:^|[|(\[:,;]|\s[–—-]|[a-z.]\s[–—-])\s*~?\s*$")
_BARE_BEHIND = re.compile(
    r"\s*(?:$|[|)\];,+:(]|-\s|doe\b|negotiable|plus\b|(?:and |& |w/ ?|\+ ?)?(?:\w+ )?(?:equity|options|benefits)\b)",
    re.IGNORECASE,
)
"""What stands around figures of pay that nothing else tells of: "Berlin : 70k - 90k (.1-.3%)"."""

_CELL_BEFORE = re.compile(r"\|\s*$")
_CELL_BEHIND = re.compile(r"\s*(?:\||$)")
_ASIDE_BEHIND = re.compile(r"\s?[)\]]")
_STAKE_BEHIND = re.compile(
    r"\s*\+?\s*(?:(?:base|salary)\s?)?(?:\+|and|plus|&|,|\|)?\s*(?:(?:generous|competitive|meaningful) )?"
    r"(?:equity|stock|options)",
    re.IGNORECASE,
)
_BY_THE_HOUR = re.compile(r"hour|\brates?\b|contract", re.IGNORECASE)
_EXPECTED = (30_000.0, 400_000.0)
"""What a year's pay in thousands of dollars, euros or pounds lies between."""

_WIDEST = 4.0
_NEAR = 60
"""Characters in which a word before a figure still tells what it is."""

_LABEL_LINE = 30
"""The longest line above a figure that is its label."""

_BOUNDS = {
    PayPeriod.HOUR: (5.0, 800.0), PayPeriod.DAY: (40.0, 6_000.0), PayPeriod.WEEK: (150.0, 20_000.0),
    PayPeriod.MONTH: (400.0, 60_000.0), PayPeriod.YEAR: (8_000.0, 5_000_000.0),
}  # fmt: skip
"""What is paid for each time, in dollars or euros; other figures are no pay."""

_THOUSAND = 1_000.0
_YEARLY_FROM = 8_000.0
_MONTHLY_FROM = 400.0
_HOURLY_BELOW = 200.0


@dataclass(frozen=True, slots=True)
class _Range:
    start: int
    end: int
    low: float | None
    high: float | None
    currency: str | None
    period: PayPeriod
    target: bool
    labelled: bool


def salary_in(text: str, words: Set[str], place: str | None = None) -> Salary | None:
    """The pay that a posting with these folded words states; several ranges (levels, places) become one.

    What a label introduces counts before other figures, and pay on target only where there is no other.
    """
    if not names_money(text, words):
        return None
    ranges = [found for found in _ranges(text, list(amounts_in(text))) if found]
    base = [found for found in ranges if not found.target] or ranges
    base = [found for found in base if found.labelled] or base
    base = [found for found in base if found.low != found.high] or base
    if not base:
        return None
    same = [found for found in base if (found.period, found.currency) == (base[0].period, base[0].currency)]
    lows = [found.low for found in same if found.low is not None]
    highs = [found.high for found in same if found.high is not None]
    return Salary(
        min=min(lows, default=None),
        max=max(highs, default=None),
        currency=currency_at(base[0].currency, place),
        period=base[0].period,
    )


def _ranges(text: str, amounts: Sequence[Amount]) -> Iterator[_Range | None]:
    index = 0
    while index < len(amounts):
        low = amounts[index]
        high = amounts[index + 1] if index + 1 < len(amounts) else None
        if high and _belong_together(text, low, high):
            yield _range(text, low, high)
            index += 2
        else:
            yield _range(text, low, None)
            index += 1


def _belong_together(text: str, low: Amount, high: Amount) -> bool:
    between = text[low.end : high.start]
    if not _TO.fullmatch(between) or not (low.currency or high.currency or high.scaled):
        return False
    if not between.strip() and not (low.currency and high.currency):
        return False
    return _scaled_low(low, high) <= _scaled_high(low, high) and (low.currency or high.currency) in {
        high.currency or low.currency,
        DOLLAR,
    }


def _scaled_low(low: Amount, high: Amount) -> float:
    """The lower figure of "$70-$100k" is in thousands too."""
    return low.value * high.scale if not low.scaled and low.value < _THOUSAND else low.value


def _scaled_high(low: Amount, high: Amount) -> float:
    """The upper figure of "$35K – $60" is in thousands too."""
    return high.value * low.scale if not high.scaled and high.currency and high.value < _THOUSAND else high.value


def _range(text: str, low: Amount, high: Amount | None) -> _Range | None:
    last = high or low
    currency = next(
        (found for found in (last.currency, low.currency) if found and found != DOLLAR), last.currency or low.currency
    )
    if not (currency or last.scaled) or is_in_millions(last):
        return None
    before, behind = text[max(0, low.start - _NEAR) : low.start], text[last.end : last.end + _NEAR]
    if _RETIREMENT.match(text, low.start) or _is_other_money(before, behind, low, last):
        return None
    lowest, highest = (_scaled_low(low, high), _scaled_high(low, high)) if high else _open_ended(before, low)
    period = _told_period(before, behind)
    labelled = _LABEL.search(before) is not None
    yearly = currency in _BY_THE_YEAR and labelled
    if not period and lowest and highest and _leaves_out_thousands(before, behind, lowest, highest, yearly=yearly):
        lowest, highest = lowest * _THOUSAND, highest * _THOUSAND
    period = period or _usual_period(f"{before} {behind}", highest or lowest or 0.0, currency)
    if period is None or not _is_pay(before, behind, (lowest, highest), currency, ranged=high is not None):
        return None
    floor, ceiling = _BOUNDS[period]
    ceiling *= unit_of(currency)
    if any(value is not None and not floor <= value <= ceiling for value in (lowest, highest)):
        return None
    return _Range(low.start, last.end, lowest, highest, currency, period, _is_target(before, behind), labelled)


def _is_other_money(before: str, behind: str, low: Amount, last: Amount) -> bool:
    """Whether the words beside a figure say that it is raised, earned by the company, or given on top of pay."""
    if _NOT_PAY_BEFORE.search(before):
        return True
    on_top = (last.more or last is not low) and _BONUS.match(behind)  # "£60,000 - £75,000 + annual bonus"
    return not on_top and _NOT_PAY_BEHIND.match(behind) is not None


def _is_target(before: str, behind: str) -> bool:
    """Whether the words right around a figure, up to the next figures, say that it is reached only on target."""
    own = _OTHER_FIGURE.split(before)[-1][-_NEXT_TO:] + _OTHER_FIGURE.split(behind)[0][:_NEXT_TO]
    return _TARGET.search(own) is not None


_OTHER_FIGURE = re.compile(r"[\d;(\n]")
_NEXT_TO = 20


def _open_ended(before: str, figure: Amount) -> tuple[float | None, float | None]:
    if _UP_TO.search(before):
        return None, figure.value
    if figure.more or _FROM.search(before):
        return figure.value, None
    return figure.value, figure.value


def _leaves_out_thousands(before: str, behind: str, low: float, high: float, *, yearly: bool) -> bool:
    """Whether a range stands for thousands that it does not say: "$110-$150 + equity", "Salaire : 48 à 55 €"."""
    if not low < high < _THOUSAND or low * _WIDEST < high or _BY_THE_HOUR.search(before + behind):
        return False
    return (high >= _HUNDRED and _STAKE_BEHIND.match(behind) is not None) or (yearly and low >= _LEAST_IN_THOUSANDS)


_HUNDRED = 100.0
_LEAST_IN_THOUSANDS = 25.0
_BY_THE_YEAR = frozenset({"EUR", "CHF"})
"""Currencies in which a labelled figure of two places is in thousands a year; in dollars it may be for an hour."""


def _is_pay(
    before: str, behind: str, figures: tuple[float | None, float | None], currency: str | None, *, ranged: bool
) -> bool:
    """A range with a currency is pay; anything less needs a word for pay or a period near it, or a place of its own."""
    if ranged and currency:
        return True
    line = _line_with_label(before)
    rest = behind.split("\n", 1)[0][:30]
    told, in_cells = ranged or currency is not None, "|" in line or "|" in rest
    timed = any(pattern.match(behind) for _, pattern in _PERIOD_BEHIND)
    if _PAY_WORDS.search(f"{line} {rest}") or (timed and (told or in_cells)):
        return True
    if told and (in_cells or not (line + rest).strip() or _BOUND.search(before)):
        return True
    return _is_usual(figures) and _stands_for_itself(line, rest, ranged=ranged, told=told)


def _line_with_label(before: str) -> str:
    """What stands before a figure in its line, or else the short line above it."""
    lines = before.split("\n")
    if lines[-1].strip(" \t*•-–") or len(lines) == 1:
        return lines[-1]
    above = next((line for line in reversed(lines[:-1]) if line.strip()), "")
    return above if len(above) <= _LABEL_LINE else ""


def _is_usual(figures: tuple[float | None, float | None]) -> bool:
    """Whether figures are what most are paid in a year."""
    low, high = _EXPECTED
    told = [figure for figure in figures if figure is not None]
    return all(low <= figure <= high for figure in told) and max(told) <= min(told) * _WIDEST


def _stands_for_itself(line: str, rest: str, *, ranged: bool, told: bool) -> bool:
    """Whether a figure that no word explains stands between signs, in a cell of a header or behind a job."""
    if ranged:
        return _BARE_BEFORE.search(line) is not None and _BARE_BEHIND.match(rest) is not None
    if told:
        job = line.rstrip(" ~")
        return job.endswith(("(", "[")) and _ASIDE_BEHIND.match(rest) is not None and names_profession(job)
    return _CELL_BEFORE.search(line) is not None and _CELL_BEHIND.match(rest) is not None


def _told_period(before: str, behind: str) -> PayPeriod | None:
    """The time that words behind a figure name, or else the last ones before it."""
    for period, pattern in _PERIOD_BEHIND:
        if pattern.match(behind):
            return period
    told = [(match.start(), period) for period, pattern in _PERIOD_BEFORE for match in pattern.finditer(before)]
    return max(told)[1] if told else None


def _usual_period(near: str, value: float, currency: str | None) -> PayPeriod | None:
    """The time that figures of this size in this currency are paid for."""
    if value >= _YEARLY_FROM * unit_of(currency):
        return PayPeriod.YEAR
    if not currency or not _PAY_WORDS.search(near):
        return None
    if currency in UNITS_FOR_A_MONTH and value >= _MONTHLY_FROM * unit_of(currency):
        return PayPeriod.MONTH
    return PayPeriod.HOUR if value < _HOURLY_BELOW and currency not in UNITS_FOR_A_MONTH else None
