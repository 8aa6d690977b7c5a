"""Wordings that liken or measure the company's product to another: "faster than X", "an X alternative"."""

from __future__ import annotations

from extractors.asides import CLAUSE, NAME, NAMES, SEVERAL, Aside
from extractors.cues import Cue, cue

RIVAL_CUES: tuple[Cue, ...] = (
    cue(
        Aside.LIKENED,
        "alternative replacement competitor rival clone killer",
        rf"\b(?:an?|the|our) (?:[\w-]+,? ){{0,3}}?{NAMES} (?:alternative|replacement|competitor|rival|clone|killer)\b",
    ),
    cue(
        Aside.LIKENED,
        "than",
        r"\b(?:better|cheaper|faster|simpler|easier|smarter|nicer|leaner|safer|stronger|lighter|quicker|friendlier"
        r"|slower"
        rf"|more (?:\w+ly )?\w+) than {SEVERAL}(?! (?:experience|developers?|engineers?|skills)\b)",
        needs="er than |more ",
    ),
    cue(
        Aside.LIKENED,
        "for",
        rf"(?:^|\b(?:is|as|like|it|become|becoming|building|build) |[,:–—-] )an? {NAME} for \w+s\b",
        needs="a |an ",
    ),
    cue(
        Aside.LIKENED,
        "of for",
        rf"^the {NAME} (?:of|for) (?!our\b|your\b|the\b|this\b|its\b|all\b)[\w -]{{2,40}}(?=[.!,]|$)",
        needs="the ",
    ),
    cue(
        Aside.LIKENED,
        "take twist spin",
        rf"\b(?:an?|our|the) (?:[\w-]+ )?(?:take|twist|spin) on {NAMES}",
    ),
    cue(
        Aside.LIKENED,
        "leave leaving left switch switched switching come came ditch ditched ditching dump dumped",
        rf"\b(?:leav(?:e|ing)|left|(?:switch(?:ed|ing)?|come|came)(?: over)?(?: to us)? from|ditch(?:ed|ing)?"
        rf"|dump(?:ed)?) {SEVERAL}"
        r" (?:for|to|and (?:join|joined|come|came to)) us\b"
        rf"|\bcome to us from {SEVERAL}",
        needs=" us",
    ),
    cue(
        Aside.LIKENED,
        "replaces replacing beats outperforms rivals reinvents rethinks reinventing rethinking reimagining displaces",
        rf"\b(?:replac(?:es|ing)|beats|outperforms|rivals|rein(?:vents|venting)|rethink(?:s|ing)|reimagining"
        rf"|displaces) {SEVERAL}"
        rf"(?: (?:for|at|in) \w+)?(?=[.!,]|$)",
    ),
    cue(
        Aside.LIKENED,
        "easy simple intuitive familiar friendly fast",
        rf"\bas (?:easy|simple|intuitive|familiar|friendly|fast) as {SEVERAL}",
    ),
    cue(Aside.LIKENED, "like", rf"\bfeels (?:just )?like {SEVERAL}{CLAUSE}", needs="feels"),
)
"""Asked of every sentence that holds a candidate."""
