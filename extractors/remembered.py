"""Functions of short texts that keep their answers, for what stands in the headers of many postings.

Several stages ask the same of the same header: "Acme | Data Engineer | Berlin | Remote".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Answer = TypeVar("Answer")

TEXTS_KEPT = 4096
LONGEST_KEPT = 100
"""Characters; longer texts do not come twice, and keeping them would take memory for nothing."""


def remembered(asked: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """The same function, with its answers for short texts kept until there are too many of them."""
    return _Answers(asked).__getitem__


class _Answers(dict[str, Answer], Generic[Answer]):
    """The answers of a function by text; one that is not there yet is asked for."""

    def __init__(self, asked: Callable[[str], Answer]) -> None:
        super().__init__()
        self._asked = asked

    def __missing__(self, text: str) -> Answer:
        answer = self._asked(text)
        if len(text) <= LONGEST_KEPT:
            if len(self) >= TEXTS_KEPT:
                self.clear()
            self[text] = answer
        return answer
