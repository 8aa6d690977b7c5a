"""Facts of postings annotated by hand, and whether what was found says the same.

A fact that an annotation does not name is not compared; one that it gives as null is not told by the posting, and
whatever is found for it is invented. Beside a fact, `<fact>_ok` lists other answers that are as right, null among them
where it is as right to find nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from schema.postings import EmploymentType, PostingAnalysis, WorkMode

_WORD = re.compile(r"[^\W_][\w+#]*")
_LEGAL = frozenset(
    {"inc", "llc", "ltd", "limited", "gmbh", "ag", "se", "plc", "corp", "corporation", "co", "bv", "oy", "ab", "sa"}
)
_VALUES = {"work_mode": frozenset(WorkMode), "employment_type": frozenset(EmploymentType)}
FACTS = ("title", "organization", "location", "work_mode", "employment_type")
"""The facts beside seniority and pay, as an annotation names them; the title stands in `role`."""


@dataclass(frozen=True, slots=True)
class AnnotatedFact:
    """A fact with every answer that is right; with none, the posting does not tell it.

    With `may_lack` it is right as well to find nothing.
    """

    name: str
    answers: tuple[str, ...] = ()
    may_lack: bool = False

    def is_right(self, found: str | None) -> bool:
        """Whether what was found is one of the answers, in the words that count for this fact."""
        if found is None:
            return self.may_lack
        return any(_SAME.get(self.name, _is_equal)(found, answer) for answer in self.answers)


def annotated_facts(row: Mapping[str, Any]) -> Iterator[AnnotatedFact]:
    """The facts that an annotated posting names. Raises TypeError or AttributeError for what is none."""
    role = row.get("role")
    if isinstance(role, Mapping) and "title_raw" in role:
        yield _fact("title", role["title_raw"], role.get("titles_ok"))
    for name in FACTS[1:]:
        fact = _fact(name, row[name], row.get(f"{name}_ok")) if name in row else None
        if fact and _VALUES.get(name, frozenset(fact.answers)).issuperset(fact.answers):
            yield fact


def found_facts(analysis: PostingAnalysis) -> Mapping[str, str | None]:
    """The facts of an analysis by their names."""
    return {
        "title": analysis.title,
        "organization": analysis.organization,
        "location": analysis.location,
        "work_mode": analysis.work_mode.value if analysis.work_mode else None,
        "employment_type": analysis.employment_type.value if analysis.employment_type else None,
    }


def _fact(name: str, value: str | None, others: list[str | None] | None) -> AnnotatedFact:
    """An annotated value, several of which semicolons part, with those that are as right."""
    answers = [answer or "" for answer in (*(value or "").split(";"), *(others or ()))]
    may_lack = value is None or None in (others or ())
    return AnnotatedFact(name, tuple(answer.strip() for answer in answers if answer.strip()), may_lack)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _is_equal(found: str, answer: str) -> bool:
    return _words(found) == _words(answer)


def _is_same_employer(found: str, answer: str) -> bool:
    """Whether two names of an employer differ at most in the form of the company."""
    return _without_form(found) == _without_form(answer)


def _without_form(name: str) -> list[str]:
    words = _words(name)
    return [word for word in words if word not in _LEGAL] or words


def _is_within(found: str, answer: str) -> bool:
    """Whether a place is the annotated one or a part of how it is told: `Berlin` for "Berlin, Germany"."""
    return bool(_words(found)) and set(_words(found)) <= set(_words(answer))


_SAME: Mapping[str, Callable[[str, str], bool]] = {"organization": _is_same_employer, "location": _is_within}
