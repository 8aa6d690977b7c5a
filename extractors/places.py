"""Where a job is: from its own line, a labelled one, or the parts of a header line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise

from extractors.cues import without_case
from extractors.labels import values_of
from extractors.place_names import COUNTRIES, COUNTRY_LETTERS, STATE_NAMES, STATES, TOWNS
from extractors.remembered import remembered
from extractors.title_words import names_job
from extractors.wordlists import words

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
_WORD = r"[A-ZÀ-Þ][\w'.’]*(?:-\w[\w'.’]*)*"
_NAME = rf"{_WORD}(?: (?:{_WORD}|of|the|de|del|la|do|upon|am|an der|sur)){{0,5}}"
"""A name of at most six words; without a bound, a line of capitals would take time out of proportion."""

_ONE_NAME = re.compile(_NAME)
_KNOWN = TOWNS | COUNTRIES
_REGIONS = COUNTRIES | STATE_NAMES
_LETTERS = STATES | COUNTRY_LETTERS
_RUNS = re.compile(r"[^\W_]+")
_APART = bytes(byte if chr(byte).isalnum() else ord(" ") for byte in range(256))
"""Makes a blank of every byte of a text in ASCII that is no letter and no digit."""

_RUNS_OF_PLACES = frozenset(run for name in _KNOWN | _REGIONS | _LETTERS for run in _RUNS.findall(name.lower()))
"""Letters and digits without a sign between them, as names of regions and towns have them; each place holds some."""

_ALSO_WORDS = frozenset(
    {"CO", "OR", "IN", "ME", "OK", "HI", "PA", "ID", "DE", "IT", "IS", "AT", "MA", "NO", "BE", "MS", "US", "EU", "MY"}
)
"""Letters of regions that stand for something else just as often where no comma comes before."""

_AROUND = re.compile(
    r"^(?:downtown|greater|central|metro|inner|near|the)\s|\s(?:metro(?:politan)? area|area|hq|headquarters|region|city"
    r"|suburbs|metro|only)$",
    re.IGNORECASE,
)
_AROUND_WORDS = words("downtown greater central metro inner near the area hq headquarters region city suburbs only")
"""Words of which each place of the pattern holds one."""

_POSTCODE = re.compile(r"\s\d{5}$")
_OF_STATES = re.compile(r"(?<=[A-Z]{2})\sUSA?$")
_STOP = re.compile(r"\w{4}\. ")
_COMMA = re.compile(r",\s?")
_PIECES = re.compile(r",\s?|\s[-–]\s")
_OR = re.compile(r"\s(?:or|and|&|\+)\s|(?<!,)\sOR\s|,\s(?:or|and)\s|\s?/\s?|\s?;\s?")
_MOST_WORDS = 4
_MOST_PLACES = 12

_MODE_WORDS = re.compile(
    r"\((?:[^()]*)\)|\(?\b(?:on-?\s?site|onsite|remote(?: ok(?:ay)?| possible| friendly| only)?|hybrid|full[ -]?time"
    r"|part[ -]?time|visas?|relocation|interns?|contract|permanent|local)\b(?: only)?\)?[,/ ]*|"
    r"\b\d{5}\b|\(?(?:https?://|www\.)\S+",
    re.IGNORECASE,
)
_MAY_BE_GLUED = ("://", "www.", "only")
"""What mode words may begin or end with right beside a letter: "Berlinhttps://acme.example"."""

_EDGES = " \t-–—,.|/:*_&+"
_LEFT_OVER = re.compile(r"^(?:[Oo]r|and|&|[Ii]n|[Aa]t)\s|\s(?:or|and|&|in)$")
"""What is left of "Berlin or remote" once the mode is taken out."""

_SEVERAL = rf"{_NAME}(?:,\s?(?:[A-Z]{{2,3}}\b|{_NAME})){{0,8}}"
_BEGINS = re.compile(rf"{_SEVERAL}(?=\s[-–—(a-z]|[.,:;(]|$)")
_BASED = re.compile(
    rf"\b(?:based|located|offices?|headquartered|positions?|roles?|job|us|team|[Oo]n-?site|ONSITE|ON-SITE) (?:in|at"
    rf"|near)\s(?:the\s)?(?P<place>{_SEVERAL})"
)
_OFFICE = re.compile(rf"\b(?:[Oo]ur|[Aa]n?|[Tt]he)\s(?P<place>{_NAME})[- ](?:office|headquarters|HQ|based)\b")
_OFFICES = tuple(f"{sign}{word}" for sign in "- " for word in ("office", "headquarters", "HQ", "based"))
_WITH_REGION = rf"{_NAME},\s?(?:[A-Z]{{2,3}}|{_NAME})(?:,\s?(?:[A-Z]{{2,3}}|{_NAME}))?(?:\s\d{{5}})?"
_BESIDE = re.compile(rf"(?:\bin\s|\(\s?)(?P<place>{_WITH_REGION}|{_NAME})(?=\s?\)|\s*(?:$|[.\n|]))", re.MULTILINE)
"""A place behind a title or in brackets: "Data Engineer in Munich, Germany", "Acme (Oakland, CA)"."""

_BEGINNING = 200
"""Characters in which a posting still introduces itself."""

_NOT_TOLD = re.compile(r"(?:not (?:stated|specified|disclosed|given)|n/a|unknown|tbd)\b", re.IGNORECASE)
_LONGEST = 80


def place_in(title_lines: Sequence[str], labels: Mapping[str, str], header: Iterable[str], text: str) -> str | None:
    """The place of a job: the line below the title, then a label, then a part of the header, then a sentence."""
    for line in title_lines:
        if len(line) <= _LONGEST and is_place(line):
            return line.strip(_EDGES)
    labelled = _labelled(labels)
    if labelled:
        return labelled
    found = next((place for part in header if (place := leading_place(part))), None)
    if found:
        return found
    offices = _OFFICE.finditer(text) if any(map(text.__contains__, _OFFICES)) else ()
    matches = chain(_BASED.finditer(text), _BESIDE.finditer(text[:_BEGINNING]), offices)
    return next((place for match in matches if is_place(place := match["place"].strip(_EDGES))), None)


@remembered
def leading_place(text: str) -> str | None:
    """The place that a part of a header is or begins with, without the terms of the work around it."""
    if not _may_hold_place(text):
        return None
    bare = _LEFT_OVER.sub("", _MODE_WORDS.sub(" ", text).strip(_EDGES)).strip(_EDGES)
    bare = " ".join(bare.split()).replace(" ,", ",")
    if not bare[:1].isupper():
        return None
    if len(bare) <= _LONGEST and is_place(bare):
        return bare
    match = _BEGINS.match(bare)
    pieces = match[0].split(",") if match else []
    starts = (",".join(pieces[:length]).strip(_EDGES) for length in range(min(len(pieces), _FEW_PIECES), 0, -1))
    return next((start for start in starts if is_place(start)), None)


def _labelled(labels: Mapping[str, str]) -> str | None:
    value = next(values_of(labels, _LABELS), None)
    if not value or len(value) > _LONGEST or _NOT_TOLD.match(value):
        return None
    return value


@remembered
def is_place(text: str) -> bool:
    """Whether a text names a place, or several: towns with their regions or countries, or such as everyone knows."""
    text = text.strip(_EDGES)
    if text.lower() in _KNOWN:
        return True
    return _may_hold_place(text) and not names_job(text) and (_is_one(text) or _are_some(text))


def _may_hold_place(text: str) -> bool:
    """Whether a text holds a word of a place, or terms of work that may be glued to one."""
    small = text.lower()
    runs = small.encode().translate(_APART).decode().split() if small.isascii() else _RUNS.findall(small)
    return not _RUNS_OF_PLACES.isdisjoint(runs) or any(map(small.__contains__, _MAY_BE_GLUED))


def _is_one(text: str) -> bool:
    """Whether a text is a town that is known, or one with its region: "Austin, TX", "Hoboken NJ", "Soho, London"."""
    bare = _without_surroundings(_POSTCODE.sub("", text)).strip(_EDGES)
    if not _KNOWN.isdisjoint((text.lower(), bare.lower())) or bare.lower() in STATE_NAMES:
        return True
    *towns, region = _COMMA.split(bare)
    if towns:
        told = _is_region_of(towns[0], region) or region.lower() in TOWNS
        return len(towns) < _FEW_PIECES and told and all(_is_name(town) for town in towns)
    town, _, region = bare.rpartition(" ")
    known = town.lower() in TOWNS
    if region.lower() in COUNTRIES:
        return known
    return _is_name(town) and region in STATES and (known or region not in _ALSO_WORDS)


def _without_surroundings(text: str) -> str:
    """A place without the words for what lies around it."""
    return text if _AROUND_WORDS.isdisjoint(without_case(text).split()) else _AROUND.sub("", text)


def _are_some(text: str) -> bool:
    """Whether a text lists places: "NYC / Norwalk, CT", "Sheffield or London, UK", "Boston, San Diego, Chicago"."""
    parts = [part.strip(_EDGES) for part in _OR.split(text)]
    if len(parts) > 1 and all(parts) and len(parts) <= _MOST_PLACES:
        places = [_is_one(part) or _are_listed(part) for part in parts]
        return all(places) or ("," in parts[-1] and places[-1] and all(_is_name(part) for part in parts[:-1]))
    return _are_listed(text)


def _are_listed(text: str) -> bool:
    """Whether most pieces between commas are known places or stand before their region."""
    pieces = _PIECES.split(text)
    if " - " in text and pieces[0].lower() not in TOWNS:
        return False
    if not 1 < len(pieces) <= _MOST_PLACES or not all(_is_name(_without_surroundings(piece)) for piece in pieces):
        return False
    behind = [_is_region_of(*pair) for pair in pairwise(pieces)]
    lettered = [piece.rpartition(" ")[2] in STATES and " " in piece for piece in pieces]
    sure = sum(map(any, zip(map(_is_one, pieces), [*behind, False], [False, *behind], lettered, strict=True)))
    return sure == len(pieces) or (len(pieces) > _FEW_PIECES and sure >= len(pieces) - 1 and " - " not in text)


_FEW_PIECES = 3


def is_region(text: str) -> bool:
    """Whether a text is a country or a state, by its name or its letters."""
    text = _OF_STATES.sub("", text)
    letters = text.strip(".")
    return text.lower() in _REGIONS or letters in _LETTERS or (letters.istitle() and letters.upper() in STATES)


def _is_region_of(town: str, text: str) -> bool:
    """Whether a text behind a comma is a region; "IT" behind a name that is no town is none."""
    return is_region(text) and (text in STATES or text not in _ALSO_WORDS or town.lower() in TOWNS)


def _is_name(text: str) -> bool:
    return _ONE_NAME.fullmatch(text) is not None and text.count(" ") < _MOST_WORDS and not _STOP.search(text)
