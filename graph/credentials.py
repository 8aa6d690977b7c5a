"""What proves to a store that somebody may use it; kept apart from the address, which may be shown and logged."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """A user with a password, or a bearer token of a single sign-on, which goes first. Neither shows in a `repr`."""

    user: str | None = None
    password: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)


ANONYMOUS = Credentials()
"""For stores that ask nobody who he is."""
