"""The year as a picture: where each stage's bar begins and ends. Pure; units are SVG user units."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from people.academic_year import AcademicYear

LEFT, RIGHT, WIDTH = 250, 775, 940  # names | bars | what is known
TOP, ROW, BAR = 24, 34, 18
MONTHS = ("авг", "сен", "окт", "ноя", "дек", "янв", "фев", "мар", "апр", "май", "июн", "июл")


@dataclass(frozen=True)
class Bar:
    """One stage: its name at the left, its bar (None without dates), its facts at the right."""

    title: str
    url: str
    note: str
    text_y: int
    y: int
    x: float | None
    width: float
    done_width: float
    late_width: float  # up to today: what is still ahead is not late


@dataclass(frozen=True)
class Timeline:
    """The drawing: size, month marks as (x, name), bars, and today's x (None in other years)."""

    width: int
    height: int
    months: tuple[tuple[float, str], ...]
    bars: tuple[Bar, ...]
    now_x: float | None
    top: int = TOP - 4
    note_x: int = RIGHT + 14


@dataclass(frozen=True)
class Span:
    """What the drawing needs of a stage; `share` is how much of it is done, 0…1."""

    title: str
    url: str
    note: str
    start: dt.date | None
    end: dt.date | None
    share: float
    late: bool


def draw(spans: Iterable[Span], *, year: AcademicYear, today: dt.date) -> Timeline:
    """Lay the stages of one academic year out under each other; dates are cut to the cycle."""
    bars = tuple(_bar(span, index, year, today) for index, span in enumerate(spans))
    return Timeline(
        width=WIDTH,
        height=TOP + ROW * len(bars) + 8,
        months=tuple(
            (round(_x(year.month(number)[0], year), 1), name)
            for number, name in zip([*range(8, 13), *range(1, 8)], MONTHS, strict=True)
        ),
        bars=bars,
        now_x=round(_x(today, year), 1) if today in year else None,
    )


def _x(day: dt.date, year: AcademicYear) -> float:
    days = (year.end - year.start).days + 1
    return LEFT + (RIGHT - LEFT) * (day - year.start).days / days


def _bar(span: Span, index: int, year: AcademicYear, today: dt.date) -> Bar:
    y = TOP + ROW * index + (ROW - BAR) // 2
    x, width = _extent(span, year)
    passed = _x(today, year) - x if span.late and x is not None else 0
    return Bar(
        title=span.title, url=span.url, note=span.note, text_y=y + BAR - 5, y=y, x=x, width=width,
        done_width=round(width * span.share, 1), late_width=round(min(max(passed, 0), width), 1),
    )  # fmt: skip


def _extent(span: Span, year: AcademicYear) -> tuple[float | None, float]:
    if span.start is None and span.end is None:
        return None, 0
    start = max(span.start or year.start, year.start)
    end = min(span.end or year.end, year.end)
    if start > end:  # wholly outside this cycle
        return None, 0
    left, right = _x(start, year), _x(end + dt.timedelta(days=1), year)
    width = max(right - left - 4, 4)  # a single day is still seen
    return round(min(left + 2, RIGHT - width), 1), round(width, 1)
