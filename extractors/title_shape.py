"""The title within a wording that names a job: without what leads to it, what follows it and half of a bracket."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractors.employment import named_employment
from extractors.places import is_place, is_region, leading_place
from extractors.remembered import remembered
from extractors.title_wordings import (
    ARTICLES,
    BARE_TERMS,
    LEAD_IN,
    LOOSE_WORD,
    MARKUP,
    NO_ASIDE,
    NUMBERING,
    OF_OURS,
    OURS_BETWEEN,
    SAYS,
    SIGNED,
    SIGNS_AROUND,
    TAIL,
    TELLING,
    TERMS,
)
from extractors.title_words import clean_title, is_side, names_job, names_profession, without_edges
from extractors.white_space import RUN
from extractors.workmodes import named_mode

_LONGEST = 160
"""Characters; in a longer text no title is looked for."""

MOST_WORDS = 14
_WORDS = re.compile(r"[^\W_][^\s/]*")
_COLON = re.compile(r"(?<![/\d]):\s?(?!/)")
_IN_PLACE = re.compile(rf"{RUN}(?:in|near|for|from)\s(?P<place>[A-Z].*)")
_IN_TOWN = re.compile(rf"{RUN}in (?!Test\b|Training\b)[A-Z].*")
_SIGNS = re.compile(
    r"\s?(?P<sign>[,;|•~]|/(?=\s)|(?<=\s)/)\s?|(?<=[A-Za-z)])(?P<dash>\s?[-–—]{1,2}\s)"
    r"|(?<=[A-Za-z]{2})(?P<stop>\.\s)(?=[A-Z])"
)
_ASIDE = re.compile(r"\s?[(\[](?P<told>[^()\[\]]*)[)\]]")
_MARKUP_SIGNS = ("<", "==", "[", "://", "www.")
_LONGEST_ASIDE = 60
_FOR_INTERNS = frozenset({"intern", "interns", "internship"})
_INTERN_BEHIND = re.compile(r"[\s,]+(?:\[\s?)?(?:(?:and|or)\s)?interns?\]?$", re.IGNORECASE)


@remembered
def shaped(text: str) -> str | None:
    """The title in a text, as a person would copy it; none where what is left reads as no title."""
    if len(text) > _LONGEST:
        return None
    title = clean_title(MARKUP.sub(" ", text) if any(map(text.__contains__, _MARKUP_SIGNS)) else text)
    if _is_plain(title):
        return title
    signed = SIGNED.match(title)
    if OF_OURS.search(title) or (signed and not names_job(signed["name"])):
        return None
    title = OURS_BETWEEN.sub("", title) if "our " in title else title
    quiet = not _LOUD.search(title) and TELLING.isdisjoint(_WORDS_SAID.findall(title.lower()))
    title = _from_start(title) if quiet else _before_tail(_behind_lead_in(title))
    for signs, step in _STEPS:
        if not signs or any(map(title.__contains__, signs)):
            title = step(title)
    title = _trimmed(title)
    return title if _reads_as_title(title) and (quiet or not SAYS.search(title)) else None


_LOUD = re.compile(r"[^\w\s,;:/&()+#'–—-]|\d")
_WORDS_SAID = re.compile(r"[a-z']+")
"""Without such a sign and a word of what tells, a title has nothing before it, nothing behind it and says nothing."""


def _is_plain(text: str) -> bool:
    """Whether a text is a title as it stands, which saves the steps: a few words that end with a profession."""
    if not _PLAIN.fullmatch(text) or ARTICLES.match(text):
        return False
    return TELLING.isdisjoint(text.lower().split(" ")) and names_profession(_LAST.split(text)[-1])


_PLAIN = re.compile(r"(?:[A-Za-z][A-Za-z+#/&]* |[A-Za-z]+-[A-Za-z]+ |& ){0,5}[A-Za-z]+(?:/[A-Za-z]+)?")
_LAST = re.compile(r"[ /]")


def _behind_lead_in(text: str) -> str:
    """What a text asks for: of "We are looking for a Data Engineer" the job."""
    last = None
    for match in LEAD_IN.finditer(text):
        if names_job(text[match.end() :]):
            last = match
    if not last:
        return _from_start(text)
    behind = text[last.end() :]
    named = last.start() > 0 and last[0].lower() == "hiring "
    return _from_start(_IN_TOWN.sub("", behind) if named else behind)


def _from_start(text: str) -> str:
    """A title without numbers of a list, articles and praise before it."""
    before = None
    while before != text:
        before = text
        bare = text.lstrip(" +=~&!?*-–—>•\"'").removeprefix(". ").lstrip()
        match = NUMBERING.match(bare) or ARTICLES.match(bare)
        text = bare[match.end() :] if match and names_job(bare[match.end() :]) else bare
    return text


def _before_tail(text: str) -> str:
    """A title without what goes on behind it: "Data Engineer to join us", "Data Engineers wanted!"."""
    for match in TAIL.finditer(text):
        if names_job(text[: match.start()]) and not _is_within_brackets(text, match.start()):
            return text[: match.start()]
    return text


def _is_within_brackets(text: str, at: int) -> bool:
    """Whether a place of a text stands within brackets that are closed behind it."""
    return text.count("(", 0, at) > text.count(")", 0, at) and ")" in text[at:]


def _balanced(text: str) -> str:
    """A text without the half of a bracket: of "NYC) Data Engineer (Full" the job."""
    depth, open_at = 0, -1
    for at, sign in enumerate(text):
        if sign in "([":
            open_at = at if depth == 0 else open_at
            depth += 1
        elif sign in ")]":
            depth -= 1
        if depth < 0:
            before, after = text[:at], text[at + 1 :]
            return _balanced(before if names_profession(before) else _better(after, before))
    return _better(text[:open_at], text[open_at + 1 :]) if depth else text


def _better(first: str, second: str) -> str:
    """The first of two texts that names a job."""
    return first if names_job(first) or not names_job(second) else second


def _without_asides(text: str) -> str:
    """A title without the asides that say no more of the job: places, terms, pay and addresses."""
    if "(" not in text and "[" not in text:
        return text
    bare = " ".join(_ASIDE.sub(lambda match: " " if _is_beside(match["told"]) else match[0], text).split())
    return bare if names_job(bare) else text


def _is_beside(told: str) -> bool:
    """Whether what stands in brackets is no part of a title."""
    if told.lower() in _FOR_INTERNS:
        return False
    return len(told) > _LONGEST_ASIDE or not told.strip() or NO_ASIDE.search(told) is not None or _is_fact(told)


def tells_beside(part: str) -> bool:
    """Whether a part behind a title tells a place, terms of the work, pay or an address and no field of it."""
    return (
        _is_beside(part)
        or SAYS.search(part) is not None
        or any(map(is_place, (part.partition(" ")[0], part.rpartition(" ")[2])))
    )


def _is_fact(part: str) -> bool:
    """Whether a part is a place or terms of the work."""
    if names_profession(part) and not TERMS.fullmatch(part.strip()):
        return False
    if not part.strip():
        return False
    return (
        TERMS.fullmatch(part.strip()) is not None
        or is_place(part)
        or leading_place(part) is not None
        or named_mode(part) is not None
        or (named_employment(part) is not None and "b2b" not in part.lower())
    )


def _named_part(text: str) -> str:
    """The parts that name jobs, where places, terms and names stand beside them: "Acme, London, Data Engineer"."""
    parts = list(_parts(text))
    if len(parts) == 1:
        return text
    facts = [_is_fact(part) for part, _ in parts]
    if not any(facts):
        return text
    first = next((number for number, (part, _) in enumerate(parts) if names_job(part) and not facts[number]), 0)
    last = next((number for number in range(first, len(parts)) if facts[number]), len(parts))
    return "".join(part + sign for part, sign in parts[first:last])


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """The parts of a title with the sign behind each; a town and its region stay one."""
    start = 0
    pieces: list[tuple[str, str]] = []
    for match in _SIGNS.finditer(text):
        if text.count("(", start, match.start()) > text.count(")", start, match.start()):
            continue
        pieces.append((text[start : match.start()], match[0]))
        start = match.end()
    pieces.append((text[start:], ""))
    number = 0
    while number < len(pieces):
        part, sign = pieces[number]
        joined = f"{part}{sign}{pieces[number + 1][0]}" if number + 1 < len(pieces) else ""
        if "," in sign and joined and not names_job(joined) and is_place(joined):
            part, sign = joined, pieces[number + 1][1]
            number += 1
        yield part, sign
        number += 1


def listed(title: str) -> list[str]:
    """The titles of a list, each as it stands: "Data Engineer, Designer" are two, "Frontend, Backend Engineer" one."""
    titles = [""]
    sign = ""
    for piece, following in _pieces(title):
        if _names_whole_job(titles[-1]) and _names_whole_job(piece):
            titles.append(piece.removeprefix("and ").removeprefix("or "))
        else:
            titles[-1] += sign + piece
        sign = following
    return titles


def _pieces(title: str) -> Iterator[tuple[str, str]]:
    """The pieces of a title between commas and semicolons outside of brackets, each with the sign behind it."""
    start = 0
    for match in _COMMA.finditer(title):
        if not _is_within_brackets(title, match.start()):
            yield title[start : match.start()], match[0]
            start = match.end()
    yield title[start:], ""


_COMMA = re.compile(r"[,;]\s")


def _names_whole_job(text: str) -> bool:
    """Whether a piece of a list names a job of its own and not only a side of one."""
    return names_profession(text) and not is_side(text) and text.strip().lower() not in _SIDES


_SIDES = frozenset({"devops", "sre", "lead", "intern", "interns", "senior", "frontend", "backend", "fullstack"})
"""Words for professions that also tell a side of one: "Software Engineer, DevOps"."""


def _before_colon(text: str) -> str:
    """A title without the name before a colon and the text behind one."""
    match = _COLON.search(text)
    if not match or _is_within_brackets(text, match.start()):
        return text
    before, behind = text[: match.start()], text[match.end() :]
    if names_job(before):
        return f"{before}: {behind}" if _is_speciality(behind) else before
    return behind


def _is_speciality(text: str) -> bool:
    """Whether a text behind a title names its field: "Python", "Product"."""
    return _SPECIALITY.fullmatch(text) is not None


_SPECIALITY = re.compile(r"[A-Z][\w+#/]*(?:,? (?:(?:and|&|of) )?[A-Z][\w+#/]*){0,3}")


def _at_home(text: str) -> str:
    """A title without the place that it is in: "Data Engineer in San Francisco"."""
    for match in _IN_PLACE.finditer(text):
        if leading_place(match["place"]) and names_job(text[: match.start()]):
            return text[: match.start()]
    words = text.split(" ")
    for length in range(1, min(len(words), _TOWN_WORDS + 1)):
        if names_profession(words[-length - 1]) and is_place(" ".join(words[-length:])):
            return " ".join(words[:-length])
    return text


_TOWN_WORDS = 3


def _trimmed(text: str) -> str:
    """A title without signs and loose words at its ends."""
    before = None
    while before != text:
        before = text
        text = LOOSE_WORD.sub("", SIGNS_AROUND.sub("", without_edges(text)))
        text = text[1:-1] if text.startswith("[") and text.find("]") == len(text) - 1 else text
        text = text.removesuffix(".") if re.search(r"[A-Za-z]{3}\.$", text) else text
    return " ".join(_from_start(text).split())


def _reads_as_title(title: str) -> bool:
    """Whether what is left is a title: it names a job, in few words, and says nothing."""
    if not title or not names_job(title) or len(_WORDS.findall(title)) > MOST_WORDS:
        return False
    if BARE_TERMS.fullmatch(title):
        return False
    place = _INTERN_BEHIND.sub("", title)
    return place == title or not (is_place(place) or is_region(place))


_STEPS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("()[]", _balanced),
    ("([", _without_asides),
    (",;|•~/.-–—", _named_part),
    (":", _before_colon),
    ("", _at_home),
)
"""The steps to a title, each with the signs of which one must be there."""
