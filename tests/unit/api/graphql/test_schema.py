"""The published schema is the served one, and says what everything is."""

from __future__ import annotations

from pathlib import Path

from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType

from api.graphql.schema import build_schema
from api.settings import Settings

ROOT = Path(__file__).resolve().parents[4]


def test_the_published_schema_is_the_served_one() -> None:
    published = (ROOT / "api" / "schema.graphql").read_text(encoding="utf-8")
    assert published.rstrip() == build_schema(Settings()).as_str().rstrip(), (
        "run `skillatlas schema > api/schema.graphql`"
    )


def test_every_type_field_and_argument_is_described() -> None:
    silent = []
    for name, kind in build_schema(Settings())._schema.type_map.items():
        if name.startswith("__") or not isinstance(
            kind, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType | GraphQLEnumType
        ):
            continue
        silent += [] if kind.description else [name]
        for field_name, field in getattr(kind, "fields", {}).items():
            silent += [] if field.description else [f"{name}.{field_name}"]
            silent += [
                f"{name}.{field_name}({a})" for a, arg in getattr(field, "args", {}).items() if not arg.description
            ]
    assert silent == []
