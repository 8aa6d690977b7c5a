"""Places on the web that a posting asks for or gives: "a link to your GitHub", "me |AT| acme |DOT| com"."""

from __future__ import annotations

from extractors.asides import Aside
from extractors.cues import Cue, cue

_SHOWN_ON = (
    r"(?:git ?hub|git ?lab|bit ?bucket|linked ?in|stack ?overflow|dribbble|behance|kaggle|codepen|hackerrank|meetup)"
)
_TRIGGERS = (
    "github gitlab bitbucket linkedin stackoverflow overflow dribbble behance kaggle codepen hackerrank git bit meetup"
)
_NOT_ASKED_FOR = r"(?:(?!experience|knowledge|skills?\b|familiar|using\b|know\b)[^.;!?\n])"
_BESIDE = (
    r"(?:r[eé]sum[eé]s?|cvs?|portfolios?|websites?|blogs?|cover letters?|profiles?|linked ?in|stack ?overflow"
    r"|code samples?|samples?)"
)

ADDRESS_CUES: tuple[Cue, ...] = (
    cue(
        Aside.ADDRESS,
        _TRIGGERS,
        rf"\b(?:your|links? (?:to|of)|urls?|addresses|usernames?)\b{_NOT_ASKED_FOR}{{0,40}}?\b{_SHOWN_ON}\b"
        r"(?! (?:skills?|experience|knowledge|actions|workflows?|enterprise))",
    ),
    cue(
        Aside.ADDRESS,
        _TRIGGERS,
        rf"\b{_SHOWN_ON}(?:\s?(?:/|,|and|or|&)\s?[\w.]{{1,15}}){{0,3}}\s"
        r"(?:profiles?|accounts?|usernames?|user names?|handles?|links?|urls?|(?-i:pages?)|ids?)\b",
    ),
    cue(
        Aside.ADDRESS,
        _TRIGGERS,
        r"\b(?:public|publish\w*|available|projects?|sourced?|contribut\w*|follow|find|stars?|check|look|repos?"
        r"|repositor(?:y|ies)|presence|activity|active|something) (?:[\w']+ ){0,4}?on (?:our |my |your )?"
        rf"{_SHOWN_ON}\b",
    ),
    cue(
        Aside.ADDRESS,
        _TRIGGERS,
        rf"\b(?:our|my)(?: public| own| open[ -]source)? {_SHOWN_ON}(?= (?:repos?\b|repositor|org|page)|[^\w ]|$)"
        rf"|\b{_SHOWN_ON}\s?:?\s?(?=[(\[]?(?:https?:|www\.|@\w))",
    ),
    cue(
        Aside.ADDRESS,
        _TRIGGERS,
        rf"\b{_BESIDE}(?:,|/| and| or| &| \+|\s)+ ?(?:your |any |an? )?{_SHOWN_ON}\b"
        rf"|\b{_SHOWN_ON}(?:,|/| and| or| &| \+)+ ?(?:your |any |an? |and |or )?{_BESIDE}\b",
    ),
    cue(
        Aside.ADDRESS,
        "cv cvs",
        r"\b(?:your|attach(?:ed|ing)?|send|e-?mail|submit|forward|include|latest|updated|short)\b[^.;!?\n]{0,40}?\bcvs?\b"
        r"|\bcvs? ?(?:and|/|&|or|,|\+) ?(?:an? |your )?(?:cover|github|linkedin|portfolio|resume|profile|letter)",
    ),
    cue(
        Aside.ADDRESS,
        "dot",
        r"[\[({|<]\s?dot\s?[\])}|>]|(?:\bat\b|@)[^.;!?]{1,40}?\bdot (?:com|io|org|net|co|ai|me|edu|de|uk)\b",
    ),
)
"""Asked of every sentence that holds a candidate."""
