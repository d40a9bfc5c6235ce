"""Quiet reminders of what a pair has planned."""

import datetime as dt

from django.urls import reverse

from mentorship.models import Meeting, Pair
from people.models import Notification
from people.notifications import accounts_of, notify


def remind_of_meetings(today: dt.date) -> None:
    """A line for both of each pair that planned to meet the day after; said twice, it stays one."""
    planned = Meeting.objects.standing().filter(
        next_on=today + dt.timedelta(days=1), pair__state__in=Pair.GOING
    )
    pairs = Pair.objects.filter(pk__in=planned.order_by().values("pair")).with_people()
    for pair in pairs.order_by("pk"):
        both = accounts_of(pair.mentor_id, pair.mentee_id)
        url = reverse("meetings", args=[pair.pk])
        kind = Notification.Kind.MEETING
        text = "Завтра у вашей пары намечена встреча."
        notify(both, by=None, kind=kind, text=text, url=url, about=str(pair))
