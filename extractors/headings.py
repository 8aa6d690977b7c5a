"""The headings of postings and the sections that they open."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.heading_rules import COMMENTARY, RULES
from extractors.wordlists import words
from schema.postings import Section

LONGEST_HEADING = 80
"""Characters; a longer line is text. Set by hand."""

MOST_WORDS = 9

_FIRST_SIGNS, _LAST_SIGNS = "_'&", "_')"
"""What a heading may begin and end with, besides letters and figures."""

_WORD_BREAK = re.compile(r"[\s/&,()!?+|·–-]+")
_HEADING_WORDS = words(
    """a a/b abilities ability about above accommodations accountabilities additional advantage advantageous
    advantages after against all also an and any apart applicants application apply applying are areas as
    ask assessed asset assets at attributes background banner basic be behaviors behaviours beneficial
    benefits bonus bonuses bring bringing business candidate candidates care certifications challenge
    challenges colleague company compensation competence competences competencies competency conditions
    considered contact contract core could country criteria crowd culture daily date day deal deliverables
    demands department description desirable desirables desireable desireables desired details development
    diversity do documents doing done duties education eeo employer employment environment equal essential
    essentials evaluated expect expectations experience expertise extra first for formal from function
    functions future general gig goals good great growth hard has have haves helpful here hero highly hire
    hiring hours how id ideal ideally if impact important in include includes inclusion industry information
    instructions interview is it it'd job join key keyword keywords know knowledge language languages learn
    learning legal let's level licenses life like list location looking looks love lovely main make mandatory member
    minimal minimum mission mission's month months more must must-have must-haves need needed new next nice
    nice-to-have nice-to-haves not notice number objectives of offer offer's offering on open openings
    opportunities opportunity optional or other our out outcomes overview package pay perks person personal
    physical plus pluses points policy position positions posted posting preferred prerequisite
    prerequisites primary privacy procedure process professional profile program proven purpose
    qualification qualifications qualities questions range really recruitment reference related relevant
    remote require required requirement requirements responsibilities responsibility responsible rewards
    role roles salary scope sector seek seeking set sets should skill skills smile soft some source special
    specific specification spend stack stages stand start statement status steps story strengths successful
    summary talk task tasks team teammate tech technical technologies technology that the these things this
    those time title to tools traits transparency type typical understanding url us use vacancies values
    vision want we we're we've website week wellness what what's where who why why's will wish with work
    working would year you you'd you'll you're you've your yourself"""
) | {""}
"""The words of which headings consist, and what stands before a break that begins one."""

_NAMED = re.compile(
    r"(?:more |all )?(?:about|why|life (?:at|in|with)|working (?:at|for|with)|join|joining|meet|who is|inside) .{2,40}"
    r"|responsible use of .*|us - .*"
)
"""Headings that hold a name."""

_FIRST_WORDS = _HEADING_WORDS | words("more all about why life working join joining meet who inside responsible us")
"""The words that a heading may begin with, those of headings that hold a name among them."""


def heading_text(line: str) -> str:
    """A line as a heading is looked up: small letters, without bullets, numbers, emphasis, emoji and colons."""
    start, end = 0, len(line)
    while start < end and not (line[start].isalnum() or line[start] in _FIRST_SIGNS):
        start += 1
    while start < end and not (line[end - 1].isalnum() or line[end - 1] in _LAST_SIGNS):
        end -= 1
    return " ".join(line[start:end].split()).lower()


def reads_as_heading(heading: str) -> bool:
    """Whether a line without any mark of a heading has a heading's words only: `nice to have`, `about Acme`."""
    first = heading.partition(" ")[0]
    if first.isalpha() and first not in _FIRST_WORDS:
        return False
    if _NAMED.fullmatch(heading):
        return True
    return _HEADING_WORDS.issuperset(_WORD_BREAK.split(heading))


_LEAD_INS = tuple(
    (section, re.compile(pattern, re.IGNORECASE))
    for section, pattern in (
        (
            Section.PREFERRED,
            (
                r"\bnice[ -]to[ -]have|\bbonus\b|\ba (?:big |huge |strong )?plus\b|\bpreferred\b|\bdesirable\b"
                r"|\bideally\b|\beven better\b|\bextra points\b|\b(?:thrilled|delighted|excited|happy) to see\b"
                r"|\b(?:would|will) be (?:great|nice|lovely|a plus|an? (?:advantage|asset))"
                r"|'d be (?:great|nice|lovely)\b|\bwould (?:put you|make us|impress|delight|set you)\b|\bdeal-?breaker"
            ),
        ),
        (Section.BENEFITS, r"\bwe offer\b|\b(?:benefits|perks)\b|\byou(?:'ll| will) (?:get|receive|enjoy)\b"),
        (
            Section.REQUIREMENTS,
            (
                r"\bthe following skills\b"
                r"|\b(?:look|search|seek)ing for\b|\brequirements?\b|\bqualifications?\b|\bmust[ -]haves?\b"
                r"|\bto be considered\b|\b(?:you|candidates?|applicants?|who|person)"
                r"(?:'ll| will| should| must|'ve)? (?:also )?"
                r"(?:have|need|bring|possess|demonstrate|know|meet)\b"
                r"|\ban? (?:\w+ )?(?:fit|match)(?: for us)? if\b"
                r"|\bexperience (?:with|in) (?:most|some|any|several|one|at least|the following)"
            ),
        ),
        (
            Section.RESPONSIBILITIES,
            (
                r"\bresponsibilit|\bresponsible for\b|\bduties\b|\byou(?:'ll| will)\b|\btasks\b"
                r"|\bin this (?:role|position)\b|\b(?:the|this) (?:role|position|job) (?:involves|includes|entails)\b"
            ),
        ),
        (Section.TECHNOLOGIES, r"\bstack\b|\btechnologies\b|\btools (?:we|you)\b|\bwe use\b"),
    )
)
"""What a sentence that leads in a list says of it; the first that fits counts."""

_LAST_SENTENCE = re.compile(r"[.!?]\s+")
_LONGEST_LEAD_IN = 200


def led_in(text: str) -> Section | None:
    """The section of the list that a sentence ending with a colon leads in, or None where it does not say."""
    sentence = _LAST_SENTENCE.split(text)[-1]
    if len(sentence) > _LONGEST_LEAD_IN:
        return None
    return next((section for section, wording in _LEAD_INS if wording.search(sentence)), None)


def wishes_for_list(text: str) -> bool:
    """Whether a sentence with a full stop says that the list behind it would be welcome."""
    return len(text) <= _LONGEST_LEAD_IN and _WISHES.search(text) is not None


_WISHES = re.compile(
    r"^(?:some )?(?:optional|desirable|nice[ -]to[ -]have|bonus) (?:skills|extras|experience|points|qualifications)\b"
    r"|\b(?:in our stack|the following|any of these|these)\b.{0,60}?\b(?:is|are|would be|will be|be)"
    r" (?:an? )?(?:\w+ly )?(?:desirable|nice|great|plus|bonus|advantage|useful|beneficial|helpful|welcome)\b",
    re.IGNORECASE,
)


def comments_on_posting(heading: str) -> bool:
    """Whether a heading opens remarks on the posting, which is itself over there."""
    return COMMENTARY.fullmatch(heading) is not None


def section_of(heading: str) -> Section | None:
    """The section that a heading opens, or None where it is no known heading. Takes what `heading_text` gives."""
    if not heading or len(heading) > LONGEST_HEADING or heading.count(" ") >= MOST_WORDS:
        return None
    return _section(heading)


@lru_cache(maxsize=8192)
def _section(heading: str) -> Section | None:
    return next((section for section, rule in RULES if rule.fullmatch(heading)), None)
