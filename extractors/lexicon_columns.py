"""The forms of a lexicon in columns: numbers and long texts, which open in milliseconds where objects take a second.

A form is made of its columns when it is asked for the first time: of a hundred thousand a posting needs twenty.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Self

import msgspec

from extractors.joint_names import Sides, is_list, sides_of
from extractors.surface import NAME_KINDS, Form, every_label, labels_of, variants_of
from schema.concepts import Skill, Status

_SEPARATOR, _REST_SEPARATOR = "\n", "\t"
"""Stand between lines, and between the keys of a line; no key holds one, because both part words."""

FormsByKey = dict[str, tuple[Form, ...]]


class LexiconColumns(msgspec.Struct, frozen=True):
    """The keys of a lexicon by their first words, with the forms of each key.

    Line `i` of `rests` has what follows word `i` of `first_words` in the keys that begin with it; the first of these is
    row `first_rows[i]`. Row `i` has the forms `ends[i - 1]` to `ends[i]`. A form is the number of its skill, that of
    its label among the skill's labels, and whether it is guarded; `spellings` holds the spelling of those that are
    bound to one. `sides` are the rows that name another skill beside their own. `names` are the keys that are names in
    one word as they stand in the taxonomy, in any case and without evidence.
    """

    skills: int
    first_words: str
    first_rows: bytes
    rests: str
    ends: bytes
    owners: bytes
    labels: bytes
    guarded: bytes
    spellings: dict[int, str]
    sides: dict[int, Sides]
    names: str

    @classmethod
    def of(cls, skills: Sequence[Skill]) -> Self:
        """The columns of the forms of these skills; a retired one gives way where another has its label."""
        forms = _forms_of(skills)
        number_of = {skill.id: number for number, skill in enumerate(skills)}
        numbered = {skill.id: {label: place for place, label in enumerate(every_label(skill))} for skill in skills}
        rests = _rests(forms)
        keys = [word + rest for word, behind in rests.items() for rest in behind]
        rows = [forms[key] for key in keys]
        every = [form for found in rows for form in found]
        return cls(
            skills=len(skills),
            first_words=_SEPARATOR.join(rests),
            first_rows=_firsts(rests.values()).tobytes(),
            rests=_SEPARATOR.join(map(_REST_SEPARATOR.join, rests.values())),
            ends=array("I", accumulate(map(len, rows))).tobytes(),
            owners=array("I", [number_of[form.skill.id] for form in every]).tobytes(),
            labels=array("H", [numbered[form.skill.id][form.label] for form in every]).tobytes(),
            guarded=bytes(form.guarded for form in every),
            spellings={number: form.spelling for number, form in enumerate(every) if form.spelling is not None},
            sides={row: sides for row, key in enumerate(keys) if (sides := sides_of(forms, key))},
            names=_SEPARATOR.join(sorted(_names(forms))),
        )


@dataclass(frozen=True, slots=True)
class Opening:
    """What begins with a word.

    `alone` are the forms of the word itself, `rows` the rows of all keys by what follows the word in them, and `reach`
    tells how many words a key has at most in which this one comes second; a slash stands before it if it joins them.
    """

    alone: tuple[Form, ...]
    rows: Mapping[str, int]
    reach: Mapping[str, int]


class OpenedColumns:
    """The forms that columns hold over the skills that they were made of."""

    def __init__(self, columns: LexiconColumns, skills: Sequence[Skill]) -> None:
        self.first_words = {word: number for number, word in enumerate(_parted(columns.first_words))}
        """The words that begin a key, each with its number."""
        self.names = tuple(_parted(columns.names))
        self.sides = columns.sides
        """The rows that name another skill beside their own."""
        self._skills = skills
        self._rests = columns.rests.split(_SEPARATOR)
        self._first_rows = array("I", columns.first_rows)
        self._ends = array("I", columns.ends)
        self._owners = array("I", columns.owners)
        self._labels = array("H", columns.labels)
        self._guarded = columns.guarded
        self._spellings = columns.spellings
        self._made: dict[int, tuple[Form, ...]] = {}

    def __len__(self) -> int:
        return len(self._ends)

    def opening(self, word: str) -> Opening | None:
        """What begins with a word, or None where nothing does."""
        number = self.first_words.get(word)
        if number is None:
            return None
        rests = self._rests[number].split(_REST_SEPARATOR)
        rows = {rest: row for row, rest in enumerate(rests, start=self._first_rows[number])}
        alone = rows.get("")
        return Opening(() if alone is None else self.forms(alone), rows, _reach(rests))

    def forms(self, row: int) -> tuple[Form, ...]:
        """The forms of a row."""
        found = self._made.get(row)
        if found is None:
            first = self._ends[row - 1] if row else 0
            found = self._made[row] = tuple(self._form(number) for number in range(first, self._ends[row]))
        return found

    def _form(self, number: int) -> Form:
        skill = self._skills[self._owners[number]]
        label = every_label(skill)[self._labels[number]]
        return Form(skill, label, self._spellings.get(number), bool(self._guarded[number]))


def _parted(text: str) -> Iterable[str]:
    return text.split(_SEPARATOR) if text else ()


def first_word(key: str) -> str:
    """The word that a key begins with."""
    return key.partition(" ")[0].partition("/")[0]


def _rests(keys: Iterable[str]) -> dict[str, list[str]]:
    """The first words of the keys, each with what follows it in them."""
    rests: dict[str, list[str]] = {}
    for key in keys:
        word = first_word(key)
        rests.setdefault(word, []).append(key[len(word) :])
    return rests


def _firsts(groups: Iterable[Sequence[str]]) -> array[int]:
    """How many there are in all groups before each."""
    return array("I", accumulate(map(len, groups), initial=0))[:-1]


def _reach(rests: Iterable[str]) -> dict[str, int]:
    """The second words of keys, each with the most words that a key has which goes on with it."""
    reach: dict[str, int] = {}
    for rest in rests:
        if rest:
            words = (rest.replace("/", " ") if "/" in rest else rest).split(" ")
            second = words[1] if rest[0] == " " else f"/{words[1]}"
            reach[second] = max(reach.get(second, 0), len(words))
    return reach


def _forms_of(skills: Iterable[Skill]) -> FormsByKey:
    """The forms of all skills by their keys."""
    forms: FormsByKey = {}
    every = sorted(skills, key=lambda skill: (skill.status is Status.RETIRED, skill.kind not in NAME_KINDS))
    for skill in every:
        for key, form in labels_of(skill):
            if skill.status is Status.CURRENT or key not in forms:
                _add(forms, key, form)
    labels = frozenset(forms)
    for skill in every:
        for key, form in variants_of(skill):
            if key not in labels:
                _add(forms, key, form)
    for key in [key for key in forms if is_list(forms, key)]:
        del forms[key]
    return forms


def _add(forms: FormsByKey, key: str, form: Form) -> None:
    before = forms.get(key)
    if before is None:
        forms[key] = (form,)
    elif all(other.skill is not form.skill or other.spelling != form.spelling for other in before):
        forms[key] = (*before, form)


def _names(forms: FormsByKey) -> Iterator[str]:
    """The keys that are names in one word as they stand in the taxonomy, in any case and without evidence."""
    for key, found in forms.items():
        if " " not in key and "/" not in key and any(_is_name(form) and form.label.lower() == key for form in found):
            yield key


def _is_name(form: Form) -> bool:
    return form.skill.kind in NAME_KINDS and not form.guarded and form.spelling is None
