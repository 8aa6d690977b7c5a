"""Names that share a part: "back- and front-end", "unit and integration testing", "SQL and NoSQL databases"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.lexicon import Candidate, Lexicon
from extractors.tokens import JOINT_SPACE, Tokens

_HANGING = re.compile(r"-\s*(?:,|/|and\b|or\b|&)")
_FIRST_PART = re.compile(r"\b[A-Za-z]{2,20}$")
_FIRST_PART_REACH = 21
_LIST_JOINT = re.compile(r"\s*(?:,|/|&|\band\b|\bor\b|,\s*and\b|,\s*or\b)\s*")
_CONNECTORS = frozenset({"and", "or", "of", "the", "a", "an", "in", "with", "for", "to", "both"})
_SHARED_HEADS = frozenset({"skills", "skill", "abilities"})
"""Words that make names of what stands before them in a list: "analytical, communication and writing skills"."""

_NO_HEADS = frozenset({"experience", "knowledge"})
"""Words that follow any name: "sales and customer experience" are not two kinds of experience."""

_MOST_ITEMS = 8
_LONGEST_ITEM = 3
_LONGEST_TAIL = 4
_FURTHEST_TAIL = 7
"""Words from a part with a hyphen to the end that it shares: "unit-, integration- and load-testing"."""

_LONGEST_HEAD = 2


def coordinated(tokens: Tokens, lexicon: Lexicon, found: list[Candidate]) -> Iterator[Candidate]:
    """The candidates of which a part is written only once, at another member of the same list."""
    if "- " in tokens.text or "-/" in tokens.text or "-," in tokens.text:
        yield from _hanging(tokens, lexicon)
    if "(" in tokens.text:
        yield from _of_maker(tokens, lexicon)
    for candidate in found:
        if candidate.last > candidate.first and tokens.words[candidate.last] not in _NO_HEADS:
            for other in _shared_head(tokens, lexicon, candidate.first, _head_of(tokens, candidate)):
                if not other.shares_skill(candidate):  # "React, React Native" is no list of natives
                    yield other
            yield from _shared_first(tokens, lexicon, candidate)
    if not _SHARED_HEADS.isdisjoint(tokens.words):
        for index, word in enumerate(tokens.words):
            if word in _SHARED_HEADS and index:
                yield from _shared_head(tokens, lexicon, _item_start(tokens, index), index)


def _of_maker(tokens: Tokens, lexicon: Lexicon) -> Iterator[Candidate]:
    """The products in brackets behind their maker: "Google (Ads, Analytics)"."""
    for match in _MAKER.finditer(tokens.text):
        for item in _BRACKETED.finditer(tokens.text, match.end(), match.end() + _BRACKETS_REACH):
            first, last = tokens.first_from(item.start()), tokens.first_from(item.end()) - 1
            forms = lexicon.forms(" ".join([match["maker"].lower(), *tokens.words[first : last + 1]]))
            if forms and first <= last:
                yield Candidate(first, last, tokens.starts[first], tokens.ends[last], forms, BEHIND_MAKER)
            if tokens.text.startswith(")", item.end()):
                break


_MAKER = re.compile(
    r"\b(?P<maker>Adobe|Amazon|Apache|Atlassian|AWS|Autodesk|Azure|Elastic|Google|HashiCorp|IBM|Meta|Microsoft|MS|Oracle"
    r"|SAP)(?: (?:S/4 ?HANA|ECC|ERP|R/3|modules|Creative Cloud|Creative Suite|CC|Office|365|Cloud|Workspace|Suite"
    r"|services|products|tools|stack))*"
    r" ?\((?=[^()\n]{2,160}\))"
)
_BRACKETED = re.compile(r"[A-Z][\w+#. -]{1,40}(?=\s?[,/&)])")
_BRACKETS_REACH = 160
BEHIND_MAKER = "in brackets behind its maker"


def _head_of(tokens: Tokens, candidate: Candidate) -> int:
    """The last word of a name that others may share, "skills" left out: "quantitative research skills"."""
    last = candidate.last
    return last - 1 if tokens.words[last] in _SHARED_HEADS and last - 1 > candidate.first else last


def _hanging(tokens: Tokens, lexicon: Lexicon) -> Iterator[Candidate]:
    """A first part with a hyphen and nothing behind it takes the end of the next name: "back- and front-end"."""
    for match in _HANGING.finditer(tokens.text):
        part = _FIRST_PART.search(tokens.text, max(0, match.start() - _FIRST_PART_REACH), match.start())
        if part is None:
            continue
        first = tokens.first_from(part.start())
        behind = tokens.first_from(match.end())
        whole = _with_other_beginning(tokens, lexicon, first, behind)
        if whole:
            yield whole
            continue
        for tail in range(behind + 1, min(behind + _FURTHEST_TAIL, len(tokens.words))):
            candidate = _with_tail(tokens, lexicon, first, tail)
            if candidate:
                yield candidate
                break


def _with_other_beginning(tokens: Tokens, lexicon: Lexicon, first: int, behind: int) -> Candidate | None:
    """The longest name whose first word shares its end with the word `behind`: "in- and outbound calls"."""
    if behind >= len(tokens.words):
        return None
    word = tokens.words[behind]
    beginning = next((one for one in _OPPOSITES.get(tokens.words[first], ()) if word.startswith(one)), None)
    if beginning is None:
        return None
    for end in range(min(behind + _LONGEST_TAIL, len(tokens.words)) - 1, behind - 1, -1):
        shared = [tokens.words[first] + word.removeprefix(beginning), *tokens.words[behind + 1 : end + 1]]
        forms = lexicon.forms(" ".join(shared))
        if forms:
            return Candidate(first, end, tokens.starts[first], tokens.ends[end], forms, "ellipsis")
    return None


_OPPOSITES = {
    "in": ("out",),
    "out": ("in",),
    "up": ("down",),
    "down": ("up",),
    "on": ("off",),
    "off": ("on",),
    "pre": ("post",),
    "post": ("pre",),
    "hard": ("soft",),
    "soft": ("hard",),
    "micro": ("macro",),
    "macro": ("micro",),
}
"""Beginnings of words that stand by themselves before a word with the opposite one."""


def _with_tail(tokens: Tokens, lexicon: Lexicon, first: int, tail: int) -> Candidate | None:
    """The longest name made of the word `first` and the words from `tail`."""
    last = tail
    while last + 1 < min(tail + _LONGEST_TAIL, len(tokens.words)) and tokens.joints[last + 1] is not None:
        last += 1
    for end in range(last, tail - 1, -1):
        forms = lexicon.forms(" ".join([tokens.words[first], *tokens.words[tail : end + 1]]))
        if forms:
            return Candidate(first, end, tokens.starts[first], tokens.ends[end], forms, "ellipsis")
    return None


def _item_start(tokens: Tokens, head: int) -> int:
    """Where the list item that ends with the word `head` starts."""
    start = head
    while (
        start
        and tokens.joints[start] == " "
        and tokens.words[start - 1] not in _CONNECTORS
        and head - start < _LONGEST_ITEM
    ):
        start -= 1
    return start


def _shared_head(tokens: Tokens, lexicon: Lexicon, first: int, last: int) -> Iterator[Candidate]:
    """The members of a list before a name that end as that name does: "unit, integration and end-to-end testing"."""
    if _item_before(tokens, first) is None or tokens.words[first] in _WITH_HEADS_OF_THEIR_OWN:
        return
    for length in range(1, min(last - first, _LONGEST_HEAD) + 1):
        yield from _with_head(tokens, lexicon, first, " ".join(tokens.words[last + 1 - length : last + 1]))


_WITH_HEADS_OF_THEIR_OWN = frozenset({"hypothesis", "significance"})
"""Words that begin a name whose head nothing shares: "regression, hypothesis testing" is no regression testing."""


def _with_head(tokens: Tokens, lexicon: Lexicon, start: int, head: str) -> Iterator[Candidate]:
    """The members of a list before the word `start` that are names with this head.

    They end before a member that is a name by itself: in "engineering, management, data science" nothing shares a head,
    nor in "Leadership, Kanban, web development", nor in a title such as "Manager, Software Development".
    """
    for _ in range(_MOST_ITEMS):
        item = _item_before(tokens, start)
        if item is None:
            return
        has_comma = "," in tokens.text[tokens.ends[item[1]] : tokens.starts[start]]
        start, end = item
        words = " ".join(tokens.words[start : end + 1])
        if tokens.words[end] in _PEOPLE or (
            _stands_alone(lexicon, words, head) and (has_comma or words in _DEPARTMENTS)
        ):
            return
        name = _longest_with(tokens, lexicon, item, head)
        if name:
            yield name
        elif has_comma and lexicon.forms(words):
            return


def _longest_with(tokens: Tokens, lexicon: Lexicon, item: tuple[int, int], head: str) -> Candidate | None:
    """The name that a list item makes with a head, or its last words with a plain one: "write unit (or load) tests"."""
    first, end = item
    last_start = end if head.rpartition(" ")[2] in _PLAIN_HEADS else first
    for start in range(first, last_start + 1):
        forms = lexicon.forms(f"{' '.join(tokens.words[start : end + 1])} {head}")
        if forms:
            return Candidate(start, end, tokens.starts[start], tokens.ends[end], forms, "shared head")
    return None


def _stands_alone(lexicon: Lexicon, words: str, head: str) -> bool:
    """Whether a member of a list is a name by itself, so that it needs no head from another: "sales", "analytics"."""
    if head.rpartition(" ")[2] in _SHARED_HEADS:
        return False
    if head in _FIELDS_OF.get(words, ()):
        return False
    return words in _DEPARTMENTS or (head not in _HEADS_OF_ANY and bool(lexicon.forms(words)))


_FIELDS_OF = {"product": frozenset({"management"})}
"""Heads that a department shares with the names beside it: "project, product and stakeholder management"."""

_PLAIN_HEADS = frozenset({"testing", "tests", "test", "development", "applications", "apps", "pipelines"})
"""Words whose kinds are named right before them, whatever stands before the kind."""

_PEOPLE = frozenset({"manager", "managers", "director", "directors", "lead", "head", "engineer", "engineers", "vp"})

_HEADS_OF_ANY = frozenset({"testing", "tests", "test", "development", "programming", "systems", "databases"})
"""Words that go with other names: "performance and load testing", "billing, assurance and fraud systems"."""


def _item_before(tokens: Tokens, start: int) -> tuple[int, int] | None:
    """The first and last word of the list item before the word `start`, or None where there is no list."""
    end = start - 1
    if end >= 0 and tokens.words[end] in {"and", "or"}:
        end -= 1
    elif tokens.joints[start] == JOINT_SPACE:
        return None
    if end < 0 or not _joins_items(tokens.text[tokens.ends[end] : tokens.starts[start]]):
        return None
    first = end
    while (
        first
        and end - first < _LONGEST_ITEM - 1
        and tokens.joints[first] == " "
        and tokens.words[first - 1] not in _CONNECTORS
    ):
        first -= 1
    return first, end


def _joins_items(between: str) -> bool:
    """Whether what stands between two words parts them as items of one list."""
    return between != " " and _LIST_JOINT.fullmatch(between) is not None


def _shared_first(tokens: Tokens, lexicon: Lexicon, candidate: Candidate) -> Iterator[Candidate]:
    """The members of a list behind a name that begin as that name does: "data quality, security and lineage"."""
    first, last = tokens.words[candidate.first], candidate.last
    for _ in range(_MOST_ITEMS):
        item = last + 1
        if item < len(tokens.words) and tokens.words[item] in {"and", "or"}:
            item += 1
        elif item < len(tokens.words) and tokens.joints[item] == JOINT_SPACE:
            return
        if item >= len(tokens.words) or not _joins_items(tokens.text[tokens.ends[last] : tokens.starts[item]]):
            return
        word = tokens.words[item]
        if word in _DEPARTMENTS:
            return
        last = item
        if first in _MAKERS and tokens.joints[item + 1 : item + 2] == [JOINT_SPACE]:
            product = _product(tokens, lexicon, first, item)
            if product:
                yield product
                last = product.last
                continue
        forms = () if word in lexicon else lexicon.forms(f"{first} {word}")
        if forms and (word.isdigit() or _ends_item(tokens, item)):
            yield Candidate(item, item, tokens.starts[item], tokens.ends[item], forms, "shared beginning")


def _product(tokens: Tokens, lexicon: Lexicon, maker: str, first: int) -> Candidate | None:
    """A product of several words behind others of its maker: "Google Analytics, Ads and Tag Manager"."""
    for last in range(min(first + _LONGEST_ITEM, len(tokens.words)) - 1, first, -1):
        if not tokens.text[tokens.starts[last]].isupper() or None in tokens.joints[first + 1 : last + 1]:
            continue
        words = " ".join(tokens.words[first : last + 1])
        forms = () if lexicon.forms(words) else lexicon.forms(f"{maker} {words}")
        if forms:
            return Candidate(first, last, tokens.starts[first], tokens.ends[last], forms, "shared beginning")
    return None


_MAKERS = frozenset(
    {"adobe", "amazon", "apache", "atlassian", "autodesk", "aws", "azure", "google", "ibm", "meta", "microsoft", "ms"}
    | {"oracle", "salesforce", "sap", "hubspot"}
)
"""Names of makers, whose products go without them in a list behind the first."""


_DEPARTMENTS = frozenset(
    {"management", "operations", "marketing", "sales", "design", "product", "support", "logistics", "engineering"}
    | {"finance", "hr", "security"}
)
"""Words that name a field by themselves: "data science and management" is no data management."""


def _ends_item(tokens: Tokens, index: int) -> bool:
    """Whether a list item ends with a word, or goes on with a word that says nothing more of it."""
    following = index + 1
    return following == len(tokens.words) or tokens.joints[following] != " " or tokens.words[following] in _NOTHING_MORE


_NOTHING_MORE = frozenset(
    {"and", "or", "initiatives", "practices", "principles", "standards", "tools", "processes", "policies", "techniques"}
    | {"in", "with", "for", "using", "on", "across", "at", "experience", "skills", "knowledge"}
)
