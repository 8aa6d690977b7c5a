"""Where the characters of a cleaned text stand in the text as given."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """The pieces of a cleaned text: where each begins there, and which span of the text as given it stands for.

    A piece is either copied (its lengths are equal) or stands for markup of any length. Without pieces the two texts
    have the same offsets. `length` is that of the cleaned text.
    """

    length: int
    starts: Sequence[int] = ()
    given_starts: Sequence[int] = ()
    given_ends: Sequence[int] = ()

    def start(self, offset: int) -> int:
        """The offset in the text as given of the character that stands at `offset`."""
        if not self.starts:
            return offset
        piece = max(bisect_right(self.starts, offset) - 1, 0)
        return min(self.given_starts[piece] + offset - self.starts[piece], self.given_ends[piece])

    def end(self, offset: int) -> int:
        """The offset in the text as given behind the character that stands before `offset`."""
        if not self.starts:
            return offset
        piece = max(bisect_left(self.starts, offset) - 1, 0)
        if offset >= self._piece_end(piece):
            return self.given_ends[piece]
        return min(self.given_starts[piece] + offset - self.starts[piece], self.given_ends[piece])

    def _piece_end(self, piece: int) -> int:
        return self.starts[piece + 1] if piece + 1 < len(self.starts) else self.length
