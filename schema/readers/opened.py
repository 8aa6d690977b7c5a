"""A taxonomy in the bytes of its compiled form: each part is decoded when it is asked for the first time.

The bytes hold the version and, for each tuple of `Taxonomy`, the SHA-256 of its encoding beside the encoding. An answer
about roles need not wait for three thousand mappings.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import fields
from typing import Self, get_type_hints

import msgspec

from schema.collecting import without_collecting
from schema.taxonomy import Taxonomy

PARTS = tuple(field.name for field in fields(Taxonomy) if field.name != "version")
"""The fields of a taxonomy that are kept apart."""


class _Part(msgspec.Struct, frozen=True):
    digest: bytes
    payload: memoryview


class _Form(msgspec.Struct, frozen=True):
    version: str
    parts: dict[str, _Part]


def encoded(taxonomy: Taxonomy) -> bytes:
    """The bytes from which `OpenedTaxonomy` gives the taxonomy again."""
    payloads = {name: msgspec.msgpack.encode(getattr(taxonomy, name)) for name in PARTS}
    parts = {name: _Part(hashlib.sha256(payload).digest(), memoryview(payload)) for name, payload in payloads.items()}
    return msgspec.msgpack.encode(_Form(taxonomy.version, parts))


class OpenedTaxonomy(Taxonomy):
    """A taxonomy whose parts wait in encoded form, and which cannot be told from any other by using it.

    Where a part turns out to be broken, all of them come from `reread`, which reads the text.
    """

    __slots__ = ("_parts", "_reread")
    _parts: dict[str, _Part]
    _reread: Callable[[], Taxonomy]

    @classmethod
    def opened(cls, content: bytes, version: str, reread: Callable[[], Taxonomy]) -> Self | None:
        """The taxonomy of these bytes, or None where they are not of this form or of another version."""
        try:
            form = msgspec.msgpack.decode(content, type=_Form)
        except msgspec.DecodeError:
            return None
        if form.version != version or tuple(form.parts) != PARTS:
            return None
        taxonomy = cls.__new__(cls)
        for name, value in (("version", version), ("_parts", form.parts), ("_reread", reread)):
            object.__setattr__(taxonomy, name, value)
        return taxonomy

    def __getattr__(self, name: str) -> object:
        """The part of this name, which Python asks for as long as its slot is empty."""
        if name not in PARTS:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
        try:
            object.__setattr__(self, name, _decoded(name, self._parts[name]))
        except msgspec.DecodeError:
            self._fill_from(self._reread())
        return object.__getattribute__(self, name)

    def _fill_from(self, taxonomy: Taxonomy) -> None:
        for name in ("version", *PARTS):
            object.__setattr__(self, name, getattr(taxonomy, name))

    def __eq__(self, other: object) -> bool:
        """Whether the other one is a taxonomy with the same content, whichever way it was read."""
        if not isinstance(other, Taxonomy):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in ("version", *PARTS))

    __hash__ = Taxonomy.__hash__


def _decoded(name: str, part: _Part) -> object:
    if hashlib.sha256(part.payload).digest() != part.digest:
        raise msgspec.DecodeError(f"{name} are not what was written")
    with without_collecting():
        return msgspec.msgpack.decode(part.payload, type=get_type_hints(Taxonomy)[name])
