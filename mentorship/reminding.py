"""Quiet reminders of what a pair has planned and of what waits for one of the two."""

import datetime as dt

from django.db.models import QuerySet
from django.urls import reverse

from mentorship.growth_due import ASKED, marks_due
from mentorship.models import Meeting, Pair, PairRules
from people.models import Account, Notification
from people.notifications import Kind, accounts_of, notify

AGAIN = dt.timedelta(days=7)  # what waits is said once a week, not every day


def remind_of_meetings(today: dt.date) -> None:
    """A line for both of each pair that planned to meet the day after; said twice, it stays one."""
    planned = Meeting.objects.standing().filter(
        next_on=today + dt.timedelta(days=1), pair__state__in=Pair.GOING
    )
    pairs = Pair.objects.filter(pk__in=planned.order_by().values("pair")).with_people()
    for pair in pairs.order_by("pk"):
        both = accounts_of(pair.mentor_id, pair.mentee_id)
        url = reverse("meetings", args=[pair.pk])
        text = "Завтра у вашей пары намечена встреча."
        notify(both, by=None, kind=Kind.MEETING, text=text, url=url, about=str(pair))


def remind_of_unconfirmed(today: dt.date) -> None:
    """A line for the side whose word a meeting waits for longer than the school's rules say."""
    late = Meeting.objects.overdue(today).order_by()
    waits: dict[int, set[str]] = {}
    for pair, teller in late.values_list("pair", "teller").distinct():
        waits.setdefault(pair, set()).add(teller)
    for pair in Pair.objects.filter(pk__in=waits).with_people().order_by("pk"):
        sides = {"mentor": pair.mentor_id, "mentee": pair.mentee_id}
        asked = {who for teller in waits[pair.pk] for side, who in sides.items() if side != teller}
        remind(
            accounts_of(*asked), today, kind=Kind.MEETING, about=str(pair),
            text="Встречи ждут вашего слова: подтвердите или возразите.",
            url=reverse("meetings", args=[pair.pk]),
        )  # fmt: skip


def remind_of_growth(today: dt.date) -> None:
    """A line for the side that has not marked the stage which the pair has come to."""
    pairs = list(Pair.objects.filter(state=Pair.State.ACTIVE).with_people().order_by("pk"))
    due = marks_due(pairs, today, PairRules.current())
    for pair in pairs:
        for side, stage in due.get(pair.pk, {}).items():
            remind(
                accounts_of(getattr(pair, f"{side}_id")), today, kind=Kind.GROWTH,
                text=ASKED[stage], url=reverse("pair_growth", args=[pair.pk]), about=str(pair),
            )  # fmt: skip


def remind(accounts: QuerySet[Account], today: dt.date, *, text: str, url: str, **more) -> None:
    """`notify` those who were not told the same within a week, read or not."""
    told = Notification.objects.filter(text=text, url=url, made_at__date__gt=today - AGAIN)
    notify(accounts.exclude(pk__in=told.values("account")), by=None, text=text, url=url, **more)
