"""Catalogues: concepts numbered by their ids."""

import pytest

from graph.catalogue import catalogue
from schema.concepts import Role
from schema.errors import UnknownConceptError

ROLES = catalogue("role", [Role(id=f"role/{slug}", pref_label=slug) for slug in ("nurse", "cook", "welder")])


def test_concepts_are_numbered_in_the_order_of_their_ids():
    assert [role.id for role in ROLES] == ["role/cook", "role/nurse", "role/welder"]
    assert [ROLES.position(role.id) for role in ROLES] == [0, 1, 2]
    assert ROLES[1] == ROLES.get("role/nurse")
    assert ROLES.ids([2, 0]) == ("role/welder", "role/cook")
    assert ROLES[:2] == (ROLES[0], ROLES[1])
    assert len(ROLES) == 3


def test_an_unknown_id_is_named_in_the_error():
    assert not ROLES.knows("role/astronaut")
    with pytest.raises(UnknownConceptError, match=r"no role is called 'role/astronaut'") as caught:
        ROLES.get("role/astronaut")
    assert caught.value.kind == "role"


def test_of_several_concepts_with_one_id_the_last_counts():
    twice = catalogue("role", [Role(id="role/cook", pref_label="old"), Role(id="role/cook", pref_label="new")])
    assert [role.pref_label for role in twice] == ["new"]
