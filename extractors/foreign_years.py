"""Years of experience in sentences that are not in English: "mindestens 3 Jahre Erfahrung mit Python"."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.years import Years

_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "un ein een ett",
            "deux zwei twee dos due dois två",
            "trois drei drie tres tre três",
            "quatre vier cuatro quattro quatro fyra",
            "cinq fünf vijf cinco cinque fem",
        ),
        start=1,
    )
    for word in words.split()
}
_NUMBER = rf"\d{{1,2}}|{'|'.join(_NUMBERS)}"
_YEARS = re.compile(
    rf"(?<![\w.,])(?P<low>{_NUMBER})(?:\s?(?:-|–|à|a|bis|tot|till|til|do|of|ou|oder)\s?(?P<high>{_NUMBER}))?"
    r"(?:\s?\+|\splus)?(?:\s(?:jahren?|ans|jaar|jaren|años|anni|anos|års?|lat|lata)|-?jährige[nrs]?)\b",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(
    r"erfahrung|praxis|pratique|exp[eé]rience|ervaring|experiencia|esperienza|experiência|erfarenhet|erfaring|doświadczeni",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(r"\b(?:mit|in|im|als|avec|en|sur|con|met|van|com|em|av|inom|med|til|z|w)\s", re.IGNORECASE)
"""What leads from the years to what they are asked for."""

_REACH = 60
"""Characters between a number of years and the word for experience; further off they are a company's age."""


def foreign_years(text: str) -> tuple[Years, ...]:
    """Every number of years of experience in a sentence, each for what follows it or stands before its brackets."""
    matches = [match for match in _YEARS.finditer(text) if _is_experience(text, match)]
    ends = [*(match.start() for match in matches), len(text)]
    return tuple(
        Years(_number(match["low"]), _number(match["high"]) if match["high"] else None, *_scope(text, match, following))
        for match, (_, following) in zip(matches, pairwise(ends), strict=True)
    )


def _scope(text: str, match: re.Match[str], following: int) -> tuple[int, int]:
    """What follows the years, or the item before brackets that hold nothing else: "Docker (2 Jahre Erfahrung)"."""
    opening = text.rfind("(", 0, match.start())
    closing = text.find(")", match.end())
    alone = ")" not in text[opening : match.start()] and not _OF_WHAT.search(text, match.end(), max(closing, 0))
    if opening >= 0 and closing >= 0 and alone:
        return text.rfind(",", 0, opening) + 1, opening
    return match.start(), following


def _is_experience(text: str, match: re.Match[str]) -> bool:
    return _EXPERIENCE.search(text, max(0, match.start() - _REACH), match.end() + _REACH) is not None


def _number(text: str) -> float:
    return float(_NUMBERS.get(text.lower()) or text)
