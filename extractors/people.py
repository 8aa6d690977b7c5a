"""Words that name other people by what they do: "work with data scientists" asks for no data science."""

from __future__ import annotations

from extractors.lexicon import Candidate
from extractors.surface import NAME_KINDS
from extractors.tokens import Tokens
from extractors.wordlists import words

_PEOPLE = words(
    """engineer engineers developer developers scientist scientists specialist specialists analyst analysts
    architect architects expert experts team teams manager managers designer designers professionals leads
    consultants consultant researchers practitioners stakeholders departments department colleagues students
    leaders owners executives officers staff administrators technicians partners
    counterparts testers marketers traders clinicians physicians"""
)  # fmt: skip
_WITH = words(
    """with alongside between to from by other among beside amongst and support supporting including for across"""
)
TOGETHER = words(
    """with alongside between other among amongst across beside closely collaborate collaborating partner"""
)
"""A sentence without any of these words names nobody to work with."""

_STOPS = words("""to in on of using for by that who which as at into via through while""")
_OWN = words("our the their its s this")
_TEAMS = words("team teams group department division practice unit organization organisation office")
_TEAM_REACH = 3
_REACH_BEHIND = 4
_REACH_BEFORE = 7


def names_people(tokens: Tokens, candidate: Candidate, first: int, last: int) -> bool:
    """Whether a candidate in the sentence from word `first` to `last` only says what other people do.

    The name of a tool does so only right before the word for the people: "with Salesforce administrators".
    """
    if candidate.forms[0].skill.kind in NAME_KINDS:
        last = min(last, candidate.last + 1)
    return _is_about_people(tokens, candidate, last) and _stands_beside(tokens, candidate, first)


def names_team(tokens: Tokens, candidate: Candidate, first: int, last: int) -> bool:
    """Whether a candidate only says which team it is: "our growing data science practice"."""
    before = tokens.words[max(first, candidate.first - _TEAM_REACH) : candidate.first]
    if _OWN.isdisjoint(before):
        return False
    for index in range(candidate.last + 1, min(candidate.last + 1 + _TEAM_REACH, last + 1)):
        if tokens.joints[index] != " ":
            return False
        if tokens.words[index] in _TEAMS:
            return True
    return False


def _is_about_people(tokens: Tokens, candidate: Candidate, last: int) -> bool:
    if _PEOPLE.isdisjoint(tokens.words[candidate.last : candidate.last + _REACH_BEHIND + 1]):
        return False
    if tokens.words[candidate.last] in _PEOPLE:
        return True
    for index in range(candidate.last + 1, min(candidate.last + 1 + _REACH_BEHIND, last + 1)):
        word = tokens.words[index]
        if word in _PEOPLE:
            return True
        if word in _STOPS or _is_parted(tokens, index):
            return False
    return False


def _stands_beside(tokens: Tokens, candidate: Candidate, first: int) -> bool:
    """Whether the words before lead to people to work with, without another noun phrase between."""
    for index in range(candidate.first - 1, max(first, candidate.first - _REACH_BEFORE) - 1, -1):
        word = tokens.words[index]
        if word in TOGETHER:
            return True
        if word == "of" and tokens.words[index - 1] in _TEAMS:
            continue
        if word in _STOPS or (
            word not in _WITH and index + 1 < candidate.first and _is_parted(tokens, index + 1, ".;:")
        ):
            return False
    return False


def _is_parted(tokens: Tokens, index: int, signs: str = ".;:(") -> bool:
    between = tokens.text[tokens.ends[index - 1] : tokens.starts[index]]
    return between != " " and any(sign in between for sign in signs)
