"""The days on which something of a pair happened: one rule for journal, plan and portfolio.

The agreement names the days of a pair (Labour Code art. 351.8); a year mistyped in a phone would
count to hours and to growth.
"""

import datetime as dt

from django.core.exceptions import ValidationError

from mentorship.models import Pair

AHEAD = "Эта дата ещё не наступила."
BEFORE = "Пара работает с {:%d.%m.%Y}: проверьте дату."
AFTER = (
    "Пара работает до {:%d.%m.%Y}: проверьте дату. Продлить пару может заместитель директора — "
    "его просят на странице пары, «Попросить помощи»."
)
FAR = "Это больше чем через год: проверьте дату."
YEAR = dt.timedelta(days=366)


def check_happened(
    day: dt.date | None, today: dt.date, *, field: str, pair: Pair | None = None,
    since: dt.date | None = None,
) -> None:  # fmt: skip
    """ValidationError beside `field` for a day that has not come, or lies outside the pair's.

    Without a `pair` any past day will do; `since`: where its work began before its own first day.
    """
    if day is None:
        return
    if day > today:
        raise ValidationError({field: AHEAD})
    if pair is not None:
        _check_inside(pair, day, field, since or pair.starts_on)


def check_planned(day: dt.date | None, today: dt.date, *, field: str, pair: Pair) -> None:
    """ValidationError beside `field` for a day, also one to come, on which the pair does not work;
    of a pair without a last day for one that is farther than a year."""
    if day is None:
        return
    if pair.ends_on is None and day > today + YEAR:
        raise ValidationError({field: FAR})
    _check_inside(pair, day, field, pair.starts_on)


def first_day(pair: Pair) -> dt.date:
    """When the work began: with a replaced mentor, on the first day of the pair before."""
    day = pair.starts_on
    while pair.replaces_id:
        pair = pair.replaces
        day = min(day, pair.starts_on)
    return day


def is_day_of(pair: Pair, day: dt.date) -> bool:
    """Whether the work went on that day, with this mentor or the one before."""
    return first_day(pair) <= day and (pair.ends_on is None or day <= pair.ends_on)


def _check_inside(pair: Pair, day: dt.date, field: str, since: dt.date) -> None:
    if day < since:
        raise ValidationError({field: BEFORE.format(since)})
    if pair.ends_on and day > pair.ends_on:
        raise ValidationError({field: AFTER.format(pair.ends_on)})
