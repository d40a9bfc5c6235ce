"""Meetings as home and the first page of a workspace tell of them to one of the two."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Max, Q, QuerySet, Value
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst

from mentorship.confidence import Side, side_of
from mentorship.meetings.lines import asks
from mentorship.models import Meeting, Pair, PairRules
from mentorship.models.closing import Today
from mentorship.models.meeting import state_of
from people.asked_often import asked_often
from people.counting import count_of
from people.lists import for_html

RECENT, WAITING = 3, 5  # lines
WORD, ANSWER = "word", "answer"  # what is asked of the person
SHOWN = (
    "pk", "pair_id", "form__name", "done", "next_step", "held_on", "version", "written_at",
    "is_cancelled", "confirmed_at", "disputed_at", "dispute",
)  # fmt: skip
DAYS = "день,дня,дней"


@dataclass(frozen=True)
class Meetings:
    """The `recent` ones, those that `wait` for this person's word, and those that it told and to
    which the other side objects (`against`), as lines."""

    recent: list[dict] = field(default_factory=list)
    wait: list[dict] = field(default_factory=list)
    against: list[dict] = field(default_factory=list)


def meetings_of(pairs: Iterable[Pair], account, today: dt.date, rules: PairRules) -> Meetings:
    """One query for any number of the person's own pairs."""
    sides = tuple((pair.pk, side_of(account, pair)) for pair in pairs)
    rows = list(_told(sides, account.teacher_id))
    rows.sort(key=lambda row: (row.held_on, row.pk), reverse=True)
    lines = for_html([line_of(row, today, rules.confirm_days) for row in rows])
    recent, wait, against = (
        [line for line in lines if line["asked"] == asked] for asked in ("", WORD, ANSWER)
    )
    return Meetings(recent, wait, against)


def line_of(row, today: dt.date, patience: int) -> dict:
    """A meeting for a card: a link, its day, what came of it."""
    key = {"pk": row.pair_id, "meeting": row.pk}
    title, asked = capfirst(row.done or row.form__name), row.asked == WORD
    return {
        "url": reverse("meeting", kwargs=key),
        "title": f"{title} — не состоялась" if asked and row.is_cancelled else title,
        "day": row.held_on,
        "came": came_of(row),
        "asked": row.asked,
        "waits": waits(row.written_at, today, patience) if asked else "",
        "version": str(row.version),
        "confirm_url": reverse("meeting_confirm", kwargs=key) if asked else "",
    }


def came_of(row) -> str:
    """What came of a meeting: an objection before the step that it names."""
    if row.disputed_at:
        return f"Есть возражение: {row.dispute}"
    return f"Дальше: {row.next_step}" if row.next_step else capfirst(state_of(row))


@asked_often
def _told(sides: tuple[tuple[int, Side], ...], person: int) -> QuerySet:
    """The last meetings of the `person`'s own pairs; again those of them that wait for the person's
    word, and those, of any age, that the other side objects to."""
    pairs = [pair for pair, _ in sides]
    rows = Meeting.objects.filter(pair__in=pairs).standing().order_by("-held_on", "-pk")
    recent = rows.filter(held_on__lte=Today())[:RECENT]
    waiting = rows.waiting().filter(of_other_side(dict(sides)))[:WAITING]
    against = rows.disputed().exclude(disputed_by__teacher=person)[:WAITING]
    recent, waiting, against = (
        some.annotate(asked=Value(asked)).values_list("asked", *SHOWN, named=True)
        for some, asked in ((recent, ""), (waiting, WORD), (against, ANSWER))
    )
    return recent.union(waiting, against, all=True)


def last_meetings(pairs: Iterable[Pair], today: dt.date) -> dict[int, str]:
    """When the last one that took place was, in words, by the pair's key."""
    held = Meeting.objects.filter(pair__in=pairs, held_on__lte=today).held().order_by()
    days = held.values_list("pair").annotate(Max("held_on"))
    return {pair: days_ago(day, today) for pair, day in days}


def of_other_side(sides: dict[int, Side]) -> Q:
    """Meetings that wait for the word of the person who stands on these sides by the pairs' keys:
    those told by the other, and for a mentee what the deputy has entered."""
    told = Q(pk__in=[])
    for side in Side:
        own = [pair for pair, taken in sides.items() if taken == side]
        tellers = [one.value for one in Meeting.Teller if not asks(one, side)]
        told |= Q(pair__in=own, teller__in=tellers)
    return ~told


def waits(written_at: dt.datetime, today: dt.date, most: int) -> str:
    """«ждёт 5 дней», once it is `most` days or longer; 0: never said."""
    days = (today - timezone.localdate(written_at)).days
    return f"ждёт {count_of(days, DAYS)}" if most and days >= most else ""


def days_ago(day: dt.date, today: dt.date) -> str:
    """«последняя встреча 4 дня назад»."""
    days = (today - day).days
    if days <= 0:
        return "последняя встреча сегодня"
    return f"последняя встреча {'вчера' if days == 1 else f'{count_of(days, DAYS)} назад'}"
