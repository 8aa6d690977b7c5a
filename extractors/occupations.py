"""Names beside a word for what people do: "React Software Engineer", "Ruby shop", "developers (Django, React)"."""

from __future__ import annotations

import re

from extractors.tokens import Tokens
from extractors.wordlists import words

_OCCUPATIONS = words(
    """developer developers dev devs engineer engineers programmer programmers coder coders hacker hackers architect
    architects specialist specialists guru gurus ninja ninjas consultant consultants expert experts"""
)
_BETWEEN = words(
    """software mobile web full stack fullstack front end back backend frontend application applications app apps
    platform lead staff principal systems ui core client"""
)
"""Words that stand between a name and the occupation: "Android Software Engineer"."""

_MOST_BETWEEN = 4
_NOUN = r"(?:developers?|engineers?|devs?|programmers?|coders?|hackers?|architects?)"
_BRACKET = re.compile(rf"\b{_NOUN}\s?\([^()]{{0,80}}$", re.IGNORECASE)
_BRACKET_REACH = 100
_LIST_OF = re.compile(
    rf"(?:(?:,| and| or|, and|, or| ?/| ?&) ?[\w.+#]+(?:[ -][\w.+#]+)?){{1,4}} {_NOUN}\b", re.IGNORECASE
)


def leads_to_occupation(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the words from `index` to `last` at most say what people do who work with the name before them."""
    for position in range(index, min(index + _MOST_BETWEEN, last + 1)):
        if tokens.joints[position] != " ":
            return False
        if tokens.words[position] in _OCCUPATIONS:
            return True
        if tokens.words[position] not in _BETWEEN:
            return False
    return False


def opens_list_of_occupations(text: str, end: int) -> bool:
    """Whether a name that ends here opens a list of what people do: "iOS, web and back-end engineers"."""
    return text[end : end + 1] in _LIST_BEGINS and _LIST_OF.match(text, end) is not None


_LIST_BEGINS = frozenset(", /&")


def in_brackets_of_occupation(text: str, first: int, start: int) -> bool:
    """Whether a name that starts at `start` stands in brackets behind an occupation, in a sentence from `first` on."""
    bracket = text.rfind("(", max(first, start - _BRACKET_REACH), start)
    return bracket >= 0 and _BRACKET.search(text, max(first, bracket - _BRACKET_REACH), start) is not None
