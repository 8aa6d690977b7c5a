"""Years of experience in a sentence, and which of its skills they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
_NUMBERS = {word: float(number) for number, word in enumerate(_WORDS.split(), start=1)}
_NUMBER = rf"(?:\d{{1,2}}(?:[.,]\d)?|{'|'.join(_NUMBERS)})"
_YEARS = re.compile(
    rf"""
    (?P<bound> \b (?: at \s least | (?: not | no ) \s (?: less | fewer ) \s than | min (?: imum )? \.? (?: \s of )?
        | more \s than | over | up \s to | max (?: imum )? \.? (?: \s of )? | less \s than | from | between ) \s )?
    (?<![\w.,$€£-]) (?P<low> {_NUMBER} ) (?: \s? \(\d{{1,2}} \+? \) )? \s? (?: \+ | -? plus \b | \s or \s more \b )?
    (?: \s? (?: - | – | — | to | and | or ) \s? (?P<high> {_NUMBER} ) (?: \s? \( \d{{1,2}} \) )? \s? \+? )?
    \s? -? (?P<unit> years? | yrs? | yoe | months? | mos? | mths?
        | y (?= \+ | \.? \s (?: e?xp | of | in | with | (?-i: [A-Z] ) ) ) )
        \b [.'’]* (?: \+ | \s (?: \+ | or \s more | or \s longer | minimum | plus ) )?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_IN_WORDS = re.compile(
    r"(?P<bound>(?!))?\b(?P<low>an?|half an?|a couple of|a few|two(?=\sdecade))\s"
    r"(?P<high>(?!))?(?P<unit>years?|decades?)(?=(?:\s(?:or (?:more|two)|\+))?['’s]{0,2}\s(?:of|with|in)\b)",
    re.IGNORECASE,
)
_WORDS_FOR = {"a": 1.0, "an": 1.0, "half a": 0.5, "half an": 0.5, "a couple of": 2.0, "two": 2.0, "a few": 3.0}

_OF_WHICH = re.compile(
    rf"(?P<bound>\bof which|\bincluding|\bat least|\band|,)\s(?:at least\s)?(?P<low>{_NUMBER})\s?\+?\s(?:or more\s)?"
    r"(?P<high>(?!))?(?P<unit>(?!))?(?:of (?:them|these|those) )?(?=(?:with|in|on|using)\b)"
    rf"|,\s(?:at least\s)?(?P<part>{_NUMBER})\+? of (?:which|them|these|those) (?=(?:with|in|on|using|as)\b)",
    re.IGNORECASE,
)
"""A part of the years before: "5+ years with Python, of which 2+ with Airflow", "3 of which with Airflow"."""

_NOT_EXPERIENCE = re.compile(
    r"\s*(?:ago|old|on,|in a row|from now|later|anniversary|of (?:growth|history|operation|innovation|success|age)"
    r"|of (?:[\w#+]+ ){0,2}code\b|our\b|we\b|track|lease|contract|term|warranty|strong|mission"
    r"|history|plan\b|sabbatical|program|degree|college|university|average"
    r"|tenure|project|assignment|engagement\b|placement|posting|apprenticeship|course|grant\b|fellowship|residency"
    r"|rotation|roadmap|strategy)",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(r"[^.;]{0,40}\b(?:experience|working|work)\b", re.IGNORECASE)
"""What months need to be experience at all; most of them are the length of a contract or of a stay."""

_GOES_ON = re.compile(rf"\s(?:of|with|using)\s|\s(?-i:[A-Z])|{_EXPERIENCE.pattern}", re.IGNORECASE)
"""What months need behind years that were asked for: "four years in Java and 18 months with SQL"."""

_NOT_ASKED = re.compile(
    r"(?:\b(?:last|past|next|first|every|each|within|in|for|after|founded|since|our|previous|recent"
    r"|within the)(?:\s(?:the|a|over|about|nearly|almost|more than))?\s)$",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"(?:\b(?:our|the) (?:\w+ ){0,2}(?:firm|company|business|practice|group|agency|studio|school|charity|team)"
    r" (?:has|have|brings?|boasts?|combines?)|\bwe(?:'ve| have| bring| boast)"
    r"|\b(?:business|company|firm|practice|agency) (?:with|has|boasts))(?: (?:got|built|gained|combined))?\s$",
    re.IGNORECASE,
)
"""What the years of an employer stand behind: "Our firm has 40 years of experience in tax"."""

_SPENT = re.compile(
    r"\byou(?:'ve| have)? (?:spent|worked)(?: \w+)? the (?:last|past)\s$"
    r"|\byou(?:'ve| have) (?:been \w+ing|worked|built|written|used|run|led|taught|managed)\b[^.;]{0,60}\bfor\s$",
    re.IGNORECASE,
)
"""The last years are asked for where they are yours: "you have spent the last five years building pipelines"."""

_END = re.compile(
    r";|\.\s(?=[A-Z])|\.$|\bincluding\b|\bwith (?:a )?(?:strong|good|solid)\b"
    r"|,\s(?:and\s)?(?:strong|solid|excellent|good|proven|proficien\w+|knowledge|familiar\w*|are|is|have|can)\b"
    r"|,\s(?:and\s)?(?:(?:additional|prior|previous|further|some|any)\s)?(?:experience|exposure)\s(?:with|of|in|to)\b|\s[–—]\s|\s-\s"
    r"|\bplus\b|\s\|\s"
    r"|,\s(?:and\s)?(?=[^,;.]{2,40}?\s(?:(?:is|as|would be)\s)?an?\s(?:big |strong |definite |huge )?"
    r"(?:plus|bonus|asset|advantage)\b)"
    r"|\band (?:you )?(?:know|can|are|speak|love|enjoy)\b"
)
_SINGLE_BEHIND = re.compile(
    r"\s*(?:\)|$|[.,;|]|/\s|\((?:preferred|required|desired|desirable|essential)\b)|\s*(?:of\s)?(?:(?:relevant|professional|work|working|industry|hands-on|prior|related"
    r"|practical|commercial|proven|similar|overall|total|solid|direct|recent)\s){0,2}(?:experience|practice)"
    r"\s*(?:\)|$|[.;,])",
    re.IGNORECASE,
)
_UNITS = ("y", "year", "years", "yr", "yrs", "yoe")
YEAR_WORDS = frozenset(
    {
        *_UNITS,
        "month",
        "months",
        "mos",
        "mths",
        "decade",
        "decades",
        *(f"{number}{unit}" for number in range(1, 21) for unit in _UNITS),
    }
)
"""A sentence without any of these words asks for no years; some are written in one with their number: "5yrs"."""

_MONTHS = 12
_DECADE = 10
_OPEN_ENDED = frozenset({"up to", "maximum", "maximum of", "max", "max.", "less than"})


@dataclass(frozen=True, slots=True)
class Years:
    """A stretch of experience asked for, in years, and the part of the sentence whose skills it belongs to."""

    minimum: float | None
    maximum: float | None
    scope_start: int
    scope_end: int

    def covers(self, position: int) -> bool:
        """Whether what stands at `position` is what the years are asked for."""
        return self.scope_start <= position < self.scope_end


def years_in(text: str) -> tuple[Years, ...]:
    """Every number of years that a sentence asks for, in its order; times that are no experience are left out."""
    in_words = (match for match in _IN_WORDS.finditer(text) if not _is_rate(text, match))
    matches = [*_asked(text), *in_words]
    if matches:
        matches.sort(key=_place)
        parts = list(_OF_WHICH.finditer(text, matches[0].end()))
        matches = sorted([*matches, *parts], key=_place)
    starts = [match.start() for match in matches]
    ends = [*starts[1:], len(text)]
    previous = [0, *(match.end() for match in matches)]
    return tuple(_years(text, match, before, end) for match, before, end in zip(matches, previous, ends, strict=False))


def _is_rate(text: str, match: re.Match[str]) -> bool:
    """Whether a time in words is no experience, or what something is counted by: "40,000 patients a year in"."""
    if _NOT_EXPERIENCE.match(text, match.end()):
        return True
    return match["low"].lower() in ("a", "an") and _COUNTED.search(text, 0, match.start()) is not None


_COUNTED = re.compile(r"\d[\d.,]*(?:k|m| ?million)?(?: \w+){0,3} $|\b(?:once|twice|times) $", re.IGNORECASE)


def _place(match: re.Match[str]) -> int:
    return match.start()


def years_at(found: Sequence[Years], position: int) -> Years | None:
    """The years that belong to what stands at `position` of the sentence."""
    return next((years for years in found if years.covers(position)), None)


def _asked(text: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    for match in _YEARS.finditer(text):
        if _is_asked(text, match, going_on=bool(found)):
            found.append(match)
    return found


def _is_asked(text: str, match: re.Match[str], *, going_on: bool) -> bool:
    if _NOT_EXPERIENCE.match(text, match.end()) or _OURS.search(text, 0, match.start()):
        return False
    if match["unit"].lower().startswith("m") and not match["bound"]:
        if going_on and text[match.start() - 1] == "(" and text.startswith(")", match.end()):
            return True
        return (_GOES_ON if going_on else _EXPERIENCE).match(text, match.end()) is not None
    if match["bound"] is not None or match[0].endswith("or longer") or _SPENT.search(text, 0, match.start()):
        return True
    return _NOT_ASKED.search(text, 0, match.start()) is None


def _years(text: str, match: re.Match[str], before: int, limit: int) -> Years:
    low, high = _number(match["low"] or match["part"], match["unit"] or ""), match["high"]
    bound = " ".join((match["bound"] or "").lower().split())
    minimum: float | None = low
    maximum = _number(high, match["unit"]) if high else None
    if bound in _OPEN_ENDED and maximum is None:
        minimum, maximum = None, low
    start, end = _scope(text, match, before, limit)
    return Years(minimum, maximum, start, end)


def _scope(text: str, match: re.Match[str], before: int, limit: int) -> tuple[int, int]:
    """The words behind the years up to the end of their clause, or before them where nothing follows."""
    opening = text.rfind("(", before, match.start())
    if opening >= 0 and _EXPERIENCE_WITH.match(text, match.end()) and _OF_EXPERIENCE.search(text, before, opening):
        following = _END.search(text, match.end(), limit)
        return match.start(), following.start() if following else limit
    if _SINGLE_BEHIND.match(text, match.end()) or _is_last_of_line(text, match):
        item_end = len(text[: match.start()].rstrip(" –—-:,"))
        start = max((found.end() for found in _END.finditer(text, before, item_end)), default=before)
        if opening >= 0 or text[match.start() - 2 : match.start()].startswith((":", ",", "-")):
            start = max(start, _last_item(text, start, max(opening, 0) or match.start()))
        return start, match.start()
    following = _END.search(text, match.end(), limit)
    return match.start(), following.start() if following else limit


_OF_EXPERIENCE = re.compile(r"\b(?:experience|exp\.?|expertise|background)\s?$", re.IGNORECASE)
_EXPERIENCE_WITH = re.compile(r"\s?\)\s(?:with|in|of|using|as|on)\s", re.IGNORECASE)
"""How it goes on behind years in brackets that belong to the experience: "Experience (3+ years) with Tableau"."""


def _is_last_of_line(text: str, match: re.Match[str]) -> bool:
    """Whether years behind a colon or a dash end with a stop that is one of a sentence: "Java: 5 yrs. SQL: 3 yrs."."""
    behind_name = text[: match.start()].rstrip()[-1:] in (":", "-", "–")
    return behind_name and match[0].endswith(".") and _NEXT_NAME.match(text, match.end()) is not None


_NEXT_NAME = re.compile(r"\s[A-Z][^.:;]{0,30}:\s")


def _last_item(text: str, start: int, end: int) -> int:
    """Where the last item of an enumeration starts, so that "Go, Python (3 years)" means Python."""
    comma = text.rfind(",", start, end - 1)
    return comma + 1 if comma >= 0 else start


def _number(text: str, unit: str) -> float:
    value = _NUMBERS.get(text.lower()) or _WORDS_FOR.get(text.lower()) or float(text.replace(",", "."))
    if unit.lower().startswith("m"):
        return round(value / _MONTHS, 2)
    return value * _DECADE if unit.lower().startswith("decade") else value
