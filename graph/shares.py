"""Shares of a sample, with the interval in which the true share lies."""

from __future__ import annotations

import math
from dataclasses import dataclass

Z_95 = 1.959963984540054
"""The quantile of the normal distribution for a 95 % interval."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share from 0 to 1, the size of the sample, and the bounds of its 95 % interval (0 to 1 without a sample)."""

    share: float
    sample: int
    low: float
    high: float


def share_of(part: float, sample: int) -> Share:
    """The share that `part` is of a sample, with Wilson's score interval (Wilson 1927).

    Wilson's stays within 0 and 1 and is honest for small samples, where the usual interval is not. `part` may be
    broken: a posting template of which half of the copies mention a skill counts as one half.
    """
    if sample == 0:
        return Share(0.0, 0, 0.0, 1.0)
    share, square = part / sample, Z_95**2 / sample
    centre = (share + square / 2) / (1 + square)
    reach = Z_95 * math.sqrt(share * (1 - share) / sample + square / (4 * sample)) / (1 + square)
    return Share(share, sample, max(0.0, centre - reach), min(1.0, centre + reach))
