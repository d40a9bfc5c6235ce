"""Quiet reminders of interviews a week before and the day before."""

import datetime as dt

from django.urls import reverse

from mentorship.models import Interview
from people.models import Notification
from people.notifications import Kind, accounts_of, notify

AHEAD = {7: "Через неделю", 1: "Завтра"}  # days before → how it is said


def remind_of_interviews(today: dt.date) -> None:
    """A line for both of a pair, once each time; who has handed the answers over knows the day."""
    for days, when in AHEAD.items():
        coming = Interview.objects.planned().filter(planned_on=today + dt.timedelta(days=days))
        for row in coming.with_people().order_by("pk"):
            text = f"{when} собеседование: ответы можно подготовить заранее."
            url = reverse("interview", args=[row.pk])
            told = Notification.objects.filter(text=text, url=url).values("account")
            both = accounts_of(row.pair.mentor_id, row.pair.mentee_id).exclude(pk__in=told)
            notify(both, by=None, kind=Kind.PAIR, text=text, url=url, about=str(row.pair))
