"""Amounts of money: the figures in the lines that hold a sign of money, each with its currency and its scale."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import filterfalse

from extractors.currencies import CODE, DOLLAR, IN_MILLIONS, ONE_CHARACTER, SIGNS
from extractors.tokens import without_accents

_NUMBER = (
    r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[,.' \u202f]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,7}(?:[.,]\d{1,2})?(?!\d)"
)
_LAKHS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
"""How figures are parted in India: `12,00,000`."""

_SIGN_REACH = max(map(len, SIGNS)) + 1
"""The characters of the longest sign before a figure, and a space."""

_FIGURE = re.compile(
    rf"\D{{0,{_SIGN_REACH}}}?(?P<figure>"
    rf"(?<![\w.,])(?P<before>(?:{CODE})\s?)?(?P<number>{_NUMBER})(?:(?:\s|\+)?(?P<thousand>[kK](?![^\W\d_])"
    rf"|[kK](?=(?:USD|EUR|GBP|CAD|AUD|CHF|SEK|PLN)\b)|L(?:PA|akhs?|acs?)\b|(?:million|mio|triệu)\b))?"
    rf"(?P<more>\+)?(?:\s?(?P<behind>(?:{CODE})(?![A-Za-z])))?"
    rf"|(?P<glued>(?:{CODE}))(?P<rest>{_NUMBER})\s?(?P<k>[kK](?![^\W\d_]))?)",
    re.IGNORECASE,
)
_AMOUNT = re.compile(rf"[{ONE_CHARACTER}\d](?:(?<=\D)|\s?(?i:k|LPA|lakhs?|lacs?)\b|,\d\d,\d{{3}})")
_WORDS = tuple(sign for sign in SIGNS if len(sign) > 1 and sign.isalpha())
_ANY_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_CURRENCY = re.compile(rf"\b(?:{_ANY_WORD})(?:\b|(?=\d\d|\d[.,]\d{{3}}))", re.IGNORECASE)
"""A code of a currency, alone or glued to its figure: "EUR 50k", "RM7,500"; PHP7 is a language."""

_ALSO_WORDS = frozenset({"TRY", "PHP", "COP", "RON", "SAR", "RM", "RP"})
"""Codes that are words or names too, which stand for money in capitals alone, and as `Rp`."""

_DIGITS = re.compile(r"\d+")
_LINE = re.compile(r"[^\n]+")
_MONEY_WORDS = frozenset(
    {
        *(without_accents(sign.lower()) for sign in _WORDS if sign not in _ALSO_WORDS),
        *("lpa", "lakh", "lakhs", "lac", "lacs", "ctc"),
        *(f"{thousands}k" for thousands in range(10, 1000)),
    }
)

_OTHER_MONEY_WORDS = frozenset(sign.lower() for sign in _ALSO_WORDS)
_GLUED = re.compile(rf"(?:{without_accents(_ANY_WORD.lower())})\d+k?")
"""A code with the first digits of its figure, as a folded word."""

_SALARY = "salary"

_THOUSAND, _LAKH, _MILLION = 1_000.0, 100_000.0, 1_000_000.0
_SCALES = {"k": _THOUSAND, "l": _LAKH}


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure with the currency that stands beside it, in units of that currency; `more` where a plus follows it."""

    start: int
    end: int
    value: float
    currency: str | None
    scale: float
    more: bool

    @property
    def scaled(self) -> bool:
        """Whether the figure is written in thousands or more."""
        return self.scale > 1


def names_money(text: str, words: Set[str]) -> bool:
    """Whether a text with these folded words may tell of money."""
    if not _MONEY_WORDS.isdisjoint(words) or any(sign in text for sign in ONE_CHARACTER):
        return True
    if _SALARY in words and not _OTHER_MONEY_WORDS.isdisjoint(words):
        return True
    return any(map(_GLUED.fullmatch, filterfalse(str.isalpha, words)))


def amounts_in(text: str) -> Iterator[Amount]:
    """The figures of the lines that hold a sign of money, in their order."""
    for match in _near_money(text):
        number = match["number"] or match["rest"]
        scale = _scale(match["thousand"] or match["k"])
        currency = _currency(match) or ("INR" if scale == _LAKH or _LAKHS.fullmatch(number) else None)
        yield Amount(match.start("figure"), match.end(), _value(number) * scale, currency, scale, bool(match["more"]))


def is_in_millions(amount: Amount) -> bool:
    """Whether an amount is in millions of a currency whose millions are no pay."""
    return amount.scale == _MILLION and amount.currency not in IN_MILLIONS


def _near_money(text: str) -> Iterator[re.Match[str]]:
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


def _currency(match: re.Match[str]) -> str | None:
    """What the signs beside a figure name; a code tells more than a dollar sign: "$70k CAD"."""
    written = [sign.strip() for sign in (match["before"], match["behind"], match["glued"]) if sign]
    named = [SIGNS[sign.upper()] for sign in written if sign.upper() not in _ALSO_WORDS or _is_code(sign)]
    return next((currency for currency in named if currency != DOLLAR), named[0] if named else None)


def _is_code(sign: str) -> bool:
    """Whether the letters of a word stand for a currency as they are written."""
    return sign.isupper() or sign == "Rp"


def _scale(thousand: str | None) -> float:
    if not thousand:
        return 1.0
    return _SCALES.get(thousand[0].lower(), _MILLION)


def _value(number: str) -> float:
    """The value of a figure, whichever sign parts its thousands: `55.000`, `55,000`, `55 000`."""
    if _LAKHS.fullmatch(number):
        return float(number.replace(",", ""))
    digits = re.sub(r"[,.' \u202f](?=\d{3}(?:\D|$))", "", number)
    return float(digits.replace(",", "."))
