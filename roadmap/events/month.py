"""A month of events and of the council's sittings as lines of one calendar."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.safestring import SafeString

from people.models import Account
from people.templatetags.interface import status
from roadmap.council.lines import state_of
from roadmap.events.lines import event_tag
from roadmap.models import Sitting


@dataclass(frozen=True)
class MonthLine:
    """One of a day; `colour`: the state by which it is coloured, `about`: hours, place, kind."""

    day: dt.date
    title: str
    url: str
    colour: str
    tag: SafeString
    about: str
    order: tuple


def of_month(rows: QuerySet, first: dt.date) -> QuerySet:
    return rows.filter(held_on__year=first.year, held_on__month=first.month)


def event_days(events: QuerySet, today: dt.date) -> Iterator[MonthLine]:
    for row in events.select_related("kind"):
        tag = status(*event_tag(row.state, row.held_on, today))
        yield line(row, row.title, reverse("event", args=[row.pk]), row.state, tag, row.kind.name)


def sitting_days(account: Account, first: dt.date) -> Iterator[MonthLine]:
    """Those that the account may read of."""
    for row in of_month(Sitting.objects.visible_to(account), first):
        colour = Sitting.State.HELD if row.is_recorded else row.state
        yield line(
            row, "Заседание совета", reverse("sitting", args=[row.pk]), colour,
            state_of(row.state), "научно-методический совет",
        )  # fmt: skip


def line(row, title: str, url: str, colour: str, tag: SafeString, kind: str) -> MonthLine:
    when = ", ".join(filter(None, (f"{row.held_on:%d.%m.%Y}", row.time, row.place)))
    order = (row.held_on, row.begins_at or dt.time.max, title, row.pk)
    return MonthLine(row.held_on, title, url, colour, tag, f"{when} · {kind}", order)
