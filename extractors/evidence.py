"""Whether what surrounds an ambiguous word shows that it names a skill: "written in Go", not "on the go".

Each kind of evidence has a weight, for or against; a word counts from `ENOUGH` on. The weights were set by hand so
that one clear sign is enough and a vague one is not (docs/decisions/0022-evidence-for-ambiguous-names.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from extractors import foreign_cues
from extractors.counterevidence import against, against_name, against_noun
from extractors.occupations import in_brackets_of_occupation, leads_to_occupation, opens_list_of_occupations
from extractors.surface import NAME_KINDS
from extractors.surroundings import ASK_REACH, CEFR, NAMED, Surroundings, Weight, is_wanted
from extractors.tokens import Tokens, without_accents
from extractors.wordlists import words
from extractors.work_in_tools import DAYS_AND_SEASONS, PEOPLE_AND_PLACES, is_worked_in, weight_of_having
from schema.concepts import Skill, SkillKind

_ASKING = words(
    """experience experienced proficiency proficient knowledge skilled expertise expert fluent fluency familiarity
    familiar background understanding competence competent exposure comfortable mastery command programming
    coding code knew knowing knowledgeable skills certified hands-on year years
    yrs"""
).union(foreign_cues.ASKING)
_ASKED_WITH = words("""with w in of using on as at working writing and the or a advanced strong solid some either
    hands professional practical commercial idiomatic clean modern relevant""").union(foreign_cues.LINKS)
_USED = words(
    """using use uses used via write know tune learn love leverage leveraging run runs touched tried used worked built
    writing"""
)
_USED_IN = words("in with w like from to")
"""What tells of use, but of a person's or a place's name only where software is spoken of: "excursions to Delphi"."""

_MADE = words("written wrote built developed coded programmed implemented scripted ported rewritten")

_OF_SOFTWARE = words(
    """software developer developers programming programmer programmers code coding codebase backend frontend back-end
    front-end full-stack fullstack database databases api apis microservices sql python java javascript typescript linux
    unix aws gcp azure devops html css framework frameworks kubernetes docker cloud git ios android php node saas tech
    technology technologies app apps web engineering engineer engineers"""
)
_SKILLS = frozenset({"skills", "skill", "abilities", "ability", "experience"})
"""What makes a name of a people skill; "reliable services" and "analytical queries" are none."""

_STRONG = frozenset({"strong", "advanced", "solid"})
_PRAISE_OR_MOSTLY = words(
    "idiomatic clean modern beautiful good great plain pure mostly mainly primarily heavily largely"
)
_ASKED_NOUNS = words("experience knowledge skills proficiency expertise background")
_VERBS = words("to is are was will we you our your i he she they it has have can must should")
_ASK_BEHIND = 7
_WINDOW = 12
"""Words to each side of an ambiguous word that count as its sentence, so that a line without full stops stays apart."""

_TRANSVERSAL, _NATURAL_LANGUAGE = SkillKind.TRANSVERSAL, SkillKind.NATURAL_LANGUAGE
"""Bound once: to look a member up in its Enum takes longer than to compare it."""

_WORD = re.compile(r"[^\W_]+(?:\+\+|#)?")
CONTEXT = "context words"
CAPITAL = "a capital where only names have one"


@dataclass(frozen=True, slots=True)
class Clues:
    """The context words of a skill: single folded words, and `names` of several or with signs in them ("front-end")."""

    words: frozenset[str]
    names: tuple[str, ...]

    @classmethod
    def of(cls, skill: Skill) -> Clues:
        """The clues that the taxonomy gives for a skill."""
        single = [text for text in skill.context if _WORD.fullmatch(text)]
        names = [text for text in skill.context if text not in single]
        parted = [text.replace("-", " ") for text in names if "-" in text]
        return cls(frozenset(without_accents(text) for text in single), tuple(dict.fromkeys([*names, *parted])))


class CluesBySkill(dict[str, Clues]):
    """The clues of skills by their ids, each made when it is first asked for: of thousands a posting needs ten."""

    def __init__(self, skills: Iterable[Skill]) -> None:
        super().__init__()
        self._skills = {skill.id: skill for skill in skills}

    def __missing__(self, skill_id: str) -> Clues:
        clues = self[skill_id] = Clues.of(self._skills[skill_id])
        return clues


def evidence_of(around: Surroundings, skill: Skill, clues: Clues) -> Iterator[tuple[str, int]]:
    """Each kind of evidence for and against a word standing for a skill, with its weight; 0 where there is none."""
    kind = skill.kind
    yield "goes on as prose or as another name", against(around)
    if around.listed:
        yield "beside a name in a list", Weight.LISTED
    elif around.alone:
        yield "all there is of a list item", Weight.ALONE
    elif around.in_cell and (kind in NAME_KINDS or kind is SkillKind.SKILL):
        yield "all there is of a cell", Weight.IN_CELL
    yield "asked for, named or used", _wording(around, _SKILLS if kind is _TRANSVERSAL else NAMED)
    if kind is not _TRANSVERSAL and _next_word(around) not in NAMED:
        yield "what people do", Weight.NAMED * _is_of_occupation(around)
    context = _context(around, clues)
    yield CONTEXT, context
    if kind is _NATURAL_LANGUAGE and _is_mastered(around):
        yield "a language that is mastered", Weight.ASKED
    if kind in NAME_KINDS:
        if context < Weight.CONTEXT_IN_SENTENCE:
            yield "one of many, or what somebody works as", against_name(around)
            yield "goes on as a noun", against_noun(around)
        yield CAPITAL, Weight.CAPITAL * _is_capital_within(around)
        yield "worked in", Weight.USED * is_worked_in(around)
        yield "what a tool has", weight_of_having(around, _next_word(around))
        yield "strong in it", Weight.STRONG * _is_strong(around)
        yield "in brackets behind an occupation", Weight.BRACKETED * _is_bracketed(around)
        yield "a version behind it", Weight.VERSIONED * _is_versioned(around)


def _context(around: Surroundings, clues: Clues) -> int:
    tokens, first, last = around.tokens, around.first, around.last
    start, end = max(around.sentence_first, first - _WINDOW), min(around.sentence_last, last + _WINDOW)
    seen = clues.words & around.posting_words
    if seen and not (seen.isdisjoint(tokens.words[start:first]) and seen.isdisjoint(tokens.words[last + 1 : end + 1])):
        return Weight.CONTEXT_IN_SENTENCE
    if clues.names:
        text = tokens.text[tokens.starts[start] : tokens.ends[end]].lower()
        if any(name in text for name in clues.names):
            return Weight.CONTEXT_IN_SENTENCE
    return 0 if seen.issubset(tokens.words[first : last + 1]) else Weight.CONTEXT_IN_POSTING


def _wording(around: Surroundings, named: Set[str]) -> int:
    weight = 0
    before = _clause_before(around)
    if _asks(before) or _has_years(around):
        weight += Weight.ASKED
    elif _is_used(around, before) and _adjoins(around.tokens, around.first) and not _is_integrated(before):
        weight += Weight.USED
    if _next_word(around) in named and not _is_done_to(around):
        weight += Weight.NAMED
    elif is_wanted(around) or _asks_behind(around):
        weight += Weight.ASKED
    return weight


def _is_of_occupation(around: Surroundings) -> bool:
    """Whether what follows says what people do with it: "React Software Engineer", "React and web developers"."""
    tokens, last = around.tokens, around.last
    if leads_to_occupation(tokens, last + 1, around.sentence_last):
        return True
    return around.hiring and opens_list_of_occupations(tokens.text, tokens.ends[last])


def _is_bracketed(around: Surroundings) -> bool:
    tokens = around.tokens
    return in_brackets_of_occupation(tokens.text, tokens.starts[around.sentence_first], tokens.starts[around.first])


def _is_strong(around: Surroundings) -> bool:
    """Whether the word before asks for strength in it, and nothing else is meant: "strong Excel, strong SQL"."""
    tokens, first, last = around.tokens, around.first, around.last
    ends = last == around.sentence_last or tokens.joints[last + 1] != " " or tokens.words[last + 1] in _CONNECTED_BY
    return ends and first > around.sentence_first and tokens.words[first - 1] in _STRONG


_CONNECTED_BY = frozenset({"and", "or"})


def _is_versioned(around: Surroundings) -> bool:
    """Whether a version of a program follows: "Delphi 7", "Spring 5.3 services", "Access 2016"."""
    tokens = around.tokens
    if not tokens.text[tokens.starts[around.first]].isupper():
        return False
    version = _VERSION.match(tokens.text, tokens.ends[around.last])
    return version is not None and not (version["year"] and tokens.words[around.first] in PEOPLE_AND_PLACES)


_VERSION = re.compile(
    r" (?:v(?:ersion)? ?)?(?:\d{1,2}(?:\.(?:\d{1,2}|x)){1,2}|\d{1,2}|(?P<year>(?:19|20)\d\d))"
    r"(?:(?<!24)[/-](?:\d{1,2}(?:\.[\dx]{1,2})?|(?:19|20)\d\d)(?![\d:%])){0,3}\+?(?![\d%+:/-])"
    r"(?=[,.;)]|$|\n| (?:and|or|is|are|was|were|apps?|applications?|projects?|code|codebase|services?|systems?"
    r"|programs?|databases?|files?|macros|scripts?|websites?|sites?|templates?|workbooks|models?|developers?|development|experience)\b)"
)


def _is_used(around: Surroundings, before: list[str]) -> bool:
    """Whether the words end as "using" or "write idiomatic" does."""
    last = before[-2:-1] if before[-1:] and before[-1] in _PRAISE_OR_MOSTLY else before[-1:]
    if not _USED.isdisjoint(last) or not _MADE.isdisjoint(before[-2:-1]):
        return True
    if _USED_IN.isdisjoint(last):
        return False
    named_so = around.tokens.words[around.first] in PEOPLE_AND_PLACES
    return not named_so or not _OF_SOFTWARE.isdisjoint(around.posting_words)


def _clause_before(around: Surroundings) -> list[str]:
    """The few words before a name, as far as no semicolon parts them from it."""
    tokens, first = around.tokens, around.first
    start = max(around.sentence_first, first - ASK_REACH)
    if ";" in tokens.text[tokens.starts[start] : tokens.starts[first]]:
        start = tokens.first_from(tokens.text.rindex(";", tokens.starts[start], tokens.starts[first]))
    return tokens.words[start:first]


def _is_done_to(around: Surroundings) -> bool:
    """Whether a word that opens a task is what is done to the next one: "Shipping code every day"."""
    opens = around.first == around.last == around.sentence_first
    return opens and around.tokens.words[around.first].endswith("ing") and _next_word(around) in _WRITTEN


_WRITTEN = frozenset({"code", "apps", "applications", "libraries", "services", "apis", "queries", "modules"})


def _is_integrated(before: list[str]) -> bool:
    """Whether a product is only tied to the name: "deep integration with Gmail", "integrates with Slack"."""
    return before[-1:] == ["with"] and any(word.startswith("integrat") for word in before[-3:-1])


def _asks(before: list[str]) -> bool:
    """Whether the words end as "experience with" does."""
    for word in reversed(before):
        if word in _ASKING:
            return True
        if word not in _ASKED_WITH:
            return False
    return False


def _has_years(around: Surroundings) -> bool:
    """Whether years are asked for of a name: "Airflow: 1+ yr", "Go (3 years)"."""
    return _YEARS_BEHIND.match(around.tokens.text, around.tokens.ends[around.last]) is not None


_YEARS_BEHIND = re.compile(r"\s?[:(–-]\s?\d{1,2}\+?\s(?:years?|yrs?)\b")


def _asks_behind(around: Surroundings) -> bool:
    """Whether a name opens a sentence that ends as "or similar experience" does."""
    if around.first != around.sentence_first:
        return False
    tokens, end = around.tokens, min(around.last + _ASK_BEHIND, around.sentence_last)
    for index in range(around.last + 1, end + 1):
        if tokens.words[index] in _ASKED_NOUNS:
            return True
        if tokens.words[index] in _VERBS:
            return False
    return False


def _next_word(around: Surroundings) -> str:
    """The word behind, over a version number; empty where the sentence or the name's line ends."""
    tokens, index = around.tokens, around.last + 1
    while index <= around.sentence_last and tokens.words[index].isdigit():
        index += 1
    return tokens.words[index] if index <= around.sentence_last and tokens.joints[index] == " " else ""


def _adjoins(tokens: Tokens, index: int) -> bool:
    return tokens.joints[index] == " "


def _is_mastered(around: Surroundings) -> bool:
    """Whether words beside it say how well a language is known: "good level of English", "German (C1)"."""
    words, first, last = around.tokens.words, around.first, around.last
    if not _MASTERED.isdisjoint(words[max(around.sentence_first, first - ASK_REACH) : first]):
        return True
    if last < around.sentence_last and words[last + 1] in _GRADES:
        return True
    return first > around.sentence_first and words[first - 1] == "working"


_MASTERED = words(
    """excellent perfect good some basic level spoken written native conversational bilingual fluent fluently business
    speak speaks speaking know"""
)
_GRADES = CEFR.union(["fluent", "native", "bilingual", "intermediate", "upper", "advanced", "basic"])


def _is_capital_within(around: Surroundings) -> bool:
    """Whether a word is written with a capital where only names are: not at the start, and not in a headline."""
    tokens, first = around.tokens, around.first
    if first == around.sentence_first or not tokens.text[tokens.starts[first]].isupper():
        return False
    if tokens.words[first] in DAYS_AND_SEASONS:
        return False
    if tokens.text[tokens.starts[first - 1] : tokens.ends[first - 1]].islower():
        return True
    opened = first - 1 == around.sentence_first and tokens.words[first - 1] not in _OPEN_BEFORE_NAMES
    return opened and around.last < around.sentence_last and _is_small(tokens, around.last + 1)


def _is_small(tokens: Tokens, index: int) -> bool:
    return tokens.joints[index] == " " and tokens.text[tokens.starts[index] : tokens.ends[index]].islower()


_OPEN_BEFORE_NAMES = words("at with in to for from by on join joining visit meet since about the our like dear hi")
"""Words that open a sentence before any name, of a company or a person too: "With Stripe you sell anywhere"."""
