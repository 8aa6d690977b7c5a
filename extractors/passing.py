"""Products of business life, and standards, that a sentence names only in passing: "the Trello of gardens".

Postings name them at least as often for what the company sells, holds, likens itself to or connects to as for what
one works with. So outside the lists of tasks and requirements they count where the sentence shows that it is about
the work: it says "you", asks, tells what is in use, begins as a task does, or lists them beside tools of engineers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.about_work import is_about_work
from extractors.asks import Ask
from extractors.cases import TASKS_AND_ASKS, Case
from extractors.hierarchy import Hierarchy
from extractors.lexicon import Candidate
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
    if case.sentence.section in TASKS_AND_ASKS or not _ASKED.isdisjoint(case.kinds):
        return True
    return is_about_work(case.sentence.text)


_ASKED = frozenset(Ask)
_TOOLS = NAME_KINDS - {SkillKind.CERTIFICATION}


def _is_tool_of_engineers(candidate: Candidate, names: BusinessNames) -> bool:
    skill = candidate.forms[0].skill
    return skill.kind in _TOOLS and not candidate.guarded and not names.is_product(skill)
