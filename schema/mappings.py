"""How our concepts relate to those of other taxonomies, in the words of SKOS, with their false friends."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from schema.namespaces import BASE_IRI, slug

ESCO_SKILL = "http://data.europa.eu/esco/skill/"
ESCO_OCCUPATION = "http://data.europa.eu/esco/occupation/"
ONET_OCCUPATION = "https://www.onetonline.org/link/summary/"
"""The page of an occupation; O*NET-SOC codes have no IRI of their own."""
ONET_TECHNOLOGY = BASE_IRI + "onet/technology/"
"""O*NET's examples of technology have neither code nor IRI; the slug of their text stands in for one."""


class Match(StrEnum):
    """How a concept of ours relates to one of another taxonomy: SKOS's mapping relations, and their opposite.

    `broad` says that the other concept is the broader one, `narrow` that it is the narrower one. `false-friend` says
    that the two only share a label and must never be merged.
    """

    EXACT = "exact"
    CLOSE = "close"
    BROAD = "broad"
    NARROW = "narrow"
    FALSE_FRIEND = "false-friend"


@dataclass(frozen=True, slots=True, order=True)
class Mapping:
    """One judged relation to a concept of another taxonomy.

    `target_label` is the other concept's preferred label, for a reader; `shared_label` is the label of it that misleads
    where the two are false friends.
    """

    concept_id: str
    match: Match
    target_iri: str
    target_label: str
    shared_label: str = ""


def technology_iri(example: str) -> str:
    """The IRI by which we name an example of O*NET's Technology Skills."""
    return ONET_TECHNOLOGY + slug(example)
