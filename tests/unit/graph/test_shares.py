"""Shares with their interval."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.shares import Share, share_of


def test_the_worked_example_of_nine_in_ten():
    share = share_of(9, 10)  # Wilson's interval of 9/10, as any table of it gives
    assert (share.share, share.sample) == (0.9, 10)
    assert (share.low, share.high) == pytest.approx((0.5958, 0.9821), abs=1e-4)


def test_without_a_sample_nothing_is_known():
    assert share_of(0, 0) == Share(0.0, 0, 0.0, 1.0)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.floats(0, n), st.just(n))))
def test_the_interval_holds_the_share_and_stays_within_bounds(case):
    part, sample = case
    share = share_of(part, sample)
    assert 0 <= share.low <= share.share + 1e-12
    assert share.share - 1e-12 <= share.high <= 1
