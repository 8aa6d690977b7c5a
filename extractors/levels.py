"""How strongly a sentence asks for what it names: required, preferred, or only mentioned.

The section gives the level to begin with; what the sentence says comes before it. A wording that makes something
optional reaches as far as its clause does (`_reach`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.asks import Ask
from extractors.cues import Found
from extractors.white_space import blank
from schema.postings import RequirementLevel, Section

_AHEAD, _BEHIND, _BARE = Ask.AHEAD.value, Ask.BEHIND.value, Ask.BARE.value
_HARD, _HIRE, _OFFER = Ask.HARD.value, Ask.HIRE.value, Ask.OFFER.value
_MENTIONED = RequirementLevel.MENTIONED
"""Bound once: to look a member up in its Enum takes longer than all that is done with it."""

LEVEL_OF_SECTION = {
    Section.REQUIREMENTS: RequirementLevel.REQUIRED,
    Section.PREFERRED: RequirementLevel.PREFERRED,
    Section.TITLE: RequirementLevel.REQUIRED,
}
"""The level of what stands in a section without another word; elsewhere it is only mentioned."""

_STOP = r"\.(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\betc\.)(?<!\bvs\.)(?<!\bincl\.)\s"
"""It begins with its sign, as what follows does with a sign or a letter: the pattern engine passes over all others."""

_TURN = r"(?:but\b(?! (?:are |is )?not limited)|however\b|while\b|whereas\b)"
_ITEM = r"-\s(?=(?:Experience|Knowledge|Good|Strong|Solid|Understanding|Familiar|Working|Ability|Proficien|\d))"
"""Where an item of a list within a line begins: "SQL is a plus - Experience with Java"."""

_CLAUSE = re.compile(rf";|,\s{_TURN}|\s(?:{_TURN}|[–—]\s|•\s|{_ITEM})|{_STOP}|:\s(?!\d)")
_BRACKETS = re.compile(r"\([^()]{0,400}\)")
_CHUNK = re.compile(r",\s(?:and\s)?|\sand\s(?=[a-z])|\(")


def level(section: Section, text: str, position: int, cues: Sequence[Found]) -> RequirementLevel:
    """How strongly a sentence of a section asks for what stands at `position` in it."""
    default = LEVEL_OF_SECTION.get(section, _MENTIONED)
    if not cues:
        return default
    kinds = {found.kind for found in cues}
    if kinds.isdisjoint(_DECISIVE):
        return default
    if not kinds.isdisjoint(_OPTIONAL) and any(_makes_optional(found, text, position) for found in cues):
        return RequirementLevel.PREFERRED
    if default is not _MENTIONED:
        return _raised(default, text, position, cues)
    if _OFFER in kinds and _HARD not in kinds:
        return default
    return RequirementLevel.REQUIRED if _is_asked(section, text, position, cues) else default


_OPTIONAL = frozenset({Ask.AHEAD, Ask.BEHIND, Ask.BARE})
_DECISIVE = _OPTIONAL | {Ask.HARD, Ask.SOFT, Ask.HIRE}


def _raised(default: RequirementLevel, text: str, position: int, cues: Sequence[Found]) -> RequirementLevel:
    """A list of preferred skills may still hold one that its own clause calls required."""
    if default is RequirementLevel.PREFERRED:
        start, end = _clause(text, position)
        words = text[start:end].lower()
        if any(found.kind == _HARD and start <= found.start < end for found in cues) and _FIRM.search(words):
            return RequirementLevel.REQUIRED
    return default


_FIRM = re.compile(r"\b(?:is|are) (?:required|mandatory|essential|a must)\b")


def _is_asked(section: Section, text: str, position: int, cues: Sequence[Found]) -> bool:
    if section is Section.RESPONSIBILITIES:
        asked = {found.kind for found in cues} >= _ASKS or _opens_with_ask(cues)
        return asked or any(_is_whom_one_seeks(text, found) and _is_hired(text, found, position) for found in cues)
    return any(
        _is_hired(text, found, position)
        if found.kind == _HIRE or (found.kind in _ASKS and _EXPERIENCED.match(text, found.start))
        else found.kind in _ASKS and _reaches(text, found, position)
        for found in cues
    )


def _is_whom_one_seeks(text: str, found: Found) -> bool:
    """Whether a wording says that somebody is looked for now: "Acme is seeking a"; "hiring" alone may be a task."""
    return found.kind == _HIRE and _SEEKS.match(text, found.start) is not None


_EXPERIENCED = re.compile(r"experienced\b(?! (?:in|with|at|using|working|on)\b)", re.IGNORECASE)
"""A word for who is looked for; what such a person will do is not asked for."""

_SEEKS = re.compile(
    r"(?:we(?:'re| are)?|is|are) .{0,20}?(?:looking for|looking to hire|seeking|hiring) ", re.IGNORECASE
)
_ASKS = frozenset({Ask.HARD, Ask.SOFT})
_ASK_ENDS = re.compile(
    rf"{_STOP}|and(?<!\wand) (?:you )?(?:will|'ll)\b|you(?<!\wyou)(?:'?ll| will)\b"
    r"|since(?<!\wsince) (?:we|our)\b|because(?<!\wbecause) (?:we|our)\b"
)
_BEHIND_NAME = re.compile(
    r"(?:experience|skills?|knowledge|background|expertise|proficiency|abilit|certif|is|are|must|required"
    r"|a must|compulsory|second nature|of entry|table stakes|you already|\bexp\b|need not apply|[a-z]{6}[ -]level\b"
    r"|\b[ABC][12]\b|fluen|native|mandatory|essential|needed"
    # names stand before such words in other languages too: "SQL-Kenntnisse", "SQL (indispensable)"
    r"|\w*kenntnisse|erforderlich|voraussetzung|zwingend|indispensable|obligatoire|requis|exig|vereist|noodzakelijk"
    r"|imprescindible|obligatori|requerid|necesari|richiest|necessari|indispensabile|krävs|krav|wymagan)",
    re.IGNORECASE,
)
_BEHIND_REACH = 60
"""Characters between a name and "experience", "is required" or the like behind it."""


def _reaches(text: str, found: Found, position: int) -> bool:
    """Whether a wording that asks for something asks for what stands at `position`."""
    if found.start <= position:
        return _ASK_ENDS.search(text, found.end, max(position, found.end)) is None
    near = found.start - position <= _BEHIND_REACH and _BEHIND_NAME.search(text, found.start, found.end) is not None
    return near and ";" not in text[position : found.start] and _ASK_ENDS.search(text, position, found.start) is None


def _opens_with_ask(cues: Sequence[Found]) -> bool:
    """Whether a sentence begins as a requirement does ("Proficiency in …"), whatever its section is."""
    return any(found.kind in _ASKS and found.start <= _OPENING for found in cues)


_OPENING = 20
_WANTED = re.compile(r"wanted|needed", re.IGNORECASE)
"""What stands behind whom it is about; before "is looking for" stands the employer."""

_HIRED_REACH = 60
_EXPERIENCED_REACH = 110


def _is_hired(text: str, found: Found, position: int) -> bool:
    """Whether the name belongs to who is looked for ("looking for pentesters"), not to what that person will do."""
    if position < found.start:
        return found.start - position < _HIRED_REACH and _WANTED.match(text, found.start) is not None
    reach = _HIRED_REACH if found.kind == _HIRE else _EXPERIENCED_REACH
    return position - found.end < reach and not _PURPOSE.search(text, found.end, position)


_PURPOSE = re.compile(
    r"\s(?:to|who will|for|that(?! (?:can|is|are|has|have|loves?|enjoys?|knows?)\b)|will|on|within)\s"
)
"""Where it goes on with what somebody is there for; "that can" and the like still say who is looked for."""


def _makes_optional(found: Found, text: str, position: int) -> bool:
    if found.kind == _AHEAD:
        return found.start <= position < _end_ahead(text, found, position)
    if found.kind not in _OPTIONAL:
        return False
    if position >= found.end:
        return found.kind == _BEHIND and _names_behind(found, text, position)
    start, _ = _clause(text, found.start)
    start = max((firm.end() for firm in _FIRMLY.finditer(text, start, found.start)), default=start)
    if found.kind == _BEHIND:
        apposed = text[found.start] in "aA"
        if _HARD_ASK.search(text, start, found.start) or (apposed and _STRONG.search(text, start, found.start)):
            start = _last_comma(text, start, found.start, _APPOSED if apposed else _GOING_ON)
        elif _SEEKING.search(text, start, found.start) and _OF_KNOWING.search(text, start, found.start):
            start = _last_comma(text, start, found.start, _APPOSED)
        start = max((part.end() for part in _OTHER_PART.finditer(text, start, found.start)), default=start)
        if not _OF_SEVERAL.search(text, 0, found.start + len("are ")):
            start = max((ask.end() for ask in _other_asks(text, start, found.start)), default=start)
    if found.kind == _BARE and text[found.start] in "([":
        start = _last_comma(text, start, found.start, _APPOSED)
    elif found.kind == _BARE and (
        _HARD_ASK.search(text, start, found.start) or _SEEKING.search(text, start, found.start)
    ):
        start = max(start, _last_chunk(text, start, found.start))
    return position >= start


def _names_behind(found: Found, text: str, position: int) -> bool:
    """Whether it is told in brackets what is an advantage: "another language is a plus (Dutch, Polish)"."""
    names = _NAMES_BEHIND.match(text, found.end)
    return names is not None and position < names.end()


_NAMES_BEHIND = re.compile(
    r"\s?\((?!(?:we|our|if|as|and|but)\b|[^()]*\b(?:required|must|mandatory|essential|needed|not)\b)[^()]{2,200}\)",
    re.IGNORECASE,
)


def _end_ahead(text: str, found: Found, position: int) -> int:
    """Where the reach of a wording ahead ends, as far as it ends before `position`."""
    end = _CLAUSE_END.search(text, found.end, max(position, found.end))
    if end is None and text.endswith(", ", 0, found.start):
        end = _ONE_ASIDE.match(text, found.end, position)
    if end:
        return end.start()
    closing = _CLOSING.match(text, found.end) if _OPENED.search(text, 0, found.start) else None
    return closing.end() if closing else len(text)


_OPENED = re.compile(r"\([^()]{0,40}$")
_CLOSING = re.compile(r"[^()]{1,120}\)")
"""The brackets that a wording ahead does not leave: "Kubernetes (ideally EKS) and Helm"."""


_ONE_ASIDE = re.compile(r"[^,;]*(?=,\s(?:and|with|plus|as well as)\s)[^;]*")
"""One thing between commas, and how it goes on: "warehouses, ideally Redshift, and clouds like AWS"."""

_CLAUSE_END = re.compile(rf";|\sbut\s(?!(?:are |is )?not limited)|,\s(?:al)?though\s(?!not\b)|{_STOP}")
_HARD_ASK = re.compile(
    r"\d\+?\s*(?:years|yrs)|\bmust\b|\brequired?\b|\bneed\b|degree|Bachelor|\bBS\b|\bBA\b"
    r"|\bfluent\b|\bexcellent\b|\bwould be\b",
    re.IGNORECASE,
)


_STRONG = re.compile(r"\b(?:strong|solid|proven|thorough)\b", re.IGNORECASE)
"""What asks firmly enough for "a plus" behind a comma to be said of the last thing: "Strong Java, SQL a plus"."""

_SEEKING = re.compile(r"\b(?:looking for|seeking|hiring)\b", re.IGNORECASE)
_OF_KNOWING = re.compile(r"\b(?:experience|knowledge|skills|exposure)\s(?:(?:is|are|would be)\s)?$", re.IGNORECASE)
"""What is an advantage beside whom one seeks: "looking for a Ruby developer, Kafka experience is a bonus"."""

_FIRMLY = re.compile(
    r"\b(?:required|essential|mandatory|a must|een must|indispensable|crucial|vital|zwingend|erforderlich|obligatoire"
    r"|requise?|vereist|noodzakelijk|imprescindible|expected|needed|compulsory"
    r"|fluent (?:in )?\w+)\b(?=,|\)| and\b| but\b)",
    re.IGNORECASE,
)
"""What ends the reach of "an advantage" behind it: "a licence essential, a second one an advantage"."""


_OTHER_PART = re.compile(r",\s(?:(?:and|with)\s)?(?=(?:some|any|a (?:bit|little|touch) of)\b)")
"""Where a sentence goes on with something that it asks for less: "Java, and some SQL would not hurt"."""


def _other_asks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where something else is asked for; what "and" joins to a mere name of experience is one subject with it."""
    for ask in _OTHER_ASK.finditer(text, start, end):
        if not (ask["joined"] or ask["and"]) or _ASKED.search(text, start, ask.start()):
            yield ask


_ASKED = re.compile(
    r"\d|\b(?:you|we|must|have|has|is|are|strong|solid|proven|excellent|deep|expert\w*|proficien\w+|fluent)\b",
    re.IGNORECASE,
)
"""What makes an ask of its own of what stands before: "Strong Java, and knowledge of R is a plus"."""

_OTHER_ASK = re.compile(
    r"(?:,\s(?P<joined>and\s)?|\s(?P<and>and)\s)(?=(?:additional |prior |previous |further |any |some )?"
    r"(?:experience|knowledge|familiarity|exposure) (?:with|of|in|to)\b)"
)
"""Where the one thing begins that is an advantage: "5 years of Java, knowledge of SQL is a plus"."""

_OF_SEVERAL = re.compile(r"\bare $")


def _last_comma(text: str, start: int, end: int, comma: re.Pattern[str]) -> int:
    """Where the last such comma outside of brackets stands, or else `start`: "AWS (Glue, Lambda) (desirable)"."""
    open_text = _BRACKETS.sub(blank, text[start:end])
    return start + max((match.start() for match in comma.finditer(open_text)), default=0)


_APPOSED = re.compile(",")
"""What parts the one thing that is an advantage from what is asked for: "5 years of Java, SQL a plus"."""

_GOING_ON = re.compile(r",\s(?=(?:and|but|with)\s)")
"""The same where the advantage is told in a clause of its own: "We need Java, and Go would be a plus"."""


def _last_chunk(text: str, start: int, end: int) -> int:
    """Where the last item of an enumeration starts."""
    return max((match.end() for match in _CHUNK.finditer(text, start, end)), default=start)


def _clause(text: str, position: int) -> tuple[int, int]:
    """The bounds of the clause at `position`: between semicolons, dashes and `but`, or within its own brackets."""
    for match in _BRACKETS.finditer(text):
        if match.start() < position < match.end() - 1:
            return match.start() + 1, match.end() - 1
    start = max((match.end() for match in _CLAUSE.finditer(text, 0, position)), default=0)
    following = _CLAUSE.search(text, position)
    return start, following.start() if following else len(text)
