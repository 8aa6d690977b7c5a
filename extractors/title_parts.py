"""The part of a line that is a title: of "Acme | Data Engineer | Berlin" the second."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.places import is_place
from extractors.roles import Roles
from extractors.title_shape import shaped, tells_beside
from extractors.title_words import LONGER_WORDS, clean_title, is_side, may_name_job, names_job, names_profession
from extractors.white_space import RUN

LONGEST_TITLE = 100

_TOLD = re.compile(
    r"[a-z]{4}[.!?] [A-Z][a-z]+ [a-z]"
    r"|(?i:\b(?:we|is|are|we're) (?:are )?(?:now |currently |actively |also )?(?:hiring|looking|seeking|searching)\b)"
)
"""What makes a part of a header a sentence about a job and no title."""

_SIGN = re.compile(rf"[|•]\s*|{RUN}(?P<dash>[–—-]{{1,3}}|//|::)\s+")
_ASIDE = re.compile(r"\([^()\n]{0,80}\)")
_FULL_TIME = re.compile(r"\bfull[ -]?time\b", re.IGNORECASE)
_INTERNS = re.compile(r"\W*interns?\W*", re.IGNORECASE)
"""In a header beside full-time work it says that interns are welcome too."""

_FIELD = re.compile(r"[A-Z0-9.#+][\w+#./&()-]*(?: (?:[A-Z0-9&][\w+#./&()-]*|and|of|for|in)){0,4}")
"""What a job is in, behind a dash: "Software Engineer - Ruby"."""


def title_within(text: str, roles: Roles, page: str = "") -> str | None:
    """The title within a line of parts, or the line itself; `page` tells whose name a part is."""
    parts = list(_parts(text))
    if len(parts) == 1 and roles.named_in(clean_title(text)):
        return shaped(text)
    named = [
        (title, number)
        for number, (part, _) in enumerate(parts)
        if may_name_job(part)
        and (title := _titled(part, text))
        and not (number == 0 < len(parts) - 1 and _FIRM.search(title))
    ]
    if not named:
        return None
    title, number = max(named, key=lambda one: _confidence(one[0], roles)) if len(named) > 1 else named[0]
    begins = number == 0 or not parts[number - 1][1]
    return title + _field_behind(parts, number, page) if begins else title


def is_for_interns_too(title: str, line: str) -> bool:
    """Whether a title says only that interns are welcome beside the full-time work of its line."""
    return _INTERNS.fullmatch(title) is not None and _FULL_TIME.search(line) is not None


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """The parts of a line between bars and dashes, each with the dash behind it; brackets stay whole."""
    asides = _ASIDE.finditer(text)
    aside = next(asides, None)
    start = 0
    for match in _SIGN.finditer(text):
        while aside and aside.end() <= match.start():
            aside = next(asides, None)
        if not aside or match.start() < aside.start():
            yield text[start : match.start()].rstrip(), match["dash"] or ""
            start = match.end()
    yield text[start:].rstrip(), ""


def _titled(part: str, line: str) -> str | None:
    """The title that a part of a line is."""
    clean = clean_title(part)
    if len(clean) > LONGEST_TITLE:
        part = clean.partition(", ")[0]
        return part if len(clean) <= _LONGEST_LIST and shaped(part) == part else None
    if not names_job(clean) or _TOLD.search(clean) or is_for_interns_too(clean, line):
        return None
    return shaped(part)


def _field_behind(parts: list[tuple[str, str]], number: int, page: str) -> str:
    """The fields of a job that stand behind dashes like the first one, up to a place, terms or a name."""
    sign = parts[number][1]
    if sign not in _FIELD_SIGNS:
        return ""
    told = ""
    for part, following in parts[number + 1 :]:
        field = clean_title(part)
        if not _is_field(field) or not _is_spoken_of(field, page) or _is_firm(field, page):
            break
        told += f" {sign} {field}"
        if following != sign:
            break
    return told if len(told) <= _LONGEST_FIELD else ""


_FIRM = re.compile(r"\bPartners?$|\bAssociates$|\bAgents?\b(?! [a-z])(?=.* )|^Executive Level")
"""What a name of a firm has that no job has, where other parts stand behind it."""

_LONGEST_LIST = 400
_FIELD_SIGNS = frozenset({"-", "–", "—"})
_LONGEST_FIELD = 50


def _is_field(text: str) -> bool:
    """Whether a part behind a job may be its field: no other job, no place, no terms."""
    if not _FIELD.fullmatch(text) or (names_profession(text) and not is_side(text)):
        return False
    return not tells_beside(text) and not is_place(text.rpartition(" ")[2])


def _is_spoken_of(field: str, page: str) -> bool:
    """Whether a posting has the words of a field in small letters too, or a name once more, as it has no firm's."""
    words = LONGER_WORDS.findall(field)
    if len(words) == 1 and page.count(words[0]) > 1:
        return True
    spoken = [re.search(rf"\b{word.lower()[:_STEM]}", page) is not None for word in words]
    return bool(spoken) and spoken[0] and 3 * sum(spoken) >= 2 * len(spoken)


_STEM = 6
"""Letters by which a word is known in other forms."""


def _is_firm(name: str, page: str) -> bool:
    """Whether a posting speaks of a name as of who hires."""
    for match in re.finditer(rf"(?<!\w){re.escape(name.partition(' ')[0])}\b", page):
        if _BEFORE_FIRM.search(page, max(0, match.start() - _FIRM_REACH), match.start()) or _BEHIND_FIRM.match(
            page, match.end()
        ):
            return True
    return False


_FIRM_REACH = 12
_BEFORE_FIRM = re.compile(r"\b(?:at|about|join|why|by|company:|@)\s(?:the\s)?$", re.IGNORECASE)
_BEHIND_FIRM = re.compile(r"['’]s\b| \((?:http|www)|,? (?:is|was|are|has|builds|helps|makes|offers|provides)\b")


def _confidence(title: str, roles: Roles) -> float:
    """How sure the role of a title is."""
    named = roles.named_in(title)
    return named[0].confidence if named else 0.0
