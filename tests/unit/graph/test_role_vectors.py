"""Roles as vectors."""

import math

import pytest


def test_headings_count_by_the_root_of_what_stands_below_them(sketch):
    sketch.groups("g", "h")
    for number in range(4):
        sketch.skill(f"g{number}", broader=["group/g"])
    sketch.skill("h0", broader=["group/h"]).role("a", ["g0", "g1", "g2", "g3", "h0"]).role("b", ["h0"])
    vectors = sketch.snapshot().role_vectors
    _, (of_g, of_h) = vectors.headings.row(0)
    assert of_g / of_h == pytest.approx(2 * math.sqrt(math.log(3) / math.log(2)))  # √4 × √ln 3 against √1 × √ln 2


def test_a_role_is_wholly_like_itself(sketch):
    vectors = sketch.groups("g").skill("x", broader=["group/g"]).role("a", ["x"]).snapshot().role_vectors
    assert vectors.skill_cosine(0).tolist() == pytest.approx([1.0])
    assert vectors.heading_cosine(0).tolist() == pytest.approx([1.0])
