"""Labels that name another skill beside their own: "AI and machine learning", "cellular and molecular biology".

Such a label tells what its own side means ("fabrication" beside "welding"), and must not swallow the other side.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from msgspec import Struct

from extractors.surface import Form

_JOINTS = (" and ", " or ")
_SIGNS_OF_JOINTS = (" and ", " & ", "/", ", ")
_OF_ONE_FIELD = ("occupational health and ", "hr advice and ")
"""How names of one field begin, though a side of them is another name."""


class Sides(Struct, frozen=True):
    """How many words of a label name its own skill and another one, and whether the own ones come first."""

    own: int
    other: int
    own_first: bool


def is_list(forms: Mapping[str, tuple[Form, ...]], key: str) -> bool:
    """Whether a label only lists names of several skills: `C/C++`, `AI and machine learning`."""
    owners = {form.skill.id for form in forms[key]}
    if any(form.label == form.skill.pref_label for form in forms[key]):
        return False
    if "/" in key:
        parts = [forms.get(part, ()) for part in key.split("/")]
        return all(parts) and any(owners.isdisjoint(form.skill.id for form in part) for part in parts)
    return any(_own_alone(forms, owners, own) for own, _, _ in _others(forms, owners, key))


def sides_of(forms: Mapping[str, tuple[Form, ...]], key: str) -> Sides | None:
    """The sides of a label that needs both of them to be understood, one of which is a name of another skill."""
    owners = {form.skill.id for form in forms[key]}
    for own, other, own_first in _others(forms, owners, key):
        if any(not owners.isdisjoint(_owners(forms, name)) for name in _completed(own, other, own_first=own_first)):
            return Sides(_words(own), _words(other), own_first)
    return None


def _others(forms: Mapping[str, tuple[Form, ...]], owners: Set[str], key: str) -> Iterator[tuple[str, str, bool]]:
    """The own side, the other side and whether the own one comes first, if the other one is a sure name of others."""
    joint = next((joint for joint in _JOINTS if key.count(joint) == 1), None)
    if joint is None or key.startswith(_OF_ONE_FIELD) or any(_is_joint_concept(form) for form in forms[key]):
        return
    left, _, right = key.partition(joint)
    for own, other, own_first in ((left, right, True), (right, left, False)):
        named = forms.get(other, ())
        if any(not form.guarded for form in named) and owners.isdisjoint(form.skill.id for form in named):
            yield own, other, own_first


def _is_joint_concept(form: Form) -> bool:
    """Whether a skill is about two things by its own name: "Algorithms and data structures"."""
    return any(sign in form.skill.pref_label for sign in _SIGNS_OF_JOINTS)


def _own_alone(forms: Mapping[str, tuple[Form, ...]], owners: Set[str], own: str) -> bool:
    return any(form.skill.id in owners and not form.guarded for form in forms.get(own, ()))


def _completed(own: str, other: str, *, own_first: bool) -> Iterator[str]:
    """What the own side may stand for: itself, or with the words that both sides share.

    "cellular" beside "molecular biology" is "cellular biology", and "transformation" behind "data mapping and" is "data
    transformation".
    """
    yield own
    words = other.split(" ")
    for count in range(1, len(words)):
        yield f"{own} {' '.join(words[-count:])}" if own_first else f"{' '.join(words[:count])} {own}"


def _owners(forms: Mapping[str, tuple[Form, ...]], key: str) -> Iterator[str]:
    return (form.skill.id for form in forms.get(key, ()))


def _words(side: str) -> int:
    return side.count(" ") + 1
