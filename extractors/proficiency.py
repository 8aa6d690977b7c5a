"""How well a posting wants a skill to be known, where it says so: "proficient in SQL", "basic Python", "English (C1)".

Words such as "strong" and "good" are said of everything and tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractors.cues import without_case
from extractors.surface import NAME_KINDS
from extractors.wordlists import words
from schema.concepts import SkillKind
from schema.postings import Proficiency

_WORDS: Mapping[Proficiency, str] = {
    Proficiency.BASIC: r"basics?|fundamental|elementary|beginner|familiar(?:ity)?|exposure|a1|a2",
    Proficiency.INTERMEDIATE: r"intermediate|conversational|working (?:knowledge|proficiency)|b1|b2",
    Proficiency.ADVANCED: r"proficien(?:t|cy)|advanced|fluen(?:t|cy|tly)|c1|professional proficiency",
    Proficiency.EXPERT: r"expert(?:-level| level)?|expertly|mastery|native|mother tongue|c2",
}
TRIGGERS = words(
    """basic basics fundamental elementary beginner familiar familiarity exposure a1 a2 intermediate conversational
    working b1 b2 proficient proficiency advanced fluent fluency fluently c1 professional expert expertly mastery native
    tongue c2"""
)  # fmt: skip
"""A sentence without any of these words says nothing of proficiency."""

# The patterns are for texts in small letters, through which the pattern engine goes faster.
_LEVEL = "|".join(f"(?P<{level.value}>{pattern})" for level, pattern in _WORDS.items())
_OF_LANGUAGES = re.compile(r"[abc][12]|native|mother tongue|conversational")

_AHEAD = re.compile(
    rf"(?<![\w-])(?:{_LEVEL})(?:\s(?:level\s)?(?:knowledge|understanding|skills?|experience|command|user|proficiency|level))?"
    r"\s(?:in|with|of|at|using|(?<=exposure )to)\b(?!,)",
)
_ENDS = re.compile(
    r"[.;:!?]\s|[.;]$|\s[–—-]\s|\bbut\b|\bplus\b|\b(?:experience|knowledge|understanding|ability|familiar\w*|exposure"
    r"|proficien\w+|expert\w*|fluen\w+|strong|solid|years?|working|able|skills? in)\b",
)
_FARTHEST = 90
"""Characters that a wording reaches over: as long as the lists are to which postings apply it."""

_RIGHT_BEFORE = re.compile(
    rf"(?<![\w-])(?:{_LEVEL})(?:[ -]level)?(?:\s(?:in|of)\b)?(?:,?\s(?:and|or|/)\s\w+)?"
    r"(?:\s(?:written|spoken|verbal|oral|business|professional|working)){0,2}(?:\s(?:and|&)\s(?:written|spoken|verbal))?\s$",
)
_BEFORE_REACH = 48
_RIGHT_BEHIND = re.compile(
    r"(?:\s(?:skills?|language|level|proficiency|knowledge))?\s?[:(–,-]?\s?"
    r"(?:(?:at|on|to|level|an?|least|minimum|min\.?|of|is|your|business|professional)\s){0,4}"
    rf"(?:{_LEVEL})(?:[ -]level)?\b"
    r"(?=\s*(?:[).,;/|]|$)|\s(?:or|and)\s(?:higher|above|better|more)|\s(?:is\s)?(?:required|preferred|level|speaker))",
)


def proficiency_at(text: str, start: int, end: int, kind: SkillKind) -> Proficiency | None:
    """The proficiency that a sentence states for the name from `start` to `end`; None where it states none."""
    text = without_case(text)
    named = kind in NAME_KINDS or kind is SkillKind.NATURAL_LANGUAGE
    beside = (_behind(text, end, kind) or _right_before(text, start, end, kind)) if named else None
    return beside or _ahead(text, start, kind)


def _ahead(text: str, start: int, kind: SkillKind) -> Proficiency | None:
    """The last wording such as "proficient in" that reaches the name."""
    found = None
    for match in _AHEAD.finditer(text, max(0, start - _FARTHEST), start):
        if _ENDS.search(text, match.end(), start) is None:
            found = _level(match, kind)
    return found


def _right_before(text: str, start: int, end: int, kind: SkillKind) -> Proficiency | None:
    """A wording such as "fluent" before the name, or as the first word of a label such as "fluent English"."""
    own = _RIGHT_BEFORE.match(text[start : text.rfind(" ", start, end) + 1])
    match = own or _RIGHT_BEFORE.search(text[max(0, start - _BEFORE_REACH) : start])
    return _level(match, kind) if match else None


def _behind(text: str, end: int, kind: SkillKind) -> Proficiency | None:
    match = _RIGHT_BEHIND.match(text, end)
    return _level(match, kind) if match else None


def _level(match: re.Match[str], kind: SkillKind) -> Proficiency | None:
    """The level that a wording stands for; the levels of the CEFR and natives are those of languages people speak."""
    level = next(level for level in Proficiency if match[level.value])
    if _OF_LANGUAGES.fullmatch(match[level.value]) and kind is not SkillKind.NATURAL_LANGUAGE:
        return None
    return level
