"""Where a job is: from its own line, a labelled one, or the parts of a header line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from extractors.labels import values_of
from extractors.remembered import remembered
from extractors.title_words import names_job

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
    """amsterdam | ann arbor | argentina | athens | atlanta | auckland | austin | australia | austria | bangalore |
    barcelona | bay area | beijing | belfast | belgium | bengaluru | berkeley | berlin | boston | boulder | brazil
    | bristol | brooklyn | brussels | bucharest | budapest | buenos aires | cambridge | cambridge, ma | canada |
    cape town | chicago | china | cologne | copenhagen | czech republic | dallas | delhi | denmark | denver |
    detroit | dubai | dublin | edinburgh | emea | estonia | eu | europe | finland | france | frankfurt | geneva |
    germany | glasgow | greece | hamburg | helsinki | hong kong | houston | hungary | hyderabad | india | ireland
    | israel | istanbul | italy | jakarta | japan | kiev | krakow | kuala lumpur | kyiv | la | lausanne | leeds |
    lisbon | london | los angeles | luxembourg | lyon | madrid | malaysia | malmo | malmö | manchester | manhattan
    | melbourne | mexico | mexico city | miami | milan | minneapolis | montreal | montréal | moscow | mountain
    view | mumbai | munich | münchen | nairobi | netherlands | new delhi | new york | new york city | new zealand
    | norway | ny | nyc | oakland | orlando | oslo | ottawa | oxford | palo alto | paris | philadelphia | phoenix
    | pittsburgh | poland | portland | porto | portugal | prague | raleigh | redwood city | riga | romania | rome
    | rotterdam | salt lake city | san diego | san francisco | san francisco bay area | san jose | san mateo |
    santa clara | santa monica | sao paulo | scotland | seattle | seoul | sf | sf bay area | shanghai | silicon
    valley | singapore | sofia | south africa | spain | stockholm | stuttgart | sunnyvale | sweden | switzerland |
    sydney | são paulo | taipei | tallinn | tel aviv | the hague | the netherlands | tokyo | toronto | uk |
    ukraine | united kingdom | united states | us | usa | utrecht | vancouver | vienna | vilnius | warsaw |
    washington | washington dc | washington, dc | worldwide | zagreb | zurich | zürich"""
    .replace("\n    ", " ").split(" | ")
)  # fmt: skip
"""Places that are named alone often enough in postings to be known without their country."""

_MODE_WORDS = re.compile(
    r"\(?\b(?:on-?\s?site|onsite|remote(?: ok(?:ay)?| possible| friendly)?|hybrid|full[ -]?time|fulltime"
    r"|part[ -]?time|visa|relocation|interns?)\b\)?[,/ ]*|"
    r"\((?:[^()]*)\)|\b\d{5}\b",
    re.IGNORECASE,
)
_BASED = re.compile(
    rf"\b(?:based|located|office|headquartered|position|role|job|us|team) (?:in|at"
    rf"|near)\s(?:the\s)?(?P<place>{_NAME}(?:,\s?(?:[A-Z]{{2,3}}\b|{_NAME}))*)"
)
_EDGES = " \t-–—,.|/:*_"
_LEFT_OVER = re.compile(r"^(?:or|and|&)\s|\s(?:or|and|&)$")
"""What is left of "Berlin or remote" once the mode is taken out."""

_ONE_NAME = re.compile(_NAME)
_BESIDE = re.compile(rf"(?:\bin\s|\(\s?)(?P<place>{_PLACE.pattern})(?=\s?\)|\s*(?:$|[.\n|]))", re.MULTILINE)
"""A place with its region behind a title or in brackets: "Data Engineer in Munich, Germany", "Acme (Oakland, CA)"."""

_BEGINNING = 200
"""Characters in which a posting still introduces itself."""

_REGION_LETTERS = 2
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
        place = _LEFT_OVER.sub("", _MODE_WORDS.sub("", part).strip(_EDGES))
        if place and len(place) <= _LONGEST and is_place(place):
            return place
    beginning = text[:_BEGINNING]
    matches = (*_BASED.finditer(text), *_BESIDE.finditer(beginning))
    return next((place for match in matches if is_place(place := match["place"].strip(_EDGES))), None)


@remembered
def is_place(text: str) -> bool:
    """Whether a text names a place: a city with its region or country, or one that everyone knows."""
    text = text.strip(_EDGES)
    if text.lower() in _KNOWN:
        return True
    if names_job(text):
        return False
    if _PLACE.fullmatch(text):
        last = text.rsplit(",", 1)[-1].strip()
        region = last.split()[0]
        abbreviated = len(region) == _REGION_LETTERS and region.isupper()
        return abbreviated or last.lower() in _KNOWN or text.count(",") > 1 or _first_known(text)
    pieces = [piece.strip() for piece in re.split(r"\s(?:or|and|&)\s|\s?/\s?|;|,", text)]
    if len(pieces) > 1 and pieces[-1].lower() in _KNOWN and " or " in text:
        return all(_ONE_NAME.fullmatch(piece) for piece in pieces)
    return len(pieces) > 1 and all(piece.lower() in _KNOWN or _PLACE.fullmatch(piece) for piece in pieces)


def _first_known(text: str) -> bool:
    return text.split(",", maxsplit=1)[0].strip().lower() in _KNOWN
