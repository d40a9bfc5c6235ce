"""A month as a grid of weeks, with what falls on its days. Pure."""

import datetime as dt
from calendar import Calendar
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

MONTHS = (
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь",
    "ноябрь", "декабрь",
)  # fmt: skip

WEEKDAYS = (
    ("пн", "понедельник"), ("вт", "вторник"), ("ср", "среда"), ("чт", "четверг"),
    ("пт", "пятница"), ("сб", "суббота"), ("вс", "воскресенье"),
)  # fmt: skip


@dataclass(frozen=True)
class Day:
    """A cell of the grid."""

    day: dt.date
    rows: list = field(default_factory=list)
    in_month: bool = True
    is_today: bool = False


@dataclass(frozen=True)
class Month:
    """A month as weeks of days, and the months beside it as «2026-11» ('' beyond the term)."""

    title: str
    weeks: list[list[Day]]
    rows: list
    earlier: str
    later: str


def month_of(
    rows: Sequence[tuple[dt.date, Any]], first: dt.date, *, today: dt.date, since: dt.date,
    until: dt.date,
) -> Month:  # fmt: skip
    """The month of the day `first` out of the term `since`–`until`; each row comes with its day."""
    by_day: dict[dt.date, list] = {}
    for day, row in rows:
        by_day.setdefault(day, []).append(row)
    weeks = [
        [Day(day, by_day.get(day, []), day.month == first.month, day == today) for day in week]
        for week in Calendar().monthdatescalendar(first.year, first.month)
    ]
    own = [row for week in weeks for day in week if day.in_month for row in day.rows]
    before, after = _beside(first, -1), _beside(first, 1)
    return Month(
        f"{MONTHS[first.month - 1]} {first.year}",
        weeks,
        own,
        earlier=f"{before:%Y-%m}" if before >= since.replace(day=1) else "",
        later=f"{after:%Y-%m}" if after <= until else "",
    )


def _beside(first: dt.date, way: int) -> dt.date:
    middle = first.replace(day=15) + way * dt.timedelta(days=30)
    return middle.replace(day=1)


def month_named(name: str, *, today: dt.date, since: dt.date, until: dt.date) -> dt.date:
    """The first day of the month that the address names, inside the term; else today's or the
    term's nearest."""
    try:
        asked = dt.datetime.strptime(name, "%Y-%m").date()
    except ValueError:
        asked = today.replace(day=1)
    return max(since.replace(day=1), min(asked, until.replace(day=1)))
