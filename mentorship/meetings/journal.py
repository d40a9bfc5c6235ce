"""The meetings of a pair as its journal shows them: by month, with sums of hours."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import TruncMonth

from mentorship.models import Meeting, Pair
from people.asked_often import asked_often
from people.counting import NO_BREAK, count_of

MEETINGS = "встреча,встречи,встреч"


@dataclass
class Month:
    """Sums of one month of the whole journal; `lines` are its meetings that a page shows.

    `held` and `minutes` are of what nobody objects to; of `disputed` ones see `disputed_minutes`.
    """

    first: dt.date
    held: int = 0
    minutes: int = 0
    untold: int = 0
    waiting: int = 0
    disputed: int = 0
    cancelled: int = 0
    disputed_minutes: int = 0
    written: int = 0
    lines: list[dict] = field(default_factory=list)

    @property
    def said(self) -> str:
        """«5 встреч, 3 ч 45 мин»."""
        return in_words(self.held, self.minutes)


def in_words(held: int, minutes: int) -> str:
    told = count_of(held, MEETINGS)
    return f"{told}, {hours_in_words(minutes)}" if minutes else told


def hours_in_words(minutes: int) -> str:
    """225 → «3 ч 45 мин»."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours}{NO_BREAK}ч"] if hours else []
    if rest or not hours:
        parts.append(f"{rest}{NO_BREAK}мин")
    return NO_BREAK.join(parts)


def months_of(pair: Pair) -> list[Month]:
    """The sums of each month with a standing meeting, the last month first; one query."""
    return [Month(minutes=row.pop("length"), **row) for row in _sums(pair.pk)]


@asked_often
def _sums(pair: int) -> QuerySet:
    took_place, disputed = Q(is_cancelled=False), Q(disputed_at__isnull=False)
    counted = took_place & ~disputed
    rows = Meeting.objects.standing().filter(pair=pair).order_by()
    rows = rows.annotate(first=TruncMonth("held_on")).values("first")
    return rows.annotate(
        written=Count("pk"),
        held=Count("pk", filter=counted),
        untold=Count("pk", filter=counted & Q(minutes=None)),
        length=Sum("minutes", filter=counted, default=0),
        waiting=Count("pk", filter=counted & Q(confirmed_at=None)),
        disputed=Count("pk", filter=disputed),
        disputed_minutes=Sum("minutes", filter=took_place & disputed, default=0),
        cancelled=Count("pk", filter=Q(is_cancelled=True)),
    ).order_by("-first")


def whole(months: Iterable[Month]) -> Month:
    """All months together; `first` is the earliest."""
    months = list(months)
    names = ("held", "minutes", "untold", "waiting", "disputed", "disputed_minutes", "cancelled",
             "written")  # fmt: skip
    sums = {name: sum(getattr(month, name) for month in months) for name in names}
    return Month(min((month.first for month in months), default=dt.date.min), **sums)


def with_lines(months: Iterable[Month], lines: Iterable[dict]) -> list[Month]:
    """The months that the lines (the last first) fall into, each with its own."""
    by_first = {month.first: month for month in months}
    found = []
    for first, inside in groupby(lines, key=itemgetter("month")):
        month = by_first.get(first) or Month(first)
        month.lines = list(inside)
        found.append(month)
    return found
