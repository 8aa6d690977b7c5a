"""Co-occurrence of skills in roles or postings."""

import numpy as np
import pytest

from graph.cooccurrence import SHRINKAGE, cooccurrence_of
from graph.relation import relation


def together(places, skill=0):
    rows = [row for row, skills in enumerate(places) for _ in skills]
    columns = [column for skills in places for column in skills]
    return cooccurrence_of(relation(rows, columns, 1.0, (len(places), max(columns) + 1))).together(skill)


def test_the_worked_example_of_two_skills_that_always_meet():
    values = together([[0, 1], [0, 1], [2], [2]])
    shrunk = 2 / (2 + SHRINKAGE)  # their cosine and their normalised information are both 1
    assert values[1] == pytest.approx(np.sqrt(shrunk))
    assert values[2] == 0.0


def test_a_hub_skill_does_not_win():
    places = [[0, 1, 9], [0, 1, 9], [0, 9], [2, 9], [3, 9], [4, 9], [5, 9], [6, 9]]
    values = together(places)
    assert values[1] > values[9] == 0.0  # what stands everywhere tells nothing


def test_one_meeting_tells_less_than_two():
    once = together([[0, 1], [2], [3], [4]])[1]
    twice = together([[0, 1], [0, 1], [3], [4]])[1]
    assert 0 < once < twice


def test_a_meeting_in_a_small_place_tells_more():
    values = together([[0, 1], [0, 2, 3, 4, 5, 6, 7], [8], [9]])
    assert values[1] > values[2]


def test_a_skill_without_a_place_meets_nobody():
    assert not together([[1, 2]]).any()
