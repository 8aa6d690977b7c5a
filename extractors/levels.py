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

_DEGREES = (
    r"(?:also |considered |all |only )?(?:an? )?"
    r"(?:\w+ly |strong |big |huge |definite |real |clear |added |major |great |nice |distinct |bonus )*"
)
_OPTIONAL = (
    r"(?:plus(?:es)?|preferred|preferable|bonus(?:es)?|advantage(?:ous)?|desirable|desired|beneficial|asset|helpful"
    r"|nice[ -]to[ -]haves?|useful"
    r"|valued|valuable|appreciated|optional|welcomed?|benefit|great|nice|favou?rable)"
)
_NOT_OPTIONAL = (
    r"(?! (?:experience|skills|candidates?|understanding|knowledge|qualifications|opportunity|if|place|time|way"
    r"|communicat|team|company|fit))"
)
_OPTIONAL_WORDS = (
    "plus pluses preferred preferable bonus bonuses advantage advantageous desirable desired beneficial asset"
    " helpful nice useful valued"
    " valuable appreciated optional welcome welcomed benefit great favourable favorable"
)
_ENDING = r"(?=\s*(?:[.;,)!]|$|but\b|and\b|not\b|though\b|if\b|\())"

LEVEL_CUES: tuple[Cue, ...] = (
    # preferred: what follows
    cue(Ask.AHEAD, "nice", r"nice[ -]to[ -]haves?\s*(?::|-|–|,|\bis\b|\bare\b)"),
    cue(Ask.AHEAD, "bonus", r"bonus(?: points)?\s*(?::|\bif\b|\bfor\b|\bare\b|-|–)"),
    cue(Ask.AHEAD, "ideally preferably optionally", r"\b(?:ideally|preferably|optionally)\b"),
    cue(
        Ask.AHEAD,
        "preferred desirable desired advantageous beneficial optional plus pluses helpful",
        r"(?:preferred|desirable|desired|advantageous|beneficial|optional|helpful|plus(?:es)?)\s*(?:skills"
        r"|qualifications|experience)?\s*:",
    ),
    cue(Ask.AHEAD, "points", r"(?:extra|brownie|bonus) points|points (?:if|for)"),
    cue(
        Ask.AHEAD,
        "love prefer like preference",
        r"we(?:'d| would) (?:also )?(?:love|prefer|like) (?:it )?(?:if|to see|someone)|we (?:also )?prefer"
        r"|(?:strong )?preference (?:for|given)",
    ),
    cue(
        Ask.AHEAD,
        "great good better perfect plus bonus nice",
        r"(?:it(?: is|'s| would be)|would be) (?:also )?(?:a )?(?:great|nice|good|plus|perfect|bonus"
        r"|even better) (?:if|to have|when)"
        r"|even better(?: if|,)|great if you|good to have\s*:",
    ),
    cue(Ask.AHEAD, "curious curiosity", r"\bcuri(?:ous|osity) (?:about|for)"),
    # preferred: what stands before
    cue(
        Ask.BEHIND,
        _OPTIONAL_WORDS,
        rf"\b(?:is|are|would be|will be|be|[a-z]+'s|considered|as|also|being) {_DEGREES}{_OPTIONAL}\b{_NOT_OPTIONAL}",
    ),
    cue(
        Ask.BEHIND,
        "plus bonus advantage",
        r"(?<!\w)(?:(?:an?|big|huge|strong|definite) )+(?:\w+ ){0,2}(?:plus|bonus|advantage)(?=\s*(?:[.;,)!]|$|but"
        r"|and|if))",
    ),
    cue(
        Ask.BEHIND,
        "nice preferred plus bonus desirable optional",
        r"[–—-]\s*(?:nice to have|preferred|a plus|bonus|desirable|optional)",
    ),
    # preferred: what stands right before
    cue(
        Ask.BARE,
        "preferred desirable desired helpful beneficial advantageous optional valued appreciated",
        r"(?<![\w(])(?:(?:strongly|highly|extremely|very|also|much) )?"
        r"(?:preferred|desirable|desired|helpful|beneficial|advantageous|optional|valued|appreciated)"
        rf"(?!\s*(?::|skills|qualifications|experience|candidates?|requirements|location|start)){_ENDING}",
    ),
    cue(
        Ask.BARE,
        "plus bonus nice optional optionally preferred desirable desired helpful beneficial advantageous advantage"
        " asset",
        r"[(,]\s*(?:an? )?(?:big |strong )?(?:plus|bonus|nice[ -]to[ -]have|optional(?:ly)?|preferred|desir(?:able"
        r"|ed)|helpful|beneficial"
        r"|advantage(?:ous)?|asset)\b[^(),;]{0,30}(?=[).,;]|$)",
    ),
    cue(Ask.BARE, "ideally preferably", r"\b(?:ideally|preferably)\s*(?=[).;]|$)"),
    # required
    cue(Ask.HARD, "must", r"\bmust\b(?! be (?:able to work|authorized|eligible|willing))"),
    cue(
        Ask.HARD,
        "required mandatory essential necessary needed must expected crucial vital",
        r"\b(?:is|are) (?:absolutely |strictly )?(?:required|mandatory|essential|necessary|needed|a must|expected"
        r"|crucial|vital)",
    ),
    cue(Ask.HARD, "required", r"\brequired\b(?!\s\w)|\brequired (?:skills|experience|qualifications|knowledge)"),
    cue(
        Ask.HARD,
        "mandatory essential require requires needed prerequisite",
        r"\b(?:mandatory|essential|requires?|needed|prerequisite)\b",
    ),
    cue(Ask.HARD, "need should", r"\byou(?:'ll| will)? (?:need|should)\b"),
    cue(Ask.HARD, "least minimum", r"at least|minimum(?: of)?"),
    # asked for
    cue(Ask.SOFT, "experience experienced experiences", r"\bexperienced?\b(?! (?:for our|design))"),
    cue(Ask.SOFT, "exp", r"\bexp\."),
    cue(Ask.SOFT, "knowledge knowledgeable", r"\bknowledge(?:able)?\b"),
    cue(Ask.SOFT, "of", r"\bkno\w{3,6}e of\b"),
    cue(Ask.SOFT, "proficient proficiency", r"\bproficien(?:t|cy)"),
    cue(Ask.SOFT, "expert expertise", r"\bexpert(?:ise)? (?:in|with|at|of|level|-)|\bexpertise\b"),
    cue(
        Ask.SOFT,
        "skilled fluent fluency fluently familiar familiarity",
        r"\bskilled (?:in|at|with)|\bfluen(?:t|cy|tly)\b|\bfamiliar(?:ity)?\b",
    ),
    cue(Ask.SOFT, "understanding background", r"\bunderstanding (?:of|how)|\bbackground (?:in|with|as)"),
    cue(
        Ask.SOFT,
        "strong solid excellent outstanding exceptional superior great good deep advanced proven demonstrated"
        " demonstrable sound thorough"
        " working basic high",
        r"\b(?:strong|solid|excellent|outstanding|exceptional|superior|great|good|deep(?![ -]learning)|advanced"
        r"|proven|demonstrated|demonstrable"
        r"|sound|thorough|working|basic|high)\b.{0,60}?\b(?:skills?|abilit(?:y|ies)|understanding|command|grasp"
        r"|background|knowledge|sense"
        r"|mindset|communicat\w+|experience|orientation|attention)",
    ),
    cue(Ask.SOFT, "ability abilities able", r"\babilit(?:y|ies) to|\bable to"),
    cue(
        Ask.SOFT,
        "you",
        r"\byou(?:'ve|'re| have| are| possess| know| bring| enjoy| love| can| understand)\b(?! (?:access"
        r"|the opportunity|the chance|a chance"
        r"|an opportunity|probably|looking|tired|interested in (?:joining|working|applying)))",
    ),
    cue(Ask.SOFT, "record", r"track record"),
    cue(
        Ask.SOFT,
        "comfortable competent competence mastery",
        r"\bcomfortable (?:with|in|working|using|writing)|\bcompeten(?:t|ce)|\bmastery",
    ),
    cue(Ask.SOFT, "passion passionate interest interested", r"\bpassion(?:ate)? (?:about|for)|\binterest(?:ed)? in"),
    cue(Ask.SOFT, "hands certified certification", r"\bhands-on|\bcertifi(?:ed|cation)\b"),
    cue(Ask.SOFT, "skills skill", r"\bskills? (?:in|with|using)|\bskills\b(?=\s*[.;)]|\s*$)"),
    # hiring
    cue(
        Ask.HIRE,
        "looking searching seeking hiring recruiting search",
        r"\b(?:we(?:'re| are)?|is|are|currently|now) (?:also |currently |now |actively |always |primarily )*"
        r"(?:looking (?:for|to (?:hire|add|grow|expand))|seeking|hiring|recruiting|searching for|in search)"
        r"|\b(?:looking|searching) for|\bhiring\b",
    ),
    cue(Ask.HIRE, "seeks wanted needed", r"\b(?:seeks|wanted|needed)\b"),
    cue(Ask.HIRE, "need want", r"\bwe (?:need|want)\b"),
    # offered
    cue(Ask.OFFER, "learn gain", r"\b(?:learn|gain) (?:about|how|more|experience|exposure|valuable|hands|in|to|from)"),
    cue(Ask.OFFER, "opportunity chance", r"\b(?:opportunity|chance) to (?:work|learn|gain|use|develop)"),
    cue(Ask.OFFER, "our their", r"\b(?:our|their) (?:\w+ ){0,3}(?:experience|expertise|knowledge|skills|background)"),
    cue(
        Ask.OFFER,
        "we",
        r"\bwe(?:'ve| have| bring)? (?:\w+ ){0,4}(?:experience|expertise)|we(?: will|'ll) (?:teach|train)",
    ),
)

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
        return (bool(kinds & {Ask.HARD}) and bool(kinds & {Ask.SOFT})) or _opens_with_ask(cues)
    return any(
        (found.kind in _ASKS and _reaches(text, found, position))
        or (found.kind == Ask.HIRE and _is_hired(text, found, position))
        for found in cues
    )


_ASKS = frozenset({Ask.HARD, Ask.SOFT})
_ASK_ENDS = re.compile(r"\.\s|\band (?:you )?(?:will|'ll)\b|\byou'?ll\b|\byou will\b")
_BEHIND_NAME = re.compile(
    r"(?:experience|skills?|knowledge|background|expertise|proficiency|abilit|certif|is|are|must|required|a must"
    r"|mandatory|essential|needed)",
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
    if found.kind == Ask.BARE and text[found.start] == "(":
        start = max(start, text.rfind(",", start, found.start))
    elif found.kind == Ask.BARE and _HARD_ASK.search(text, start, found.start):
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
