"""Hours of mentors over a period, from the journals of their pairs: numbers without a word."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Sum

from mentorship.meetings.journal import hours_in_words
from mentorship.models import Meeting, Pair
from people.models import Teacher

NOTHING = dict.fromkeys(("held", "confirmed", "confirmed_minutes", "untold"), 0)
KEY = re.compile(r"(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)")


@dataclass(frozen=True)
class Period:
    """Days from `since` to `until`, both counted; ValueError when they are in wrong order."""

    since: dt.date
    until: dt.date

    def __post_init__(self):
        if self.until < self.since:
            raise ValueError("the period ends before it begins")

    @classmethod
    def month_of(cls, day: dt.date) -> "Period":
        """The calendar month of the day."""
        first = day.replace(day=1)
        return cls(first, (first + dt.timedelta(days=32)).replace(day=1) - dt.timedelta(days=1))

    @classmethod
    def read(cls, key: str) -> "Period":
        """The period written by `key`; ValueError for anything else."""
        found = KEY.fullmatch(key)
        if found is None:
            raise ValueError(key)
        return cls(*map(dt.date.fromisoformat, found.groups()))

    @property
    def key(self) -> str:
        """«2026-11-01_2026-11-30»: its name in an address."""
        return f"{self.since}_{self.until}"

    def __str__(self):
        return f"{self.since:%d.%m.%Y} – {self.until:%d.%m.%Y}"


@dataclass(frozen=True)
class Hours:
    """What one mentor's journals hold of a period. Minutes; `untold` meetings have no length.

    `held` are counted whether the other side has confirmed them or not; `disputed` ones, to which
    it objects, stand apart and in no other number.
    """

    teacher: Teacher
    pairs: int
    held: int
    minutes: int
    confirmed: int
    confirmed_minutes: int
    untold: int
    disputed: int = 0
    disputed_minutes: int = 0

    @property
    def length(self) -> str:
        return hours_in_words(self.minutes)

    @property
    def confirmed_length(self) -> str:
        return hours_in_words(self.confirmed_minutes)

    @property
    def disputed_length(self) -> str:
        return hours_in_words(self.disputed_minutes)


def hours_of(period: Period, also: Iterable[int] = ()) -> list[Hours]:
    """Mentors with a meeting held in the period, and `also` those of the keys, by name; three
    queries. Their pairs are those that work in the period, whether they met or not."""
    rows = {row.pop("pair__mentor"): row for row in _sums(period)}
    keys = {*rows, *also}
    pairs = dict(_working(period).filter(mentor__in=keys).values_list("mentor", "number"))
    found = [
        Hours(teacher, pairs.get(key, 0), minutes=row.pop("whole", 0), **NOTHING | row)
        for key, teacher in Teacher.objects.in_bulk(keys).items()
        for row in [rows.get(key, {})]
    ]
    return sorted(found, key=lambda one: (one.teacher.sort_name, one.teacher.pk))


def _working(period: Period) -> QuerySet:
    """mentor, number: how many pairs work with them in the period."""
    rows = Pair.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=period.since), starts_on__lte=period.until
    ).exclude(state__in=(Pair.State.PREPARATION, Pair.State.CANCELLED))
    return rows.order_by().values("mentor").annotate(number=Count("pk"))


def _sums(period: Period) -> QuerySet:
    confirmed, disputed = Q(confirmed_at__isnull=False), Q(disputed_at__isnull=False)
    rows = Meeting.objects.held().of_work()
    held = rows.filter(held_on__range=(period.since, period.until)).order_by()
    return held.values("pair__mentor").annotate(
        held=Count("pk", filter=~disputed),
        confirmed=Count("pk", filter=confirmed),
        untold=Count("pk", filter=~disputed & Q(minutes=None)),
        confirmed_minutes=Sum("minutes", filter=confirmed, default=0),
        whole=Sum("minutes", filter=~disputed, default=0),
        disputed=Count("pk", filter=disputed),
        disputed_minutes=Sum("minutes", filter=disputed, default=0),
    )
