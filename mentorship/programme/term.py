"""The term of a programme in months, and where the weeks of a pattern fall in it. Pure."""

import datetime as dt
from calendar import monthrange

from people.academic_year import AcademicYear

DAY, WEEK = dt.timedelta(days=1), dt.timedelta(weeks=1)
SATURDAY = 5


def months_later(day: dt.date, months: int) -> dt.date:
    """The same number of the month so many months later; the last day where there is none."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_day(first: dt.date, months: int) -> dt.date:
    """The last day of a term of so many months that begins on `first`.

    A month that has no such day ends the term on its last one (Civil Code art. 192): a year from
    29 February ends on 28 February, three months from 31 August on 30 November.
    """
    same = months_later(first, months)
    return same if same.day < first.day else same - DAY


def within(starts_on: dt.date, ends_on: dt.date, least: int, most: int) -> bool:
    """Whether the term is at least `least` and at most `most` months long.

    From 1 September to 30 November it is three months; to 1 December too.
    """
    return last_day(starts_on, least) <= ends_on <= months_later(starts_on, most)


def inside(day: dt.date, starts_on: dt.date, ends_on: dt.date) -> dt.date:
    """The day if it lies in the term; else its last day, or a fortnight after its first: what was
    to be done before a plan begins again needs some time in it.
    """
    if day < starts_on:
        day = starts_on + 2 * WEEK
    return min(day, ends_on)


def is_in_summer(day: dt.date) -> bool:
    """Whether the year's lessons are over, and the next year has not begun."""
    return day > AcademicYear.containing(day).school_end


def while_lessons(day: dt.date, starts_on: dt.date) -> dt.date:
    """The day; of one in the summer the last day with lessons before it, where that is in a term
    that begins with `starts_on`."""
    last = AcademicYear.containing(day).school_end
    return last if starts_on <= last < day else day


def due_in_week(week: int, *, starts_on: dt.date, ends_on: dt.date, months: int) -> dt.date:
    """The day of a pattern's line: the end of its week, nearer where the programme is shorter.

    `months` is the term that the pattern was written for. A day of rest moves to the Friday before
    it; the programme's first and last day bound it, and the last day with lessons.
    """
    until = max(starts_on, while_lessons(ends_on, starts_on))
    meant, has = months_later(starts_on, months) - starts_on, until - starts_on
    day = while_lessons(starts_on + week * WEEK * min(1, has / meant) - DAY, starts_on)
    if day.weekday() >= SATURDAY:
        day -= (day.weekday() - SATURDAY + 1) * DAY
    return max(starts_on, min(day, ends_on))
