"""Experience in whole years, on any day."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from people.staff.experience import whole_years, years_before

DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31))


def test_a_year_is_complete_on_its_anniversary():
    since = dt.date(2000, 9, 1)
    assert whole_years(since, dt.date(2024, 8, 31)) == 23
    assert whole_years(since, dt.date(2024, 9, 1)) == 24
    assert whole_years(since, dt.date(1999, 1, 1)) == 0


def test_what_began_on_29_february_completes_on_1_march():
    since = dt.date(2020, 2, 29)
    assert whole_years(since, dt.date(2021, 2, 28)) == 0
    assert whole_years(since, dt.date(2021, 3, 1)) == 1
    assert whole_years(since, dt.date(2024, 2, 29)) == 4


@given(DAYS, st.integers(0, 49))
def test_a_beginning_counted_back_gives_the_same_years(day, years):
    since = years_before(day, years)
    assert whole_years(since, day) == years
    assert whole_years(since + dt.timedelta(days=1), day) == max(0, years - 1), "the latest"


@given(DAYS, DAYS, st.integers(0, 400))
def test_experience_never_shrinks(since, day, later):
    assert whole_years(since, day + dt.timedelta(days=later)) >= whole_years(since, day)
