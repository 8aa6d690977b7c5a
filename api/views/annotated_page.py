"""The annotated posting as one page: no script, nothing from elsewhere, every piece of text escaped."""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined

from api.views.annotation import Annotation, told
from api.views.postings import facts
from api.views.words import percent, plural, years
from schema.postings import RequirementLevel

LEGEND = (
    ("required", "asked for as a must"),
    ("preferred", "nice to have"),
    ("mentioned", "named, not asked for"),
    ("rejected", "looks like a skill and is none here"),
)
"""The states of a mark, each with its meaning."""


def annotated_page(annotations: Sequence[Annotation]) -> str:
    """The page of some postings."""
    environment = Environment(
        loader=PackageLoader("api", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(percent=percent, plural=plural)
    return environment.get_template("annotated.html").render(
        annotations=annotations,
        facts=facts,
        told=told,
        years=years,
        levels=list(RequirementLevel),
        legend=LEGEND,
    )
