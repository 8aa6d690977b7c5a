"""The job's title: where it stands in a posting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from extractors.cues import without_case
from extractors.places import is_place
from extractors.privacy import MASK
from extractors.roles import Roles
from extractors.sections import Layout, Line
from extractors.title_parts import LONGEST_TITLE, title_within
from extractors.title_shape import MOST_WORDS, listed, shaped
from extractors.title_words import (
    HEADS,
    LONGER_WORDS,
    clean_title,
    is_side,
    is_vague,
    is_weak,
    names_job,
    names_profession,
)

_LABELLED = re.compile(
    r"[\W_]{0,6}(?:job title|position title|job position|job name|title|job|vacancy"
    r"|(?:(?:two|three|four|several|multiple|\d+) )?(?:(?:current |available )?open )?(?:positions?|roles?)"
    r"|(?:(?:two|three|four|several|multiple|\d+) )?(?:current )?openings?"
    r"|hiring|we're hiring|looking for|seeking)[\W_]{0,4}:[\W_]{0,6}(?P<title>[^\n|]{3,100})",
    re.IGNORECASE,
)
_INLINE_LABEL = re.compile(r"\bJob Title:\s*(?P<title>[^\n|:]{3,90}?)(?=\s*\bJob [A-Z][a-z]+:|\s[A-Z]\w+:|\n|$)")
_LABEL_REACH = 32
"""Characters of a line within which a label ends."""

_WORD = (
    r"(?!(?:to|who|with|and|for|in|that|at|on|of|or|is|will|our|your|the|an?|way|we|you|they|this|by|from|how|well|both)\b)"
    r"(?:ruby on|\(\w{2,5}\)|[\w/&+#.-]+)"
)
_RUNG = r"(?:junior|entry|mid|middle|intermediate|senior)(?:-?\s?level|-)?"
_IN_SENTENCE = re.compile(
    r"\b(?=[lsihrnwapo])(?:looking for:?|searching for|search of|in need of|hiring|hire|seeking|seeks|recruiting"
    r"|recruit|need|needs|wanted|as|role of|position of|opening for|opportunity,|opportunity as)\s"
    r"(?:for\s)?(?:(?:an?|our|the|your|another|some|one|two|\d)\s)?(?:(?:new|talented|experienced|passionate"
    r"|seasoned|extraordinary|brilliant|fantastic|motivated|highly|skilled|strong|great|exceptional|"
    r"enthusiastic|dedicated|creative|smart|ambitious|driven|additional|first|next|few|several|more|good|excellent|amazing"
    r"|awesome|outstanding|very|full-time|part-time|remote)"
    rf"\s,?){{0,4}}(?:{_RUNG},?\s(?:and|or|to|&)\s{_RUNG}\s)?(?:{_WORD}(?:,|\sand)\s){{0,3}}?(?P<title>(?:{_WORD}\s){{0,5}}?[\w/&+#-]{{0,20}}\b(?=\w)(?:{HEADS})s?\b(?:\s(?:{_WORD}\s){{0,2}}?(?:{HEADS})s?\b){{0,2}})",
    re.IGNORECASE,
)
_ASKING = (
    *("looking for", "search", "in need of", "hir", "seek", "recruit", "need", "wanted", "as"),
    *("role of", "position of", "opening for", "opportunity"),
)
"""How each wording that asks for somebody begins, in small letters."""

_AS_SUBJECT = re.compile(
    rf"(?:The|This|Our) (?P<title>(?:[A-Z][\w/&+#-]*\s){{0,4}}?(?i:{HEADS}))(?:\s\([^()\n]{{2,30}}\))?"
    r"\s(?:must|will|is responsible|is an?|should|reports|works|supports|plays|position|role|performs|provides"
    r"|leads|develops|designs)\b"
)
_SUBJECTS = ("The ", "This ", "Our ")
"""How the pattern begins."""

_NEXT_SENTENCE = re.compile(r"[a-z](?<!\b[SsJj]r)(?<!\b[SsJj]nr)(?<!\bSt)\. [A-Z]")
_SEEKING = ("hiring", "looking", "seeking", "searching", "recruiting")
_SEEKS = re.compile(rf"\b(?:is|are|we're) (?:now |currently |actively |also )?(?:{'|'.join(_SEEKING)})\b")
_DASHES = re.compile(r"\s[–—-]{1,3}\s")
_OTHER_LABEL = re.compile(r"\W*[A-Za-z][A-Za-z /]{2,30}:\W")
_ASIDE_OF_ADDRESS = re.compile(r"(?<=/)\s\([^()]*\)$|(?<=\w)\s\([^()]*\)$")
_ADDRESS = re.compile(r"https?://\S")
_ADDRESS_ASIDE = re.compile(r"\(\s?https?://[^\s()]{1,200}\s?\)(?=\s\S)")
_SIGNS_BEFORE_ADDRESS = tuple(":–—-")
_LEADING = re.compile(
    r"[^\w\n]{0,6}(?:\d{1,2}[.)]\s)?(?P<title>[^:,(–—|\n]{3,60}?)(?![^\s:,(|h])\s*(?:[:,(|]|\s[-–—]{1,2}\s|\s(?:to|who|with|in)\s|\s?https?://|$)"
)
_LEADING_REACH = 70
"""Characters of a line within which the pattern's title ends."""

_FIRST_LINES = 14
_LISTED_LINES = 40
"""The lines among which a posting lists the roles that it is for."""


@dataclass(frozen=True, slots=True)
class Title:
    """A job title as it is written, and where it stands in the plain text if it stands on a line of its own."""

    text: str
    start: int | None = None
    end: int | None = None


def titles_in(layout: Layout, roles: Roles, given: str | None = None) -> list[Title]:
    """The titles of a posting, the likeliest first: from its own field, a label, its first lines or a sentence."""
    own = _on_lines(layout, roles)
    labelled = _labelled(layout)
    found: list[Title] = []
    if given and given.strip():
        found.append(_placed(shaped(given) or clean_title(given), own))
    if labelled and names_job(labelled["title"]):
        text = title_within(labelled["title"], roles)
        if text:
            found.append(_placed(text, own))
    found.extend(own)
    vague = [title for title in found if title.start is None and is_vague(title.text)]
    found = [title for title in found if title not in vague and not (_is_told(title) and not _tells(title, roles))]
    if not any(_tells(title, roles) for title in found):
        sentences = [Title(title) for title in _in_sentences(layout.text)]
        telling = [title for title in sentences if _tells(title, roles)]
        naming = telling or [title for title in sentences if roles.named_in(title.text)]
        found = [*found, *naming] or vague or [title for title in sentences if not is_weak(title.text)]
    return list(dict.fromkeys(chain.from_iterable(map(_each, found))))


def _is_told(title: Title) -> bool:
    """Whether a title is written in small letters and says hardly what is done: "domain experts"."""
    return title.text[:1].islower() and is_weak(title.text)


def _each(title: Title) -> Iterator[Title]:
    """The titles that a title lists, all in its place."""
    return (Title(text, title.start, title.end) for text in listed(title.text) if text)


def _tells(title: Title, roles: Roles) -> bool:
    """Whether a title says more than "engineers" and names a role."""
    return not is_vague(title.text) and bool(roles.named_in(title.text))


def _in_sentences(text: str) -> Iterator[str]:
    """The titles that sentences name: "We are looking for a Data Engineer", "looking for a VP of Engineering"."""
    beginning = text[:_SENTENCES_END]
    asking = _matches(_IN_SENTENCE, beginning, _starts(without_case(beginning), _ASKING))
    subjects = (start for start in _starts(beginning, _SUBJECTS) if _begins_sentence(beginning, start))
    for match in chain(asking, _matches(_AS_SUBJECT, beginning, subjects)):
        of = _OF.match(text, match.end("title")) if _LEADS.search(match["title"]) else None
        title = shaped(match["title"] + (of[0] if of else ""))
        if title:
            yield title


_SENTENCES_END = 2500


def _starts(text: str, pieces: Iterable[str]) -> list[int]:
    """Where each of the pieces stands in a text, in the order of the text."""
    starts = []
    for piece in pieces:
        start = text.find(piece)
        while start >= 0:
            starts.append(start)
            start = text.find(piece, start + 1)
    return sorted(starts)


def _matches(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """The places of a pattern that begin at one of these offsets, none of which overlaps the one before."""
    end = 0
    for start in starts:
        match = pattern.match(text, start) if start >= end else None
        if match:
            end = match.end()
            yield match


def _begins_sentence(text: str, start: int) -> bool:
    """Whether the text or a sentence begins at an offset."""
    bare = text[:start].rstrip()
    return start == 0 or bare.endswith((".", "!", "?")) or "\n" in text[len(bare) : start]


_LEADS = re.compile(r"\b(?:vp|head|director|president)$", re.IGNORECASE)
_OF = re.compile(r"\sof\s[A-Z]\w+(?:\s(?:(?:and|&)\s)?[A-Z]\w+)?")
"""What a leader leads: the title of a "VP of Engineering" does not end with its first word."""


def _labelled(layout: Layout) -> re.Match[str] | None:
    """A title behind its label, at the start of a line or in one that lost its breaks: "Job Title: Data Engineer"."""
    text = layout.text
    for line in layout.lines:
        if text.find(":", line.start, line.start + _LABEL_REACH) >= 0:
            match = _LABELLED.match(text, line.start)
            if match and names_job(match["title"]):
                return match
    return _INLINE_LABEL.search(text) if "Job Title:" in text else None


def _placed(text: str, lines: Sequence[Title]) -> Title:
    """A title with the place of the line that says the same, if there is one."""
    same = next((title for title in lines if title.text.casefold() == text.casefold()), None)
    return Title(text, same.start, same.end) if same else Title(text)


def _on_lines(layout: Layout, roles: Roles) -> list[Title]:
    """Titles on lines of their own among the first ones; a line of several parts gives the part that is a title."""
    found = []
    for line in layout.lines[:_FIRST_LINES]:
        text = layout.text[line.start : line.end]
        if len(text) <= LONGEST_TITLE and not names_job(text) and "://" not in text:
            continue
        title = _title_on(line, text, roles, layout.text)
        if title and not (line.bullet and _is_of_others(text)):
            found.append(title)
    following = (layout.text[line.start : line.end] for line in layout.lines[_FIRST_LINES:_LISTED_LINES])
    found.extend(Title(leading) for text in following if (leading := _title_that_leads(text, roles)))
    return found


def _title_on(line: Line, text: str, roles: Roles, page: str) -> Title | None:
    """The title that a line is, or the one that it begins with."""
    segment = _title_of_line(line, text, roles, page)
    if segment:
        return Title(segment, line.start, line.end)
    leading = _title_that_leads(text, roles)
    return Title(leading) if leading else None


def _is_of_others(text: str) -> bool:
    """Whether an item tells of years in a job or of a task with others: "Coach BI Developers"."""
    if _YEARS_ASKED.search(text):
        return True
    task = _WITH_OTHERS.search(text)
    return task is not None and not names_profession(text[: task.start()])


_WITH_OTHERS = re.compile(
    r"\b(?:with|alongside|between)\b|^\W*(?:coach|mentor|guide|advise|train|supervise)\b", re.IGNORECASE
)
_YEARS_ASKED = re.compile(r"\d\+?\s*(?:years|yrs)\b.{0,40}\bas an?\b", re.IGNORECASE)
"""An item of a list that asks for years names the job that one has done: "- 3+ years as a Data Engineer"."""


def _title_that_leads(text: str, roles: Roles) -> str | None:
    """The role that a line begins with, before what it says of it: "- Data Engineer: data models, pipelines".

    Such a line is no line of the title: what follows is asked for as in any other.
    """
    if "://" not in text and not names_profession(text[:_LEADING_REACH]):
        return None
    match = _LEADING.match(text)
    if not match or not names_profession(match["title"]) or match["title"].startswith(_SUBJECTS):
        return None
    title = shaped(match["title"])
    return title if title and names_profession(title) and roles.sure_of(title) else None


def _title_of_line(line: Line, text: str, roles: Roles, page: str) -> str | None:
    text = _without_address(text) if "://" in text else text
    parted = _is_parted(text)
    if not parted and (len(text) > LONGEST_TITLE or _is_sentence(text)):
        return None
    if MASK in text or not names_job(text):
        return None
    label = _OTHER_LABEL.match(text)
    if label and not is_place(label[0][:-1]) and not (parted and line.start == 0):
        return None
    text = text[label.end() :] if label else text
    if (line.heading or line.bullet or not names_profession(text)) and not (roles.named_in(text) or _names_side(text)):
        return None
    return title_within(text, roles, page) if parted or _is_title(text, roles) else None


def _is_sentence(text: str) -> bool:
    """Whether a line ends as sentences do, goes on behind the end of one, or says that someone is hiring."""
    if text.endswith((".", "?", ":")) and not text.endswith("!", 0, -1):
        return not (text.endswith(".") and " - " in text and _is_headline(text) and ". " not in text)
    if ". " in text and _NEXT_SENTENCE.search(text):
        return True
    return any(map(text.__contains__, _SEEKING)) and _SEEKS.search(text) is not None


def _without_address(text: str) -> str:
    """A line without addresses in brackets, the one that it ends with and what stands in brackets behind it."""
    text = _ADDRESS_ASIDE.sub("", text)
    text = _ASIDE_OF_ADDRESS.sub("", text) if text.endswith(")") else text
    last = text.rsplit(None, 1)[-1] if "://" in text else ""
    address = _ADDRESS.search(last)
    if not address:
        return text
    before = text[: len(text) - len(last) + address.start()].removesuffix("(").rstrip()
    return before[:-1].rstrip() if before.endswith(_SIGNS_BEFORE_ADDRESS) else before


def _is_parted(text: str) -> bool:
    """Whether a line has three parts at least, between bars or dashes."""
    if text.count("|") > 1 or text.count("•") > 1:
        return True
    dashes = text.count("-") + text.count("–") + text.count("—")
    return dashes > 1 and text.count(" ") > _DASHED_SPACES and len(_DASHES.findall(text)) > 1


_DASHED_SPACES = 2
"""Two dashes that stand apart from words have more spaces around them than these."""


def _is_title(text: str, roles: Roles) -> bool:
    """Whether a line without parts is a title as a whole."""
    return len(text.split()) <= MOST_WORDS and (_is_headline(clean_title(text)) or roles.sure_of(text) is not None)


def _names_side(text: str) -> bool:
    """Whether one part of a line is only a side of development: "Acme | Berlin | Full Stack | Remote"."""
    return "|" in text and any(
        all(map(is_side, _SIDES.split(_FIELD_OF_WORK.sub("", part)))) for part in text.split("|")
    )


_SIDES = re.compile(r",(?: and)?\s|\s?/\s?|\s(?:and|&)\s")


_FIELD_OF_WORK = re.compile(r"(?:engineering|development)\W*$", re.IGNORECASE)


def _is_headline(text: str) -> bool:
    """Whether the line is written as a headline: most of its longer words begin with a capital."""
    words = [word for word in LONGER_WORDS.findall(text) if word.lower() not in {"and", "the", "for", "with", "of"}]
    capitals = sum(word[0].isupper() for word in words)
    return bool(words) and 2 * capitals >= len(words)
