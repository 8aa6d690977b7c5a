r"""The piece of a pattern for white space that is sought only where it begins.

A pattern that begins with `\s*` or `\s+` and goes on with a sign looks from each character of a run of spaces to the
run's end, so that ten thousand spaces in a line take seconds.
"""

from __future__ import annotations

RUN = r"\s(?<!\s\s)\s*"
"""White space from its first character on; a match that begins within a run fails at once."""
