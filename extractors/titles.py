"""The job's title: where it stands in a posting, and which role of the taxonomy it names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from extractors import spelling
from extractors.sections import Layout, Line
from extractors.tokens import tokenize
from schema.concepts import Role, Status
from schema.postings import RoleFinding

_HEADS = (
    "engineer|developer|programmer|architect|analyst|scientist|manager|designer|consultant|administrator|specialist"
    "|director|lead|head"
    "|officer|intern|internship|instructor|teacher|lecturer|professor|researcher|technician|operator|auditor"
    "|accountant|nurse|assistant"
    "|associate|coordinator|representative|executive|recruiter|writer|editor|tester|pentester|strategist|marketer"
    "|planner|buyer|driver"
    "|clerk|advisor|adviser|counsel|lawyer|attorney|paralegal|trader|owner|master|devops|sre|cto|ceo|cfo|coo|vp"
    "|president|supervisor"
    "|mechanic|electrician|chef|cook|physician|therapist|pharmacist|partner|fellow|hacker|modeler|modeller|steward"
    "|evangelist|advocate"
    "|admin|dba|economist|statistician|mathematician|actuary|controller|trainer|coach|producer|artist|animator"
    "|journalist|translator"
    "|librarian|welder|machinist|carpenter|plumber|cashier|bookkeeper|underwriter|broker|agent|generalist|webmaster"
    "|fullstack|frontend"
    "|backend|full[ -]stack|front[ -]end|back[ -]end"
)
_HEAD_WORDS = frozenset(
    word
    for head in _HEADS.split("|")
    if "[" not in head and not head.endswith(("stack", "end"))
    for word in (head, f"{head}s", f"{head}es")
)
_SIDE = re.compile(r"(?:full[ -]?stack|front[ -]?end|back[ -]?end)")
_TITLE_WORD = re.compile(r"[a-z]+")
_LABELLED = re.compile(
    r"(?:^|\n)[\W_]{0,6}(?:job title|position title|job position|job name|position|title|role|job"
    r"|vacancy)[\W_]{0,4}:[\W_]{0,6}(?P<title>[^\n|]{3,100})",
    re.IGNORECASE,
)
_INLINE_LABEL = re.compile(r"\bJob Title:\s*(?P<title>[^\n|:]{3,90}?)(?=\s*\bJob [A-Z][a-z]+:|\s[A-Z]\w+:|\n|$)")
_WORD = r"(?!(?:to|who|with|and|for|in|that|at|on|of|or|is|will|our|your)\b)[\w/&+#.-]+"
_IN_SENTENCE = re.compile(
    r"\b(?:looking for|searching for|search of|in need of|hiring|hire|seeking|seeks|recruiting|recruit|need|needs"
    r"|wanted|as|role of|position of|opening for|opportunity,|opportunity as)\s"
    r"(?:for\s)?(?:(?:an?|our|the|your|another|some|one|two|\d)\s)?(?:(?:new|talented|experienced|passionate"
    r"|motivated|highly|skilled|strong|great|exceptional|"
    r"enthusiastic|dedicated|creative|smart|ambitious|driven|additional|first|next|more|good|excellent|amazing"
    r"|awesome|outstanding|very|full-time|part-time|remote)"
    rf"\s,?){{0,4}}(?P<title>(?:{_WORD}\s){{0,5}}?[\w/&+#-]{{0,20}}\b(?:{_HEADS})s?\b(?:\s(?:{_WORD}\s){{0,2}}?(?:{_HEADS})s?\b){{0,2}})",
    re.IGNORECASE,
)
_AS_SUBJECT = re.compile(
    rf"(?:^|[.!?\n]\s*)(?:The|This|Our) (?P<title>(?:[A-Z][\w/&+#-]*\s){{0,4}}?(?i:{_HEADS}))(?:\s\([^()\n]{{2,30}}\))?"
    r"\s(?:must|will|is responsible|is an?|should|reports|works|supports|plays|position|role|performs|provides"
    r"|leads|develops|designs)\b"
)
_NOISE = re.compile(
    r"\(?\s?https?://\S+|www\.\S+|^\W*(?:now )?hiring\b:?|\((?:[mwfdxh]\s?[/|*,.]\s?){1,4}[mwfdxh*]?\)"
    r"|\(?\b(?:m/f/d|f/m/d|m/w/d|w/m/d|f/m/x|m/f/x|h/f|f/h|m/f|all genders|gn|d/f/m|f/d/m|x/f/m)\b\)?"
    r"|\(?\b(?:remote|hybrid|on-?site|full[ -]?time|part[ -]?time|contract|permanent|freelance"
    r"|temporary)\b\)?(?! \w*(?:sens|support))"
    r"|\(?\b(?:job )?(?:req(?:uisition)?|ref(?:erence)?|id|job id)\.?\s?(?:no\.?|number"
    r"|id)?\s?[:#]?\s?[\w-]*\d[\w-]*\)?"
    r"|\b(?:JR|R|REQ|P|J)-?\d{4,}\b|\#\s?\d{3,}|\b\d{2,3}\s?[-–]\s?\d{2,3}\s?%|\b\d{2,3}\s?%|\b\d{5,}\b|[\[(]\s*[\])]",
    re.IGNORECASE,
)
_EMPTY_BRACKETS = re.compile(r"[\[(]\s*[\])]")
_RUNGS = re.compile(
    r"\b(?:senior|sr|snr|junior|jr|jnr|lead|principal|staff|associate|mid(?:dle)?(?:[ -]level)?|entry[ -]?level"
    r"|graduate|intern|internship|experienced|chief|head of|"
    r"trainee|i{1,3}|iv|v|[1-5]|expert|founding|distinguished)\b\.?",
    re.IGNORECASE,
)
_ENDS_SENTENCE = re.compile(r"[.?!:]$|[a-z]\. [A-Z]")
_DASHES = re.compile(r"\s[–—-]\s")
_OTHER_LABEL = re.compile(r"\W*[A-Za-z][A-Za-z /]{2,30}:\W")
_SEPARATOR = re.compile(r"\s+[|•·–—-]+\s+|\s*\|\s*|,\s|\s@\s|\s+(?:at|in|for)\s+(?=[A-Z])|[()\[\];:]|\s/\s")
_EDGES = " \t*_#|•·–—-,:;/>\"'"
_FIRST_LINES = 14
_LONGEST_TITLE = 100
_MOST_WORDS = 14
_TITLES_KEPT = 4096
_LENGTH_STEP = 4
_LEAST_LIKE = 88.0
"""Of 100; below it two labels that differ in letters are two roles (measured on misspelled role labels)."""


@dataclass(frozen=True, slots=True)
class Title:
    """A job title as it is written, and where it stands in the plain text if it stands on a line of its own."""

    text: str
    start: int | None = None
    end: int | None = None


class Roles:
    """The labels of a taxonomy's roles."""

    def __init__(self, roles: Iterable[Role]) -> None:
        self._by_label: dict[str, list[Role]] = defaultdict(list)
        for role in roles:
            if role.status is Status.CURRENT:
                for label in role.labels:
                    self._add(label, role)
        self._named_in = lru_cache(maxsize=_TITLES_KEPT)(self._find)
        self._near: dict[tuple[str, int], list[str]] = defaultdict(list)
        for label in sorted(self._by_label):
            self._near[label[:1], len(label) // _LENGTH_STEP].append(label)

    def _add(self, label: str, role: Role) -> None:
        words = _words_of(label)
        for last in dict.fromkeys((words[-1], spelling.plural(words[-1]) or words[-1])) if words else ():
            key = " ".join([*words[:-1], last])
            if role not in self._by_label[key]:
                self._by_label[key].append(role)

    def named_in(self, title: str) -> tuple[RoleFinding, ...]:
        """The roles that a title names, the surest first; a misspelled title finds the nearest label."""
        return self._named_in(title)

    def _find(self, title: str) -> tuple[RoleFinding, ...]:
        words = _words_of(_core(title))
        found = list(self._contained(words)) or list(self._scattered(words)) or list(self._nearest(" ".join(words)))
        best: dict[str, RoleFinding] = {}
        for finding in sorted(found, key=lambda one: (-one.confidence, one.role_id)):
            best.setdefault(finding.role_id, finding)
        return tuple(best.values())

    def _contained(self, words: list[str]) -> Iterator[RoleFinding]:
        """The longest labels within a title; the more of the title a label covers, the surer it is."""
        covered = [False] * len(words)
        for length in range(len(words), 0, -1):
            for first in range(len(words) - length + 1):
                span = slice(first, first + length)
                roles = self._by_label.get(" ".join(words[span]))
                if roles and not all(covered[span]):
                    covered[span] = [True] * length
                    yield from (_finding(role, length / len(words), len(roles)) for role in roles)

    def _scattered(self, words: list[str]) -> Iterator[RoleFinding]:
        """Labels whose words stand in a title with others between: "full stack PHP engineer"."""
        for first in range(len(words) - 2):
            for length in range(2, len(words) - first):
                key = " ".join([*words[first : first + length - 1], words[-1]])
                roles = self._by_label.get(key, ())
                yield from (_finding(role, 0.5 * length / len(words), len(roles)) for role in roles)

    def _nearest(self, name: str) -> Iterator[RoleFinding]:
        """The label nearest to a misspelled title, among those with its first letter and about its length."""
        size = len(name) // _LENGTH_STEP
        labels = [label for step in (size - 1, size, size + 1) for label in self._near.get((name[:1], step), ())]
        match = process.extractOne(name, labels, scorer=fuzz.ratio, score_cutoff=_LEAST_LIKE) if labels else None
        if match:
            label, score, _ = match
            yield from (_finding(role, 0.5 * score / 100, 1) for role in self._by_label[label])


def _words_of(title: str) -> list[str]:
    """The words of a title, those joined that are written both ways in titles: `full stack` is `fullstack`."""
    text = " ".join(tokenize(title).words)
    for apart, joined in _WRITTEN_BOTH_WAYS:
        text = text.replace(apart, joined)
    return text.split()


_WRITTEN_BOTH_WAYS = (
    ("full stack", "fullstack"),
    ("front end", "frontend"),
    ("back end", "backend"),
    ("dev ops", "devops"),
)


def _finding(role: Role, coverage: float, sharing: int) -> RoleFinding:
    confidence = (0.55 + 0.42 * coverage) / (1.0 if sharing == 1 else 1.25)
    return RoleFinding(role_id=role.id, pref_label=role.pref_label, confidence=round(confidence, 2))


def names_job(text: str) -> bool:
    """Whether a text holds a word for a profession, or for a side of development that stands for one."""
    return _names_profession(text) or _SIDE.search(text.lower()) is not None


def _names_profession(text: str) -> bool:
    return not _HEAD_WORDS.isdisjoint(_TITLE_WORD.findall(text.lower()))


def clean_title(text: str) -> str:
    """A title without gender marks, requisition numbers and terms of employment."""
    return " ".join(_EMPTY_BRACKETS.sub(" ", _NOISE.sub(" ", text)).split()).strip(_EDGES).replace(" ,", ",")


def _core(title: str) -> str:
    """A title without its rung, for the role itself: `Senior Data Engineer II` is `Data Engineer`."""
    cleaned = clean_title(title)
    without = " ".join(_RUNGS.sub(" ", cleaned).split()).strip(_EDGES + "().")
    return without or cleaned


def titles_in(layout: Layout, roles: Roles, given: str | None = None) -> list[Title]:
    """The titles of a posting, the likeliest first: from its own field, a label, its first lines or a sentence."""
    own = _on_lines(layout, roles)
    labelled = _LABELLED.search(layout.text) or _INLINE_LABEL.search(layout.text)
    found: list[Title] = []
    if given and given.strip():
        found.append(_placed(_PLACE_BEHIND.sub("", clean_title(given)), own))
    if labelled and names_job(labelled["title"]):
        text = _segment(labelled["title"], roles)
        if text:
            found.append(_placed(text, own))
    found.extend(own)
    if not found:
        found.extend(
            Title(clean_title(match["title"]))
            for pattern in (_IN_SENTENCE, _AS_SUBJECT)
            for match in pattern.finditer(layout.text, 0, _SENTENCES_END)
        )
    return list(dict.fromkeys(title for title in found if title.text))


_SENTENCES_END = 6000


def _placed(text: str, lines: Sequence[Title]) -> Title:
    """A title with the place of the line that says the same, if there is one."""
    same = next((title for title in lines if title.text.casefold() == text.casefold()), None)
    return Title(text, same.start, same.end) if same else Title(text)


def _on_lines(layout: Layout, roles: Roles) -> list[Title]:
    """Titles on lines of their own among the first ones; a line of several parts gives the part that is a title."""
    found = []
    for line in layout.lines[:_FIRST_LINES]:
        text = layout.text[line.start : line.end]
        segment = _title_of_line(line, text, roles)
        if segment:
            found.append(Title(segment, line.start, line.end))
    return found


def _title_of_line(line: Line, text: str, roles: Roles) -> str | None:
    parted = text.count("|") > 1 or len(_DASHES.findall(text)) > 1
    if (_ENDS_SENTENCE.search(text) and not parted) or (len(text) > _LONGEST_TITLE and not parted):
        return None
    if not names_job(text) or _OTHER_LABEL.match(text):
        return None
    if (line.heading or line.bullet or not _names_profession(text)) and not roles.named_in(text):
        return None
    if not parted and (len(text.split()) > _MOST_WORDS or not _reads_as_title(clean_title(text))):
        return None
    return _segment(text, roles)


def _reads_as_title(text: str) -> bool:
    """Whether the line is written as a headline: most of its longer words begin with a capital."""
    words = [
        word for word in re.findall(r"[^\W\d_]{3,}", text) if word.lower() not in {"and", "the", "for", "with", "of"}
    ]
    capitals = sum(word[0].isupper() for word in words)
    return bool(words) and 2 * capitals >= len(words)


def _segment(text: str, roles: Roles) -> str | None:
    """The part of a line that is a title: of "Acme | Data Engineer | Berlin" the second."""
    whole = clean_title(text)
    if "|" not in text and " - " not in text and " – " not in text and roles.named_in(whole):
        return _without_place(whole)
    parts = [clean_title(part) for part in re.split(r"\s*\|\s*|\s+[–—-]\s+", text)]
    named = [part for part in parts if names_job(part) and len(part) <= _LONGEST_TITLE]
    ranked = sorted(named, key=lambda part: -(roles.named_in(part)[0].confidence if roles.named_in(part) else 0.0))
    return _without_place(ranked[0]) if ranked else None


_PLACE_BEHIND = re.compile(
    r"\s[|–—-]\s[A-Z][\w .]+,\s[A-Z]{2}\b.*$|,\s[A-Z][\w .-]+(?:,\s[A-Z][\w .-]+)*$|\s(?:at|@)\s[A-Z].*$"
)


def _without_place(title: str) -> str:
    shortened = _PLACE_BEHIND.sub("", title)
    return shortened if names_job(shortened) else title
