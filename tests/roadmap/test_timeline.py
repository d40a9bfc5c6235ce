"""The drawing of the year: every bar inside it, whatever the dates."""

import datetime as dt
import itertools

from hypothesis import given
from hypothesis import strategies as st

from people.academic_year import AcademicYear
from roadmap.plan.timeline import LEFT, MONTHS, RIGHT, Span, draw

years = st.integers(2001, 2098).map(AcademicYear)
days = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))
shares = st.integers(0, 4).map(lambda n: n / 4)


def span(start=None, end=None, share=0.0, late=False) -> Span:
    return Span("1. Банк", "#stage-1", "0 из 2", start, end, share, late)


@st.composite
def spans(draw_, year=None):
    """Any dates; with a year, also those at its very edges."""
    edge = days | st.sampled_from([year.start, year.end]) if year else days
    start, end = draw_(st.none() | edge), draw_(st.none() | edge)
    if start and end and start > end:
        start, end = end, start
    return span(start, end, draw_(shares), draw_(st.booleans()))


@given(years, st.data())
def test_every_bar_lies_inside_the_drawing(year, data):
    given_spans = data.draw(st.lists(spans(year), max_size=4))
    picture = draw(given_spans, year=year, today=year.start)
    for bar in picture.bars:
        assert 0 <= bar.y < bar.text_y < picture.height
        if bar.x is not None:
            assert bar.x >= LEFT
            assert bar.x + bar.width <= RIGHT
            assert bar.width >= 4
        assert 0 <= bar.done_width <= bar.width


@given(st.lists(spans(), min_size=2, max_size=9), years, days)
def test_bars_stand_under_each_other(given_spans, year, today):
    rows = [bar.y for bar in draw(given_spans, year=year, today=today).bars]
    assert {lower - upper for upper, lower in itertools.pairwise(rows)} == {34}


@given(years, days)
def test_today_has_a_line_only_in_its_own_year(year, today):
    x = draw([], year=year, today=today).now_x
    assert (x is not None) == (today in year)
    assert x is None or LEFT <= x < RIGHT


@given(years, st.data())
def test_a_later_day_stands_further_right(year, data):
    inside = st.dates(year.start, year.end)
    one, other = sorted((data.draw(inside), data.draw(inside)))
    at = [draw([], year=year, today=day).now_x for day in (one, other)]
    assert at[0] <= at[1]


@given(years)
def test_months_run_from_august_to_july(year):
    months = draw([], year=year, today=year.start).months
    assert [name for _, name in months] == list(MONTHS)
    assert months[0] == (LEFT, "авг")
    assert all(left < right for (left, _), (right, _) in itertools.pairwise(months))


def test_dates_outside_the_cycle_are_cut_to_it():
    year = AcademicYear(2024)
    whole = draw([span(year.start, year.end)], year=year, today=year.start).bars[0]
    longer = span(dt.date(2020, 1, 1), dt.date(2030, 1, 1))
    assert draw([longer], year=year, today=year.start).bars[0] == whole
    before, after = span(end=dt.date(2024, 7, 31)), span(start=dt.date(2025, 8, 1))
    assert [b.x for b in draw([before, after], year=year, today=year.start).bars] == [None, None]


def test_one_edge_runs_to_the_edge_of_the_cycle():
    year = AcademicYear(2024)
    ends, begins = span(end=dt.date(2024, 10, 1)), span(start=dt.date(2025, 6, 1))
    first, last = draw([ends, begins], year=year, today=year.start).bars
    assert first.x == LEFT + 2
    assert last.x + last.width == RIGHT - 2


def test_without_dates_there_is_a_name_and_no_bar():
    year = AcademicYear(2024)
    bar = draw([span(late=True, share=1.0)], year=year, today=year.start).bars[0]
    assert (bar.title, bar.x, bar.width, bar.done_width) == ("1. Банк", None, 0, 0)


def test_what_is_still_ahead_is_not_painted_late():
    year, today = AcademicYear(2024), dt.date(2024, 11, 19)
    ended, running = draw(
        [
            span(dt.date(2024, 8, 1), dt.date(2024, 9, 30), late=True),
            span(dt.date(2024, 8, 1), dt.date(2025, 5, 31), late=True),
        ],
        year=year,
        today=today,
    ).bars
    assert ended.late_width == ended.width
    assert 0 < running.late_width < running.width
    now = draw([], year=year, today=today).now_x
    assert abs(running.x + running.late_width - now) < 0.2


@given(years.flatmap(lambda year: st.tuples(st.just(year), spans(year))), days)
def test_what_is_late_stays_inside_its_bar(drawn, today):
    year, one = drawn
    bar = draw([one], year=year, today=today).bars[0]
    assert 0 <= bar.late_width <= bar.width
