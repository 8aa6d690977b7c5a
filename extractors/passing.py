"""Products of business life, and standards, that a sentence names only in passing: "the Trello of gardens".

Postings name them at least as often for what the company sells, holds, likens itself to or connects to as for what
one works with. So outside the lists of tasks and requirements they count where the sentence shows that it is about
the work: it says "you", asks, tells what is in use, begins as a task does, or lists them beside tools of engineers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.asks import Ask
from extractors.cases import TASKS_AND_ASKS, Case
from extractors.hierarchy import Hierarchy
from extractors.lexicon import Candidate
from extractors.products import IMPERATIVE
from extractors.surface import NAME_KINDS
from extractors.wordlists import words
from schema.concepts import Skill, SkillKind

_FIELDS = frozenset(
    f"group/{slug}"
    for slug in words(
        """office finance sales marketing customer-support human-resources enterprise-applications project-management
        product-management visual-design ux-design cad healthcare education operations-and-logistics analytics
        electronics"""
    )
) | {"skill/e-commerce-development"}
"""Headings of the core taxonomy under which the products of business life stand."""

_RULES = frozenset({"group/compliance", "group/audit-and-risk", "group/certifications", "group/industry-knowledge"})
"""Headings under which standards stand."""

_PRODUCTS = frozenset({SkillKind.TOOL, SkillKind.PLATFORM})


class BusinessNames:
    """Tells which skills of a taxonomy are products of business life or standards, by the headings above them."""

    def __init__(self, hierarchy: Hierarchy) -> None:
        self._hierarchy = hierarchy

    def is_product(self, skill: Skill) -> bool:
        """Whether a skill is a product of business life."""
        return skill.kind in _PRODUCTS and not _FIELDS.isdisjoint(self._hierarchy.above(skill.id))

    def is_standard(self, skill: Skill, written: str) -> bool:
        """Whether a skill, as it is written, is the name of a standard: "ISO 9001", "SOC 2"."""
        named = skill.kind not in _TOOLS and _CODE.search(written) is not None
        return named and not _RULES.isdisjoint(self._hierarchy.above(skill.id))


_CODE = re.compile(r"[A-Z] \d|\d{3}")


def is_named_in_passing(case: Case, candidate: Candidate, written: str, names: BusinessNames) -> bool:
    """Whether a sentence that tells of something else than the work names such a product or standard, or an act.

    What is told by an act ("raise money") is one's own only where a sentence is about the work.
    """
    skill = candidate.forms[0].skill
    if candidate.rule == "phrase":
        return not _is_about_work(case)
    if not (names.is_product(skill) or names.is_standard(skill, written)):
        return False
    if case.in_passing is None:
        case.in_passing = frozenset(_in_passing(case, names))
    return id(candidate) in case.in_passing


def _in_passing(case: Case, names: BusinessNames) -> Iterator[int]:
    """The ids of the candidates of a sentence that is not about the work, without lists of tools of engineers."""
    if _is_about_work(case):
        return
    for together in case.lists():
        if not any(_is_tool_of_engineers(candidate, names) for candidate in together):
            yield from map(id, together)


def _is_about_work(case: Case) -> bool:
    """Whether a sentence asks, tells what is in use or to be done, or is no sentence but a list."""
    text = case.sentence.text
    if case.sentence.section in TASKS_AND_ASKS or not _ASKED.isdisjoint(case.kinds) or IMPERATIVE.match(text):
        return True
    return _CLAUSE.search(text) is None or _WORK.search(text) is not None


_ASKED = frozenset(Ask)
_TOOLS = NAME_KINDS - {SkillKind.CERTIFICATION}


def _is_tool_of_engineers(candidate: Candidate, names: BusinessNames) -> bool:
    skill = candidate.forms[0].skill
    return skill.kind in _TOOLS and not candidate.guarded and not names.is_product(skill)


_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|could|would|should|may|do|does|did|we|our|(?-i:[Ii]ts?)|they|their|who|that"
    r"|which|end up|come|go|log in|sign in|makes|turns|connects|links|reads|pulls|syncs|works|supports|lets|helps|gives"
    r"|brings|sells|builds|runs|lives|adds|takes|feeds|finds|speaks|gets|puts|sends|shows|tells|keeps|serves|provides"
    r"|offers|combines|replaces|uses|needs|stands|comes|goes|wants|calls|says|knows|looks|feels|sits|starts|call|start"
    r"|build|run|want|know|count|trust|copy|drown|founded|launched|created|started|joined|acquired|backed|bought|raised"
    r"|added|sold|wrote|led|met|made|ranked|compared|range)\b",
    re.IGNORECASE,
)
"""What a sentence has that states something; a bare line of names has none of it."""

_WORK = re.compile(
    r"\byou(?:'ll|'re|'ve|'d)?\b|^your\b"
    r"|\b(?:stack|tech|built? .{0,40}?(?:with|on|in|using)|written in|using|powered by|technolog\w*|programming"
    r"|codebase"
    r"|develop\w*|tools?|toolbox|toolset|based on|utili[sz]\w*|leverag\w*|running on|applications?|hosted|deployed"
    r"|runs? on|monorepo|workflows?"
    r"|environments?|implement\w*|customi[sz]\w*|admin\w*|speciali[sz]\w*|specialists?|consult\w*|engineers?|analysts?"
    r"|designers?|architects?|skills?|job|role|position|tasks?|duties|responsib\w*|oversight|dashboards?|reports?"
    r"|reporting"
    r"|sought|fine|okay|acceptable|migrations?|(?:work|jobs?|lots) (?:in|with|on|\())(?!\w)"
    r"|\b(?:we|i|us|teams?|everyone|colleagues|engineering|marketing|sales|finance|support|hr|office|agency|developers"
    r"|communications?|collaboration)\b[^.;]{0,40}?\b(?:us(?:e|es|ed)|runs?|works?|working|tracks?|keeps?|plans?"
    r"|communicates?"
    r"|chats?|talks?|meets?|collaborates?|has|rely|manage|lives?|prefer|like|love|need|migrat\w*|mov\w*|switch\w*"
    r"|adopt\w*"
    r"|happens)\b"
    r"|\b(?:is|are|be|being|and|then) "
    r"(?!integrat|connect|link|list|s[eo]ld|featur|based|back|trust|compar|inspir|found)"
    r"(?:\w+(?:ed|en|wn|ne|pt|ld|ade)|run|lit|built|set|cut|shot|laid)(?: up| out)?"
    r" (?:in|into|with|on|over|using|through|via)\b"
    r"|\b(?:goe?s?|comes?) (?:into|out of)\b|\b(?:workbooks?|spreadsheets?)\b"
    r"|\bour (?:\w+ ){0,2}?(?:crm|erp|ats|cms|wms|lms|hris|ehr|emr|pos|accounts?|books|payroll|records|tickets|code"
    r"|docs?"
    r"|documentation|designs?|files|data|warehouse|bi|wiki|chat|calls|meetings|planning|tills?|systems?|shop|store)\b",
    re.IGNORECASE,
)
"""What shows that a sentence is about the work: whom it speaks to, what is in use, what somebody does with it."""
