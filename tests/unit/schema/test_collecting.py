"""The garbage collector is off for a while and as it was afterwards."""

from __future__ import annotations

import gc

import pytest

from schema.collecting import without_collecting


def fail() -> None:
    assert not gc.isenabled()
    raise LookupError


def test_it_is_off_within_and_on_again_behind_an_error() -> None:
    with pytest.raises(LookupError), without_collecting():
        fail()
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off_before() -> None:
    with without_collecting():
        with without_collecting():
            pass
        assert not gc.isenabled()
