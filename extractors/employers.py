"""The employer by its names: what names it is no skill, also where the employer is a tool of the taxonomy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractors.lexicon import Candidate
from extractors.surface import NAME_KINDS
from schema.concepts import SkillKind

_LEGAL = r"(?:,? (?:Inc|LLC|Ltd|GmbH|Corp|AG|SE|AB|BV|Software|Technologies|Labs|Systems)\b\.?)?"
_ASIDE = r"(?:\s?[(\[][^()\[\]]{0,80}[)\]]){0,2}"
_HIRES = re.compile(
    rf"(?:\.\w{{2,3}}\b)?{_LEGAL}{_ASIDE},?\s(?:is|are) (?:\w+ ){{0,2}}?"
    r"(?:hiring|looking (?:for|to (?:hire|grow|add|expand))|seeking|recruiting|searching for|expanding|profitable"
    r"|on a mission|headquartered|backed by|revolutioni[sz]ing"
    r"|an? (?:[\w'-]+ ){0,5}(?:company|start-?up|employer|firm)\b)",
    re.IGNORECASE,
)
"""What follows the name of who hires: "Cloudera (YC W10) is looking for"."""

_HEADER = re.compile(rf"(?:\.\w{{2,3}}\b)?{_LEGAL}(?:{_ASIDE}\s*(?:\||[-–—•]\s|//)|\s?\([^()\n]{{0,80}}\)\s*\n)")
"""What follows the name that opens a header: "New Relic, Inc | Engineer", "HubSpot - Boston"."""

_ADDRESS = re.compile(r"\s?[(\[]\s?(?:https?://)?(?:www\.)?([\w-]+)\.\w{2,10}\b")
_IS = re.compile(r" is (?:the|an?) (?!(?:\w+ )?(?:must|plus|requirement|bonus|advantage)\b)")
"""How a posting goes on that begins with what the employer is: "npm is the package manager"."""

_WHO = re.compile(
    r"(?:\b(?:[Hh]ere at|[Ww]e are|[Ww]e're|[Ii]nside)|^(?:[Aa]t|[Aa]bout|[Ww]hy|[Jj]oin|[Ll]ife at|[Ww]orking at))\s$",
    re.MULTILINE,
)
_WE = re.compile(r"(?:,? (?:we|our|you|you'll|everyone)\b|[,.!?:]|\s*$)", re.MULTILINE)
_AT = re.compile(r"\S (?:at|@) $")
_BEFORE_REACH = 20
_NO_COMPANIES = frozenset({SkillKind.LANGUAGE, SkillKind.FRAMEWORK, SkillKind.CERTIFICATION})
"""Kinds that open a header as a thing to know: "Python | Berlin"."""

_ASKED = re.compile(
    r"\b(?:experience|knowledge|familiar\w*|proficien\w+|expertise|fluen\w+|background|skilled|skills?)"
    r" (?:in|with|of|using|on)(?: [\w./+-]+,?){0,3} $",
    re.IGNORECASE,
)
_ASKED_REACH = 70


@dataclass(frozen=True, slots=True)
class Employer:
    """Who hires, in small letters: the `name`, empty where nothing tells it, and what the text itself calls so."""

    name: str
    own: frozenset[str]

    @classmethod
    def of(cls, organization: str | None, text: str, candidates: Iterable[Candidate]) -> Employer:
        """The employer that the facts give, and what the text itself calls so among its candidates."""
        own = dict.fromkeys(_own_names(text, candidates))
        return cls((organization or next(iter(own), "")).lower(), frozenset(own))

    def is_named(self, text: str, candidate: Candidate) -> bool:
        """Whether a name is the employer's, or an ambiguous word an end of it: "Swift Systems", "Amazon Flex"."""
        written = text[candidate.start : candidate.end]
        if self._is_name(_stem(written.lower()), candidate.forms[0].skill.kind):
            return not self._is_asked_for(text, candidate)
        if not candidate.guarded or written.islower():
            return False
        word = written.lower()
        if self.name.startswith(f"{word} "):
            return True
        return self.name.endswith(f" {word}") and not self._is_asked_for(text, candidate)

    def _is_name(self, stem: str, kind: SkillKind) -> bool:
        return stem in self.own or (stem == self.name and bool(stem) and kind not in _NO_COMPANIES)

    def _is_asked_for(self, text: str, candidate: Candidate) -> bool:
        """Whether a posting asks for the employer's own product: "experience with MongoDB"."""
        return _ASKED.search(text, max(0, candidate.start - _ASKED_REACH), candidate.start) is not None

    def holds(self, text: str, candidate: Candidate) -> bool:
        """Whether a term is a part of the employer's name: "Acme Marketing is hiring"."""
        if not self.name or text[candidate.start : candidate.end].lower() not in self.name:
            return False
        first = max(0, candidate.start - len(self.name))
        around = text[first : candidate.end + len(self.name)].lower()
        found = around.find(self.name) + first
        return found >= first and found <= candidate.start and candidate.end <= found + len(self.name)


def _own_names(text: str, candidates: Iterable[Candidate]) -> Iterator[str]:
    """The names among the candidates that the text uses for who hires, in its order."""
    head = len(text) - len(text.lstrip())
    end = text.find("\n", head) if "\n" in text[head:] else len(text)
    for candidate in candidates:
        kind = candidate.forms[0].skill.kind
        if kind in NAME_KINDS and _is_own(text, candidate, head, end):
            yield _stem(text[candidate.start : candidate.end].lower())


def _is_own(text: str, candidate: Candidate, head: int, end: int) -> bool:
    """Whether a name stands where who hires stands: in the header, before "is hiring", behind "here at"."""
    if candidate.start == head and _IS.match(text, candidate.end):
        return candidate.forms[0].skill.kind not in _NO_COMPANIES
    if not text[candidate.start].isupper():
        return False
    before = text[max(0, candidate.start - _BEFORE_REACH) : candidate.start]
    if _WE.match(text, candidate.end) and _WHO.search(before):
        return True
    if candidate.forms[0].skill.kind in _NO_COMPANIES:
        return False
    if candidate.start == head or (candidate.start < end and _AT.search(before)):
        return _HEADER.match(text, candidate.end) is not None or _HIRES.match(text, candidate.end) is not None
    return _HIRES.match(text, candidate.end) is not None or _has_address(text, candidate)


def _has_address(text: str, candidate: Candidate) -> bool:
    """Whether a name is followed by its own address in brackets: "Mesosphere [mesosphere.io]"."""
    match = _ADDRESS.match(text, candidate.end)
    if not match:
        return False
    name = _stem(text[candidate.start : candidate.end].lower())
    return match[1].lower() == "".join(filter(str.isalnum, name))


def _stem(name: str) -> str:
    """A name without the end of an address."""
    stem, dot, end = name.rpartition(".")
    return stem if dot and end in {"com", "io", "ai", "org", "net", "co"} else name
