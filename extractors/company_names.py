"""Names of who hires, as a person would copy them: without signs, taglines and places, and what is no such name."""

from __future__ import annotations

import re

from extractors.places import is_known, is_region, leading_place
from extractors.title_words import names_profession
from extractors.wordlists import names, words

NAME_EDGES = " \t|*_-–—,.:;()=~✱★☆►•·#>\"'"
_ASIDE = re.compile(r"\s*\([^()]*(?:\)|$)|\s*\[[^\[\]]*(?:\]|$)|(?:https?://|www\.)\S+")
_NUMBER = re.compile(r"^\d{1,2}[.)]\s+")
_BASED = re.compile(r"^[A-Z][\w.]+-based (?=[A-Z])")
_TAGLINE = re.compile(
    r",\s(?:the|an?|makers?|building|part|part of|now|formerly|previously|soon)\s.*"
    r"|\s\"[^\"]*\"?$|\s-\w.*|(?:\s[=☆★~]+-?|(?<=\w)[=-]+)\s+\S.*"
)
"""What may follow a name in the same part of a header: "Acme, the cat company", "Acme- NEW YORK"."""

_LAST_WORD = re.compile(r"\s(?:and|or|for|of|the|with|in|at|and I)$")
_SIGNS_OF_ASIDES = ("(", "[", "://", "www.")
_COMMA = re.compile(r",\s?")
_LIST = re.compile(r"\s*(?:,|/|&|\+|\band\b|\bor\b)\s*")
_THINGS = names(
    """android | angular | angularjs | ar | backend | back end | back-end | big data | c | c# | c++ | css | db | dev
    ops | devops | django | ember | ember.js | frontend | front end | front-end | full stack | full-stack |
    fullstack | go | golang | haskell | html | html5 | ios | java | java spring xml | javascript | js | kotlin |
    linux | machine learning | ml | mobile | mongo | mysql | nix | node | node.js | nodejs | phonegap | php |
    postgres | python | qa | rails | react | react.js | react native | ruby | ruby on rails | rust | scala | spa
    | sql | swift | typescript | ui | unity | ux | vue | web | web development | java gui | ai"""
)
"""Things to know, which open headers as often as names do."""

_DEPARTMENTS = names(
    """accounting | administration | analytics | automation | b2b | b2b saas | benefits | business development |
    business intelligence | comp | compensation | competitive pay | content | customer success | customer
    support | data | data & analytics | data engineering | data science | design | details | ecommerce |
    engineering | equity | f/t | finance | finance & operations | finance tech | franchise |
    freelancers | global | growth | hr | human resources | infrastructure | interns | international | it | jd |
    legal | local | marketing | online | operations | people | platform | product |
    product marketing | product security | products | pms | r&d | reporting platform | research | research
    technology | saas | sales | security | strategy | support | technical support | technology | worldwide | yes"""
)
"""Departments and terms, which follow a job in its title or stand alone in a header."""

_NO_NAME = re.compile(
    r"^(?:come|will|in the|one of|based in|basically|head of|please|extensive|funded|lots of|can't|job reference"
    r"|job no\.?|the #1|must|seeking|hiring|wanted|join|summer|winter|spring|fall|german\b|italian\b|french\b"
    r"|dutch\b|english\b|apply|ideally|currently|actively|senior|junior|sr\.?|jr\.?|mid|early-stage|fast-growing"
    r"|growing|very|ref|req|id) "
    r"|\bco-?founders?\b|\b(?:technical|techincal) founder|^[\d\W]+$|^early-stage$|\bopportunities\b"
    r"|^(?:[£$€R]?\d+(?:[-–]\d+)?k(?:/\w+)?|\d+[-–]\d+)$|\d{2,}k\b|\bwanted\b|\bhiring\b|^[^(]*\)",
    re.IGNORECASE,
)
_OPENERS = words(
    """us you the role job position team company our we your this it me project remote onsite on-site hybrid opportunity
    benefits apply mission what working work join client there he she they these those now here everyone who when where
    how if as in on at for with experience knowledge data software engineering someone each all both some most many one
    currently today please jd summary about note being that which while since although candidates candidate applicants
    applicant responsibilities requirements qualifications founded established recruiting salary location why is are
    its their his her my to of and or but not no yes also then after before from by an a"""
)
"""Words that a sentence about who hires begins with where it does not begin with a name."""

_ALSO_IN_NAMES = words("software data engineering project")
_LONGEST = 60


def company_name(part: str) -> str | None:
    """The name of who hires that a part of a header or a labelled value tells; None where it tells another thing."""
    bare = _bare(part)
    if not bare or len(bare) > _LONGEST or _is_other_thing(bare):
        return None
    return bare


def _bare(part: str) -> str:
    """A part without what may stand before and behind a name in it."""
    if part.isalnum():
        return part
    if any(map(part.__contains__, _SIGNS_OF_ASIDES)):
        part = _ASIDE.sub("", part)
    bare = part.strip(NAME_EDGES)
    if bare[:1].isdigit():
        bare = _NUMBER.sub("", bare)
    if not bare.replace(" ", "").isalnum():
        bare = _TAGLINE.sub("", _BASED.sub("", bare)).strip(NAME_EDGES)
    bare = _LAST_WORD.sub("", bare)
    bare = without_place(bare)
    name, *others = _COMMA.split(bare, maxsplit=1)
    return name if others and leading_place(others[0]) else bare


def without_place(name: str) -> str:
    """A name without the town of one of its houses: "Acme's Dublin"."""
    owner, _, place = name.partition("'s ")
    return owner if place and is_known(place) else name


def _is_other_thing(bare: str) -> bool:
    """Whether a text names a tool, a department, or says something."""
    lowered = bare.lower()
    if lowered in _DEPARTMENTS or lowered in _THINGS or (lowered in _OPENERS and not bare.isupper()):
        return True
    if is_known(bare) or is_region(bare):
        return True
    if bare.isalpha():
        return lowered in _ALONE
    return _NO_NAME.search(bare) is not None or all(
        part in _THINGS or part in _DEPARTMENTS for part in _LIST.split(lowered)
    )


_ALONE = words("cofounder cofounders wanted hiring")


def opens_with_name(name: str) -> bool:
    """Whether a text that stands where a name may stand begins with one, and not with a word of a sentence."""
    first, _, others = name.partition(" ")
    opener = first.lower().partition("'")[0]
    return (opener not in _OPENERS or (bool(others) and opener in _ALSO_IN_NAMES)) and company_name(name) is not None


def is_always_written_so(name: str, text: str) -> bool:
    """Whether a text has a name, twice at least if it has but one capital, and never as a word in small letters."""
    told = text.count(name) > 1 or not name.istitle()
    return told and f" {name.lower()} " not in text and not names_profession(name)
