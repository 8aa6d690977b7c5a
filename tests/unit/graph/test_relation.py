"""Sparse relations: building, reading, combining."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.relation import best, inverse_frequency, relation, summed_relation

PAIRS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 7), st.floats(0.1, 5)), max_size=30)


def dense(pairs):
    return pairs.matrix.toarray()


def test_of_a_pair_given_twice_the_greatest_weight_counts():
    pairs = relation([0, 0, 1], [2, 2, 0], [0.3, 0.7, 1.0], (2, 3))
    assert dense(pairs).tolist() == [[0, 0, 0.7], [1.0, 0, 0]]


def test_the_weights_of_a_pair_given_twice_can_add_up():
    pairs = summed_relation([0, 0, 1], [2, 2, 0], [0.25, 0.5, 1.0], (2, 3))
    assert dense(pairs).tolist() == [[0, 0, 0.75], [1.0, 0, 0]]


def test_nobody_can_write_to_a_relation():
    pairs = relation([0], [1], 1.0, (2, 2))
    for array in (pairs.values, pairs.targets, pairs.matrix.indptr):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


def test_a_relation_without_pairs_answers_everything_with_nothing():
    empty = relation([], [], 1.0, (2, 3))
    assert empty.row(1)[0].tolist() == []
    assert [part.tolist() for part in empty.rows(np.array([0, 1]))] == [[], [], []]
    assert empty.times(np.ones(3)).tolist() == [0, 0]
    assert empty.normalised().size == 0


def test_what_everything_has_still_tells_a_little():
    telling = inverse_frequency(relation([0, 1, 0], [0, 0, 1], 1.0, (2, 2)))
    assert telling.tolist() == pytest.approx([np.log(2), np.log(3)])


def test_the_best_come_in_order_with_ties_by_number_and_nothing_at_zero():
    scores = np.array([0.5, 0.0, 0.9, 0.5, 0.5, -1.0])
    assert best(scores, 3) == [2, 0, 3]
    assert best(scores, 99) == [2, 0, 3, 4]
    assert best(scores, 0) == []


@given(PAIRS, st.lists(st.integers(0, 5), max_size=6))
def test_several_rows_at_once_are_the_rows_one_by_one(pairs, asked):
    found = relation([p[0] for p in pairs], [p[1] for p in pairs], [p[2] for p in pairs], (6, 8))
    which, targets, values = found.rows(np.array(asked, dtype=np.int32))
    for place, row in enumerate(asked):
        assert targets[which == place].tolist() == found.row(row)[0].tolist()
        assert values[which == place].tolist() == found.row(row)[1].tolist()


@given(PAIRS)
def test_products_agree_with_dense_matrices(pairs):
    found = relation([p[0] for p in pairs], [p[1] for p in pairs], [p[2] for p in pairs], (6, 8))
    figures = np.arange(8, dtype=float)
    assert found.times(figures) == pytest.approx(dense(found) @ figures)
    assert found.sums() == pytest.approx(dense(found).sum(axis=1))
    assert dense(found.transposed()) == pytest.approx(dense(found).T)
    assert dense(found.followed_by(found.transposed())) == pytest.approx(dense(found) @ dense(found).T)
    rows = np.array([0, 3], dtype=np.int32)
    assert found.combined(rows, np.array([2.0, 0.5])) == pytest.approx(2 * dense(found)[0] + 0.5 * dense(found)[3])
    lengths = np.linalg.norm(dense(found.normalised()), axis=1)
    assert all(length == pytest.approx(1.0) or length == 0 for length in lengths)
