"""The settings, from the environment: every one begins with `SKILLATLAS_`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

import platformdirs
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from graph.credentials import Credentials
from schema.errors import InvalidInputError

_ORIGIN = re.compile(r"\*|https?://[\w.-]+(?::\d+)?|https?://\[[0-9a-fA-F:]+\](?::\d+)?")
"""A scheme, a host and perhaps a port, as browsers send it; `*` stands for any."""

_HOST = re.compile(r"\*|(?:\*\.)?\w[\w.-]*|\[[0-9a-fA-F:]+\]")
"""A host without a port; `*.` stands for whatever is before a domain."""

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
"""The names of the machine itself."""


def default_store() -> str:
    """The file of the embedded store where nothing else is said, in the user's data folder, which it makes."""
    return str(platformdirs.user_data_path("skillatlas", ensure_exists=True) / "atlas.db")


class Settings(BaseSettings):
    """What can be set from outside. `docs/operations.md` explains each."""

    model_config = SettingsConfigDict(env_prefix="SKILLATLAS_", frozen=True, extra="ignore")

    store: str = Field(
        default_factory=default_store, description="Where the graph is: a file path or a store's address."
    )
    taxonomy: Path | None = Field(
        None, description="A file of skills to add to the core taxonomy, or a folder to use in its place."
    )
    model: Path | None = Field(
        None, description="A model of `skillatlas train` that decides ambiguous words in place of the rules."
    )
    neo4j_user: str | None = Field(None, description="The user of a Neo4j store.")
    neo4j_password: SecretStr | None = Field(None, description="Its password.")
    neo4j_token: SecretStr | None = Field(None, description="A bearer token in place of user and password.")
    host: str = Field("127.0.0.1", description="The address that the server listens on.")
    port: int = Field(8000, ge=0, le=65535, description="The port that the server listens on; 0 takes a free one.")
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="Origins whose pages may ask /graphql, with commas between them; * for any."
    )
    allowed_hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="Names that the server answers to, with commas between them; * for any."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="The least level that is logged."
    )
    max_posting_chars: int = Field(10_000_000, gt=0, description="A longer posting over GraphQL is refused unread.")
    max_request_bytes: int = Field(
        64_000_000, gt=0, description="A longer request to /graphql is refused before all of it is read."
    )
    max_batch: int = Field(500, gt=0, description="How many postings one GraphQL mutation may bring.")
    max_query_depth: int = Field(15, gt=0, description="How deep a GraphQL query may nest.")
    max_query_tokens: int = Field(4000, gt=0, description="How many tokens a GraphQL document may have.")
    max_query_cost: int = Field(20_000, gt=0, description="What a GraphQL query may cost: 1 a value, more if computed.")

    @field_validator("cors_origins", mode="before")
    @classmethod
    def _origins(cls, said: object) -> object:
        """Each of the origins that commas part. Raises ValueError for what is no origin."""
        return _parted(said, _ORIGIN, "origin such as https://app.example.org, without a path")

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _hosts(cls, said: object) -> object:
        """Each of the hosts that commas part. Raises ValueError for what is no host."""
        return _parted(said, _HOST, "host such as atlas.example.org, without a port")

    def answered_hosts(self) -> tuple[str, ...]:
        """The names that the server answers to: those set, else its own where it listens for this machine alone.

        A page of any name that its owner lets lead to 127.0.0.1 could otherwise ask a server that knows no users.
        """
        if self.allowed_hosts:
            return self.allowed_hosts
        return LOOPBACK if self.host in {*LOOPBACK, "::1"} else ("*",)

    def credentials(self) -> Credentials:
        """What proves to a Neo4j store who asks."""
        return Credentials(
            user=self.neo4j_user,
            password=self.neo4j_password.get_secret_value() if self.neo4j_password else None,
            token=self.neo4j_token.get_secret_value() if self.neo4j_token else None,
        )


def _parted(said: object, form: re.Pattern[str], kind: str) -> object:
    """What commas part; what is no text as it is. Raises ValueError for a part without the form of its kind."""
    if not isinstance(said, str):
        return said
    parts = tuple(part.strip() for part in said.split(",") if part.strip())
    wrong = next((part for part in parts if not form.fullmatch(part)), None)
    if wrong:
        raise ValueError(f"{wrong} is no {kind}")
    return parts


def read_settings(said: Mapping[str, object]) -> Settings:
    """The settings of the environment with `said` in place of some. Raises InvalidInputError that names the setting."""
    try:
        return Settings(**said)  # type: ignore[arg-type]  # pydantic checks every value
    except ValidationError as error:
        first = error.errors()[0]
        name = f"SKILLATLAS_{'_'.join(map(str, first['loc'])).upper()}"
        raise InvalidInputError(
            f"{name} is {first['input']!r}: {first['msg'].removeprefix('Value error, ')}. Set it to another value."
        ) from error
