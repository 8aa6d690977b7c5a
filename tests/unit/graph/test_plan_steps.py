"""Weeks, dates and milestones of a plan."""

from datetime import date

import pytest

from graph.plan_steps import Calendar, milestones_of

MONDAY = date(2026, 11, 2)


@pytest.mark.parametrize(("hours", "week"), [(0, 1), (9.9, 1), (10, 1), (10.1, 2), (40, 4), (40.5, 5)])
def test_a_week_is_over_with_its_last_hour(hours, week):
    assert Calendar(10, None).week(hours) == week


def test_rounding_does_not_begin_a_new_week():
    assert Calendar(0.1, None).week(0.1 + 0.1 + 0.1) == 3


@pytest.mark.parametrize(
    ("hours", "day"), [(0, date(2026, 11, 2)), (7, date(2026, 11, 8)), (8, date(2026, 11, 9)), (14, date(2026, 11, 15))]
)
def test_a_step_ends_on_the_day_of_its_last_hour(hours, day):
    assert Calendar(7, MONDAY).day(hours) == day


def test_a_week_ends_on_its_seventh_day():
    assert Calendar(7, MONDAY).last_day(2) == date(2026, 11, 15)


def test_without_a_start_there_are_no_days():
    calendar = Calendar(7, None)
    assert (calendar.day(10), calendar.last_day(1)) == (None, None)


def test_a_plan_without_steps_has_no_milestones():
    assert milestones_of((), Calendar(10, MONDAY)) == ()
