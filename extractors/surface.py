"""How the labels of a taxonomy are written in postings: every spelling of a label as a key of the lexicon.

A key is the folded words of a label with their joints: `front end development`, `ci/cd`. Most labels are plain words
and take a short way; the others go through the same tokenizer as a text does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from extractors import spelling
from extractors.tokens import PLAIN, Tokens, tokenize
from schema.concepts import Skill, SkillKind

NAME_KINDS = frozenset(
    {SkillKind.TOOL, SkillKind.LANGUAGE, SkillKind.FRAMEWORK, SkillKind.PLATFORM, SkillKind.CERTIFICATION}
)
"""Kinds whose labels are proper names: they have no singular (`Windows` is not `window`)."""

_CAMEL = re.compile(r"[a-z0-9][A-Z]|[A-Z]{2}[a-z]")
_SIGNS = "+#*!"
_PROSE_WORDS = frozenset(
    {"or", "in", "on", "no", "to", "at", "as", "it", "an", "is", "be", "by", "of", "and", "for", "up", "go", "so"}
)
_SAID_TOO = {"analytics": ("analysis",), "testing": ("tests", "test")}
"""Last words of fields and methods, and what postings write for them."""

_LONGEST_PREFIX = 5
"""First words up to this length are also written joined to the next (`fullstack developer`, `opensource software`)."""


class Form(Struct, frozen=True, gc=False):
    """One way of writing a label. With `spelling` it counts only when written so; `guarded` needs evidence."""

    skill: Skill
    label: str
    spelling: str | None = None
    guarded: bool = False


def every_label(skill: Skill) -> tuple[str, ...]:
    """The labels of a skill and those that count only in one spelling, each once."""
    return tuple(dict.fromkeys((*skill.labels, *skill.cased_labels, *skill.guarded_labels)))


def labels_of(skill: Skill) -> Iterator[tuple[str, Form]]:
    """Every label of a skill as it stands in the taxonomy, by its key."""
    bound = {*skill.cased_labels, *skill.guarded_labels}
    for label in every_label(skill):
        key = key_of(label)
        if key:
            exact = label.strip() if label in bound or _reads_as_prose(label) else None
            yield key, Form(skill, label, exact, label in skill.guarded_labels)


def variants_of(skill: Skill) -> Iterator[tuple[str, Form]]:
    """The other spellings of the labels that may be written in more than one way."""
    bound = {*skill.cased_labels, *skill.guarded_labels}
    for label in skill.labels:
        if label in bound or _reads_as_prose(label):
            continue
        form = Form(skill, label)
        spellings = _plain_spellings if PLAIN.fullmatch(label) else _other_spellings
        for key in spellings(label, skill.kind in NAME_KINDS):
            yield key, form
        if _CAMEL.search(label):
            yield from _parted_names(skill, label)


def key_of(label: str) -> str:
    """The folded words of a label with their joints; empty where it has no word."""
    if PLAIN.fullmatch(label):
        return label.lower().replace("-", " ")
    tokens = tokenize(label)
    return _join(tokens.words, [joint or " " for joint in tokens.joints[1:]]) if tokens.words else ""


def _join(words: list[str], seams: list[str]) -> str:
    return words[0] + "".join(seam + word for seam, word in zip(seams, words[1:], strict=True))


def _reads_as_prose(label: str) -> bool:
    """Whether a label counts only as it is written: it ends in a sign (`Security+`), or is like prose (`OR-Tools`)."""
    if label[-1] in _SIGNS:
        return not tokenize(label).text.endswith(("++", "C#", "F#", "J#"))
    first, sign, _ = label.partition("-")
    return bool(sign) and first.lower() in _PROSE_WORDS


def _plain_spellings(label: str, is_name: bool) -> Iterator[str]:
    """The spellings of a label of plain words."""
    lowered = label.lower()
    words = lowered.replace("-", " ").split(" ")
    seams = [character for character in lowered if character in " -"]
    keys = list(_numbers(" ".join(words), words, is_name))
    if len(words) > 1 and not is_name:
        keys += [" ".join([*words[:-1], last]) for last in _SAID_TOO.get(words[-1], ())]
    if spelling.may_differ(lowered, words):
        keys += [other for key in keys for other in _other_countries(key)]
    joined = [index for index, seam in enumerate(seams) if seam == "-"]
    if len(words) > 1 and not joined and (len(words) == _TWO or len(words[0]) <= _LONGEST_PREFIX):
        joined = [0]
    for key in keys:
        yield key
        if joined:
            yield _without_seams(key, joined)


_TWO = 2


def _without_seams(key: str, joined: list[int]) -> str:
    """A key with the spaces at these seams left out."""
    words = key.split(" ")
    return words[0] + "".join(("" if index in joined else " ") + word for index, word in enumerate(words[1:]))


def _numbers(key: str, words: list[str], is_name: bool) -> Iterator[str]:
    """A key, and the same with its last word in the other number."""
    yield key
    last = words[-1]
    other = spelling.plural(last)
    if not other and len(words) > 1 and not is_name:
        other = spelling.singular(last)
    if other:
        yield key[: len(key) - len(last)] + other


def _other_countries(key: str) -> Iterator[str]:
    """A key with its words spelled as on the other side of the Atlantic, if any is spelled otherwise there."""
    words = key.split(" ")
    changed = [spelling.other_spelling(word) or word for word in words]
    if changed != words:
        yield " ".join(changed)


def _other_spellings(label: str, is_name: bool) -> Iterator[str]:
    """The spellings of a label with signs in it: a slash or a dot may be a space or nothing."""
    tokens = tokenize(label)
    if not tokens.words:
        return
    seams = list(_seams(tokens))
    for words in _word_variants(tokens.words, is_name):
        for key in spelling.joined_spellings(words, seams):
            yield key
            if " net" in key:  # `.NET` is a word of its own behind a space: `ASP .NET Core`
                yield key.replace(" net", " .net")


def _word_variants(words: list[str], is_name: bool) -> Iterator[list[str]]:
    for key in _numbers(words[-1], words, is_name):
        yield [*words[:-1], key]
    changed = [spelling.other_spelling(word) or word for word in words]
    if changed != words:
        yield changed


def _seams(tokens: Tokens) -> Iterator[tuple[str, ...]]:
    """What may join each word of a label to the one before."""
    for index in range(1, len(tokens)):
        joint = tokens.joints[index] or " "
        written = tokens.text[tokens.ends[index - 1] : tokens.starts[index]]
        if joint == "/":
            yield "/", " ", ""
        elif joint == " " and written != " ":
            yield " ", ""
        else:
            yield (joint,)


def _parted_names(skill: Skill, label: str) -> Iterator[tuple[str, Form]]:
    """A name in camel case written as several words: `Mongo DB`, `Power Shell`."""
    tokens = tokenize(label)
    pieces = [spelling.parts(tokens.text[a:b]) for a, b in zip(tokens.starts, tokens.ends, strict=True)]
    flat = [piece for parts in pieces for piece in parts]
    if len(flat) > len(pieces):
        exact = None if spelling.parts_read_alone(flat) else " ".join(flat)
        yield " ".join(flat).lower(), Form(skill, label, exact)
