"""Currencies: the signs and codes that stand beside figures, and how much one unit is worth in pay."""

from __future__ import annotations

import re

DOLLAR, CROWN = "$", "KR"
"""Signs that several countries use; the place tells which currency is meant."""

SIGNS = {
    "US$": "USD", "USD": "USD", "C$": "CAD", "CA$": "CAD", "CAD": "CAD", "A$": "AUD", "AU$": "AUD", "AUD": "AUD",
    "S$": "SGD", "SGD": "SGD", "NZ$": "NZD", "NZD": "NZD", "HK$": "HKD", "HKD": "HKD", "R$": "BRL", "BRL": "BRL",
    "€": "EUR", "EUR": "EUR", "EURO": "EUR", "EUROS": "EUR", "£": "GBP", "GBP": "GBP", "CHF": "CHF", "SFR": "CHF",
    "₹": "INR", "INR": "INR", "RS": "INR", "RS.": "INR", "PLN": "PLN", "ZŁ": "PLN", "SEK": "SEK", "NOK": "NOK",
    "DKK": "DKK", "CZK": "CZK", "KČ": "CZK", "HUF": "HUF", "RON": "RON", "BGN": "BGN", "ISK": "ISK", "¥": "JPY",
    "JPY": "JPY", "RM": "MYR", "MYR": "MYR", "AED": "AED", "SAR": "SAR", "QAR": "QAR", "ZAR": "ZAR", "₪": "ILS",
    "ILS": "ILS", "NIS": "ILS", "MXN": "MXN", "MX$": "MXN", "VND": "VND", "₫": "VND", "PHP": "PHP", "₱": "PHP",
    "IDR": "IDR", "RP": "IDR", "THB": "THB", "฿": "THB", "KRW": "KRW", "₩": "KRW", "TWD": "TWD", "NT$": "TWD",
    "CNY": "CNY", "RMB": "CNY", "TRY": "TRY", "₺": "TRY", "UAH": "UAH", "₴": "UAH", "RUB": "RUB", "₽": "RUB",
    "NGN": "NGN", "₦": "NGN", "KES": "KES", "EGP": "EGP", "PKR": "PKR", "LKR": "LKR", "BDT": "BDT", "CLP": "CLP",
    "COP": "COP", "KR": CROWN, "$": DOLLAR,
}  # fmt: skip
CODE = "|".join(sorted((re.escape(sign) for sign in SIGNS), key=len, reverse=True))

ONE_CHARACTER = "".join(sorted(sign for sign in SIGNS if len(sign) == 1))
"""The signs of money that are one character each."""

UNITS_FOR_A_MONTH = {
    "EUR": 1.0, "CHF": 1.5, "SGD": 1.5, "BGN": 2.0, "MYR": 3.0, "BRL": 4.0, "RON": 5.0, "SAR": 5.0, "QAR": 5.0,
    "PLN": 6.0, "AED": 6.0, "ILS": 6.0, "CNY": 6.0, "HKD": 10.0, "SEK": 12.0, "NOK": 12.0, "DKK": 12.0, "ZAR": 12.0,
    CROWN: 12.0, "MXN": 15.0, "INR": 20.0, "TRY": 20.0, "CZK": 25.0, "THB": 30.0, "UAH": 30.0, "TWD": 30.0,
    "EGP": 30.0, "PHP": 50.0, "RUB": 60.0, "PKR": 60.0, "BDT": 60.0, "KES": 80.0, "ISK": 150.0, "LKR": 100.0,
    "NGN": 100.0, "JPY": 150.0, "HUF": 350.0, "CLP": 600.0, "KRW": 1_500.0, "COP": 3_000.0, "IDR": 15_000.0,
    "VND": 25_000.0,
}  # fmt: skip
"""Currencies in which pay is told by the month where nothing else is said, each with the order of its unit against the
euro: what is a month's pay below eight thousand times the unit would be no year's."""

IN_MILLIONS = frozenset({"VND", "IDR", "KRW", "COP", "JPY", "CLP", "HUF", "NGN"})
"""Currencies in which pay is told in millions."""

_DOLLAR_PLACES = re.compile(
    r"canada|toronto|vancouver|montr[eé]al|ottawa|calgary|ontario|qu[eé]bec|british columbia|alberta|australia|sydney"
    r"|melbourne|brisbane|new zealand|auckland|singapore|hong kong",
    re.IGNORECASE,
)
"""Places where a bare dollar sign is no sign of the US dollar."""

_CROWN_PLACES = (
    ("SEK", re.compile(r"sweden|sverige|stockholm|g[oö]teborg|gothenburg|malm[oö]|uppsala|lund\b", re.IGNORECASE)),
    ("NOK", re.compile(r"norway|norge|oslo|bergen|trondheim|stavanger", re.IGNORECASE)),
    ("DKK", re.compile(r"denmark|danmark|copenhagen|k[oø]benhavn|aarhus|odense|aalborg", re.IGNORECASE)),
)


def currency_at(currency: str | None, place: str | None) -> str | None:
    """The currency that a sign means at a place; None where it may mean several."""
    if currency == DOLLAR:
        return None if place and _DOLLAR_PLACES.search(place) else "USD"
    if currency == CROWN:
        return next((code for code, places in _CROWN_PLACES if place and places.search(place)), None)
    return currency


def unit_of(currency: str | None) -> float:
    """The order of a currency's unit against the euro, at least one."""
    return UNITS_FOR_A_MONTH.get(currency or "", 1.0)
