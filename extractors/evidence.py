"""Whether what surrounds an ambiguous word shows that it names a skill: "written in Go", not "on the go".

Each kind of evidence has a weight, for or against; a word counts from `ENOUGH` on. The weights were set by hand so
that one clear sign is enough and a vague one is not (docs/decisions/0022-evidence-for-ambiguous-names.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from enum import IntEnum

from extractors.occupations import in_brackets_of_occupation, leads_to_occupation, opens_list_of_occupations
from extractors.surface import NAME_KINDS
from extractors.tokens import Tokens
from extractors.wordlists import words
from schema.concepts import Skill, SkillKind

ENOUGH = 2


class Weight(IntEnum):
    """What a kind of evidence is worth."""

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
    IN_PROSE = -3
    OTHER_NAME = -6


_ASKING = words(
    """experience experienced proficiency proficient knowledge skilled expertise expert fluent fluency familiarity
    familiar background understanding competence competent exposure comfortable mastery command programming
    coding code knew knowing knowledgeable skills certified hands-on year years
    yrs"""
)  # fmt: skip
_ASKED_WITH = words("""with in of using on as at working writing and the or a advanced strong solid some either
    hands professional practical commercial idiomatic clean modern relevant""")
_NAMED = words(
    """developer developers programmer programmers programming engineer engineers code codebase framework
    frameworks cluster clusters jobs scripting scripts language experience skills skill expert expertise
    services apis api applications apps app stack queries modules libraries library macros spreadsheets plugins
    development administration certification pipelines microservices knowledge proficiency ecosystem backend
    templates components specialist administrator architect consultant background methodology methodologies principles
    practices techniques server servers instance instances dev devs shop know"""
)  # fmt: skip
_USED = words(
    """in using use uses used via with like from to write know tune learn love leverage leveraging run runs
    touched tried used worked built writing"""
)
_SKILLS = frozenset({"skills", "skill", "abilities", "ability", "experience"})
"""What makes a name of a people skill; "reliable services" and "analytical queries" are none."""

_STRONG = frozenset({"strong", "advanced", "solid"})
_PRAISE = words("idiomatic clean modern beautiful good great plain pure")
_PROSE_BEHIND = words(
    """to above beyond here the a an your our for at ahead through is in on into up as out with than from their its
    this that any quickly of all us you it be or not"""
)  # fmt: skip
_LETTER_BEFORE = words(
    """vitamin series class grade plan group level type hepatitis appendix section option phase schedule exhibit
    factor unit building category round step part block zone"""
)  # fmt: skip
_LETTER_BEHIND = words("""average level suite corp corporation round rated players grade class""")
_SMALL_WORDS = words("and or of the in for with to a an at on by")
_DATED = frozenset(["semester", "term", "break", "internship", "intake", "graduates"])
_YEAR = re.compile(r"(?:19|20)\d\d")
_PERSON = re.compile(
    r", (?:our|the|your) (?:[\w-]+ ){0,3}?(?:[Hh]ead of|Head|[Dd]irector|[Cc]hief|C[A-Z]O|VP|(?:[Cc]o-?)?[Ff]ounder"
    r"|[Mm]anager|Lead)\b"
)
"""What follows the name of a person: "Ruby, our Head of Marketing"."""

_PLACE = re.compile(
    r", (?:A[LZ]|C[AO]|FL|I[ALN]|KY|MA|MD|MI|MN|MO|N[CJVY]|OH|PA|T[NX]|UT|VA|WI|Arizona|California|Colorado|Florida"
    r"|Illinois|Indiana|Iowa|Kentucky|Maryland|Massachusetts|Michigan|Minnesota|Missouri|Nevada|New [JMY]\w+|Ohio"
    r"|North Carolina|Oregon|Pennsylvania|Tennessee|Texas|Utah|Virginia|Washington|Wisconsin)\b"
)
"""What follows the name of a town: "Phoenix, Arizona"."""

_SEASONS = frozenset({"spring", "summer", "fall", "autumn", "winter"})
_ASKED_NOUNS = words("experience knowledge skills proficiency expertise background")
_SUBJECTS = words("we you they i who can will would must could may might shall")
"""A small word behind one of these is a verb: "we excel", "you will react"."""

_VERBS = words("to is are was will we you our your i he she they it has have can must should")
_WANTED = words("plus must required preferred bonus essential desirable mandatory advantage asset needed advantageous")
_BEFORE_WANTED = words("a an is are would be big strong huge definite highly also")
_LEVELS = words("a1 a2 b1 b2 c1 c2")
_ASK_BEHIND = 7
_ASK_REACH = 4
_WINDOW = 12
"""Words to each side of an ambiguous word that count as its sentence, so that a line without full stops stays apart."""


@dataclass(frozen=True, slots=True)
class Surroundings:
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


_WORD = re.compile(r"[^\W_]+(?:\+\+|#)?")


@dataclass(frozen=True, slots=True)
class Clues:
    """The context words of a skill: single words, and `names` of several or with signs in them ("front-end")."""

    words: frozenset[str]
    names: tuple[str, ...]

    @classmethod
    def of(cls, skill: Skill) -> Clues:
        """The clues that the taxonomy gives for a skill."""
        words = frozenset(text for text in skill.context if _WORD.fullmatch(text))
        return cls(words, tuple(text for text in skill.context if text not in words))


def evidence_of(around: Surroundings, skill: Skill, clues: Clues) -> Iterator[tuple[str, int]]:
    """Each kind of evidence for and against a word standing for a skill, with its weight; 0 where there is none."""
    yield "goes on as prose or as another name", _against(around)
    if around.listed:
        yield "beside a name in a list", Weight.LISTED
    elif around.alone:
        yield "all there is of a list item", Weight.ALONE
    elif around.in_cell and (skill.kind in NAME_KINDS or skill.kind is SkillKind.SKILL):
        yield "all there is of a cell", Weight.IN_CELL
    yield "asked for, named or used", _wording(around, _SKILLS if skill.kind is SkillKind.TRANSVERSAL else _NAMED)
    if skill.kind is not SkillKind.TRANSVERSAL and _next_word(around) not in _NAMED:
        yield "what people do", Weight.NAMED * _is_of_occupation(around)
    yield "context words", _context(around, clues)
    if skill.kind is SkillKind.NATURAL_LANGUAGE and _is_mastered(around):
        yield "a language that is mastered", Weight.ASKED
    if skill.kind in NAME_KINDS:
        yield "a capital where only names have one", Weight.CAPITAL * _is_capital_within(around)
        yield "strong in it", Weight.STRONG * _is_strong(around)
        yield "in brackets behind an occupation", Weight.BRACKETED * _is_bracketed(around)


def _context(around: Surroundings, clues: Clues) -> int:
    tokens = around.tokens
    start, end = max(around.sentence_first, around.first - _WINDOW), min(around.sentence_last, around.last + _WINDOW)
    near = {*tokens.words[start : around.first], *tokens.words[around.last + 1 : end + 1]}
    if not clues.words.isdisjoint(near):
        return Weight.CONTEXT_IN_SENTENCE
    if clues.names:
        text = tokens.text[tokens.starts[start] : tokens.ends[end]].lower()
        if any(name in text for name in clues.names):
            return Weight.CONTEXT_IN_SENTENCE
    own = set(tokens.words[around.first : around.last + 1])
    return 0 if clues.words.isdisjoint(around.posting_words - own) else Weight.CONTEXT_IN_POSTING


def _wording(around: Surroundings, named: Set[str]) -> int:
    weight = 0
    before = _clause_before(around)
    if _asks(before):
        weight += Weight.ASKED
    elif _is_used(before) and _adjoins(around.tokens, around.first) and not _is_integrated(before):
        weight += Weight.USED
    if _next_word(around) in named and not _is_done_to(around):
        weight += Weight.NAMED
    elif _is_wanted(around) or _asks_behind(around):
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


def _is_used(before: list[str]) -> bool:
    """Whether the words end as "using" or "write idiomatic" does."""
    last = before[-2:-1] if before[-1:] and before[-1] in _PRAISE else before[-1:]
    return not _USED.isdisjoint(last)


def _clause_before(around: Surroundings) -> list[str]:
    """The few words before a name, as far as no semicolon parts them from it."""
    tokens, first = around.tokens, around.first
    start = max(around.sentence_first, first - _ASK_REACH)
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


def _is_wanted(around: Surroundings) -> bool:
    """Whether what follows says how much a name is wanted: "Spanish a plus", "Go is a must"."""
    words = around.tokens.words[around.last + 1 : min(around.last + 1 + _ASK_REACH, around.sentence_last + 1)]
    following = next((word for word in words if word not in _BEFORE_WANTED), "")
    return following in _WANTED and around.tokens.joints[around.last + 1] == " "


def _is_graded(around: Surroundings) -> bool:
    """Whether what follows gives a level of the CEFR: "English at C1 level"."""
    words = around.tokens.words[around.last + 1 : min(around.last + 1 + _ASK_REACH, around.sentence_last + 1)]
    return words[:1] == ["at"] and not _LEVELS.isdisjoint(words)


def _next_word(around: Surroundings) -> str:
    """The word behind, over a version number; empty where the sentence or the name's line ends."""
    tokens, index = around.tokens, around.last + 1
    while index <= around.sentence_last and tokens.words[index].isdigit():
        index += 1
    return tokens.words[index] if index <= around.sentence_last and tokens.joints[index] == " " else ""


def _adjoins(tokens: Tokens, index: int) -> bool:
    return tokens.joints[index] == " "


def _against(around: Surroundings) -> int:
    tokens, first, last = around.tokens, around.first, around.last
    behind = tokens.words[last + 1] if last < around.sentence_last else ""
    before = tokens.words[first - 1] if first > around.sentence_first else ""
    weight = _letter_only(around, before, behind)
    prose = first == last == around.sentence_first and behind in _PROSE_BEHIND and tokens.joints[last + 1] == " "
    prose = prose and (behind != "or" or tokens.words[last + 2 : last + 3] in _OR_NOT)
    if prose and not _is_wanted(around) and not _is_graded(around):
        weight += Weight.IN_PROSE
    if tokens.words[last] in _SEASONS and (_YEAR.fullmatch(behind) or behind in _DATED):
        weight += Weight.OTHER_NAME
    if _PERSON.match(tokens.text, tokens.ends[last]) or _PLACE.match(tokens.text, tokens.ends[last]):
        weight += Weight.OTHER_NAME
    if _is_verb(tokens, first, before):
        weight += Weight.OTHER_NAME
    if _goes_on_as_name(around, behind):
        weight += Weight.IN_PROSE
    if behind == "of" and tokens.text[tokens.ends[last] + 4 : tokens.ends[last] + 5].isupper():
        weight += Weight.IN_PROSE
    return weight


def _is_verb(tokens: Tokens, first: int, before: str) -> bool:
    """Whether a small word is what its subject does: "we excel", "we are recruiting front-end engineers"."""
    if not tokens.text[tokens.starts[first]].islower():
        return False
    progressive = tokens.words[first].endswith("ing") and tokens.words[first - 2 : first] in _WE_ARE
    return before in _SUBJECTS or progressive


_WE_ARE = (["we", "are"], ["we", "re"], ["re", "currently"], ["are", "currently"], ["are", "actively"], ["are", "now"])


def _goes_on_as_name(around: Surroundings, behind: str) -> bool:
    """Whether a capitalised word goes on as the name of something else: "Salt Lake City", "Oracle Arena"."""
    tokens, last = around.tokens, around.last
    if not behind or around.followed or behind in _NAMED or tokens.text[tokens.ends[last]] != " ":
        return False
    if tokens.joints[last + 1] != " " or leads_to_occupation(tokens, last + 1, around.sentence_last):
        return False
    written = tokens.text[tokens.starts[last + 1] : tokens.ends[last + 1]]
    return written.istitle() and tokens.text[tokens.starts[around.first]].isupper() and not _is_headline(around)


def _is_headline(around: Surroundings) -> bool:
    """Whether all words of the sentence but the smallest begin with a capital, so that a capital tells nothing."""
    tokens = around.tokens
    indices = range(around.sentence_first, around.sentence_last + 1)
    return all(
        not tokens.text[tokens.starts[index]].islower() or tokens.words[index] in _SMALL_WORDS for index in indices
    )


_OR_NOT: tuple[list[str], ...] = ([], ["not"], ["else"], ["no"])
"""What makes prose of "or" behind a word; "Snowflake or similar" and "LESS or SASS" are choices."""


def _letter_only(around: Surroundings, before: str, behind: str) -> int:
    """What speaks against a single letter: it is a grade, a series, an initial, a part of `R&D` or a smile."""
    tokens, start, end = around.tokens, around.tokens.starts[around.first], around.tokens.ends[around.last]
    if before == "an" and tokens.text[start:end] == "A+":
        return Weight.OTHER_NAME
    if end - start != 1:
        return 0
    if not around.listed and (before in _LETTER_BEFORE or behind in _LETTER_BEHIND):
        return Weight.OTHER_NAME
    if _RESEARCH.search(tokens.text, max(0, start - _RESEARCH_REACH), end + _RESEARCH_REACH):
        return Weight.OTHER_NAME
    initial = tokens.text[end : end + 1] == "." and tokens.text[end + 1 : end + 2].isalpha()
    return Weight.OTHER_NAME if initial or tokens.text[start - 1 : start] in _SMILES else 0


_RESEARCH = re.compile(r"\bR ?[&+] ?D\b")
_RESEARCH_REACH = 4
_SMILES = frozenset(":;=")


def _is_mastered(around: Surroundings) -> bool:
    """Whether the words before say how well a language is known: "good level of English", "native German"."""
    before = around.tokens.words[max(around.sentence_first, around.first - _ASK_REACH) : around.first]
    return not _MASTERED.isdisjoint(before)


_MASTERED = words(
    """excellent perfect good some basic level spoken written native conversational bilingual fluent fluently business
    speak speaks speaking"""
)


def _is_capital_within(around: Surroundings) -> bool:
    """Whether a word is written with a capital where only names are: not at the start, and not in a headline."""
    tokens, first = around.tokens, around.first
    if first == around.sentence_first or not tokens.text[tokens.starts[first]].isupper():
        return False
    neighbour = tokens.text[tokens.starts[first - 1] : tokens.ends[first - 1]]
    return neighbour.islower()
