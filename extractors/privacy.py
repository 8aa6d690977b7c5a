"""Masks e-mail addresses and telephone numbers by as many characters, so that every offset still holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.clean import CleanText, clean

MASK = "█"
"""What stands for a masked character: visible, and no part of any word or number."""

_AT_SIGNS = ("@", "&#64;", "&#x40;", "&#X40;", "&commat;", "%40")
_AT = f"(?:{'|'.join(_AT_SIGNS)})"
_EMAIL = re.compile(rf"[\w.+-]{{1,64}}{_AT}[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,5}}")
_EMAIL_ENDS = re.compile(rf"{_AT}[\w-]{{1,63}}\.[\w-]")
"""What every address holds behind its name; it is found faster than the name."""

_SPELLED_SIGNS = (
    *(" dot ", " @ "),
    *(f"{word}{blank}{end}" for word in ("at", "dot") for blank in ("", " ") for end in "])}>"),
)
"""What a spelled address holds, in small letters; or an `AT` in capitals."""

_TOP = "(?:com|org|net|io|co|edu|ai|dev|info|biz|gov|me|eu|uk|de|fr|nl|ca|au|in|us)"
_DOT = r"(?: ?[\[({<] ?dot ?[\])}>] ?| dot )"
_NAME = rf"\b(?:[\w.+-]{{1,64}}{_DOT}){{0,2}}[\w.+-]{{1,64}}"
_AT_SPELLED = r" ?[\[({<] ?at ?[\])}>] ?"
_HOST = rf"[\w-]{{1,63}}(?:(?:\.[\w-]{{1,63}}){{1,3}}| \. ?{_TOP}\b)"
_SPELLED_EMAIL = re.compile(
    rf"{_NAME}(?:{_AT_SPELLED}| at | ?@ ?)[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,2}}?{_DOT}{_TOP}\b(?:{_DOT}{_TOP}\b)?"
    rf"|{_NAME}(?:{_AT_SPELLED}| (?-i:AT) ){_HOST}"
    rf"|(?:(?<=mail )|(?<=contact )|(?<= at )|(?<= to ))[\w.+-]{{1,64}} @ {_HOST}",
    re.IGNORECASE,
)
"""Addresses with a word for a sign, and those with spaces around one behind "contact" or the like."""

_SPELLED_ENDS = re.compile(r"(?:[ \[({<] ?(?i:at)[ \])}>]{1,2} ?| ?@ ?)[\w-]{1,63}(?: ?\.[ \w-]| ?[ \[({<] ?(?i:dot))")
"""What every spelled address holds behind its name."""

_NAME_REACH = 210
"""The characters of the longest name before such an end, and one for what stands before the name."""

_FIGURES = re.compile(rb"0(?<=[0 ]{6}0)")
"""The end of as many figures and signs as the shortest telephone number has, in the bytes of a text in signs."""

_OTHER_LETTERS = bytes({*range(0xC4, 0x100)} - {0xE2})
"""The first bytes of UTF-8 for all but Latin letters and punctuation: figures of other scripts are among them."""

_AS_ZERO, _AS_SPACE = b"123456789" + _OTHER_LETTERS, b"().-/" + bytes(range(0x80, 0xC0))
_SIGNS = bytes.maketrans(_AS_ZERO + _AS_SPACE, b"0" * len(_AS_ZERO) + b" " * len(_AS_SPACE))
"""Turns what may be a figure into a zero, and what may stand within a number into a space: zeros are soon found."""

_NUMBER = re.compile(r"[+(\d][\d ().\-/]{6,22}\d(?![\w-])")
_NUMBER_BEFORE = re.compile(r"[\w.,/$€£-]")
_PHONE = re.compile(
    r"(?:\+\d{1,3}[ .\-/]?|00[1-9]\d{0,2}[ .\-/])"  # +33 1 23 45 67 89, 0033 1 23 45 67 89
    r"(?:\(\d{1,4}\)[ .\-/]?)?\d{1,4}(?:[ .\-/]?\d{2,4}){1,5}"
    r"|(?:1[ .\-])?\(\d{2,4}\) ?[.\-/]?\d{2,4}(?:[ .\-/]\d{2,4}){1,3}"  # (888) 444-9777, 1 (888) 444-9777
    r"|(?:1[ .\-])?\d{3}[ .\-]\d{3}[ .\-]\d{4}"  # 888-444-9777, 1-888-444-9777
)
_PHONE_WORD = re.compile(r"\b(?:tel|phone|telephone|mobile|call|whatsapp|fax)\b[^\d\n]{0,12}$", re.IGNORECASE)
_WORD_REACH = 24
"""How far before a number the word may stand that makes it a telephone number."""


def masked(text: str) -> str:
    """The text with e-mail addresses and telephone numbers replaced by as many mask characters."""
    if any(map(text.__contains__, _AT_SIGNS)):
        text = _without(text, _EMAIL, _EMAIL_ENDS)
    if " AT " in text or any(map(text.lower().__contains__, _SPELLED_SIGNS)):
        text = _without(text, _SPELLED_EMAIL, _SPELLED_ENDS)
    return _NUMBER.sub(_mask_phone, text) if _may_hold_number(text) else text


def masked_throughout(text: str) -> tuple[str, CleanText]:
    r"""The text without what is private in it, also where only its plain text shows it, and that plain text.

    "415&#8209;555&#8209;0100" and "jane\.doe\@example\.com" read otherwise than they are written.
    """
    cleaned = clean(text)
    pieces, position = [], 0
    for start, end in () if cleaned.text == text else _shown(cleaned.text):
        first, behind = cleaned.offsets.span(start, end)
        pieces += [text[position:first], MASK * (behind - max(first, position))]
        position = behind
    given = masked("".join((*pieces, text[position:])))
    return given, cleaned if given == text else clean(given)


def _shown(plain: str) -> Iterator[tuple[int, int]]:
    """The spans of a plain text that are private."""
    hidden = masked(plain)
    if hidden != plain:
        for run in _MASKED.finditer(hidden):
            if plain[run.start() : run.end()] != run[0]:
                yield run.span()


_MASKED = re.compile(f"{MASK}+")


def _may_hold_number(text: str) -> bool:
    return _FIGURES.search(text.encode("utf-8", "surrogatepass").translate(_SIGNS)) is not None


def _without(text: str, addresses: re.Pattern[str], ends: re.Pattern[str]) -> str:
    """The text with addresses masked, which are looked for from shortly before the first end of one."""
    found = ends.search(text)
    if not found:
        return text
    start = max(0, found.start() - _NAME_REACH)
    return text[:start] + addresses.sub(_mask, text[start:])


def _mask(match: re.Match[str]) -> str:
    return MASK * len(match[0])


def _mask_phone(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - _WORD_REACH) : match.start()]
    if before and (_NUMBER_BEFORE.match(before[-1]) or before.endswith(("C+", "c+"))):  # C++11/14/17/20
        return match[0]
    return _mask(match) if _PHONE.fullmatch(match[0]) or _PHONE_WORD.search(before) else match[0]
