"""Functions of short texts that keep their answers, for what stands in the headers of many postings.

Several stages ask the same of the same header: "Acme | Data Engineer | Berlin | Remote".
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Answer = TypeVar("Answer")

TEXTS_KEPT = 4096
LONGEST_KEPT = 100
"""Characters; longer texts do not come twice, and keeping them would take memory for nothing."""


def remembered(asked: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """The same function, with its answers for the short texts that were asked for last kept."""
    kept = lru_cache(maxsize=TEXTS_KEPT)(asked)

    @wraps(asked)
    def answer(text: str) -> Answer:
        return kept(text) if len(text) <= LONGEST_KEPT else asked(text)

    return answer
