"""What a wording may say of the level at which a skill is asked for."""

from __future__ import annotations

from enum import StrEnum


class Ask(StrEnum):
    """What a wording says of the level."""

    AHEAD = "preferred: what follows"
    BEHIND = "preferred: what stands before"
    BARE = "preferred: what stands right before"
    HARD = "required"
    SOFT = "asked for"
    HIRE = "hiring"
    OFFER = "offered"
