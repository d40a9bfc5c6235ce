"""Working days: the notice of three of them ends when the law says."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.working_days import WorkingCalendar

FIVE, SIX = WorkingCalendar(5), WorkingCalendar(6)
DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2035, 12, 31))


@pytest.mark.parametrize(
    ("calendar", "notice", "earliest"),
    [
        (FIVE, dt.date(2026, 11, 24), dt.date(2026, 11, 27)),  # Tuesday → Friday
        (FIVE, dt.date(2026, 11, 26), dt.date(2026, 12, 1)),  # Thursday → Tuesday
        (SIX, dt.date(2026, 11, 26), dt.date(2026, 11, 30)),  # Saturday counts
        (FIVE, dt.date(2026, 11, 3), dt.date(2026, 11, 9)),  # 4 November is a holiday
        (FIVE, dt.date(2025, 12, 31), dt.date(2026, 1, 13)),  # New Year holidays
    ],
)
def test_three_working_days_of_notice(calendar, notice, earliest):
    assert calendar.after(notice, 3) == earliest
    assert calendar.days_until(notice, 3)[-1] == earliest


def test_a_moved_day_is_as_the_decree_says():
    moved = WorkingCalendar(5, {dt.date(2026, 11, 25): False, dt.date(2026, 11, 28): True})
    assert moved.after(dt.date(2026, 11, 24), 3) == dt.date(2026, 11, 28)
    assert moved.knows(2026)
    assert not moved.knows(2027)


@given(DAYS, st.integers(1, 10), st.sampled_from([FIVE, SIX]))
def test_between_lie_exactly_so_many_working_days(day, count, calendar):
    last = calendar.after(day, count)
    between = [day + dt.timedelta(days=n) for n in range(1, (last - day).days + 1)]
    assert sum(map(calendar.is_working, between)) == count
    assert calendar.is_working(last)


@given(DAYS)
def test_holidays_of_the_law_are_not_worked(day):
    assert not FIVE.is_working(dt.date(day.year, 5, 9))
    assert not SIX.is_working(dt.date(day.year, 1, 8))
