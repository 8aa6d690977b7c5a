"""Postings in web pages: the `JobPosting` that a page describes in schema.org's JSON-LD, and the page itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from selectolax.parser import HTMLParser

from extractors.clean import clean
from schema.errors import UnreadableInputError
from schema.postings import PostingDocument

_HTML = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|div|p|h[1-6]|section|article|main|table|ul)\b",
    re.IGNORECASE | re.DOTALL,
)
_JOB_WORDS = re.compile(
    r"\b(?:job|position|role|responsibilit|requirement|qualification|experience|skills?|candidate|salary|hiring|apply|career|vacancy|team|"
    r"work|engineer|developer|analyst|manager|stellen\w*|aufgaben|emploi|poste|vacature)\w*",
    re.IGNORECASE,
)
_LEAST_JOB_WORDS = 3
_LEAST_TEXT = 40
_LONG_DESCRIPTION = 200
_DEEPEST = 20

Json = Mapping[str, Any]  # an object of JSON-LD, whose values may be anything


def is_html(text: str) -> bool:
    """Whether a text is an HTML page or begins as a fragment of one."""
    return _HTML.match(text) is not None


def posting_of_page(source: str, html: str) -> PostingDocument:
    """The posting of an HTML page. Raises UnreadableInputError for a page that is none."""
    described = next(_descriptions(html), None)
    shown = clean(html).text
    if described is not None:
        description = _string(described.get("description")) or ""
        hidden = len(description) > _LONG_DESCRIPTION and len(shown.split()) < len(clean(description).text.split())
        return _document(source, described, description if hidden else html)
    if len(shown.strip()) < _LEAST_TEXT or len(_JOB_WORDS.findall(shown)) < _LEAST_JOB_WORDS:
        raise UnreadableInputError(
            source, "this HTML page is no posting", "Save the page of one job, with its text in it."
        )
    return PostingDocument(text=html, source=source)


def posting_of_json(source: str, text: str) -> Iterator[PostingDocument]:
    """The postings of a JSON-LD file: one `JobPosting`, a list of them, or a graph that holds some."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableInputError(
            source, "this is no JSON", "Give a schema.org JobPosting, or rows in a .jsonl file."
        ) from error
    found = list(_job_postings(content, _DEEPEST))
    if not found:
        raise UnreadableInputError(
            source, "no schema.org JobPosting in this JSON", 'Give an object with "@type": "JobPosting".'
        )
    for job in found:
        description = _string(job.get("description"))
        if not description:
            raise UnreadableInputError(
                source, "this JobPosting has no description", "Its text belongs into `description`."
            )
        yield _document(source, job, description)


def _descriptions(html: str) -> Iterator[Json]:
    """The job postings that a page describes; a script that is no JSON is passed over, as search engines do."""
    if "ld+json" not in html:
        return
    for script in HTMLParser(html).css('script[type="application/ld+json"]'):
        try:
            content = json.loads(script.text(), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _job_postings(content, _DEEPEST)


def _job_postings(content: object, depth: int) -> Iterator[Json]:
    """Every object of type JobPosting, at whatever depth it stands."""
    if depth and isinstance(content, Mapping):
        if "JobPosting" in _strings(content.get("@type")):
            yield content
        else:
            for value in content.values():
                yield from _job_postings(value, depth - 1)
    elif depth and isinstance(content, list):
        for value in content:
            yield from _job_postings(value, depth - 1)


def _document(source: str, job: Json, text: str) -> PostingDocument:
    return PostingDocument(
        text=text,
        id=_name(job.get("identifier")),
        source=source,
        title=_string(job.get("title")),
        organization=_name(job.get("hiringOrganization")),
        location=_place(job),
        url=_string(job.get("url")),
        date_posted=_string(job.get("datePosted")),
        employment_type=", ".join(_strings(job.get("employmentType"))) or None,
    )


def _place(job: Json) -> str | None:
    """The place of a job as one line: locality, region, country."""
    places = job.get("jobLocation")
    first = places[0] if isinstance(places, list) and places else places
    if isinstance(first, str):
        return first.strip() or None
    address = first.get("address") if isinstance(first, Mapping) else None
    if isinstance(address, str):
        return address.strip() or None
    if not isinstance(address, Mapping):
        return None
    parts = (_name(address.get(key)) for key in ("addressLocality", "addressRegion", "addressCountry"))
    return ", ".join(part for part in parts if part) or None


def _name(value: object) -> str | None:
    """A text, or the name or value of an object."""
    if isinstance(value, Mapping):
        return _string(value.get("name")) or _string(value.get("value"))
    return _string(value)


def _string(value: object) -> str | None:
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return str(value).strip() or None
    return None


def _strings(value: object) -> Sequence[str]:
    values = value if isinstance(value, list) else [value]
    return [text for one in values if (text := _string(one))]
