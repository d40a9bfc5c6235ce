"""Meetings as home and the first page of a workspace tell of them to one of the two."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Max
from django.utils import timezone

from mentorship.confidence import side_of
from mentorship.models import Meeting, Pair, PairRules
from people.counting import count_of

RECENT, WAITING = 3, 5  # lines
DAYS = "день,дня,дней"


@dataclass(frozen=True)
class Meetings:
    """`last` by the pair's key in words; the `recent` ones; those that `wait` for this person."""

    last: dict[int, str] = field(default_factory=dict)
    recent: list[Meeting] = field(default_factory=list)
    wait: list[Meeting] = field(default_factory=list)


def meetings_of(pairs: Iterable[Pair], account, today: dt.date) -> Meetings:
    """Three queries for any number of the person's own pairs, four where something waits."""
    sides = {pair.pk: side_of(account, pair) for pair in pairs}
    rows = Meeting.objects.filter(pair__in=sides).standing().with_people()
    rows = rows.select_related("form", "pair__mentor", "pair__mentee")
    held = Meeting.objects.filter(pair__in=sides).held().order_by()
    days = held.values("pair").annotate(last=Max("held_on")).values_list("pair", "last")
    waiting = [one for one in rows.waiting() if one.teller != sides[one.pair_id]]
    patience = PairRules.current().confirm_days if waiting else 0
    for one in waiting:
        one.waits = waits(one, today, patience)
    return Meetings(
        {pair: days_ago(day, today) for pair, day in days}, list(rows[:RECENT]), waiting[:WAITING]
    )


def waits(meeting: Meeting, today: dt.date, most: int) -> str:
    """«ждёт 5 дней», once it is `most` days or longer; 0: never said."""
    days = (today - timezone.localdate(meeting.written_at)).days
    return f"ждёт {count_of(days, DAYS)}" if most and days >= most else ""


def days_ago(day: dt.date, today: dt.date) -> str:
    """«последняя встреча 4 дня назад»."""
    days = (today - day).days
    if days <= 0:
        return "последняя встреча сегодня"
    return f"последняя встреча {'вчера' if days == 1 else f'{count_of(days, DAYS)} назад'}"
