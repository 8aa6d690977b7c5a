"""How two labels are compared: by their folded form, never by the raw string."""

from __future__ import annotations

import unicodedata


def folded(label: str) -> str:
    """The form under which labels are compared: compatibility forms unified, case folded, white space collapsed."""
    if label.isascii():
        return " ".join(label.lower().split())
    return " ".join(unicodedata.normalize("NFKC", label).casefold().split())
