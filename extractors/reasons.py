"""Why a candidate does not count, whatever it names: what its sentence is for, and what it does there."""

from __future__ import annotations

import re

from extractors.asides import ASIDES, Aside, is_likened
from extractors.asks import Ask
from extractors.boilerplate import SECTION_REASONS, WHOLE_SENTENCE, Boilerplate
from extractors.cases import TASKS_AND_ASKS, Case
from extractors.cues import without_case
from extractors.degrees import DEGREE, in_degree
from extractors.employers import Employer
from extractors.lexicon import Candidate
from extractors.namesakes import is_namesake
from extractors.people import names_people, names_team
from extractors.place_names import STATES
from extractors.products import sold_spans
from extractors.surface import NAME_KINDS
from extractors.tokens import Tokens
from schema.concepts import SkillKind
from schema.postings import Section

NEGATED = "negated"
EMPLOYER = "names the employer"
NAMESAKE = "something else of that name"
TRAIT = "a trait of character"
PART_OF_NAME = "part of a longer name"

_COMPANY, _DEPARTMENTS, _SELF = Boilerplate.COMPANY.value, Boilerplate.DEPARTMENTS.value, Boilerplate.SELF.value
_APPLICATION, _BENEFIT, _NAMES = Boilerplate.APPLICATION.value, Boilerplate.BENEFIT.value, Boilerplate.NAMES.value
_PRODUCT = Boilerplate.PRODUCT.value
_LIKENED, _HIRE, _TRANSVERSAL = Aside.LIKENED.value, Ask.HIRE.value, SkillKind.TRANSVERSAL
_ABOUT, _BENEFITS = Section.ABOUT, Section.BENEFITS
"""Bound once: to look a member up in its Enum takes longer than all that is done with it."""

LISTS = frozenset({Section.REQUIREMENTS, Section.PREFERRED, Section.TECHNOLOGIES})
"""Sections that list what is asked for and what is in use."""

_IN_USE = re.compile(
    r"\b(?:stack|buil[dt]\w* .{0,40}?(?:with|on|in|using)|written in|(?:we|team) (?:use|work with|run|write|code)|using"
    r"|powered by|technolog(?:y|ies)|programming|codebase|develop(?:ing|ment)? (?:in|with)|tools?|based on|running on"
    r"|applications|hosted (?:on|in)|rendered (?:by|with)|deployed (?:to|on|with)|runs on|monorepo|lives? in)\b",
    re.IGNORECASE,
)
_STACK = re.compile(r"\b(?:stack|technolog(?:y|ies) (?:like|such|including))\b", re.IGNORECASE)
_TRAIT = re.compile(
    r"(?:highly |very |truly |strongly )?(?![\w-]*(?:oriented|minded|focused|skilled))[a-z-]+(?:ate|ed|ive|ous|ful)"
    r"|driven(?: individuals?)?|curi(?:ous|osity)(?: about)?"
    r"|hardworking|energetic|dynamic|enthusiastic|self[ -]starter|(?:forward|free)[ -]thinking",
    re.IGNORECASE,
)
"""How a trait of character is written: "passionate", "driven", "hardworking"."""

_ENDS_OF_TRAITS = (
    "ate",
    "ed",
    "ive",
    "ous",
    "ful",
    "osity",
    "about",
    "ing",
    "ic",
    "starter",
    "driven",
    "dividual",
    "dividuals",
)

_OF_SKILLS = re.compile(r"(?:\s*(?:,|/|&|\band\b|\bor\b)\s*(?:and\s+)?[\w-]+(?: [\w-]+)?){0,5}\s+skills?\b")
"""A list behind a trait that ends in "skills" makes it one: "collaborative, communication and writing skills"."""

_ABOUT_YOU = re.compile(r"you(?<!\wyou)r?\b")
"""Looked for in small letters."""

_ABOUT_YOUR_WORK = re.compile(r"\byou(?:'ll|'re|'ve| will| have| are| bring| need| must| should)\b", re.IGNORECASE)


def reason_against(case: Case, tokens: Tokens, candidate: Candidate, employer: Employer) -> str | None:
    """The first reason that holds, or None."""
    section = case.sentence.section
    if section in SECTION_REASONS and not _is_stack_among_benefits(case, candidate):
        return SECTION_REASONS[section]
    if id(candidate) in case.negated:
        return NEGATED
    if not ASIDES.isdisjoint(case.kinds) and (aside := case.spanned_by(ASIDES, candidate)):
        return Aside(aside).value
    boilerplate = _boilerplate(case, candidate) if case.kinds else None
    if boilerplate:
        return boilerplate
    if _is_sold(case, candidate, employer.name):
        return _PRODUCT
    if candidate.first == candidate.last and not candidate.guarded and _is_namesake(case, tokens, candidate):
        return NAMESAKE
    may_name_people = case.may_name_people and _HIRE not in case.kinds
    if may_name_people and names_people(tokens, candidate, case.first, case.last):
        return _DEPARTMENTS
    if candidate.forms[0].skill.kind in NAME_KINDS:
        return _against_name(case, tokens, candidate, employer)
    return _against_term(case, tokens, candidate, employer)


def _is_sold(case: Case, candidate: Candidate, employer: str) -> bool:
    """Whether a candidate is what the company sells or what its product works with."""
    if case.sold is None:
        listed = case.sentence.section in TASKS_AND_ASKS
        case.sold = () if listed else sold_spans(case.sentence.text, case.cues, employer)
    offset = case.offset(candidate)
    return any(start <= offset < end for start, end in case.sold)


def _is_namesake(case: Case, tokens: Tokens, candidate: Candidate) -> bool:
    """Whether a name stands for something else here, and in no list of names of tools."""
    if not is_namesake(tokens, candidate.first, case.first, case.last):
        return False
    return not any(_is_sure_name(other) and other.start != candidate.start for other in case.neighbours(candidate))


def _is_sure_name(candidate: Candidate) -> bool:
    return not candidate.guarded and candidate.forms[0].skill.kind in NAME_KINDS


def _boilerplate(case: Case, candidate: Candidate) -> str | None:
    """What the sentence is, or the part of it where the candidate stands, if that asks for nothing."""
    whole = WHOLE_SENTENCE & case.kinds
    if whole and not _is_whom_it_is_for(case, candidate):
        return next(Boilerplate(found.kind).value for found in case.cues if found.kind in whole)
    if case.sentence.section in TASKS_AND_ASKS:
        return None
    if _NAMES in case.kinds and _follows_names(case, candidate):
        return _NAMES
    return _BENEFIT if _BENEFIT in case.kinds and not _is_stack(case, candidate) else None


def _follows_names(case: Case, candidate: Candidate) -> bool:
    """Whether a candidate stands behind names of others, and nobody is looked for between: "(YC W14) is hiring a"."""
    offset = case.offset(candidate)
    names = [found.start for found in case.cues if found.kind == _NAMES and found.start <= offset]
    return bool(names) and not any(
        found.kind == _HIRE and max(names) < found.start and found.end <= offset for found in case.cues
    )


def _against_name(case: Case, tokens: Tokens, candidate: Candidate, employer: Employer) -> str | None:
    """A tool in a text about the company counts where it is said to be in use."""
    section = case.sentence.section
    if candidate.guarded and _IN_STATE.match(tokens.text, candidate.end):
        return PART_OF_NAME
    if tokens.text[candidate.end : candidate.end + 1] == " ":
        if _names_place(tokens.text, candidate.end):
            return PART_OF_NAME
        if is_likened(tokens.text, candidate.start, candidate.end):
            return _LIKENED
    if section not in LISTS and employer.is_named(tokens.text, candidate):
        return EMPLOYER
    if tokens.words[candidate.first - 1 : candidate.first] in _KINDS_OF_EMPLOYER:
        return _COMPANY
    if _HIRE not in case.kinds and _defines(case.sentence.text, employer.name):
        return _COMPANY
    if _has_subject(case.sentence.text, employer.name) and _KNOWS.match(case.sentence.text, len(employer.name)):
        return _COMPANY
    about = section is _ABOUT and _HIRE not in case.kinds
    return _COMPANY if about and not _IN_USE.search(case.sentence.text) else None


_JOINED = re.compile(r"\w-$")


def _is_joined(text: str, start: int) -> bool:
    """Whether a term is joined to a word before it and so a part of that: "latency-critical paths"."""
    return text.startswith("-", start - 1) and _JOINED.search(text, max(0, start - 2), start) is not None


_BODIES = (
    *("Tower", "Arena", "Stadium", "Conference", "Summit", "Building", "Street", "Avenue", "Road", "Square", "Plaza"),
    *("Park", "Academy", "School", "College", "University", "Theatre", "Theater", "Hospital", "Hotel", "Museum"),
    *(
        "Books",
        "Press",
        "Airlines",
        "Foods",
        "Farms",
        "Motors",
        "Pizza",
        "Magazine",
        "Brewery",
        "Bakery",
        "Dental",
        "Pharmacy",
    ),
    *("Church", "Trust", "Ltd", "GmbH", "Inc", "LLC", "LLP"),
)
_PLACES = re.compile(rf" (?:[A-Z]\w+ )?(?:{'|'.join([*_BODIES, *map(str.upper, _BODIES)])})\b")


_IN_STATE = re.compile(rf", (?:{'|'.join(sorted(STATES))})(?=\s*(?:$|[\n|,;().•·]|\s[–-]\s| or | and | \d{{5}}))")
"""How a town goes on that is also a name: "Jackson, MS", "Phoenix, AZ"."""


def _names_place(text: str, end: int) -> bool:
    """Whether a name only begins the name of a place, an event or a body: "Oracle Park", "Scala Park School"."""
    return _PLACES.match(text, end) is not None


def _is_whom_it_is_for(case: Case, candidate: Candidate) -> bool:
    """Whether a text about the application begins with whom it is for: "If you are a Java developer, apply here"."""
    if _APPLICATION not in case.kinds or case.follows(_APPLICATION, candidate):
        return False
    offset = case.offset(candidate)
    return case.sentence.text[: len(_IF_YOU)].lower() == _IF_YOU or any(
        found.kind in _ASKED_OR_SOUGHT and found.start <= offset for found in case.cues
    )


_IF_YOU = "if you"
_KINDS_OF_EMPLOYER = (["startup"], ["company"], ["agency"], ["firm"])
"""What stands before the name of a company: "the fast-growing startup Acme"."""


def _is_stack_among_benefits(case: Case, candidate: Candidate) -> bool:
    """Whether a tool stands in a benefit that is the stack one works with."""
    return case.sentence.section is _BENEFITS and _is_stack(case, candidate)


def _is_stack(case: Case, candidate: Candidate) -> bool:
    """Whether a tool stands in a sentence about the stack one works with."""
    return candidate.forms[0].skill.kind in NAME_KINDS and _STACK.search(case.sentence.text) is not None


def _against_term(case: Case, tokens: Tokens, candidate: Candidate, employer: Employer) -> str | None:
    """A field or a method counts only where the sentence is about the work or about you."""
    if _is_industry(tokens, candidate) and (Ask.OFFER in case.kinds or not _ASKED.intersection(case.kinds)):
        return _COMPANY
    transversal = candidate.forms[0].skill.kind is _TRANSVERSAL
    if transversal:
        reason = _against_trait(case.sentence.text, *case.span(candidate))
        if reason:
            return reason
    if candidate.last > candidate.first and (reason := _against_first_word(tokens, candidate)):
        return reason
    if DEGREE in case.kinds and in_degree(case.sentence.text, case.cues, *case.span(candidate)):
        return DEGREE
    section = case.sentence.section
    if section not in LISTS and names_team(tokens, candidate, case.first, case.last):
        return _DEPARTMENTS
    if section not in LISTS and employer.holds(tokens.text, candidate):
        return EMPLOYER
    if not transversal and _DEPARTMENTS in case.kinds and case.follows(_DEPARTMENTS, candidate):
        return _DEPARTMENTS
    return _against_sentence(case, employer)


def _against_first_word(tokens: Tokens, candidate: Candidate) -> str | None:
    """Why several words are no name: the first belongs to a word before it, or is what somebody does."""
    if _is_joined(tokens.text, candidate.start):
        return PART_OF_NAME
    done = candidate.rule == "label" and tokens.words[candidate.first] in _ALSO_DONE
    return NAMESAKE if done and tokens.words[candidate.first - 1] in _WHO_DOES else None


_ALSO_DONE = frozenset({"value", "process", "test", "market"})
_WHO_DOES = frozenset({"we", "you", "they", "i", "who"})
"""What a name may begin with that here is what somebody does: "we value engineering breadth"."""


def _against_sentence(case: Case, employer: Employer) -> str | None:
    """Why no field or method in a sentence counts: it is not about the work nor about you."""
    if case.sentence.section in _TITLE_TASKS_AND_ASKS:
        return _SELF if _speaks_of_itself(case) else None
    if case.is_about_company is None:
        case.is_about_company = _HIRE not in case.kinds and _is_about_company(case, employer.name)
    return _COMPANY if case.is_about_company else None


_TITLE_TASKS_AND_ASKS = TASKS_AND_ASKS | {Section.TITLE}
_ASKED_OR_SOUGHT = frozenset({Ask.HARD, Ask.SOFT, Ask.AHEAD, Ask.HIRE})
_ASKED = frozenset({Ask.HARD, Ask.SOFT, Ask.AHEAD, Ask.BEHIND, Ask.BARE})
_INDUSTRY = frozenset({"industry", "space", "sector", "market"})


def _is_industry(tokens: Tokens, candidate: Candidate) -> bool:
    """Whether a term says only in which business one is: "the insurance industry", but not "know the energy market"."""
    return candidate.rule != "phrase" and not _INDUSTRY.isdisjoint(tokens.words[candidate.last : candidate.last + 2])


def _against_trait(text: str, start: int, end: int) -> str | None:
    """A trait of character is no skill, and a capitalised word that goes on as a name is another name."""
    ends_so = without_case(text[start:end]).endswith(_ENDS_OF_TRAITS)
    if (
        ends_so
        and _TRAIT.fullmatch(text, start, end)
        and not (_OF_SKILLS.match(text, end) or _STRESSED.search(text, max(0, start - _STRESS_REACH), start))
    ):
        return TRAIT
    goes_on = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    return PART_OF_NAME if start > 0 and text[start].isupper() and goes_on else None


_STRESSED = re.compile(r"\b(?:highly|truly|extremely|exceptionally|strong|strongly)\s$", re.IGNORECASE)
"""What makes more of a trait than praise: "highly creative", "strong collaborative personality"."""

_STRESS_REACH = 16


def _is_about_company(case: Case, employer: str) -> bool:
    """Whether a sentence outside the lists of tasks and requirements says what the company is, not what you do."""
    if not _WISHES.isdisjoint(case.kinds):
        return False
    if employer and _serves(case.sentence.text, employer):
        return True
    if case.sentence.section in _ABOUT_AND_DETAILS:
        return _ABOUT_YOUR_WORK.search(case.sentence.text) is None
    about = _COMPANY in case.kinds or _has_subject(case.sentence.text, employer)
    return about and _ABOUT_YOU.search(without_case(case.sentence.text)) is None


_ABOUT_AND_DETAILS = frozenset({Section.ABOUT, Section.DETAILS})
_WISHES = frozenset({Ask.AHEAD, Ask.BEHIND, Ask.BARE})


def _serves(text: str, employer: str) -> bool:
    """Whether a sentence says what its product does for whom it calls "you": "with Acme, you can"."""
    start = len("with ") if text[: len("with ")].lower() == "with " else 0
    end = start + len(employer)
    return text[start:end].lower() == employer and _SERVICE.match(text, end) is not None


_SERVICE = re.compile(r",? you can\b| (?:helps?|lets?|enables?|allows?|gives) you\b", re.IGNORECASE)


def _has_subject(text: str, name: str) -> bool:
    """Whether a sentence begins with a name, and goes on as a sentence about it does."""
    return bool(name) and text[: len(name)].lower() == name and text[len(name) : len(name) + 2] in _GOES_ON


def _defines(text: str, name: str) -> bool:
    """Whether a sentence says what the employer is: "Acme is the package manager for Java"."""
    return _has_subject(text, name) and _IS_A.match(text, len(name)) is not None and not _IS_BUILT.search(text)


_KNOWS = re.compile(r" (?:has|have|brings|possesses) (?:[\w-]+ ){0,3}(?:experience|expertise|knowledge|track record)\b")
"""What a sentence says the employer itself knows: "Acme has deep experience in Kafka"."""

_IS_BUILT = re.compile(r"\b(?:buil[dt] (?:\w+ )?(?:with|on|in|using|from)|written in|powered by|running on|stack)\b")
_IS_A = re.compile(r",? is (?:the|an?) (?!\w+ (?:shop|house)\b)")
_GOES_ON = frozenset({f" {letter}" for letter in "abcdefghijklmnopqrstuvwxyz"} | {"'s", "’s"})


def _speaks_of_itself(case: Case) -> bool:
    if _SELF not in case.kinds or not _ASKED_NOW.isdisjoint(case.kinds):
        return False
    return _ABOUT_YOU.search(without_case(case.sentence.text)) is None


_ASKED_NOW = frozenset({Ask.HIRE, Ask.HARD, Ask.SOFT})
