"""The surface forms of a taxonomy and the skills that they stand for; finds every candidate of a text in one pass.

A word's look-up tells all that may begin with it, and the word behind it how far a form that begins with these two can
reach: what begins no form costs one look-up. Case, hyphens, spaces, plurals and British spellings are folded when the
table is made, never when a text is read.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from itertools import chain

from msgspec import Struct

from extractors.joint_names import Sides
from extractors.lexicon_columns import LexiconColumns, OpenedColumns, Opening, first_word
from extractors.surface import Form
from extractors.tokens import JOINT_AND, JOINT_SPACE, Tokens
from extractors.wordlists import words
from schema.concepts import Skill

_DIGITS = frozenset("0123456789")
_LIST_SIGNS = (",", "/", "(", "|", "•")
_SHORTEST_VERSIONED = 3
_WORDS_KEPT = 32768


class Candidate(Struct, frozen=True, gc=False):
    """A span that may stand for a skill: words `first` to `last`, characters `start` to `end` of the plain text."""

    first: int
    last: int
    start: int
    end: int
    forms: tuple[Form, ...]
    rule: str = "label"

    @property
    def guarded(self) -> bool:
        """Whether every skill that it may stand for needs evidence."""
        return self.forms[0].guarded and all(form.guarded for form in self.forms)

    def shares_skill(self, other: Candidate) -> bool:
        """Whether there is a skill that both may stand for."""
        return not {form.skill.id for form in self.forms}.isdisjoint([form.skill.id for form in other.forms])


class _Openings(dict[str, Opening | None]):
    """What begins with each of the words that were asked for last."""

    def __init__(self, opened: Callable[[str], Opening | None]) -> None:
        super().__init__()
        self._opened = opened

    def __missing__(self, word: str) -> Opening | None:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        opening = self[word] = self._opened(word)
        return opening


class Lexicon:
    """The forms of all skills of a taxonomy; a retired one gives way where another has its label."""

    def __init__(self, skills: Sequence[Skill], columns: LexiconColumns | None = None) -> None:
        """Opens the `columns` of the same skills, or makes them."""
        self._columns = OpenedColumns(columns or LexiconColumns.of(skills), skills)
        self._opening = _Openings(self._open).__getitem__
        self.names = self._columns.names
        """The names of a single word that count in any case and without evidence, sorted."""
        self.first_words: Container[str] = self._columns.first_words
        """The words that begin a form."""

    def __len__(self) -> int:
        return len(self._columns)

    def __contains__(self, word: object) -> bool:
        """Whether a single word is a form of its own."""
        return isinstance(word, str) and self._row(word) is not None

    def begins(self, word: str) -> bool:
        """Whether a form begins with this word."""
        return word in self._columns.first_words

    def forms(self, key: str) -> tuple[Form, ...]:
        """The forms that are written as `key`: folded words with their joints."""
        row = self._row(key)
        return () if row is None else self._columns.forms(row)

    def candidates(self, tokens: Tokens) -> list[Candidate]:
        """The longest candidate at each word of a text, in the order of the text; they may overlap."""
        words, joints = tokens.words, tokens.joints
        longest: list[Candidate | None] = []
        beside: list[Candidate] = []
        followed = zip(map(self._opening, words), chain(joints[1:], (None,)), chain(words[1:], ("",)), strict=False)
        for index, (opening, joint, second) in enumerate(followed):
            if opening is None:
                continue
            length = opening.reach.get(second if joint == JOINT_SPACE else _over(joint, second))
            if length:
                longest.append(self._longest(tokens, index, opening.rows, length, beside))
            elif opening.alone:
                longest.append(_spelled(tokens, index, index, opening.alone))
        found = [candidate for candidate in longest if candidate]
        return sorted([*beside, *found], key=_first) if beside else found

    def _row(self, key: str) -> int | None:
        word = first_word(key)
        opening = self._opening(word)
        return opening.rows.get(key[len(word) :]) if opening else None

    def _open(self, word: str) -> Opening | None:
        """What begins with a word; what is no word of a form may be one with its version: `python3`, `HTML5`."""
        opening = self._columns.opening(word)
        if opening is None and word[-1:] in _DIGITS:
            forms = self._versioned(word.rstrip("0123456789"))
            return Opening(forms, {}, {}) if forms else None
        return opening

    def _versioned(self, name: str) -> tuple[Form, ...]:
        """The forms of a name that may have a version glued to it."""
        if len(name) < _SHORTEST_VERSIONED:
            return ()
        return tuple(form for form in self.forms(name) if not form.spelling and not form.guarded)

    def _longest(
        self, tokens: Tokens, first: int, rows: Mapping[str, int], length: int, beside: list[Candidate]
    ) -> Candidate | None:
        """The longest candidate at a word; of a name with another one in front of it the own part is put `beside`."""
        if tokens.words[first] == "edge" and tokens.words[first - 1 : first] in _PRAISE:
            return None
        rests = _rests(tokens, first, length)
        for index in range(len(rests) - 1, -1, -1):
            row = rows.get(rests[index])
            if row is not None:
                candidate = _spelled(tokens, first, first + index, self._columns.forms(row))
                if candidate is None:
                    continue
                sides = self._columns.sides.get(row)
                if sides is None:
                    return candidate
                own = _own_side(tokens, candidate, sides)
                if sides.own_first:
                    return own  # the other side is found where it stands
                beside.append(own)
                other = rows[rests[sides.other - 1]]
                return _spelled(tokens, first, first + sides.other - 1, self._columns.forms(other))
        return None


def _own_side(tokens: Tokens, candidate: Candidate, sides: Sides) -> Candidate:
    """A candidate without the side that names another skill."""
    first, last = candidate.first, candidate.last
    if sides.own_first:
        last = first + sides.own - 1
    else:
        first = last - sides.own + 1
    return Candidate(first, last, tokens.starts[first], tokens.ends[last], candidate.forms)


def _first(candidate: Candidate) -> int:
    return candidate.first


_PRAISE = (["cutting"], ["bleeding"], ["leading"])
"""What makes praise of an edge: "cutting edge machine learning" is no machine learning at the edge."""


def _over(joint: str | None, second: str) -> str:
    """How the reach of a word knows the one behind it, over another joint than a space."""
    if joint == JOINT_AND:  # an ampersand counts as a word, as it does in a key
        return "and"
    return f"/{second}" if joint else ""


def _rests(tokens: Tokens, first: int, length: int) -> list[str]:
    """What no, one, two, … words add to the word `first`, as far as they are joined to it."""
    rest = ""
    rests = [rest]
    for index in range(first + 1, min(first + length, len(tokens.words))):
        joint = tokens.joints[index]
        if joint is None:
            break
        rest = f"{rest}{joint}{tokens.words[index]}"
        rests.append(rest)
    return rests


def _spelled(tokens: Tokens, first: int, last: int, forms: tuple[Form, ...]) -> Candidate | None:
    text, start, end = tokens.text, tokens.starts[first], tokens.ends[last]
    if _in_longer_name(text, start, end):
        return None
    for form in forms:
        if form.spelling:
            forms = tuple(form for form in forms if _fits(form, text, start, end))
            break
    return Candidate(first, last, start, end, forms) if forms else None


_UNITS = frozenset({"sec", "min", "hr", "mo"})
"""What a rate is told in: "20 GB/sec"."""


def _in_longer_name(text: str, start: int, end: int) -> bool:
    """Whether a sign makes the span a part of a longer name or address: `people.ai`, `@python`, `C*` (Cassandra)."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before == " " and behind == " ":
        return False
    if before == "/" and text[start:end] in _UNITS:
        return True
    if before == "@" or behind == "@" or (behind == "*" and before != "*" and end - start == 1):
        return True
    if before == "." and text[start].islower() and text[start - 2 : start - 1].isalnum():
        return True
    return behind == "." and text[end + 1 : end + 2].islower()


def _fits(form: Form, text: str, start: int, end: int) -> bool:
    """Whether a form may be written so; a guarded one may also stand in small or capital letters in a list."""
    written = text[start:end]
    if form.spelling is None or text.startswith(form.spelling, start):
        return True
    if "-" in written and written.replace("-", " ") == form.spelling:
        return True
    if not form.guarded and written.isupper():
        return len(written) >= _LONG_WORD and written == form.spelling.upper() and form.spelling[1].islower()
    if not form.guarded and written.islower():
        return _is_small_acronym(written, form.spelling) and _in_list(text, start, end)
    if not form.guarded or written.lower() != form.spelling.lower() or not (written.islower() or written.isupper()):
        return False
    return written.isupper() or (end - start > 1 and _in_list(text, start, end))


_LONG_WORD = 5


def _is_small_acronym(written: str, name: str) -> bool:
    """Whether a name of capitals is in small letters and no word: "google ads and seo", "photoshop, indesign"."""
    return (
        written.isalpha()
        and written == name.lower()
        and len(written) >= (_SHORTEST_SMALL if name.isupper() else _LONG_WORD)
        and written not in _WORDS_NOT_ACRONYMS
        and not name[1:].islower()
    )


_SHORTEST_SMALL = 3
_WORDS_NOT_ACRONYMS = words(
    "adds apt aria arm ars ate avg aws axes basic bill bio bios bom can cap caps carto clip com comp con conc dad dart"
    " das des dim dom domo dora dot ear eat elk era est far feed fit foe hal has her his hap hart ics ids inc jags jaws"
    " jet lamp las les less los mad mach mas maui max mean med mes mice mini misc mod nat nom non oil oops ors ova owl"
    " pacer pads pals par pas pear pes pip pop pos pro raid ram ran rap rapids rasp rat rea rec rest rum sad scar sea"
    " sem ser ses set sie sim sip sir sis sit slam snow soap solid sop soc spa spice spin star std stride sun sur swift"
    " tab tap tara tip toad tom ton top una und vat via vie viper vis wan pestle clips fido mumps soar stig yara yang"
    " yolo gimp igel hass asis loto onix scor tila gan jax bert dita hara capa elan coss leed"
    " autostore bigchange cancan endnote goldmine highjump ideas inbody livechat restful"
)
"""Acronyms in small letters that are words, abbreviations or words of other languages."""


def _in_list(text: str, start: int, end: int) -> bool:
    if text[end : end + 1] in _LIST_SIGNS or text[max(0, start - 2) : start].rstrip(" ")[-1:] in _LIST_SIGNS:
        return True
    if text.startswith(_JOINED, end) and text.endswith(_OPENINGS, max(0, start - _OPENING), start):
        return True
    return text[end : end + 1] in _ENDS_OF_LISTS and text[max(0, start - _JOINING) : start].endswith(_JOINED)


_JOINED = (" and ", " or ", " & ", " + ")
_JOINING = 5
_OPENINGS = (" as ", " like ", " in ", " with ", " of ", " using ", " know ")
_OPENING = 6
"""What stands before the first of two names: "systems such as epic or cerner"."""

_ENDS_OF_LISTS = ("", ".", ";", ")", "\n", ":")
"""What stands behind the last name of a list that ends with a joint: "go, rust and elixir"."""
