"""Every error that skillatlas raises on purpose.

::

    SkillatlasError
    ├── NotFoundError            nothing answers to the name that was given
    │   ├── UnknownConceptError  … as a skill, role, resource or group
    │   └── UnknownPostingError  … as a posting
    ├── AmbiguousConceptError    several concepts answer to it
    ├── InvalidInputError        the input cannot be used as it is
    │   ├── UnreadableInputError a file, page or row that holds no posting
    │   └── TaxonomyError        a taxonomy that breaks its own rules
    └── StoreError               the graph store cannot do what was asked
        ├── StoreUnavailableError  it is not there, locked or unreachable
        ├── StoreCorruptError      it is there but not readable as a graph
        └── MigrationError         its layout does not belong to this version

Each message says what was asked, what was found and what to do next; the values stay available as attributes.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass

_ODD_FOR_A_SHELL = re.compile(r"[^\w\s.,:/+#@%=-]")
"""What a shell may take for something else where it stands between double quotes, or stands bare."""

_MOST_SHOWN = 80
"""Characters of what was asked that a message repeats; it may be a whole posting."""


class SkillatlasError(Exception):
    """The base of the tree; `code` is what a client of the API can switch on."""

    code = "INTERNAL"


class NotFoundError(SkillatlasError):
    """Nothing answers to the name that was given; `found` says so without the advice for the command line."""

    code = "NOT_FOUND"

    def __init__(self, asked: str, found: str, on_command_line: str = "") -> None:
        super().__init__(f"{found} {on_command_line}".rstrip())
        self.asked = asked
        self.found = found


class UnknownConceptError(NotFoundError):
    """No concept has this id, IRI or label; `suggestions` are the nearest labels that exist.

    `other_kind` is what it is the name of where another kind of concept has it.
    """

    def __init__(
        self, asked: str, kind: str = "concept", suggestions: Sequence[str] = (), other_kind: str | None = None
    ) -> None:
        super().__init__(asked, *_unknown(asked, kind, suggestions, other_kind))
        self.kind = kind
        self.suggestions = tuple(suggestions)
        self.other_kind = other_kind


class UnknownPostingError(NotFoundError):
    """No posting with this id is in the graph."""

    def __init__(self, asked: str) -> None:
        advice = "`skillatlas ingest FILE` adds one and prints its id."
        super().__init__(asked, f"no posting {asked!r} is in the graph.", advice)


class AmbiguousConceptError(SkillatlasError):
    """Several concepts answer to the same label; `candidates` are their ids."""

    code = "AMBIGUOUS"

    def __init__(self, asked: str, candidates: Sequence[str]) -> None:
        super().__init__(f"{asked!r} may be {_alternatives(candidates)}. Ask for one of them by its id.")
        self.asked = asked
        self.candidates = tuple(candidates)


class InvalidInputError(SkillatlasError):
    """The input cannot be used as it is."""

    code = "BAD_INPUT"


class UnreadableInputError(InvalidInputError):
    """A file, a page or a row that holds no posting; `source` names it."""

    def __init__(self, source: str, found: str, advice: str) -> None:
        super().__init__(f"{source}: {found}. {advice}")
        self.source = source
        self.found = found
        self.advice = advice

    def __reduce__(self) -> tuple[type[UnreadableInputError], tuple[str, str, str]]:
        """How it goes from one process to another."""
        return UnreadableInputError, (self.source, self.found, self.advice)


@dataclass(frozen=True, slots=True)
class TaxonomyFault:
    """One broken rule, with the file and the line where it is broken; line 0 stands for the file as a whole."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}"


class TaxonomyError(InvalidInputError):
    """A taxonomy that breaks its own rules; `faults` are all of them, in the order of files and lines."""

    code = "BAD_TAXONOMY"

    def __init__(self, faults: Sequence[TaxonomyFault]) -> None:
        more = f" (and {len(faults) - 1} more; `skillatlas taxonomy check` lists all)" if len(faults) > 1 else ""
        super().__init__(f"{faults[0]}{more}" if faults else "the taxonomy is not valid")
        self.faults = tuple(faults)


class StoreError(SkillatlasError):
    """The graph store cannot do what was asked; `store` is its address, no secrets; `found` is what is wrong."""

    code = "STORE_ERROR"

    def __init__(self, store: str, message: str) -> None:
        super().__init__(f"{store}: {message}")
        self.store = store
        self.found = message


class StoreUnavailableError(StoreError):
    """The store is not there, is locked by someone else, or cannot be reached."""

    code = "STORE_UNAVAILABLE"


class StoreCorruptError(StoreError):
    """The store is there but cannot be read as a graph of skillatlas."""

    code = "STORE_CORRUPT"


class MigrationError(StoreError):
    """The layout of the store does not belong to this version of skillatlas."""

    code = "STORE_MIGRATION"


def _alternatives(names: Sequence[str]) -> str:
    quoted = [repr(name) for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"


def _unknown(asked: str, kind: str, suggestions: Sequence[str], other_kind: str | None) -> tuple[str, str]:
    """What to say, and what more on the command line."""
    if not asked.strip():
        return f"a {kind} was asked for without a name. Give one of its names, or its id.", ""
    if len(asked) > _MOST_SHOWN:
        return f"no {kind} is called '{asked[:_MOST_SHOWN]}…'. Give one name, or an id.", ""
    other = f"; it is a {other_kind}" if other_kind else ""
    near = f" Did you mean {_alternatives(suggestions)}?" if suggestions else ""
    return f"no {kind} is called {asked!r}{other}.{near}", f"`skillatlas search {_shell(asked)}` lists what is near."


def _shell(text: str) -> str:
    if _ODD_FOR_A_SHELL.search(text):
        return shlex.quote(text)
    return f'"{text}"' if " " in text else text
