"""Ids and IRIs: `skill/python` within the project, `https://w3id.org/skillatlas/skill/python` outside it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from enum import StrEnum

BASE_IRI = "https://w3id.org/skillatlas/"

_SPELLED_OUT = {"+": " plus ", "#": " sharp ", "&": " and ", "@": " at ", "/": " ", "'": "", "’": ""}


class ConceptType(StrEnum):
    """What an id names; its value is the first part of the id."""

    SKILL = "skill"
    GROUP = "group"
    ROLE = "role"
    RESOURCE = "resource"
    POSTING = "posting"


_TYPES = {kind.value: kind for kind in ConceptType}


def concept_id(concept_type: ConceptType, slug: str) -> str:
    """The id of a concept, for example `skill/apache-spark`."""
    return f"{concept_type}/{slug}"


def concept_type(concept_id: str) -> ConceptType | None:
    """The type that an id names, or None where the text is no id of ours."""
    prefix, separator, rest = concept_id.partition("/")
    return _TYPES.get(prefix) if separator and rest else None


def iri(concept_id: str) -> str:
    """The IRI of an id; what is an IRI already stays as it is."""
    return concept_id if "://" in concept_id else BASE_IRI + concept_id


def from_iri(text: str) -> str:
    """The id of an IRI of ours; any other text stays as it is."""
    return text.removeprefix(BASE_IRI)


def slug(label: str) -> str:
    """A label as the last part of an id: `C++` becomes `c-plus-plus`, `Node.js` becomes `node-js`."""
    text = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode()
    for character, spelling in _SPELLED_OUT.items():
        text = text.replace(character, spelling)
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def posting_id(text: str) -> str:
    """The id of a posting: 64 bits of the SHA-256 of its words, so that white space does not make a new posting."""
    words = " ".join(text.split())
    return concept_id(ConceptType.POSTING, hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16])
