"""Where a job is: from its own line, a labelled one, or the parts of a header line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from extractors.labels import values_of

_LABELS = (
    "location",
    "job location",
    "locations",
    "work location",
    "office location",
    "city",
    "based in",
    "place of work",
    "place",
    "where",
    "office",
)
_NAME = r"[A-ZÀ-Þ][\w'.’-]*(?:[ -](?:[A-ZÀ-Þ][\w'.’-]*|of|the|de|del|la|upon|am|an der|sur))*"
_PLACE = re.compile(rf"{_NAME},\s?(?:[A-Z]{{2,3}}|{_NAME})(?:,\s?(?:[A-Z]{{2,3}}|{_NAME}))?(?:\s\d{{5}})?")
_KNOWN = frozenset(
    """amsterdam|ann arbor|athens|atlanta|auckland|austin|bangalore|barcelona|bay area|beijing|belfast|bengaluru|berkeley|berlin|boston|boulder|bristol|
    brooklyn|brussels|bucharest|budapest|buenos aires|cambridge|cambridge, ma|cape town|chicago|cologne|copenhagen|dallas|delhi|denver|detroit|dubai|
    dublin|edinburgh|frankfurt|geneva|glasgow|hamburg|helsinki|hong kong|houston|hyderabad|istanbul|jakarta|kiev|kyiv|krakow|kuala lumpur|la|lausanne|
    leeds|lisbon|london|los angeles|luxembourg|lyon|madrid|malmö|malmo|manchester|manhattan|melbourne|mexico city|miami|milan|minneapolis|montreal|
    montréal|moscow|mountain view|mumbai|munich|münchen|nairobi|new delhi|new york|new york city|nyc|ny|oakland|orlando|oslo|ottawa|oxford|palo alto|
    paris|philadelphia|phoenix|pittsburgh|portland|porto|prague|raleigh|redwood city|riga|rome|rotterdam|salt lake city|san diego|san francisco|
    san francisco bay area|san jose|san mateo|santa clara|santa monica|sao paulo|são paulo|seattle|seoul|sf|sf bay area|shanghai|silicon valley|singapore|
    sofia|stockholm|stuttgart|sunnyvale|sydney|taipei|tallinn|tel aviv|the hague|tokyo|toronto|utrecht|vancouver|vienna|vilnius|warsaw|washington|
    washington dc|washington, dc|zagreb|zurich|zürich|
    argentina|australia|austria|belgium|brazil|canada|china|czech republic|denmark|emea|estonia|eu|europe|finland|france|germany|greece|hungary|india|
    ireland|israel|italy|japan|malaysia|mexico|netherlands|new zealand|norway|poland|portugal|romania|scotland|singapore|south africa|spain|sweden|
    switzerland|the netherlands|uk|ukraine|united kingdom|united states|us|usa|worldwide"""
    .replace("\n    ", "").split("|")
)  # fmt: skip
"""Places that are named alone often enough in postings to be known without their country."""

_MODE_WORDS = re.compile(
    r"\(?\b(?:on-?\s?site|onsite|remote(?: ok(?:ay)?| possible| friendly)?|hybrid|full[ -]?time|fulltime|part[ -]?time|visa|relocation|interns?)\b\)?[,/ ]*|"
    r"\((?:[^()]*)\)|\b\d{5}\b",
    re.IGNORECASE,
)
_BASED = re.compile(
    rf"\b(?:based|located|office|headquartered|position|role|job|us|team) (?:in|at|near)\s(?:the\s)?(?P<place>{_NAME}(?:,\s?(?:[A-Z]{{2,3}}\b|{_NAME}))*)"
)
_EDGES = " \t-–—,.|/:*_"
_LONGEST = 80


def place_in(title_lines: Sequence[str], labels: Mapping[str, str], header: Iterable[str], text: str) -> str | None:
    """The place of a job: the line below the title, then a label, then a part of the header, then a sentence."""
    for line in title_lines:
        if len(line) <= _LONGEST and is_place(line):
            return line.strip(_EDGES)
    labelled = next(values_of(labels, _LABELS), None)
    if labelled and len(labelled) <= _LONGEST:
        return labelled
    for part in header:
        place = _MODE_WORDS.sub("", part).strip(_EDGES)
        if place and len(place) <= _LONGEST and is_place(place):
            return place
    match = _BASED.search(text)
    return match["place"].strip(_EDGES) if match and is_place(match["place"]) else None


def is_place(text: str) -> bool:
    """Whether a text names a place: a city with its region or country, or one that everyone knows."""
    text = text.strip(_EDGES)
    if text.lower() in _KNOWN:
        return True
    if _PLACE.fullmatch(text):
        region = text.rsplit(",", 1)[-1].split()[0]
        return (
            region.isupper()
            or text.rsplit(",", 1)[-1].strip().lower() in _KNOWN
            or text.count(",") > 1
            or _first_known(text)
        )
    pieces = [piece.strip() for piece in re.split(r"\s(?:or|and|&)\s|\s?/\s?|;|,", text)]
    return len(pieces) > 1 and all(piece.lower() in _KNOWN or _PLACE.fullmatch(piece) for piece in pieces)


def _first_known(text: str) -> bool:
    return text.split(",")[0].strip().lower() in _KNOWN
