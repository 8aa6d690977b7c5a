"""The forms of a lexicon in columns: numbers and long texts, which open in milliseconds where objects take a second.

A form is made of its columns when it is asked for the first time: of a hundred thousand a posting needs twenty.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Self

import msgspec

from extractors.surface import NAME_KINDS, Form, every_label, labels_of, variants_of
from schema.concepts import Skill, Status

_SEPARATOR = "\n"
"""Stands between keys; no key holds one, because a line end parts words."""

FormsByKey = dict[str, tuple[Form, ...]]


class LexiconColumns(msgspec.Struct, frozen=True):
    """The keys of a lexicon with the forms of each, and how far the forms reach that begin with two words.

    Row `i` of the keys has the forms `ends[i - 1]` to `ends[i]`. A form is the number of its skill, that of its label
    among the skill's labels, and whether it is guarded; `spellings` holds the spelling of those that are bound to one.
    `names` are the keys that are names in one word as they stand in the taxonomy, in any case and without evidence.
    """

    skills: int
    keys: str
    ends: bytes
    owners: bytes
    labels: bytes
    guarded: bytes
    spellings: dict[int, str]
    first_words: str
    names: str
    beginnings: str
    lengths: bytes

    @classmethod
    def of(cls, skills: Sequence[Skill]) -> Self:
        """The columns of the forms of these skills; a retired one gives way where another has its label."""
        forms = _forms_of(skills)
        number_of = {skill.id: number for number, skill in enumerate(skills)}
        numbered = {skill.id: {label: place for place, label in enumerate(every_label(skill))} for skill in skills}
        every = [form for found in forms.values() for form in found]
        beginnings = _beginnings(forms)
        return cls(
            skills=len(skills),
            keys=_SEPARATOR.join(forms),
            ends=_ends(forms).tobytes(),
            owners=array("I", [number_of[form.skill.id] for form in every]).tobytes(),
            labels=array("H", [numbered[form.skill.id][form.label] for form in every]).tobytes(),
            guarded=bytes(form.guarded for form in every),
            spellings={number: form.spelling for number, form in enumerate(every) if form.spelling is not None},
            first_words=_SEPARATOR.join(dict.fromkeys(_words(key)[0] for key in forms)),
            names=_SEPARATOR.join(sorted(_names(forms))),
            beginnings=_SEPARATOR.join(beginnings),
            lengths=array("H", beginnings.values()).tobytes(),
        )


class OpenedColumns:
    """The forms that columns hold over the skills that they were made of."""

    def __init__(self, columns: LexiconColumns, skills: Sequence[Skill]) -> None:
        self.rows = {key: row for row, key in enumerate(_parted(columns.keys), start=1)}
        """Each key with its number, counted from 1 so that every number is true."""
        self.first_words = frozenset(_parted(columns.first_words))
        self.names = tuple(_parted(columns.names))
        self.reach = dict(zip(_parted(columns.beginnings), array("H", columns.lengths), strict=True))
        """How many words a form has at most that begins with these two."""
        self._columns = columns
        self._skills = skills
        self._ends = array("I", columns.ends)
        self._owners = array("I", columns.owners)
        self._labels = array("H", columns.labels)
        self._made: dict[int, tuple[Form, ...]] = {}

    def forms(self, row: int) -> tuple[Form, ...]:
        """The forms of a row."""
        found = self._made.get(row)
        if found is None:
            first = self._ends[row - 2] if row > 1 else 0
            found = self._made[row] = tuple(self._form(number) for number in range(first, self._ends[row - 1]))
        return found

    def _form(self, number: int) -> Form:
        skill = self._skills[self._owners[number]]
        label = every_label(skill)[self._labels[number]]
        return Form(skill, label, self._columns.spellings.get(number), bool(self._columns.guarded[number]))


def _parted(text: str) -> Iterable[str]:
    return text.split(_SEPARATOR) if text else ()


def _ends(forms: FormsByKey) -> array[int]:
    ends, end = array("I"), 0
    for found in forms.values():
        end += len(found)
        ends.append(end)
    return ends


def _forms_of(skills: Iterable[Skill]) -> FormsByKey:
    """The forms of all skills by their keys."""
    forms: FormsByKey = {}
    every = sorted(skills, key=lambda skill: skill.status is Status.RETIRED)
    for skill in every:
        for key, form in labels_of(skill):
            if skill.status is Status.CURRENT or key not in forms:
                _add(forms, key, form)
    labels = frozenset(forms)
    for skill in every:
        for key, form in variants_of(skill):
            if key not in labels:
                _add(forms, key, form)
    for key in [key for key in forms if "/" in key]:
        if _names_several(forms, key):
            del forms[key]
    return forms


def _add(forms: FormsByKey, key: str, form: Form) -> None:
    before = forms.get(key)
    if before is None:
        forms[key] = (form,)
    elif all(other.skill is not form.skill or other.spelling != form.spelling for other in before):
        forms[key] = (*before, form)


def _names_several(forms: Mapping[str, tuple[Form, ...]], key: str) -> bool:
    """Whether a label with a slash only lists names that are labels of several skills: `HTML/CSS`, `C/C++`."""
    owners = {form.skill.id for form in forms[key]}
    if any(form.label == form.skill.pref_label for form in forms[key]):
        return False
    parts = [forms.get(part, ()) for part in key.split("/")]
    return all(parts) and any(owners.isdisjoint(form.skill.id for form in part) for part in parts)


def _names(forms: FormsByKey) -> Iterator[str]:
    """The keys that are names in one word as they stand in the taxonomy, in any case and without evidence."""
    for key, found in forms.items():
        if " " not in key and "/" not in key and any(_is_name(form) and form.label.lower() == key for form in found):
            yield key


def _is_name(form: Form) -> bool:
    return form.skill.kind in NAME_KINDS and not form.guarded and form.spelling is None


def _words(key: str) -> list[str]:
    return (key.replace("/", " ") if "/" in key else key).split(" ")


def _beginnings(forms: Iterable[str]) -> dict[str, int]:
    """The first two words of the keys of several words, each with the most words that a key has behind them."""
    lengths: dict[str, int] = {}
    for key in forms:
        words = _words(key)
        if len(words) > 1:
            beginning = key[: len(words[0]) + 1 + len(words[1])]
            lengths[beginning] = max(lengths.get(beginning, 0), len(words))
    return lengths
