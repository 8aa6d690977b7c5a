"""What HTML means to a reader of postings: which tags break lines, stress words, or hold no posting at all."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

from extractors.wordlists import words

BREAKING = words(
    """address article blockquote body br caption center dd details div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre section select summary table
    tbody td tfoot th thead title tr ul aside"""
)
"""Tags that begin a new line."""

INLINE = words(
    """a abbr acronym audio b bdi bdo big button canvas cite code col colgroup data datalist del dfn dialog em
    embed font i iframe img input ins kbd label link map mark menu meta meter noscript nobr object output
    picture progress q s samp script small source span strike strong style sub sup svg template textarea time tt
    u var video wbr"""
)
"""Tags within a line."""

KNOWN = BREAKING | INLINE
STRESSED = frozenset(["b", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "strong", "th"])
"""Tags whose content may be a heading."""

SKIPPED = frozenset(["canvas", "iframe", "object", "script", "style", "svg", "template"])
"""Tags whose content is never shown as text."""

CHROME = frozenset(["aside", "button", "dialog", "footer", "form", "menu", "nav", "noscript", "option", "select"])
"""Tags whose content belongs to the page, not to the posting."""

NOTHING = "\u00ad"
"""The soft hyphen: reads as nothing, so it stands for what is gone where a text must stay as long as it was."""

_SIGN = r"[<&âÂÃ\u00ad\u200b-\u200d\u2060\ufeff]"
MARKUP = re.compile(
    rf"{_SIGN}(?:(?<=<)(?:!--|(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9]{{0,15}})(?![\w.])[^<>]{{0,4000}}>"
    r"|!(?i:doctype)[^<>]{0,400}>)"
    r"|(?<=&)(?P<entity>\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
    r"|(?<=[âÂÃ])(?P<broken>[\u0080-\u00ff\u0152-\u0178\u2013-\u203a\u20ac\u2122\u02c6\u02dc]{1,2})"
    r"|(?<=[\u00ad\u200b-\u200d\u2060\ufeff]))"
)
"""Whatever is written otherwise than it reads: comments, tags, entities, mis-decoded characters, invisible ones.

It begins with one of few characters, so that the pattern engine passes quickly over all others. `broken` is what
follows the first of mis-decoded characters.
"""

COMMON = {
    **dict.fromkeys(("<p>", "</p>", "<br>", "<br/>", "<br />", "</li>", "<ul>", "</ul>", "<div>", "</div>"), "\n"),
    **dict.fromkeys(("</a>", "<i>", "</i>", "<span>", "</span>", "<em>", "</em>"), ""),
    "<li>": "\n• ", "&#x27;": "'", "&#x2F;": "/", "&#39;": "'", "&quot;": '"', "&amp;": "&", "&gt;": ">", "&lt;": "<",
    "&nbsp;": "\u00a0",
}  # fmt: skip
"""What the commonest markup reads as, so that most of it is looked up and not taken apart."""


def entity(name: str) -> str | None:
    """The characters that an entity stands for (`amp`, `#39`, `#x2F`), or None where there is no such entity."""
    if name.startswith("#") or f"{name};" in html5:
        return unescape(f"&{name};")
    return None


def redecoded(broken: str) -> str | None:
    """The character that was written as UTF-8 and read as Windows-1252 (`â€™`), or None where it was none."""
    try:
        return broken.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
