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
        starts = self.starts
        if not starts:
            return offset
        piece = bisect_right(starts, offset, 1) - 1
        place, end = self.given_starts[piece] + offset - starts[piece], self.given_ends[piece]
        return place if place < end else end

    def end(self, offset: int) -> int:
        """The offset in the text as given behind the character that stands before `offset`."""
        starts = self.starts
        if not starts:
            return offset
        following = bisect_left(starts, offset, 1)
        piece, end = following - 1, self.given_ends[following - 1]
        if offset >= (starts[following] if following < len(starts) else self.length):
            return end
        place = self.given_starts[piece] + offset - starts[piece]
        return place if place < end else end

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the text as given of the characters from `start` to `end`, of which there is one at least."""
        starts = self.starts
        if not starts:
            return start, end
        following = bisect_right(starts, start, 1)
        if end >= (starts[following] if following < len(starts) else self.length):
            return self.start(start), self.end(end)
        piece = following - 1
        behind, shift = self.given_ends[piece], self.given_starts[piece] - starts[piece]
        place, place_behind = start + shift, end + shift
        return place if place < behind else behind, place_behind if place_behind < behind else behind
