"""Wordings that say how strongly a sentence asks for what it names."""

from __future__ import annotations

from extractors.asks import Ask
from extractors.cues import Cue, cue
from extractors.preferring_cues import PREFERRING_CUES
from extractors.requiring_cues import REQUIRING_CUES

LEVEL_CUES: tuple[Cue, ...] = (
    *PREFERRING_CUES,
    *REQUIRING_CUES,
    # hiring
    cue(
        Ask.HIRE,
        "looking searching seeking hiring recruiting search",
        r"\b(?:we(?:'re| are)?|is|are|currently|now) (?:also |currently |now |actively |always |primarily )*"
        r"(?:looking (?:for(?! (?:(?:even )?better|new ways|ways|improvements|opportunities)\b)"
        r"|to (?:hire|add|grow|expand))"
        r"|seeking|(?:hiring|recruiting)(?: for)?"
        r"|searching for|in search)"
        r"|\b(?:looking|searching) for\b(?! (?:(?:even )?better|new ways|ways|improvements|opportunities)\b)"
        r"|\bhiring(?: for)?\b",
    ),
    cue(Ask.HIRE, "seeks wanted needed", r"\b(?:seeks|wanted|(?<!is )(?<!are )needed)\b"),
    cue(Ask.HIRE, "need want", r"\bwe (?:need|want)\b"),
    cue(Ask.SOFT, "value", r"\bwe value (?:candidates|people|your|strong|good)\b"),
    # offered
    cue(
        Ask.OFFER,
        "learn gain gaining",
        r"\b(?:learn|gain(?:ing)?) (?:\w+ )?(?:about|how|more|experience|exposure|valuable|hands|in|to|from)",
    ),
    cue(Ask.OFFER, "learn", r"\byou(?:'ll| will| can)? (?:get to )?learn\b"),
    cue(Ask.OFFER, "opportunity chance", r"\b(?:opportunity|chance) to (?:work|learn|gain|use|develop)"),
    cue(
        Ask.OFFER,
        "our their",
        r"\b(?:our|their) (?:\w+ ){0,3}(?:experience|expertise|knowledge|skills|background)",
        needs="experience|expertise|knowledge|skills|background",
    ),
    cue(
        Ask.OFFER,
        "we",
        r"\bwe(?:'ve| have| bring)? (?!(?:are |also |really |currently )*"
        r"(?:look|seek|need|want|requir|expect|valu|prefer|hir|ask|like|love|would))"
        r"(?:\w+ ){0,4}(?:experience|expertise)\b"
        r"|we(?: will|'ll) (?:teach|train)"
        r"|\bwe(?:'re| are) an? (?:\w+,? )?experienced\b",
        needs="experience|expertise|teach|train",
    ),
)
