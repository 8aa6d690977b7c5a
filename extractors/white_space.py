r"""White space in patterns, and in place of what a text is read without.

A pattern that begins with `\s*` or `\s+` and goes on with a sign looks from each character of a run of spaces to the
run's end, so that ten thousand spaces in a line take seconds; `RUN` is sought only where one begins.
"""

from __future__ import annotations

import re

RUN = r"\s(?<!\s\s)\s*"
"""White space from its first character on; a match that begins within a run fails at once."""


def blank(match: re.Match[str]) -> str:
    """As many spaces as a match is long, so that offsets hold."""
    return " " * len(match[0])
