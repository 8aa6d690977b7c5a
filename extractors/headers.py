"""The header of a posting: the parts of "Acme | Data Engineer | Berlin | Remote", and which may name who hires."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.employment import named_employment
from extractors.place_names import TOWNS
from extractors.places import is_known, is_place, is_region, leading_place
from extractors.sections import Layout, Line
from extractors.title_words import names_job, names_profession
from extractors.titles import Title
from extractors.white_space import RUN
from extractors.wordlists import words
from extractors.workmodes import named_mode
from schema.postings import Section

_BAR = re.compile(r"[|•·]\s*")
_WIDE_BAR = re.compile(rf"{RUN}(?://|::|\*)\s+")
_WIDE_BAR_ENDS = re.compile(r"//\s|::\s|\*\s")

_DASHES = re.compile(rf"{RUN}[–—-]{{1,3}}\s+")
_SLASHES = re.compile(rf"{RUN}/\s+")
_OTHER_SIGNS = (_SLASHES, re.compile(r";\s+"), re.compile(r":\s+"))
"""What parts a header where neither bars nor dashes do: "Acme / Chicago, IL / Web Engineers"."""

_STOPS = re.compile(r"\.\s+")

_SIGNS = " \t#=*_-–—◎●►"
_ASIDE = re.compile(
    rf"(?:{RUN})?(?:\([^()]*\)|\[[^\[\]]*\]|<[^<>]*>|\(?(?:https?://|www\.)[^\s|]+)"
    rf"|{RUN}(?:is|are) (?:now |currently )?(?i:hiring)\b.*"
)
_FEW_PARTS = 2
_LONGEST_PART = 90
_LONGEST_OPENING = 140
_LONGEST_HEADER = 300
_NAME_FIRST = re.compile(r"(?P<name>(?:(?! [-–—])[^,:;]){2,40}?)(?:[,:]\s+|\s+(?:in|@)\s+)(?P<place>[A-Z].*)")
_SAYS = re.compile(r"\b(?:is|was|are|were|has|have|will|you|we)\b", re.IGNORECASE)
"""Words of a sentence, which are in no name."""

_SHOUTED = re.compile(r"\b(?:ON-?SITE|REMOTE|(?:FULL|PART)[- ]?TIME|INTERNS?|CONTRACT)\b")
"""Terms in capitals, as boards ask for them in the first line."""

_REACH = 100
"""Characters of a first line without parts within which it states its terms."""

_NO_EMPLOYER = re.compile(
    r"://|^www\.|[$€£@!?]|\b(?:equity|visas?|nights?|shifts?|weekends?|hours|salary|positions?|roles|openings?|various"
    r"|multiple|several|hiring|unpaid|paid|relocation|freelance|all levels|benefits|h1b)\b"
    r"|^(?:yc|engineering|tech|\d+|hourly|immediately)$"
    r"|^(?:we're|we are|i'm|looking|our|must|no|see|where|location|who|what|position|title|role|date|company|contact"
    r"|email|to apply|apply|about|part of|we|with|for|(?-i:all|any|and|or|you|is|are|i|join))\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(r" (?:is|are|was|were|will) |^[a-z]+ (?:at|in|for|to) |[\[\]=<>/\\]$|^[\[\]=<>/]")
_INCORPORATED = re.compile(r"[, ](?:Inc|LLC|Ltd|GmbH|Corp|AG|BV|SA|SAS)\.?$")
_OF_FIRM = re.compile(r".*\s(?:at|@)\s(?P<name>[A-Z0-9][\w.&'-]*(?: [A-Z0-9&][\w.&'-]*){0,3})")
"""A job with who hires for it: "Data Scientist at Acme Labs"."""

_FIRM_WORDS = re.compile(r"\b(?:partners|associates|doctors|brokers|advis[oe]rs|agents)\b", re.IGNORECASE)
"""Words for professions that names of firms end with."""

_MOST_WORDS = 6
_OPENING_LINES = 4
_SHORT = 40
_ALONE = re.compile(
    r"(?:[A-Z][\w.&'+-]*|of|and|&)(?: (?:[A-Z0-9][\w.&'+-]*|of|and|&|for|the)){0,3}(?<!\.)(?:(?<=Inc)\.|(?<=Ltd)\.)?"
)


def header_parts(page: Layout, titles: Sequence[Title] = ()) -> tuple[str, ...]:
    """The parts of the header: of the first line, or else of the line that the title stands in."""
    starts = [page.lines[0].start, *(title.start for title in titles if title.start is not None)] if page.lines else []
    for number, line in enumerate(page.line_at(start) for start in starts[:2]):
        parts = _parts(_whole(page, line).strip(_SIGNS), first=number == 0)
        if len(parts) > _FEW_PARTS or (len(parts) == _FEW_PARTS and any(map(_tells, parts))):
            return tuple(part for part in parts if len(part) <= _LONGEST_PART)
        if number == 0 and len(parts) == 1 and len(parts[0]) <= _SHORT and "," in parts[0]:
            return tuple(filter(names_terms, parts))
    return ()


def _whole(page: Layout, line: Line) -> str:
    """The text of a line; a header goes on where it was broken within a name: "Engineer - AcmeWorks - Oslo"."""
    text = page.text[line.start : line.end]
    if page.text[line.end : line.end + 1].isspace():
        return text
    whole = page.text[line.start : line.start + _LONGEST_HEADER].split("\n", 1)[0]
    return whole if "|" in whole or _DASHES.search(whole) else text


def employers_in(header: Sequence[str]) -> Iterator[str]:
    """The parts of a header that may name who hires: neither the job nor its place nor its terms."""
    if not any(map(_tells, header)):
        return
    if len(header) == _FEW_PARTS and names_job(header[0]) and not _OF_FIRM.fullmatch(header[0]):
        return  # "Registered Nurse - Intensive Care": what follows a job alone says more of the job
    found = False
    for number, part in enumerate(map(_bare, header)):
        if _may_hire(part, firm=number == 0 and names_job(part) and _is_firm(part, header[1:])):
            found = True
            yield part
    if not found:
        jobs = filter(names_job, map(_bare, header))
        yield from (match["name"] for job in jobs if (match := _OF_FIRM.fullmatch(job)))


def _is_firm(name: str, others: Sequence[str]) -> bool:
    """Whether a name with a word for a profession is a firm's: it does not end with it, and another part is the job."""
    told = not names_profession(name.rpartition(" ")[2]) or _FIRM_WORDS.search(name) is not None
    return told and any(names_profession(_bare(part)) for part in others)


def _bare(part: str) -> str:
    """A part of a header as a name."""
    return _without_asides(part).strip(" ,:/<>")


def places_of(page: Layout, header: Sequence[str]) -> Iterator[str]:
    """What may begin with the place: whole parts between bars, all parts, and those of the lines that follow."""
    for line in page.lines[:1]:
        text = _whole(page, line)
        first, *others = _barred(text)
        yield from filter(_is_whole, (*_name_and_place(first), *others))
        if not header and len(text) <= _LONGEST_PART:
            yield from _STOPS.split(text)
    yield from header
    for line in page.lines[1 : _OPENING_LINES + 1]:
        if line.end - line.start <= _LONGEST_PART and not line.bullet and not line.heading:
            yield from _parts(page.text[line.start : line.end], first=False)


def employer_alone(page: Layout) -> Iterator[str]:
    """The name on a line of its own among the first ones, right above or below a line with the place or the terms."""
    lines = page.lines[:_OPENING_LINES]
    texts = [page.text[line.start : line.end].strip(_SIGNS) for line in lines]
    for number, (text, line) in enumerate(zip(texts, lines, strict=True)):
        name, around = text, texts[max(0, number - 1) : number] + texts[number + 1 : number + 2]
        parts = _parts(text, first=False) if number and page.text[line.start - 1].isspace() else []
        if len(parts) > 1 and leading_place(parts[1]):
            name, around = parts[0], parts[1:2]
        name = _without_asides(name).strip(" :")
        heading = line.heading and line.section is not Section.SUMMARY
        if not heading and _ALONE.fullmatch(name) and _may_hire(name, firm=False) and any(map(_states_facts, around)):
            yield name


def _without_asides(text: str) -> str:
    """A part of a header without what stands in brackets, addresses and that someone is hiring."""
    if "(" in text or "[" in text or "<" in text or "://" in text or "www." in text or "iring" in text:
        return _ASIDE.sub("", text)
    return text


def _states_facts(text: str) -> bool:
    """Whether a short line begins with a place or has nothing but places and terms."""
    return len(text) <= _LONGEST_PART and (
        leading_place(text) is not None or (names_terms(text) and len(text) <= _SHORT)
    )


def _is_whole(part: str) -> bool:
    return len(part) <= _LONGEST_PART and is_place(part)


def names_terms(text: str) -> bool:
    """Whether a short text states where or under which contract the work is done."""
    return named_employment(text) is not None or named_mode(text) is not None


def _parts(text: str, *, first: bool) -> list[str]:
    """The parts of a line: between bars and dashes, or else between the signs that part its facts."""
    parts = [part for bar in _barred(text) for dashed in _dashed(bar) for part in _slashed(dashed)]
    if len(parts) == 1 and first:
        parts = _otherwise(text)
    if first and parts:
        parts[:1] = _name_and_place(parts[0])
    return [part.strip() for part in parts if part.strip()]


def _barred(text: str) -> list[str]:
    """What stands between bars."""
    bars = _BAR.split(text)
    if _WIDE_BAR_ENDS.search(text):
        bars = [part for bar in bars for part in _WIDE_BAR.split(bar)]
    return [bar.rstrip() for bar in bars]


def _dashed(part: str) -> list[str]:
    """What stands between dashes that stand apart."""
    return _DASHES.split(part) if "-" in part or "–" in part or "—" in part else [part]


def _slashed(part: str) -> list[str]:
    """The facts of a part between slashes: "Java engineer / San Francisco, CA / Full Time"; two names stay one."""
    if "/" not in part:
        return [part]
    facts = _SLASHES.split(part)
    parted = len(facts) > _FEW_PARTS and sum(map(_tells, facts)) > _FEW_PARTS and not is_place(part)
    return facts if parted else [part]


def _otherwise(text: str) -> list[str]:
    """The parts of a first line without bars and dashes, where two of them at least are facts of a posting."""
    if len(text) <= _LONGEST_OPENING:
        for sign in _OTHER_SIGNS:
            parts = sign.split(text)
            if len(parts) > _FEW_PARTS and sum(map(_tells, parts)) >= _FEW_PARTS:
                return parts
        parts = _STOPS.split(text)
        if len(parts) > _FEW_PARTS and sum(map(_tells, parts)) >= _FEW_PARTS:
            return [parts[0], *filter(_tells, parts[1:])]
    shouted = _SHOUTED.search(text, 0, _REACH)
    if shouted:
        return [text[: shouted.start()].strip(" ,.("), text[shouted.start() : _REACH].split(". ", 1)[0]]
    return [text]


def _name_and_place(part: str) -> list[str]:
    """A name and its place as two parts: "Acme, London UK", "Acme in Oakland, CA", "Acme Berlin, Germany"."""
    name = name_before_town(part)
    if name:
        return [name, part[len(name) :].strip()]
    match = _NAME_FIRST.match(part)
    if not match or leading_place(match["name"]) or _SAYS.search(match["name"]):
        return [part]
    town, _, behind = _without_asides(match["place"]).strip().partition(",")
    named = town.lower() in TOWNS or (behind and not is_region(town)) or not leading_place(part)
    return [match["name"], match["place"]] if named and leading_place(match["place"]) else [part]


def name_before_town(part: str) -> str:
    """The name right before a known town in a place, which may be who hires: "Acme Berlin, Germany"; else nothing."""
    beginning = part.split(",", 1)[0].split(" ")
    if not 1 < len(beginning) <= _MOST_WORDS or beginning[-1].lower() not in _ENDS_OF_TOWNS:
        return ""
    if is_known(" ".join(beginning)) or not is_place(part):
        return ""
    for first in range(1, len(beginning)):
        name, town = " ".join(beginning[:first]), " ".join(beginning[first:])
        if town.lower() in TOWNS:
            beside = beginning[first - 1].lower() in _BESIDE_TOWNS or is_place(name) or len(town) <= _LETTERS
            return "" if beside or not _SIGNS_BETWEEN.isdisjoint(name) else name
    return ""


_ENDS_OF_TOWNS = frozenset(town.rpartition(" ")[2] for town in TOWNS)
_LETTERS = 2
_SIGNS_BETWEEN = frozenset(";/&+|")
_BESIDE_TOWNS = words(
    """downtown greater central metro inner near the north south east west northern southern eastern western upper
    lower new old sunny lovely mid midtown city center centre san santa fort port lake mount saint st. and or & in of"""
)
"""Words that stand before towns as a part of the place."""


def _may_hire(part: str, *, firm: bool) -> bool:
    if not part or part.count(" ") >= _MOST_WORDS:
        return False
    if not _INCORPORATED.search(part):
        states_fact = (not firm and names_job(part)) or names_terms(part) or leading_place(part)
        if states_fact or _SPEAKS.search(part):
            return False
    return not _NO_EMPLOYER.search(part)


def _tells(part: str) -> bool:
    """Whether a part of a header, which is short, states a fact of the job."""
    if len(part) > _LONGEST_PART:
        return False
    return names_job(part) or names_terms(part) or leading_place(part) is not None
