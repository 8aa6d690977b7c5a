"""Pay: finds figures, joins them to ranges, and tells the currency and the time that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from schema.postings import PayPeriod, Salary

_SIGNS = {
    "US$": "USD", "USD": "USD", "C$": "CAD", "CA$": "CAD", "CAD": "CAD", "A$": "AUD", "AU$": "AUD", "AUD": "AUD",
    "S$": "SGD", "SGD": "SGD", "NZ$": "NZD", "NZD": "NZD", "HK$": "HKD", "HKD": "HKD", "R$": "BRL", "BRL": "BRL",
    "€": "EUR", "EUR": "EUR", "EURO": "EUR", "EUROS": "EUR", "£": "GBP", "GBP": "GBP", "CHF": "CHF", "₹": "INR",
    "INR": "INR", "RS": "INR", "PLN": "PLN", "ZŁ": "PLN", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "CZK": "CZK",
    "HUF": "HUF", "¥": "JPY", "JPY": "JPY", "RM": "MYR", "MYR": "MYR", "AED": "AED", "ZAR": "ZAR", "₪": "ILS",
    "ILS": "ILS", "MXN": "MXN", "$": "$",
}  # fmt: skip
_DOLLAR_PLACES = re.compile(
    r"canada|toronto|vancouver|montr[eé]al|ottawa|calgary|ontario|qu[eé]bec|british columbia|alberta|australia|sydney"
    r"|melbourne|brisbane|new zealand|auckland|singapore|hong kong",
    re.IGNORECASE,
)
"""Places where a bare dollar sign is no sign of the US dollar."""

_CODE = "|".join(sorted((re.escape(sign) for sign in _SIGNS), key=len, reverse=True))
_NUMBER = (
    r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[,.' \u202f]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,7}(?:[.,]\d{1,2})?(?!\d)"
)
_LAKHS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
"""How figures are parted in India: `12,00,000`."""

_SIGN_REACH = max(map(len, _SIGNS)) + 1
"""The characters of the longest sign before a figure, and a space."""

_FIGURE = re.compile(
    rf"\D{{0,{_SIGN_REACH}}}?(?P<figure>"
    rf"(?<![\w.,])(?P<before>(?:{_CODE})\s?)?(?P<number>{_NUMBER})\s?(?P<thousand>[kK](?![a-zA-Z])|[kK](?=(?:USD|EUR|GBP|CAD|AUD|CHF|SEK|PLN)\b)|[Ll](?:PA|akhs?))?"
    rf"(?P<more>\+)?(?:\s?(?P<behind>(?:{_CODE})(?![A-Za-z])))?"
    rf"|(?P<glued>(?:{_CODE}))(?P<rest>{_NUMBER})\s?(?P<k>[kK](?![a-zA-Z]))?)",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"[$€£₹¥₪\d](?:(?<=\D)|\s?(?i:k|LPA|lakhs?)\b)")
_CURRENCY = re.compile(
    r"[UuEeGgCcAaIiİıSsſNnDdPpMmZz]"
    r"(?<=(?=\b(?i:USD|EUR|GBP|CHF|CAD|AUD|INR|SEK|NOK|DKK|PLN|SGD|MYR|AED|ZAR|euros?)\b).)"
)
"""Codes of currencies; the pattern engine passes over all but their first letters."""

_DIGITS = re.compile(r"\d+")
_MONEY_SIGNS = "$€£₹¥₪"
_MONEY_WORDS = frozenset(
    {
        *(sign.lower() for sign in _SIGNS if sign.isalpha()),
        "lpa",
        "lakh",
        *(f"{thousands}k" for thousands in range(10, 1000)),
    }
)
_LINE = re.compile(r"[^\n]+")
_TO = re.compile(r"\s*(?:,-+)?\s*(?:-|–|—|to|and|up to|through|bis|tot|en|à|et|und|y|\.\.\.?|/)?\s*", re.IGNORECASE)
_PERIODS: tuple[tuple[PayPeriod, str], ...] = (
    (PayPeriod.HOUR, r"(?:an|per|/|a|each)?\s?-?\s?(?:hour|hr|h|stunde|uur)(?:ly)?s?\b|hourly|p\.?/?h\b"),
    (PayPeriod.DAY, r"(?:a|per|/)?\s?(?:day|daily|diem)\b"),
    (PayPeriod.WEEK, r"(?:a|per|/)?\s?(?:week|weekly|wk)\b"),
    (PayPeriod.MONTH, r"(?:a|per|/|pro|im)?\s?(?:month|monat|maand|monthly|mo|mth|p\.?m\.?)\b"),
    (PayPeriod.YEAR, r"(?:a|per|/|each|pro)?\s?(?:year|yr|jahr|jaar|annum|annually|annual|yearly|p\.?a\.?)\b"),
)
_PERIOD_BEHIND = tuple(
    (
        period,
        re.compile(
            rf"[\s,]*(?:(?:gross|brutto|net|netto|base|salary|usd|eur|\+)\s?)*\(?\s?(?:{pattern})", re.IGNORECASE
        ),
    )
    for period, pattern in _PERIODS
)
_PERIOD_BEFORE = tuple(
    (period, re.compile(rf"\b{word}\b", re.IGNORECASE))
    for period, word in ((PayPeriod.HOUR, "hourly"), (PayPeriod.DAY, "daily|day rate"), (PayPeriod.WEEK, "weekly"),
                         (PayPeriod.MONTH, "monthly"), (PayPeriod.YEAR, "annual|annually|yearly|per year|ote"))
)  # fmt: skip
_PAY_WORDS = re.compile(
    r"salar|gehalt|brutto|\bpay\b|compensation|remunerat|\bwage|\brate\b|\bgross\b|\bbase\b|\bearn|\bote\b|\bequity"
    r"|\brange\b|per annum|annual|\bsuper(?:annuation)?\b",
    re.IGNORECASE,
)
_NOT_PAY_BEHIND = re.compile(
    r"\s?(?:m\b|mm\b|mn\b|million|billion|bn\b|b\b|trillion|users|customers|people|employees|companies|requests"
    r"|loc\b|lines|"
    r"(?:(?!plus|and|with|base|gross|per)\w+\s){0,2}"
    r"(?:bonus|donation|stipend|budget|referral|allowance|in funding|funding|raised|revenue|sign|credit|match"
    r"|discount|gift|series|round|investment))",
    re.IGNORECASE,
)
_NOT_PAY_BEFORE = re.compile(
    r"(?:raised|raising|funding of|revenues? of|valued at|valuation of|worth|budget of|bonus of|bonus:?|referral"
    r"|stipend of|over|save|"
    r"series [a-e]|invest(?:ed|ment)?(?: of)?|401|allowance of|sign-on|up to a)\W{0,3}(?:\w+\W)?$",
    re.IGNORECASE,
)
_TARGET = re.compile(r"\bote\b|on[- ]target", re.IGNORECASE)
_RETIREMENT = re.compile(r"40[13]\s?\(?k", re.IGNORECASE)
_UP_TO = re.compile(r"(?:up ?to|maximum of|max\.?|bis)\s*$", re.IGNORECASE)
_BOUND = re.compile(r"(?:up ?to|maximum of|max\.?|bis|starting at)\s*$", re.IGNORECASE)
_FROM = re.compile(
    r"(?:from|starting at|at least|min\.?|ab)\s*$|\bminimum (?:\w+ )?(?:salary|wage|pay|of)\b", re.IGNORECASE
)
_NEAR = 60
"""Characters in which a word before a figure still tells what it is."""

_BOUNDS = {
    PayPeriod.HOUR: (5.0, 800.0), PayPeriod.DAY: (40.0, 6_000.0), PayPeriod.WEEK: (150.0, 20_000.0),
    PayPeriod.MONTH: (400.0, 200_000.0), PayPeriod.YEAR: (8_000.0, 5_000_000.0),
}  # fmt: skip
"""What is paid for each time, in most currencies; other figures are no pay."""

_SMALL_UNITS = {"JPY": 100.0, "HUF": 100.0, "INR": 20.0}
"""Currencies whose unit is small, with what the upper bounds are multiplied by."""

_THOUSAND, _LAKH = 1_000.0, 100_000.0
_YEARLY_FROM = 8_000.0
_HOURLY_BELOW = 200.0


@dataclass(frozen=True, slots=True)
class _Figure:
    start: int
    end: int
    value: float
    currency: str | None
    scale: float
    more: bool

    @property
    def scaled(self) -> bool:
        """Whether the figure is written in thousands."""
        return self.scale > 1


@dataclass(frozen=True, slots=True)
class _Range:
    start: int
    end: int
    low: float | None
    high: float | None
    currency: str | None
    period: PayPeriod
    target: bool


def salary_in(text: str, words: Set[str], place: str | None = None) -> Salary | None:
    """The pay that a posting with these folded words states; several ranges (levels, places) become one.

    Pay on target counts only where there is no other.
    """
    if _MONEY_WORDS.isdisjoint(words) and not any(sign in text for sign in _MONEY_SIGNS):
        return None
    ranges = [found for found in _ranges(text, list(_figures(text))) if found]
    base = [found for found in ranges if not found.target] or ranges
    base = [found for found in base if found.low != found.high] or base
    if not base:
        return None
    same = [found for found in base if (found.period, found.currency) == (base[0].period, base[0].currency)]
    lows = [found.low for found in same if found.low is not None]
    highs = [found.high for found in same if found.high is not None]
    currency = base[0].currency
    if currency == "$":
        currency = None if place and _DOLLAR_PLACES.search(place) else "USD"
    return Salary(min=min(lows, default=None), max=max(highs, default=None), currency=currency, period=base[0].period)


def _figures(text: str) -> Iterator[_Figure]:
    for match in _near_money(text):
        number = match["number"] or match["rest"]
        thousand = match["thousand"] or match["k"]
        sign = (match["before"] or match["behind"] or match["glued"] or "").strip().upper()
        scale = _scale(thousand)
        yield _Figure(
            match.start("figure"),
            match.end(),
            _value(number) * scale,
            _SIGNS.get(sign) or ("INR" if scale == _LAKH else None),
            scale,
            match["more"] is not None,
        )


def _near_money(text: str) -> Iterator[re.Match[str]]:
    """The figures of the lines that hold a sign of money."""
    for line in _LINE.finditer(text):
        start, end = line.span()
        if _DIGITS.search(text, start, end) and (
            _AMOUNT.search(text, start, end) or _CURRENCY.search(text, start, end)
        ):
            yield from _figures_between(text, start, end)


def _figures_between(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The figures of a stretch of a text, which are looked for around its digits alone."""
    for digits in _DIGITS.finditer(text, start, end):
        if digits.start() >= start:
            match = _FIGURE.match(text, max(start, digits.start() - _SIGN_REACH), end)
            start = match.end() if match else digits.end()
            if match:
                yield match


def _scale(thousand: str | None) -> float:
    if not thousand:
        return 1.0
    return _THOUSAND if thousand.lower() == "k" else _LAKH


def _value(number: str) -> float:
    """The value of a figure, whichever sign parts its thousands: `55.000`, `55,000`, `55 000`."""
    if _LAKHS.fullmatch(number):
        return float(number.replace(",", ""))
    digits = re.sub(r"[,.' \u202f](?=\d{3}(?:\D|$))", "", number)
    return float(digits.replace(",", "."))


def _ranges(text: str, figures: Sequence[_Figure]) -> Iterator[_Range | None]:
    index = 0
    while index < len(figures):
        low = figures[index]
        high = figures[index + 1] if index + 1 < len(figures) else None
        if high and _belong_together(text, low, high):
            yield _range(text, low, high)
            index += 2
        else:
            yield _range(text, low, None)
            index += 1


def _belong_together(text: str, low: _Figure, high: _Figure) -> bool:
    between = text[low.end : high.start]
    if not _TO.fullmatch(between) or not (low.currency or high.currency or high.scaled):
        return False
    if not between.strip() and not (low.currency and high.currency):
        return False
    return _scaled_low(low, high) <= high.value and (low.currency or high.currency) in {
        high.currency or low.currency,
        "$",
    }


def _scaled_low(low: _Figure, high: _Figure) -> float:
    """The lower figure of "$70-$100k" is in thousands too."""
    return low.value * high.scale if not low.scaled and low.value < _THOUSAND else low.value


def _range(text: str, low: _Figure, high: _Figure | None) -> _Range | None:
    last = high or low
    currency = next(
        (found for found in (last.currency, low.currency) if found and found != "$"), last.currency or low.currency
    )
    if not currency and not last.scaled:
        return None
    before, behind = text[max(0, low.start - _NEAR) : low.start], text[last.end : last.end + _NEAR]
    if _RETIREMENT.match(text, low.start) or _NOT_PAY_BEHIND.match(behind) or _NOT_PAY_BEFORE.search(before):
        return None
    lowest, highest = (_scaled_low(low, high), high.value) if high else _open_ended(before, low)
    period = _period(before, behind, highest or lowest or 0.0, told=currency is not None)
    if period is None or not _is_pay(before, behind, high, currency):
        return None
    floor, ceiling = _BOUNDS[period]
    ceiling *= _SMALL_UNITS.get(currency or "", 1.0)
    if any(value is not None and not floor <= value <= ceiling for value in (lowest, highest)):
        return None
    return _Range(low.start, last.end, lowest, highest, currency, period, _is_target(before, behind))


def _is_target(before: str, behind: str) -> bool:
    """Whether the words right around a figure, up to the next figures, say that it is reached only on target."""
    own = _OTHER_FIGURE.split(before)[-1][-_NEXT_TO:] + _OTHER_FIGURE.split(behind)[0][:_NEXT_TO]
    return _TARGET.search(own) is not None


_OTHER_FIGURE = re.compile(r"[\d;(\n]")
_NEXT_TO = 20


def _open_ended(before: str, figure: _Figure) -> tuple[float | None, float | None]:
    if _UP_TO.search(before):
        return None, figure.value
    if figure.more or _FROM.search(before):
        return figure.value, None
    return figure.value, figure.value


def _is_pay(before: str, behind: str, high: _Figure | None, currency: str | None) -> bool:
    """A range with a currency is pay; anything less needs a word for pay or a period near it."""
    if high and currency:
        return True
    line = before.rsplit("\n", 1)[-1]
    near = f"{line} {behind.split(chr(10), 1)[0][:30]}"
    if _PAY_WORDS.search(near) or any(pattern.match(behind) for _, pattern in _PERIOD_BEHIND):
        return True
    stands_out = "|" in near or not near.strip() or _BOUND.search(before) is not None
    return stands_out and (currency is not None or high is not None)


def _period(before: str, behind: str, value: float, *, told: bool) -> PayPeriod | None:
    for period, pattern in _PERIOD_BEHIND:
        if pattern.match(behind):
            return period
    stated = [period for period, pattern in _PERIOD_BEFORE if pattern.search(before)]
    if stated:
        return stated[-1]
    if value >= _YEARLY_FROM:
        return PayPeriod.YEAR
    return PayPeriod.HOUR if told and value < _HOURLY_BELOW and _PAY_WORDS.search(before) else None
