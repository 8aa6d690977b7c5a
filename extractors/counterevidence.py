"""What speaks against an ambiguous word naming a skill: it goes on as prose, is a verb, or names something else."""

from __future__ import annotations

import re

from extractors.namesakes import is_namesake
from extractors.occupations import leads_to_occupation
from extractors.surroundings import CEFR, NAMED, Surroundings, Weight, is_graded, is_wanted
from extractors.tokens import Tokens
from extractors.wordlists import words

_PROSE_BEHIND = words(
    """to above beyond here the a an your our for at ahead through is in on into up as out with than from their its
    this that any quickly of all us you it be or not"""
)  # fmt: skip
_LETTER_BEFORE = words(
    """vitamin series class grade plan group level type hepatitis appendix section option phase schedule exhibit
    factor unit building category round step part block zone"""
)  # fmt: skip
_LETTER_BEHIND = words(
    """average level suite corp corporation round rated players grade class section sections arm arms"""
)
_SMALL_WORDS = words("and or of the in for with to a an at on by")
_DATED = frozenset(["semester", "term", "break", "internship", "intake", "graduates"])
_YEAR = re.compile(r"(?:19|20)\d\d")
_PERSON = re.compile(
    r", (?:our|the|your) (?:[\w-]+ ){0,3}?(?:[Hh]ead of|Head|[Dd]irector|[Cc]hief|C[A-Z]O|VP|(?:[Cc]o-?)?[Ff]ounder"
    r"|[Mm]anager|Lead|chef|owner|nurse|recruiter|teacher|coordinator|supervisor|colleague|foreman|assistant)\b"
)
"""What follows the name of a person: "Ruby, our Head of Marketing"."""

_PLACE = re.compile(
    r", (?:A[LZ]|C[AO]|FL|I[ALN]|KY|MA|MD|MI|MN|MO|N[CJVY]|OH|PA|T[NX]|UT|VA|WI|Arizona|California|Colorado|Florida"
    r"|Illinois|Indiana|Iowa|Kentucky|Maryland|Massachusetts|Michigan|Minnesota|Missouri|Nevada|New [JMY]\w+|Ohio"
    r"|North Carolina|Oregon|Pennsylvania|Tennessee|Texas|Utah|Virginia|Washington|Wisconsin)\b"
)
"""What follows the name of a town: "Phoenix, Arizona"."""

_LONGEST_HEADLINE = 30
"""Words; a longer sentence is no headline, and reading it again for each of its words would take time."""

_SEASONS = frozenset({"spring", "summer", "fall", "autumn", "winter"})
_SUBJECTS = words("we you they i who can will would must could may might shall")
"""A small word behind one of these is a verb: "we excel", "you will react"."""

_WE_ARE = (["we", "are"], ["we", "re"], ["re", "currently"], ["are", "currently"], ["are", "actively"], ["are", "now"])
_OR_NOT: tuple[list[str], ...] = ([], ["not"], ["else"], ["no"])
"""What makes prose of "or" behind a word; "Snowflake or similar" and "LESS or SASS" are choices."""

_RESEARCH = re.compile(r"\bR ?[&+] ?D\b")
_RESEARCH_REACH = 4
_SMILES = frozenset(":;=")


def against(around: Surroundings) -> int:
    """The weight of all that speaks against an ambiguous word, below zero; 0 where nothing does."""
    tokens, first, last = around.tokens, around.first, around.last
    behind = tokens.words[last + 1] if last < around.sentence_last else ""
    before = tokens.words[first - 1] if first > around.sentence_first else ""
    weight = _letter_only(around, before, behind)
    prose = first == last == around.sentence_first and behind in _PROSE_BEHIND and tokens.joints[last + 1] == " "
    prose = prose and (behind != "or" or tokens.words[last + 2 : last + 3] in _OR_NOT)
    prose = prose and not _is_acronym(tokens, first)
    prose = prose and not (
        behind == "with" and tokens.text[tokens.ends[last + 1] + 1 : tokens.ends[last + 1] + 2].isupper()
    )
    if prose and not is_wanted(around) and not is_graded(around):
        weight += Weight.IN_PROSE
    if tokens.words[last] in _SEASONS and (_YEAR.fullmatch(behind) or behind in _DATED):
        weight += Weight.OTHER_NAME
    if _is_explained(tokens.text, tokens.ends[last]):
        weight += Weight.OTHER_NAME
    if _is_verb(tokens, first, before):
        weight += Weight.OTHER_NAME
    if _goes_on_as_name(around, behind):
        weight += Weight.IN_PROSE
    if first == last and _is_someone_or_something_else(around, before, behind):
        weight += Weight.OTHER_NAME
    if behind == "of" and tokens.text[tokens.ends[last] + 4 : tokens.ends[last] + 5].isupper():
        weight += Weight.IN_PROSE
    return weight


def _is_acronym(tokens: Tokens, index: int) -> bool:
    """Whether a word is in capitals among small letters: "SPC to reduce scrap"; a single letter is none."""
    written, behind = (tokens.text[tokens.starts[at] : tokens.ends[at]] for at in (index, index + 1))
    return len(written) > 1 and written.isupper() and behind.islower()


def _is_someone_or_something_else(around: Surroundings, before: str, behind: str) -> bool:
    """Whether a word is the name of a person, a place or a thing, or the tool is only how one talks."""
    tokens, first = around.tokens, around.first
    if not around.listed and is_namesake(tokens, first, around.sentence_first, around.sentence_last):
        return True
    if tokens.words[first] in _MEETING_ROOMS and _is_how_one_talks(around, before, behind):
        return True
    if behind in _SOUGHT and tokens.words[first] in _OCCUPATIONS:
        return not around.listed
    there = _STANDING if before == "in" else _MOVED if before in _THERE else _NOWHERE
    if not there.isdisjoint(tokens.words[max(around.sentence_first, first - 2) : first - 1]):
        return True
    return before in _ADDRESSED and tokens.text[tokens.starts[first]].isupper() and not around.listed


_THERE = words("to near")
_STANDING = words(
    """relocation relocate relocating based located clinic hotel campus apartments branch headquarters headquartered"""
)
_MOVED = _STANDING | words("travel travelling trips excursions flights")
"""What stands before the name of a place: "relocation to Phoenix"; flights in Sabre are booked there."""

_NOWHERE: frozenset[str] = frozenset()

_OCCUPATIONS = words("packer chef postman rancher illustrator foreman consul inventor shepherd")
_SOUGHT = words("needed wanted required")
_ADDRESSED = words("dear hi hello contact")
"""What stands before the name of a person."""

_MEETING_ROOMS = words("zoom teams skype webex")
_CALLS = words("call calls interview interviews chat")
_TALKS = words("interview interviews interviewed interviewing")


def _is_how_one_talks(around: Surroundings, before: str, behind: str) -> bool:
    """Whether a tool is only where a talk with the applicant takes place: "a Zoom call", "an interview via Zoom"."""
    tokens = around.tokens
    if behind in _CALLS and tokens.joints[around.last + 1] == " ":
        return True
    start = max(around.sentence_first, around.first - _TALK_REACH)
    return before in _VIA and not _TALKS.isdisjoint(tokens.words[start : around.first])


_VIA = words("via over on by through")
_TALK_REACH = 8


def against_name(around: Surroundings) -> int:
    """The weight of a name being one of many, or what somebody works as: "each hive", "experience as a packer"."""
    tokens, first, last = around.tokens, around.first, around.last
    if first < last or around.listed or first == around.sentence_first or tokens.joints[first] != " ":
        return 0
    behind = tokens.words[last + 1] if last < around.sentence_last else ""
    before, ends = tokens.words[first - 1], _ENDS.match(tokens.text, tokens.ends[last]) is not None
    if before in _EACH:
        return Weight.IN_PROSE * (ends or behind not in NAMED)
    if before == "the":
        return Weight.IN_PROSE * (behind == "of")
    works = before == "as" and tokens.words[first - 2 : first - 1] in _WORK
    return Weight.IN_PROSE * (ends and (works or before in _ARTICLES))


def against_noun(around: Surroundings) -> int:
    """The weight of a small word going on as a noun of its own: "salt water", "shell eggs"."""
    tokens, last = around.tokens, around.last
    if around.listed or around.followed or last == around.sentence_last or tokens.joints[last + 1] != " ":
        return 0
    behind = tokens.words[last + 1]
    if (
        behind in NAMED
        or behind in _NO_NOUNS
        or behind in _OF_TOOLS
        or not behind.isalpha()
        or tokens.text[tokens.ends[last]] != " "
    ):
        return 0
    if leads_to_occupation(tokens, last + 1, around.sentence_last) or is_wanted(around):
        return 0
    small = tokens.text[tokens.starts[around.first]].islower() and tokens.text[tokens.starts[last + 1]].islower()
    return Weight.GOES_ON * small


_NO_NOUNS = words(
    """and or for with in on at at to of from is are was were as by a an the if but when while using via into we you our
    your plus preferred required desirable essential must nice would will can should has have had be it its this that so
    who which where also not no nor than then either both e etc such like including"""
)
_OF_TOOLS = words(
    """administration aggregation aggregations basics bots build builds caching channels charts class classes clustering
    command commands config configs configuration configurations cookbooks crates dashboard dashboards deployment
    deployments extensions formulas function functions hooks hosting indexing installation integration integrations jobs
    loops manifests migration migrations mixins packages performance pillars pivot playbooks plugin policies policy
    queries query recipes release releases replication repositories reports scripts security setup snapshots sheets
    states streaming suite suites syntax tables tasks test testing tests tuning upgrade upgrades utility workflow
    workflows"""
)
"""What a tool has and hardly anything else: "helm releases", "excel formulas"."""

_EACH = words("each every these those several another")
_ARTICLES = words("a an")
_ENDS = re.compile(
    r"[.,;:!?)]?(?:\s*$|\s+(?:or|and|who|with|that|for|in|on|at|to|of|from|is|was|will|can|by|when|while|as)\b|[.,;!?]\s)",
    re.MULTILINE,
)
_WORK = (["experience"], ["work"], ["working"], ["worked"], ["job"], ["role"], ["career"], ["trained"], ["background"])


def _is_explained(text: str, end: int) -> bool:
    """Whether a comma and what stands behind it tell that a name is a person's or a town's."""
    if not text.startswith(", ", end):
        return False
    return _PERSON.match(text, end) is not None or _PLACE.match(text, end) is not None


def _is_verb(tokens: Tokens, first: int, before: str) -> bool:
    """Whether a small word is what its subject does: "we excel", "we are recruiting front-end engineers"."""
    if not tokens.text[tokens.starts[first]].islower():
        return False
    progressive = tokens.words[first].endswith("ing") and tokens.words[first - 2 : first] in _WE_ARE
    return before in _SUBJECTS or progressive


def _goes_on_as_name(around: Surroundings, behind: str) -> bool:
    """Whether a capitalised word goes on as the name of something else: "Salt Lake City", "Oracle Arena"."""
    tokens, last = around.tokens, around.last
    if not behind or around.followed or behind in NAMED or behind in CEFR or tokens.text[tokens.ends[last]] != " ":
        return False
    if tokens.joints[last + 1] != " " or leads_to_occupation(tokens, last + 1, around.sentence_last):
        return False
    written = tokens.text[tokens.starts[last + 1] : tokens.ends[last + 1]]
    return written.istitle() and tokens.text[tokens.starts[around.first]].isupper() and not _is_headline(around)


def _is_headline(around: Surroundings) -> bool:
    """Whether all words of the sentence but the smallest begin with a capital, so that a capital tells nothing."""
    tokens = around.tokens
    indices = range(around.sentence_first, around.sentence_last + 1)
    if len(indices) > _LONGEST_HEADLINE:
        return False
    return all(
        not tokens.text[tokens.starts[index]].islower() or tokens.words[index] in _SMALL_WORDS for index in indices
    )


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
