"""Breaks that a text has lost on its way: headings and bullets within a line that holds a whole posting.

Each break takes the place of a space, so the text is as long as before.
"""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.bullets import BULLETS

_LONG = 300
"""Characters; in a shorter line bullets part the facts of a header, and headings are labels."""

_BULLET = re.compile(rf"[ \t](?=[{BULLETS}]\s?\S)")
_FEWEST_BULLETS = 3
_HEADER = 80
"""Characters; bullets that begin within as many of a text's first line part the facts of a header."""

_PIECES = (
    *("ualifications", "equirements", "esponsibilities", "uties", "kills", "rofile", "enefits", "erks", "xperience"),
    *("asks", "onus ", "About ", "What ", "Who ", "ave", "Job ", "pply", "Tech ", "oin "),
)
"""One of them stands in every heading that is looked for."""

_HEADING = re.compile(
    rf"""
    (?<=[.!?:;)\]\w"'%+•][ \t])
    (?P<heading>
        (?P<sure>
            (?:Key|Main|Core|Primary|Essential|Job|Your|Minimum|Basic|Required|Preferred|Desired|Additional|Desirable)
            \x20[Qq]ualifications
          | (?:Key|Main|Core|Primary|Essential|Job|Your|Minimum|Basic)
            \x20(?:[Rr]equirements|[Rr]esponsibilities|[Dd]uties|[Ss]kills|[Tt]asks|[Pp]rofile)
          | (?:Required|Preferred|Desired|Minimum)\x20(?:[Ss]kills|[Ee]xperience)
            (?:\x20(?:and|&)\x20(?:[Qq]ualifications|[Ss]kills|[Ee]xperience))?
          | (?:Nice|Good)[ -][Tt]o[ -][Hh]aves? | Must[ -][Hh]aves? | Bonus\x20[Pp]oints
          | What\x20[Yy]ou(?:\x20[Ww]ill|'ll)\x20(?:[Dd]o|[Bb]ring|[Nn]eed|[Hh]ave|[Bb]e\x20[Dd]oing)
          | What\x20[Yy]ou\x20(?:[Bb]ring|[Nn]eed|[Dd]o|[Hh]ave|[Gg]et) | What\x20[Ww]e\x20[Oo]ffer
          | What\x20[Ww]e(?:'re|\x20[Aa]re)\x20[Ll]ooking\x20[Ff]or | Who\x20(?:[Yy]ou\x20[Aa]re|[Ww]e\x20[Aa]re)
          | About\x20(?:[Yy]ou|[Uu]s|[Tt]h(?:e|is)\x20(?:[Rr]ole|[Jj]ob|[Tt]eam|[Cc]ompany|[Pp]osition))
          | Job\x20(?:[Dd]escription|[Ss]ummary) | How\x20[Tt]o\x20[Aa]pply | Why\x20[Jj]oin\x20[Uu]s
          | (?:Perks|Benefits)\x20(?:and|&)\x20(?:[Bb]enefits|[Pp]erks)
        )
      | Requirements | Qualifications | Responsibilities | Duties | Benefits | Perks | Tech\x20[Ss]tack
    )
    [ \t](?=[ \t]*(?P<behind>[A-Z0-9{BULLETS}*–—-]))
    """,
    re.VERBOSE,
)
_ENDS = (".", "!", "?", ":", ";", ")", "]", "•")


def with_breaks(text: str) -> str:
    """A text whose long lines are broken before bullets and around headings."""
    if len(text) < _LONG:
        return text
    lines = text.split("\n")
    if max(map(len, lines)) < _LONG:
        return text
    return "\n".join([line if len(line) < _LONG else _broken(line, number == 0) for number, line in enumerate(lines)])


def _broken(line: str, is_first: bool) -> str:
    if any(map(line.__contains__, _PIECES)):
        line = _with_headings(line)
    bullets = [match.start() for match in _BULLET.finditer(line)]
    heads = is_first and bullets[:1] < [_HEADER]
    return _BULLET.sub("\n", line) if len(bullets) >= _FEWEST_BULLETS and not heads else line


def _with_headings(line: str) -> str:
    """A line in which each heading stands between breaks, in place of the spaces around it."""
    places, behind = {-1, len(line)}, 0
    for match in _HEADING.finditer(line):
        start, end = match.span()
        before = line[max(behind, start - _WORD_REACH) : start].rstrip()
        if match["sure"] or _stands_alone(before, match["behind"]):
            places |= {start - 1, end - 1}
            behind = end
    return "\n".join(line[left + 1 : right] for left, right in pairwise(sorted(places)))


def _stands_alone(before: str, behind: str) -> bool:
    """Whether a word that opens a section is no part of a name: "Product Requirements Document"."""
    if not before or before.endswith(_ENDS) or not behind.isalpha():
        return True
    return before.rpartition(" ")[2][:1].islower()


_WORD_REACH = 40
