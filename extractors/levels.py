"""How strongly a sentence asks for what it names: required, preferred, or only mentioned.

The section gives the level to begin with; what the sentence says comes before it. A wording that makes something
optional reaches as far as its clause does (`_reach`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from extractors.cues import Cue, Found, cue
from schema.postings import RequirementLevel, Section


class Ask(StrEnum):
    """What a wording says of the level."""

    AHEAD = "preferred: what follows"
    BEHIND = "preferred: what stands before"
    BARE = "preferred: what stands right before"
    HARD = "required"
    SOFT = "asked for"
    HIRE = "hiring"
    OFFER = "offered"


LEVEL_OF_SECTION = {
    Section.REQUIREMENTS: RequirementLevel.REQUIRED,
    Section.PREFERRED: RequirementLevel.PREFERRED,
    Section.TITLE: RequirementLevel.REQUIRED,
}
"""The level of what stands in a section without another word; elsewhere it is only mentioned."""

LEVEL_CUES: tuple[Cue, ...] = (
    cue(
        Ask.AHEAD,
        "nice bonus ideally preferably preferred desirable desired plus plusses optionally advantageous beneficial"
        " additionally points extra love great perfect prefer preference advantage curious curiosity interested interest"
        " good helpful if even",
        r"""nice [\s-] to [\s-] have s? \s* (?: : | - | – | , | \b is | \b are ) | bonus (?: \s points )? \s* (?: : | \b if | \b for | \b are | - | – ) | \b ideally | \b preferably
        | (?: preferred | desirable | desired | advantageous | beneficial | optional ) \s* (?: skills | qualifications | experience )? \s* : | \b plus (?: es )? \s* : | \b optionally
        | extra \s (?: points | credit ) | brownie \s points | we (?: 'd | \s would ) \s (?: also \s )? (?: love | prefer | like ) \s (?: it \s )? (?: if | to \s see | someone )
        | (?: it \s (?: is | would \s be ) | it's | would \s be ) \s (?: also \s )? (?: a \s )? (?: great | nice | good | plus | perfect | bonus | even \s better ) \s (?: if | to \s have | when )
        | even \s better \s (?: if | , ) | we \s (?: also \s )? prefer | (?: strong \s )? preference \s (?: for | given ) | \b curi (?: ous | osity ) \s (?: about | for )
        | great \s if \s you | good \s to \s have \s* : | points \s (?: if | for ) | \b preferred \s (?: but \s not \s required | not \s required ) \s* :""",
    ),
    cue(
        Ask.BEHIND,
        "plus preferred bonus advantage advantageous desirable desired nice beneficial asset helpful great useful good"
        " valued appreciated optional welcome welcomed favourable benefit pluses preferable",
        r"""\b (?: is | are | would \s be | will \s be | be | 's | considered | as | also | seen \s as | being ) \s (?: also \s | considered \s | all \s | only \s )? (?: an? \s )? (?: \w+ly \s | strong \s | big \s | huge \s | definite \s | real \s | clear \s | added \s | major \s | great \s | nice \s | distinct \s | significant \s | bonus \s | clear \s )* (?: plus (?: es )? | preferred | preferable | bonus (?: es )? | advantage (?: ous )? | desirable | desired | beneficial | asset | helpful | nice [\s-] to [\s-] have s? | useful | valued | valuable | appreciated | optional | (?: very \s )? welcome d? | benefit | great | nice | favou?rable )\b (?! \s (?: experience | skills | candidates? | understanding | knowledge | qualifications | opportunity | if | place | time | way | communicat | team | company ) )
        | (?<! \w ) (?: (?: an? | big | huge | strong | definite ) \s )+ (?: \w+ \s ){0,2} (?: plus | bonus | advantage ) (?= \s* (?: [.;,)!] | $ | but | and | if ) )
        | [–—-] \s* (?: nice \s to \s have | preferred | a \s plus | bonus | desirable | optional )""",
    ),
    cue(
        Ask.BARE,
        "preferred desirable desired helpful plus bonus beneficial advantageous optional nice preferably ideally",
        r"""(?<! \w ) (?: (?: strongly | highly | extremely | very | also | much ) \s )? (?: preferred | desirable | desired | helpful | beneficial | advantageous | optional ) (?! \s* (?: : | skills | qualifications | experience | candidates? | requirements | location | start ) ) (?= \s* (?: [.;,)!] | $ | but \b | and \b | not \b | though \b | \( ) )
        | [(,] \s* (?: a \s )? (?: big \s )? (?: plus | bonus | nice \s to \s have | optional(?:ly)? ) \s* (?= [).,;] | $ ) | \b (?: ideally | preferably ) \s* (?= [).;] | $ )""",
    ),
    cue(
        Ask.HARD,
        "must required mandatory essential necessary needed need needs require requires minimum least should"
        " expected prerequisite",
        r"""\b must \b (?! \s be \s (?: able \s to \s work | authorized | eligible | willing ) ) | \b (?: is | are ) \s (?: absolutely \s | strictly \s )? (?: required | mandatory | essential | necessary | needed | a \s must | expected | crucial | vital ) | \b required \b (?! \s \w ) | \b required \s (?: skills | experience | qualifications | knowledge ) | \b mandatory | \b essential \b
        | \b (?: require | requires | needed ) \b | \b you (?: 'll | \s will )? \s (?: need | should ) \b | at \s least | minimum \s (?: of )? | prerequisite | a \s must \b""",
    ),
    cue(
        Ask.SOFT,
        "experience experienced experiences knowledge proficient proficiency expert expertise skilled fluent fluency familiar"
        " familiarity understanding background strong solid excellent good great deep ability able skills you record know"
        " comfortable competent competence command mastery exposure passion passionate exp advanced working proven"
        " demonstrated demonstrable hands qualified degree certification certified knowledgeable knoweldge abilities"
        " you've you're fluently interest interested enjoy love",
        r"""\b (?: experience d? | exp \. ) \b (?! \s (?: for \s our | design ) ) | \b kno \w{3,6} e \s of \b | \b knowledge (?: able )? \b | \b proficien (?: t | cy ) | \b expert (?: ise )? \s (?: in | with | at | of | level | - ) | \b skilled \s (?: in | at | with )
        | \b fluen (?: t | cy | tly ) \b | \b familiar (?: ity )? \b | \b understanding \s (?: of | how ) | \b background \s (?: in | with | as ) | \b (?: strong | solid | excellent | outstanding | exceptional | superior | great | good | deep (?! [\s-] learning ) | advanced | proven | demonstrated | demonstrable | sound | thorough | working | basic | high ) \b .{0,60} \b (?: skills? | abilit (?: y | ies ) | understanding | command | grasp | background | knowledge | sense | mindset | communicat\w+ | experience | orientation | attention )
        | \b abilit (?: y | ies ) \s to | \b able \s to | \b you (?: 've | 're | \s have | \s are | \s possess | \s know | \s bring | \s enjoy | \s love | \s can | \s understand ) \b (?! \s (?: access | the \s opportunity | the \s chance | a \s chance | an \s opportunity | probably | looking | tired | interested \s in \s (?: joining | working | applying ) ) )
        | track \s record | \b comfortable \s (?: with | in | working | using | writing ) | \b competen (?: t | ce ) | \b mastery | \b passion (?: ate )? \s (?: about | for ) | \b hands-on | \b certifi (?: ed | cation ) \b | \b interest (?: ed )? \s in | \b skills? \s (?: in | with | using ) | \b skills \b (?= \s* [.;)] | \s* $ )""",
    ),
    cue(
        Ask.HIRE,
        "looking seeking hiring need recruiting search searching seeks wanted needed want join",
        r"""\b (?: we (?: 're | \s are )? | is | are | currently | now | team \s is ) \s (?: also \s | currently \s | now \s | actively \s | always \s | primarily \s )* (?: looking \s (?: for | to \s (?: hire | add | grow | expand ) ) | seeking | hiring | recruiting | searching \s for | in \s search ) | \b seeks \b | \b (?: looking | searching ) \s for | \b wanted \b | \b needed \b | \b we \s (?: need | want ) \b | \b hiring \b""",
    ),
    cue(
        Ask.OFFER,
        "learn gain opportunity chance exposure our we team teach train develop grow training",
        r"""\b (?: you (?: 'll | \s will ) )? \s? (?: learn | gain ) \s (?: about | how | more | experience | exposure | valuable | hands | in | to | from ) | \b (?: opportunity | chance ) \s to \s (?: work | learn | gain | use | develop ) | \b (?: our | their ) \s (?: \w+ \s ){0,3} (?: experience | expertise | knowledge | skills | background ) | \b we (?: 've | \s have | \s bring )? \s (?: \w+ \s ){0,4} (?: experience | expertise ) | we \s (?: will | 'll ) \s (?: teach | train )""",
    ),
)  # fmt: skip

_CLAUSE = re.compile(r";|,?\s\bbut\b|\s[–—]\s|\.\s|\s•\s|:\s|,?\s\bhowever\b|,?\s\bwhile\b")
_BRACKETS = re.compile(r"\([^()]{0,400}\)")
_CHUNK = re.compile(r",\s(?:and\s)?|\sand\s(?=[a-z])|\(")


def level(section: Section, text: str, position: int, cues: Sequence[Found]) -> RequirementLevel:
    """How strongly a sentence of a section asks for what stands at `position` in it."""
    default = LEVEL_OF_SECTION.get(section, RequirementLevel.MENTIONED)
    if not cues:
        return default
    if any(_makes_optional(found, text, position) for found in cues):
        return RequirementLevel.PREFERRED
    if default is not RequirementLevel.MENTIONED:
        return _raised(default, text, position, cues)
    kinds = {found.kind for found in cues}
    if Ask.OFFER in kinds and Ask.HARD not in kinds:
        return default
    return RequirementLevel.REQUIRED if _is_asked(section, text, position, cues) else default


def _raised(default: RequirementLevel, text: str, position: int, cues: Sequence[Found]) -> RequirementLevel:
    """A list of preferred skills may still hold one that its own clause calls required."""
    if default is RequirementLevel.PREFERRED:
        start, end = _clause(text, position)
        words = text[start:end].lower()
        if any(found.kind == Ask.HARD and start <= found.start < end for found in cues) and _FIRM.search(words):
            return RequirementLevel.REQUIRED
    return default


_FIRM = re.compile(r"\b(?:is|are) (?:required|mandatory|essential|a must)\b")


def _is_asked(section: Section, text: str, position: int, cues: Sequence[Found]) -> bool:
    kinds = {found.kind for found in cues}
    if section is Section.RESPONSIBILITIES:
        return bool(kinds & {Ask.HARD}) and bool(kinds & {Ask.SOFT}) or _opens_with_ask(cues)
    return any(
        (found.kind in _ASKS and _reaches(text, found, position))
        or (found.kind == Ask.HIRE and _is_hired(text, found, position))
        for found in cues
    )


_ASKS = frozenset({Ask.HARD, Ask.SOFT})
_ASK_ENDS = re.compile(r"\.\s|\band (?:you )?(?:will|'ll)\b|\byou'?ll\b|\byou will\b")
_BEHIND_NAME = re.compile(
    r"(?:experience|skills?|knowledge|background|expertise|proficiency|abilit|certif|is|are|must|required|a must|mandatory|essential|needed)",
    re.IGNORECASE,
)
_BEHIND_REACH = 60
"""Characters between a name and "experience", "is required" or the like behind it."""


def _reaches(text: str, found: Found, position: int) -> bool:
    """Whether a wording that asks for something asks for what stands at `position`."""
    if found.start <= position:
        return _ASK_ENDS.search(text, found.end, max(position, found.end)) is None
    near = found.start - position <= _BEHIND_REACH and _BEHIND_NAME.search(text, found.start, found.end) is not None
    return near and _ASK_ENDS.search(text, position, found.start) is None


def _opens_with_ask(cues: Sequence[Found]) -> bool:
    """Whether a sentence begins as a requirement does ("Proficiency in …"), whatever its section is."""
    return any(found.kind in {Ask.SOFT, Ask.HARD} and found.start <= _OPENING for found in cues)


_OPENING = 20
_HIRED_REACH = 60


def _is_hired(text: str, found: Found, position: int) -> bool:
    """Whether the name belongs to who is looked for ("looking for pentesters"), not to what that person will do."""
    if position < found.start:
        return found.start - position < _HIRED_REACH
    return position - found.end < _HIRED_REACH and not _PURPOSE.search(text, found.end, position)


_PURPOSE = re.compile(r"\s(?:to|who will|for|that|will|on|within)\s")


def _makes_optional(found: Found, text: str, position: int) -> bool:
    if found.kind == Ask.AHEAD:
        return found.start <= position and _CLAUSE_END.search(text, found.end, max(position, found.end)) is None
    if found.kind not in {Ask.BEHIND, Ask.BARE} or position >= found.end:
        return False
    start, _ = _clause(text, found.start)
    if found.kind == Ask.BARE and _HARD_ASK.search(text, start, found.start):
        start = max(start, _last_chunk(text, start, found.start))
    return position >= start


_CLAUSE_END = re.compile(r";|\sbut\s|\.\s")
_HARD_ASK = re.compile(r"\d\+?\s*(?:years|yrs)|\bmust\b|\brequired\b|degree|Bachelor|\bBS\b|\bBA\b", re.IGNORECASE)


def _last_chunk(text: str, start: int, end: int) -> int:
    """Where the last item of an enumeration starts."""
    return max((match.end() for match in _CHUNK.finditer(text, start, end)), default=start)


def _clause(text: str, position: int) -> tuple[int, int]:
    """The bounds of the clause at `position`: between semicolons, dashes and `but`, or within its own brackets."""
    for match in _BRACKETS.finditer(text):
        if match.start() < position < match.end() - 1:
            return match.start() + 1, match.end() - 1
    start = max((match.end() for match in _CLAUSE.finditer(text, 0, position)), default=0)
    following = _CLAUSE.search(text, position)
    return start, following.start() if following else len(text)
