"""Names that a sentence brings in aside: what was used before, what a product is likened to, what the company holds.

A wording spans the names that it takes back, so that the rest of its sentence still counts: "We used to write Perl,
but now it is Kotlin."
"""

from __future__ import annotations

import re
from enum import StrEnum

from extractors.cues import Cue, cue


class Aside(StrEnum):
    """Why a name within the span of a wording is not asked for; the value is the reason in plain words."""

    PAST = "used before, not now"
    LIKENED = "what the product is compared with"
    HELD = "what the company holds"
    NAMED = "a name given to something else"
    UNWANTED = "not wanted here"
    MADE = "what the company makes"
    ADDRESS = "an address that is asked for or given"
    SUPERIOR = "the post of somebody else"


ASIDES = frozenset(Aside)

_NOW = r"(?:now|today|nowadays|currently|these days|meanwhile)"
CLAUSE = rf"(?:(?!\.\s|,? but\b|,? (?:and )?{_NOW}\b)[^;!?]){{0,160}}"
"""The rest of a clause; a full stop within a name does not end it."""

NAME = r"(?<![\w.+#-])(?-i:[A-Z])[\w.+#-]*"
NAMES = rf"{NAME}(?: (?-i:[A-Z0-9])[\w.+#-]*){{0,2}}"
"""A name of up to three words, as a piece of a pattern."""

SEVERAL = rf"{NAMES}(?:(?:, and|,| and| or| &| \+|/) ?{NAMES}){{0,4}}"
"""Names side by side."""

_RANK = r"(?:head|vp|svp|vice president|director|chief|manager|lead|leader)"
_POST = (
    rf"(?:{_RANK} of (?:(?!,? and (?-i:[a-z])|, |\s[–—-]\s)[^.;(]){{2,50}}"
    r"|(?:(?-i:[A-Z])[\w&-]+ ){1,4}(?:manager|director|lead|officer|supervisor|partner)\b)"
)
"""The post of somebody who leads: "Head of Data and Analytics", "SEO Manager"."""

ASIDE_CUES: tuple[Cue, ...] = (
    cue(
        Aside.SUPERIOR,
        "report reports reporting",
        rf"\breport(?:s|ing)? (?:directly )?(?:in)?to:? (?:the |our |an? )?(?:\w+ ){{0,2}}?{_POST}",
        needs=" to| into",
    ),
    cue(Aside.SUPERIOR, "with from by alongside", rf"\b(?:with|from|by|alongside) (?:the|our) {_POST}"),
    cue(Aside.PAST, "used", rf"\b(?:we|they|i|it|everything|things|which|team|company) used to\b{CLAUSE}"),
    cue(
        Aside.PAST,
        "originally initially formerly once",
        r"\b(?:originally|initially|formerly|once) (?:built|written|developed|implemented|coded|based|running)\b"
        r"[^.;]{0,60}?(?=,? (?:but|now|today)\b|,? and (?:now|today|has|have|is|are)\b)",
    ),
    cue(Aside.PAST, "previously formerly once", r"^(?:previously|formerly|once) an? [^,;]{0,60}"),
    cue(
        Aside.PAST,
        "version prototype mvp incarnation game title product app release",
        r"\b(?:first|original|initial|old|early|earlier|last|previous) (?:version|prototype|mvp|incarnation|game|title"
        r"|product|app|release)s? (?:was|were|ran|had)\b"
        rf"{CLAUSE}",
        needs=" was| were| ran| had",
    ),
    cue(
        Aside.PAST,
        "tried evaluated considered experimented trialled piloted",
        r"\bwe(?:'ve| have)? (?:tried|evaluated|considered|experimented with|trialled|piloted) [^.;]{2,80}?"
        r"(?:and|but|then) (?:we )?(?:decided against|ripped|dropped|moved|rejected|abandoned|gave up|went with|threw"
        r"|scrapped|removed|left)\b",
    ),
    cue(
        Aside.LIKENED,
        "better modern simpler cheaper faster newer lighter nicer next",
        rf"\b(?:an? (?:much |far |way )?(?:better|modern|simpler|cheaper|faster|newer|lighter|nicer)|the next) {NAMES}"
        r"(?= for (?!our\b|the\b|your\b)| than\b| that\b|[.,;!]|$)",
    ),
    cue(Aside.LIKENED, "think", rf"\bthink of (?:us|it|this|our \w+|[\w.]+) as\b{CLAUSE}"),
    cue(Aside.LIKENED, "think", rf"\bthink {NAMES}(?: ?[/+&] ?{NAMES})?,? (?:meets|for|but|with|plus|on)\b{CLAUSE}"),
    cue(Aside.LIKENED, "more", rf"\bmore like (?:an? )?{NAMES}(?: than {NAMES})?", needs="more like"),
    cue(Aside.MADE, "core", rf"\bthe core {NAME} (?:product|platform|app|team)"),
    cue(Aside.LIKENED, "imagine", rf"\bimagine (?:if )?(?:an? )?{NAME}{CLAUSE}"),
    cue(Aside.LIKENED, "but", rf"\blike (?:an? )?{NAMES}(?: (?:and|or|plus) {NAMES})?,? but\b", needs="like "),
    cue(Aside.LIKENED, "meets", rf"{NAMES} meets {NAMES}"),
    cue(
        Aside.HELD,
        "certified compliant accredited",
        r"\b(?:we(?:'re| are)|our \w+ (?:is|are)|(?:company|business|firm|organi[sz]ation|platform|product) is)\b"
        r"(?:(?!\b(?:looking|seeking|hiring|searching|you)\b|\.\s)[^;]){0,80}\b(?:certified|compliant|accredited)\b"
        r"(?! (?:engineers?|developers?|professionals?|experts?|people))",
    ),
    cue(
        Aside.HELD,
        "partner partners",
        rf"{NAMES} (?:(?:gold|silver|platinum|premier|advanced|elite|select|preferred|certified|official|authori[sz]ed"
        r"|implementation|consulting|technology|solutions?) )+partners?\b",
    ),
    cue(
        Aside.NAMED,
        "called named nicknamed",
        r"\b(?:rooms?|offices?|dogs?|cats?|pets?|squads?|teams?|buildings?|floors?|mascots?|products?)"
        rf" (?:(?:is|are|was|were|each) )?(?:called|named|nicknamed)\b(?! after){CLAUSE}",
    ),
    cue(
        Aside.NAMED,
        "dog dogs cat cats horse horses pony ponies donkey donkeys goat goats parrot rabbit rabbits hamster",
        r"\b(?:the|our|her|his|your|an?|office|company) (?:\w+ ){0,2}?(?:dog|cat|horse|pony|ponie|donkey|goat|parrot"
        r"|rabbit|hamster)s?"
        rf",? {SEVERAL}",
    ),
    cue(Aside.NAMED, "named", r"(?:(?!\.\s)[^;]){0,60}\bnamed after\b"),
    cue(
        Aside.MADE,
        "behind creators makers authors maintainers",
        rf"\b(?:(?:company|team|people|folks|guys|startup) behind|(?:creators|makers|authors|maintainers) of) {NAMES}"
        rf"(?:(?:,| and|, and| &) {NAMES}){{0,3}}",
    ),
    cue(
        Aside.LIKENED,
        "did does is do",
        rf"\bwhat {NAMES} (?:did|does|is|has done|have done) (?:for|to)\b[^.;]{{0,60}}",
        needs="what ",
    ),
    cue(Aside.LIKENED, "like", rf"\bjust like (?:you use )?{NAMES}\b", needs="just like"),
    cue(
        Aside.UNWANTED,
        "if",
        r"\bif you(?:'re| are)? (?:looking for|want|after|seeking)\b[^.;]{0,60}?"
        r"\bthis (?:is(?:n't| not| probably not)|may not|might not)\b",
        needs="this is|this may|this might",
    ),
    cue(
        Aside.UNWANTED,
        "more",
        rf"\b(?:is|are|we're) (?:about |so )?(?:much )?more than (?:just )?{CLAUSE}",
        needs="more than",
    ),
    cue(
        Aside.UNWANTED,
        "bored unhappy disappointed frustrated hate",
        rf"\bif\b{CLAUSE}\byou(?:'d|'ll| would| will) (?:probably |likely |soon |only )?"
        r"(?:be (?:bored|unhappy|disappointed|frustrated)|hate)\b",
        needs="if",
    ),
    cue(
        Aside.UNWANTED,
        "covered handled managed owned looked taken",
        rf"{NAMES}(?:(?:,| and|, and) {NAMES}){{0,3}} (?:is|are)"
        r" (?:covered|handled|managed|owned|looked after|taken care of)"
        r" by (?:another|other|our|a different|a separate|someone|somebody|the)\b",
    ),
    cue(
        Aside.UNWANTED,
        "sql",
        r"\bno sql (?:is |knowledge |experience |skills )*(?:required|needed|necessary|experience|skills?|knowledge)\b",
    ),
)
"""Asked of every sentence that holds a candidate."""

_LIKENS = re.compile(
    r"(?:\b(?:are|is|be|being|become|becoming|as|like|call\w*|building|build|creating|into|'re|'s) the"
    r"|\b(?:we're|we are|we’re))\s$",
    re.IGNORECASE,
)
_LIKENED = re.compile(r" (?:of|for) (?!(?:our|your|the|its|this|that|all)\b)")
_MADE = re.compile(r"\b(?:building|build|creating) the\s$", re.IGNORECASE)
_BEFORE_REACH = 20


def is_likened(text: str, start: int, end: int) -> bool:
    """Whether the name from `start` to `end` stands for another product: "we are the GitHub of gardens"."""
    behind = _LIKENED.match(text, end)
    if not behind:
        return False
    before = text[max(0, start - _BEFORE_REACH) : start]
    return _LIKENS.search(before) is not None and (behind[0] == " of " or _MADE.search(before) is None)
