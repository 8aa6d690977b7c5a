"""Job postings as schema.org JSON-LD: what a page or a file states in fields, before anything is read from its text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from selectolax.lexbor import LexborHTMLParser

from schema.postings import PayPeriod, Salary

Fields: TypeAlias = Mapping[str, Any]
"""One JSON object; its values are of any JSON type, since anybody may have written it."""

_PERIODS = {period.value.upper(): period for period in PayPeriod}
_MOST_PLACES = 3
_DATE_NAMES = ("datePosted", "date_posted")


@dataclass(frozen=True, slots=True, kw_only=True)
class StructuredPosting:
    """The fields of a `schema.org/JobPosting`, as far as they are stated and readable."""

    title: str | None = None
    description: str | None = None
    organization: str | None = None
    location: str | None = None
    url: str | None = None
    date_posted: str | None = None
    employment_type: str | None = None
    salary: Salary | None = None


def postings_in_page(html: str) -> Iterator[StructuredPosting]:
    """The postings of a page's JSON-LD scripts. A script that is no JSON is passed over: the page has its text too."""
    for node in LexborHTMLParser(html).css('script[type="application/ld+json"]'):
        try:
            content = json.loads(node.text())
        except (ValueError, RecursionError):
            continue
        yield from postings_in(content)


def postings_in(content: object) -> Iterator[StructuredPosting]:
    """The postings of a JSON value: one, a list, or a graph of several things."""
    for item in _objects(content):
        types = item.get("@type")
        if "JobPosting" in (types if isinstance(types, list) else [types]):
            yield posting_of(item)


def posting_of(fields: Fields) -> StructuredPosting:
    """The posting of one JSON object or table row, by schema.org's names and the plain ones that exports use."""
    return StructuredPosting(
        title=_text(fields, "title", "jobTitle", "job_title"),
        description=_text(fields, "description"),
        organization=_name(fields, "hiringOrganization", "organization", "company", "company_name"),
        location=_place(fields.get("jobLocation")) or _text(fields, "location", "jobLocation", "job_location"),
        url=_text(fields, "url"),
        date_posted=_text(fields, *_DATE_NAMES) or _number(fields, *_DATE_NAMES),
        employment_type=_text(fields, "employmentType", "employment_type"),
        salary=_salary(fields.get("baseSalary")),
    )


def _objects(content: object) -> Iterator[Fields]:
    if isinstance(content, list):
        for item in content:
            yield from _objects(item)
    elif isinstance(content, dict):
        yield content
        yield from _objects(content.get("@graph", []))


def _text(fields: Fields, *names: str) -> str | None:
    """The first field of these names that holds text; of a list its first."""
    for name in names:
        value = fields.get(name)
        first = value[0] if isinstance(value, list) and value else value
        if isinstance(first, str) and first.strip():
            return first.strip()
    return None


def _number(fields: Fields, *names: str) -> str | None:
    """The first field of these names that holds a number, as text."""
    values = (fields.get(name) for name in names)
    return next((str(one) for one in values if isinstance(one, int | float) and not isinstance(one, bool)), None)


def _name(fields: Fields, *names: str) -> str | None:
    """The name of an organization, which is text or an object with a name."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, dict):
            return _text(value, "name")
    return _text(fields, *names)


def _place(value: object) -> str | None:
    """A `Place` in words: locality, region and country; several places with semicolons."""
    places = [_address(item) for item in (value if isinstance(value, list) else [value]) if isinstance(item, dict)]
    return "; ".join(dict.fromkeys(place for place in places[:_MOST_PLACES] if place)) or None


def _address(place: Fields) -> str | None:
    address = place.get("address", place)
    if isinstance(address, str):
        return address.strip() or None
    if not isinstance(address, dict):
        return None
    country = _name(address, "addressCountry")
    parts: Iterable[str | None] = (_text(address, "addressLocality"), _text(address, "addressRegion"), country)
    return ", ".join(part for part in parts if part) or None


def _salary(value: object) -> Salary | None:
    """A `MonetaryAmount`: its value is a figure or a `QuantitativeValue` with bounds and a unit."""
    if not isinstance(value, dict):
        return None
    amount = value.get("value", value)
    bounds = amount if isinstance(amount, dict) else {"value": amount}
    low, high = _figure(bounds, "minValue", "value"), _figure(bounds, "maxValue", "value")
    if low is None and high is None:
        return None
    unit = _text(bounds, "unitText") or _text(value, "unitText") or ""
    return Salary(min=low, max=high, currency=_text(value, "currency"), period=_PERIODS.get(unit.upper()))


def _figure(fields: Fields, *names: str) -> float | None:
    for name in names:
        try:
            return float(fields[name])
        except (KeyError, TypeError, ValueError):
            continue
    return None
