"""Which texts name a place: towns with their regions or countries, such as everyone knows, and lists of them."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.cues import without_case
from extractors.place_names import COUNTRIES, COUNTRY_LETTERS, STATE_NAMES, STATES, TOWNS
from extractors.remembered import remembered
from extractors.title_words import names_job
from extractors.wordlists import words

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

_RUNS_OF_PLACES = frozenset(max(_RUNS.findall(name), key=len) for name in _KNOWN | _REGIONS)
"""The longest run of letters and digits in each name of a town or region; a place holds one of them, or letters."""

_RUNS_OF_LETTERS = _LETTERS | {letters.title() for letters in STATES}
_ALSO_WORDS = words("AB AT BE CO DE EU HI ID IN IS IT MA ME MS MY NO OK OR PA US")
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
_REGION_OF_REMOTE = re.compile(
    r"\bremote\b[^()|]{0,20}\((?:but |must be )?(?:(?:with)?in |from |anywhere in )?(?:the )?"
    r"(?P<place>[^()]{2,40}?)(?: only| based)?\)",
    re.IGNORECASE,
)
"""Where the work may be done from: "Remote (US only)"."""

_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
_OR = re.compile(r"\s(?:or|and|&|\+)\s|(?<!,)\sOR\s|,\s(?:or|and)\s|\s?/\s?|\s?;\s?")
_MOST_WORDS = 4
_MOST_PLACES = 12

_MODE_WORDS = re.compile(
    r"\((?:[^()]*)\)|(?:\b(?:or|and) )?\(?\b(?:on-?\s?site|onsite|remote(?: ok(?:ay)?| possible| friendly| only)?"
    r"|hybrid|full[ -]?time|part[ -]?time|visas?|relocation|interns?|contract|permanent|local)\b(?: only)?\)?[,/ ]*|"
    r"\b\d{5}\b|\(?(?:https?://|www\.)\S+",
    re.IGNORECASE,
)
EDGES = " \t-–—,.|/:*_&+"
_LEFT_OVER = re.compile(r"^(?:[Oo]r|and|&|[Ii]n|[Aa]t)\s|\s(?:or|and|&|in)$")
"""What is left of "Berlin or remote" once the mode is taken out."""

_SIGNS_BEFORE = re.compile(r"^[\W_]+")
SEVERAL = rf"{_NAME}(?:,\s?(?:[A-Z]{{2,3}}\b|{_NAME})){{0,8}}"
"""The names of places between commas, as a pattern."""

_BEGINS = re.compile(rf"{SEVERAL}(?=\s[-–—(a-z|]|[.,:;(]|$)")
_LONGEST = 80
_BESIDE_PLACE = re.compile(r"^(?:anywhere in (?:the )?|hiring |preferably |sunny |lovely )|,? only$", re.IGNORECASE)


@remembered
def leading_place(text: str) -> str | None:
    """The place that a part of a header is or begins with, without the terms of the work around it."""
    if not may_hold_place(text):
        return None
    bare = without_terms(text)
    if bare[:1].islower():
        bare = without_words_beside(bare)
    if not bare[:1].isupper():
        return _region_of_remote(text)
    if len(bare) <= _LONGEST and is_place(bare):
        return without_words_beside(bare)
    match = _BEGINS.match(bare)
    pieces = match[0].split(",") if match else []
    starts = (",".join(pieces[:length]).strip(EDGES) for length in range(min(len(pieces), _FEW_PIECES), 0, -1))
    return next((start for start in starts if is_place(start)), None)


def _region_of_remote(text: str) -> str | None:
    """The place in brackets behind "remote", or one in brackets further on, where there is an office."""
    match = _REGION_OF_REMOTE.search(text)
    if not match:
        return None
    offices = (office[1] for office in _BRACKETS.finditer(text, match.end()) if is_place(office[1]))
    return next(offices, match["place"] if is_place(match["place"]) else None)


def lists_places(text: str) -> bool:
    """Whether a text is nothing but names between signs, one of which at least is a place: "Berlin / Bath"."""
    parts = [part for some in _OR.split(text) for part in _COMMA.split(some)]
    return len(parts) <= _MOST_PLACES and all(map(_is_short_name, parts)) and any(map(is_place, parts))


def without_terms(text: str) -> str:
    """A text without what stands in brackets, addresses and the terms of the work, as "ONSITE in Berlin (Germany)"."""
    bare = without_edges(_LEFT_OVER.sub("", without_edges(_MODE_WORDS.sub(" ", text))))
    return _SIGNS_BEFORE.sub("", " ".join(bare.split()).replace(" ,", ",").replace(" ;", ";"))


def without_edges(place: str) -> str:
    """A place without signs around it; the stop behind initials belongs to them: "U.S.", "Washington D.C."."""
    bare = place.strip(EDGES)
    return f"{bare}." if _INITIALS.search(bare) and f"{bare}." in place else bare


_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]$")


def without_words_beside(place: str) -> str:
    """A place without words that are not part of its name: "Hiring London", "US only"."""
    return _BESIDE_PLACE.sub("", place)


@remembered
def is_place(text: str) -> bool:
    """Whether a text names a place, or several: towns with their regions or countries, or such as everyone knows."""
    text = text.strip(EDGES)
    if is_known(text):
        return True
    return may_hold_place(text) and not names_job(text) and (_is_one(text) or _are_some(text))


def is_known(text: str) -> bool:
    """Whether a text is a town or a country that is known by its name alone; "Us" and "La" are none."""
    return text.lower() in _KNOWN and (len(text) > _LETTERS_OF_REGION or text.isupper())


_LETTERS_OF_REGION = 2


def may_hold_place(text: str) -> bool:
    """Whether a text holds a word of a place, or terms of work that may be glued to one."""
    if not _RUNS_OF_PLACES.isdisjoint(_runs(text.lower())) or not _RUNS_OF_LETTERS.isdisjoint(_runs(text)):
        return True
    return "://" in text or "www." in text or "only" in text


def _runs(text: str) -> list[str]:
    """What stands between the signs and spaces of a text."""
    return text.encode().translate(_APART).decode().split() if text.isascii() else _RUNS.findall(text)


def _is_one(text: str) -> bool:
    """Whether a text is a town that is known, or one with its region: "Austin, TX", "Hoboken NJ", "Soho, London"."""
    bare = _without_surroundings(_POSTCODE.sub("", text)).strip(EDGES)
    if is_known(text) or is_known(bare) or bare.lower() in STATE_NAMES:
        return True
    *towns, region = _COMMA.split(bare)
    if towns:
        told = _is_region_of(towns[0], region) or region.lower() in TOWNS
        return len(towns) < _FEW_PIECES and told and all(_is_name(town) for town in towns)
    town, _, region = bare.rpartition(" ")
    known = town.lower() in TOWNS
    if region.lower() in _REGIONS:
        return known
    return _is_name(town) and region in STATES and (known or region not in _ALSO_WORDS)


def _without_surroundings(text: str) -> str:
    """A place without the words for what lies around it."""
    return text if _AROUND_WORDS.isdisjoint(without_case(text).split()) else _AROUND.sub("", text)


def _are_some(text: str) -> bool:
    """Whether a text lists places: "NYC / Norwalk, CT", "Sheffield or London, UK", "Boston, San Diego, Chicago"."""
    parts = [part.strip(EDGES) for part in _OR.split(text)]
    if len(parts) > 1 and all(parts) and len(parts) <= _MOST_PLACES:
        places = [_is_one(part) or _are_listed(part) for part in parts]
        return all(places) or ("," in parts[-1] and places[-1] and all(map(_is_short_name, parts[:-1])))
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
    state, _, country = text.rpartition(" ")
    if state.lower() in STATE_NAMES and country.lower() in COUNTRIES:
        text = state
    letters = text.strip(".")
    return text.lower() in _REGIONS or letters in _LETTERS or (letters.istitle() and letters.upper() in STATES)


def are_regions(text: str) -> bool:
    """Whether a text names countries and states alone: "US", "Maryland, Virginia and Texas"."""
    return all(is_region(part) for some in _OR.split(text) for part in _COMMA.split(some))


def _is_region_of(town: str, text: str) -> bool:
    """Whether a text behind a comma is a region; "IT" behind a name that is no town is none."""
    return is_region(text) and (text in STATES or text not in _ALSO_WORDS or town.lower() in TOWNS)


def _is_name(text: str) -> bool:
    if text.partition(" ")[0].lower() in _NO_TOWNS:
        return False
    return _ONE_NAME.fullmatch(text) is not None and text.count(" ") < _MOST_WORDS and not _STOP.search(text)


def _is_short_name(text: str) -> bool:
    return _is_name(text) and text.count(" ") < _FEW_PIECES


_NO_TOWNS = words("remote hybrid onsite on-site fulltime full-time part-time local telecommute anywhere headquarters")
