"""The signs that items of a list begin with, as editors, exports and web pages write them."""

from __future__ import annotations

BULLETS = "•●▪▫◦‣⁃∙○■□►▶➢➤✓✔✅\uf0b7"
"""Signs that are bullets wherever they stand; the last is Word's own, from the font Symbol. Each may stand in a set."""

DOTS = f"{BULLETS}·"
"""The same with the middle dot, which also parts the facts of a header: "Acme · Berlin"."""
