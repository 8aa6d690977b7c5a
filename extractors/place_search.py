"""Where a job is: from its own line, a labelled one, the parts of a header line, or where a text says it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter

from extractors.labels import values_of
from extractors.place_names import STATE_NAMES, TOWNS
from extractors.places import (
    SEVERAL,
    are_regions,
    is_known,
    is_place,
    leading_place,
    lists_places,
    may_hold_place,
    without_edges,
    without_terms,
    without_words_beside,
)
from extractors.sections import Layout
from extractors.title_words import names_job
from extractors.wordlists import words
from schema.postings import Section

_LABELS = (
    *("location", "job location", "locations", "job locations", "work location", "office location", "city"),
    *("based in", "place of work", "place", "where", "office", "office locations", "project/team location"),
    *("standort", "arbeitsort", "einsatzort", "lieu", "localisation", "localização", "local", "locatie", "standplaats"),
    *("ubicación", "sede", "plats", "ort"),
)
_BLOCK_LABELS = frozenset({*_LABELS[:6], "standort", "lieu", "locatie", "stad", "location & level"})
"""Labels that stand on a line of their own above the place."""

_NOT_TOLD = re.compile(
    r"\W*(?:not (?:stated|specified|disclosed|given|listed)|n/a|unknown|tbd|in person)\b|\W*$", re.IGNORECASE
)
_TERM = re.compile(
    r"\b(?:remote\w*|telecommut\w+|hybrid|on-?site|full[- ]?time|part[- ]?time|no|work|home|anywhere|utc|flexible"
    r"|visas?|we|we're|our|the|is|are|be|you|your|will|please|possible|email|apply|job|position|team|department|required|multiple)\b|[|;:!?@%]",
    re.IGNORECASE,
)
"""What tells that a labelled value is more, or something else, than the name of a place."""

_LONGEST = 80
_LONGEST_VALUE = 200
_MOST_JOINED = 6

_SPOT = re.compile(
    r"(?:^|[|,;:/@(\[{!?–—-]|\.\s|\s[~*•·]+\s|\b(?:roles?|[Oo]n-?site|ON-?SITE|LOCAL|local)\s|(?:(?P<before>[\w'-]{1,20})\s)?\b(?P<in>in|within|at|near|from|[Ii]n|to)\s"
    r"(?:(?:the|downtown|central|sunny|beautiful|lovely|greater|both|either)\s){0,2})\s{0,3}(?:\d{4,5}\s)?(?=[A-ZÀ-Þ])",
    re.MULTILINE,
)
_NOT_THE_JOBS = words(
    """customers clients users investors companies interest interested founded funded launched live lives people
    born raised rights markets travel fly offices' users' events conference meetup starting roots"""
)
"""Words before "in" with which a place is not that of the job."""

_OF_APPLICANTS = re.compile(
    r"\b(?:right to|authori[sz]\w+|eligible|permits?|permission|legally|allowed|entitled)\b[^.\n]{0,30}$",
    re.IGNORECASE,
)
"""What a posting asks of those who apply, not where the job is: "the right to work in the UK"."""

_PLACED = re.compile(
    r"\b(?:in|at|near|of)\s(?:(?:the|downtown|central|sunny|beautiful|lovely|greater|heart|center|centre|of)\s){0,4}"
    r"(?=[A-ZÀ-Þ])"
)
_WORD_BEFORE = re.compile(r"([\w`'-]{1,20})[^\w\n]{1,2}$")
_STATES_PLACE = words(
    """based located office offices headquartered position positions role roles job jobs us team teams onsite on-site
    startup start-up company hq hq'd hq`d hq'ed hqed headquarters studio lab labs campus hiring working engineer
    engineers engineering developer developers designer opening openings space hub hubs group agency shop firm hire
    available situated here in-office downtown move relocate full-time center centre we're needed wanted sought
    plant depot clinic hospital branch warehouse store school factory restaurant hotel"""
)
"""Words before "in" or "at" with which a sentence tells where the job is."""

_NAME_OF_TOWN = r"[A-ZÀ-Þ][\w.'’]{1,20}(?:[- ][A-ZÀ-Þ][\w.'’]{1,20}){0,3}"
_OFFICE = re.compile(
    r"\b(?:[Oo]ur|[Aa]n?|[Tt]he|[Ww]e're|[Ww]e are|[Ii]s|[Aa]re|for|at|with|[Jj]oin|,)\s(?:central\s|downtown\s)?"
    rf"(?P<place>{_NAME_OF_TOWN})[- ](?:[Oo]ffices?|[Hh]eadquarters|HQ|[Bb]ased)\b"
    rf"|\b(?:[Oo]ur|[Tt]he)\s(?:new\s)?(?P<house>{_NAME_OF_TOWN})"
    r" (?:plant|depot|clinic|hospital|branch|warehouse|store|school|campus|factory|restaurant|hotel|studio|site)\b"
    rf"|\b[Jj]oin(?:ing)? (?:our|the|[A-Z]\w{{1,20}}'s) (?P<team>{_NAME_OF_TOWN}) team\b"
)
_OFFICES = (
    *("office", "headquarters", "hq", "based", "plant", "depot", "clinic", "hospital", "branch", "warehouse", "store"),
    *("school", "campus", "factory", "restaurant", "hotel", "studio", " site", " team"),
)
_JOINED = re.compile(r"(?:\s?(?:/|;|&|\+)\s?|,?\s(?:and|or|OR|AND)\s)(?=[A-ZÀ-Þ])")
_SEVERAL = re.compile(SEVERAL)
_TERM_BEHIND = re.compile(
    r"(?:Looking|Hiring|Full|Part|Remote|REMOTE|ONSITE|On|Onsite|Office|Based|We|Our|FULL|Permanent|VISA|INTERN\w*"
    r"|Contract|H1B|Time|Local|HQ|Team|Engineering)\b"
)
_SENTENCE_ENDS = re.compile(r"(?<=\w{4})\.(?=\s|$)")
_FIRST_LINE = 160
_LINE_BELOW = 100
_LINES = 6


def place_in(page: Layout, title_lines: Sequence[str], labels: Mapping[str, str], header: Iterable[str]) -> str | None:
    """The place of a job: the line below the title, a label, a part of the header, its first lines, or a sentence."""
    sources: tuple[Callable[[], Iterable[str | None]], ...] = (
        lambda: (leading_place(line) for line in title_lines if len(line) <= _LONGEST and is_place(line)),
        lambda: (told_place(value) for value in values_of(labels, _LABELS)),
        lambda: map(leading_place, header),
        lambda: _below_labels(page),
        lambda: (_most_exact(chain(_in_first_lines(page), _in_sentences(page))),),
    )
    return next((place for source in sources for place in source() if place), None)


def _most_exact(places: Iterable[str]) -> str | None:
    """The first place that is more than a country or a state, or else the first one."""
    first = None
    for place in places:
        if not are_regions(place):
            return place
        first = first or place
    return first


def told_place(value: str) -> str | None:
    """The place that a value of its own tells, without brackets and terms of work; None where it tells none."""
    if len(value) > _LONGEST_VALUE or _NOT_TOLD.match(value):
        return None
    bare = without_terms(value)
    if len(bare) <= _LONGEST and (is_place(bare) or lists_places(bare)) and not _TERM.search(bare):
        return without_words_beside(bare)
    found = leading_place(value) or next(_places_at_spots(bare), None)
    if found or len(bare) > _LONGEST or not bare[:1].isupper() or _TERM.search(bare) or names_job(bare):
        return found
    return bare


def _below_labels(page: Layout) -> Iterator[str | None]:
    """What the lines below a label that stands alone begin with."""
    for line, below in zip(page.lines, page.lines[1:], strict=False):
        if line.end - line.start <= _LONGEST_LABEL and below.end - below.start <= _LONGEST:
            label = page.text[line.start : line.end].strip(" *#_:•-").lower()
            if label in _BLOCK_LABELS:
                yield leading_place(_COUNTRY_FIRST.sub("", page.text[below.start : below.end]))


_LONGEST_LABEL = 24
_COUNTRY_FIRST = re.compile(r"^[A-Z]{2}-(?=[A-ZÀ-Þ])")
"""The letters of a country before a town: "PT-Lisbon"."""


def _in_first_lines(page: Layout) -> Iterator[str]:
    """The places that the first lines name near their beginnings, and those that the lines of titles do."""
    for number, line in enumerate(page.lines[:_LINES]):
        yield from _places_at_spots(page.text[line.start : line.end], _LINE_BELOW if number else _FIRST_LINE)
    for line in page.lines[_LINES:]:
        if line.section is Section.TITLE and line.end - line.start <= _FIRST_LINE:
            yield from _places_at_spots(page.text[line.start : line.end])


def _places_at_spots(text: str, reach: int = _FIRST_LINE) -> Iterator[str]:
    """The places in a short text, each behind a sign or a word that places may follow; those for remote work last."""
    found, end = [], 0
    if not may_hold_place(text[: reach + _LONGEST]):
        return
    for spot in _SPOT.finditer(text, 0, reach):
        start = spot.end() + (0 if spot["in"] else _length_of_stranger(text, spot.end()))
        place = _place_at(text, start) if start >= end else None
        if place:
            end = start + len(place)
            of_language = (
                are_regions(place) and _IN_ADDRESS.search(text, max(0, start - _FIRST_LINE), start) is not None
            )
            apart = (spot["before"] or "").lower() in _NOT_THE_JOBS or _OF_APPLICANTS.search(
                text, max(0, start - _APPLICANTS_REACH), start
            )
            if not apart and not of_language:
                found.append((_FOR_REMOTE.search(text, max(0, spot.start() - _REACH), spot.start()) is not None, place))
    yield from (place for _, place in sorted(found, key=itemgetter(0)))


_IN_ADDRESS = re.compile(r"://\S{1,200}$")
_FOR_REMOTE = re.compile(r"\b(?:[Rr]emote|REMOTE)[^\w\n]{0,3}$")


def _in_sentences(page: Layout) -> Iterator[str]:
    """The places of which the text says that the job or who hires is there."""
    text = page.text
    for placed in _PLACED.finditer(text):
        before = _WORD_BEFORE.search(text, max(0, placed.start() - _REACH), placed.start())
        if before and before[1].lower() in _STATES_PLACE:
            place = _place_at(text, placed.end())
            boasts = place and before[1].lower() in _BOASTS and are_regions(place)
            if place and not boasts and page.line_at(placed.start()).section not in _OF_OTHERS:
                yield place
    lowered = text.lower()
    if any(map(lowered.__contains__, _OFFICES)):
        yield from filter(is_known, (match[match.lastgroup or 0] for match in _OFFICE.finditer(text)))


_REACH = 24
_APPLICANTS_REACH = 60
_BOASTS = words("company startup start-up group agency shop firm hub lab studio center centre engineering")
"""Words with which a sentence may also say what who hires is in a whole country: "the largest company in the US"."""

_OF_OTHERS = frozenset({Section.EQUAL_OPPORTUNITY, Section.APPLICATION})
"""Sections with notices for applicants of certain places."""


def _place_at(text: str, start: int) -> str | None:
    """The longest place, or list of places, that begins at an offset of a text."""
    end = _end_of_place(text, start)
    if end is None:
        return None
    for _ in range(_MOST_JOINED):
        joint = _JOINED.match(text, end)
        further = _end_of_place(text, joint.end()) if joint else None
        if further is None:
            break
        end = further
    return without_edges(text[start : end + 1] if text.startswith(".", end) else text[start:end])


def _end_of_place(text: str, start: int) -> int | None:
    """Where the place that begins at an offset ends."""
    match = _SEVERAL.match(text, start, start + _LONGEST)
    if not match:
        return None
    several = _SENTENCE_ENDS.split(match[0], 1)[0]
    pieces = several.split(",")
    for length in range(len(pieces), 0, -1):
        told = ",".join(pieces[:length])
        if is_place(told) and (length < len(pieces) or not text[start + len(told) : start + len(told) + 1].isalnum()):
            return start + len(told)
    parts = pieces[0].split(" ")
    for length in range(len(parts) - 1, 0, -1):
        told = " ".join(parts[:length])
        if is_known(told) and _TERM_BEHIND.match(parts[length]):
            return start + len(told)
    return None


def _length_of_stranger(text: str, start: int) -> int:
    """The length of a name before a town and its comma, which is no town and may be who hires: "Acme, Berlin"."""
    match = _BEFORE_TOWN.match(text, start)
    if not match or is_known(match["name"]):
        return 0
    town = match["town"].lower()
    return match.start("town") - start if town in TOWNS and town not in _ALSO_STATES else 0


_BEFORE_TOWN = re.compile(
    r"(?P<name>[A-ZÀ-Þ0-9][\w.&'-]{0,30}(?: [A-ZÀ-Þ0-9&][\w.&'-]{0,30}){0,2}),\s?"
    r"(?P<town>[A-ZÀ-Þ][\w.'-]{2,20}(?: [A-Z][\w.'-]{1,20}){0,2})"
)
_ALSO_STATES = STATE_NAMES | {"new york", "washington"}
"""Towns that stand as the region behind another."""
