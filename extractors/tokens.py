"""The words of a text as the lexicon knows them: `C++`, `.NET` and `C#` are words, `CI/CD` is two joined by a slash."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

from extractors.misspelled_words import MISSPELLED, SLIPS
from extractors.white_space import blank

PLAIN = re.compile(r"[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*")
"""A text of words that stand as they are: most labels are such."""

_WORD = re.compile(r"([^\W_]+)")
_ASCII_WORD = re.compile(r"([a-z0-9]+)")
"""The same in a folded text without other letters and digits, for which the pattern engine has a table."""

_BEYOND_ASCII = re.compile(
    r"[^\x00-\x7f\xa0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\u2000-\u206f\u20a0-\u20bf\u2190-\u23ff\u25a0-\u2775\u2794-\u27bf]"
)
"""A character that may be a letter or a digit beyond ASCII; typographic signs, arrows and bullets are none."""

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"|]+")
_SIGNS = re.compile(
    r"\+(?:\+(?<=[A-Za-z]\+\+)|(?<=[A-Za-z]\+)(?<![A-Za-z0-9][A-Za-z]\+)(?![\w+]))"
    r"|\#(?<=[A-Za-z]\#)(?<![A-Za-z0-9][A-Za-z]\#)(?![^\W\d])"
)
"""What belongs to a name: two plus signs behind letters, or one sign behind a single letter (`C#`, `A+`)."""

_MORE_THAN_WORDS = re.compile(r"[+#]|://|www\.|\.(?:net|NET|Net)")
"""What addresses and the names with signs hold."""

_DOT_NET = re.compile(r"(?<![\w)])\.net(?![^\W\d])", re.IGNORECASE)
_STOPS = ".!?)"
_ENDS = "0123456789+#%"
_SMALL_WORD = re.compile(r"(?<![\w.])[a-z]{2,30}$")
_SMALL_WORD_REACH = 32

_KINDS = bytes.maketrans(
    bytes(range(128)),
    b"".join(
        b"A"
        if sign.isupper()
        else b"a"
        if sign.islower()
        else b"."
        if sign in _STOPS
        else b"0"
        if sign in _ENDS
        else b" "
        for sign in map(chr, range(128))
    ),
)
"""The kind of each ASCII character: `A` for a capital, `a` for a small letter, a stop for what ends a sentence, `0` for
what else a line may end with."""

_SEAM = re.compile(rb"aA")
_ITEM_SEAM = re.compile(rb"[A0.](?=Aaa)")
_ITEM = re.compile(
    r"(?:Ability|Able|Advanced|Bachelor|Basic|Certif|Deep|Demonstrated|Excellent|Experience|Expert|Extensive|Familiar"
    r"|Fluen|Good|Great|Hands|Knowledge|Master|Minimum|Must|Prior|Proficien|Proven|Solid|Strong|Understanding|Willing"
    r"|Working)[a-z-]{0,10}\s"
)
"""What an item of a list begins with, which lost its break behind a name: "experience in CGood knowledge of"."""

_NO_END = re.compile(r"(?:[A-Za-z]\d|(?:^|\s)[^A-Za-z0-9])")
"""What is glued to a word where no line ends: `Code4Good`, "+Experience"."""

_LOST_STOP = re.compile(rb"\.Aaaa")
"""Sought in the kinds of a text's characters; a sign beyond ASCII is of the same kind as a stop."""

_WIDE_SCRIPT = re.compile(r"[\u0370-\u1fff\u2e80-\ud7ff\uf900-\uffdc]")
_SCRIPT_SEAM = re.compile(
    r"(?<=[A-Za-z0-9])(?=[^\W\dA-Za-z_\u00c0-\u024f])|(?<=[^\W\dA-Za-z_\u00c0-\u024f])(?=[A-Za-z0-9])"
)

JOINT_SPACE, JOINT_SLASH, JOINT_AND = " ", "/", " and "
_JOINTS = {
    **dict.fromkeys(("", " ", "  ", "-", ".", "_", "'", "–", "® ", "™ ", "®", "™", "\t"), JOINT_SPACE),
    **dict.fromkeys(("/", " / ", "/ ", " /"), JOINT_SLASH),
    **dict.fromkeys(("&", " & ", "& "), JOINT_AND),
}
"""How what stands between two words joins them into one name; anything else parts them."""

_SHORTEST_SMALL = 5
_HEADER = re.compile(r"\s*(?P<opening>[^\n]{0,60}?)(?:\s?[|•(]|\s(?:[-–—]{1,3}|//|::|is)\s|(?<=\w), (?=[A-Z]))")
"""A posting that opens with a name beside other facts: "GetYourGuide | Berlin", "NetBurner - https://…"."""

_LAST_WORDS = frozenset(
    {"description", "education", "experience", "information", "overview", "qualifications", "requirements"}
    | {"responsibilities", "skills", "summary", "benefits", "duties", "position", "role", "profile"}
)
"""The last words of headings: what is glued to them begins a new line."""

_LONGEST_GLUED = 60
"""A longer word is no two words but a code, and looking for its seams would take time out of proportion."""

_SHORTEST_GLUED = 4
"""Shorter pieces are parts of names written in camel case (`iPhone`, `McKinsey`) unless they are known words."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of `text` in columns: where each starts and ends, its folded form, and its joint to the one before.

    A joint is a space, a slash, ` and `, or None where a name cannot go on. `breaks` are the offsets, in their order,
    at which a line or a sentence lost its break: "PythonDesired", "the world.Check".
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    joints: list[str | None]
    breaks: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.words)

    def first_from(self, offset: int) -> int:
        """The index of the first word that starts at `offset` or behind it."""
        return bisect_left(self.starts, offset)


def tokenize(text: str, known: Container[str] | None = None, opening: Container[str] = ()) -> Tokens:
    """The words of a text, without web addresses.

    Words glued together are parted unless they are `known` as one word, or as the `opening` of a name.
    """
    if "://" in text or "www." in text:
        text = _ADDRESS.sub(blank, text)
    plain = text.isascii() or _BEYOND_ASCII.search(text) is None
    pieces = _ASCII_WORD.split(text.lower()) if plain else _WORD.split(text)
    bounds = list(accumulate(map(len, pieces)))
    starts, ends = bounds[:-1:2], bounds[1::2]
    kinds = b"" if known is None else text.encode("ascii", "replace").translate(_KINDS)
    glued: list[int] = []
    if known is not None:
        glued = [*_part_items(text, kinds, starts, ends), *_part(text, kinds, starts, ends, known, opening)]
    if not plain and _WIDE_SCRIPT.search(text):
        spans = [piece for start, end in zip(starts, ends, strict=True) for piece in _by_script(text, start, end)]
        starts, ends = [span[0] for span in spans], [span[1] for span in spans]
    signed = _take_signs(text, starts, ends)
    if signed or len(starts) != len(pieces) // 2:
        source = text.lower() if plain else text
        pieces = [
            source[a:b] for a, b in pairwise((0, *chain.from_iterable(zip(starts, ends, strict=True)), len(text)))
        ]
    words = pieces[1::2] if plain else [_folded(piece) for piece in pieces[1::2]]
    if known is not None and not SLIPS.isdisjoint(words):
        words = [word if word in known else MISSPELLED.get(word, word) for word in words]
    joints = list(map(_JOINTS.get, pieces[:-1:2]))
    joints[:1] = [None] * len(joints[:1])
    stops = list(_lost_stops(text, kinds))
    for stop in stops:
        joints[bisect_left(starts, stop)] = None
    return Tokens(text, starts, ends, words, joints, tuple(sorted({*glued, *stops})) if glued or stops else ())


def words_of(text: str) -> list[str]:
    """The folded words of a short text, such as a label."""
    if text.isascii() and not _MORE_THAN_WORDS.search(text):
        return _ASCII_WORD.findall(text.lower())
    return tokenize(text).words


def _folded(word: str) -> str:
    return without_accents(word.lower())


def without_accents(word: str) -> str:
    """The word with compatibility forms unified and accents dropped: `systèmes` is `systemes`."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word)
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return unicodedata.normalize("NFC", bare) or word


def _take_signs(text: str, starts: list[int], ends: list[int]) -> bool:
    """Gives back to names the signs that belong to them (`C++`, `C#`, `.NET`), and tells whether there were any."""
    found = False
    if "+" in text or "#" in text:
        for match in _SIGNS.finditer(text):
            ends[bisect_left(ends, match.start())] = match.end()
            found = True
    if ".net" in text or ".NET" in text or ".Net" in text:
        for match in _DOT_NET.finditer(text):
            starts[bisect_left(starts, match.start())] = match.start()
            found = True
    return found


def _by_script(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A word parted where it changes between the Latin script and another: `SQL을` has a Latin name in it."""
    cuts = [start, *(match.start() for match in _SCRIPT_SEAM.finditer(text, start, end)), end]
    return [(a, b) for a, b in pairwise(cuts) if a < b]


def _lost_stops(text: str, kinds: bytes) -> Iterator[int]:
    """Where a sentence ends in a small word and goes on without a space; `Backbone.Marionette` is a name."""
    for match in _LOST_STOP.finditer(kinds):
        stop = match.start()
        if text[stop] in _STOPS and _SMALL_WORD.search(text, max(0, stop - _SMALL_WORD_REACH), stop):
            yield stop + 1


def _part_items(text: str, kinds: bytes, starts: list[int], ends: list[int]) -> list[int]:
    """Parts what an item of a list is glued to, and tells where it was glued."""
    glued = [
        match.end()
        for match in _ITEM_SEAM.finditer(kinds)
        if _ITEM.match(text, match.end()) and not _NO_END.match(text, max(0, match.start() - 1))
    ]
    within = [
        seam for seam in glued if starts[bisect_left(starts, seam) - 1] < seam < ends[bisect_left(starts, seam) - 1]
    ]
    if within:
        starts[:], ends[:] = sorted([*starts, *within]), sorted([*ends, *within])
    return glued


def _part(
    text: str, kinds: bytes, starts: list[int], ends: list[int], known: Container[str], opening: Container[str]
) -> list[int]:
    """Parts the words that are two glued together, and tells where they were glued."""
    glued: list[int] = []
    counts: Counter[str] | None = None
    header = _HEADER.match(text)
    for match in _SEAM.finditer(kinds, max(0, header.end("opening") - 1) if header else 0):
        seam = match.start() + 1
        index = bisect_left(starts, seam) - 1
        start, end = max([starts[index], *glued[-1:]]), ends[index]
        if end - start > _LONGEST_GLUED:
            continue
        word = text[start:end]
        small = word.lower()
        opens = small in opening and text[start:seam].lower() not in known
        known_so = opens or small in known or small.rstrip("0123456789") in known
        if known_so or not _are_words(text[start:seam], text[seam:end], known):
            continue
        if counts is None:
            counts = Counter(text[a:b] for a, b in zip(starts, ends, strict=True))
        if counts[word] <= 1:  # a word that comes back is a name: `HomeAway`
            glued.append(seam)
    if glued:
        starts[:], ends[:] = sorted([*starts, *glued]), sorted([*ends, *glued])
    return glued


def _are_words(left: str, right: str, known: Container[str]) -> bool:
    """Whether both are words of their own: `PythonDesired`, `applicationsUse`, but not `GitHub` or `iPhone`."""
    if left == "Mac":  # `MacGyver` is no Mac
        return False
    if left.lower() in _LAST_WORDS or (left.islower() and len(left) >= _SHORTEST_SMALL):
        return len(right) > 1
    long = [piece for piece in (left, right) if len(piece) >= _SHORTEST_GLUED]
    return bool(long) and all(piece in long or piece.lower() in known for piece in (left, right))
