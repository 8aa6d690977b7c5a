"""An ambiguous word in its sentence, and how much each kind of evidence about it weighs."""

from __future__ import annotations

from collections.abc import Set

from msgspec import Struct

from extractors import foreign_cues
from extractors.tokens import Tokens
from extractors.wordlists import words

ENOUGH = 2
"""The weight from which an ambiguous word counts."""


class Weight:
    """What each kind of evidence is worth: plain numbers, which cost less to read than members of an Enum."""

    SEEN_IN_FULL = 3
    LISTED = 2
    ALONE = 2
    CONTEXT_IN_SENTENCE = 2
    ASKED = 2
    NAMED = 2
    USED = 1
    CAPITAL = 1
    CONTEXT_IN_POSTING = 1
    IN_CELL = 1
    BRACKETED = 1
    STRONG = 2
    HAD = 2
    VERSIONED = 2
    ROLE_ASKS = 2
    ROLE_IS_ABOUT = 1
    OTHER_FIELD = -4
    UNTOLD = -3
    GOES_ON = -1
    IN_PROSE = -3
    OTHER_NAME = -6


class Surroundings(Struct, frozen=True, gc=False):
    """An ambiguous word in its sentence: word numbers of both, and what is known of the posting.

    It may be `listed` beside a name, be `alone` in an item of a list or the only thing `in_cell` of a line, be
    `followed` by another name at once, and stand in a sentence that looks for people (`hiring`).
    """

    tokens: Tokens
    first: int
    last: int
    sentence_first: int
    sentence_last: int
    posting_words: Set[str]
    listed: bool
    alone: bool
    in_cell: bool = False
    followed: bool = False
    hiring: bool = False


NAMED = words(
    """developer developers programmer programmers programming engineer engineers code codebase framework
    frameworks cluster clusters jobs scripting scripts language experience skills skill expert expertise
    services apis api applications apps app stack queries modules libraries library macros spreadsheets plugins
    development administration certification pipelines microservices knowledge proficiency ecosystem backend
    templates components specialist administrator architect consultant background methodology methodologies principles
    practices techniques server servers instance instances dev devs shop know
    admin admins dba dbas"""
).union(foreign_cues.NAMED)
"""What a word is named by that stands before it: "Go developer", "Rust experience"."""

_WANTED = words(
    """plus must required preferred bonus essential desirable mandatory advantage asset needed advantageous handy useful
    helpful nice optional appreciated"""
)
_BEFORE_WANTED = words("a an is are would be big strong huge definite highly also")
_WANTED_BEHIND = frozenset({": ", " (", " [", " - "})
"""What may part a name from how much it is wanted, beside a mere space: "Excel: must have", "Go (nice)"."""

CEFR = words("a1 a2 b1 b2 c1 c2")
"""The levels at which a language is known: Common European Framework of Reference."""
ASK_REACH = 4
"""Words between an ambiguous word and what asks for it, at most."""


def is_wanted(around: Surroundings) -> bool:
    """Whether what follows says how much a name is wanted: "Spanish a plus", "Go is a must"."""
    words = around.tokens.words[around.last + 1 : min(around.last + 1 + ASK_REACH, around.sentence_last + 1)]
    if _WANTED.isdisjoint(words):
        return False
    following = next((word for word in words if word not in _BEFORE_WANTED), "")
    if following not in _WANTED:
        return False
    tokens, behind = around.tokens, around.last + 1
    return (
        tokens.joints[behind] == " " or tokens.text[tokens.ends[around.last] : tokens.starts[behind]] in _WANTED_BEHIND
    )


def is_graded(around: Surroundings) -> bool:
    """Whether what follows gives a level of the CEFR: "English at C1 level"."""
    words = around.tokens.words[around.last + 1 : min(around.last + 1 + ASK_REACH, around.sentence_last + 1)]
    return words[:1] == ["at"] and not CEFR.isdisjoint(words)
