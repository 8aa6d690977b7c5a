"""Taxonomy weights and posting shares as one figure."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.asking import FULL_SHARE, TRUST, merged_weight


def merged(stated, share, templates):
    return float(merged_weight(np.array([stated]), np.array([share]), np.array([float(templates)]))[0])


def test_without_postings_the_taxonomy_speaks_alone():
    assert merged(0.7, 0.0, 0) == pytest.approx(0.7)


def test_as_many_postings_as_the_taxonomy_is_trusted_for_weigh_as_much():
    assert merged(1.0, FULL_SHARE / 2, TRUST) == pytest.approx((1.0 + 0.5) / 2)


@given(st.floats(0, 1), st.floats(0, 1), st.integers(0, 10_000))
def test_a_weight_stays_between_what_the_two_say(stated, share, templates):
    told = min(share / FULL_SHARE, 1.0)
    assert min(stated, told) - 1e-9 <= merged(stated, share, templates) <= max(stated, told) + 1e-9


def test_what_a_role_needs_holds_the_prerequisites_of_what_is_essential(sketch):
    sketch.skill("maths").skill("ml", needs=["maths"]).skill("jvm").skill("scala", needs=["jvm"])
    asking = sketch.role("engineer", ["ml"], ["scala"]).snapshot()
    at = asking.skills.position
    assert asking.asking.needs.row(0)[0].tolist() == sorted([at("skill/maths"), at("skill/ml")])
    assert len(asking.asking.wider_needs.row(0)[0]) == 4
