"""Which role of the taxonomy a job title names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from operator import itemgetter

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from extractors import spelling
from extractors.remembered import remembered
from extractors.title_words import clean_title, core_of, is_side, names_profession
from extractors.tokens import words_of
from schema.concepts import Role, Status
from schema.postings import RoleFinding

_MOST_WORDS = 24
_LENGTH_STEP = 4
_LEAST_LIKE = 88.0
"""Of 100; below it two labels that differ in letters are taken for two roles. Set by hand."""

_SURE = 0.9
"""The confidence from which a role is all that a title names."""

_ALL_NEEDED = 5
"""Of so few words each must belong to the label for its role to be sure."""

_WRITTEN_BOTH_WAYS = (
    ("full stack", "fullstack"),
    ("front end", "frontend"),
    ("back end", "backend"),
    ("dev ops", "devops"),
    ("dev manager", "development manager"),
    ("dev lead", "development lead"),
)
_SHORT_FORMS = {
    "dev": "developer",
    "devs": "developers",
    "sw": "software",
    "eng": "engineer",
    "mgr": "manager",
    "admin": "administrator",
}
_PROFESSIONS = {"engineering": "engineer", "development": "developer", "science": "scientist", "design": "designer"}
"""Fields of work, which stand for who does it: the role of "Software Engineering Interns" is Software Engineer."""

_HEAD_FIRST = frozenset({"analyst", "engineer", "developer", "manager", "consultant", "scientist", "specialist"})


class Roles:
    """The labels of a taxonomy's roles."""

    def __init__(self, roles: Iterable[Role]) -> None:
        self._by_label: dict[str, list[Role]] = defaultdict(list)
        for role in roles:
            if role.status is Status.CURRENT:
                for label in role.labels:
                    self._add(label, role)
        self._longest: dict[str, int] = defaultdict(int)
        """How many words the longest label has that begins with a word."""
        for label in self._by_label:
            words = label.split(" ")
            self._longest[words[0]] = max(self._longest[words[0]], len(words))
        self._of_title, self._of_core = remembered(self._look_up), remembered(self._find)
        """What titles name, and what many titles share without their rungs."""

    @cached_property
    def _near(self) -> Mapping[tuple[str, int], Sequence[str]]:
        """The labels by their first letter and about their length, made when a title first is no label."""
        near: dict[tuple[str, int], list[str]] = defaultdict(list)
        for label in sorted(self._by_label):
            near[label[:1], len(label) // _LENGTH_STEP].append(label)
        return near

    def _add(self, label: str, role: Role) -> None:
        words = _words_of(label)
        for last in dict.fromkeys((words[-1], spelling.plural(words[-1]) or words[-1])) if words else ():
            key = " ".join([*words[:-1], last])
            if role not in self._by_label[key]:
                self._by_label[key].append(role)

    def named_in(self, title: str) -> tuple[RoleFinding, ...]:
        """The roles that a title names, the surest first; a misspelled title finds the nearest label."""
        return self._of_title(title)

    def _look_up(self, title: str) -> tuple[RoleFinding, ...]:
        wordings = _wordings(" ".join(_words_of(clean_title(title))))
        return self._of_core(next((one for one in wordings if one in self._by_label), None) or core_of(title))

    def of_side(self, title: str) -> tuple[RoleFinding, ...]:
        """The role of the side of development that a title begins with: "Front-end Lead", "Backend, Ops"."""
        words = _words_of_core(core_of(title))
        side = next(iter(words), "")
        if side not in _SIDES or words[-1].removesuffix("s") in _TEACHING:
            return ()
        roles = self._by_label.get(f"{side} {_SIDES[side]}", ())
        return tuple(_finding(role, 0.5, len(roles)) for role in roles)

    def sure_of(self, title: str) -> RoleFinding | None:
        """The role that a title names and hardly anything else; no other title costs more than looking it up."""
        words = _words_of_core(core_of(title))
        if len(words) <= _ALL_NEEDED and len(self._by_label.get(" ".join(words), ())) != 1:
            return None
        named = self.named_in(title)
        return named[0] if named and named[0].confidence >= _SURE else None

    def _find(self, core: str) -> tuple[RoleFinding, ...]:
        words = _words_of_core(core)
        found = list(self._contained(words)) or list(self._scattered(words)) or list(self._rearranged(words))
        found = found or list(self._nearest(" ".join(words)))
        best: dict[str, RoleFinding] = {}
        for finding in sorted(found, key=lambda one: -one.confidence):
            best.setdefault(finding.role_id, finding)
        return tuple(best.values())

    def _contained(self, words: Sequence[str]) -> Iterator[RoleFinding]:
        """The longest labels within a title; the more of the title a label covers, the surer it is."""
        whole = self._by_label.get(" ".join(words))
        if whole:
            yield from (_finding(role, 1.0, len(whole)) for role in whole)
            return
        found = [
            (first, length, roles)
            for first, word in enumerate(words)
            for length in range(1, min(self._longest.get(word, 0), len(words) - first) + 1)
            if (roles := self._by_label.get(" ".join(words[first : first + length])))
        ]
        found.sort(key=itemgetter(1), reverse=True)
        covered: set[int] = set()
        for first, length, roles in found:
            span = range(first, first + length)
            if not covered.issuperset(span):
                covered.update(span)
                yield from (_finding(role, length / len(words), len(roles)) for role in roles)

    def _scattered(self, words: Sequence[str]) -> Iterator[RoleFinding]:
        """Labels whose words stand in a title with others between: "full stack PHP engineer"."""
        for first in range(len(words) - 2):
            for length in range(2, min(len(words) - first, self._longest.get(words[first], 0) + 1)):
                key = " ".join([*words[first : first + length - 1], words[-1]])
                roles = self._by_label.get(key, ())
                yield from (_finding(role, 0.5 * length / len(words), len(roles)) for role in roles)

    def _rearranged(self, words: Sequence[str]) -> Iterator[RoleFinding]:
        """Labels in another order or by the field of work: "Analyst Business Intelligence", "Engineers (Python)"."""
        labels = _otherwise_named(words) if words else ()
        roles = next((self._by_label[label] for label in labels if label in self._by_label), [])
        yield from (_finding(role, 0.5, len(roles)) for role in roles)

    def _nearest(self, name: str) -> Iterator[RoleFinding]:
        """The label nearest to a misspelled title, among those with its first letter and about its length."""
        size = len(name) // _LENGTH_STEP
        labels = list(chain.from_iterable(self._near.get((name[:1], step), ()) for step in (size - 1, size, size + 1)))
        match = process.extractOne(name, labels, scorer=fuzz.ratio, score_cutoff=_LEAST_LIKE) if labels else None
        if match and _is_spelled_alike(name, match[0]):
            label, score, _ = match
            yield from (_finding(role, 0.5 * score / 100, 1) for role in self._by_label[label])


def _is_spelled_alike(name: str, label: str) -> bool:
    """Whether a name has the words of a label but for slips in long ones; "best engineers" are no "BMS engineers"."""
    words = name.split()
    others = [word for word in label.split() if word in words or word not in _SMALL_WORDS]
    return len(words) == len(others) and all(map(_is_slip, words, others))


_SMALL_WORDS = frozenset(("it", "js", "of", "ui"))
"""Words of labels that titles leave out: "Systems Engineer IT"."""


def _is_slip(word: str, other: str) -> bool:
    """Whether two words are one, but for a letter or an ending."""
    if word == other:
        return True
    if min(len(word), len(other)) < _LONG_WORD:
        return False
    far = OSA.distance(word, other)
    return far <= 1 or (far <= _ENDING and word[:_STEM] == other[:_STEM])


_LONG_WORD = 5
_ENDING = 2
_STEM = 7
"""Letters of words that differ in their endings at most."""


def _otherwise_named(words: Sequence[str]) -> Iterator[str]:
    """A title as labels name it: by its field, or by who works in it."""
    for number, word in enumerate(words[:-1]):
        if (head := word.removesuffix("s")) in _HEAD_FIRST:
            yield " ".join([*words[number + 1 :], head])
            yield f"{words[number + 1]} {head}"
    *field, last = words
    if last in _PROFESSIONS:
        yield " ".join([*field, _PROFESSIONS[last]])
    if field and last.removesuffix("s") in _SKILLED:
        yield from (" ".join([*field, profession]) for profession in ("developer", "engineer"))
    if last not in _PROFESSIONS and not names_profession(" ".join(words)):
        yield from (" ".join([*words, profession]) for profession in ("developer", "engineer"))


_SKILLED = frozenset(
    ("hacker", "expert", "consultant", "guru", "ninja", "lead", "coder", "wizard", "generalist", "developper")
)
"""Words for who works in a field of development, which no label has."""

_TEACHING = frozenset(("instructor", "teacher", "trainer", "lecturer", "tutor", "recruiter", "writer"))
_SIDES = {"fullstack": "developer", "frontend": "developer", "backend": "developer", "devops": "engineer"}


def _wordings(title: str) -> Iterator[str]:
    """A title as it stands and, for whoever leads a field, as others write it: "Head of Data", "Director of Data"."""
    yield title
    leads = _LEADS.fullmatch(title)
    if leads:
        field = leads["field"] or leads["its"]
        yield from (wording.format(field) for wording in _LEADERS)


_LEADS = re.compile(r"(?:head|director|[se]?vp|(?:senior )?vice president) (?:of )?(?P<field>.+)|(?P<its>.+) director")
_LEADERS = ("head of {}", "director of {}", "{} director", "vp of {}", "vp {}", "vice president of {}", "{} manager")


@remembered
def _words_of_core(core: str) -> tuple[str, ...]:
    """The words by which roles are looked for: a side of development stands for its developers."""
    return tuple(_words_of(f"{core} developer" if is_side(core) else core)[:_MOST_WORDS])


def _words_of(title: str) -> list[str]:
    """The words of a title, those joined that are written both ways in titles: `full stack` is `fullstack`."""
    text = " ".join(words_of(title))
    for apart, joined in _WRITTEN_BOTH_WAYS:
        text = text.replace(apart, joined)
    return [_SHORT_FORMS.get(word, word) for word in text.split()]


def _finding(role: Role, coverage: float, sharing: int) -> RoleFinding:
    confidence = (0.55 + 0.42 * coverage) / (1.0 if sharing == 1 else 1.25)
    return RoleFinding(role_id=role.id, pref_label=role.pref_label, confidence=round(confidence, 2))
